import { Decisions } from '@collator/messaging';
import { problemOfError } from '@collator/observability';
import { isUuid } from '@collator/runtime';
import type { CallerIdentity } from '@collator/security';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';

interface Asked {
  readonly method: string;
  readonly caller?: CallerIdentity;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Writes down what was refused at a door: who, what and the stable code, never what was sent. The same for what is not there
 * and for what is hidden, so that neither the answer nor its time tells them apart. Written before the answer leaves; where
 * it cannot be, the request fails.
 */
@Injectable()
export class RefusalAudit implements NestInterceptor {
  constructor(private readonly decisions: Decisions) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        const { status, code } = problemOfError(error);
        const asked = context.switchToHttp().getRequest<Asked>();
        if (status >= 400 && status < 500 && asked.caller)
          await this.decisions.run(
            {
              actor: asked.caller.subject,
              action: `${context.getClass().name}.${context.getHandler().name}.refused`,
              recordIds: Object.values(asked.params).filter(isUuid),
              purpose: null,
              reason: code,
            },
            async () => undefined,
          );
        throw error;
      }),
    );
  }
}
