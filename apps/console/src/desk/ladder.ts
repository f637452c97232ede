/** The steps of release (domain 7.4). */
export const ladder: readonly string[] = [
  'held in the unit',
  'told to one named officer',
  'named readers, covert development only',
  'restricted log: ask the originator',
  'sanitised log, with conditions',
  'sanitised log, no conditions',
  'partners under an agreement',
  'bulletin or briefing',
  'public',
];

/** The highest step that the grade, the conditions and the audience of a product allow. */
export function stepOf(
  { handling, conditions }: { readonly handling: string; readonly conditions: readonly string[] },
  audience: readonly string[],
): number {
  const has = (code: string): boolean => conditions.some((c) => c.trim().toUpperCase() === code);
  if (handling === 'P') return 5;
  if (audience.length > 0 && has('A1')) return 2;
  return has('S2') ? 3 : 4;
}
