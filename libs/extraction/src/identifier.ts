/** The identifiers of domain 6.2, by the names the events use. */
export const identifierTypes = [
  'VRM',
  'PHONE',
  'POSTCODE',
  'NINO',
  'PNCID',
  'CRO',
  'DRIVER_NUMBER',
  'PASSPORT',
  'IMEI',
  'IBAN',
  'SORT_ACCOUNT',
  'CARD',
  'EMAIL',
  'URL',
  'IP',
  'BTC',
  'ETH',
  'COMPANY_NO',
  'NHS',
  'HANDLE',
  'GRID_REF',
  'W3W',
  'CRIME_REF',
  'PRISON_NO',
  'DOB',
  'VIN',
] as const;

export type IdentifierType = (typeof identifierTypes)[number];

/**
 * `valid`: form and check digit (where the type has one) hold. `invalid`: the text presents one that cannot exist.
 * `unverifiable`: the form holds and the rule that would decide is not public (a licensed table, a register).
 */
export type Validity = 'valid' | 'invalid' | 'unverifiable';

/** What a piece of text says when it is read as one type of identifier. */
export interface Reading {
  readonly normalised: string;
  readonly validity: Validity;
}

/** An identifier in a text; `start` and `end` are UTF-16 offsets and `raw` is exactly what stands between them. */
export interface Identifier extends Reading {
  readonly type: IdentifierType;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** What a reader must be told because a pure function has no clock. */
export interface ReadingContext {
  /** The day the text was written, `YYYY-MM-DD`: two-digit years and ages are read against it. */
  readonly on?: string;
}

/** Where a rule believes that one of its identifiers stands. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  /** The word for it stands right before, for instance `IMEI`. */
  readonly labelled: boolean;
  /** The text presents it so clearly that a wrong one is still one, written wrongly. */
  readonly evenInvalid: boolean;
}
