import { randomBytes } from 'node:crypto';
import { KeySealer } from './key-sealer.js';
import { openReceipt, ReceiptSigner } from './receipt-signer.js';

const older = { id: 'a', key: randomBytes(32) };
const newer = { id: 'b', key: randomBytes(32) };
const payload = { urn: 'RIU-2026-0000001', outcome: 'accepted' };

it('gives the same receipt for the same payload, which the published key opens', async () => {
  const signer = new ReceiptSigner(new KeySealer([older]));
  const receipt = signer.sign(payload);
  expect(signer.sign(payload)).toBe(receipt);
  expect(new ReceiptSigner(new KeySealer([older])).sign(payload)).toBe(receipt);
  expect(await openReceipt(receipt, [...signer.keys])).toEqual(payload);
});

it('opens after a change of keys as long as the older public key is there', async () => {
  const receipt = new ReceiptSigner(new KeySealer([older])).sign(payload);
  const after = new ReceiptSigner(new KeySealer([newer, older]));
  expect(after.keys.map((k) => k.kid)).toHaveLength(2);
  expect(await openReceipt(receipt, [...after.keys])).toEqual(payload);
  await expect(openReceipt(receipt, [after.keys[0]!])).rejects.toThrow('receipt_key_unknown');
});

it('refuses a receipt of which any letter was changed', async () => {
  const signer = new ReceiptSigner(new KeySealer([older]));
  const receipt = signer.sign(payload);
  for (let at = 0; at < receipt.length; at += 7) {
    const other = receipt[at] === 'A' ? 'Q' : 'A';
    const changed = receipt.slice(0, at) + other + receipt.slice(at + 1);
    await expect(openReceipt(changed, [...signer.keys])).rejects.toThrow();
  }
});

it('publishes nothing secret', () => {
  const sealer = new KeySealer([older]);
  const text = JSON.stringify(new ReceiptSigner(sealer).keys);
  expect(text).not.toMatch(/"d"/);
  expect(text).not.toContain(sealer.derived('receipts/1')[0]!.key.toString('base64url'));
  expect(sealer.derived('receipts/1')[0]!.key.equals(sealer.derived('other')[0]!.key)).toBe(false);
});
