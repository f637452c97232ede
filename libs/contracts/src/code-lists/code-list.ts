/** One code of a list. `uncertain`: remembered or a design default, to be confirmed with the customer. */
export interface Code {
  readonly code: string;
  readonly label: string;
  readonly uncertain?: true;
}

/** A versioned list of codes. A change of a list is a new version; records keep the code they came with. */
export interface CodeList<C extends Code = Code> {
  readonly id: string;
  readonly version: string;
  /** Where the codes come from. */
  readonly source: string;
  readonly codes: readonly C[];
}
