import { Problem } from '@collator/observability';
import type { IncomingHttpHeaders } from 'node:http';

const shape = /^application\/(json|x-ndjson)\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/**
 * What a submission's headers say it is: one log, or a stream of them. Throws 415 for anything else, another character set
 * and compressed bodies: the size limits hold for what is read, and nothing is unpacked here.
 */
export function mediaOf(headers: IncomingHttpHeaders): 'one' | 'stream' {
  const [, kind] = shape.exec(headers['content-type'] ?? '') ?? [];
  const encoding = headers['content-encoding'];
  if (!kind || (encoding !== undefined && encoding.toLowerCase() !== 'identity'))
    throw new Problem(
      415,
      'unsupported_media_type',
      'Send application/json or application/x-ndjson, in UTF-8 and not compressed.',
    );
  return kind.toLowerCase() === 'json' ? 'one' : 'stream';
}
