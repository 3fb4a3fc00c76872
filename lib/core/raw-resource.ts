import { decodeApigwDescription } from '../apigw/description';
import { pathOfTrigger } from '../apigw/path';
import { decodeCkafkaDescription } from '../ckafka/description';
import { decodeClsDescription } from '../cls/description';
import { decodeCmqDescription } from '../cmq/description';
import { decodeCosDescription } from '../cos/description';
import { cosDomain, parseCosDomain } from '../cos/domain';
import { decodeFunctionResourceDescription } from '../eventbridge/description';
import { decodeHttpDescription, functionUrlTriggerName } from '../http/description';
import { decodeMpsDescription } from '../mps/description';
import { decodeTimerDescription } from '../timer/description';
import type { FunctionFacts } from './function-facts';
import { isParsedText, parseJson } from './json';
import type { CommonFacts, PropProblem, ReleaseFacts, TriggerConfigFacts, TriggerFacts } from './trigger-facts';
import { known, notGiven, type Value } from './value';

/** An argument of a resource: a scalar as text, a list, or the arguments of a block. */
export type Argument = Value<string> | readonly Argument[] | Arguments;
export interface Arguments {
  readonly [name: string]: Argument | undefined;
}

/** A resource that was not made by this library: hand-written, from anybody's bindings, or read from a plan. */
export interface RawResource {
  /** The Terraform type, `tencentcloud_scf_trigger`. */
  readonly type: string;
  readonly path: string;
  readonly stack: string;
  readonly arguments: Arguments;
  /** The region of its provider. */
  readonly region: Value<string>;
  /** What is known of a function by its name and namespace. */
  readonly functionBy: (name: Value<string>, namespace: Value<string>) => FunctionFacts;
  /** What is known of a forwarding rule by its location id, and of a listener by its id. */
  readonly ruleBy: (locationId: Value<string>) => { readonly domain: Value<string>; readonly url: Value<string> };
  readonly protocolBy: (listenerId: Value<string>) => Value<string>;
}

export interface Decoded {
  readonly triggers: readonly TriggerFacts[];
  readonly triggerConfigs: readonly TriggerConfigFacts[];
  readonly releases: readonly ReleaseFacts[];
}

const nothing: Decoded = { triggers: [], triggerConfigs: [], releases: [] };

/** The types of resource that are triggers, hold them, or decide what becomes of them. */
export const rawTypes: Readonly<Record<string, (resource: RawResource) => Decoded>> = {
  tencentcloud_scf_trigger: (resource) => triggers([decodeTrigger(resource)]),
  tencentcloud_scf_function: (resource) => triggers(decodeBlocks(resource)),
  tencentcloud_scf_trigger_config: (resource) => ({ ...nothing, triggerConfigs: [decodeConfig(resource)] }),
  tencentcloud_clb_function_targets_attachment: (resource) => triggers([decodeAttachment(resource)]),
  tencentcloud_api_gateway_api: (resource) => triggers(decodeApi(resource)),
  tencentcloud_api_gateway_service_release: (resource) => ({ ...nothing, releases: [decodeRelease(resource)] }),
  tencentcloud_eb_event_target: (resource) => triggers(decodeEventTarget(resource)),
};

function triggers(facts: readonly TriggerFacts[]): Decoded {
  return { ...nothing, triggers: facts };
}

/** Reads the triggers of a resource; none when it is of a type that has none. */
export function decodeResource(resource: RawResource): Decoded {
  return rawTypes[resource.type]?.(resource) ?? nothing;
}

function textOf(given: Arguments, name: string, fallback: Value<string>): Value<string> {
  const argument = given[name];
  return argument !== undefined && isText(argument) ? argument : fallback;
}

function isText(argument: Argument): argument is Value<string> {
  return !Array.isArray(argument) && 'known' in argument && typeof argument.known === 'boolean';
}

