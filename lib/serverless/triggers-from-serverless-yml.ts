import { createHash } from 'node:crypto';
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

/** A trigger of the file, made once the whole file has been found to be right. */
interface PlannedTrigger {
  /** What makes the trigger that trigger; the construct’s id is made of it, so that another order in the file changes nothing. */
  readonly parts: readonly string[];
  readonly make: (scope: Construct, id: string) => TriggerBase;
}

interface PlannedFunction {
  readonly name: string;
  readonly at: YamlMapping;
  readonly triggers: readonly (PlannedTrigger & { readonly at: YamlMapping })[];
}

/** What all functions of a file share. */
interface FileContext {
  readonly options: ServerlessYmlOptions;
  /** The API whose release publishes a service to an environment, all its APIs with it: the last of the file. */
  readonly releasing: Map<string, object>;
}

/** What the events of one function share. */
interface FunctionOfFile extends FileContext {
  readonly target: ScfFunctionRef;
  readonly region: string;
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
  const functions = root ? functionsOf(root, { options, releasing: new Map() }) : [];
  // What lacks its name would look like a twin of all that lack theirs.
  if (read.problems.length === 0) refuseTwins(functions, scope);
  if (read.problems.length > 0) throw new ServerlessFileError(read.problems);
  return functions.flatMap(({ name, triggers }) => {
    const parent = new Construct(scope, idOf([name]));
    const ids = triggers.map(({ parts }) => idOf(parts));
    const shared = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
    return triggers.map(({ parts, make }) => {
      const id = idOf(parts);
      return make(parent, shared.has(id) ? `${id}-${hashOf(parts)}` : id);
    });
  });
}

/** What would be made twice, here or before. */
function refuseTwins(functions: readonly PlannedFunction[], scope: Construct): void {
  const functionLines = new Map<string, number>();
  for (const { name, at, triggers } of functions) {
    const parent = idOf([name]);
    const earlier = functionLines.get(parent);
    if (earlier !== undefined) at.problem(`function ${name} a second time: line ${earlier} has it already`);
    else if (scope.node.tryFindChild(parent))
      at.problem(`function ${name}: the scope has a construct of that name already, give another scope`);
    functionLines.set(parent, at.line);
    const lines = new Map<string, number>();
    for (const { parts, at: event } of triggers) {
      const key = JSON.stringify(parts);
      const first = lines.get(key);
      if (first !== undefined) event.problem(`${idOf(parts)} a second time: line ${first} has it already`);
      else lines.set(key, event.line);
    }
  }
}

const component = /^(@serverless\/tencent-)?scf(@.*)?$/;

/** The functions of a file: one, or in the older form one per top-level key. */
function functionsOf(root: YamlMapping, context: FileContext): PlannedFunction[] {
  if (root.has('component')) return [functionOf(root, undefined, context)];
  const others = root.mappingKeys().flatMap((key) => {
    const instance = root.mapping(key, '');
    return instance?.has('component') ? [functionOf(instance, key, context)] : [];
  });
  if (others.length === 0)
    root.problem('no component: only files of the component tencent-scf can be read, not those of a framework plugin');
  return others;
}

/** The name of a function that the file gives none. */
const defaultName = '${name}-${stage}-${app}';

function functionOf(plain: YamlMapping, key: string | undefined, context: FileContext): PlannedFunction {
  const variables = variablesOf(plain, key, context.options);
  const root = plain.with(variables);
  const kind = root.requiredText('component');
  if (root.has('component') && !component.test(kind))
    root.problemAt('component', `is ${JSON.stringify(kind)}, not scf`);
  const inputs = root.mapping('inputs', 'inputs');
  if (!inputs) {
    root.problem('no inputs');
    return { name: '', at: root, triggers: [] };
  }
  const written = inputs.unfilled('name') || (variables.has('name') ? defaultName : undefined);
  if (written === undefined) root.problem('neither name nor inputs name says what the function is called');
  const name = inputs.fill('name', written ?? '') ?? '';
  const region = inputs.text('region') || 'ap-guangzhou';
  const target = ScfFunctionRef.fromFunctionName(name, {
    namespace: inputs.text('namespace') || undefined,
    region,
    timeoutSeconds: inputs.number('timeout'),
    type: inputs.text('type') === 'web' ? ScfFunctionType.HTTP : undefined,
  });
  const events = inputs.mappings('events');
  const triggers = events.flatMap((event) =>
    triggersOf(event, { ...context, target, region }).map((trigger) => ({ ...trigger, at: event })),
  );
  return { name, at: inputs, triggers };
}

