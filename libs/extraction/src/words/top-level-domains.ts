/**
 * Endings by which a bare name is taken for a web address. Version 1. Endings that are words after a full stop without a
 * space (`it`, `is`, `no`, `so`, `to`, `at`, `in`, `me`, `my`, `be`) are left out: with `http` or `www` before it, any ending will do.
 */
export const topLevelDomains = new Set(
  (
    'com org net edu gov mil int info biz name io co ai app dev xyz online site shop store club live link click top vip pro ' +
    'onion tv cc gg uk eu us ca au nz ie fr de nl es pt pl ro al bg cz sk hu hr rs si ba mk gr tr cy mt lt lv ee fi se dk ' +
    'ch ru by ua md ge kz cn hk tw jp kr vn th ph sg pk bd lk ae sa qa kw ng gh ke za br mx ar cl pe example test'
  ).split(' '),
);
