import { Setting, Settings } from '@collator/settings';
import { IsBoolean, IsInt, IsString, Matches, Max, Min } from 'class-validator';

const ports = /^\d{1,5}(,\d{1,5})*$/;

/** What a site may set about how products reach their recipients. */
@Settings('dissemination')
export class DisseminationConfig {
  @Setting({
    env: 'DISSEMINATION_ALLOW_LOOPBACK_WEBHOOKS',
    default: false,
    describe: 'Lets webhooks go to this machine over http. For a laptop; never where others could register one.',
  })
  @IsBoolean()
  allowLoopbackWebhooks!: boolean;

  @Setting({
    env: 'DISSEMINATION_WEBHOOK_PORTS',
    default: '443,8443',
    describe: 'Ports a webhook may be called on, comma-separated.',
  })
  @Matches(ports)
  webhookPorts!: string;

  @Setting({
    env: 'DISSEMINATION_WEBHOOK_HOSTS',
    default: '',
    describe: 'Hosts a webhook may be called on, comma-separated. Empty: every public host.',
  })
  @IsString()
  webhookHosts!: string;

  @Setting({
    env: 'DISSEMINATION_WEBHOOK_TIMEOUT_MS',
    default: 15_000,
    describe: 'How long a receiver has for the whole of its answer, in milliseconds.',
  })
  @IsInt()
  @Min(100)
  @Max(30_000)
  webhookTimeoutMs!: number;
}
