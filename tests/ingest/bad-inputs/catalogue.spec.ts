import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, cataloguePage } from './catalogue.js';

const root = join(import.meta.dirname, '../../..');
const page = join(root, 'docs/bad-inputs.md');

it('has every row of the catalogue once, in order', () => {
  expect(catalogue.map((r) => r.no)).toEqual(Array.from({ length: 82 }, (_, i) => i + 1));
});

it.each(catalogue.map((r) => [`BI-${String(r.no).padStart(2, '0')}`, r] as const))(
  '%s is shown by tests that are there, or says why there is none',
  (_, { proofs, note }) => {
    if (proofs.length === 0) expect(note?.length ?? 0).toBeGreaterThan(20);
    const missing = proofs.filter(([file, title]) => !readFileSync(join(root, file), 'utf8').includes(title));
    expect(missing).toEqual([]);
  },
);

// WRITE_DOCS=1 writes the page anew.
it('is described in the documentation as it stands', () => {
  if (process.env['WRITE_DOCS']) writeFileSync(page, cataloguePage());
  expect(readFileSync(page, 'utf8') === cataloguePage() ? 'same' : 'docs/bad-inputs.md drifted').toBe('same');
});
