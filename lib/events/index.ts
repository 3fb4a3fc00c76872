// Everything. A handler that wants one event only imports its subpath, which loads that file and zod.
export { type CtyunCloudEvent, cloudEventData } from './ctyun/cloud-event.js';
export * from './ctyun/http.js';
export * from './ctyun/kafka.js';
export * from './ctyun/log.js';
export * from './ctyun/mqtt.js';
export * from './ctyun/rabbitmq.js';
export * from './ctyun/rocketmq.js';
export * from './ctyun/timer.js';
export * from './ctyun/zos.js';
export * from './detect.js';
export type { EventDefinition, ParseResult } from './event-definition.js';
export { EventError, type EventIssue } from './event-error.js';
export { headerValue } from './http-request.js';
export type { LargeInteger } from './large-integer.js';
export * from './lossless-json.js';
export * from './region-codes.js';
export * from './responses.js';
export * from './samples.js';
export {
  jsonText,
  type SchemaOutput,
  type StandardIssue,
  type StandardResult,
  type StandardSchema,
} from './standard-schema.js';
export * from './tencent/apigw.js';
export * from './tencent/ckafka.js';
export * from './tencent/clb.js';
export * from './tencent/cls.js';
export * from './tencent/cmq.js';
export * from './tencent/cos.js';
export * from './tencent/eventbridge.js';
export * from './tencent/function-url.js';
export * from './tencent/invoke.js';
export * from './tencent/mps.js';
export * from './tencent/timer.js';
export * from './tencent/websocket.js';
export * from './tencent/websocket-replies.js';
