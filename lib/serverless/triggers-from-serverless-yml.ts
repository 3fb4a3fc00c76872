import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Construct } from 'constructs';
import {
  ApigwApi,
  ApigwEnvironment,
  ApigwServiceRef,
  CkafkaOffset,
  CkafkaTopicRef,
  CkafkaTrigger,
  ClbRuleRef,
  ClbTrigger,
  ClsTopicRef,
  ClsTrigger,
  CmqFilter,
  CmqTrigger,
  CosBucketRef,
  CosEvent,
  CosTrigger,
  HttpMethod,
  MpsEvent,
  MpsTrigger,
  ScfFunctionRef,
  ScfFunctionType,
  Schedule,
  TimerTrigger,
  type TriggerBase,
} from '../index';
import { ServerlessFile, ServerlessFileError, type YamlMapping } from './serverless-file';

/** What a serverless.yml does not say. */
export interface ServerlessYmlOptions {
  /** The stage, for `${stage}` in the file. @default the file’s own `stage` */
  readonly stage?: string;
  /** The listener ids of CLB triggers, which the file names by port, `{ 'lb-1:80': 'lbl-1' }`. @default none */
  readonly listenerIds?: Readonly<Record<string, string>>;
}

/** Makes a construct, once the whole file has been found to be right. */
type Maker = (scope: Construct) => TriggerBase;

/** What the events of one function share. */
interface FunctionOfFile {
  readonly target: ScfFunctionRef;
  readonly region: string;
  readonly listenerIds: Readonly<Record<string, string>>;
}

/**
 * Makes the triggers that a Serverless Framework file of the component tencent-scf gives its function, each a construct of
 * this library under one named after the function. The function itself is not made.
 *
 * A trigger without `enable` is off, as the framework has it.
 *
 * @param scope the stack
 * @param file the path of the serverless.yml
 * @throws ServerlessFileError with a line for each thing that can’t be taken over; then nothing is made
 */
export function triggersFromServerlessYml(
  scope: Construct,
  file: string,
  options: ServerlessYmlOptions = {},
): TriggerBase[] {
  const read = new ServerlessFile(basename(file), readFileSync(file, 'utf8'));
  const root = read.problems.length === 0 ? read.root() : undefined;
  const functions = root ? functionsOf(root, options) : [];
  if (read.problems.length > 0) throw new ServerlessFileError(read.problems);
  return functions.flatMap(({ name, makers }) => {
    const parent = new Construct(scope, name);
    return makers.map((make) => make(parent));
  });
}

const component = /^(@serverless\/tencent-)?scf(@.*)?$/;

/** The functions of a file: one, or in the older form one per top-level key. */
function functionsOf(root: YamlMapping, options: ServerlessYmlOptions): { name: string; makers: Maker[] }[] {
  if (root.has('component')) return [functionOf(root, '', options)];
  const others = root.mappingKeys().flatMap((key) => {
    const instance = root.mapping(key, '');
    return instance?.has('component') ? [functionOf(instance, key, options)] : [];
  });
  if (others.length === 0)
    root.problem('no component: only files of the component tencent-scf can be read, not those of a framework plugin');
  return others;
}

function functionOf(plain: YamlMapping, key: string, options: ServerlessYmlOptions): { name: string; makers: Maker[] } {
  const stage = options.stage ?? plain.text('stage') ?? 'dev';
  const instance = plain.text('name') ?? key;
  const variables = new Map([
    ['name', instance],
    ['stage', stage],
    ['app', plain.text('app') ?? ''],
    ['org', plain.text('org') ?? ''],
  ]);
  const root = plain.with(variables);
  const kind = root.requiredText('component');
  if (!component.test(kind)) root.problemAt('component', `is ${JSON.stringify(kind)}, not scf`);
  const inputs = root.mapping('inputs', 'inputs');
  if (!inputs) {
    root.problem('no inputs');
    return { name: instance, makers: [] };
  }
  const name = inputs.text('name') ?? [instance, stage, variables.get('app')].join('-');
  const region = inputs.text('region') ?? 'ap-guangzhou';
  const target = ScfFunctionRef.fromFunctionName(name, {
    namespace: inputs.text('namespace'),
    region,
    timeoutSeconds: inputs.number('timeout'),
    type: inputs.text('type') === 'web' ? ScfFunctionType.HTTP : undefined,
  });
  const context = { target, region, listenerIds: options.listenerIds ?? {} };
  return { name, makers: inputs.mappings('events').flatMap((event) => makersOf(event, context)) };
}

