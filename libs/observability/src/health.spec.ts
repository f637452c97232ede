import { Health } from './health.js';
import { HealthServer } from './health-server.js';

async function served(health: Health, path: string): Promise<{ status: number; body: string }> {
  const server = await HealthServer.start({
    host: '127.0.0.1',
    port: 0,
    health,
    metrics: (_, response) => void response.end('m 1\n'),
  });
  try {
    const answer = await fetch(`http://127.0.0.1:${server.port}${path}`);
    return { status: answer.status, body: await answer.text() };
  } finally {
    await server.stop();
  }
}

it('is not ready before it has started, nor while it drains, nor without its database', async () => {
  const health = new Health();
  expect(await served(health, '/healthz/ready')).toEqual({
    status: 503,
    body: '{"status":"failing","failing":["started"]}',
  });
  health.started = true;
  expect((await served(health, '/healthz/ready')).status).toBe(200);
  health.addReady('database', async () => {
    throw new Error('CANARY');
  });
  const sick = await served(health, '/healthz/ready');
  expect(sick).toEqual({ status: 503, body: '{"status":"failing","failing":["database"]}' });
  health.draining = true;
  expect((await served(health, '/healthz/ready')).body).toContain('draining');
});

it('lives without its dependencies, and dies when the fetch loop stands still', async () => {
  const health = new Health();
  health.addReady('database', async () => false);
  expect((await served(health, '/healthz/live')).status).toBe(200);
  health.setLive(() => false);
  expect((await served(health, '/healthz/live')).body).toContain('fetch-loop');
});

it('serves metrics and nothing else', async () => {
  expect((await served(new Health(), '/metrics')).body).toBe('m 1\n');
  expect((await served(new Health(), '/')).status).toBe(404);
});
