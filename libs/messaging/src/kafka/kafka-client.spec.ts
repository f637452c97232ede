import kafkajs from 'kafkajs';
import { clientLog } from './kafka-client.js';

const lines: unknown[] = [];
const note = (event: string, fields?: object) => void lines.push([event, fields]);
const log = { info: note, warn: note, error: note };
const entry = (message: string, more: object = {}, level = kafkajs.logLevel.ERROR) => ({
  namespace: 'Connection',
  level,
  log: { timestamp: '', message, ...more },
});
beforeEach(() => void lines.splice(0));

it('tells where and which kind, never what was said', () => {
  const say = clientLog(log);
  say(entry('Response Produce(key: 0, version: 7)', { error: 'secret of the broker', payload: 'secret' }));
  say(entry('Crash: KafkaJSProtocolError: secret', { stack: 'secret' }));
  say(entry('secret', { error: Object.assign(new Error('secret'), { type: 'NOT_LEADER_FOR_PARTITION' }) }));
  say(entry('secret', {}, kafkajs.logLevel.INFO));
  expect(JSON.stringify(lines)).not.toContain('secret');
  expect(lines.map((l) => (l as [string, { code: string }])[1].code)).toEqual([
    'Produce',
    'KafkaJSProtocolError',
    'NOT_LEADER_FOR_PARTITION',
  ]);
});

it('writes the same thing once in ten seconds, and then how often it was said', () => {
  let at = 0;
  const say = clientLog(log, () => at);
  for (; at < 10_000; at += 100) say(entry('Connection error'));
  expect(lines).toHaveLength(1);
  say(entry('Connection error'));
  expect(lines[1]).toEqual(['kafka-client', { context: 'Connection', code: 'other', count: 100 }]);
});
