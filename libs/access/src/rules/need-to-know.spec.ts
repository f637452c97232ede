import type { Interests } from '../subject.js';
import { ask, codes } from './ask.js';
import { needToKnow } from './need-to-know.js';

const wanting = (interests: Partial<Interests>) =>
  codes(needToKnow(ask({ interests: { themes: 'all', priorities: 'all', keywords: 'all', ...interests } })));

describe('need to know', () => {
  it('gives an audience precedence: of it means in, not of it means out whatever the interests', () => {
    expect(codes(needToKnow(ask({}, { audience: ['roads-east'] })))).toEqual([]);
    expect(codes(needToKnow(ask({}, { audience: ['other-unit'] })))).toEqual(['not_of_the_audience']);
  });

  it('asks every stated dimension of interest to match', () => {
    expect(wanting({})).toEqual([]);
    expect(wanting({ themes: ['burglary', 'DRUGS'] })).toEqual([]);
    expect(wanting({ themes: ['DRUGS'] })).toEqual(['not_of_interest']);
    expect(wanting({ themes: ['BURGLARY'], priorities: ['HIGH'] })).toEqual(['not_of_interest']);
    expect(wanting({ themes: [] })).toEqual(['not_of_interest']);
  });

  it('finds keywords as whole words or phrases', () => {
    expect(wanting({ keywords: ['Parade of shops'] })).toEqual([]);
    expect(wanting({ keywords: ['shop'] })).toEqual(['not_of_interest']);
    expect(wanting({ keywords: ['shop', 'estate'] })).toEqual([]);
  });
});
