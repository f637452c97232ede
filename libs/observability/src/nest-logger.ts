import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

// Nest tells of modules and routes at the start; useful to nobody but its developers.
const chatter = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
  'NestMicroservice',
]);

const contextOf = (rest: readonly unknown[]): string => {
  const last = rest.at(-1);
  return typeof last === 'string' && /^[\w:]{1,60}$/.test(last) ? last : 'nest';
};

/** Nest's own messages as events of ours. Objects and errors it hands over are reduced to a code: they may hold content. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(_message: unknown, ...rest: unknown[]): void {
    const context = contextOf(rest);
    if (!chatter.has(context)) this.logger.info('framework', { context });
  }

  warn(_message: unknown, ...rest: unknown[]): void {
    this.logger.warn('framework', { context: contextOf(rest) });
  }

  error(message: unknown, ...rest: unknown[]): void {
    const kind = message instanceof Error ? message.name : 'message';
    this.logger.error('framework', { context: contextOf(rest), kind });
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.error(message, ...rest);
  }

  debug(): void {
    return undefined;
  }

  verbose(): void {
    return undefined;
  }
}
