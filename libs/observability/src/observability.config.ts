import { Setting, Settings } from '@collator/settings';
import { IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';

/** What a process tells of itself, and where. */
@Settings('observability')
export class ObservabilitySettings {
  @Setting({
    env: 'LOG_LEVEL',
    default: 'info',
    describe: 'Least severe line that is written: info, warn, error, silent.',
  })
  @IsIn(['info', 'warn', 'error', 'silent'])
  logLevel!: 'info' | 'warn' | 'error' | 'silent';

  @Setting({ env: 'LOG_FORMAT', default: 'auto', describe: 'json, pretty, or auto: pretty on a terminal.' })
  @IsIn(['auto', 'json', 'pretty'])
  logFormat!: 'auto' | 'json' | 'pretty';

  @Setting({ env: 'HEALTH_HOST', default: '127.0.0.1', describe: 'Address of the probes and metrics.' })
  @IsString()
  healthHost!: string;

  @Setting({ env: 'HEALTH_PORT', default: 8081, describe: 'Port of the probes and metrics. 0 takes a free one.' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  healthPort!: number;

  @Setting({
    env: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    default: '',
    describe: 'Collector that traces and metrics go to (OTLP over HTTP). Empty: none are sent.',
  })
  @Matches(/^(https?:\/\/\S+)?$/, { message: '$property must be an http(s) address or empty' })
  otlpEndpoint!: string;

  @Setting({ env: 'OTEL_SERVICE_NAME', default: 'collator', describe: 'Name of this process in traces and metrics.' })
  @IsString()
  serviceName!: string;
}
