import * as z from 'zod';
import { defineEvent, type EventDefinition, openObject } from '../event-definition.js';

/**
 * What a timer trigger sends. Invoked asynchronously: what the handler returns is dropped.
 *
 * Source: Tencent Cloud SCF, "Timer trigger", section on the input of the function.
 */
export interface TimerEvent {
  /** Always `Timer`. */
  Type: 'Timer';
  /** The name of the trigger (TriggerName), up to 60 characters. */
  TriggerName: string;
  /** When it fired: ISO 8601 in UTC, `2019-02-21T11:49:00Z`. The document calls it the time of creation of the trigger. */
  Time: string;
  /** The message (CustomArgument) of the trigger, up to 4 KB. Empty when none was set. */
  Message: string;
}

/** The schema of {@link TimerEvent}. */
export const timerEventSchema = openObject({
  Type: z.literal('Timer'),
  TriggerName: z.string(),
  Time: z.string(),
  Message: z.string().default(''),
});

/** Parses what a timer trigger sends. */
export const timerEvent: EventDefinition<'tencent/timer', TimerEvent> = defineEvent('tencent/timer', timerEventSchema);
