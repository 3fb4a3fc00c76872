import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { writeScfTrigger } from '../core/scf-trigger-resource';
import { type ScfTriggerProps, TriggerBase } from '../core/trigger-base';
import type { CommonFacts } from '../core/trigger-facts';
import { TriggerReader } from '../core/trigger-reader';
import { notGiven } from '../core/value';
import type { CosBucketRef } from './cos-bucket-ref';
import type { CosEvent } from './cos-event';
import { encodeCosDescription } from './description';
import type { CosFacts } from './facts';

/** What a COS trigger takes. Its TriggerName is the bucket's domain and can't be chosen. */
export interface CosTriggerProps extends ScfTriggerProps {
  /** The bucket, in the function's region. */
  readonly bucket: CosBucketRef;
  /** What has to happen to an object. */
  readonly event: CosEvent;
  /**
   * What the object's key begins with; no white space.
   *
   * @default - any key
   */
  readonly prefix?: string;
  /**
   * What the object's key ends with: begins with a dot, no white space.
   *
   * @default - any key
   */
  readonly suffix?: string;
}

/**
 * Calls a function when an object of a bucket is created, removed or restored.
 *
 * On one bucket, no object may match two triggers. Any change replaces the trigger: the product updates none of this type.
 *
 * Product document: Tencent Cloud SCF, Triggers, "COS trigger".
 */
export class CosTrigger extends TriggerBase {
  public readonly triggerType = 'cos';
  public readonly resource: TerraformResource;
  /** The TriggerName: the bucket's XML API domain. */
  public readonly triggerName: string;
  /** The TriggerDesc, canonical JSON; a reference to it when the props hold tokens. */
  public readonly triggerDesc: string;
  /** What `terraform import` takes: `function#namespace#name`. */
  public readonly importId: string;

  constructor(scope: Construct, id: string, props: CosTriggerProps) {
    super(scope, id);
    const reader = new TriggerReader<CosFacts>(this, props, 'trigger', readCos);
    const written = writeScfTrigger(this, reader, {
      type: this.triggerType,
      describe: encodeCosDescription,
      replacedOnChange: true,
      block: (facts) => ({ name: facts.bucket, region: facts.bucketRegion }),
    });
    this.resource = written.resource;
    this.triggerName = written.triggerName;
    this.triggerDesc = written.triggerDesc;
    this.importId = written.importId;
  }
}

function readCos(reader: PropReader, common: CommonFacts): CosFacts {
  const bucket = reader.branded<CosBucketRef>(
    'bucket',
    'CosBucketRef',
    'use CosBucketRef.fromBucketName("photos-1250000000", "ap-guangzhou")',
  );
  const event = reader.branded<CosEvent>(
    'event',
    'CosEvent',
    'use CosEvent.OBJECT_CREATED_ALL or another of its constants',
  );
  const {
    bucket: name,
    region,
    domain,
  } = bucket?._read(reader) ?? { bucket: notGiven, region: notGiven, domain: notGiven };
  return {
    ...common,
    type: 'cos',
    triggerName: domain,
    bucket: name,
    bucketRegion: region,
    event: event ? reader.within('event', { value: event.value }).text('value') : notGiven,
    prefix: reader.text('prefix', ''),
    suffix: reader.text('suffix', ''),
  };
}
