import type { IConstruct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { keyOf, notGiven, type Value } from '../core/value';
import { cosDomain, parseCosDomain } from './domain';

/** A bucket as read. */
export interface BucketReading {
  readonly bucket: Value<string>;
  readonly region: Value<string>;
  readonly domain: Value<string>;
}

const bucketResourceType = 'tencentcloud_cos_bucket';

/**
 * The bucket whose objects fire a trigger.
 *
 * Product document: Tencent Cloud SCF, Triggers, "COS trigger".
 */
export abstract class CosBucketRef {
  /**
   * A bucket by its name.
   *
   * @param bucketWithAppId the name with the APPID last, `photos-1250000000`; may be a token
   * @param region the bucket's region, `ap-guangzhou`; must be the function's
   */
  public static fromBucketName(bucketWithAppId: string, region: string): CosBucketRef {
    return new NamedBucket(bucketWithAppId, region);
  }

  /**
   * A bucket by its XML API domain.
   *
   * @param domain `photos-1250000000.cos.ap-guangzhou.myqcloud.com`; may be a token
   */
  public static fromDomain(domain: string): CosBucketRef {
    return new BucketDomain(domain);
  }

  /**
   * A `tencentcloud_cos_bucket` of this app, from our bindings or your own.
   *
   * @param resource the bucket resource; its region is that of its provider, which must be literal, or known to Terraform
   */
  public static fromResource(resource: IConstruct): CosBucketRef {
    return new BucketResource(resource);
  }

  /** @internal */
  public readonly _brand = 'CosBucketRef';

  /** @internal */
  public abstract _read(reader: PropReader): BucketReading;
}

class NamedBucket extends CosBucketRef {
  constructor(
    private readonly bucketWithAppId: string,
    private readonly region: string,
  ) {
    super();
  }

  public _read(outer: PropReader): BucketReading {
    const reader = outer.within('bucket', { name: this.bucketWithAppId, region: this.region });
    const bucket = reader.text('name');
    const region = reader.text('region');
    return { bucket, region, domain: cosDomain(bucket, region) };
  }
}

class BucketDomain extends CosBucketRef {
  constructor(private readonly domain: string) {
    super();
  }

  public _read(outer: PropReader): BucketReading {
    const domain = outer.within('bucket', { domain: this.domain }).text('domain');
    return { ...parseCosDomain(domain), domain };
  }
}

class BucketResource extends CosBucketRef {
  constructor(private readonly resource: IConstruct) {
    super();
  }

  public _read(reader: PropReader): BucketReading {
    const resource = reader.resource('bucket', this.resource, bucketResourceType, 'CosBucketRef.fromResource');
    if (!resource) return { bucket: notGiven, region: notGiven, domain: notGiven };
    const bucket = reader.reference(resource, 'bucket');
    const region = reader.regionOf(resource);
    // Without a region in the provider's block, the provider's own attribute knows it.
    const domain =
      keyOf(region) === undefined ? reader.reference(resource, 'cos_bucket_url') : cosDomain(bucket, region);
    return { bucket, region, domain };
  }
}