function makersOf(event: YamlMapping, context: FunctionOfFile): Maker[] {
  const [type, ...more] = event.keys();
  if (type === undefined || more.length > 0) {
    event.problem('an event has exactly one key, its type');
    return [];
  }
  const read = readers[type];
  if (!read) {
    const known = Object.keys(readers).join(', ');
    event.problem(`no trigger of type ${JSON.stringify(type)} can be taken over, only ${known}`);
    return [];
  }
  const given = event.mapping(type, type);
  const parameters = given?.mapping('parameters', type);
  if (!given || !parameters) {
    event.problem(`${type} has no parameters`);
    return [];
  }
  const eventName = given.text('name');
  given.refuseOthers();
  const makers = read(parameters, context, eventName);
  parameters.refuseOthers();
  return makers;
}

type EventReader = (given: YamlMapping, context: FunctionOfFile, eventName: string | undefined) => Maker[];

/** What all events have but those of API Gateway and CLB. */
function shared(given: YamlMapping, { target }: FunctionOfFile) {
  return { target, qualifier: given.text('qualifier'), enabled: given.boolean('enable') ?? false };
}

const readers: Readonly<Record<string, EventReader>> = {
  timer: (given, context, eventName) => {
    const name = given.text('name') ?? eventName;
    if (name === undefined)
      given.problem('timer name is missing: the framework made one, write the one that the trigger has');
    const props = {
      ...shared(given, context),
      triggerName: name ?? '',
      schedule: Schedule.cron(given.requiredText('cronExpression')),
      message: given.text('argument'),
    };
    return [(scope) => new TimerTrigger(scope, `timer-${props.triggerName}`, props)];
  },

  cos: (given, context) => {
    const bucket = given.requiredText('bucket');
    const event = given.requiredText('events');
    const filter = given.mapping('filter', 'cos filter');
    const prefix = filter?.text('prefix') ?? '';
    const suffix = filter?.text('suffix') ?? '';
    filter?.refuseOthers();
    const props = {
      ...shared(given, context),
      bucket: bucket.includes('.')
        ? CosBucketRef.fromDomain(bucket)
        : CosBucketRef.fromBucketName(bucket, context.region),
      event: CosEvent.of(event),
      prefix,
      suffix,
    };
    return [(scope) => new CosTrigger(scope, idOf('cos', bucket, event, prefix, suffix), props)];
  },

  ckafka: (given, context) => {
    const instanceId = given.requiredText('name');
    const topicName = given.requiredText('topic');
    const offset = given.text('offset');
    const props = {
      ...shared(given, context),
      topic: CkafkaTopicRef.fromNames(instanceId, topicName),
      maxMessages: given.number('maxMsgNum'),
      offset: offset === undefined ? undefined : offsetOf(given, offset),
      retries: given.number('retry'),
      maxWaitSeconds: given.number('timeout'),
    };
    return [(scope) => new CkafkaTrigger(scope, idOf('ckafka', instanceId, topicName), props)];
  },

  apigw: (given, { target }) => {
    const serviceId = given.text('serviceId');
    if (serviceId === undefined)
      given.problem('apigw serviceId is missing: the framework made a service, write its id');
    // What the service is like is the service’s own business, which stands already.
    given.ignore('serviceName', 'protocols', 'netTypes', 'description');
    const service = ApigwServiceRef.fromServiceId(serviceId ?? '');
    const environment = oneOf(given, 'environment', ApigwEnvironment);
    const endpoints = given.mappings('endpoints', 'apigw endpoint').map((endpoint) => readEndpoint(endpoint));
    const made: ApigwApi[] = [];
    return endpoints.map((endpoint, index) => (scope) => {
      // One release publishes the whole service: that of its last API, after all others.
      const release = index === endpoints.length - 1;
      const props = { target, service, environment, release, ...endpoint };
      const api = new ApigwApi(scope, idOf('apigw', endpoint.method ?? HttpMethod.ANY, endpoint.path), props);
      if (release) api.node.addDependency(...made);
      made.push(api);
      return api;
    });
  },

  clb: (given, { target, listenerIds }) => {
    const loadBalancerId = given.requiredText('loadBalanceId');
    const domain = given.requiredText('domain');
    const url = given.requiredText('url');
    const listener = `${loadBalancerId}:${given.requiredText('port')}`;
    const listenerId = listenerIds[listener];
    if (listenerId === undefined)
      given.problemAt('port', `names no listener id: give listenerIds: { ${JSON.stringify(listener)}: "lbl-…" }`);
    given.ignore('protocol');
    if (given.boolean('enable') === false)
      given.problemAt('enable', 'is false: a load balancer’s trigger can’t be off, leave it out');
    const props = {
      target,
      rule: ClbRuleRef.fromDomainUrl(loadBalancerId, listenerId ?? '', domain, url),
      qualifier: given.text('qualifier'),
      weight: given.number('weight'),
    };
    return [(scope) => new ClbTrigger(scope, idOf('clb', loadBalancerId, domain, url), props)];
  },

  cls: (given, context) => {
    const topicId = given.requiredText('topicId');
    const props = {
      ...shared(given, context),
      topic: ClsTopicRef.fromTopicId(topicId, context.region),
      maxWaitSeconds: given.number('maxWait'),
      maxMessages: given.number('maxSize'),
    };
    return [(scope) => new ClsTrigger(scope, idOf('cls', topicId), props)];
  },

  mps: (given, context) => {
    const event = oneOf(given, 'type', MpsEvent);
    if (!given.has('type')) given.problem('mps type is missing');
    const props = { ...shared(given, context), event: event ?? MpsEvent.WORKFLOW_TASK };
    return [(scope) => new MpsTrigger(scope, idOf('mps', props.event), props)];
  },

  cmq: (given, context) => {
    const topicName = given.requiredText('name');
    const filterType = given.number('filterType') ?? 1;
    const keys = given.texts('filterKey');
    if (filterType !== 1 && filterType !== 2) given.problemAt('filterType', 'is neither 1 (tags) nor 2 (binding keys)');
    const filter = keys && (filterType === 2 ? CmqFilter.bindingKeys(keys) : CmqFilter.tags(keys));
    const props = { ...shared(given, context), topicName, filter };
    return [(scope) => new CmqTrigger(scope, idOf('cmq', topicName), props)];
  },
};

