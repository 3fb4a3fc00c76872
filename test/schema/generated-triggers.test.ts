import { TerraformStack, TerraformVariable } from 'cdktf';
import {
  ApigwEnvironment,
  ApigwServiceRef,
  ApigwTrigger,
  CkafkaOffset,
  CkafkaTopicRef,
  CkafkaTrigger,
  ClbRuleRef,
  ClbTrigger,
  CosBucketRef,
  CosEvent,
  CosTrigger,
  HttpMethod,
  ScfFunctionRef,
  Schedule,
  TimerTrigger,
  TriggerEmission,
  WebSocketApi,
} from 'cdktf-scf-triggers';
import { ScfFunction, TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import fc from 'fast-check';
import { synthesize } from '../synthesize';
import { tencentcloudSchema } from './tencentcloud-schema';
import { problemsIn } from './terraform-json';

// A prop is literal, or only Terraform knows it, or it is a mix of both.
type Given<T> =
  | { readonly literal: T }
  | { readonly variable: string }
  | { readonly before: T; readonly variable: string };

const variable = fc.constantFrom('alpha', 'beta');
const text = (...literals: string[]): fc.Arbitrary<Given<string>> =>
  fc.oneof(
    fc.constantFrom(...literals).map((literal) => ({ literal })),
    variable.map((name) => ({ variable: name })),
    fc.tuple(fc.constantFrom(...literals), variable).map(([before, name]) => ({ before, variable: name })),
  );
const number = (min: number, max: number): fc.Arbitrary<Given<number>> =>
  fc.oneof(
    fc.integer({ min, max }).map((literal) => ({ literal })),
    variable.map((name) => ({ variable: name })),
  );
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const target = fc.record({
  kind: fc.constantFrom('name', 'resource', 'block'),
  name: text('report', 'Resize-1'),
  namespace: maybe(text('default', 'media')),
});
const common = {
  target,
  qualifier: maybe(text('live')),
  enabled: maybe(fc.boolean()),
  description: maybe(text('', 'a note on ${it} %{x}', 'ünï')),
};

const trigger = fc.oneof(
  fc.record({
    type: fc.constant('timer' as const),
    ...common,
    triggerName: maybe(text('nightly')),
    message: maybe(text('', '{"a":"${b}"}', '$')),
    minute: number(0, 59),
  }),
  fc.record({
    type: fc.constant('cos' as const),
    ...common,
    bucket: text('photos-1250000000'),
    region: text('ap-guangzhou'),
    prefix: maybe(text('', 'uploads/', 'a&"${b}\\')),
    suffix: maybe(text('.jpg')),
  }),
  fc.record({
    type: fc.constant('ckafka' as const),
    ...common,
    instanceId: text('ckafka-8tfxzia3'),
    topicName: text('orders'),
    maxMessages: maybe(number(1, 10000)),
    since: maybe(number(1_600_000_000_000, 1_700_000_000_000)),
    retries: maybe(number(0, 10000)),
    maxWaitSeconds: maybe(number(1, 60)),
    consumerGroupName: maybe(text('group')),
  }),
  fc.record({
    type: fc.constant('apigw' as const),
    ...common,
    serviceId: text('service-abc'),
    isNew: fc.boolean(),
    method: maybe(fc.constantFrom(...Object.values(HttpMethod))),
    environment: maybe(fc.constantFrom(...Object.values(ApigwEnvironment))),
    authRequired: maybe(fc.boolean()),
  }),
  fc.record({
    type: fc.constant('clb' as const),
    ...common,
    loadBalancerId: text('lb-1'),
    listenerId: text('lbl-1'),
    locationId: maybe(text('loc-1')),
    url: text('/scf'),
    weight: maybe(number(0, 100)),
  }),
  fc.record({
    type: fc.constant('websocket' as const),
    ...common,
    serviceId: text('service-abc'),
    isNew: fc.boolean(),
    path: text('/chat', '/chat/{room}'),
    release: maybe(fc.boolean()),
    timeoutSeconds: maybe(number(31, 60)),
  }),
);

type Trigger = typeof trigger extends fc.Arbitrary<infer T> ? T : never;

function make(stack: TerraformStack, given: Trigger): void {
  const texts = new Map<string, TerraformVariable>();
  const declared = (name: string, type: string) => {
    const found = texts.get(`${name}_${type}`) ?? new TerraformVariable(stack, `${name}_${type}`, { type });
    texts.set(`${name}_${type}`, found);
    return found;
  };
  const textOf = (prop: Given<string>): string => {
    if ('literal' in prop) return prop.literal;
    const token = declared(prop.variable, 'string').stringValue;
    return 'before' in prop ? `${prop.before}${token}` : token;
  };
  const numberOf = (prop: Given<number>): number =>
    'literal' in prop ? prop.literal : declared(prop.variable, 'number').numberValue;
  const optional = <T, R>(prop: T | undefined, read: (prop: T) => R) => (prop === undefined ? undefined : read(prop));

  const name = textOf(given.target.name);
  const namespace = optional(given.target.namespace, textOf);
  // The block can say little; what it can't is for the rules' own tests.
  const inBlock = given.target.kind === 'block' && given.type !== 'clb' && given.type !== 'websocket';
  const scfFunction =
    given.target.kind === 'name'
      ? ScfFunctionRef.fromFunctionName(name, { namespace })
      : ScfFunctionRef.fromResource(
          new ScfFunction(stack, 'Function', { name, namespace, timeout: 30, vpcId: 'vpc-1', subnetId: 'subnet-1' }),
          { emission: inBlock ? TriggerEmission.FUNCTION_BLOCK : TriggerEmission.RESOURCE },
        );
  const props = {
    target: scfFunction,
    ...(!inBlock && {
      qualifier: optional(given.qualifier, textOf),
      enabled: given.enabled,
      description: optional(given.description, textOf),
    }),
  };

  if (given.type === 'timer') {
    new TimerTrigger(stack, 'T', {
      ...props,
      triggerName: optional(given.triggerName, textOf),
      message: inBlock ? undefined : optional(given.message, textOf),
      schedule: Schedule.cron(`0 ${numberOf(given.minute)} 2 * * * *`),
    });
  } else if (given.type === 'cos') {
    new CosTrigger(stack, 'T', {
      ...props,
      bucket: CosBucketRef.fromBucketName(textOf(given.bucket), textOf(given.region)),
      event: CosEvent.OBJECT_CREATED_ALL,
      prefix: optional(given.prefix, textOf),
      suffix: optional(given.suffix, textOf),
    });
  } else if (given.type === 'ckafka') {
    new CkafkaTrigger(stack, 'T', {
      ...props,
      topic: CkafkaTopicRef.fromNames(textOf(given.instanceId), textOf(given.topicName)),
      maxMessages: optional(given.maxMessages, numberOf),
      offset: optional(given.since, (since) => CkafkaOffset.at(numberOf(since))),
      retries: optional(given.retries, numberOf),
      maxWaitSeconds: optional(given.maxWaitSeconds, numberOf),
      consumerGroupName: optional(given.consumerGroupName, textOf),
    });
  } else if (given.type === 'apigw') {
    const { fromServiceId, fromServiceName } = ApigwServiceRef;
    new ApigwTrigger(stack, 'T', {
      ...props,
      service: given.isNew ? fromServiceName(textOf(given.serviceId)) : fromServiceId(textOf(given.serviceId)),
      method: given.method,
      environment: given.environment,
      authRequired: given.authRequired,
    });
  } else if (given.type === 'clb') {
    const [loadBalancerId, listenerId] = [textOf(given.loadBalancerId), textOf(given.listenerId)];
    new ClbTrigger(stack, 'T', {
      target: scfFunction,
      qualifier: props.qualifier,
      rule: given.locationId
        ? ClbRuleRef.fromLocationId(loadBalancerId, listenerId, textOf(given.locationId))
        : ClbRuleRef.fromDomainUrl(loadBalancerId, listenerId, 'a.example.com', textOf(given.url)),
      weight: optional(given.weight, numberOf),
    });
  } else {
    const { fromServiceId, fromServiceName } = ApigwServiceRef;
    new WebSocketApi(stack, 'T', {
      service: given.isNew ? fromServiceName(textOf(given.serviceId)) : fromServiceId(textOf(given.serviceId)),
      path: textOf(given.path),
      register: scfFunction,
      transport: scfFunction,
      cleanup: scfFunction,
      qualifier: props.qualifier,
      release: given.release,
      timeoutSeconds: optional(given.timeoutSeconds, numberOf),
    });
  }
}

test('whatever the props, the provider takes the Terraform', () => {
  fc.assert(
    fc.property(trigger, (given) => {
      const { stacks } = synthesize((app) => {
        const stack = new TerraformStack(app, 'app');
        new TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
        make(stack, given);
      });
      expect(Object.keys(Object(stacks.app?.resource))).not.toEqual([]);
      expect(problemsIn(stacks.app, tencentcloudSchema)).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 120_000);
