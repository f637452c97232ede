import { Setting, Settings } from '@collator/settings';
import { IsString, Matches } from 'class-validator';

const address = /^(https?:\/\/[^\s/]+)?$/;
const rule = { message: '$property must be an http(s) address without a path, or empty' };

/** Where the console finds the doors. Empty: in the same process, as on a laptop. */
@Settings('console')
export class ConsoleConfig {
  @Setting({ env: 'CONSOLE_INGEST_URL', default: '', describe: 'Door of ingest; empty: the same process.' })
  @Matches(address, rule)
  ingestUrl!: string;

  @Setting({ env: 'CONSOLE_TRIAGE_URL', default: '', describe: 'Door of triage; empty: the same process.' })
  @Matches(address, rule)
  triageUrl!: string;

  @Setting({ env: 'CONSOLE_ENRICHMENT_URL', default: '', describe: 'Door of enrichment; empty: the same process.' })
  @Matches(address, rule)
  enrichmentUrl!: string;

  @Setting({ env: 'CONSOLE_SANITISATION_URL', default: '', describe: 'Door of sanitisation; empty: the same process.' })
  @Matches(address, rule)
  sanitisationUrl!: string;

  @Setting({
    env: 'CONSOLE_DISSEMINATION_URL',
    default: '',
    describe: 'Door of dissemination; empty: the same process.',
  })
  @Matches(address, rule)
  disseminationUrl!: string;

  @Setting({
    env: 'CONSOLE_TOKEN_HEADER',
    default: '',
    describe:
      'Header in which a signing-in proxy hands over the access token. Empty: people of the laptop issuer sign in.',
  })
  @IsString()
  tokenHeader!: string;
}
