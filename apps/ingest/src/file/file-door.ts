import type { SubmissionFinding } from '@collator/contracts';
import { FileUnusable } from '@collator/files';
import type { Mapping } from '@collator/mapping';
import { Decisions } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { Injectable } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { CallerGone } from '../door/read-body.js';
import { ResultWriter } from '../door/result-writer.js';
import { resultLine } from '../door/stream-door.js';
import type { Submitter } from '../intake/intake.js';
import { AttachmentStore } from '../attachment/attachment.store.js';
import { promisedDigest } from './digest.js';
import { FileContents, MalwareFound, type FileContent } from './file-content.js';
import { examineRow, FileImport } from './file-import.js';
import { FileConfig } from './file.config.js';
import { assertDeclared, assertLooks } from './file-type.js';
import { spool, type Spooled } from './spool.js';

export interface FileSubmission {
  readonly mapping: Mapping;
  /** What the sender calls the file; a label, never a path. */
  readonly name: string | null;
  /** Rows that can enter do, even where others cannot. */
  readonly partial: boolean;
  readonly by: Submitter;
}

type RowFinding = SubmissionFinding & { readonly line: number };

/** Findings told of one file that is refused as a whole; more would help nobody. */
const mostFindings = 100;

const unusable = ({ code, message, field }: FileUnusable): Problem =>
  new Problem(422, code, `The file cannot be used: ${message}.`, field === null ? {} : { field });

/**
 * The door for files. A file arrives whole before anything of it enters: what was cut off, altered on the way or is not
 * what it says leaves no trace. Then its rows enter in their order, and each is answered.
 */
@Injectable()
export class FileDoor {
  constructor(
    private readonly contents: FileContents,
    private readonly imports: FileImport,
    private readonly attachments: AttachmentStore,
    private readonly decisions: Decisions,
    private readonly config: FileConfig,
  ) {}

  async serve(request: IncomingMessage, response: ServerResponse, file: FileSubmission): Promise<void> {
    const spooled = await this.#arrived(request, file);
    try {
      const content = await this.contents.open(spooled, file.mapping, file.name);
      const findings = await this.#findings(content, file);
      if (findings.length > 0 && !file.partial) throw await this.#refused(rowsRefused(findings), file);
      await this.#enter(content, file, response);
    } catch (error) {
      if (error instanceof MalwareFound) throw await this.#quarantined(error, spooled, file);
      throw error instanceof FileUnusable ? await this.#refused(unusable(error), file) : error;
    } finally {
      await spooled.dispose();
    }
  }

  async #arrived(request: IncomingMessage, file: FileSubmission): Promise<Spooled> {
    assertDeclared(request.headers, file.mapping.format);
    const promised = promisedDigest(request.headers['content-digest']);
    const { maxFileBytes: maxBytes, fileTimeoutMs: withinMs, spoolDir } = this.config;
    if (Number(request.headers['content-length'] ?? 0) > maxBytes)
      throw new Problem(413, 'too_large', `A file has at most ${maxBytes} bytes.`);
    const limits = { folder: spoolDir || tmpdir(), maxBytes, withinMs };
    request.setTimeout(Math.min(withinMs, 120_000), () => request.destroy());
    const arriving = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    const spooled = await spool(arriving, () => request.complete, limits).catch((error: unknown) => {
      throw request.destroyed && !request.complete ? new CallerGone() : error;
    });
    try {
      if (spooled.bytes === 0) throw new Problem(400, 'empty_file', 'There is nothing in the file.');
      if (promised && !promised.equals(spooled.sha256))
        throw new Problem(422, 'wrong_checksum', 'The file is not the one that Content-Digest promises.');
      assertLooks(spooled.head, file.mapping.format);
      return spooled;
    } catch (error) {
      await spooled.dispose();
      throw error instanceof Problem ? await this.#refused(error, file) : error;
    }
  }

  /** Reads the file once without entering anything: what is wrong with its rows, up to as much as helps. */
  async #findings(content: FileContent, file: FileSubmission): Promise<RowFinding[]> {
    const findings: RowFinding[] = [];
    let rows = 0;
    for await (const row of content.rows()) {
      rows += 1;
      // In partial mode each row answers for itself: here it only matters that there is one.
      if (file.partial) break;
      const { examined } = examineRow(row, new Date());
      if (examined.kind === 'refused') findings.push(...examined.findings.map((f) => ({ line: row.line, ...f })));
      if (findings.length >= mostFindings) break;
    }
    if (rows === 0) throw new FileUnusable('no_rows', 'there is no row in it');
    return findings;
  }

  async #enter(content: FileContent, file: FileSubmission, response: ServerResponse): Promise<void> {
    const writer = new ResultWriter(response);
    try {
      await this.imports.run(
        content,
        file.by,
        (answers) => writer.write(answers.map((a) => resultLine(a.line, a.answer)).join('')),
        () => response.destroyed,
      );
      writer.end();
    } catch (error) {
      if (!response.headersSent) throw error;
      response.destroy();
    }
  }

  async #quarantined({ signature }: MalwareFound, spooled: Spooled, { by }: FileSubmission): Promise<Problem> {
    const pieces: Buffer[] = [];
    for await (const piece of spooled.read()) pieces.push(piece);
    const decision = { actor: by.subject, action: 'file.quarantine', recordIds: [], purpose: null, reason: signature };
    await this.decisions.run(decision, (w) =>
      this.attachments.quarantine(w.tx, {
        content: Buffer.concat(pieces),
        reason: signature,
        organisation: by.organisation,
        at: w.at,
      }),
    );
    return new Problem(422, 'malware_found', 'The file holds what must not come in; it was set aside.');
  }

  /** A refusal of the file as a whole is audited; nothing of what it holds is. */
  async #refused(problem: Problem, { by, mapping }: FileSubmission): Promise<Problem> {
    const reason = `${problem.code} ${mapping.id}@${mapping.version}`;
    const decision = { actor: by.subject, action: 'file.refuse', recordIds: [], purpose: null, reason };
    await this.decisions.run(decision, async () => undefined);
    return problem;
  }
}

function rowsRefused(findings: readonly RowFinding[]): Problem {
  const detail = 'Nothing of the file has entered; ask for partial=true to let the good rows in.';
  return new Problem(422, 'rows_refused', detail, { findings: findings.slice(0, mostFindings) });
}
