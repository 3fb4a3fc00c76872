import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type TerraformResource, TerraformStack, TerraformVariable } from 'cdktf';
import {
  ApigwServiceRef,
  ApigwTrigger,
  CkafkaTopicRef,
  CkafkaTrigger,
  ClbRuleRef,
  ClbTrigger,
  CosBucketRef,
  CosEvent,
  CosTrigger,
  ScfFunctionRef,
  Schedule,
  TimerTrigger,
  TriggerEmission,
} from 'cdktf-scf-triggers';
import { ApiGatewayService, CkafkaTopic, ClbListenerRule, CosBucket, ScfFunction } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';
import { errorsAndWarnings } from '../constructs/emit';
import { resourceIn, resourcesIn, synthesize, type TerraformJson } from '../synthesize';

// A user's own `cdktf get`, of another provider version: not our classes, and not all of our arguments.
type ResourceClass = new (scope: Construct, id: string, config: object) => TerraformResource;
type UserBindings = Readonly<
  Record<
    | 'ScfFunction'
    | 'CosBucket'
    | 'CkafkaInstance'
    | 'CkafkaTopic'
    | 'ClbListener'
    | 'ClbListenerRule'
    | 'ApiGatewayService'
    | 'TencentcloudProvider',
    ResourceClass
  >
>;

const kept: Readonly<Record<string, readonly string[]>> = {
  tencentcloud_scf_function: ['id', 'name', 'namespace', 'func_type', 'timeout', 'vpc_id', 'function_id'],
  tencentcloud_cos_bucket: ['id', 'bucket', 'cos_bucket_url'],
  tencentcloud_ckafka_instance: ['id', 'instance_name', 'zone_id', 'vpc_id'],
  tencentcloud_ckafka_topic: ['id', 'instance_id', 'topic_name', 'partition_num', 'replica_num'],
  tencentcloud_clb_listener: ['id', 'clb_id', 'listener_name', 'protocol', 'port', 'listener_id'],
  tencentcloud_clb_listener_rule: ['id', 'clb_id', 'listener_id', 'domain', 'url', 'rule_id'],
  tencentcloud_api_gateway_service: ['id', 'service_name', 'protocol', 'net_type'],
};

