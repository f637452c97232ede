import { publishFailureOf } from './publish-failure.js';

const named = (name: string) => Object.assign(new Error(name), { name });
const protocol = (type: string, retriable = true) => Object.assign(named('KafkaJSProtocolError'), { type, retriable });
const exhausted = (cause: Error) => Object.assign(named('KafkaJSNumberOfRetriesExceeded'), { cause });

it.each([
  ['too-large', protocol('MESSAGE_TOO_LARGE', false)],
  ['too-large', protocol('RECORD_LIST_TOO_LARGE', false)],
  ['unauthorised', protocol('TOPIC_AUTHORIZATION_FAILED', false)],
  ['unauthorised', protocol('CLUSTER_AUTHORIZATION_FAILED', false)],
  ['unauthorised', named('KafkaJSSASLAuthenticationError')],
  ['unknown', named('KafkaJSRequestTimeoutError')],
  ['unknown', named('KafkaJSConnectionClosedError')],
  ['retryable', protocol('NOT_LEADER_FOR_PARTITION')],
  ['retryable', protocol('UNKNOWN_TOPIC_OR_PARTITION')],
  ['retryable', protocol('NOT_ENOUGH_REPLICAS')],
])('is %s, however deep it is wrapped', (kind, error) => {
  expect(publishFailureOf(error)).toBe(kind);
  expect(publishFailureOf(exhausted(error))).toBe(kind);
});

it('lets the same ids go out again after anything it does not know', () => {
  for (const odd of [new Error('?'), new TypeError('?'), 'text', null, undefined])
    expect(publishFailureOf(odd)).toBe('retryable');
});
