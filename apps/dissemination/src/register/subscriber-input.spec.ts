import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import 'reflect-metadata';
import { SubscriberChange, SubscriberInput } from './subscriber-input.js';

const input = {
  name: 'Northern operations',
  unit: 'ops-north',
  organisation: 'force-42',
  receiver: 'ops.north',
  clearance: 'SC',
  clearanceUntil: '2040-01-01',
  purposes: ['POLICING'],
  channel: { kind: 'sse' },
};
const fieldsOf = (errors: readonly ValidationError[]): string[] =>
  errors.flatMap((e) => (e.children?.length ? fieldsOf(e.children).map((c) => `${e.property}.${c}`) : [e.property]));
const faults = async (type: new () => object, body: object) =>
  fieldsOf(await validate(plainToInstance(type, body), { whitelist: true, forbidNonWhitelisted: true }));
const without = (key: string) => Object.fromEntries(Object.entries(input).filter(([k]) => k !== key));

describe('a new register entry', () => {
  it('is taken with what it must have, and with everything it may have', async () => {
    expect(await faults(SubscriberInput, input)).toEqual([]);
    const whole = {
      ...input,
      compartments: ['CHIS'],
      caveats: ['UK EYES ONLY'],
      interests: { themes: ['FRAUD'], priorities: ['HIGH'], keywords: ['car'] },
      channel: { kind: 'webhook', url: 'https://a.example.org/', idempotent: true },
      activeFrom: '2026-01-01',
      activeTo: '2027-01-01T00:00:00Z',
    };
    expect(await faults(SubscriberInput, whole)).toEqual([]);
  });

  it.each(['name', 'unit', 'organisation', 'clearance', 'clearanceUntil', 'purposes', 'channel'])(
    'must have a %s',
    async (field) => {
      expect(await faults(SubscriberInput, without(field))).toEqual([field]);
      expect(await faults(SubscriberInput, { ...input, [field]: null })).toEqual([field]);
    },
  );
});

describe.each([
  ['a new entry', SubscriberInput, input],
  ['a change', SubscriberChange, {}],
] as const)('%s', (_, type, base) => {
  it.each([
    ['name', ''],
    ['name', 'x'.repeat(201)],
    ['name', 7],
    ['name', 'a\u0000b'],
    ['unit', '\ud800'],
    ['receiver', 'a\nb'],
    ['caveats', ['a\u0000']],
    ['unit', 'x'.repeat(101)],
    ['organisation', ''],
    ['receiver', ''],
    ['clearance', 'GOLD'],
    ['clearance', 'constructor'],
    ['clearanceUntil', '2026-02-31'],
    ['clearanceUntil', '2026-01-01T00:00:00Z'],
    ['purposes', 'POLICING'],
    ['purposes', ['']],
    ['purposes', [7]],
    ['purposes', Array.from({ length: 101 }, () => 'p')],
    ['compartments', ['NEW']],
    ['compartments', null],
    ['caveats', null],
    ['caveats', [{}]],
    ['interests', null],
    ['interests', []],
    ['channel', null],
    ['channel', []],
    ['channel', 'sse'],
    ['activeFrom', 'soon'],
    ['activeFrom', '2026-W10-1'],
    ['activeTo', '2026-11-25T10:00'],
    ['activeTo', '2026-13-01'],
    ['disabledReason', null],
    ['version', 7],
    ['id', 'x'],
  ])('is refused where %s is %j', async (field, value) => {
    expect(await faults(type, { ...base, [field]: value })).toEqual([field]);
  });

  it.each([
    ['interests.themes', { interests: { themes: null } }],
    ['interests.keywords', { interests: { keywords: ['x'] } }],
    ['interests.other', { interests: { other: [] } }],
    ['channel.kind', { channel: { kind: 'post' } }],
    ['channel.url', { channel: { kind: 'webhook', idempotent: true } }],
    ['channel.idempotent', { channel: { kind: 'webhook', url: 'https://a.example.org/' } }],
    ['channel.secret', { channel: { kind: 'webhook', url: 'https://a.example.org/', idempotent: true, secret: 'x' } }],
    ['channel.secret', { channel: { kind: 'webhook', url: 'https://a.example.org/', idempotent: true, secret: null } }],
  ])('is refused for %s', async (field, change) => {
    expect(await faults(type, { ...base, ...change })).toEqual([field]);
  });
});

describe('a change', () => {
  it('may leave everything out, and empty only what may be empty', async () => {
    expect(await faults(SubscriberChange, {})).toEqual([]);
    expect(await faults(SubscriberChange, { receiver: null, activeFrom: null, activeTo: null })).toEqual([]);
    for (const field of ['name', 'unit', 'organisation', 'clearance', 'clearanceUntil', 'purposes']) {
      expect(await faults(SubscriberChange, { [field]: null })).toEqual([field]);
    }
  });
});