function generate(): UserBindings {
  const root = join(__dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'user-bindings-'));
  try {
    const schema = JSON.parse(readFileSync(join(root, 'schema/tencentcloud.json'), 'utf8'));
    const [provider] = Object.values<{
      resource_schemas: Record<string, { version: number; block: { attributes: object } }>;
    }>(schema.provider_schemas);
    if (!provider) throw new Error('no provider in the schema');
    provider.resource_schemas = Object.fromEntries(
      Object.entries(kept).map(([type, names]) => {
        const attributes = Object.entries(provider.resource_schemas[type]?.block.attributes ?? {});
        return [
          type,
          {
            version: 0,
            block: { attributes: Object.fromEntries(attributes.filter(([name]) => names.includes(name))) },
          },
        ];
      }),
    );
    const schemaFile = join(folder, 'schema.json');
    writeFileSync(schemaFile, JSON.stringify(schema));
    const generator = pathToFileURL(join(root, 'scripts/generate-bindings.mjs')).href;
    const bindings = join(folder, 'tencentcloud');
    const call = `(await import(${JSON.stringify(generator)})).generateBindings(${JSON.stringify(schemaFile)}, ${JSON.stringify(bindings)})`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', `await ${call}`], { cwd: root });
    const options = {
      entryPoints: [join(bindings, 'index.ts')],
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'es2022',
      external: ['cdktf', 'constructs'],
      outfile: join(folder, 'bindings.js'),
    };
    // In a process of its own: esbuild's API refuses the globals that jest gives a test.
    execFileSync(process.execPath, ['--eval', `require('esbuild').buildSync(${JSON.stringify(options)})`], {
      cwd: root,
    });
    const code = readFileSync(options.outfile, 'utf8');
    const compiled: { exports: unknown } = { exports: {} };
    new Function('module', 'exports', 'require', code)(compiled, compiled.exports, require);
    return compiled.exports as UserBindings;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const user = generate();

function emitWith(fill: (stack: TerraformStack) => void): TerraformJson {
  const { stacks } = synthesize((app) => {
    const stack = new TerraformStack(app, 'app');
    new user.TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
    fill(stack);
  });
  return stacks.app ?? {};
}

test('they are not ours', () => {
  for (const [name, ours] of Object.entries({
    ApiGatewayService,
    CkafkaTopic,
    ClbListenerRule,
    CosBucket,
    ScfFunction,
  })) {
    const theirs = user[name as keyof UserBindings];
    expect(theirs.name).toBe(name);
    expect(theirs).not.toBe(ours);
  }
});

test('references are emitted, of function, bucket, topic, rule and service', () => {
  const stack = emitWith((stack) => {
    const target = ScfFunctionRef.fromResource(new user.ScfFunction(stack, 'Fn', { name: 'fn', vpcId: 'vpc-1' }));
    const bucket = new user.CosBucket(stack, 'Bucket', { bucket: 'photos-1250000000' });
    const topic = new user.CkafkaTopic(stack, 'Topic', {
      instanceId: 'ckafka-8tfxzia3',
      topicName: 'orders',
      partitionNum: 1,
      replicaNum: 1,
    });
    const rule = new user.ClbListenerRule(stack, 'Rule', {
      clbId: 'lb-1',
      listenerId: 'lbl-1',
      domain: 'a.example.com',
      url: '/',
    });
    const service = new user.ApiGatewayService(stack, 'Service', {
      serviceName: 's',
      protocol: 'http',
      netType: ['OUTER'],
    });
    new CosTrigger(stack, 'Cos', {
      target,
      bucket: CosBucketRef.fromResource(bucket),
      event: CosEvent.OBJECT_CREATED_ALL,
    });
    new CkafkaTrigger(stack, 'Kafka', { target, topic: CkafkaTopicRef.fromResource(topic) });
    new ApigwTrigger(stack, 'Api', { target, service: ApigwServiceRef.fromResource(service) });
    new ClbTrigger(stack, 'Lb', { target, rule: ClbRuleRef.fromResource(rule) });
  });
  expect(
    resourcesIn(stack, 'tencentcloud_scf_trigger').map(({ function_name, trigger_name, lifecycle }) => ({
      function_name,
      trigger_name,
      lifecycle,
    })),
  ).toEqual([
    {
      function_name: '${tencentcloud_scf_function.Fn.name}',
      trigger_name: 'Api',
      lifecycle: {
        replace_triggered_by: [expect.stringMatching(/^terraform_data\./), 'tencentcloud_scf_function.Fn.function_id'],
      },
    },
    {
      function_name: '${tencentcloud_scf_function.Fn.name}',
      trigger_name: '${tencentcloud_cos_bucket.Bucket.bucket}.cos.ap-guangzhou.myqcloud.com',
      lifecycle: {
        replace_triggered_by: [expect.stringMatching(/^terraform_data\./), 'tencentcloud_scf_function.Fn.function_id'],
      },
    },
    {
      function_name: '${tencentcloud_scf_function.Fn.name}',
      trigger_name: '${tencentcloud_ckafka_topic.Topic.instance_id}-${tencentcloud_ckafka_topic.Topic.topic_name}',
      lifecycle: {
        replace_triggered_by: [expect.stringMatching(/^terraform_data\./), 'tencentcloud_scf_function.Fn.function_id'],
      },
    },
  ]);
  expect(resourceIn(stack, 'tencentcloud_clb_function_targets_attachment')).toMatchObject({
    load_balancer_id: 'lb-1',
    listener_id: 'lbl-1',
    location_id: '${tencentcloud_clb_listener_rule.Rule.rule_id}',
  });
});

test('facts are read: type, name, namespace, VPC, bucket and protocol of the resources decide', () => {
  const message = errorsAndWarnings((stack) => {
    const web = ScfFunctionRef.fromResource(new user.ScfFunction(stack, 'Web', { name: '2web', funcType: 'HTTP' }));
    const namespace = new TerraformVariable(stack, 'namespace', { type: 'string', default: 'x' }).stringValue;
    const fn = ScfFunctionRef.fromResource(
      new user.ScfFunction(stack, 'Fn', { name: 'fn', vpcId: 'vpc-1', namespace }),
    );
    const instance = new user.CkafkaInstance(stack, 'Kafka', { instanceName: 'k', zoneId: 1, vpcId: 'vpc-2' });
    const instanceId = instance.getStringAttribute('id');
    const topic = new user.CkafkaTopic(stack, 'Topic', {
      instanceId,
      topicName: '1st',
      partitionNum: 1,
      replicaNum: 1,
    });
    const listener = new user.ClbListener(stack, 'Listener', {
      clbId: 'lb-1',
      listenerName: 'tcp',
      protocol: 'TCP',
      port: 1,
    });
    const rule = new user.ClbListenerRule(stack, 'Rule', {
      clbId: 'lb-1',
      listenerId: listener.getStringAttribute('listener_id'),
      domain: 'a.example.com',
      url: '/',
    });
    const bucket = new user.CosBucket(stack, 'Bucket', { bucket: 'photos' });
    new TimerTrigger(stack, 'T', { target: web, schedule: Schedule.dailyAt(1, 0) });
    new CosTrigger(stack, 'C', {
      target: fn,
      bucket: CosBucketRef.fromResource(bucket),
      event: CosEvent.OBJECT_CREATED_ALL,
    });
    new CkafkaTrigger(stack, 'K', { target: fn, topic: CkafkaTopicRef.fromResource(topic) });
    new ClbTrigger(stack, 'L', { target: fn, rule: ClbRuleRef.fromResource(rule) });
  });
  expect(message).toMatchSnapshot();
});

test('a triggers block is written even where the bindings know none', () => {
  const stack = emitWith((stack) => {
    const target = ScfFunctionRef.fromResource(new user.ScfFunction(stack, 'Fn', { name: 'fn' }), {
      emission: TriggerEmission.FUNCTION_BLOCK,
    });
    new TimerTrigger(stack, 'Nightly', { target, schedule: Schedule.dailyAt(1, 0) });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_function')).toEqual({
    name: 'fn',
    triggers: [{ name: 'Nightly', type: 'timer', trigger_desc: '0 0 1 * * * *' }],
  });
});
