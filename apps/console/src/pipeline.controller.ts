import { Open } from '@collator/security';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ConsoleConfig } from './console.config.js';
import { Pages } from './pages.js';
import { pipelineView, type PipelineView } from './pipeline-view.js';
import { doorOf, doorUrl, Sessions, type Door, type SignedIn } from './session.js';

const everyMs = 1_000;
const doors: readonly Door[] = ['ingest', 'triage', 'enrichment', 'sanitisation', 'dissemination'];

/** The first page: the pipeline as a picture, the newest products, what waits for a person; live while it is open. */
@Controller()
export class PipelineController {
  constructor(
    private readonly config: ConsoleConfig,
    private readonly pages: Pages,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @Open()
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    const who = this.sessions.of(request);
    if (!who) return response.redirect(303, '/console/who');
    const view = await this.view(request, who);
    await this.pages.send(response, 'pipeline', { ...view, person: who.person, byProxy: this.sessions.byProxy });
  }

  /** Sends the page's live part anew whenever it has changed. */
  @Get('console/live')
  @Open()
  async live(@Req() request: Request, @Res() response: Response): Promise<void> {
    const who = this.sessions.of(request);
    if (!who) return void response.status(401).end();
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
    let before = '';
    while (!response.destroyed && !response.writableEnded) {
      const html = await this.pages.render('live', await this.view(request, who));
      if (html !== before) response.write(`event: live\ndata: ${JSON.stringify({ html })}\n\n`);
      else response.write(':\n\n');
      before = html;
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  }

  private view(request: Request, { tokens }: SignedIn): Promise<PipelineView> {
    const urls = [...new Set(doors.map((d) => doorUrl(this.config, d, request)))];
    const byUrl = new Map(doors.map((d) => [doorUrl(this.config, d, request), d]));
    return pipelineView({
      all: urls.map((u) => doorOf(this.config, byUrl.get(u)!, request, tokens)),
      sanitisation: doorOf(this.config, 'sanitisation', request, tokens),
      dissemination: doorOf(this.config, 'dissemination', request, tokens),
    });
  }
}
