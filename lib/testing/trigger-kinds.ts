import type { CommonFacts, TriggerFacts, TriggerType } from '../core/trigger-facts';
import { known, type Value } from '../core/value';
import type {
  ExpectedApigwTrigger,
  ExpectedCkafkaTrigger,
  ExpectedClbTrigger,
  ExpectedClsTrigger,
  ExpectedCmqTrigger,
  ExpectedCosTrigger,
  ExpectedEventBridgeTrigger,
  ExpectedFunctionUrl,
  ExpectedMpsTrigger,
  ExpectedScfTrigger,
  ExpectedTimerTrigger,
  ExpectedTrigger,
  ExpectedWebSocketApi,
} from './expected-triggers';

type Read<Facts> = (facts: Facts) => Value<unknown> | undefined;

/** How triggers of one type are compared with an expectation. */
export interface TriggerKind {
  readonly type: TriggerType;
  /** As messages name one. */
  readonly noun: string;
  /** The names of the properties that can be expected. */
  readonly properties: readonly string[];
  /** A property of a trigger of this type. */
  readonly read: (facts: TriggerFacts, property: string) => Value<unknown> | undefined;
}

/** A type's entry. The compiler asks for a property of every key that the expectation has, and for no other. */
function kind<Type extends TriggerType, Expectation extends object>(
  type: Type,
  noun: string,
  own: Readonly<Record<Exclude<keyof Expectation, keyof ExpectedTrigger>, Read<Extract<TriggerFacts, { type: Type }>>>>,
): TriggerKind {
  const reads = new Map<string, Read<Extract<TriggerFacts, { type: Type }>>>(Object.entries({ ...own, ...trigger }));
  const isOfType = (facts: TriggerFacts): facts is Extract<TriggerFacts, { type: Type }> => facts.type === type;
  return {
    type,
    noun,
    properties: [...reads.keys()],
    read: (facts, property) => (isOfType(facts) ? reads.get(property)?.(facts) : undefined),
  };
}

const trigger: Readonly<Record<keyof ExpectedTrigger, Read<CommonFacts>>> = {
  functionName: ({ target }) => target.name,
  namespace: ({ target }) => target.namespace,
  qualifier: ({ qualifier }) => qualifier,
};

const scfTrigger: Readonly<Record<Exclude<keyof ExpectedScfTrigger, keyof ExpectedTrigger>, Read<CommonFacts>>> = {
  triggerName: ({ triggerName }) => triggerName,
  enabled: ({ enabled }) => enabled,
  description: ({ description }) => description,
};

/** Each matcher's kind of trigger. A further type is one entry here, and its line in `TriggerMatchers`. */
export const triggerKinds = {
  toHaveTimerTrigger: kind<'timer', ExpectedTimerTrigger>('timer', 'timer trigger', {
    schedule: ({ schedule }) => schedule,
    message: ({ message }) => message,
    ...scfTrigger,
  }),
  toHaveCosTrigger: kind<'cos', ExpectedCosTrigger>('cos', 'COS trigger', {
    bucket: ({ bucket }) => bucket,
    region: ({ bucketRegion }) => bucketRegion,
    event: ({ event }) => event,
    prefix: ({ prefix }) => prefix,
    suffix: ({ suffix }) => suffix,
    ...scfTrigger,
  }),
  toHaveCkafkaTrigger: kind<'ckafka', ExpectedCkafkaTrigger>('ckafka', 'CKafka trigger', {
    instanceId: ({ instanceId }) => instanceId,
    topicName: ({ topicName }) => topicName,
    maxMessages: ({ maxMessages }) => maxMessages,
    offset: ({ offset }) => offset,
    retries: ({ retries }) => retries,
    maxWaitSeconds: ({ maxWaitSeconds }) => maxWaitSeconds,
    consumerGroupName: ({ consumerGroupName }) => consumerGroupName,
    ...scfTrigger,
  }),
  toHaveApigwTrigger: kind<'apigw', ExpectedApigwTrigger>('apigw', 'API Gateway trigger', {
    serviceId: ({ serviceId }) => serviceId,
    serviceName: ({ serviceName }) => serviceName,
    method: ({ method }) => method,
    environment: ({ environment }) => environment,
    authRequired: ({ authRequired }) => authRequired,
    integratedResponse: ({ integratedResponse }) => integratedResponse,
    base64Encoded: ({ base64Encoded }) => base64Encoded,
    ...scfTrigger,
  }),
  toHaveClbTrigger: kind<'clb', ExpectedClbTrigger>('clb', 'CLB trigger', {
    loadBalancerId: ({ loadBalancerId }) => loadBalancerId,
    listenerId: ({ listenerId }) => listenerId,
    locationId: ({ locationId }) => locationId,
    domain: (facts) => (facts.ruleDomain.known ? facts.ruleDomain : facts.domain),
    url: (facts) => (facts.ruleUrl.known ? facts.ruleUrl : facts.url),
    weight: ({ weight }) => weight,
  }),
  toHaveWebSocketApi: kind<'websocket', ExpectedWebSocketApi>('websocket', 'WebSocket API', {
    path: ({ apiPath }) => apiPath,
    apiName: ({ apiName }) => apiName,
    serviceId: ({ serviceId }) => serviceId,
    register: ({ register }) => register?.name ?? known(''),
    transport: ({ transport }) => transport?.name ?? known(''),
    cleanup: ({ cleanup }) => cleanup?.name ?? known(''),
    timeoutSeconds: ({ gatewayTimeoutSeconds }) => gatewayTimeoutSeconds,
  }),
  toHaveFunctionUrl: kind<'http', ExpectedFunctionUrl>('http', 'function URL', {
    authType: ({ authType }) => authType,
    extranet: ({ extranet }) => extranet,
    intranet: ({ intranet }) => intranet,
    ...scfTrigger,
  }),
  toHaveClsTrigger: kind<'cls', ExpectedClsTrigger>('cls', 'CLS trigger', {
    topicId: ({ topicId }) => topicId,
    maxWaitSeconds: ({ maxWaitSeconds }) => maxWaitSeconds,
    maxMessages: ({ maxMessages }) => maxMessages,
    ...scfTrigger,
  }),
  toHaveMpsTrigger: kind<'mps', ExpectedMpsTrigger>('mps', 'MPS trigger', {
    event: ({ event }) => event,
    ...scfTrigger,
  }),
  toHaveCmqTrigger: kind<'cmq', ExpectedCmqTrigger>('cmq', 'CMQ trigger', {
    topicName: ({ topicName }) => topicName,
    filterType: ({ filter }) => filter?.type,
    ...scfTrigger,
  }),
  toHaveEventBridgeTrigger: kind<'eventbridge', ExpectedEventBridgeTrigger>('eventbridge', 'EventBridge trigger', {
    eventBusId: ({ eventBusId }) => eventBusId,
    accountUin: ({ accountUin }) => accountUin,
  }),
} as const satisfies Readonly<Record<string, TriggerKind>>;
