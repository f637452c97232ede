import { FileUnusable } from '@collator/files';
import type { Mapping } from '@collator/mapping';
import { Decisions } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { Injectable } from '@nestjs/common';
import { unlink } from 'node:fs/promises';
import { AttachmentStore } from '../attachment/attachment.store.js';
import { KeyedDigest } from '../attachment/keyed-digest.store.js';
import { FileContents, MalwareFound } from '../file/file-content.js';
import { assertLooks } from '../file/file-type.js';
import type { ImportState } from '../file/import.store.js';
import { ResumedImport } from '../file/resumed-import.js';
import type { DroppedFile } from './dropped-file.js';

const actor = 'service:drop-folder';

/** What keeps a file out as a whole. */
export interface Failure {
  readonly code: string;
  readonly text: string;
  readonly field: string | null;
}

/** One dropped file on its way in. */
@Injectable()
export class FileEntry {
  constructor(
    private readonly contents: FileContents,
    private readonly imports: ResumedImport,
    private readonly attachments: AttachmentStore,
    private readonly digest: KeyedDigest,
    private readonly decisions: Decisions,
  ) {}

  /** The state at the end; null where it was stopped. Throws `FileUnusable`, `Problem` (415) or `MalwareFound`. */
  async enter(
    file: DroppedFile,
    mapping: Mapping,
    organisation: string,
    alive: () => boolean,
  ): Promise<ImportState | null> {
    if (file.bytes === 0) throw new FileUnusable('empty_file', 'there is nothing in it');
    assertLooks(await headOf(file), mapping.format);
    const content = await this.contents.open(file, mapping, file.name);
    const key = {
      door: 'drop',
      file: await this.digest.ofPieces(file.read()),
      mapping: `${mapping.id}@${mapping.version}`,
    };
    return this.imports.run({
      key,
      content,
      by: { subject: actor, organisation },
      stopped: () => !alive(),
    });
  }

  /** What keeps a file out for good; null for an outage. Malware is set aside on the way, and taken off the disk. */
  async failureOf(error: unknown, file: DroppedFile, organisation: string): Promise<Failure | null> {
    if (error instanceof FileUnusable) return { code: error.code, text: error.message, field: error.field };
    if (error instanceof Problem && error.status !== 429) return { code: error.code, text: error.detail, field: null };
    if (!(error instanceof MalwareFound)) return null;
    const pieces: Buffer[] = [];
    for await (const piece of file.read()) pieces.push(piece);
    const decision = { actor, action: 'file.quarantine', recordIds: [], purpose: null, reason: error.signature };
    await this.decisions.run(decision, (w) =>
      this.attachments.quarantine(w.tx, {
        content: Buffer.concat(pieces),
        reason: error.signature,
        organisation,
        at: w.at,
      }),
    );
    await unlink(file.path);
    return { code: 'malware_found', text: 'it holds what must not come in, and was set aside', field: null };
  }
}

async function headOf(file: DroppedFile): Promise<Buffer> {
  for await (const piece of file.read()) return piece.subarray(0, 4_096);
  return Buffer.alloc(0);
}
