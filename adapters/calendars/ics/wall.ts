import { isGap, toInstant, toLocal } from '../../../knowledge/meetings/zone.ts';

/** A time zone as events need it. Walls are `YYYY-MM-DDTHH:mm:ss`. */
export interface WallZone {
  readonly name: string;
  toInstant(wall: string): Date;
  /** Clocks jump over this wall time. */
  isGap(wall: string): boolean;
  toWall(instant: Date): string;
}

/** A zone that Intl knows. */
export const namedZone = (name: string): WallZone => ({
  name,
  toInstant: (wall) => toInstant(wall, name),
  isGap: (wall) => isGap(wall, name),
  toWall: (instant) => `${toLocal(instant, name)}:${String(instant.getUTCSeconds()).padStart(2, '0')}`,
});

/** The wall time as milliseconds, as if it were UTC: for comparing and shifting, never an instant. */
export const wallMs = (wall: string): number => Date.parse(`${wall.length === 10 ? `${wall}T00:00:00` : wall}Z`);
export const wallText = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
export const shiftWall = (wall: string, ms: number): string => wallText(wallMs(wall) + ms);
