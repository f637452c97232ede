/** What letting a text go takes from the customer. */
export interface ReleasePolicy {
  readonly version: string;
  /** Origins a standing approval may ever cover: open ones, where no source can be harmed. An allow-list. */
  readonly openTypes: readonly string[];
  /** Origins that need two approvers even outside a compartment (domain 7.1, last row). */
  readonly twoPersonTypes: readonly string[];
  /** A product is reviewed after so many months, or earlier where a condition says so. */
  readonly reviewMonths: number;
  /** A proposal nobody decides on ends after so many days. */
  readonly proposalDays: number;
  /** A refusal is looked at again after at most so many days. */
  readonly refusalReviewDays: number;
  /** An originator decides on a request to act within so many hours. */
  readonly actionHours: number;
  /** Earlier releases of an origin count for so many days (domain 7.1, 14: twelve months). */
  readonly mosaicDays: number;
  /** The purpose that stands where the log states none, or one that gives its source away. */
  readonly defaultPurpose: string;
  /** Reason codes of an assessment that say something of the source or the method: never told to a recipient. */
  readonly unspeakable: RegExp;
  /** At most so many reasons go with a product. */
  readonly maxReasons: number;
}

/** Version 1 [D]. */
export const releasePolicy: ReleasePolicy = {
  version: 'release/1',
  openTypes: ['ANPR', 'OFFICER', 'CRIME_RECORD', 'OSINT'],
  twoPersonTypes: ['CHIS', 'UNDERCOVER', 'INTERCEPT'],
  reviewMonths: 12,
  proposalDays: 90,
  refusalReviewDays: 92,
  actionHours: 24,
  mosaicDays: 365,
  defaultPurpose: 'POLICING',
  unspeakable:
    /source|origin|provenance|grade|technique|covert|chis|handler|handling|corrobor|compartment|circular|duplicate/i,
  maxReasons: 8,
};
