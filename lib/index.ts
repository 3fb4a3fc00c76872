export { ApigwApi, type ApigwApiProps } from './apigw/apigw-api';
export { ApigwServiceRef } from './apigw/apigw-service-ref';
export { ApigwTrigger, type ApigwTriggerProps } from './apigw/apigw-trigger';
export { ApigwEnvironment, HttpMethod } from './apigw/http-method';
export { CkafkaOffset } from './ckafka/ckafka-offset';
export { CkafkaTopicRef } from './ckafka/ckafka-topic-ref';
export { CkafkaTrigger, type CkafkaTriggerProps } from './ckafka/ckafka-trigger';
export { ClbRuleRef } from './clb/clb-rule-ref';
export { ClbTrigger, type ClbTriggerProps } from './clb/clb-trigger';
export { ClsTopicRef } from './cls/cls-topic-ref';
export { ClsTrigger, type ClsTriggerProps } from './cls/cls-trigger';
export { CmqFilter } from './cmq/cmq-filter';
export { CmqTrigger, type CmqTriggerProps } from './cmq/cmq-trigger';
export {
  type ScfFunctionAttributes,
  ScfFunctionRef,
  type ScfFunctionResourceOptions,
  ScfFunctionType,
  TriggerEmission,
} from './core/function-ref';
export { type ScfTriggerProps, TriggerBase, type TriggerProps } from './core/trigger-base';
export { TriggerChecks } from './core/trigger-checks';
export { CosBucketRef } from './cos/cos-bucket-ref';
export { CosEvent } from './cos/cos-event';
export { CosTrigger, type CosTriggerProps } from './cos/cos-trigger';
export { EventBusRef } from './eventbridge/event-bus-ref';
export { EventPattern } from './eventbridge/event-pattern';
export {
  type EventBridgeBatch,
  EventBridgeTrigger,
  type EventBridgeTriggerProps,
} from './eventbridge/eventbridge-trigger';
export {
  FunctionUrl,
  FunctionUrlAuthType,
  type FunctionUrlCors,
  type FunctionUrlProps,
} from './http/function-url';
export { MpsEvent, MpsTrigger, type MpsTriggerProps } from './mps/mps-trigger';
export { type CronFields, Schedule, Weekday } from './timer/schedule';
export { TimerTrigger, type TimerTriggerProps } from './timer/timer-trigger';
export { WebSocketApi, type WebSocketApiProps } from './websocket/websocket-api';
