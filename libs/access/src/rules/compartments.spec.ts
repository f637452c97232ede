import { ask, codes } from './ask.js';
import { compartments } from './compartments.js';

describe('compartments', () => {
  it('asks for every compartment, not for one of them', () => {
    expect(codes(compartments(ask({ compartments: ['CT', 'CD'] }, { compartments: ['CT', 'CD'] })))).toEqual([]);
    expect(codes(compartments(ask({ compartments: ['CT'] }, { compartments: ['CT', 'CD'] })))).toEqual([
      'compartment_not_held',
    ]);
  });

  it('refuses a compartment unknown to the policy, even to somebody who claims to hold it', () => {
    expect(codes(compartments(ask({ compartments: ['NEW'] }, { compartments: ['NEW'] })))).toEqual([
      'compartment_unknown',
    ]);
  });
});
