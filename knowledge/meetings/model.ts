/**
 * One occurrence of a meeting: an instant and a wall time in the registry's zone. Occurrences of a series are meetings of
 * their own; `uid` and `occurrence` together name one for ever, also after it was moved or cancelled.
 */
export interface Meeting {
  /** UID of the event in its calendar. */
  readonly uid: string;
  /** Local start that the calendar rule gives this occurrence, `YYYY-MM-DDTHH:mm`; a move does not change it. */
  readonly occurrence: string;
  readonly title: string;
  /** Id of the body it belongs to; missing when nothing matched. */
  readonly body?: string;
  readonly matchedBy?: 'mapping' | 'category' | 'property' | 'name' | 'registry';
  /** Instants. For an all-day meeting: local midnight of the first day, and of the day after the last. */
  readonly start: Date;
  readonly end: Date;
  /** Wall time of the start in the registry's zone, `YYYY-MM-DDTHH:mm`. */
  readonly startLocal: string;
  readonly allDay: boolean;
  /** `changed`: moved away from `occurrence`. */
  readonly status: 'planned' | 'changed' | 'cancelled';
  readonly location?: string;
  readonly url?: string;
  /** SEQUENCE of the event; a higher one is the newer version. */
  readonly sequence: number;
  /** Name of the calendar source. */
  readonly calendar: string;
  /** Invented for the start without configuration; marked wherever it is shown. */
  readonly sample?: boolean;
  /** The source could not be read; this is its last known state. */
  readonly stale?: boolean;
}

/** Something in a calendar that was not understood: reported, never guessed; the rest is loaded. */
export interface CalendarProblem {
  readonly code:
    | 'unknown-time-zone'
    | 'floating-time'
    | 'unmatched'
    | 'bad-date'
    | 'bad-rule'
    | 'broken-file'
    | 'too-large'
    | 'too-many-occurrences'
    | 'unreachable'
    | 'suddenly-empty'
    | 'forbidden-address'
    | 'duplicate-event';
  /** File and line, or calendar and event id. */
  readonly where: string;
  readonly message: string;
}

/** Name of the calendar that invented meetings claim to come from. */
export const SAMPLE_CALENDAR = 'Beispieldaten';
