import type { ApigwEnvironment, HttpMethod } from '../apigw/http-method';
import type { CkafkaOffset } from '../ckafka/ckafka-offset';
import type { CosEvent } from '../cos/cos-event';
import type { Schedule } from '../timer/schedule';

/** Something that jest calls an asymmetric matcher: `expect.stringMatching(…)`, `expect.any(String)`. */
export interface AsymmetricMatcher {
  /** Is this what was meant? */
  asymmetricMatch(value: unknown): boolean;
}

/** A value, or what it has to look like. What only Terraform knows is its text there, `${var.env}`. */
export type Expected<Value> = Value | AsymmetricMatcher;

/** What triggers of every type can be expected to have. */
export interface ExpectedTrigger {
  /** The function's name. */
  readonly functionName?: Expected<string>;
  /** The function's namespace. */
  readonly namespace?: Expected<string>;
  /** The version or alias that is called. */
  readonly qualifier?: Expected<string>;
}

/** What triggers can be expected to have that the function service itself keeps. */
export interface ExpectedScfTrigger extends ExpectedTrigger {
  /** The TriggerName. */
  readonly triggerName?: Expected<string>;
  /** Whether it fires. */
  readonly enabled?: Expected<boolean>;
  /** The note on it; an empty text for none. */
  readonly description?: Expected<string>;
}

/** A timer trigger. */
export interface ExpectedTimerTrigger extends ExpectedScfTrigger {
  /** The cron expression; spaces in a row count as one. */
  readonly schedule?: Expected<string> | Schedule;
  /** The message; an empty text for none. */
  readonly message?: Expected<string>;
}

/** A COS trigger. */
export interface ExpectedCosTrigger extends ExpectedScfTrigger {
  /** The bucket with its APPID, `photos-1250000000`. */
  readonly bucket?: Expected<string>;
  /** The bucket's region. */
  readonly region?: Expected<string>;
  /** The event, `cos:ObjectCreated:*`. */
  readonly event?: Expected<string> | CosEvent;
  /** What keys begin with; an empty text for any. */
  readonly prefix?: Expected<string>;
  /** What keys end with; an empty text for any. */
  readonly suffix?: Expected<string>;
}

/** A CKafka trigger. */
export interface ExpectedCkafkaTrigger extends ExpectedScfTrigger {
  /** `ckafka-…`. */
  readonly instanceId?: Expected<string>;
  /** The topic's name. */
  readonly topicName?: Expected<string>;
  /** The most messages in one call. */
  readonly maxMessages?: Expected<number>;
  /** `latest`, `earliest` or a time stamp in milliseconds. */
  readonly offset?: Expected<string> | CkafkaOffset;
  /** How often a failing call is tried again. */
  readonly retries?: Expected<number>;
  /** The longest wait for a batch, in seconds. */
  readonly maxWaitSeconds?: Expected<number>;
  /** The consumer group; an empty text when the product makes one. */
  readonly consumerGroupName?: Expected<string>;
}

/** An API Gateway trigger, or an API of API Gateway that calls a function. */
export interface ExpectedApigwTrigger extends ExpectedScfTrigger {
  /** `service-…`; an empty text when a new service is made. */
  readonly serviceId?: Expected<string>;
  /** The name of a new service; an empty text for one that exists. */
  readonly serviceName?: Expected<string>;
  /** The request method. */
  readonly method?: Expected<string> | HttpMethod;
  /** The environment that it is released to. */
  readonly environment?: Expected<string> | ApigwEnvironment;
  /** Whether a caller must sign with a key of the gateway. */
  readonly authRequired?: Expected<boolean>;
  /** Whether the function's answer is read as status, headers and body. */
  readonly integratedResponse?: Expected<boolean>;
  /** Whether bodies are sent to the function in Base64. */
  readonly base64Encoded?: Expected<boolean>;
}

/** A CLB trigger. */
export interface ExpectedClbTrigger extends ExpectedTrigger {
  /** `lb-…`. */
  readonly loadBalancerId?: Expected<string>;
  /** `lbl-…`. */
  readonly listenerId?: Expected<string>;
  /** `loc-…`; an empty text for a rule that is named by domain and url. */
  readonly locationId?: Expected<string>;
  /** The forwarding rule's domain; also of a rule that is named by its id, when it is in the same stack. */
  readonly domain?: Expected<string>;
  /** The forwarding rule's url, likewise. */
  readonly url?: Expected<string>;
  /** The weight of the function behind the rule. */
  readonly weight?: Expected<number>;
}

/** A WebSocket API; `functionName` and `namespace` are the transport function's. */
export interface ExpectedWebSocketApi extends ExpectedTrigger {
  /** The path that clients connect to. */
  readonly path?: Expected<string>;
  /** The API's name in the gateway. */
  readonly apiName?: Expected<string>;
  /** `service-…`. */
  readonly serviceId?: Expected<string>;
  /** The name of the function that is called when a client wants to connect. */
  readonly register?: Expected<string>;
  /** The name of the function that is called with what a client sends. */
  readonly transport?: Expected<string>;
  /** The name of the function that is called when a client has gone. */
  readonly cleanup?: Expected<string>;
  /** How long the gateway waits for a function, in seconds. */
  readonly timeoutSeconds?: Expected<number>;
}

/** A function URL. */
export interface ExpectedFunctionUrl extends ExpectedScfTrigger {
  /** Who may call it: `NONE` for anybody, `CAM`. */
  readonly authType?: Expected<string>;
  /** Whether it has an address on the Internet. */
  readonly extranet?: Expected<boolean>;
  /** Whether it has an address inside Tencent Cloud. */
  readonly intranet?: Expected<boolean>;
}

/** A CLS trigger. */
export interface ExpectedClsTrigger extends ExpectedScfTrigger {
  /** The log topic's id. */
  readonly topicId?: Expected<string>;
  /** The longest wait for a batch, in seconds. */
  readonly maxWaitSeconds?: Expected<number>;
  /** The most messages in one call. */
  readonly maxMessages?: Expected<number>;
}

/** An MPS trigger. */
export interface ExpectedMpsTrigger extends ExpectedScfTrigger {
  /** `WorkflowTask` or `EditMediaTask`. */
  readonly event?: Expected<string>;
}

/** A CMQ trigger. */
export interface ExpectedCmqTrigger extends ExpectedScfTrigger {
  /** The topic's name. */
  readonly topicName?: Expected<string>;
  /** How messages are filtered: 1 by tags, 2 by binding keys; `undefined` for every message. */
  readonly filterType?: Expected<number>;
}

/** A function as the target of an event rule. */
export interface ExpectedEventBridgeTrigger extends ExpectedTrigger {
  /** The event bus's id, or the reference to it. */
  readonly eventBusId?: Expected<string>;
  /** The id of the account that the function is in. */
  readonly accountUin?: Expected<string>;
}
