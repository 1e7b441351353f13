import { SAMPLE_CALENDAR } from '../../knowledge/meetings/model.ts';

/** Name of the file with meetings in a registry's folder, and of the source that it is. */
export const MEETINGS_FILE = 'meetings.yaml';

/** Names of sources that the operator cannot give to others. */
export const OWN_NAMES: readonly string[] = [MEETINGS_FILE, SAMPLE_CALENDAR, 'sample'];
