import type { NestExpressApplication } from '@nestjs/platform-express';
import type { IncomingMessage } from 'node:http';

const jsonType = /^application\/([a-z0-9.+-]+\+)?json\b/i;

/** The submission door reads its own stream: a bulk of any length must never be held in memory. */
function isSubmission(request: IncomingMessage): boolean {
  return request.method === 'POST' && /^\/logs\/?(\?|$)/.test(request.url ?? '');
}

/** A text that is too long for a release is refused behind the guard, where it is written down who sent it. */
const isProposal = (request: IncomingMessage): boolean => /^\/proposals\//.test(request.url ?? '');

/** Reads JSON and form bodies with limits, everywhere but at the submission door. */
export function readBodies(app: NestExpressApplication): void {
  app.useBodyParser('json', {
    limit: '3mb',
    type: (request: IncomingMessage) => isProposal(request) && jsonType.test(request.headers['content-type'] ?? ''),
  });
  app.useBodyParser('json', {
    limit: '1mb',
    type: (request: IncomingMessage) =>
      !isSubmission(request) && !isProposal(request) && jsonType.test(request.headers['content-type'] ?? ''),
  });
  app.useBodyParser('urlencoded', { extended: false, limit: '64kb' });
}
