import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { writeScfTrigger } from '../core/scf-trigger-resource';
import { type ScfTriggerProps, TriggerBase } from '../core/trigger-base';
import type { CommonFacts } from '../core/trigger-facts';
import { TriggerReader } from '../core/trigger-reader';
import { notGiven } from '../core/value';
import { encodeTimerDescription } from './description';
import type { TimerFacts } from './facts';
import type { Schedule } from './schedule';

/** What a timer takes. */
export interface TimerTriggerProps extends ScfTriggerProps {
  /** When it fires, at UTC+8. */
  readonly schedule: Schedule;
  /**
   * The timer's name: 1–60 letters, digits, `-` and `_`, a letter first; once per function.
   *
   * @default - the construct id
   */
  readonly triggerName?: string;
  /**
   * A text that the handler gets as `Message`, at most 4 KB in UTF-8.
   *
   * @default - none
   */
  readonly message?: string;
}

/**
 * Calls a function by the clock.
 *
 * Product document: Tencent Cloud SCF, Triggers, "Timer trigger".
 */
export class TimerTrigger extends TriggerBase {
  public readonly triggerType = 'timer';
  public readonly resource: TerraformResource;
  /** The TriggerName. */
  public readonly triggerName: string;
  /** The TriggerDesc: the bare cron expression. */
  public readonly triggerDesc: string;
  /** What `terraform import` takes: `function#namespace#name`. */
  public readonly importId: string;

  constructor(scope: Construct, id: string, props: TimerTriggerProps) {
    super(scope, id);
    const reader = new TriggerReader<TimerFacts>(this, props, 'trigger', (props, common) =>
      readTimer(props, common, id),
    );
    const written = writeScfTrigger(this, reader, {
      type: this.triggerType,
      describe: (facts) => encodeTimerDescription(facts.schedule),
      customArgument: (facts) => facts.message,
    });
    this.resource = written.resource;
    this.triggerName = written.triggerName;
    this.triggerDesc = written.triggerDesc;
    this.importId = written.importId;
  }
}

function readTimer(reader: PropReader, common: CommonFacts, id: string): TimerFacts {
  const schedule = reader.branded<Schedule>(
    'schedule',
    'Schedule',
    'use Schedule.cron("0 0 2 * * * *") or Schedule.dailyAt(2, 0)',
  );
  return {
    ...common,
    type: 'timer',
    triggerName: reader.text('triggerName', id),
    schedule: schedule?._read(reader) ?? notGiven,
    message: reader.text('message', ''),
  };
}