/** A block that may stand alone or in a list. */
function blocksOf(given: Arguments, name: string): readonly Arguments[] {
  const argument = given[name];
  if (argument === undefined) return [];
  const list = isList(argument) ? argument : [argument];
  return list.filter((item): item is Arguments => !isList(item) && !isText(item));
}

function isList(argument: Argument): argument is readonly Argument[] {
  return Array.isArray(argument);
}

function numberOf(text: Value<string>): Value<number> {
  if (!text.known) return text.template ? { known: false, template: text.template } : notGiven;
  return { known: true, value: Number(text.value), ...(text.template && { template: text.template }) };
}

function common(resource: RawResource, target: FunctionFacts, managedBy: CommonFacts['managedBy']): CommonFacts {
  return {
    path: resource.path,
    stack: resource.stack,
    managedBy,
    target,
    triggerName: notGiven,
    qualifier: notGiven,
    enabled: known(true),
    description: known(''),
    region: resource.region,
    problems: [],
    unknownProps: [],
  };
}

function decodeTrigger(resource: RawResource): TriggerFacts {
  const given = resource.arguments;
  const target = resource.functionBy(
    textOf(given, 'function_name', notGiven),
    textOf(given, 'namespace', known('default')),
  );
  const enable = textOf(given, 'enable', known('OPEN'));
  const facts: CommonFacts = {
    ...common(resource, target, 'trigger'),
    triggerName: textOf(given, 'trigger_name', notGiven),
    qualifier: textOf(given, 'qualifier', known('$LATEST')),
    enabled: enable.known
      ? known(enable.value !== 'CLOSE')
      : { known: false, ...(enable.template && { template: enable.template }) },
    description: textOf(given, 'description', known('')),
  };
  const described = textOf(given, 'trigger_desc', known(''));
  return typed(facts, textOf(given, 'type', notGiven), described, textOf(given, 'custom_argument', known('')));
}

/** The types whose TriggerDesc is a JSON object. */
const describedInJson: ReadonlySet<string> = new Set(['cos', 'ckafka', 'apigw', 'http', 'cls', 'mps', 'cmq']);

/** A TriggerDesc that can't be read is a problem of its own, and nothing in it is given. */
function typed(
  facts: CommonFacts,
  type: Value<string>,
  described: Value<string>,
  message: Value<string>,
): TriggerFacts {
  // Left out, it is empty.
  const isReadable =
    !type.known ||
    !describedInJson.has(type.value) ||
    !described.known ||
    described.value === '' ||
    isJsonObject(described.value);
  if (isReadable) return decoded(facts, type, described, message);
  const problem: PropProblem = {
    prop: 'trigger_desc',
    got: `trigger_desc ${JSON.stringify(described.value)} is no JSON object`,
    allowed: `the TriggerDesc of a ${type.value} trigger: a JSON object`,
    fix: 'correct the text, or write it with jsonencode',
  };
  return decoded({ ...facts, problems: [...facts.problems, problem] }, type, notGiven, message);
}

function isJsonObject(text: string): boolean {
  const json = parseJson(known(text));
  return typeof json === 'object' && json !== null && !Array.isArray(json) && !isParsedText(json);
}

