import type { IdentifierType, Validity } from '../identifier.js';
import { readIdentifier } from '../find-identifiers.js';

type Vector = readonly [IdentifierType, string, string, Validity];

const on = '2026-09-30';

// Published vectors and those of domain 6.2.
const vectors: readonly Vector[] = [
  ['VRM', 'AB51 ABC', 'AB51ABC', 'valid'],
  ['VRM', 'P7ABC', 'P7ABC', 'valid'],
  ['VRM', 'abc 123d', 'ABC123D', 'valid'],
  ['VRM', 'KXI 1234', 'KXI1234', 'valid'],
  ['VRM', '1A', '1A', 'valid'],
  ['VRM', '123D456', '123D456', 'valid'],
  ['VRM', 'HJ64 5BU', 'HJ645BU', 'invalid'],
  ['VRM', 'AB51 AQC', 'AB51AQC', 'invalid'],
  ['PHONE', '07700 900000', '+447700900000', 'valid'],
  ['PHONE', '+44 (0)7700 900999', '+447700900999', 'valid'],
  ['PHONE', '020 7946 0000', '+442079460000', 'valid'],
  ['PHONE', '01632 960999', '+441632960999', 'valid'],
  ['PHONE', '07624 123456', '+447624123456', 'valid'],
  ['PHONE', '0048 500 123 456', '+48500123456', 'valid'],
  ['PHONE', '07700 900 22', '+44770090022', 'invalid'],
  ['POSTCODE', 'SW1A 1AA', 'SW1A 1AA', 'valid'],
  ['POSTCODE', 'dn551pt', 'DN55 1PT', 'valid'],
  ['POSTCODE', 'GIR 0AA', 'GIR 0AA', 'valid'],
  ['POSTCODE', 'Q1 1AA', 'Q1 1AA', 'invalid'],
  ['POSTCODE', 'HJ6 5BU', 'HJ6 5BU', 'invalid'],
  ['NINO', 'AB 12 34 56 C', 'AB123456C', 'valid'],
  ['NINO', 'AB123456', 'AB123456', 'valid'],
  ['NINO', 'GB123456A', 'GB123456A', 'invalid'],
  ['NINO', 'QQ123456C', 'QQ123456C', 'invalid'],
  ['PNCID', '2019/0123456E', '2019/0123456E', 'valid'],
  ['PNCID', '1998/7654321E', '1998/7654321E', 'valid'],
  ['PNCID', '98/7654321E', '1998/7654321E', 'valid'],
  ['PNCID', '2003/1W', '2003/0000001W', 'valid'],
  ['PNCID', '2019/0123456F', '2019/0123456F', 'invalid'],
  ['CRO', '065656/91H', '065656/91H', 'valid'],
  ['CRO', '65656/91H', '065656/91H', 'valid'],
  ['CRO', 'SF83/50058Z', 'SF83/50058Z', 'valid'],
  ['CRO', 'SF05/482703J', 'SF05/482703J', 'valid'],
  ['CRO', '85227/65G', '085227/65G', 'invalid'],
  ['DRIVER_NUMBER', 'MORGA657054SM9IJ', 'MORGA657054SM9IJ', 'valid'],
  ['DRIVER_NUMBER', 'MORGA693054SM9IJ', 'MORGA693054SM9IJ', 'invalid'],
  ['DRIVER_NUMBER', 'WADSW 750 1 23 P', 'WADSW750123P', 'invalid'],
  ['PASSPORT', '123456789', '123456789', 'valid'],
  ['PASSPORT', 'A123456', 'A123456', 'valid'],
  ['PASSPORT', '987 654 32', '98765432', 'invalid'],
  ['IMEI', '490154203237518', '490154203237518', 'valid'],
  ['IMEI', '49-015420-323751-8', '490154203237518', 'valid'],
  ['IMEI', '490154203237519', '490154203237519', 'invalid'],
  ['IMEI', '4901542032375186', '4901542032375186', 'unverifiable'],
  ['IBAN', 'GB29 NWBK 6016 1331 9268 19', 'GB29NWBK60161331926819', 'valid'],
  ['IBAN', 'DE89370400440532013000', 'DE89370400440532013000', 'valid'],
  ['IBAN', 'GB29NWBK60161331926818', 'GB29NWBK60161331926818', 'invalid'],
  ['SORT_ACCOUNT', '08-99-99 66374958', '089999 66374958', 'unverifiable'],
  ['CARD', '4111 1111 1111 1111', '4111111111111111', 'valid'],
  ['CARD', '378282246310005', '378282246310005', 'valid'],
  ['CARD', '4111 1111 1111 1112', '4111111111111112', 'invalid'],
  ['EMAIL', 'Joe.Bloggs+x@Example.co.uk', 'joe.bloggs+x@example.co.uk', 'valid'],
  ['EMAIL', 'a..b@example.com', 'a..b@example.com', 'invalid'],
  ['EMAIL', 'jo@example', 'jo@example', 'invalid'],
  ['URL', 'https://www.Example.org/A/?b=C', 'example.org/A/?b=C', 'valid'],
  ['URL', 'hxxps://bad[.]example.com/', 'bad.example.com', 'valid'],
  ['URL', 'http://nowhere', 'nowhere', 'invalid'],
  ['IP', '203.0.113.7', '203.0.113.7', 'valid'],
  ['IP', '198.51.100.300', '198.51.100.300', 'invalid'],
  ['IP', '2001:DB8::1', '2001:db8:0:0:0:0:0:1', 'valid'],
  ['BTC', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'valid'],
  ['BTC', '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', 'valid'],
  ['BTC', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', 'invalid'],
  // BIP 173 and BIP 350.
  ['BTC', 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', 'valid'],
  [
    'BTC',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
    'valid',
  ],
  ['BTC', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'invalid'],
  // EIP-55.
  ['ETH', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', 'valid'],
  ['ETH', '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359', '0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359', 'valid'],
  ['ETH', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD', '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', 'invalid'],
  ['COMPANY_NO', '01234567', '01234567', 'valid'],
  ['COMPANY_NO', 'SC123456', 'SC123456', 'valid'],
  ['COMPANY_NO', '1234567', '1234567', 'invalid'],
  ['NHS', '943 476 5919', '9434765919', 'valid'],
  ['NHS', '4010232137', '4010232137', 'valid'],
  ['NHS', '943 476 5918', '9434765918', 'invalid'],
  ['HANDLE', '@Bike.Life_7', '@bike.life_7', 'valid'],
  ['GRID_REF', 'TL716069', 'TL716069', 'valid'],
  ['GRID_REF', 'TL 716 069', 'TL716069', 'valid'],
  ['GRID_REF', 'TQ 550', 'TQ550', 'invalid'],
  ['GRID_REF', 'AA 12 34', 'AA1234', 'invalid'],
  ['W3W', '///filled.count.soap', 'filled.count.soap', 'unverifiable'],
  ['CRIME_REF', '42/12345/26', '42/12345/26', 'valid'],
  ['CRIME_REF', '99/12345/26', '99/12345/26', 'unverifiable'],
  ['PRISON_NO', 'a1234bc', 'A1234BC', 'valid'],
  ['PRISON_NO', 'A123BC', 'A123BC', 'invalid'],
  ['DOB', '14/02/1998', '1998-02-14', 'valid'],
  ['DOB', '3rd March 85', '1985-03-03', 'valid'],
  ['DOB', '12.05.26', '2026-05-12', 'valid'],
  ['DOB', '12.10.26', '1926-10-12', 'valid'],
  ['DOB', '31/02/1989', '31/02/1989', 'invalid'],
  ['DOB', '29/02/1900', '29/02/1900', 'invalid'],
  ['DOB', '01/01/1900', '1900-01-01', 'invalid'],
  ['DOB', '01/01/2030', '2030-01-01', 'invalid'],
  ['VIN', 'WVWZZZ1JZXW000001', 'WVWZZZ1JZXW000001', 'valid'],
  ['VIN', 'VSSZZZ1MZ5R014O27', 'VSSZZZ1MZ5R014O27', 'invalid'],
];

describe('reading an identifier', () => {
  it.each(vectors)('%s %s is %s, %s', (type, raw, normalised, validity) => {
    expect(readIdentifier(type, raw, { on })).toEqual({ normalised, validity });
  });

  it.each([
    ['PHONE', 'nobody'],
    ['VRM', 'hello'],
    ['IMEI', '12'],
    ['IBAN', 'ZZ29NWBK60161331926819'],
    ['EMAIL', 'a b@c.d'],
    ['ETH', '0x12'],
    ['DOB', 'yesterday'],
  ] as const)('%s %s is nothing of the kind', (type, raw) => {
    expect(readIdentifier(type, raw)).toBeNull();
  });

  it('leaves a two-digit year open where no day is known', () => {
    expect(readIdentifier('DOB', '01/02/85')).toEqual({ normalised: '01/02/85', validity: 'unverifiable' });
    expect(readIdentifier('PNCID', '98/7654321E')).toEqual({ normalised: '98/7654321E', validity: 'valid' });
  });
});