/** What the framework fills by itself. What is empty is as left out; without an org it takes the account’s id, which nobody here knows. */
function variablesOf(
  plain: YamlMapping,
  key: string | undefined,
  { stage }: ServerlessYmlOptions,
): ReadonlyMap<string, string> {
  const name = plain.unfilled('name') || key;
  const values = {
    name,
    stage: stage || plain.unfilled('stage') || 'dev',
    app: plain.unfilled('app') || name,
    org: plain.unfilled('org'),
  };
  return new Map(Object.entries(values).flatMap(([variable, value]) => (value ? [[variable, value]] : [])));
}

function triggersOf(event: YamlMapping, context: FunctionOfFile): readonly PlannedTrigger[] {
  const [type, ...more] = event.keys();
  if (type === undefined || more.length > 0) {
    event.problem('an event has exactly one key, its type');
    return [];
  }
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
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
  given.ignore('name');
  given.refuseOthers();
  const triggers = read(parameters, context, given);
  parameters.refuseOthers();
  return triggers;
}

type EventReader = (given: YamlMapping, context: FunctionOfFile, event: YamlMapping) => readonly PlannedTrigger[];

/** What all events have but those of API Gateway and CLB. */
function shared(given: YamlMapping, { target }: FunctionOfFile) {
  return { target, qualifier: given.text('qualifier') || undefined, enabled: given.boolean('enable') ?? false };
}

