import * as z from 'zod';
import { arrayOf, recordOf } from '../containers.js';
import { defineEvent, type EventDefinition, openObject } from '../event-definition.js';
import { describeValue, EventError } from '../event-error.js';
import { regionOfShortCode } from '../region-codes.js';

/**
 * What a COS trigger sends when an object is created, removed or restored. Invoked asynchronously.
 *
 * Source: Tencent Cloud SCF, "COS trigger" and "Summary of event structures". {@link cosRecords} hands out the objects.
 */
export interface CosEvent {
  /** The notifications, one for each object. */
  Records: CosEventRecord[];
}

/** One notification of COS: the object, and what happened to it. */
export interface CosEventRecord {
  /** The object and its bucket. */
  cos: {
    /** The version of this structure, `1.0`. */
    cosSchemaVersion: string;
    /** The object. */
    cosObject: {
      /** The address of the object, percent-encoded. */
      url: string;
      /** The headers kept with the object: `Content-Type`, `x-cos-request-id`, and the user's own `x-cos-meta-…`. */
      meta: Record<string, string>;
      /** The version id. Empty in a bucket without versions. */
      vid: string;
      /** `/<appid>/<bucket>/<object key>`; {@link splitCosKey} takes it apart. */
      key: string;
      /** The size of the object in bytes. */
      size: number;
    };
    /** The bucket. */
    cosBucket: {
      /** The short code of the region: `cd` is `ap-chengdu`. {@link CosObjectRecord.region} has the long name. */
      region: string;
      /** The bucket without its appid: `testpic`. */
      name: string;
      /** The account's appid, digits: `1253970026`. */
      appid: string;
    };
    /** The id of the notification; the document's samples show `unkown`. */
    cosNotificationId: string;
  };
  /** What happened to it. */
  event: {
    /** Such as `cos:ObjectCreated:Put`. The document's samples show the event as the trigger names it, `cos:ObjectCreated:*`. */
    eventName: string;
    /** The version of the event, `1.0`. */
    eventVersion: string;
    /** When it happened: seconds since 1970. */
    eventTime: number;
    /** Always `qcs::cos`. */
    eventSource: string;
    /** The request that did it. */
    requestParameters: {
      /** The address the request came from. */
      requestSourceIP: string;
      /** Headers of the request, `Authorization` among them: keep them out of logs. */
      requestHeaders: Record<string, string>;
    };
    /** The queue behind the trigger, which names region, appid, namespace, function and qualifier. */
    eventQueue: string;
    /** Reserved by the product; empty. */
    reservedInfo: string;
    /** The number of the request. */
    reqid: number;
  };
}

/** The schema of {@link CosEvent}. */
export const cosEventSchema = openObject({
  Records: arrayOf(
    openObject({
      cos: openObject({
        cosSchemaVersion: z.string(),
        cosObject: openObject({
          url: z.string(),
          meta: recordOf(z.string()),
          vid: z.string(),
          key: z.string(),
          size: z.number(),
        }),
        cosBucket: openObject({ region: z.string(), name: z.string(), appid: z.string() }),
        cosNotificationId: z.string(),
      }),
      event: openObject({
        eventName: z.string(),
        eventVersion: z.string(),
        eventTime: z.number(),
        eventSource: z.string(),
        requestParameters: openObject({
          requestSourceIP: z.string(),
          requestHeaders: recordOf(z.string()),
        }),
        eventQueue: z.string(),
        reservedInfo: z.string(),
        reqid: z.number(),
      }),
    }),
  ),
});

/** Parses what a COS trigger sends. */
export const cosEvent: EventDefinition<'tencent/cos', CosEvent> = defineEvent('tencent/cos', cosEventSchema);

/** Where a COS object is. */
export interface CosObjectAddress {
  /** The account's appid, digits. */
  appid: string;
  /** The bucket without its appid. */
  bucket: string;
  /** The key inside the bucket, without a leading slash; it may hold slashes itself. */
  key: string;
}

/** One object of a COS event, in the terms that the COS API wants. */
export interface CosObjectRecord extends CosObjectAddress {
  /** The bucket as the COS API names it: `testpic-1253970026`. */
  bucketWithAppId: string;
  /** The region, such as `ap-chengdu`; the short code as it came when the code is unknown. */
  region: string;
  /** Such as `cos:ObjectCreated:Put`. */
  eventName: string;
  /** When it happened. */
  eventTime: Date;
  /** The size of the object in bytes. */
  sizeBytes: number;
  /** The version id, `undefined` in a bucket without versions. */
  versionId: string | undefined;
  /** The record that this was made from. */
  record: CosEventRecord;
}

const COS_KEY = /^\/([0-9]+)\/([^/]+)\/(.+)$/s;

/**
 * Takes the `key` of a COS event apart: `/1253970026/testpic/a/b.jpg` is appid `1253970026`, bucket `testpic`, key `a/b.jpg`.
 * The key is not percent-decoded.
 *
 * @throws EventError when the text is not of that form.
 */
export const splitCosKey = (key: string): CosObjectAddress => {
  const [, appid, bucket, rest] = COS_KEY.exec(key) ?? [];
  if (appid === undefined || bucket === undefined || rest === undefined) {
    throw new EventError('tencent/cos', [keyIssue([], key)], key);
  }
  return { appid, bucket, key: rest };
};

/**
 * The objects of a COS event: bucket, key and region as the COS API wants them.
 *
 * The document doesn't say whether `key` is percent-encoded. `url` always is; so a key that equals the path of the url only
 * once it is decoded is decoded here, and every other key is left as it came.
 *
 * @throws EventError when a key is not `/<appid>/<bucket>/<object key>`.
 */
export const cosRecords = (event: CosEvent): CosObjectRecord[] =>
  event.Records.map((record, at) => {
    const { cosObject, cosBucket } = record.cos;
    const [, appid, bucket, rest] = COS_KEY.exec(cosObject.key) ?? [];
    if (appid === undefined || bucket === undefined || rest === undefined) {
      throw new EventError('tencent/cos', [keyIssue(['Records', at, 'cos', 'cosObject', 'key'], cosObject.key)], event);
    }
    return {
      appid,
      bucket,
      key: decodedLike(cosObject.url, rest),
      bucketWithAppId: `${bucket}-${appid}`,
      region: regionOfShortCode(cosBucket.region) ?? cosBucket.region,
      eventName: record.event.eventName,
      eventTime: new Date(record.event.eventTime * 1000),
      sizeBytes: cosObject.size,
      versionId: cosObject.vid === '' ? undefined : cosObject.vid,
      record,
    };
  });

const keyIssue = (path: (string | number)[], key: string) => ({
  path,
  expected: '/<appid>/<bucket>/<object key>',
  got: describeValue(key),
});

const decodedLike = (url: string, key: string): string => {
  const decodedKey = percentDecoded(key);
  if (decodedKey === undefined || decodedKey === key || !URL.canParse(url)) return key;
  return percentDecoded(new URL(url).pathname.slice(1)) === decodedKey ? decodedKey : key;
};

const percentDecoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};
