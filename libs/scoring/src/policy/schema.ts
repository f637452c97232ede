/** As much of JSON Schema 2020-12 as a policy needs. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
}

const text: JsonSchema = { type: 'string', minLength: 1 };
const number: JsonSchema = { type: 'number' };
const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z)?$' };
const listOf = (items: JsonSchema, minItems = 0): JsonSchema => ({ type: 'array', items, minItems });
const tableOf = (additionalProperties: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties });

/** An object with these members and no others; those whose name ends in `?` may be absent. */
function record(members: Readonly<Record<string, JsonSchema>>, description?: string): JsonSchema {
  const named = Object.entries(members).map(([k, v]) => [k.replace(/\?$/, ''), v] as const);
  return {
    type: 'object',
    ...(description ? { description } : {}),
    properties: Object.fromEntries(named),
    required: Object.keys(members).filter((k) => !k.endsWith('?')),
    additionalProperties: false,
  };
}

const scale = listOf(number, 2);

const factor = record(
  {
    factor: text,
    label: text,
    block: { type: 'string', enum: ['harm', 'likelihood', 'vulnerability', 'scope'] },
    scale,
    unknown: record({ assumed: number, low: number, high: number }),
    gap: text,
    clause: text,
    'statedBy?': { type: 'string', enum: ['extractor', 'person'] },
  },
  'A factor of the risk, its values in ascending order, and what is reckoned with while it is unknown.',
);

const consequence = {
  'sets?': tableOf(number),
  'themes?': listOf(text),
  'vulnerability?': listOf(text),
};

const conclusion = record(
  { id: text, label: text, whenAnyOf: listOf(listOf(text), 1), 'threatToLife?': { type: 'boolean' }, ...consequence },
  'Signs that mean something together.',
);

const condition: JsonSchema = {
  anyOf: [
    record({ is: { type: 'string', enum: ['threat-to-life'] } }),
    record({ factor: text, atLeast: number }),
    record({ vulnerability: listOf(text, 1) }),
    record({ bandIn: listOf(text, 1) }),
    record({ theme: listOf(text, 1) }),
  ],
};

const priority = record(
  { priority: text, dueMinutes: { type: 'number', minimum: 0 }, clause: text, when: listOf(condition) },
  'The first priority whose conditions all hold is the one; the last must hold always.',
);

const thrive = record({
  letter: text,
  label: text,
  'factors?': listOf(record({ factor: text, from: { type: 'array', items: number, minItems: 3, maxItems: 3 } })),
  'anyIndicator?': { type: 'integer', minimum: 0, maximum: 3 },
  'bands?': tableOf({ type: 'integer', minimum: 0, maximum: 3 }),
});

const former: JsonSchema = { description: 'No longer read: the lexicon holds it.' };
const share: JsonSchema = { type: 'number', minimum: 0, maximum: 1 };

const confidence = record({
  source: tableOf(number),
  assessment: tableOf(number),
  corroborated: number,
  statedShare: number,
  moderateFrom: number,
  highFrom: number,
  'age?': record({
    steps: listOf(record({ fromDays: { type: 'number', minimum: 0 }, share }), 1),
    unknownShare: share,
    gap: text,
  }),
});

/** A policy as a document: what `collator policy check` and every reader of a policy hold it to. */
export const policySchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://collator.invalid/schemas/scoring-policy.json',
  title: 'Scoring policy',
  ...record({
    id: text,
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$' },
    effectiveFrom: day,
    'effectiveUntil?': day,
    author: text,
    approver: text,
    factors: listOf(factor, 1),
    'curve?': { type: 'string', enum: ['linear', 'root'] },
    'organisation?': listOf(record({ factor: text, label: text, scale, clause: text })),
    'thrive?': listOf(thrive),
    'lifeClocks?': listOf(record({ step: text, withinMinutes: { type: 'number', minimum: 0 } })),
    bands: listOf(record({ band: text, from: number }), 1),
    priorities: listOf(priority, 1),
    'signs?': listOf(text),
    conclusions: listOf(conclusion),
    // Up to 1.1.0 a policy held the words of the texts too. Such a document still reads, and still judges facts as it did.
    'extractors?': former,
    'discounts?': former,
    'negations?': former,
    'urgentSigns?': former,
    duties: listOf(record({ code: text, label: text, duty: text })),
    gaps: listOf(record({ sign: text, gap: text })),
    lifeRule: record({ physicalAtLeast: number, imminenceAtLeast: number, ownActRules: listOf(text) }),
    confidence,
    'overrides?': record({
      roles: listOf(text),
      lifeRoles: listOf(text),
      longestHours: { type: 'number', minimum: 0 },
    }),
  }),
};
