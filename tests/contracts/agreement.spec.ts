import { housePolicy, parseMarking } from '@collator/access';
import {
  additionalMarkings,
  compartments,
  handlingCodes,
  handlingConditions,
  readMarking,
  renderMarking,
  tiers,
} from '@collator/contracts';
import { permissions } from '@collator/security';
import { doors } from '../../libs/contracts/src/schema/doors/index.js';

// Two lists of one thing drift apart. A code the door takes and the access decision does not know would be refused to
// everybody for ever; the other way round, it could never come in.

const codesOf = (list: { readonly codes: readonly { readonly code: string }[] }): string[] =>
  list.codes.map((c) => c.code);

it('the door and the access decision know the same tiers, in the same order', () => {
  expect([...tiers.codes].sort((a, b) => a.rank - b.rank).map((t) => t.code)).toEqual([...housePolicy.tiers]);
});

it('the door and the access decision know the same compartments', () => {
  expect(codesOf(compartments).sort()).toEqual([...housePolicy.compartments].sort());
});

it('the door and the access decision know the same handling codes and conditions', () => {
  expect(codesOf(handlingCodes).sort()).toEqual([...housePolicy.handlingCodes].sort());
  const exact = housePolicy.conditions.filter((c) => c.match === 'exact').map((c) => c.code);
  expect(codesOf(handlingConditions).sort()).toEqual(exact.sort());
});

it('the door and the access decision know the same additional markings', () => {
  const known = Object.keys(housePolicy.markings).filter((m) => m !== 'USE ONLY');
  expect(codesOf(additionalMarkings).sort()).toEqual(known.sort());
});

it('the access decision reads every marking the door writes', () => {
  const parts = [...codesOf(additionalMarkings), 'FORCE-42 USE ONLY'];
  for (const tier of codesOf(tiers))
    for (const prefix of ['', 'UK '])
      for (const [i, part] of parts.entries()) {
        const written = renderMarking(readMarking(`${prefix}${tier} // ${part} / ${parts[(i + 1) % parts.length]}`)!);
        const read = parseMarking(written, housePolicy);
        expect([written, read]).toEqual([written, { tier, additional: [part, parts[(i + 1) % parts.length]] }]);
      }
});

it('a door asks for a permission that exists', () => {
  for (const door of doors) expect(permissions).toContain(door.permission);
});
