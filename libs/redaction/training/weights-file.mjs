// The weights as a source file: bytes in base64, so that the library needs no file to read.
export function weightsFile({ rows, moves, bias }) {
  const base64 = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return `// Written by libs/redaction/training/train.mjs --write; see README.md beside it. Not to be edited.
/** What "none" must be better by before it is believed. */
export const bias = ${bias};
/** Weights between labels, 32 bits each, low byte first, base64. */
export const moves =
  '${base64(moves)}';
/** One byte for each feature row and label, base64. */
export const rows =
  '${base64(rows)}';
`;
}
