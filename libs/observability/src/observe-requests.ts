import { context, metrics, propagation, SpanKind, trace } from '@opentelemetry/api';
import type { NextFunction, Request, Response } from 'express';

/** The route's pattern, never the path: a path holds references. */
const routeOf = (request: Request): string => (request.route as { path?: string } | undefined)?.path ?? 'unmatched';

/** Middleware: one span, one count and one duration per request, by method, route pattern and status. */
export function observeRequests(): (request: Request, response: Response, next: NextFunction) => void {
  const seconds = metrics.getMeter('collator').createHistogram('collator_request_seconds', {
    description: 'Time from the request to the end of its answer.',
    unit: 's',
  });
  const tracer = trace.getTracer('collator');
  return (request, response, next) => {
    const began = performance.now();
    const parent = propagation.extract(context.active(), request.headers);
    const span = tracer.startSpan(`${request.method}`, { kind: SpanKind.SERVER }, parent);
    response.once('close', () => {
      const labels = { method: request.method, route: routeOf(request), status: response.statusCode };
      seconds.record((performance.now() - began) / 1000, labels);
      span.updateName(`${labels.method} ${labels.route}`);
      span.setAttributes({ 'http.route': labels.route, 'http.response.status_code': labels.status });
      span.end();
    });
    context.with(trace.setSpan(parent, span), next);
  };
}
