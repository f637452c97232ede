import { readOptions, wholeNumber, WrongUsage } from './options.js';

const spec = { json: { type: 'boolean', default: false }, as: { type: 'string' } } as const;

it('reads options wherever they stand', () => {
  expect(readOptions(['--json', 'F', '--as', 'sam'], spec, ['FILE'])).toEqual({
    values: expect.objectContaining({ json: true, as: 'sam' }),
    positionals: ['F'],
  });
});

it('refuses an option it does not know, a word too many and one too few', () => {
  for (const args of [['F', '--bogus'], ['F', 'G'], [], ['F', '--as']])
    expect(() => readOptions(args, spec, ['FILE'])).toThrow(WrongUsage);
  expect(() => readOptions([], spec, ['FILE'])).toThrow('FILE is missing');
});

it('takes whole numbers within the limits only', () => {
  const limits = { min: 1, max: 9, default: 3 };
  expect(wholeNumber('--n', undefined, limits)).toBe(3);
  expect(wholeNumber('--n', '9', limits)).toBe(9);
  for (const text of ['0', '10', '-1', '1.5', '1e0', '', 'x', '99999999999'])
    expect(() => wholeNumber('--n', text, limits)).toThrow('--n must be a whole number from 1 to 9');
});
