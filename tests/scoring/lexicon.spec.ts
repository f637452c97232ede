import { houseLexicon } from '@collator/facts';
import { housePolicy } from '@collator/scoring';

// The policy and the lexicon are versions of their own: what one names, the other must know.
const says = JSON.stringify(houseLexicon);

it('names as stated by what reads the texts only factors that the lexicon can set', () => {
  const byText = housePolicy.factors.filter((f) => f.statedBy === 'extractor').map((f) => f.factor);
  expect(byText.length).toBeGreaterThan(5);
  expect(byText.filter((f) => !says.includes(`"${f}":`))).toEqual([]);
});

it('asks for no sign and excepts no rule that the lexicon does not have', () => {
  for (const sign of housePolicy.signs ?? []) expect(says).toContain(`"${sign}"`);
  for (const rule of housePolicy.lifeRule.ownActRules) expect(says).toContain(`"${rule}"`);
});
