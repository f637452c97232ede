import { CallFailed, type CollatorClient } from '@collator/client';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { ConsoleConfig } from '../console.config.js';
import { doorOf, type SignedIn } from '../session.js';
import type { DeskAnswer, Move } from './desk-door.js';
import { changeOf, type Work } from './desk-form.js';
import { recipientsOf, type Recipient, type RegisterEntry } from './recipients.js';

/** What a decision led to, as the page's address says it; null where nothing was decided. */
export type Done = 'saved' | 'approved' | 'released' | 'changes' | 'refused' | null;

/** The desk's calls to the doors, each with the eyes of the person who sits there. */
@Injectable()
export class DeskCalls {
  constructor(private readonly config: ConsoleConfig) {}

  async queue(request: Request, who: SignedIn): Promise<readonly object[]> {
    return (await this.door(request, who).get<{ items: object[] }>('/release-queue?limit=100')).items;
  }

  standing(request: Request, who: SignedIn, id: string): Promise<object> {
    return this.door(request, who).get<object>(`${pathOf(id)}/standing`);
  }

  /** What was done with it so far; null where the door does not say. */
  async moves(request: Request, who: SignedIn, id: string): Promise<readonly Move[] | null> {
    try {
      return (await this.door(request, who).get<{ items: Move[] }>(`${pathOf(id)}/moves`)).items;
    } catch {
      return null;
    }
  }

  /** The proposal under some work; without any, as it is kept. */
  tried(request: Request, who: SignedIn, id: string, work: Work | null): Promise<DeskAnswer> {
    const door = this.door(request, who);
    return work === null ? door.get(`${pathOf(id)}/desk`) : door.post(`${pathOf(id)}/desk`, changeOf(work));
  }

  /** Saves, approves, asks for changes or refuses where that was pressed. What is approved is what is kept, so unsaved work is refused first. */
  async decide(
    request: Request,
    who: SignedIn,
    { id, work, act }: { readonly id: string; readonly work: Work; readonly act: string },
  ): Promise<Done> {
    const door = this.door(request, who);
    if (act === 'save') {
      await door.patch(pathOf(id), changeOf(work), { 'if-match': `"${work.version}"` });
      return 'saved';
    }
    if (act === 'approve') return this.approve(request, who, { id, work });
    const { version, reason, reasonCode, reviewAt } = work;
    if (act === 'changes') await door.post(`${pathOf(id)}/changes`, { version, reason: work.wanted });
    if (act === 'refuse') await door.post(`${pathOf(id)}/refusal`, { reasonCode, reason, reviewAt });
    return act === 'changes' ? 'changes' : act === 'refuse' ? 'refused' : null;
  }

  private async approve(
    request: Request,
    who: SignedIn,
    of: { readonly id: string; readonly work: Work },
  ): Promise<Done> {
    const { id, work } = of;
    const { changed, proposal } = await this.tried(request, who, id, work);
    if (proposal.version === work.version && changed) throw new CallFailed(409, 'unsaved', unsaved);
    const body = { version: work.version, ...(work.note ? { note: work.note } : {}) };
    const door = doorOf(this.config, 'sanitisation', request, who.steppedUp);
    const { state } = await door.post<{ state: string }>(`${pathOf(id)}/approval`, body);
    return state === 'released' ? 'released' : 'approved';
  }

  /** Who would get the product; null where this person may not see the register, or its door does not answer. */
  async recipients(request: Request, who: SignedIn, answer: DeskAnswer): Promise<readonly Recipient[] | null> {
    try {
      const register = doorOf(this.config, 'dissemination', request, who.tokens);
      const { items } = await register.get<{ items: RegisterEntry[] }>('/subscribers');
      return recipientsOf(items, answer.product, { audience: answer.audience, at: new Date() });
    } catch {
      return null;
    }
  }

  private door(request: Request, { tokens }: SignedIn): CollatorClient {
    return doorOf(this.config, 'sanitisation', request, tokens);
  }
}

const unsaved = 'You changed the text: save it first, then somebody else approves it.';
const pathOf = (id: string): string => `/proposals/${encodeURIComponent(id)}`;
