import { TerraformVariable } from 'cdktf';
import { CkafkaOffset, CkafkaTopicRef, CkafkaTrigger, ScfFunctionRef, TriggerEmission } from 'cdktf-scf-triggers';
import { CkafkaInstance, CkafkaTopic, ScfFunction } from 'cdktf-scf-triggers/provider';
import { resourceIn } from '../synthesize';
import { emit, findings, untyped } from './emit';

const book = ScfFunctionRef.fromFunctionName('book-orders');
const orders = CkafkaTopicRef.fromNames('ckafka-8tfxzia3', 'orders');

test('what stands in Terraform when little is said', () => {
  const stack = emit((stack) => {
    const trigger = new CkafkaTrigger(stack, 'Orders', { target: book, topic: orders });
    expect(trigger.triggerName).toBe('ckafka-8tfxzia3-orders');
    expect(trigger.triggerDesc).toBe('{"maxMsgNum":100,"offset":"latest","retry":10000,"timeOut":60}');
    expect(trigger.triggerType).toBe('ckafka');
    expect(trigger.importId).toBe('book-orders#default#ckafka-8tfxzia3-orders');
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toEqual({
    function_name: 'book-orders',
    namespace: 'default',
    type: 'ckafka',
    trigger_name: 'ckafka-8tfxzia3-orders',
    trigger_desc: '{"maxMsgNum":100,"offset":"latest","retry":10000,"timeOut":60}',
    qualifier: '$DEFAULT',
    enable: 'OPEN',
    lifecycle: { replace_triggered_by: ['terraform_data.Orders_Replacement_2C93C6D0'] },
  });
  expect(resourceIn(stack, 'terraform_data')).toEqual({
    input: { trigger_name: 'ckafka-8tfxzia3-orders', has_message: false, has_description: false },
  });
});

test('what stands in Terraform when all is said', () => {
  const stack = emit((stack) => {
    new CkafkaTrigger(stack, 'Orders', {
      target: book,
      topic: orders,
      maxMessages: 1,
      offset: CkafkaOffset.at(1700000000000),
      retries: 0,
      maxWaitSeconds: 5,
      consumerGroupName: 'booking',
      enabled: false,
      qualifier: '3',
      description: 'orders',
    });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toMatchObject({
    trigger_desc: '{"consumerGroupName":"booking","maxMsgNum":1,"offset":"1700000000000","retry":0,"timeOut":5}',
    qualifier: '3',
    enable: 'CLOSE',
    description: 'orders',
  });
});

test('values that only Terraform knows, in every prop', () => {
  const stack = emit((stack) => {
    const text = (id: string) => new TerraformVariable(stack, id, { type: 'string' }).stringValue;
    const number = (id: string) => new TerraformVariable(stack, id, { type: 'number' }).numberValue;
    new CkafkaTrigger(stack, 'Orders', {
      target: book,
      topic: CkafkaTopicRef.fromNames(text('instance'), `orders-${text('environment')}`),
      maxMessages: number('batch'),
      offset: CkafkaOffset.at(number('since')),
      retries: number('retries'),
      maxWaitSeconds: number('wait'),
      consumerGroupName: text('group'),
    });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toMatchObject({
    trigger_name: '${var.instance}-orders-${var.environment}',
    trigger_desc:
      '{"consumerGroupName":${jsonencode(tostring(var.group))},"maxMsgNum":${jsonencode(tonumber(var.batch))},"offset":${jsonencode(tostring(var.since))},"retry":${jsonencode(tonumber(var.retries))},"timeOut":${jsonencode(tonumber(var.wait))}}',
  });
});

test('a topic of the app', () => {
  const stack = emit((stack) => {
    const instance = new CkafkaInstance(stack, 'Kafka', { instanceName: 'orders', zoneId: 100006, vpcId: 'vpc-1' });
    const topic = new CkafkaTopic(stack, 'Topic', {
      instanceId: instance.id,
      topicName: 'orders',
      partitionNum: 1,
      replicaNum: 2,
    });
    const resource = new ScfFunction(stack, 'Book', { name: 'book-orders', vpcId: 'vpc-1', subnetId: 'subnet-1' });
    new CkafkaTrigger(stack, 'Orders', {
      target: ScfFunctionRef.fromResource(resource),
      topic: CkafkaTopicRef.fromResource(topic),
    });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger').trigger_name).toBe(
    '${tencentcloud_ckafka_topic.Topic.instance_id}-${tencentcloud_ckafka_topic.Topic.topic_name}',
  );
});

test('in the block of the function', () => {
  const stack = emit((stack) => {
    const resource = new ScfFunction(stack, 'Book', { name: 'book-orders', vpcId: 'vpc-1' });
    const target = ScfFunctionRef.fromResource(resource, { emission: TriggerEmission.FUNCTION_BLOCK });
    new CkafkaTrigger(stack, 'Orders', { target, topic: orders });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_function').triggers).toEqual([
    {
      name: 'ckafka-8tfxzia3-orders',
      type: 'ckafka',
      trigger_desc: '{"maxMsgNum":100,"offset":"latest","retry":10000,"timeOut":60}',
    },
  ]);
});

describe('plain JavaScript', () => {
  const cases: [title: string, props: unknown][] = [
    ['an empty object', {}],
    ['texts for numbers', { target: book, topic: orders, maxMessages: '100', retries: '3', maxWaitSeconds: '60' }],
    ['null for numbers', { target: book, topic: orders, maxMessages: null, offset: null }],
    ['NaN and infinity', { target: book, topic: orders, maxMessages: Number.NaN, retries: Number.POSITIVE_INFINITY }],
    ['texts for the classes', { target: book, topic: 'orders', offset: 'latest' }],
    ['names that are none', { target: book, topic: CkafkaTopicRef.fromNames(untyped(undefined), untyped(3)) }],
  ];
  test.each(cases)('%s', (_title, props) => {
    expect(findings((stack) => new CkafkaTrigger(stack, 'T', untyped(props)))).toMatchSnapshot();
  });
});
