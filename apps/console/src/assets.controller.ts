import { Open } from '@collator/security';
import { Controller, Get, Header } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { govukFolder, styleSheet } from './style-sheet.js';

const own = (name: string): string => readFileSync(join(import.meta.dirname, 'assets', name), 'utf8');

/** The page's style and script: the design system's and a little of our own. */
@Controller('console/assets')
export class AssetsController {
  readonly #css = `${styleSheet()}\n${own('console.css')}\n${own('desk.css')}`;
  readonly #govukJs = readFileSync(join(govukFolder, 'govuk-frontend.min.js'), 'utf8');
  readonly #js = own('console.js');
  readonly #deskJs = own('desk.js');

  @Get('console.css')
  @Open()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'max-age=300')
  css(): string {
    return this.#css;
  }

  @Get('govuk-frontend.js')
  @Open()
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'max-age=300')
  govuk(): string {
    return this.#govukJs;
  }

  @Get('console.js')
  @Open()
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'max-age=300')
  js(): string {
    return this.#js;
  }

  @Get('desk.js')
  @Open()
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'max-age=300')
  desk(): string {
    return this.#deskJs;
  }
}
