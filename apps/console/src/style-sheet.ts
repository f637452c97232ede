import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packageFolder = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'));

/** Folder of the compiled govuk-frontend. */
export const govukFolder = join(packageFolder, 'dist', 'govuk');

/**
 * The style sheet without what is licensed for GOV.UK alone: its font and its crest. Text is set in Arial, as the design
 * system asks of services on other domains.
 */
export function withoutCrownAndFont(css: string): string {
  return css
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/font-family:GDS Transport,arial,sans-serif/g, 'font-family:arial,sans-serif')
    .replace(/background-image:url\([^)]*govuk-crest[^)]*\);?/g, '')
    .replace(/\.govuk-footer__crown\{[^}]*\}/g, '')
    .replace(/url\([^)]*govuk-crest[^)]*\)/g, 'none');
}

/** The style sheet as it is served. */
export function styleSheet(): string {
  return withoutCrownAndFont(readFileSync(join(govukFolder, 'govuk-frontend.min.css'), 'utf8'));
}
