import { scramFirst, scramProof } from './scram.js';

// The example of RFC 7677, section 3.
const nonce = 'rOprNGfwEbeRWgbNEkqO';
const serverFirst = `r=${nonce}%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096`;

it('gives the proof of the RFC, and believes only the broker that knows the password too', async () => {
  const reply = await scramProof('sha256', 'pencil', scramFirst('user', nonce), serverFirst);
  expect(reply.message).toBe(
    `c=biws,r=${nonce}%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=`,
  );
  expect(reply.verify('v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=')).toBe(true);
  expect(reply.verify('v=7rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=')).toBe(false);
  expect(reply.verify('e=invalid-proof')).toBe(false);
});

it('escapes what would end a name early', () => {
  expect(scramFirst('a,b=c', 'n')).toBe('n=a=2Cb=3Dc,r=n');
});

it.each([
  ['another nonce', 'r=somebody-else,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096'],
  ['our nonce without its own part', `r=${nonce},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096`],
  ['few iterations', `r=${nonce}x,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=1`],
  ['iterations without end', `r=${nonce}x,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=2000000000`],
  ['nothing', ''],
])('does not prove anything to a broker that answers %s', async (_, answer) => {
  await expect(scramProof('sha256', 'pencil', scramFirst('user', nonce), answer)).rejects.toThrow();
});
