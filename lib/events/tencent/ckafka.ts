import * as z from 'zod';
import { arrayOf } from '../containers.js';
import { defineEvent, type EventDefinition, openObject, renameField } from '../event-definition.js';
import { type SchemaOutput, type StandardSchema, validatePayload } from '../standard-schema.js';

/**
 * What a CKafka trigger sends: a batch of messages of one topic, in order. Invoked synchronously, up to 6 MB.
 *
 * Source: Tencent Cloud SCF, "CKafka trigger" and "Summary of event structures". {@link ckafkaMessages} hands out the messages.
 */
export interface CkafkaEvent {
  /** The messages, 1 to maxMsgNum of the trigger. */
  Records: CkafkaEventRecord[];
}

/** One message of a CKafka topic. */
export interface CkafkaEventRecord {
  /** The message. */
  Ckafka: {
    /** The topic. */
    topic: string;
    /** The number of the partition, from 0. A document sample spells it `Partition`; it is renamed. */
    partition: number;
    /** The offset of the message in its partition. */
    offset: number;
    /** The key. The text `None` stands for a message without one; {@link CkafkaMessage.key} is `undefined` then. */
    msgKey: string;
    /** The body, a text. */
    msgBody: string;
  };
}

/** The schema of {@link CkafkaEvent}. */
export const ckafkaEventSchema = openObject({
  Records: arrayOf(
    openObject({
      Ckafka: renameField(
        'Partition',
        'partition',
        openObject({
          topic: z.string(),
          partition: z.number(),
          offset: z.number(),
          msgKey: z.string(),
          msgBody: z.string(),
        }),
      ),
    }),
  ),
});

/** Parses what a CKafka trigger sends. */
export const ckafkaEvent: EventDefinition<'tencent/ckafka', CkafkaEvent> = defineEvent(
  'tencent/ckafka',
  ckafkaEventSchema,
);

/** One message of a CKafka event. */
export interface CkafkaMessage<Body = string> {
  /** The topic. */
  topic: string;
  /** The number of the partition, from 0. */
  partition: number;
  /** The offset of the message in its partition. */
  offset: number;
  /** The key; `undefined` where the event says `None`, which a message keyed "None" can't be told from. */
  key: string | undefined;
  /** The body: the text, or what the schema made of it. */
  body: Body;
}

/** The messages of a CKafka event, their bodies as they came. */
export function ckafkaMessages(event: CkafkaEvent): CkafkaMessage[];
/**
 * The messages of a CKafka event, each body validated by any Standard Schema; wrap it in `jsonText` when bodies are JSON.
 *
 * @throws EventError at the first body that the schema refuses.
 */
export function ckafkaMessages<Schema extends StandardSchema>(
  event: CkafkaEvent,
  bodySchema: Schema,
): Promise<CkafkaMessage<SchemaOutput<Schema>>[]>;
export function ckafkaMessages(
  event: CkafkaEvent,
  bodySchema?: StandardSchema,
): CkafkaMessage[] | Promise<CkafkaMessage<unknown>[]> {
  const messages = event.Records.map(({ Ckafka: { topic, partition, offset, msgKey, msgBody } }) => ({
    topic,
    partition,
    offset,
    key: msgKey === 'None' ? undefined : msgKey,
    body: msgBody,
  }));
  if (bodySchema === undefined) return messages;
  return Promise.all(
    messages.map(async (message, at) => ({
      ...message,
      body: await validatePayload(bodySchema, message.body, {
        kind: 'tencent/ckafka',
        event,
        path: ['Records', at, 'Ckafka', 'msgBody'],
      }),
    })),
  );
}
