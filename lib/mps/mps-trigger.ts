import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { writeScfTrigger } from '../core/scf-trigger-resource';
import { type ScfTriggerProps, TriggerBase } from '../core/trigger-base';
import type { CommonFacts } from '../core/trigger-facts';
import { TriggerReader } from '../core/trigger-reader';
import { encodeMpsDescription } from './description';
import type { MpsFacts } from './facts';

/** What happens in media processing. */
export enum MpsEvent {
  /** A task of a workflow goes on or ends. */
  WORKFLOW_TASK = 'WorkflowTask',
  /** A task that edits a video ends. */
  EDIT_MEDIA_TASK = 'EditMediaTask',
}

/** What an MPS trigger takes. */
export interface MpsTriggerProps extends ScfTriggerProps {
  /** The events of the account that call the function. */
  readonly event: MpsEvent;
  /**
   * The trigger’s name, once per function: 1–100 letters, digits, `-` and `_`.
   *
   * @default - the construct id
   */
  readonly triggerName?: string;
}

/**
 * Calls a function with the events of media processing, asynchronously: of the whole account, in all regions. An account has
 * one MPS trigger. Any change replaces the trigger.
 *
 * Unverified: no page gives the TriggerDesc of this type for CreateTrigger, and `mps/unverified` says so.
 *
 * Product document: Tencent Cloud SCF, Triggers, "MPS trigger".
 */
export class MpsTrigger extends TriggerBase {
  public readonly triggerType = 'mps';
  public readonly resource: TerraformResource;
  /** The TriggerName. */
  public readonly triggerName: string;
  /** The TriggerDesc, canonical JSON; a reference to it when the props hold tokens. */
  public readonly triggerDesc: string;
  /** What `terraform import` takes: `function#namespace#name`. */
  public readonly importId: string;

  constructor(scope: Construct, id: string, props: MpsTriggerProps) {
    super(scope, id);
    const reader = new TriggerReader<MpsFacts>(this, props, 'trigger', (props, common) => readMps(props, common, id));
    const written = writeScfTrigger(this, reader, {
      type: this.triggerType,
      describe: encodeMpsDescription,
      replacedOnChange: true,
    });
    this.resource = written.resource;
    this.triggerName = written.triggerName;
    this.triggerDesc = written.triggerDesc;
    this.importId = written.importId;
  }
}

function readMps(reader: PropReader, common: CommonFacts, id: string): MpsFacts {
  return {
    ...common,
    type: 'mps',
    triggerName: reader.text('triggerName', id),
    event: reader.text('event'),
  };
}
