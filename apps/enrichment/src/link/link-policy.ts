import type { IdentifierType, Validity } from '@collator/extraction';
import type { LogLink } from '@collator/contracts';

/** What it means that two logs hold the same identifier of a type. */
export interface LinkRule {
  readonly strength: LogLink['strength'];
  /** Which readings may link. An invalid one never does: two people can mistype alike. */
  readonly when: readonly Exclude<Validity, 'invalid'>[];
}

/** Which identifiers link logs and how strongly. Design defaults, for the customer to confirm (domain 6.3). */
export interface LinkPolicy {
  readonly version: string;
  /** Links one event carries at most; strongest and newest first. */
  readonly linksPerLog: number;
  /** Identifiers one event carries at most. */
  readonly identifiersPerLog: number;
  /** How far holders of one identifier are counted; beyond it "at least so many" is the answer. */
  readonly countUpTo: number;
  /** Null: holding the same one says nothing. */
  readonly types: Readonly<Record<IdentifierType, LinkRule | null>>;
  /** Values that everybody writes down, by type: public numbers, large sites, private networks. */
  readonly common: Readonly<Partial<Record<IdentifierType, RegExp>>>;
}

const checked = (strength: LinkRule['strength']): LinkRule => ({ strength, when: ['valid'] });
const byForm = (strength: LinkRule['strength']): LinkRule => ({ strength, when: ['valid', 'unverifiable'] });

export const linkPolicy: LinkPolicy = {
  version: 'links/1',
  linksPerLog: 50,
  identifiersPerLog: 500,
  countUpTo: 1000,
  types: {
    PNCID: checked('confirmed'),
    CRO: checked('confirmed'),
    NINO: checked('confirmed'),
    NHS: checked('confirmed'),
    DRIVER_NUMBER: checked('confirmed'),
    PRISON_NO: checked('confirmed'),
    IMEI: byForm('confirmed'),
    IBAN: checked('confirmed'),
    BTC: checked('confirmed'),
    ETH: checked('confirmed'),
    COMPANY_NO: checked('confirmed'),
    VIN: checked('confirmed'),
    CRIME_REF: byForm('confirmed'),
    EMAIL: checked('confirmed'),
    // Numbers change hands and plates are cloned: the same one is not yet the same person.
    PHONE: checked('probable'),
    VRM: checked('probable'),
    // Form alone: no check digit, or a table that is not at hand.
    PASSPORT: checked('probable'),
    SORT_ACCOUNT: byForm('probable'),
    URL: checked('probable'),
    IP: checked('possible'),
    // The same name on another platform may be somebody else.
    HANDLE: checked('possible'),
    POSTCODE: checked('possible'),
    GRID_REF: checked('possible'),
    W3W: byForm('possible'),
    // Only the first six and last four digits are kept.
    CARD: checked('possible'),
    DOB: null,
  },
  common: {
    URL: /^(?:[a-z0-9-]+\.)?(?:facebook|instagram|snapchat|tiktok|youtube|twitter|x|whatsapp|telegram|google|gmail|ebay|gumtree|amazon|paypal|linkedin|reddit|wikipedia|bbc|gov)\.(?:com|org|co\.uk|uk|net)$/,
    PHONE: /^\+44(?:800555111|8081682222|3001232040|8001111|8000789321)$/,
    IP: /^(?:10\.|127\.|0\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/,
  },
};
