import * as z from 'zod';
import { defineEvent, type EventDefinition, openObject } from '../event-definition.js';

/**
 * What CTyun's timer trigger sends.
 *
 * Source: CTyun function compute, "Event formats of triggers".
 */
export interface CtyunTimerEvent {
  /** When it fired: ISO 8601 in UTC. */
  time: string;
  /** The name of the trigger. */
  name: string;
  /** The message that is set in the trigger. */
  data: string;
}

/** The schema of {@link CtyunTimerEvent}. */
export const ctyunTimerEventSchema = openObject({ time: z.string(), name: z.string(), data: z.string() });

/** Parses what CTyun's timer trigger sends. */
export const ctyunTimerEvent: EventDefinition<'ctyun/timer', CtyunTimerEvent> = defineEvent(
  'ctyun/timer',
  ctyunTimerEventSchema,
);
