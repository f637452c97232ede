import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Health } from './health.js';

export type MetricsHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface HealthServerOptions {
  readonly host: string;
  readonly port: number;
  readonly health: Health;
  readonly metrics: MetricsHandler;
}

function answer(response: ServerResponse, failing: readonly string[]): void {
  const status = failing.length === 0 ? 200 : 503;
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ status: status === 200 ? 'ok' : 'failing', failing }));
}

/** Probes and metrics on a port of their own, away from the doors. */
export class HealthServer {
  private constructor(private readonly server: Server) {}

  static async start(options: HealthServerOptions): Promise<HealthServer> {
    const { health, metrics } = options;
    const server = createServer((request, response) => {
      const path = request.url?.split('?')[0];
      if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
      if (path === '/healthz/live') return answer(response, health.notLive());
      if (path === '/healthz/startup') return answer(response, health.started ? [] : ['started']);
      if (path === '/metrics') return metrics(request, response);
      if (path === '/healthz/ready') return void health.notReady().then((failing) => answer(response, failing));
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, options.host, resolve);
    });
    return new HealthServer(server);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
