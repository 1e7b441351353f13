/** A log that remembers its events, for tests to look at. */
import type { Log } from '../../bot/ports.ts';

type Fields = Readonly<Record<string, string | number | boolean>>;

export class RecordingLog implements Log {
  readonly events: { readonly level: string; readonly event: string; readonly fields: Fields }[] = [];

  info(event: string, fields: Fields = {}): void {
    this.events.push({ level: 'info', event, fields });
  }

  warn(event: string, fields: Fields = {}): void {
    this.events.push({ level: 'warn', event, fields });
  }

  error(event: string, fields: Fields = {}): void {
    this.events.push({ level: 'error', event, fields });
  }
}
