import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine } from './csv-line.js';

it('lets no cell begin as a formula does', () => {
  for (const text of ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', '=HYPERLINK("http://x")'])
    expect([text, (parse(csvLine([text])) as string[][])[0]![0]!.startsWith("'")]).toEqual([text, true]);
  expect(csvLine([-5, '-5.2', '+44', 'a=b', null, 'O-S'])).toBe('-5,-5.2,+44,a=b,,O-S\r\n');
});

it('is read back as it was written, but for the mark', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (cells) => {
      const [read] = parse(csvLine(cells)) as string[][];
      if (cells.length === 1 && cells[0] === '') return;
      expect(read!.map((c, i) => (c === `'${cells[i]}` ? cells[i] : c))).toEqual(cells);
      for (const cell of read!) expect(cell).not.toMatch(/^[=@]/);
    }),
  );
});
