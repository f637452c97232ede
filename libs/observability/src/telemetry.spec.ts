import { metrics } from '@opentelemetry/api';
import type { NextFunction, Request, Response } from 'express';
import { EventEmitter } from 'node:events';
import { Health } from './health.js';
import { HealthServer } from './health-server.js';
import { observeRequests } from './observe-requests.js';
import { startTelemetry } from './telemetry.js';

async function scraped(work: () => void): Promise<string> {
  const telemetry = startTelemetry({ serviceName: 'tests', otlpEndpoint: '' });
  const metricsOf = { host: '127.0.0.1', port: 0, health: new Health(), metrics: telemetry.metricsHandler };
  const server = await HealthServer.start(metricsOf);
  try {
    work();
    return await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
  } finally {
    await server.stop();
    await telemetry.shutdown();
  }
}

function serve(path: string, route: string | undefined, status: number): void {
  const request = { method: 'GET', url: path, headers: {}, ...(route ? { route: { path: route } } : {}) };
  const response = Object.assign(new EventEmitter(), { statusCode: status });
  let passedOn = 0;
  observeRequests()(request as Request, response as unknown as Response, (() => (passedOn += 1)) as NextFunction);
  response.emit('close');
  expect(passedOn).toBe(1);
}

it('counts requests by route pattern, never by path', async () => {
  const text = await scraped(() => {
    serve('/logs/RIU-2026-CANARY/status', '/logs/:urn/status', 200);
    serve('/CANARY', undefined, 404);
  });
  expect(text).toMatch(/collator_request_seconds_count\{.*route="\/logs\/:urn\/status".*status="200".*\} 1/);
  expect(text).toMatch(/route="unmatched"/);
  expect(text).not.toContain('CANARY');
});

it('counts again after a stop and a second start in one process', async () => {
  const count = () => metrics.getMeter('tests').createCounter('tests_total').add(1);
  expect(await scraped(count)).toMatch(/tests_total(\{.*\})? 1/);
  expect(await scraped(count)).toMatch(/tests_total(\{.*\})? 1/);
});
