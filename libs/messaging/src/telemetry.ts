import {
  context,
  metrics,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Counter,
  type Histogram,
  type Link,
} from '@opentelemetry/api';
import { headerNames } from '@collator/contracts';
import type { InRecord } from './port.js';
import { topicOfStep, type Step } from './step.js';

interface Instruments {
  readonly events: Counter;
  readonly sliceSeconds: Histogram;
  readonly ageSeconds: Histogram;
  readonly missing: Counter;
}

// In seconds. The usual bounds begin at 5, which is where a slice is already in trouble.
const sliceBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const ageBounds = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 300, 900, 3_600];

let made: Instruments | null = null;

// Made at first use: instruments made before the process has set its meter provider would count into nothing for ever.
function instruments(): Instruments {
  if (made) return made;
  const meter = metrics.getMeter('collator');
  made = {
    events: meter.createCounter('collator_events_total', {
      description: 'Events decided, by stage, lane and outcome.',
    }),
    sliceSeconds: meter.createHistogram('collator_slice_seconds', {
      description: 'Time to decide and publish a slice.',
      unit: 's',
      advice: { explicitBucketBoundaries: [...sliceBounds] },
    }),
    ageSeconds: meter.createHistogram('collator_event_age_seconds', {
      description: 'From emission to decision, oldest of a slice.',
      unit: 's',
      advice: { explicitBucketBoundaries: [...ageBounds] },
    }),
    missing: meter.createCounter('collator_completeness_gaps_total', {
      description: 'Events that a reader should have and has not (missing), or has and nobody sent (without-origin).',
    }),
  };
  return made;
}

const tracer = trace.getTracer('collator');

const maxLinks = 16;

// One span per slice; a span per event would drown any tracing system. Links lead to the producers' spans.
function linksOf(records: readonly InRecord[]): Link[] {
  const parents = new Set(records.map((r) => r.headers[headerNames.traceParent]).filter((p) => p !== undefined));
  const links: Link[] = [];
  for (const parent of [...parents].slice(0, maxLinks)) {
    const span = trace.getSpanContext(propagation.extract(context.active(), { traceparent: parent }));
    if (span) links.push({ context: span });
  }
  return links;
}

/** Runs the work on one slice inside its span and measures it. No content, id or key becomes an attribute. */
export async function measured<T>(step: Step, records: readonly InRecord[], work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const attributes = { stage: step.service, lane: step.lane, topic: topicOfStep(step) };
  return tracer.startActiveSpan(
    `${step.service} slice`,
    { kind: SpanKind.CONSUMER, links: linksOf(records), attributes: { ...attributes, count: records.length } },
    async (span) => {
      try {
        return await work();
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        instruments().sliceSeconds.record((performance.now() - began) / 1000, attributes);
        span.end();
      }
    },
  );
}

/** Counts what a slice decided and how old its oldest event was. */
export function countSlice(
  step: Step,
  counts: { readonly events: number; readonly repeats: number; readonly setAside: number },
  oldestMs: number | null,
): void {
  const attributes = { stage: step.service, lane: step.lane };
  const { events, ageSeconds } = instruments();
  if (counts.events) events.add(counts.events, { ...attributes, outcome: 'decided' });
  if (counts.repeats) events.add(counts.repeats, { ...attributes, outcome: 'repeat' });
  if (counts.setAside) events.add(counts.setAside, { ...attributes, outcome: 'set-aside' });
  if (oldestMs !== null) ageSeconds.record(Math.max(0, oldestMs) / 1000, attributes);
}

/** Counts what a count between stages found. */
export function countMissing(
  where: { readonly stage: string; readonly reader: string; readonly topic: string; readonly kind: string },
  events: number,
): void {
  instruments().missing.add(events, { ...where });
}
