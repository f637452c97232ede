import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { IncomingMessage, Server } from 'node:http';

const bodyTimeoutMs = 30_000;

/**
 * Node ends every request that takes more than five minutes, whatever it is doing; a stream of logs may take days. The
 * limit is lifted for the server, and every other request gets a limit of its own.
 */
@Injectable()
export class OpenEndedStreams implements OnApplicationBootstrap {
  constructor(private readonly host: HttpAdapterHost) {}

  onApplicationBootstrap(): void {
    const server = this.host.httpAdapter?.getHttpServer() as Server | undefined;
    if (!server) return;
    server.requestTimeout = 0;
    server.prependListener('request', limitBody);
  }
}

function limitBody(request: IncomingMessage): void {
  // The submission door keeps its own time.
  if (request.complete || (request.method === 'POST' && /^\/logs\/?(\?|$)/.test(request.url ?? ''))) return;
  const timer = setTimeout(() => request.destroy(), bodyTimeoutMs);
  const done = (): void => clearTimeout(timer);
  request.once('end', done).once('close', done);
}
