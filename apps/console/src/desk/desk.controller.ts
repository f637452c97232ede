import { CallFailed } from '@collator/client';
import { Open } from '@collator/security';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Pages } from '../pages.js';
import { isFromHere, Sessions, type SignedIn } from '../session.js';
import type { DeskAnswer } from './desk-door.js';
import { freshWork, pressedOf, workOf, type Form, type Work } from './desk-form.js';
import { deskValues } from './desk-page.js';
import { refusalWords } from './desk-words.js';
import { DeskCalls } from './desk-calls.js';

/** Something to show: the work, what was said to it, and whether it is a refusal. */
interface Shown {
  readonly id: string;
  readonly work: Work | null;
  readonly error?: string;
  readonly done?: string | undefined;
}

const told: Readonly<Record<string, string>> = {
  saved: 'Your text is saved. Somebody else must approve it.',
  approved: 'You approved this text. Another person must approve it too.',
  released: 'Released.',
  changes: 'Changes are asked for. Somebody changes the text, and the approvals start anew.',
  refused: 'Refused. The reason is kept, and the refusal is reviewed.',
};

/** The reviewer's desk: what waits, and one proposal to work on. Works without a script; with one, a key does what a button does. */
@Controller('console/proposals')
export class DeskPageController {
  constructor(
    private readonly calls: DeskCalls,
    private readonly pages: Pages,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @Open()
  async queue(@Req() request: Request, @Res() response: Response): Promise<void> {
    const who = this.sessions.of(request);
    if (!who) return response.redirect(303, '/console/who');
    try {
      const items = await this.calls.queue(request, who);
      await this.pages.send(response, 'release-queue', { items, ...this.account(who) });
    } catch (error) {
      await this.notHere(response, who, error);
    }
  }

  @Get(':id')
  @Open()
  async page(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query('done') done?: string,
  ): Promise<void> {
    const who = this.sessions.of(request);
    if (!who) return response.redirect(303, '/console/who');
    await this.show(request, response, who, { id, work: null, done: told[done ?? ''] });
  }

  /** Where the proposal stands, for a page that is open. */
  @Get(':id/standing')
  @Open()
  async standing(@Req() request: Request, @Res() response: Response, @Param('id') id: string): Promise<void> {
    const who = this.sessions.of(request);
    const standing = who ? await this.calls.standing(request, who, id).catch(() => null) : null;
    response.set('cache-control', 'no-store');
    if (standing === null) return void response.status(404).end();
    response.json(standing);
  }

  /** Whatever was pressed: nothing is kept unless it was one of the decisions. */
  @Post(':id')
  @Open()
  async work(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Body() form: Form,
  ): Promise<void> {
    const who = this.sessions.of(request);
    if (!who) return response.redirect(303, '/console/who');
    const work = workOf(form);
    if (!isFromHere(request))
      return this.show(request, response, who, { id, work, error: 'The form came from elsewhere.' });
    try {
      const done = await this.calls.decide(request, who, { id, work, act: pressedOf(form).act });
      if (done !== null) return response.redirect(303, `/console/proposals/${encodeURIComponent(id)}?done=${done}`);
      await this.show(request, response, who, { id, work });
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      await this.show(request, response, who, { id, work, error: refusalWords(error.code, error.detail) });
    }
  }

  private async show(request: Request, response: Response, who: SignedIn, shown: Shown): Promise<void> {
    try {
      const { answer, error } = await this.answer(request, who, shown);
      const work = shown.work ?? freshWork(answer);
      const [recipients, moves] = await Promise.all([
        this.calls.recipients(request, who, answer),
        this.calls.moves(request, who, shown.id),
      ]);
      const values = {
        ...deskValues(answer, work, { recipients, moves }),
        error,
        done: shown.done,
        ...this.account(who),
      };
      await this.pages.send(response, 'proposal', values, error ? 409 : 200);
    } catch (error) {
      await this.notHere(response, who, error);
    }
  }

  /** The door's answer to the work; where it does not take the work, its answer to none, and why. */
  private async answer(
    request: Request,
    who: SignedIn,
    { id, work, error }: Shown,
  ): Promise<{ readonly answer: DeskAnswer; readonly error: string | undefined }> {
    try {
      return { answer: await this.calls.tried(request, who, id, work), error };
    } catch (failed) {
      if (work === null || !(failed instanceof CallFailed) || failed.status === 404) throw failed;
      const answer = await this.calls.tried(request, who, id, null);
      return { answer, error: error ?? refusalWords(failed.code, failed.detail) };
    }
  }

  private async notHere(response: Response, who: SignedIn, error: unknown): Promise<void> {
    if (!(error instanceof CallFailed)) throw error;
    await this.pages.send(response, 'not-here', { person: who.person }, error.status === 403 ? 403 : 404);
  }

  private account(who: SignedIn): object {
    return { person: who.person, byProxy: this.sessions.byProxy };
  }
}
