import { CallFailed } from '@collator/client';
import { Open } from '@collator/security';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ConsoleConfig } from './console.config.js';
import { markedText, type Mark } from './marked-text.js';
import { Pages } from './pages.js';
import { doorOf, isFromHere, Sessions, type SignedIn } from './session.js';

interface QualityLog {
  readonly urn: string;
  readonly version: number;
  readonly log: { readonly title: string; readonly body: string; readonly comment: string | null };
  readonly findings: readonly {
    readonly code: string;
    readonly field?: string;
    readonly start?: number;
    readonly end?: number;
  }[];
}

/** What the caller is told in words when the door says no. */
const said: Readonly<Record<string, string>> = {
  same_person: 'You handed this log in: somebody else must decide.',
  version_changed: 'The log was changed while you were reading. Read it again before you decide.',
  nothing_waits: 'It has been decided already.',
  forbidden: 'You may not decide on the quality of logs.',
};

/** The quality officer's queue, and one log of it with what was found and the decision. */
@Controller('console/quality')
export class QualityPageController {
  constructor(
    private readonly config: ConsoleConfig,
    private readonly pages: Pages,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @Open()
  async queue(@Req() request: Request, @Res() response: Response): Promise<void> {
    const who = this.sessions.of(request);
    if (!who) return response.redirect(303, '/console/who');
    try {
      const { items } = await this.door(request, who).get<{ items: object[] }>('/quality/queue?limit=50');
      await this.pages.send(response, 'quality-queue', { items, person: who.person, byProxy: this.sessions.byProxy });
    } catch (error) {
      await this.notHere(response, who, error);
    }
  }

  @Get(':urn')
  @Open()
  async page(@Req() request: Request, @Res() response: Response, @Param('urn') urn: string): Promise<void> {
    const who = this.sessions.of(request);
    if (!who) return response.redirect(303, '/console/who');
    await this.show(request, response, who, { urn, error: null });
  }

  @Post(':urn/decision')
  @Open()
  async decide(
    @Req() request: Request,
    @Res() response: Response,
    @Param('urn') urn: string,
    @Body() form: Record<string, string>,
  ): Promise<void> {
    const who = this.sessions.of(request);
    if (!who) return response.redirect(303, '/console/who');
    if (!isFromHere(request)) return this.show(request, response, who, { urn, error: 'The form came from elsewhere.' });
    try {
      await this.door(request, who).post(`/quality/logs/${encodeURIComponent(urn)}/decision`, decisionOf(form));
      response.redirect(303, '/console/quality');
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      await this.show(request, response, who, { urn, error: said[error.code] ?? error.detail });
    }
  }

  private async show(
    request: Request,
    response: Response,
    who: SignedIn,
    at: { readonly urn: string; readonly error: string | null },
  ): Promise<void> {
    try {
      const quality = await this.door(request, who).get<QualityLog>(`/quality/logs/${encodeURIComponent(at.urn)}`);
      const marked = (field: 'title' | 'body' | 'comment') =>
        markedText(
          quality.log[field] ?? '',
          quality.findings.flatMap(({ code, field: of, start, end }): Mark[] =>
            of === field && start !== undefined && end !== undefined ? [{ code, start, end }] : [],
          ),
        );
      const values = { quality, title: marked('title'), body: marked('body'), comment: marked('comment') };
      const more = { error: at.error, person: who.person, byProxy: this.sessions.byProxy };
      await this.pages.send(response, 'quality-log', { ...values, ...more }, at.error ? 409 : 200);
    } catch (error) {
      await this.notHere(response, who, error);
    }
  }

  private async notHere(response: Response, who: SignedIn, error: unknown): Promise<void> {
    if (!(error instanceof CallFailed)) throw error;
    await this.pages.send(response, 'not-here', { person: who.person }, error.status === 403 ? 403 : 404);
  }

  private door(request: Request, { tokens }: SignedIn) {
    return doorOf(this.config, 'ingest', request, tokens);
  }
}

const grade = /^([123])([A-E])([PC])$/;

/** The form as the door wants it; what is not filled in is left out, and the door says what is missing. */
function decisionOf(form: Record<string, string>): object {
  const [, source, assessment, handling] = grade.exec(form['grade']?.trim().toUpperCase() ?? '') ?? [];
  const condition = form['condition']?.trim();
  const conditions = condition ? [condition] : [];
  const text = form['body']?.trim();
  const change = {
    ...(source ? { grade: { source: Number(source), assessment, handling, conditions } } : {}),
    ...(text ? { body: text } : {}),
  };
  const duplicateOf = form['duplicateOf']?.trim();
  const compartment = form['compartment']?.trim();
  return {
    version: Number(form['version']),
    outcome: form['outcome'] ?? '',
    reason: form['reason']?.trim() ?? '',
    ...(Object.keys(change).length > 0 ? { change } : {}),
    ...(duplicateOf ? { duplicateOf } : {}),
    ...(compartment ? { compartments: [compartment] } : {}),
  };
}
