import type { Property } from '../icalendar/component.ts';

/** When an event of a file takes place: an entry may need several. */
export interface Timing {
  /** What tells the event's name apart from that of the entry's main one; empty for that itself. */
  readonly suffix: string;
  readonly properties: readonly Property[];
}
