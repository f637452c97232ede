import { randomBytes } from 'node:crypto';
import type { KafkaSasl } from './kafka-client.js';
import { scramFirst, scramProof } from './scram.js';
import { int16, int32, type Wire } from './wire.js';

/** The broker does not let this user in. The password is nowhere in the error. */
export class SaslRefused extends Error {
  readonly code = 'sasl_refused';
  constructor() {
    super('the broker refuses the user or the password');
  }
}

async function handshake(wire: Wire, mechanism: string): Promise<void> {
  const name = Buffer.from(mechanism.toUpperCase());
  const body = Buffer.concat([int16(name.length), name]);
  const answer = await wire.ask({ key: 17, version: 1, flexible: false, body });
  if (answer.int16() !== 0) throw new SaslRefused();
}

async function exchange(wire: Wire, message: Buffer): Promise<Buffer> {
  const body = Buffer.concat([int32(message.length), message]);
  const answer = await wire.ask({ key: 36, version: 0, flexible: false, body });
  if (answer.int16() !== 0) throw new SaslRefused();
  answer.sized(answer.int16());
  return answer.sized(answer.int32()) ?? Buffer.alloc(0);
}

/** Logs a connection in. Throws `SaslRefused`, and for a broker that cannot prove that it knows the password. */
export async function logIn(wire: Wire, sasl: KafkaSasl): Promise<void> {
  await handshake(wire, sasl.mechanism);
  if (sasl.mechanism === 'plain') {
    await exchange(wire, Buffer.from(`\0${sasl.username}\0${sasl.password}`));
    return;
  }
  const hash = sasl.mechanism === 'scram-sha-256' ? 'sha256' : 'sha512';
  const first = scramFirst(sasl.username, randomBytes(24).toString('base64url'));
  const serverFirst = await exchange(wire, Buffer.from(`n,,${first}`));
  const reply = await scramProof(hash, sasl.password, first, serverFirst.toString('utf8'));
  const serverFinal = await exchange(wire, Buffer.from(reply.message));
  if (!reply.verify(serverFinal.toString('utf8'))) throw new SaslRefused();
}
