import type { HeldLog } from '../context.js';
import type { Mark } from '../finding.js';
import { kindOf } from '../policy/source-kinds.js';
import { onField, onPassage, type ReadLog } from '../read/read-log.js';

const message = 'What is said to corroborate may come from the same origin: find a record that does not.';

/** Words by which a text says that it repeats what police, or the same person, said before. */
const echo =
  /\b(?:(?:quotes?|quoting|credits?|crediting|cites?|citing|repeats?|repeating|copied|copies|lifted|taken|based) (?:from |on |it from )?(?:the |a |an |our |to )?(?:'|")?(?:police|force|constabulary|officers?|earlier|same|original|first|bulletin|press)[a-z ]{0,30}|(?:comes?|came|originates?|derived|drawn|taken) from (?:[a-z]+ ){0,3}(?:british |uk |our |the )?(?:police|force|own (?:log|report)|same (?:person|prisoner|caller|man|woman|source|resident|origin))|information of the (?:british|uk|english|our) police|(?:message|request|bulletin|circulation|report|log|intelligence) (?:from|of|by) (?:the )?(?:british|uk|english|our|this) (?:police|force|side)|(?:also |already )?(?:rang|called|phoned|spoke to|told|reported (?:it )?to|contacted|e-?mailed|went to) (?:the )?(?:101|police|crimestoppers|council|housing|school|us|officers)[a-z ]{0,12}(?: (?:last|on|as well|too|already|before|herself|himself))|(?:told|tells|said) (?:the |both |it to )?[a-z' ]{2,30}(?:as well as|and also|and then) (?:to )?the [a-z]+|(?:bears? out|confirms?|confirming|matches|supports?|agrees with) (?:the |our |what )?(?:earlier|previous|first|same|police|we)[a-z ]{0,30}|same (?:caller|person|prisoner|origin|resident|informant|source|witness|complainant|woman|man|member) (?:as|who|rang|told|that|again)|(?:seen|read|saw) (?:it )?(?:on|in) the (?:police|force|neighbourhood) (?:post|page|bulletin|appeal|facebook|newsletter)|(?:police|force) (?:appeal|spokes(?:man|woman|person)|press|bulletin|statement|post))\b/g;

const ownKnowledge = /\bindependent(?:ly)?\b|\bown (?:observation|camera|records|sight)\b|\bcamera reads?\b|\bcctv\b/;

/** Words two texts share, of more than four letters, as a share of the shorter one's. */
function shared(a: readonly string[], b: string): number {
  const own = new Set(a.filter((w) => w.length > 4));
  const other = new Set(b.toLowerCase().match(/[a-z\u00c0-\u024f]{5,}/g) ?? []);
  if (own.size === 0 || other.size === 0) return 0;
  let both = 0;
  for (const w of own) if (other.has(w)) both += 1;
  return both / Math.min(own.size, other.size);
}

/** A record that saw for itself cannot repeat a person. */
const seesItself = (h: HeldLog): boolean => kindOf(h.sourceType).sensor || h.sourceType === 'CRIME_RECORD';

function heldEchoes(read: ReadLog): Mark[] {
  const { log, context } = read;
  const linked = (context.held ?? []).filter((h) => log.corroborates.includes(h.id) && h.id !== log.id);
  const own = ownKnowledge.test(read.lower('provenance'));
  const same = linked.filter(
    (h) =>
      !seesItself(h) &&
      ((!h.giverLookedAt && h.sourceType === log.sourceType) || (!own && shared(read.words('body'), h.text) >= 0.4)),
  );
  return same.length > 0 && same.length === linked.length
    ? [onField('corroborates', 'same_kind_of_origin', message)]
    : [];
}

/**
 * Signs that the corroboration a log claims leads back to its own origin: the provenance graph (by the caller), the text that
 * says so, or a linked record that tells the same from the same kind of origin. Empty where nothing is claimed.
 */
export function echoesOf(read: ReadLog): readonly Mark[] {
  const { log, context } = read;
  if (context.circle && context.circle.length > 0) return [onField('corroborates', 'circle', message)];
  if (log.corroborates.length === 0) return [];
  if (log.corroborates.includes(log.id)) return [onField('corroborates', 'links_to_itself', message)];
  const said = [...read.lower('body').matchAll(echo)]
    .slice(0, 1)
    .map((m) =>
      onPassage({ field: 'body', start: m.index, end: m.index + m[0].length, meaning: null }, 'echo', 'sure', message),
    );
  return said.length > 0 ? said : heldEchoes(read);
}
