import { context, metrics, propagation, trace } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader, type IMetricReader } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { MetricsHandler } from './health-server.js';

export interface Telemetry {
  /** Answers with the metrics in Prometheus' text form. */
  readonly metricsHandler: MetricsHandler;
  shutdown(): Promise<void>;
}

const metricsEveryMs = 15_000;

const endpoint = (base: string, signal: string): string => `${base.replace(/\/$/, '')}/v1/${signal}`;

/** Sets up metrics (always, for Prometheus) and, where a collector is named, traces and metrics over OTLP. */
export function startTelemetry(options: { readonly serviceName: string; readonly otlpEndpoint: string }): Telemetry {
  const { serviceName, otlpEndpoint } = options;
  const resource = resourceFromAttributes({ 'service.name': serviceName });
  const prometheus = new PrometheusExporter({ preventServerStart: true });
  const readers: IMetricReader[] = [prometheus];
  const ending: (() => Promise<void>)[] = [];
  if (otlpEndpoint) {
    const exporter = new OTLPMetricExporter({ url: endpoint(otlpEndpoint, 'metrics') });
    readers.push(new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: metricsEveryMs }));
    const traces = new OTLPTraceExporter({ url: endpoint(otlpEndpoint, 'traces') });
    const tracer = new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(traces)] });
    // Registers the W3C propagator and the async context with it: the price of context is paid only where traces go somewhere.
    tracer.register();
    ending.push(() => tracer.shutdown());
  }
  const meters = new MeterProvider({ resource, readers });
  metrics.setGlobalMeterProvider(meters);
  ending.push(() => meters.shutdown());
  return {
    metricsHandler: (request, response) => prometheus.getMetricsRequestHandler(request, response),
    shutdown: async () => {
      await Promise.allSettled(ending.map((end) => end()));
      // The globals refuse a second provider: left in place, the next start in this process would count into a closed one.
      for (const api of [metrics, trace, context, propagation]) api.disable();
    },
  };
}
