import type { Finding, TextContext, TextField } from './finding.js';
import { PhraseScan } from './phrases/scan.js';
import { groupsOf, original, prepare, type Prepared, type Span } from './prepared.js';
import type { Rule } from './rule.js';
import { confided } from './rules/confided.js';
import { firstPerson } from './rules/first-person.js';
import { freshness } from './rules/freshness.js';
import { gradePattern } from './rules/grade-pattern.js';
import { metadata } from './rules/metadata.js';
import { mosaic } from './rules/mosaic.js';
import { otherScript } from './rules/other-script.js';
import { participation } from './rules/participation.js';
import { precision } from './rules/precision.js';
import { privatePlace } from './rules/private-place.js';
import { privateTime } from './rules/private-time.js';
import { recipientRisk } from './rules/recipient-risk.js';
import { reference } from './rules/reference.js';
import { relation } from './rules/relation.js';
import { smallCircle } from './rules/small-circle.js';
import { style } from './rules/style.js';
import { taskingEcho } from './rules/tasking-echo.js';
import { technique } from './rules/technique.js';
import { verbatim } from './rules/verbatim.js';

/** Version of the rules and their lexicons; stands in the audit beside every proposal. */
export const redactionPolicyVersion = 'redaction/3';

const rules: readonly Rule[] = [
  firstPerson,
  relation,
  smallCircle,
  privateTime,
  privatePlace,
  participation,
  verbatim,
  technique,
  precision,
  freshness,
  reference,
  confided,
  metadata,
  gradePattern,
  mosaic,
  recipientRisk,
  style,
  taskingEcho,
  otherScript,
];

const lists = rules.flatMap((rule) => rule.lexicons.map((lexicon) => ({ rule, lexicon })));
const scan = new PhraseScan(lists.map((l) => l.lexicon));

/** Where the words of all rules stand, in one pass over the text. */
function spansByRule(p: Prepared): ReadonlyMap<Rule, Span[]> {
  const out = new Map<Rule, Span[]>();
  for (const { list, first, past } of scan.find(p, p.groups)) {
    const { rule } = lists[list]!;
    const span = { start: p.tokens.start[first]!, end: p.tokens.end[past - 1]! };
    const spans = out.get(rule);
    if (spans) spans.push(span);
    else out.set(rule, [span]);
  }
  return out;
}

/**
 * The passages of one field that may lead to the source (domain 7.1), in the order they stand. Never throws for what the
 * text holds. Finding nothing means that no rule saw anything, not that the text is safe: a person decides.
 */
export function findSourceClues(text: string, context: TextContext): Finding[] {
  return findIn(prepare(text, context.sourceType), context);
}

/** The same for a text already prepared. */
export function findIn(p: Prepared, context: TextContext): Finding[] {
  const spans = spansByRule(p);
  return rules
    .flatMap((rule) => rule.find(spans.get(rule) ?? [], p, context).map((s) => ({ rule, s: original(p, s) })))
    .map(({ rule, s }) => ({
      code: rule.code,
      type: rule.type,
      field: context.field,
      start: s.start,
      end: s.end,
      severity: rule.severity,
      treatment: rule.treatment,
    }))
    .sort((a, b) => a.start - b.start || a.type - b.type || a.end - b.end);
}

/** The patterns by which a finding's rule saw words within it: for whoever keeps the lexicons. */
export function patternsIn(text: string, context: TextContext, { code, start, end }: Finding): string[] {
  const p = prepare(text, context.sourceType);
  return scan
    .find(p, p.groups)
    .filter(({ list, first, past }) => {
      const s = original(p, { start: p.tokens.start[first]!, end: p.tokens.end[past - 1]! });
      return lists[list]!.rule.code === code && s.start < end && start < s.end;
    })
    .map((t) => t.pattern);
}

/** The free text of a log. */
export interface LogText {
  readonly sourceType: string;
  readonly title: string;
  readonly body: string;
  readonly comment: string | null;
}

const coverName = [/(?:Source|source) (\p{Lu}{4,})/gu, /(?:UC|[Oo]fficer(?: as)?|[Oo]perative) '([\p{L}\d_]{3,})'/gu];

/**
 * The cover names of a covert log: given once where the source or officer is introduced, then used by themselves. To be
 * looked for everywhere, in the log and in whatever is released of it.
 */
export function coverNamesOf({ sourceType, title, body, comment }: LogText): string[] {
  if (!groupsOf(sourceType).has('covert')) return [];
  const texts = [title, body, comment ?? ''].map((t) => t.replace(/[‘’]/g, "'"));
  const names = texts.flatMap((t) => coverName.flatMap((c) => [...t.matchAll(c)].map((m) => m[1]!)));
  return [...new Set(names)];
}

/** A field of a log made ready. */
export interface PreparedField {
  readonly field: TextField;
  readonly p: Prepared;
}

/** The fields of a log that hold words, made ready once for all that look at them. */
export function preparedFields({ sourceType, title, body, comment }: LogText): PreparedField[] {
  const fields: [TextField, string][] = [
    ['title', title],
    ['body', body],
    ['comment', comment ?? ''],
  ];
  return fields.filter(([, text]) => text !== '').map(([field, text]) => ({ field, p: prepare(text, sourceType) }));
}

/** The clues in every field of a log: title, body, comment. `fields` are its fields made ready. */
export function findLogClues(log: LogText, fields: readonly PreparedField[] = preparedFields(log)): Finding[] {
  const knownNames = coverNamesOf(log);
  return fields.flatMap(({ field, p }) => findIn(p, { field, sourceType: log.sourceType, knownNames }));
}
