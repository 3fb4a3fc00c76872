import * as z from 'zod';
import { arrayOf } from '../containers.js';
import { defineEvent, type EventDefinition, openObject } from '../event-definition.js';
import { converted } from '../one-step-schema.js';
import { type SchemaOutput, type StandardSchema, validatePayload } from '../standard-schema.js';

/**
 * What a CMQ topic trigger sends. CMQ is retired (no new triggers since June 2022); existing ones still send this. Invoked asynchronously.
 *
 * Source: Tencent Cloud SCF, "Summary of event structures". {@link cmqMessages} hands out the messages.
 */
export interface CmqEvent {
  /** The messages. */
  Records: CmqEventRecord[];
}

/** One message of a CMQ topic. */
export interface CmqEventRecord {
  /** The message. */
  CMQ: {
    /** Always `topic`. */
    type: string;
    /** The appid of the topic's owner. A number in some documents; here always a text. */
    topicOwner: string;
    /** The topic, which is also the name of the trigger. */
    topicName: string;
    /** The subscription that the message came through. */
    subscriptionName: string;
    /** When it was published: ISO 8601 in UTC, `1970-01-01T00:00:00.000Z`. */
    publishTime: string;
    /** The id of the message. */
    msgId: string;
    /** The id of the request that published it. */
    requestId: string;
    /** The body, a text. */
    msgBody: string;
    /** The tags. One text with commas in the document, an array elsewhere; here always an array, empty when there are none. */
    msgTag: string[];
  };
}

const idText = converted('string or number', (value) => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
});

const isText = (value: unknown): value is string => typeof value === 'string';

const splitTags = (text: string): string[] => {
  const found: string[] = [];
  for (const part of text.split(',')) {
    const tag = part.trim();
    if (tag !== '') found.push(tag);
  }
  return found;
};

const tags = converted('string or array of strings', (value) => {
  if (Array.isArray(value)) return value.every(isText) ? [...value] : undefined;
  if (!isText(value)) return undefined;
  return splitTags(value);
});

/** The schema of {@link CmqEvent}. */
export const cmqEventSchema = openObject({
  Records: arrayOf(
    openObject({
      CMQ: openObject({
        type: z.string(),
        topicOwner: idText,
        topicName: z.string(),
        subscriptionName: z.string(),
        publishTime: z.string(),
        msgId: z.string(),
        requestId: z.string(),
        msgBody: z.string(),
        msgTag: tags,
      }),
    }),
  ),
});

/** Parses what a CMQ topic trigger sends. */
export const cmqEvent: EventDefinition<'tencent/cmq', CmqEvent> = defineEvent('tencent/cmq', cmqEventSchema);

/** One message of a CMQ event. */
export interface CmqMessage<Body = string> {
  /** The topic. */
  topicName: string;
  /** The id of the message. */
  msgId: string;
  /** When it was published: ISO 8601 in UTC. */
  publishTime: string;
  /** The tags, possibly none. */
  tags: string[];
  /** The body: the text, or what the schema made of it. */
  body: Body;
}

/** The messages of a CMQ event, their bodies as they came. */
export function cmqMessages(event: CmqEvent): CmqMessage[];
/**
 * The messages of a CMQ event, each body validated by any Standard Schema; wrap it in `jsonText` when bodies are JSON.
 *
 * @throws EventError at the first body that the schema refuses.
 */
export function cmqMessages<Schema extends StandardSchema>(
  event: CmqEvent,
  bodySchema: Schema,
): Promise<CmqMessage<SchemaOutput<Schema>>[]>;
export function cmqMessages(
  event: CmqEvent,
  bodySchema?: StandardSchema,
): CmqMessage[] | Promise<CmqMessage<unknown>[]> {
  const messages = event.Records.map(({ CMQ: { topicName, msgId, publishTime, msgTag, msgBody } }) => ({
    topicName,
    msgId,
    publishTime,
    tags: msgTag,
    body: msgBody,
  }));
  if (bodySchema === undefined) return messages;
  return Promise.all(
    messages.map(async (message, at) => ({
      ...message,
      body: await validatePayload(bodySchema, message.body, {
        kind: 'tencent/cmq',
        event,
        path: ['Records', at, 'CMQ', 'msgBody'],
      }),
    })),
  );
}
