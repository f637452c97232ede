import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalIssuer } from '@collator/security';

/** Settings of a process of ours on this ground, and the issuer that its people's tokens come from. */
export async function variablesOn(ground, { url, partitions }) {
  const folder = await mkdtemp(join(tmpdir(), 'collator-bench-issuer-'));
  const issuer = await LocalIssuer.start({ folder, port: 0, audience: 'collator', production: false });
  return {
    issuer,
    variables: {
      COLLATOR_MODE: 'production',
      OIDC_STEP_UP_ACR: 'demo',
      DATABASE_URL: url,
      DATABASE_POOL: '12',
      TRANSPORT: 'kafka',
      KAFKA_BROKERS: ground.brokers,
      KAFKA_PARTITIONS: String(partitions),
      SLICE_RECORDS: '500',
      OIDC_ISSUER: issuer.url,
      SEAL_KEYS: `b1:${randomBytes(32).toString('base64')}`,
      VAULT_KEYS: `v-b1:${randomBytes(32).toString('base64')}`,
      LOG_LEVEL: 'error',
      HTTP_PORT: '0',
      HEALTH_PORT: '0',
    },
  };
}
