import type { ApigwFacts } from '../apigw/facts';
import { ckafkaDefaults } from '../ckafka/description';
import type { CkafkaFacts } from '../ckafka/facts';
import type { ClbFacts } from '../clb/facts';
import { clsDefaults } from '../cls/description';
import type { ClsFacts } from '../cls/facts';
import type { CmqFacts } from '../cmq/facts';
import { cosDomain } from '../cos/domain';
import type { CosFacts } from '../cos/facts';
import type { EventBridgeFacts } from '../eventbridge/facts';
import { functionUrlTriggerName } from '../http/description';
import type { HttpFacts } from '../http/facts';
import type { MpsFacts } from '../mps/facts';
import type { TimerFacts } from '../timer/facts';
import { productTimeZone } from '../timer/time-zone';
import type { WebSocketFacts } from '../websocket/facts';
import { type FunctionFacts, functionNamed } from './function-facts';
import { limits } from './limits';
import type { AppFacts, CommonFacts, OtherFacts, TriggerFacts } from './trigger-facts';
import { concat, known, notGiven, type TextList, type Value } from './value';

/** Facts as an example writes them: plain values, or a `Value` where being unknown is the point. */
type Given<Facts> = { readonly [Key in keyof Facts]?: Facts[Key] extends Value<infer T> ? T | Facts[Key] : Facts[Key] };

/** Plain in the facts too. */
const plainKeys: ReadonlySet<string> = new Set(['path', 'stack', 'managedBy', 'type']);

