import { fault, type PolicyFault } from './fault.js';
import type { Policy } from './policy.js';

/** The protected characteristics (Equality Act 2010 s.4) and what stands for them. */
const protectedWords =
  /\b(?:race|racial|ethnic\w*|skin|colou?r|nationalit\w*|national origins?|citizenship|immigration status|migrant\w*|religio\w*|faith|belief|sex|sexes|gender\w*|sexual orientation|sexuality|gay|lesbian|transgender|transsexual|disab\w*|pregnan\w*|maternity|marriage|marital|married|civil partnership|age|ages|ageing|elderly)\b/i;

// `raceOfSubject` and `race_of_subject` say the same as `race of subject`.
const spaced = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[_-]/g, ' ');

const isProtected = (...names: readonly string[]): boolean => names.some((n) => protectedWords.test(spaced(n)));

/** Factors that rest on a protected characteristic, by their name, label or clause: none may. */
export function protectedFaults({ factors, organisation = [] }: Policy): PolicyFault[] {
  const judged = { factors, organisation };
  return Object.entries(judged).flatMap(([name, list]) =>
    list.flatMap((f, i) =>
      isProtected(f.factor, f.label, f.clause)
        ? [fault('protected_characteristic', `${name}[${i}]`, 'no factor may rest on it')]
        : [],
    ),
  );
}
