import { submitFile, submitStream, type CollatorClient, type SubmitResult } from '@collator/client';
import { isTable, mediaTypes } from '@collator/files';
import type { Mapping } from '@collator/mapping';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Command, World } from './command.js';
import { connect } from './connect.js';
import { exitCodes } from './exit-codes.js';
import { assertFile, feedRows, mappingNamed, type FeedRow } from './feed-rows.js';
import { doorOptions, readOptions } from './options.js';
import { counted } from './print.js';
import { Tally, type Counts, type Receipt, type Refusal } from './tally.js';

const usage = `collator submit FILE [--mapping M] [--receipts] [--as PERSON] [--url U] [--issuer U]
                     [--json]

Streams the rows of a file through a mapping into the door for logs. Sending a file again is safe: what was accepted
before is answered as a repeat. A sheet or a document goes to the door as it is, and is read there through a mapping that
the door knows (\`collator mapping save\`); what is enclosed is kept beside its log.

  FILE            NDJSON or CSV, of any size; XLSX, e-mail (.eml), PDF or DOCX
  --mapping M     how rows become logs: a shipped or saved mapping's name or a mapping file (default collator-logs)
  --receipts      tell the reference of every line taken, for \`collator where\`
  --as PERSON     demo person who submits (default sam.submitter); COLLATOR_TOKEN instead where it is set
  --url U         the doors (default http://127.0.0.1:8080, or COLLATOR_URL)
  --issuer U      the laptop issuer (default http://127.0.0.1:8082, or COLLATOR_ISSUER)
  --json          refusals (and receipts) as JSON lines, and the counts as one JSON object on the last line

Exit codes: 0 every line accepted or known; 1 something was refused; 2 wrong usage; 3 the door does not answer.`;

/** The rows that the door must see, in order; the others are refused here, in their place. */
async function* toSend(rows: AsyncIterable<FeedRow>, tally: Tally): AsyncGenerator<string> {
  for await (const row of rows) {
    if ('problems' in row) {
      tally.refuse(row.line, row.problems);
      continue;
    }
    tally.sent(row.line);
    yield row.submission;
  }
}

// A document is one piece with what it encloses: the door reads it, and its rows are what it answers.
async function* sentWhole(
  client: CollatorClient,
  file: string,
  mapping: Mapping,
  tally: Tally,
): AsyncGenerator<SubmitResult> {
  const sent = { mapping: `${mapping.id}@${mapping.version}`, type: mediaTypes[mapping.format], name: basename(file) };
  for await (const result of submitFile(client, createReadStream(file) as AsyncIterable<Buffer>, sent)) {
    tally.sent(result.line);
    yield result;
  }
}

/** One refusal as a person reads it. */
export function refusalLine({ line, code, field }: Refusal): string {
  return `line ${line}: ${code}${field === null ? '' : ` (${field})`}`;
}

/** The closing lines. */
export function countLines(c: Counts): string[] {
  const warned = c.warned ? ` (${c.warned} with warnings)` : '';
  const lines = [
    `${counted(c.lines, 'line')}: ${c.accepted} accepted${warned}, ${counted(c.repeats, 'repeat')}, ${c.refused} refused`,
  ];
  if (c.unanswered)
    lines.push(`${counted(c.unanswered, 'line')} sent without an answer; send the file again to learn of them`);
  return lines;
}

function tellCounts(world: World, counts: Counts, json: boolean): void {
  if (json) world.out(JSON.stringify(counts));
  else countLines(counts).forEach((line) => world.out(line));
}

/** One receipt as a person reads it. */
export function receiptLine({ line, status, urn, findings }: Receipt): string {
  const warnings = findings.map(({ code, field }) => `${code}${field === null ? '' : ` (${field})`}`);
  return `line ${line}: ${status === 'repeat' ? 'known' : 'accepted'} ${[urn ?? '', ...warnings].join('  ')}`.trimEnd();
}

export const submit: Command = {
  name: 'submit',
  summary: 'send a file of logs',
  usage,
  async run(args, world) {
    const { values, positionals } = readOptions(
      args,
      {
        ...doorOptions,
        mapping: { type: 'string', default: 'collator-logs' },
        receipts: { type: 'boolean', default: false },
      },
      ['FILE'],
    );
    const file = positionals[0]!;
    await assertFile(file);
    const client = connect(world, values, 'sam.submitter');
    const mapping = await mappingNamed(values.mapping, client);
    const tally = new Tally(
      (refusal) => world.out(values.json ? JSON.stringify({ refusal }) : refusalLine(refusal)),
      (receipt) => values.receipts && world.out(values.json ? JSON.stringify({ receipt }) : receiptLine(receipt)),
    );
    try {
      const results = isTable(mapping.format)
        ? submitStream(client, toSend(feedRows(file, mapping), tally))
        : sentWhole(client, file, mapping, tally);
      for await (const result of results) {
        tally.answer(result);
        world.progress(countLines(tally.counts())[0]!);
      }
    } catch (error) {
      // What is known by now must be told all the same: part of the file may have been accepted.
      tellCounts(world, tally.counts(), values.json);
      throw error;
    }
    const counts = tally.counts();
    tellCounts(world, counts, values.json);
    return counts.refused + counts.unanswered > 0 ? exitCodes.foundWrong : exitCodes.ok;
  },
};
