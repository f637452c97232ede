import { CallFailed } from '@collator/client';
import { refusalReasons } from '@collator/contracts';
import { Open } from '@collator/security';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ConsoleConfig } from './console.config.js';
import { markedText, type Mark } from './marked-text.js';
import { Pages } from './pages.js';
import { doorOf, isFromHere, Sessions, type SignedIn } from './session.js';

interface Finding extends Mark {
  readonly field: string;
  readonly treatment: string;
}

interface Proposal {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly original: { readonly title: string; readonly body: string; readonly comment: string | null };
  readonly findings: readonly Finding[];
}

/** What the caller is told in words when the door says no. */
const said: Readonly<Record<string, string>> = {
  same_person: 'You wrote this text or handed the log in: somebody else must decide.',
  already_decided: 'You have approved this already, or it has been decided.',
  leak_scan: 'The text still holds something that could give the source away. Edit it first.',
  version_changed: 'The text was changed while you were reading. Read it again before you decide.',
  forbidden: 'You may not decide on releases.',
};

/** One proposal: what came in with what was found in it, what would go out, and the decision. */
@Controller('console/proposals')
export class ProposalsPageController {
  constructor(
    private readonly config: ConsoleConfig,
    private readonly pages: Pages,
    private readonly sessions: Sessions,
  ) {}

  @Get(':id')
  @Open()
  async page(@Req() request: Request, @Res() response: Response, @Param('id') id: string): Promise<void> {
    const who = this.sessions.of(request);
    if (!who) return response.redirect(303, '/console/who');
    await this.show(request, response, who, { id, error: null });
  }

  @Post(':id/approval')
  @Open()
  approve(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Body() form: Record<string, string>,
  ): Promise<void> {
    const note = form['note']?.trim();
    const body = { version: Number(form['version']), ...(note ? { note } : {}) };
    return this.decide(request, response, { id, verb: 'approval', body });
  }

  @Post(':id/refusal')
  @Open()
  refuse(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Body() form: Record<string, string>,
  ): Promise<void> {
    const { reasonCode = '', reviewAt = '' } = form;
    const body = { reasonCode, reason: form['reason']?.trim() ?? '', reviewAt };
    return this.decide(request, response, { id, verb: 'refusal', body });
  }

  private async decide(
    request: Request,
    response: Response,
    decision: { readonly id: string; readonly verb: string; readonly body: object },
  ): Promise<void> {
    const who = this.sessions.of(request);
    if (!who) return response.redirect(303, '/console/who');
    const { id, verb, body } = decision;
    if (!isFromHere(request)) return this.show(request, response, who, { id, error: 'The form came from elsewhere.' });
    try {
      await this.door(request, who).post(`/proposals/${encodeURIComponent(id)}/${verb}`, body);
      response.redirect(303, `/console/proposals/${encodeURIComponent(id)}`);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      await this.show(request, response, who, { id, error: said[error.code] ?? error.detail });
    }
  }

  private async show(
    request: Request,
    response: Response,
    who: SignedIn,
    at: { readonly id: string; readonly error: string | null },
  ): Promise<void> {
    try {
      const proposal = await this.door(request, who).get<Proposal>(`/proposals/${encodeURIComponent(at.id)}`);
      const marked = (field: 'title' | 'body' | 'comment') =>
        markedText(
          proposal.original[field] ?? '',
          proposal.findings.filter((f) => f.field === field),
        );
      const values = {
        proposal,
        refusalReasons: refusalReasons.codes,
        title: marked('title'),
        body: marked('body'),
        comment: marked('comment'),
      };
      await this.pages.send(
        response,
        'proposal',
        { ...values, error: at.error, person: who.person, byProxy: this.sessions.byProxy },
        at.error ? 409 : 200,
      );
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      await this.pages.send(response, 'not-here', { person: who.person }, error.status === 403 ? 403 : 404);
    }
  }

  private door(request: Request, { tokens }: SignedIn) {
    return doorOf(this.config, 'sanitisation', request, tokens);
  }
}
