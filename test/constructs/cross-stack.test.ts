import { type App, TerraformStack, TerraformVariable } from 'cdktf';
import {
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
} from 'cdktf-scf-triggers';
import {
  CkafkaTopic,
  ClbListenerRule,
  CosBucket,
  ScfFunction,
  TencentcloudProvider,
} from 'cdktf-scf-triggers/provider';
import { tencentcloudSchema } from '../schema/tencentcloud-schema';
import { problemsIn } from '../schema/terraform-json';
import { resourceIn, synthesize } from '../synthesize';

/** What one stack writes for `reference` of the stack "source". */
const output = (reference: string) =>
  `\${data.terraform_remote_state.cross-stack-reference-input-source.outputs.cross-stack-output-${reference}}`;

function sourceAndUser(app: App, region?: (stack: TerraformStack) => string): [TerraformStack, TerraformStack] {
  const source = new TerraformStack(app, 'source');
  const user = new TerraformStack(app, 'user');
  new TencentcloudProvider(source, 'tencentcloud', { region: region?.(source) ?? 'ap-guangzhou' });
  new TencentcloudProvider(user, 'tencentcloud', { region: 'ap-guangzhou' });
  return [source, user];
}

const problemsOf = (stacks: Readonly<Record<string, unknown>>) =>
  Object.values(stacks).flatMap((stack) => problemsIn(stack, tencentcloudSchema));

test('a bucket of another stack', () => {
  const { stacks } = synthesize((app) => {
    const [source, user] = sourceAndUser(app);
    const bucket = new CosBucket(source, 'Photos', { bucket: 'photos-1250000000' });
    new CosTrigger(user, 'T', {
      target: ScfFunctionRef.fromFunctionName('resize'),
      bucket: CosBucketRef.fromResource(bucket),
      event: CosEvent.OBJECT_CREATED_ALL,
    });
  });
  expect(problemsOf(stacks)).toEqual([]);
  const { trigger_name } = resourceIn(stacks.user, 'tencentcloud_scf_trigger');
  expect(trigger_name).toBe(`${output('tencentcloud_cos_bucketPhotosbucket')}.cos.ap-guangzhou.myqcloud.com`);
});

test('a bucket of another stack whose region only Terraform knows', () => {
  const { stacks } = synthesize((app) => {
    const [source, user] = sourceAndUser(
      app,
      (stack) => new TerraformVariable(stack, 'region', { type: 'string' }).stringValue,
    );
    const bucket = new CosBucket(source, 'Photos', { bucket: 'photos-1250000000' });
    new CosTrigger(user, 'T', {
      target: ScfFunctionRef.fromFunctionName('resize'),
      bucket: CosBucketRef.fromResource(bucket),
      event: CosEvent.OBJECT_CREATED_ALL,
    });
  });
  expect(problemsOf(stacks)).toEqual([]);
  const { trigger_name } = resourceIn(stacks.user, 'tencentcloud_scf_trigger');
  expect(trigger_name).toBe(`${output('tencentcloud_cos_bucketPhotosbucket')}.cos.${output('varregion')}.myqcloud.com`);
});

test('a topic of another stack', () => {
  const { stacks } = synthesize((app) => {
    const [source, user] = sourceAndUser(app);
    const topic = new CkafkaTopic(source, 'Orders', {
      instanceId: 'ckafka-8tfxzia3',
      topicName: 'orders',
      partitionNum: 1,
      replicaNum: 2,
    });
    new CkafkaTrigger(user, 'T', {
      target: ScfFunctionRef.fromFunctionName('book', { vpcId: 'vpc-1' }),
      topic: CkafkaTopicRef.fromResource(topic),
    });
  });
  expect(problemsOf(stacks)).toEqual([]);
  expect(resourceIn(stacks.user, 'tencentcloud_scf_trigger').trigger_name).toBe(
    `${output('tencentcloud_ckafka_topicOrdersinstance_id')}-${output('tencentcloud_ckafka_topicOrderstopic_name')}`,
  );
});

test('a forwarding rule of another stack', () => {
  const { stacks } = synthesize((app) => {
    const [source, user] = sourceAndUser(app);
    const lb = new TerraformVariable(source, 'lb', { type: 'string' });
    const rule = new ClbListenerRule(source, 'Rule', {
      clbId: lb.stringValue,
      listenerId: 'lbl-1',
      domain: 'a.example.com',
      url: '/',
    });
    new ClbTrigger(user, 'T', {
      target: ScfFunctionRef.fromFunctionName('site'),
      rule: ClbRuleRef.fromResource(rule),
    });
  });
  expect(problemsOf(stacks)).toEqual([]);
  expect(resourceIn(stacks.user, 'tencentcloud_clb_function_targets_attachment')).toMatchObject({
    load_balancer_id: output('varlb'),
    listener_id: 'lbl-1',
    location_id: output('tencentcloud_clb_listener_ruleRulerule_id'),
  });
});

test('a function of another stack: no replace_triggered_by, which Terraform has only within one', () => {
  const { stacks } = synthesize((app) => {
    const [source, user] = sourceAndUser(app);
    const namespace = new TerraformVariable(source, 'namespace', { type: 'string' });
    const resource = new ScfFunction(source, 'Report', { name: 'report', namespace: namespace.stringValue });
    const target = ScfFunctionRef.fromResource(resource);
    new TimerTrigger(user, 'T', { target, schedule: Schedule.dailyAt(2, 0) });
    new ClbTrigger(user, 'Lb', { target, rule: ClbRuleRef.fromLocationId('lb-1', 'lbl-1', 'loc-1') });
  });
  expect(problemsOf(stacks)).toEqual([]);
  expect(resourceIn(stacks.user, 'tencentcloud_scf_trigger')).toMatchObject({
    function_name: output('tencentcloud_scf_functionReportname'),
    namespace: output('varnamespace'),
    lifecycle: { replace_triggered_by: ['terraform_data.T_Replacement_44F968DD'] },
  });
  const { lifecycle, function_targets } = resourceIn(stacks.user, 'tencentcloud_clb_function_targets_attachment');
  expect(lifecycle).toBeUndefined();
  expect(function_targets).toMatchObject({
    function: {
      function_name: output('tencentcloud_scf_functionReportname'),
      function_namespace: output('varnamespace'),
    },
  });
});
