import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import nunjucks from 'nunjucks';
import { join } from 'node:path';

const number = new Intl.NumberFormat('en-GB');
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/London' });

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
    this.#environment.addFilter('moment', (t: unknown) => {
      const ms = typeof t === 'string' ? Date.parse(t) : NaN;
      return Number.isNaN(ms) ? '–' : moment.format(ms);
    });
  }

  render(view: string, values: object): string {
    return this.#environment.render(`${view}.njk`, values);
  }

  send(response: Response, view: string, values: object, status = 200): void {
    response
      .status(status)
      .set({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy':
          "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      })
      .send(this.render(view, values));
  }
}
