import type { PublishFailure } from '../port.js';

const tooLarge = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE']);
const unauthorised = new Set([
  'TOPIC_AUTHORIZATION_FAILED',
  'CLUSTER_AUTHORIZATION_FAILED',
  'SASL_AUTHENTICATION_FAILED',
  'UNSUPPORTED_SASL_MECHANISM',
]);
const unknownNames = new Set([
  'KafkaJSRequestTimeoutError',
  'KafkaJSConnectionClosedError',
  'KafkaJSConnectionError',
  'KafkaJSTimeout',
]);

/** What an error of kafkajs says about a publish. What is not certain is `retryable`: the same ids make that harmless. */
export function publishFailureOf(error: unknown): PublishFailure {
  for (let e = error, depth = 0; e && typeof e === 'object' && depth < 6; depth += 1) {
    const { type, name, cause, originalError } = e as Record<string, unknown>;
    if (typeof type === 'string' && tooLarge.has(type)) return 'too-large';
    if (typeof type === 'string' && unauthorised.has(type)) return 'unauthorised';
    if (name === 'KafkaJSSASLAuthenticationError') return 'unauthorised';
    if (typeof name === 'string' && unknownNames.has(name)) return 'unknown';
    e = cause ?? originalError;
  }
  return 'retryable';
}