const readers: Readonly<Record<string, EventReader>> = {
  timer: (given, context, event) => {
    const named = given.has('name') ? given : event;
    // Its code and its example say one default, its table another: a name that is guessed wrong makes a second timer.
    if (!named.has('name'))
      given.problem(
        'timer name is missing: the framework made one, timer-${name}-${stage} or timer-${name}-${stage}-${app}; write the one that the trigger has',
      );
    const props = {
      ...shared(given, context),
      triggerName: named.text('name') ?? '',
      schedule: Schedule.cron(given.requiredText('cronExpression')),
      message: given.text('argument'),
    };
    return [{ parts: ['timer', props.triggerName], make: (scope, id) => new TimerTrigger(scope, id, props) }];
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
    return [{ parts: ['cos', bucket, event, prefix, suffix], make: (scope, id) => new CosTrigger(scope, id, props) }];
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
    return [{ parts: ['ckafka', instanceId, topicName], make: (scope, id) => new CkafkaTrigger(scope, id, props) }];
  },

  apigw: (given, { target, releasing }) => {
    if (!given.has('serviceId'))
      given.problem('apigw serviceId is missing: the framework made a service, write its id');
    const serviceId = given.text('serviceId') ?? '';
    // What the service is like is the service’s own business, which stands already.
    given.ignore('serviceName', 'protocols', 'netTypes', 'description');
    const service = ApigwServiceRef.fromServiceId(serviceId);
    const environment = oneOf(given, 'environment', ApigwEnvironment) ?? ApigwEnvironment.RELEASE;
    const endpoints = given.mappings('endpoints', 'apigw endpoint');
    if (endpoints.length === 0) given.problem('apigw endpoints names no API: write the path and method of each');
    return endpoints.map(readEndpoint).map((endpoint) => {
      releasing.set(`${serviceId} ${environment}`, endpoint);
      return {
        parts: ['apigw', serviceId, endpoint.method, endpoint.path],
        make: (scope, id) => {
          const release = releasing.get(`${serviceId} ${environment}`) === endpoint;
          return new ApigwApi(scope, id, { target, service, environment, release, ...endpoint });
        },
      };
    });
  },

  clb: (given, { target, options }) => {
    const loadBalancerId = given.requiredText('loadBalanceId');
    const domain = given.requiredText('domain');
    const url = given.requiredText('url');
    const port = given.requiredText('port');
    const listener = `${loadBalancerId}:${port}`;
    const listenerId = options.listenerIds?.[listener];
    if (listenerId === undefined)
      given.problemAt('port', `names no listener id: give listenerIds: { ${JSON.stringify(listener)}: "lbl-…" }`);
    given.ignore('protocol');
    if (given.boolean('enable') === false)
      given.problemAt('enable', 'is false: a load balancer’s trigger can’t be off, leave it out');
    const props = {
      target,
      rule: ClbRuleRef.fromDomainUrl(loadBalancerId, listenerId ?? '', domain, url),
      qualifier: given.text('qualifier') || undefined,
      weight: given.number('weight'),
    };
    return [
      { parts: ['clb', loadBalancerId, port, domain, url], make: (scope, id) => new ClbTrigger(scope, id, props) },
    ];
  },

  cls: (given, context) => {
    const topicId = given.requiredText('topicId');
    const props = {
      ...shared(given, context),
      topic: ClsTopicRef.fromTopicId(topicId, context.region),
      maxWaitSeconds: given.number('maxWait'),
      maxMessages: given.number('maxSize'),
    };
    return [{ parts: ['cls', topicId], make: (scope, id) => new ClsTrigger(scope, id, props) }];
  },

  mps: (given, context) => {
    const event = oneOf(given, 'type', MpsEvent);
    if (!given.has('type')) given.problem('mps type is missing');
    const props = { ...shared(given, context), event: event ?? MpsEvent.WORKFLOW_TASK };
    return [{ parts: ['mps', props.event], make: (scope, id) => new MpsTrigger(scope, id, props) }];
  },

  cmq: (given, context) => {
    const topicName = given.requiredText('name');
    const filterType = given.number('filterType') ?? 1;
    const keys = given.texts('filterKey');
    if (filterType !== 1 && filterType !== 2) given.problemAt('filterType', 'is neither 1 (tags) nor 2 (binding keys)');
    if (filterType === 2 && keys === undefined)
      given.problemAt(
        'filterType',
        'is 2 without a filterKey: write the binding keys, or leave it out for every message',
      );
    const filter = keys && (filterType === 2 ? CmqFilter.bindingKeys(keys) : CmqFilter.tags(keys));
    const props = { ...shared(given, context), topicName, filter };
    return [{ parts: ['cmq', topicName], make: (scope, id) => new CmqTrigger(scope, id, props) }];
  },
};

function readEndpoint(endpoint: YamlMapping) {
  const called = endpoint.mapping('function', 'apigw endpoint function');
  // The id is the gateway’s own; the description is for its portal; the rules are of isBase64Trigger, without which they do nothing.
  endpoint.ignore('apiId', 'description', 'responseType', 'base64EncodedTriggerRules');
  for (const flag of ['enableCORS', 'isBase64Encoded', 'isBase64Trigger']) {
    if (endpoint.boolean(flag) === true) endpoint.problemAt(flag, 'is true, which an ApigwApi can’t be told');
  }
  const props = {
    path: endpoint.requiredText('path'),
    method: oneOf(endpoint, 'method', HttpMethod) ?? HttpMethod.ANY,
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

/** Tells triggers apart whose parts are not the same and yet make one id, as `a-b`, `c` and `a`, `b-c` do. */
function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
}

/** A construct’s id has no "/". */
function idOf(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join('-')
    .replaceAll('/', '_');
}
