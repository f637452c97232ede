import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { IncomingMessage, Server } from 'node:http';
import { IngestConfig } from '../ingest.config.js';

// The doors for logs and for files keep their own time.
const keepsOwnTime = (r: IncomingMessage): boolean =>
  r.method === 'POST' && /^\/logs(\/files)?\/?(\?|$)/.test(r.url ?? '');

/**
 * Node ends every request that is not complete after five minutes, whatever it is doing; a stream of logs may take days. The
 * limit is lifted for the server, and every other request gets one of its own.
 */
@Injectable()
export class OpenEndedStreams implements OnApplicationBootstrap {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly config: IngestConfig,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.host.httpAdapter?.getHttpServer() as Server | undefined;
    if (!server) return;
    server.requestTimeout = 0;
    server.prependListener('request', (request) => this.limit(request));
  }

  private limit(request: IncomingMessage): void {
    if (request.complete || keepsOwnTime(request)) return;
    // A request that has come whole may take as long over its answer as it needs: nobody may have read its end.
    const timer = setTimeout(() => {
      if (!request.complete) request.destroy();
    }, this.config.bodyTimeoutMs);
    const done = (): void => clearTimeout(timer);
    request.once('end', done).once('close', done);
  }
}
