/** What a kind of clue is called, and why it leads to the source (domain 7.1). */
export interface ClueWords {
  readonly name: string;
  readonly why: string;
}

const clues: Readonly<Record<number, ClueWords>> = {
  1: { name: 'The source speaks', why: 'First person: the sentence is told by whoever saw it.' },
  2: { name: 'Relation', why: 'Says how the source stands to the people in the text.' },
  3: { name: 'Small circle', why: 'Only few people could know this.' },
  4: { name: 'Private time', why: 'An exact time of something few were at.' },
  5: { name: 'Private place', why: 'A place that only somebody inside or next door sees.' },
  6: { name: 'Took part', why: 'The source did this himself, or was asked to.' },
  7: { name: 'Words as spoken', why: 'Quoted speech or a name used in the circle only.' },
  8: { name: 'Technique', why: 'Names how it was learnt, or the people who learn such things.' },
  9: { name: 'Too exact', why: 'A precision that only a technical means gives.' },
  10: { name: 'Fresh', why: 'Told so soon after that few can have told it.' },
  11: { name: 'Reference', why: 'A reference or cover name that leads back to the file.' },
  12: { name: 'File details', why: 'A file name, link or tag that says who wrote it.' },
  13: { name: 'Run of grades', why: 'Grades that show one origin behind several reports.' },
  14: { name: 'Mosaic', why: 'Fits together with what was said before.' },
  15: { name: 'Reader at risk', why: 'Says something its readers could turn against the source.' },
  16: { name: 'Manner of speaking', why: 'Dialect or wording that one person would use.' },
  17: { name: 'Answer to a question', why: 'Answers something that only one source was asked.' },
};

export const clueWords = (type: number): ClueWords => clues[type] ?? { name: 'Clue', why: 'May lead to the source.' };

const treatments: Readonly<Record<string, string>> = {
  'third-person': 'told impersonally',
  remove: 'taken out',
  generalise: 'put more generally',
  coarsen: 'made coarser',
  paraphrase: 'put in other words',
  round: 'rounded',
  hold: 'no wording helps: a person decides',
};

export const treatmentWords = (treatment: string): string => treatments[treatment] ?? treatment;

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

/** One reason of the risk in words, with its share of the figure. */
export function riskWords(r: { code: string; share: number; count: number; type?: number }): string {
  const name = r.type === undefined ? '' : clueWords(r.type).name.toLowerCase();
  const said: Readonly<Record<string, string>> = {
    clue_left: `still in the text: ${name}, ${times(r.count)}`,
    style: `manner of speaking, ${times(r.count)}`,
    small_circle: `about ${r.count} ${r.count === 1 ? 'person' : 'people'} could have told it`,
    fresh: 'learnt only lately',
    freshness_unknown: 'nobody says when it was learnt',
    earlier_releases: `${r.count} earlier ${r.count === 1 ? 'release' : 'releases'} of the same origin within a year`,
    shared_facts: `${r.count} ${r.count === 1 ? 'fact' : 'facts'} shared with earlier releases`,
  };
  return `${said[r.code] ?? r.code.replaceAll('_', ' ')} (${Math.round(r.share * 100)} %)`;
}

/** How many people could have told a text, in words. */
export function circleWords(circle: number | null): string {
  if (circle === null) return 'nothing in it lets one count them';
  return circle === 1 ? 'one person' : `about ${circle} people`;
}

const leaks: Readonly<Record<string, string>> = {
  known_source_phrase: 'a name or reference of the source',
  source_reference: 'a reference that leads to the file',
  clue_verbatim: 'a stretch copied from a clue',
  unchanged_with_clues: 'the text as it came in, clues and all',
  first_person: 'the source speaking in the first person',
};

export const leakWords = (code: string): string => leaks[code] ?? code.replaceAll('_', ' ');

const moves: Readonly<Record<string, string>> = {
  take: 'took it for review',
  edit: 'changed the text',
  ask_changes: 'asked for changes',
  approve: 'approved',
  release: 'released',
  refuse: 'refused',
  expire: 'it ran out',
  withdraw: 'its log was withdrawn',
  supersede: 'a newer version of its log came',
};

export const moveWords = (act: string): string => moves[act] ?? act.replaceAll('_', ' ');

const refusals: Readonly<Record<string, string>> = {
  same_person: 'You wrote this text or handed the log in: somebody else must decide.',
  already_decided: 'You have approved this already, or it has been decided.',
  leak_scan: 'The text still holds something that could give the source away. Edit it first.',
  version_changed: 'The text was changed while you were reading. Read it again before you decide.',
  step_up_needed: 'This needs your second factor again. Sign in with it, then approve.',
  proposal_expired: 'Nobody decided on this in time; it has run out.',
  changes_asked: 'Changes were asked for: change the text first.',
  forbidden: 'You may not do this with releases.',
};

/** What a reviewer is told in words when the door says no. */
export const refusalWords = (code: string, detail: string): string => refusals[code] ?? detail;
