import { styleSheet } from './style-sheet.js';

it('serves neither the GDS font nor the crown', () => {
  const css = styleSheet();
  expect(css.length).toBeGreaterThan(50_000);
  expect(css).not.toMatch(/GDS Transport|font-face|crest|crown|url\(\/assets/);
  expect(css).toContain('.govuk-button');
});
