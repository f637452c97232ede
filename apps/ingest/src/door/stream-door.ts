import { Logger } from '@collator/observability';
import { sqlState } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { IngestConfig } from '../ingest.config.js';
import { examine, refused, type Examined } from '../intake/examine.js';
import { Intake, type Answer, type Submitter } from '../intake/intake.js';
import { Groups } from './groups.js';
import { LineSplitter, type Line } from './line-splitter.js';
import { CallerGone } from './read-body.js';
import { ResultWriter } from './result-writer.js';
import { retrying } from './retrying.js';

/** Bytes one log may have, alone or as a line. */
export const maxLineBytes = 1024 * 1024;
/** About where larger transactions stop paying, and how long a line waits for company. */
const groupLimits = { items: 500, bytes: maxLineBytes, waitMs: 20 };

interface ExaminedLine {
  readonly number: number;
  readonly examined: Examined;
}

interface Conversation {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly by: Submitter;
}

const lineTooLarge = refused('line_too_large', `a line has at most ${maxLineBytes} bytes`);

/** A result as the client's contract has it (`SubmitResult`). */
export function resultLine(line: number, answer: Answer): string {
  const { status, findings, receipt } = answer;
  const told = findings.length ? { findings } : {};
  if (status === 'refused') return `${JSON.stringify({ line, status, ...told, receipt })}\n`;
  const { urn, logId, version, waitingFor } = answer;
  const waits = waitingFor === null ? {} : { waitingFor };
  const result = { line, status, urn, logId, version, ...waits, ...told, receipt };
  return `${JSON.stringify(result)}\n`;
}

/**
 * The door for a stream of lines of any length. Lines are examined as they arrive, stored in groups, and answered in order
 * after their commit; at most one group waits behind the one being stored, and the caller is held back until then.
 */
@Injectable()
export class StreamDoor {
  constructor(
    private readonly intake: Intake,
    private readonly config: IngestConfig,
    private readonly log: Logger,
  ) {}

  /**
   * Serves one stream to its end. Where the store stays away, the answer is broken off, so that it reads as unfinished; if
   * no result has been sent yet, it rejects and the caller gets a problem body. What was committed stays in any case.
   */
  async serve(c: Conversation): Promise<void> {
    const writer = new ResultWriter(c.response);
    const groups = new Groups<ExaminedLine>(groupLimits, async (lines) => writer.write(await this.#results(lines, c)));
    c.request.setTimeout(this.config.streamIdleMs, () => c.request.destroy());
    const reading = this.#read(c.request, groups);
    try {
      // A group may fail while the caller is silent: he must not be kept waiting.
      await Promise.race([reading, groups.failed]);
      writer.end();
    } catch (error) {
      groups.stop();
      reading.catch(() => undefined);
      this.#breakOff(error, c);
    }
  }

  async #read(request: IncomingMessage, groups: Groups<ExaminedLine>): Promise<void> {
    const splitter = new LineSplitter(maxLineBytes);
    const add = (line: Line): void =>
      groups.add(
        { number: line.number, examined: line.bytes === null ? lineTooLarge : examine(line.bytes, new Date()) },
        line.bytes?.length ?? 0,
      );
    // The stream must live on after a failure: the answer to it goes out over the same connection.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      splitter.push(chunk as Buffer).forEach(add);
      await groups.room();
    }
    if (!request.complete) throw new CallerGone();
    splitter.end().forEach(add);
    await groups.end();
  }

  async #results(lines: readonly ExaminedLine[], c: Conversation): Promise<string> {
    const examined = lines.map((l) => l.examined);
    const gone = (): boolean => c.response.destroyed;
    const answers = await retrying(() => this.intake.submit(examined, c.by), this.config.streamRetryMs, gone);
    return answers.map((answer, i) => resultLine(lines[i]!.number, answer)).join('');
  }

  #breakOff(error: unknown, { request, response }: Conversation): void {
    if (error instanceof CallerGone || response.destroyed || (request.destroyed && !request.complete)) {
      this.log.info('stream-left-by-caller');
      response.destroy();
      return;
    }
    this.log.warn('stream-broken-off', { code: sqlState(error) ?? 'unknown' });
    if (!response.headersSent) {
      response.setHeader('connection', 'close');
      throw error;
    }
    response.destroy();
  }
}
