/** Two-digit force codes (domain 6.2). Version 1. */
export const forceCodes = new Set(
  (
    '01 03 04 05 06 07 10 11 12 13 14 16 17 20 21 22 23 30 31 32 33 34 35 36 37 40 41 42 43 44 45 46 47 48 50 52 53 54 55 ' +
    '60 61 62 63'
  ).split(' '),
);
