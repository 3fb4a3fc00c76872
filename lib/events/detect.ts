import { bytesOf } from './bytes.js';
import { ctyunHttpEvent } from './ctyun/http.js';
import { ctyunKafkaCloudEvents, ctyunKafkaRawData } from './ctyun/kafka.js';
import { ctyunLogEvent } from './ctyun/log.js';
import { ctyunMqttEvent } from './ctyun/mqtt.js';
import { ctyunRabbitmqCloudEvents, ctyunRabbitmqRawData } from './ctyun/rabbitmq.js';
import { ctyunRocketmqCloudEvents, ctyunRocketmqRawData } from './ctyun/rocketmq.js';
import { ctyunTimerEvent } from './ctyun/timer.js';
import { ctyunZosEvent } from './ctyun/zos.js';
import type { ParseResult } from './event-definition.js';
import { describeValue, EventError, valueAt } from './event-error.js';
import { apigwEvent } from './tencent/apigw.js';
import { ckafkaEvent } from './tencent/ckafka.js';
import { clbEvent } from './tencent/clb.js';
import { clsEvent } from './tencent/cls.js';
import { cmqEvent } from './tencent/cmq.js';
import { cosEvent } from './tencent/cos.js';
import { eventBridgeBatch, eventBridgeEvent } from './tencent/eventbridge.js';
import { functionUrlEvent } from './tencent/function-url.js';
import { mpsEvent } from './tencent/mps.js';
import { timerEvent } from './tencent/timer.js';
import { webSocketClosing, webSocketConnecting, webSocketDataSend } from './tencent/websocket.js';

const has = (value: unknown, ...names: string[]): boolean =>
  typeof value === 'object' && value !== null && names.every((name) => Object.hasOwn(value, name));
const first = (event: unknown): unknown => (Array.isArray(event) ? event[0] : undefined);
const sourceOf = (event: unknown): unknown => valueAt(event, ['source']);
const isRecordOf = (event: unknown, name: string): boolean => has(first(valueAt(event, ['Records'])), name);
const isWebSocket = (event: unknown, action: string): boolean => valueAt(event, ['websocket', 'action']) === action;
const isCloudEvent = (event: unknown): boolean => {
  const source = sourceOf(event);
  return has(event, 'specversion', 'type') && typeof source === 'string' && !source.startsWith('ctyun.');
};

/** What marks each format: the few fields that no other format has. The first that fits is the format. */
const FORMATS = [
  { definition: timerEvent, fits: (event: unknown) => has(event, 'Type', 'TriggerName', 'Time') },
  { definition: cosEvent, fits: (event: unknown) => isRecordOf(event, 'cos') },
  { definition: ckafkaEvent, fits: (event: unknown) => isRecordOf(event, 'Ckafka') },
  { definition: cmqEvent, fits: (event: unknown) => isRecordOf(event, 'CMQ') },
  { definition: clsEvent, fits: (event: unknown) => has(event, 'clslogs') },
  { definition: mpsEvent, fits: (event: unknown) => has(event, 'EventType') },
  { definition: webSocketConnecting, fits: (event: unknown) => isWebSocket(event, 'connecting') },
  { definition: webSocketDataSend, fits: (event: unknown) => isWebSocket(event, 'data send') },
  { definition: webSocketClosing, fits: (event: unknown) => isWebSocket(event, 'closing') },
  { definition: apigwEvent, fits: (event: unknown) => has(event, 'requestContext', 'httpMethod') },
  { definition: functionUrlEvent, fits: (event: unknown) => has(event, 'httpMethod', 'path', 'headers') },
  { definition: clbEvent, fits: (event: unknown) => has(event, 'headers', 'payload') },
  { definition: eventBridgeEvent, fits: isCloudEvent },
  { definition: eventBridgeBatch, fits: (event: unknown) => has(event, 'EventList') || isCloudEvent(first(event)) },
  { definition: ctyunHttpEvent, fits: (event: unknown) => bytesOf(event) !== undefined },
  { definition: ctyunTimerEvent, fits: (event: unknown) => has(event, 'time', 'name', 'data') },
  {
    definition: ctyunKafkaCloudEvents,
    fits: (event: unknown) => sourceOf(first(event)) === 'ctyun.faas.trigger.kafka',
  },
  { definition: ctyunKafkaRawData, fits: (event: unknown) => has(first(event), 'offset', 'partition', 'value') },
  {
    definition: ctyunRocketmqCloudEvents,
    fits: (event: unknown) => sourceOf(first(event)) === 'ctyun.faas.trigger.rocketmq',
  },
  { definition: ctyunRocketmqRawData, fits: (event: unknown) => has(first(event), 'topic', 'properties', 'data') },
  {
    definition: ctyunRabbitmqCloudEvents,
    fits: (event: unknown) => sourceOf(first(event)) === 'ctyun.faas.trigger.rabbitmq',
  },
  { definition: ctyunRabbitmqRawData, fits: (event: unknown) => has(first(event), 'deliveryTag', 'routingKey') },
  { definition: ctyunMqttEvent, fits: (event: unknown) => has(first(event), 'messageId', 'payload', 'topic') },
  { definition: ctyunZosEvent, fits: (event: unknown) => sourceOf(event) === 'ctyun.zos' },
  { definition: ctyunLogEvent, fits: (event: unknown) => sourceOf(event) === 'ctyun.ctlts' },
] as const;

type Definition = (typeof FORMATS)[number]['definition'];
type DetectedBy<Known> = Known extends { readonly kind: infer Kind; parse(event: unknown): infer Event }
  ? { readonly kind: Kind; readonly event: Event }
  : never;

/** The names of all formats. */
export type EventKind = Definition['kind'];

/** What {@link detectEvent} finds: a format with its typed event, or `unknown` with the reason. */
export type DetectedEvent = DetectedBy<Definition> | { readonly kind: 'unknown'; readonly error: EventError };

/** The names of all formats, in the order they are looked for. */
export const eventKinds: readonly EventKind[] = FORMATS.map(({ definition }) => definition.kind);

/**
 * Which of all formats an event is, and the event in its type: for a function with several triggers.
 *
 * `unknown` is for what looks like none of them (a caller of `Invoke` may send anything; an empty array tells nothing), and for what looks
 * like one but breaks its schema; `error` says which.
 *
 * Bytes are `ctyun/http`, whatever they hold: else who may call the HTTP trigger could pass a body off as a message of another trigger.
 */
export const detectEvent = (event: unknown): DetectedEvent => {
  const found = FORMATS.find(({ fits }) => fits(event));
  if (found === undefined) {
    const issue = { path: [], expected: `one of the ${FORMATS.length} known formats`, got: describeValue(event) };
    return { kind: 'unknown', error: new EventError('event', [issue], event) };
  }
  const { kind } = found.definition;
  const result: ParseResult<unknown> = found.definition.safeParse(event);
  // The table above pairs each kind with the type that its definition makes, which the compiler can't follow through `find`.
  return result.success ? ({ kind, event: result.data } as DetectedEvent) : { kind: 'unknown', error: result.error };
};
