/** Where wall times are read: the registry's zone and the state whose public holidays count. */
export interface Place {
  /** IANA name. */
  readonly zone: string;
  /** Code of the federal state. */
  readonly state: string;
}