function readEndpoint(endpoint: YamlMapping) {
  const called = endpoint.mapping('function', 'apigw endpoint function');
  // The id is the gateway’s own; the description is for its portal.
  endpoint.ignore('apiId', 'description', 'responseType');
  for (const flag of ['enableCORS', 'isBase64Encoded', 'isBase64Trigger']) {
    if (endpoint.boolean(flag) === true) endpoint.problemAt(flag, 'is true, which an ApigwApi can’t be told');
  }
  const props = {
    path: endpoint.requiredText('path'),
    method: oneOf(endpoint, 'method', HttpMethod),
    // The construct’s id has the path in it, which is no name for the gateway.
    apiName: endpoint.text('apiName') ?? 'index',
    timeoutSeconds: endpoint.number('serviceTimeout'),
    integratedResponse: called?.boolean('isIntegratedResponse'),
    qualifier: called?.text('functionQualifier'),
  };
  called?.refuseOthers();
  endpoint.refuseOthers();
  return props;
}

function offsetOf(given: YamlMapping, text: string): CkafkaOffset {
  if (text === 'latest') return CkafkaOffset.latest();
  if (text === 'earliest') return CkafkaOffset.earliest();
  if (!/^\d+$/.test(text))
    given.problemAt('offset', `is ${JSON.stringify(text)}: not latest, earliest or a time in milliseconds`);
  return CkafkaOffset.at(Number(text));
}

function oneOf<Text extends string>(
  given: YamlMapping,
  key: string,
  values: Readonly<Record<string, Text>>,
): Text | undefined {
  const text = given.text(key);
  const found = Object.values(values).find((value) => value === text);
  if (text !== undefined && found === undefined)
    given.problemAt(key, `is ${JSON.stringify(text)}, not one of ${Object.values(values).join(', ')}`);
  return found;
}

/** An id of what makes the trigger that trigger, so that another order in the file changes nothing. */
function idOf(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join('-')
    .replaceAll('/', '_');
}
