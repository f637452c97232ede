import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import nunjucks from 'nunjucks';
import { join } from 'node:path';

const number = new Intl.NumberFormat('en-GB');
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/London' });

/** Every page. */
export const views = [
  'desk-decide',
  'desk-findings',
  'desk-product',
  'desk-risk',
  'desk-texts',
  'layout',
  'live',
  'not-here',
  'not-signed-in',
  'pipeline',
  'proposal',
  'quality-log',
  'quality-queue',
  'release-queue',
  'who',
] as const;

/** Renders the console's pages. Everything printed is escaped; what is shown as marked text is built from escaped parts. */
@Injectable()
export class Pages {
  readonly #environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(join(import.meta.dirname, 'views')), {
    autoescape: true,
    throwOnUndefined: false,
    trimBlocks: true,
    lstripBlocks: true,
  });

  constructor() {
    this.#environment.addFilter('number', (n: unknown) => (typeof n === 'number' ? number.format(n) : '–'));
    this.#environment.addFilter('words', (code: unknown) => String(code).replaceAll('_', ' '));
    this.#environment.addFilter('moment', (t: unknown) => {
      const ms = typeof t === 'string' ? Date.parse(t) : NaN;
      return Number.isNaN(ms) ? '–' : moment.format(ms);
    });
    // A fault in a template must show at the start, not when the first person asks for the page.
    for (const view of views) this.#environment.getTemplate(`${view}.njk`, true);
  }

  /** Always with a callback: without one, nunjucks throws a template's error where nobody can catch it. */
  render(view: string, values: object): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#environment.render(`${view}.njk`, values, (error, html) => (error ? reject(error) : resolve(html ?? '')));
    });
  }

  async send(response: Response, view: string, values: object, status = 200): Promise<void> {
    const html = await this.render(view, values);
    response
      .status(status)
      .set({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy':
          "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      })
      .send(html);
  }
}
