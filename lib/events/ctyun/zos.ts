import * as z from 'zod';
import { arrayOf, recordOf } from '../containers.js';
import { defineEvent, type EventDefinition, openObject } from '../event-definition.js';

/**
 * What CTyun's object storage (ZOS) trigger sends: one object, not an array.
 *
 * Source: CTyun function compute, "Event formats of triggers".
 */
export interface CtyunZosEvent {
  /** The id of the event. */
  id: string;
  /** Always `ctyun.zos`. */
  source: 'ctyun.zos';
  /** The version of CloudEvents, `1.0`. */
  specversion: string;
  /** What happened, such as `s3:ObjectCreated:Post`. */
  type: string;
  /** `ctyun.zos:<region>:<account>:<bucket>:<object>`. */
  subject: string;
  /** When: ISO 8601 in UTC. */
  time: string;
  /** The object, and who did what to it. */
  data: {
    /** The user. */
    userIdentity: {
      /** Who did it. */
      principalId: string;
    };
    /** The ids of the request, `x-amz-request-id` and `x-amz-id-2`. */
    responseElements: Record<string, string>;
    /** The object and its bucket. */
    s3: {
      /** The bucket. */
      bucket: {
        /** The bucket. */
        name: string;
        /** The owner of the bucket. */
        ownerIdentity: {
          /** Whose it is. */
          principalId: string;
        };
        /** `arn:aws:s3:::<bucket>`. */
        arn: string;
        /** The id of the bucket. */
        id: string;
      };
      /** The object. */
      object: {
        /** The key of the object. */
        key: string;
        /** The size in bytes. */
        size: number;
        /** The entity tag. */
        etag: string;
        /** The version id; empty in a bucket without versions. */
        versionId: string;
        /** Orders the events of one key. */
        sequencer: string;
        /** The metadata of the object: an array, empty in the document. */
        metadata: unknown[];
      };
    };
  };
  /** The type of `data`, `application/json;charset=utf-8`. */
  datacontenttype: string;
  /** The id of the account. */
  ctyunaccountid: string;
  /** The id of the user. */
  ctyunuserid: string;
  /** The id of the resource; may be empty. */
  ctyunresourceid: string;
  /** The event bus, `default` for events of CTyun's own products. */
  ctyuneventbusname: string;
  /** The id of the region. */
  ctyunregion: string;
}

/** The schema of {@link CtyunZosEvent}. */
export const ctyunZosEventSchema = openObject({
  id: z.string(),
  source: z.literal('ctyun.zos'),
  specversion: z.string(),
  type: z.string(),
  subject: z.string(),
  time: z.string(),
  data: openObject({
    userIdentity: openObject({ principalId: z.string() }),
    responseElements: recordOf(z.string()),
    s3: openObject({
      bucket: openObject({
        name: z.string(),
        ownerIdentity: openObject({ principalId: z.string() }),
        arn: z.string(),
        id: z.string(),
      }),
      object: openObject({
        key: z.string(),
        size: z.number(),
        etag: z.string(),
        versionId: z.string(),
        sequencer: z.string(),
        metadata: arrayOf(z.unknown()),
      }),
    }),
  }),
  datacontenttype: z.string(),
  ctyunaccountid: z.string(),
  ctyunuserid: z.string(),
  ctyunresourceid: z.string(),
  ctyuneventbusname: z.string(),
  ctyunregion: z.string(),
});

/** Parses what CTyun's object storage trigger sends. */
export const ctyunZosEvent: EventDefinition<'ctyun/zos', CtyunZosEvent> = defineEvent('ctyun/zos', ctyunZosEventSchema);
