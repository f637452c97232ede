import { Open } from '@collator/security';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Pages } from './pages.js';
import { isFromHere, Sessions } from './session.js';

interface Person {
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly unit: string;
}

/** Signing in on a laptop: one of the issuer's demo people is chosen. Elsewhere a proxy has done it already. */
@Controller('console')
export class WhoController {
  constructor(
    private readonly pages: Pages,
    private readonly sessions: Sessions,
  ) {}

  @Get('who')
  @Open()
  async ask(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (this.sessions.byProxy) return this.pages.send(response, 'not-signed-in', {}, 401);
    const chosen = this.sessions.of(request)?.person ?? 'rob.reviewer';
    await this.pages.send(response, 'who', { people: await this.people(), chosen });
  }

  @Post('who')
  @Open()
  async enter(@Req() request: Request, @Res() response: Response, @Body() form: Record<string, string>): Promise<void> {
    const people = await this.people();
    const person = people.find((p) => p.subject === form['person']);
    if (!isFromHere(request) || !person || this.sessions.byProxy) {
      const error = 'Choose one of the people listed';
      return this.pages.send(response, 'who', { people, chosen: null, error }, 400);
    }
    this.sessions.leave(request, response);
    this.sessions.enter(response, person.subject);
    response.redirect(303, '/');
  }

  private async people(): Promise<Person[]> {
    const answer = await fetch(`${this.sessions.issuer}/people`, { signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) throw new Error('the issuer does not answer');
    const body = (await answer.json()) as { items?: Person[] } | Person[];
    return Array.isArray(body) ? body : (body.items ?? []);
  }
}
