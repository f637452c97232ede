import { request, type Dispatcher } from 'undici';
import { retryAfterSeconds, type Attempt } from './attempt.js';
import { addressRefused } from './guarded-agent.js';

const maxAnswerBytes = 65_536;

const neverConnected = /^(ECONNREFUSED|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)/;
const badTls = /^(CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA)/;

function codeOf(error: unknown): string {
  for (let e = error, depth = 0; e && typeof e === 'object' && depth < 4; depth += 1) {
    const { code, cause, name, errors } = e as { code?: unknown; cause?: unknown; name?: string; errors?: unknown[] };
    if (typeof code === 'string') return code;
    if (name === 'TimeoutError') return 'timeout';
    e = cause ?? errors?.[0];
  }
  return 'error';
}

/** What an error of the client says about where the message is. */
export function attemptOf(error: unknown): Attempt {
  const code = codeOf(error);
  if (code === addressRefused) return { kind: 'not-sent', code: 'address_refused', permanent: true };
  // A certificate that does not fit is either an attack or a slip that somebody must mend: trying again changes neither.
  if (badTls.test(code)) return { kind: 'not-sent', code: 'tls_refused', permanent: true };
  if (neverConnected.test(code)) return { kind: 'not-sent', code: 'no_connection', permanent: false };
  return { kind: 'unknown', code: /TIMEOUT|TIMEDOUT/i.test(code) ? 'timeout' : 'connection_lost' };
}

async function discard(body: Dispatcher.ResponseData['body']): Promise<void> {
  let seen = 0;
  try {
    for await (const chunk of body) {
      seen += (chunk as Buffer).length;
      if (seen > maxAnswerBytes) break;
    }
  } catch {
    // The status has been read and decides; what goes wrong with the rest of the answer changes nothing.
  } finally {
    body.destroy();
  }
}

/**
 * Posts one signed message: no redirects, one deadline for everything, at most 64 KB of the answer read and none of it
 * kept. Never throws: what went wrong is in the attempt.
 */
export async function postWebhook(
  agent: Dispatcher,
  url: string,
  message: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  timeoutMs: number,
): Promise<Attempt> {
  try {
    const answer = await request(url, {
      method: 'POST',
      dispatcher: agent,
      signal: AbortSignal.timeout(timeoutMs),
      headers: { ...message.headers, 'content-type': 'application/json', 'user-agent': 'collator' },
      body: message.body,
    });
    const retryAfter = answer.headers['retry-after'];
    await discard(answer.body);
    return {
      kind: 'answered',
      status: answer.statusCode,
      retryAfterSeconds: retryAfterSeconds(typeof retryAfter === 'string' ? retryAfter : null, new Date()),
    };
  } catch (error) {
    return attemptOf(error);
  }
}