function common(path: string, target: FunctionFacts): CommonFacts {
  return {
    path,
    stack: 'app',
    managedBy: 'trigger',
    target,
    triggerName: known(path.replace(/^.*\//, '')),
    qualifier: known('$DEFAULT'),
    enabled: known(true),
    description: known(''),
    region: notGiven,
    problems: [],
    unknownProps: [],
  };
}

function build<Facts extends object>(defaults: Facts, given: Given<Facts>): Facts {
  const entries = Object.entries(given).map(([key, value]) => {
    const isPlain = typeof value === 'object' || plainKeys.has(key);
    return [key, isPlain ? value : known(value)];
  });
  return { ...defaults, ...Object.fromEntries(entries) };
}

const resize = functionNamed('resize');

export function timer(given: Given<TimerFacts> = {}): TimerFacts {
  const defaults: TimerFacts = {
    ...common(given.path ?? 'app/Nightly', given.target ?? resize),
    type: 'timer',
    schedule: known('0 0 2 * * * *'),
    message: known(''),
  };
  return build(defaults, given);
}

export function cos(given: Given<CosFacts> = {}): CosFacts {
  const defaults: CosFacts = {
    ...common(given.path ?? 'app/OnUpload', given.target ?? resize),
    type: 'cos',
    bucket: known('photos-1250000000'),
    bucketRegion: known('ap-guangzhou'),
    event: known('cos:ObjectCreated:*'),
    prefix: known(''),
    suffix: known(''),
  };
  const built = build(defaults, given);
  return { ...built, triggerName: cosDomain(built.bucket, built.bucketRegion) };
}

export function ckafka(given: Given<CkafkaFacts> = {}): CkafkaFacts {
  const defaults: CkafkaFacts = {
    ...common(given.path ?? 'app/Orders', given.target ?? resize),
    type: 'ckafka',
    instanceId: known('ckafka-8tfxzia3'),
    topicName: known('orders'),
    maxMessages: known(ckafkaDefaults.maxMessages),
    offset: known(ckafkaDefaults.offset),
    retries: known(ckafkaDefaults.retries),
    maxWaitSeconds: known(ckafkaDefaults.maxWaitSeconds),
    consumerGroupName: known(''),
    instanceVpcId: notGiven,
    instanceRegion: notGiven,
  };
  const built = build(defaults, given);
  return { ...built, triggerName: concat(built.instanceId, '-', built.topicName) };
}

export function apigw(given: Given<ApigwFacts> = {}): ApigwFacts {
  const target = given.target ?? resize;
  const defaults: ApigwFacts = {
    ...common(given.path ?? 'app/Api', target),
    type: 'apigw',
    serviceId: known('service-abc'),
    serviceName: known(''),
    serviceRegion: notGiven,
    apiName: notGiven,
    method: known('ANY'),
    apiPath: notGiven,
    environment: known('release'),
    authRequired: known(false),
    integratedResponse: known(true),
    base64Encoded: known(false),
    gatewayTimeoutSeconds: notGiven,
    backendFunctionType: notGiven,
  };
  return build(defaults, given);
}

export function websocket(given: Given<WebSocketFacts> = {}): WebSocketFacts {
  const defaults: WebSocketFacts = {
    ...common(given.path ?? 'app/Chat', given.target ?? functionNamed('transport')),
    type: 'websocket',
    managedBy: 'api',
    serviceId: known('service-abc'),
    serviceName: known(''),
    apiName: known('Chat'),
    serviceRegion: notGiven,
    apiPath: known('/chat'),
    environment: known('release'),
    register: functionNamed('register'),
    transport: functionNamed('transport'),
    cleanup: functionNamed('cleanup'),
    gatewayTimeoutSeconds: notGiven,
  };
  return build(defaults, given);
}

export function clb(given: Given<ClbFacts> = {}): ClbFacts {
  const defaults: ClbFacts = {
    ...common(given.path ?? 'app/Lb', given.target ?? resize),
    type: 'clb',
    managedBy: 'attachment',
    triggerName: notGiven,
    loadBalancerId: known('lb-1'),
    listenerId: known('lbl-1'),
    locationId: known(''),
    domain: known('a.example.com'),
    url: known('/scf'),
    ruleDomain: notGiven,
    ruleUrl: notGiven,
    weight: known(10),
    listenerProtocol: notGiven,
    loadBalancerRegion: notGiven,
  };
  return build(defaults, given);
}

export function http(given: Given<HttpFacts> = {}): HttpFacts {
  const defaults: HttpFacts = {
    ...common(given.path ?? 'app/Url', given.target ?? resize),
    type: 'http',
    triggerName: known(functionUrlTriggerName),
    authType: known('NONE'),
    extranet: known(true),
    intranet: known(false),
  };
  return build(defaults, given);
}

export function cls(given: Given<ClsFacts> = {}): ClsFacts {
  const defaults: ClsFacts = {
    ...common(given.path ?? 'app/Logs', given.target ?? resize),
    type: 'cls',
    topicId: known('31d3ce01-228b-42f5-aab5-7f740cc2fb11'),
    topicRegion: notGiven,
    maxWaitSeconds: known(clsDefaults.maxWaitSeconds),
    maxMessages: known(clsDefaults.maxMessages),
  };
  return build(defaults, given);
}

export function mps(given: Given<MpsFacts> = {}): MpsFacts {
  const defaults: MpsFacts = {
    ...common(given.path ?? 'app/Media', given.target ?? resize),
    type: 'mps',
    event: known('WorkflowTask'),
  };
  return build(defaults, given);
}

export function cmq(given: Given<CmqFacts> = {}): CmqFacts {
  const defaults: CmqFacts = {
    ...common(given.path ?? 'app/Queue', given.target ?? resize),
    type: 'cmq',
    topicName: known('orders'),
  };
  const built = build(defaults, given);
  return { ...built, triggerName: built.topicName };
}

export function eventbridge(given: Given<EventBridgeFacts> = {}): EventBridgeFacts {
  const inGuangzhou = functionNamed('resize', { region: known('ap-guangzhou') });
  const defaults: EventBridgeFacts = {
    ...common(given.path ?? 'app/OnEvent', given.target ?? inGuangzhou),
    type: 'eventbridge',
    managedBy: 'event-target',
    triggerName: notGiven,
    eventBusId: known('eb-abc'),
    ruleName: known('OnEvent'),
    eventPattern: known('{"source":["cos.cloud.tencent"]}'),
    accountUin: known('100000000001'),
  };
  return build(defaults, given);
}

/** A list of texts, all known. */
export function texts(...items: readonly string[]): TextList {
  return known(items.map(known));
}

export function other(given: Given<OtherFacts> = {}): OtherFacts {
  const defaults: OtherFacts = {
    ...common(given.path ?? 'app/Raw', given.target ?? resize),
    type: 'other',
    wireType: known('mqtt'),
  };
  return build(defaults, given);
}

/** A value that only Terraform knows, `${var.<name>}`. */
export function variable(name: string): Value<never> {
  return { known: false, template: [{ expression: `var.${name}`, identity: `app#var.${name}` }] };
}

/** The app that holds an example's triggers, on 1 November 2026, with the product's quotas. */
export function exampleApp(triggers: readonly TriggerFacts[], more: Partial<AppFacts> = {}): AppFacts {
  return {
    triggers,
    triggerConfigs: [],
    releases: [],
    quotas: { triggersPerType: limits.triggersPerType.value, cosRulesPerBucket: limits.cosRulesPerBucket.value },
    now: new Date('2026-11-01T00:00:00Z'),
    timeZone: productTimeZone,
    settingProblems: [],
    unwrittenReports: [],
    acknowledgements: [],
    ...more,
  };
}
