import type { CommonFacts } from '../core/trigger-facts';
import type { Value } from '../core/value';

/** A COS trigger. */
export interface CosFacts extends CommonFacts {
  readonly type: 'cos';
  /** The bucket with its APPID, `photos-1250000000`; not given when only an unknown domain is. */
  readonly bucket: Value<string>;
  readonly bucketRegion: Value<string>;
  readonly event: Value<string>;
  /** Known and empty: no filter. */
  readonly prefix: Value<string>;
  readonly suffix: Value<string>;
}
