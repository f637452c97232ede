import { aSubscriber } from '../sample.js';
import { blank, changed, faultOf } from './change-subscriber.js';

const url = 'https://hooks.example.org/a';
const hooked = aSubscriber({ channel: 'webhook', webhookUrl: url, idempotent: true, disabledReason: 'endpoint_gone' });

describe('changed', () => {
  it('leaves alone what is absent, and counts the version up', () => {
    expect(changed(hooked, {})).toEqual({ ...hooked, version: 2 });
  });

  it('takes each field that is given', () => {
    const change = {
      name: 'n',
      unit: 'u',
      organisation: 'o',
      receiver: 'r',
      clearance: 'DV',
      clearanceUntil: '2030-01-01',
      compartments: ['CHIS'],
      caveats: ['UK EYES ONLY'],
      purposes: ['Fraud'],
    };
    expect(changed(hooked, change)).toEqual({ ...hooked, ...change, version: 2 });
  });

  it('takes one interest and keeps the others; an empty list empties', () => {
    const before = aSubscriber({ interests: { themes: ['FRAUD'], priorities: ['HIGH'], keywords: ['car'] } });
    expect(changed(before, { interests: { themes: [] } }).interests).toEqual({
      themes: [],
      priorities: ['HIGH'],
      keywords: ['car'],
    });
  });

  it('empties what may be empty where null is given', () => {
    const before = aSubscriber({ activeFrom: '2026-01-01T00:00:00.000Z', activeTo: '2027-01-01T00:00:00.000Z' });
    const after = changed(before, { receiver: null, activeFrom: null, activeTo: null });
    expect(after).toMatchObject({ receiver: null, activeFrom: null, activeTo: null });
  });

  it('writes moments in UTC', () => {
    const after = changed(aSubscriber(), { activeFrom: '2026-11-01', activeTo: '2026-12-01T12:00:00+02:00' });
    expect(after).toMatchObject({ activeFrom: '2026-11-01T00:00:00.000Z', activeTo: '2026-12-01T10:00:00.000Z' });
  });

  it('puts an address that was given up back into use when the channel is stated anew, and only then', () => {
    expect(changed(hooked, { name: 'n' }).disabledReason).toBe('endpoint_gone');
    expect(changed(hooked, { channel: { kind: 'webhook', url, idempotent: true } }).disabledReason).toBeNull();
  });

  it('keeps no address and no promise about repeats on a stream', () => {
    expect(changed(hooked, { channel: { kind: 'sse' } })).toMatchObject({
      channel: 'sse',
      webhookUrl: null,
      idempotent: false,
    });
  });

  it('never assumes that a receiver drops repeats', () => {
    expect(changed(hooked, { channel: { kind: 'webhook', url } }).idempotent).toBe(false);
  });
});

describe('blank', () => {
  it('gives nobody anything: no clearance, no compartment, no purpose', () => {
    expect(blank('x')).toMatchObject({
      id: 'x',
      clearance: '',
      compartments: [],
      caveats: [],
      purposes: [],
      version: 0,
    });
  });
});

describe('faultOf', () => {
  it('wants a receiver for a stream, not for a webhook', () => {
    expect(faultOf(aSubscriber())).toBeNull();
    expect(faultOf(aSubscriber({ receiver: null }))).toMatchObject({ field: 'receiver' });
    expect(faultOf({ ...hooked, receiver: null })).toBeNull();
  });

  it('wants an end after the beginning', () => {
    const day = '2026-11-01T00:00:00.000Z';
    const later = '2026-11-02T00:00:00.000Z';
    expect(faultOf(aSubscriber({ activeFrom: day, activeTo: later }))).toBeNull();
    expect(faultOf(aSubscriber({ activeFrom: day, activeTo: day }))).toMatchObject({ field: 'activeTo' });
    expect(faultOf(aSubscriber({ activeFrom: later, activeTo: day }))).toMatchObject({ field: 'activeTo' });
  });
});
