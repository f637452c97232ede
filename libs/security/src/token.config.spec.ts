import { readSettings, SettingsInvalid } from '@collator/settings';
import { TokenSettings } from './token.config.js';

const problems = (variables: Record<string, string>): string[] => {
  try {
    readSettings(TokenSettings, variables);
    return [];
  } catch (error) {
    if (error instanceof SettingsInvalid) return error.problems.map((p) => p.env);
    throw error;
  }
};

it('needs nothing but the issuer', () => {
  expect(problems({})).toEqual(['OIDC_ISSUER']);
  const read = readSettings(TokenSettings, { OIDC_ISSUER: 'https://id.example/realms/x' });
  expect(read).toMatchObject({ audience: 'collator', jwksUri: '', rolesClaim: 'roles', unitClaim: 'unit' });
});

it.each([
  'https://id.example',
  'https://id.example:8443/a',
  'http://127.0.0.1:8082',
  'http://localhost/x',
  'http://[::1]:1',
])('takes %s as an issuer', (issuer) => expect(problems({ OIDC_ISSUER: issuer, OIDC_JWKS_URI: issuer })).toEqual([]));

it.each([
  'http://id.example',
  'http://127.0.0.1.example',
  'http://127.0.0.1@id.example',
  'http://localhost:80@id.example/',
  'https://user@id.example',
  'https://id.example?x=1',
  'https://id.example/a#b',
  'ftp://id.example',
  'id.example',
  'https://id.example/a b',
])('does not take %s, whose keys somebody else could answer with', (address) => {
  expect(problems({ OIDC_ISSUER: address })).toEqual(['OIDC_ISSUER']);
  expect(problems({ OIDC_ISSUER: 'https://id.example', OIDC_JWKS_URI: address })).toEqual(['OIDC_JWKS_URI']);
});
