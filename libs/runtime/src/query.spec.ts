import { isUuid, pageSize } from './query.js';

describe('isUuid', () => {
  it.each(['0193a5c0-0000-7000-8000-000000000001', '0193A5C0-0000-7000-8000-00000000000F'])('knows %s', (text) => {
    expect(isUuid(text)).toBe(true);
  });

  it.each([undefined, '', 'x', '0193a5c000007000800000000000000001', '0193a5c0-0000-7000-8000-00000000000g'])(
    'does not take %p for one',
    (text) => expect(isUuid(text)).toBe(false),
  );

  it.each([
    ' 0193a5c0-0000-7000-8000-000000000001',
    "0193a5c0-0000-7000-8000-000000000001' OR 1=1 --",
    '0193a5c0-0000-7000-8000-000000000001\n',
  ])('takes nothing around it: %p', (text) => expect(isUuid(text)).toBe(false));
});

describe('pageSize', () => {
  it.each([
    ['1', 1],
    ['200', 200],
    ['50', 50],
    [undefined, 50],
    ['', 50],
    ['0', 50],
    ['-1', 50],
    ['201', 50],
    ['1.5', 50],
    ['all', 50],
    ['NaN', 50],
    ['Infinity', 50],
  ])('reads %p as %i', (text, size) => expect(pageSize(text)).toBe(size));
});
