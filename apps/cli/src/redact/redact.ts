import { createInterface } from 'node:readline';
import type { Command } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { readOptions } from '../options.js';
import { redactLine } from './redact-row.js';

const usage = `collator redact < FILE

Reads NDJSON on standard input and writes NDJSON in the same order: what may lead to the source of each text, what is
personal in it, the text anew without its clues, and the risk that is left. Touches no service. The machine proposes; a
person decides.

  a line        {"id", "text", "context"?: {"sourceType", "learntAt"}}, or a log {"id", "sourceType", "submitted": {"title",
                "body", "comment", …}}; a source type nobody knows is treated as the most sensitive
  gives         {"id", "clues": [{"type": 1..17, "field", "start", "end", "span", "reason"}], "personal": [{"type", "field",
                "start", "end", "span", "score"}], "rewritten": {…}, "residualRisk": {"score", "reasons"}}
  a bad line    {"id", "error": {"code", "field", "rule"}}, and the batch goes on; more than 1 MiB of text is refused

Exit codes: 0 every line was read; 1 some were refused; 2 wrong usage.`;

export const redact: Command = {
  name: 'redact',
  summary: 'find what leads to the source in texts on standard input, and write them anew without it',
  usage,
  async run(args, world) {
    readOptions(args, { json: { type: 'boolean', default: true } });
    const at = Date.now();
    let refused = 0;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      if (line.trim() === '') continue;
      const { ok, out } = redactLine(line, at);
      if (!ok) refused += 1;
      world.out(JSON.stringify(out));
    }
    return refused > 0 ? exitCodes.foundWrong : exitCodes.ok;
  },
};
