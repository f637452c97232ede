import { uuidV7 } from '@collator/contracts';
import { Decisions } from '@collator/messaging';
import { Problem } from '@collator/observability';
import type { CallerIdentity } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { LogStore } from '../log/log.store.js';
import { maySee } from '../log/visible.js';
import type { TicketInput } from './decision-input.js';
import { notHere } from './quality-desk.js';
import { TicketStore, type Ticket } from './ticket.store.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Faults in the data, referred to the force that owns them and followed to their close. */
@Injectable()
export class Tickets {
  constructor(
    private readonly store: TicketStore,
    private readonly logs: LogStore,
    private readonly decisions: Decisions,
  ) {}

  /** A force sees its own tickets; a quality officer all that he may know of. */
  async list(caller: CallerIdentity, limit: number): Promise<Ticket[]> {
    await this.decisions.run(this.act(caller, 'ticket.list', []), async () => undefined);
    const organisation = caller.permissions.has('quality:read') ? null : caller.organisation;
    return this.store.list({ organisation, compartments: caller.compartments }, limit);
  }

  /** Refers a fault in a log, whether or not it is held, to the force that submitted it. */
  async open(urn: string, input: TicketInput, caller: CallerIdentity): Promise<{ id: string }> {
    const log = await this.logs.byUrn(urn);
    if (!log || !maySee({ ...caller, organisation: '' }, log)) throw notHere();
    return this.decisions.run(this.act(caller, 'ticket.open', [log.logId], input.reason), async (w) => {
      const id = uuidV7(w.at.getTime(), randomBytes(10));
      const { logId, organisation, compartments } = log;
      const { version, reason, codes = [] } = input;
      await this.store.open(w.tx, {
        ...{ id, logId, organisation, compartments, version, reason, codes },
        by: caller.subject,
        at: w.at,
      });
      return { id };
    });
  }

  async close(id: string, as: string, caller: CallerIdentity): Promise<{ closed: boolean }> {
    const logId = uuid.test(id) ? await this.store.logOf(id) : null;
    const log = logId === null ? null : await this.logs.byId(logId);
    if (!log || !maySee({ ...caller, organisation: '' }, log)) throw notHere();
    return this.decisions.run(this.act(caller, 'ticket.close', [log.logId], as), async (w) => {
      const closed = await this.store.close(w.tx, id, { as, by: caller.subject, at: w.at });
      if (!closed) throw new Problem(409, 'already_closed', 'The ticket was closed before.');
      return { closed };
    });
  }

  private act(caller: CallerIdentity, action: string, recordIds: readonly string[], reason: string | null = null) {
    return { actor: caller.subject, action, recordIds, purpose: null, reason };
  }
}