/** What the type makes of name and description. */
function decoded(
  facts: CommonFacts,
  type: Value<string>,
  described: Value<string>,
  message: Value<string>,
): TriggerFacts {
  switch (type.known ? type.value : undefined) {
    case 'timer':
      return { ...facts, type: 'timer', schedule: decodeTimerDescription(described), message };
    case 'cos': {
      const { bucket, region } = parseCosDomain(facts.triggerName);
      return { ...facts, type: 'cos', bucket, bucketRegion: region, ...decodeCosDescription(described) };
    }
    case 'ckafka':
      return {
        ...facts,
        type: 'ckafka',
        ...splitTopic(facts.triggerName),
        ...decodeCkafkaDescription(described),
        instanceVpcId: notGiven,
        instanceRegion: notGiven,
      };
    case 'apigw':
      return {
        ...facts,
        type: 'apigw',
        ...decodeApigwDescription(described),
        serviceRegion: notGiven,
        apiName: notGiven,
        apiPath: pathOfTrigger(facts.target.name),
        gatewayTimeoutSeconds: notGiven,
        backendFunctionType: notGiven,
      };
    case 'http':
      return {
        ...facts,
        type: 'http',
        triggerName: known(functionUrlTriggerName),
        ...decodeHttpDescription(described),
      };
    case 'cls':
      return { ...facts, type: 'cls', topicRegion: notGiven, ...decodeClsDescription(described) };
    case 'mps':
      return { ...facts, type: 'mps', ...decodeMpsDescription(described) };
    case 'cmq':
      return { ...facts, type: 'cmq', topicName: facts.triggerName, ...decodeCmqDescription(described) };
    default:
      return { ...facts, type: 'other', wireType: type };
  }
}

/** `ckafka-8tfxzia3-orders`: the id has no further `-`, the topic may have. */
function splitTopic(name: Value<string>): { instanceId: Value<string>; topicName: Value<string> } {
  const match = name.known ? /^(ckafka-[^-]+)-(.+)$/.exec(name.value) : null;
  if (match?.[1] && match[2]) return { instanceId: known(match[1]), topicName: known(match[2]) };
  return { instanceId: notGiven, topicName: notGiven };
}

function decodeBlocks(resource: RawResource): readonly TriggerFacts[] {
  const given = resource.arguments;
  const target = resource.functionBy(textOf(given, 'name', notGiven), textOf(given, 'namespace', known('default')));
  const blocks = blocksOf(given, 'triggers').map((block): TriggerFacts => {
    const type = textOf(block, 'type', notGiven);
    const name = textOf(block, 'name', notGiven);
    const isCos = type.known && type.value === 'cos';
    const facts: CommonFacts = {
      ...common(resource, target, 'function-block'),
      triggerName: isCos ? cosDomain(name, textOf(block, 'cos_region', notGiven)) : name,
      qualifier: known('$LATEST'),
    };
    const described = typed(facts, type, textOf(block, 'trigger_desc', known('')), known(''));
    // The provider appends the domain to whatever stands here, a domain too.
    return described.type === 'cos'
      ? { ...described, bucket: name, bucketRegion: textOf(block, 'cos_region', notGiven) }
      : described;
  });
  return [...blocks, ...decodeDynamicBlocks(resource, target)];
}

/** `dynamic "triggers"`: how many there are and of what type, only Terraform knows, but that the block manages them. */
function decodeDynamicBlocks(resource: RawResource, target: FunctionFacts): readonly TriggerFacts[] {
  return blocksOf(resource.arguments, 'dynamic')
    .filter((dynamic) => dynamic.triggers !== undefined)
    .map(() => ({
      ...common(resource, target, 'function-block'),
      type: 'other',
      wireType: notGiven,
      enabled: notGiven,
      description: notGiven,
    }));
}

function decodeConfig(resource: RawResource): TriggerConfigFacts {
  const given = resource.arguments;
  const target = resource.functionBy(
    textOf(given, 'function_name', notGiven),
    textOf(given, 'namespace', known('default')),
  );
  return { path: resource.path, stack: resource.stack, target };
}

