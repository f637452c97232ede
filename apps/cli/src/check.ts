import { findIdentifiers, type Identifier } from '@collator/extraction';
import {
  checkQuality,
  circular,
  helpPages,
  houseQuality,
  NearIndex,
  outcomeOf,
  sketchOf,
  type FoundRisk,
  type HeldLog,
  type QualityLog,
} from '@collator/quality';
import { findLogClues } from '@collator/redaction';
import { factsOf } from '@collator/facts';
import { createInterface } from 'node:readline';
import { readLine, type CheckInput } from './check-input.js';
import type { Command, World } from './command.js';
import { exitCodes } from './exit-codes.js';
import { readOptions, WrongUsage } from './options.js';

const usage = `collator check < LOGS.ndjson > FINDINGS.ndjson
collator check --explain QA09

Checks logs before they are sent: the 28 quality checks, the identifiers, and which logs of the batch tell the same. Reads
one log a line (the form of the door, or wrapped as {id, sourceType, submitted}) and writes one JSON line for each, in order:
{id, outcome, findings, identifiers, duplicatesOf}. A line that cannot be read gives {line, id, error} and the batch goes on.
The whole batch is read before the first answer, because a log may lean on a later one. Nothing is sent anywhere.

  --explain CODE  what one check looks for, why, and what to do about its findings

Exit codes: 0 every line was checked, whatever was found; 1 some could not be read; 2 wrong usage.`;

type Identified = Readonly<Record<'title' | 'body' | 'comment', readonly Identifier[]>>;

interface Ready {
  readonly log: QualityLog;
  readonly identifiers: Identified;
}

function identified(log: QualityLog): Identified {
  const on = log.submittedAt?.slice(0, 10);
  const of = (text: string | null): Identifier[] => findIdentifiers(text ?? '', on ? { on } : {});
  return { title: of(log.title), body: of(log.body), comment: of(log.comment) };
}

const all = (i: Identified): Identifier[] => [...i.title, ...i.body, ...i.comment];

/** When a log was sent, for telling the later of two; logs without a time follow in the order they came. */
const sentAt = (log: QualityLog): number => {
  const at = Date.parse(log.submittedAt ?? '');
  return Number.isNaN(at) ? Infinity : at;
};

/** For each log the earlier ones of the batch that tell the same. */
function duplicatesIn(batch: readonly Ready[]): ReadonlyMap<Ready, readonly string[]> {
  const index = new NearIndex(houseQuality);
  const found = new Map<Ready, readonly string[]>();
  for (const one of [...batch].sort((a, b) => sentAt(a.log) - sentAt(b.log) || 0)) {
    const sketch = sketchOf(one.log, all(one.identifiers));
    found.set(
      one,
      index.find(sketch).map((n) => n.id),
    );
    index.add(sketch);
  }
  return found;
}

/** Indicators of vulnerability and threats to life, as the lexicon reads them. */
function risksOf(log: QualityLog): FoundRisk[] {
  return factsOf({ ...log, purpose: null }).flatMap(({ kind, name, field, start, end }) =>
    (kind === 'vulnerability' || (kind === 'sign' && name === 'threat')) &&
    field !== null &&
    start !== null &&
    end !== null
      ? [{ name, field: field as FoundRisk['field'], start, end }]
      : [],
  );
}

const heldOf = ({ id, sourceType, body }: QualityLog): HeldLog => ({ id, sourceType, text: body });

function answer(one: Ready, byId: ReadonlyMap<string, QualityLog>, duplicatesOf: readonly string[]): object {
  const { log, identifiers } = one;
  const held = log.corroborates.flatMap((id) => (byId.has(id) ? [heldOf(byId.get(id)!)] : []));
  // What is not in the batch may be held elsewhere: only then is nothing said of it.
  const known = held.length > 0 ? { held } : {};
  const nodeOf = (id: string) => ({ id, origin: null, restsOn: byId.get(id)?.corroborates ?? [] });
  const circle = circular(log.id, nodeOf)?.path ?? null;
  const findings = checkQuality(log, {
    ...known,
    circle,
    duplicates: duplicatesOf,
    identifiers,
    clues: findLogClues(log),
    risks: risksOf(log),
  });
  return {
    id: log.id,
    outcome: outcomeOf(findings),
    findings: findings.map(({ code, severity, field, start, end, span, message, fix }) => ({
      code,
      severity,
      field,
      start,
      end,
      span,
      message,
      fix: fix ?? null,
    })),
    identifiers: all(identifiers).map(({ type, raw, normalised, validity }) => ({
      type,
      raw,
      normalised,
      valid: validity === 'unverifiable' ? null : validity === 'valid',
    })),
    duplicatesOf,
  };
}

/** Checks a batch of lines; one answer a line that is not blank, in their order. */
export function* checkBatch(lines: readonly string[]): Generator<object, { readonly unread: number }> {
  const read = lines
    .map((text, i): { readonly line: number; readonly input: CheckInput } | null =>
      text.trim() === '' ? null : { line: i + 1, input: readLine(text) },
    )
    .filter((r) => r !== null);
  const ready = new Map<CheckInput, Ready>();
  for (const { input } of read)
    if ('log' in input) ready.set(input, { log: input.log, identifiers: identified(input.log) });
  const byId = new Map([...ready.values()].map(({ log }) => [log.id, log]));
  const duplicates = duplicatesIn([...ready.values()]);
  let unread = 0;
  for (const { line, input } of read) {
    const one = ready.get(input);
    if (one) yield answer(one, byId, duplicates.get(one)!);
    else if ('fault' in input) {
      unread += 1;
      yield { line, id: input.id, error: input.fault };
    }
  }
  return { unread };
}

function explain(code: string, world: World): number {
  const page = helpPages.find((p) => p.code === code.toUpperCase());
  if (!page) throw new WrongUsage('--explain takes QA01 to QA28');
  const { title, looksFor, why, whatToDo } = page;
  [`${page.code} ${title}`, `Looks for: ${looksFor}`, `Why: ${why}`, `What to do: ${whatToDo}`].forEach(world.out);
  return exitCodes.ok;
}

export const check: Command = {
  name: 'check',
  summary: 'check logs on standard input before they are sent',
  usage,
  async run(args, world) {
    const { values } = readOptions(args, { explain: { type: 'string' } });
    if (values.explain !== undefined) return explain(values.explain, world);
    const lines: string[] = [];
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) lines.push(line);
    const answers = checkBatch(lines);
    for (let next = answers.next(); ; next = answers.next()) {
      if (next.done) return next.value.unread > 0 ? exitCodes.foundWrong : exitCodes.ok;
      world.out(JSON.stringify(next.value));
    }
  },
};
