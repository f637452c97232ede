import type { Evidence, OnTopic } from './evidence.js';

/** An older version delivered after a newer one, a product after its recall, or a log's events out of their order. */
export function reordered(e: Evidence): string[] {
  return [...inDiary(e), ...onTopics(e)];
}

function inDiary({ diary }: Evidence): string[] {
  const found: string[] = [];
  const newest = new Map<string, number>();
  const recalled = new Set<string>();
  const seen = new Set<string>();
  for (const d of diary) {
    if (!d.taken || seen.has(`${d.recipient} ${d.id}`)) continue;
    // A repeat of what he has already is dropped by its id.
    seen.add(`${d.recipient} ${d.id}`);
    const thing = `${d.recipient} ${d.productId}`;
    if (d.type === 'product.withdrawn') recalled.add(thing);
    else if (recalled.has(thing)) found.push(`after its recall:${thing} ${d.version}`);
    else if ((newest.get(thing) ?? 0) > d.version) found.push(`older after newer:${thing} ${d.version}`);
    else newest.set(thing, d.version);
  }
  return found;
}

/** Where one log has several events on a topic, what they led to must stand in the same order on the next. */
function onTopics({ topics, stage }: Evidence): string[] {
  const found: string[] = [];
  const logs = severalOf(topics);
  for (const rows of Object.values(stage)) {
    const effects = new Map<string, Map<string, [OnTopic, OnTopic][]>>();
    for (const row of rows.rows) {
      const cause = topics.get(row.causedBy ?? '');
      const effect = topics.get(row.emits ?? '');
      if (!cause || !effect || !logs.has(`${cause.topic} ${cause.logId}`)) continue;
      const key = `${cause.topic} > ${effect.topic}`;
      const byLog = effects.get(key) ?? new Map<string, [OnTopic, OnTopic][]>();
      byLog.set(cause.logId, [...(byLog.get(cause.logId) ?? []), [cause, effect]]);
      effects.set(key, byLog);
    }
    for (const [key, byLog] of effects)
      for (const [logId, pairs] of byLog) if (!inOrder(pairs)) found.push(`overtaken:${key}:${logId}`);
  }
  return found;
}

/** Topic and log where a log has more than one event on a topic. */
function severalOf(topics: Evidence['topics']): Set<string> {
  const once = new Set<string>();
  const several = new Set<string>();
  for (const { topic, logId } of topics.values()) {
    const key = `${topic} ${logId}`;
    if (once.has(key)) several.add(key);
    once.add(key);
  }
  return several;
}

function inOrder(pairs: [OnTopic, OnTopic][]): boolean {
  const sorted = [...pairs].sort(([a], [b]) => (a.offset < b.offset ? -1 : 1));
  // Products have keys of their own; only what shares a partition has an order.
  return sorted.every(([, effect], i) => {
    const before = sorted[i - 1]?.[1];
    return !before || before.partition !== effect.partition || before.offset <= effect.offset;
  });
}
