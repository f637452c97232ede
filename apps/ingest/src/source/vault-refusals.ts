import { Decisions } from '@collator/messaging';
import { Logger, Problem, ProblemFilter } from '@collator/observability';
import type { CallerIdentity } from '@collator/security';
import { Catch, Injectable, type ArgumentsHost } from '@nestjs/common';

interface Refused {
  readonly caller?: CallerIdentity;
  readonly params?: { readonly urn?: string };
}

/** Writes down who was refused at a door of the vault, and why, before he is told. */
@Catch(Problem)
@Injectable()
export class VaultRefusals extends ProblemFilter {
  constructor(
    log: Logger,
    private readonly decisions: Decisions,
  ) {
    super(log);
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    const { caller } = host.switchToHttp().getRequest<Refused>();
    // Whoever has no good token is nobody yet.
    if (!caller || !(error instanceof Problem)) return super.catch(error, host);
    const decision = { actor: caller.subject, action: 'source.refused', purpose: null, reason: error.code };
    void this.decisions
      .run({ ...decision, recordIds: [] }, async () => undefined)
      .then(() => error)
      .catch(() => new Problem(503, 'audit_unavailable', 'This could not be written into the audit.'))
      .then((told) => super.catch(told, host));
  }
}