function decodeAttachment(resource: RawResource): TriggerFacts {
  const given = resource.arguments;
  const [targets] = blocksOf(given, 'function_targets');
  const [called] = targets ? blocksOf(targets, 'function') : [];
  const target = resource.functionBy(
    textOf(called ?? {}, 'function_name', notGiven),
    textOf(called ?? {}, 'function_namespace', known('default')),
  );
  const listenerId = textOf(given, 'listener_id', notGiven);
  const locationId = textOf(given, 'location_id', known(''));
  const rule = resource.ruleBy(locationId);
  return {
    ...common(resource, target, 'attachment'),
    type: 'clb',
    qualifier: textOf(called ?? {}, 'function_qualifier', notGiven),
    loadBalancerId: textOf(given, 'load_balancer_id', notGiven),
    listenerId,
    locationId,
    domain: textOf(given, 'domain', known('')),
    url: textOf(given, 'url', known('')),
    ruleDomain: rule.domain,
    ruleUrl: rule.url,
    weight: numberOf(textOf(targets ?? {}, 'weight', known('10'))),
    listenerProtocol: resource.protocolBy(listenerId),
    loadBalancerRegion: resource.region,
  };
}

/** What the provider waits for when an API says nothing, in seconds. */
const defaultGatewayTimeout = '5';

function decodeApi(resource: RawResource): readonly TriggerFacts[] {
  const given = resource.arguments;
  const service = textOf(given, 'service_config_type', known('HTTP'));
  if (service.known && service.value !== 'SCF') return [];
  const protocol = textOf(given, 'protocol', known('HTTP'));
  const called = (prefix: string) =>
    resource.functionBy(
      textOf(given, `${prefix}_name`, notGiven),
      textOf(given, `${prefix}_namespace`, known('default')),
    );
  const target = called('service_config_scf_function');
  const facts = {
    ...common(resource, target, 'api'),
    qualifier: textOf(given, 'service_config_scf_function_qualifier', notGiven),
    serviceId: textOf(given, 'service_id', notGiven),
    serviceName: known(''),
    serviceRegion: resource.region,
    apiPath: textOf(given, 'request_config_path', notGiven),
    environment: notGiven,
    gatewayTimeoutSeconds: numberOf(textOf(given, 'service_config_timeout', known(defaultGatewayTimeout))),
  };
  if (protocol.known && protocol.value === 'WEBSOCKET') {
    const role = (name: string) =>
      given[`service_config_websocket_${name}_function_name`] === undefined
        ? undefined
        : called(`service_config_websocket_${name}_function`);
    return [
      {
        ...facts,
        type: 'websocket',
        apiName: textOf(given, 'api_name', notGiven),
        register: role('register'),
        transport: role('transport') ?? target,
        cleanup: role('cleanup'),
      },
    ];
  }
  return [
    {
      ...facts,
      type: 'apigw',
      apiName: textOf(given, 'api_name', notGiven),
      method: textOf(given, 'request_config_method', known('GET')),
      authRequired: notGiven,
      integratedResponse: notGiven,
      base64Encoded: notGiven,
      backendFunctionType: textOf(given, 'service_config_scf_function_type', notGiven),
    },
  ];
}

function decodeRelease({ path, stack, arguments: given }: RawResource): ReleaseFacts {
  return {
    path,
    stack,
    serviceId: textOf(given, 'service_id', notGiven),
    environment: textOf(given, 'environment_name', notGiven),
  };
}

/** An event rule's function. Name, pattern and whether it is enabled are the rule's own and not looked up: what a raw rule says is the user's business. */
function decodeEventTarget(resource: RawResource): readonly TriggerFacts[] {
  const given = resource.arguments;
  const type = textOf(given, 'type', notGiven);
  if (type.known && type.value !== 'scf') return [];
  const [description] = blocksOf(given, 'target_description');
  const called = decodeFunctionResourceDescription(textOf(description ?? {}, 'resource_description', notGiven));
  const target = resource.functionBy(called.name, called.namespace);
  return [
    {
      ...common(resource, { ...target, region: called.region }, 'event-target'),
      type: 'eventbridge',
      enabled: notGiven,
      description: notGiven,
      qualifier: called.qualifier,
      eventBusId: textOf(given, 'event_bus_id', notGiven),
      ruleName: notGiven,
      eventPattern: notGiven,
      accountUin: called.accountUin,
    },
  ];
}
