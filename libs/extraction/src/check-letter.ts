/** The 23 check letters of PNC ids and CRO numbers (PDS dictionary): the remainder of the digits by 23 picks one. */
const letters = 'ZABCDEFGHJKLMNPQRTUVWXY';

/** The check letter of up to 15 digits. */
export function checkLetter(digits: string): string {
  return letters[Number(digits) % 23]!;
}
