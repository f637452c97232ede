import { helpOf, helpPages, houseQuality, type QualityCode } from '../index.js';
import { rules } from '../rules/index.js';

describe('the pages of help', () => {
  it('are one for each check, in their order, and each check has a severity', () => {
    const codes = rules.map((r) => r.code);
    expect(helpPages.map((p) => p.code)).toEqual(codes);
    expect(Object.keys(houseQuality.severities).sort()).toEqual([...codes].sort());
    for (const code of codes as QualityCode[]) expect(helpOf(code).whatToDo.length).toBeGreaterThan(20);
  });
});
