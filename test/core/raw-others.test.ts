// Triggers that this library did not make, of the types beyond the first six, are judged with those that it made.
import { ClsTopicRef, ClsTrigger, CmqTrigger, FunctionUrl, FunctionUrlAuthType, MpsEvent, MpsTrigger } from '../../lib';
import { EbEventTarget } from '../../lib/provider/eb-event-target';
import { ScfTrigger } from '../../lib/provider/scf-trigger';
import { refusalOf, resize, warningsOf } from '../one-stack';

const common = {
  functionName: 'resize',
  namespace: 'default',
  qualifier: '$LATEST',
  enable: 'OPEN',
};
/** The first line of each finding. */
const findings = (text: string) => text.split('\n').filter((line) => /^ *(warning: )?\[/.test(line));

it('a raw function URL and MPS trigger, beside ours', () => {
  const text = refusalOf((stack) => {
    new FunctionUrl(stack, 'Url', {
      target: resize,
      authType: FunctionUrlAuthType.NONE,
    });
    new MpsTrigger(stack, 'Media', {
      target: resize,
      event: MpsEvent.WORKFLOW_TASK,
    });
    new ScfTrigger(stack, 'RawUrl', {
      ...common,
      type: 'http',
      triggerDesc: '{"AuthType":"NONE","NetConfig":{"EnableExtranet":true,"EnableIntranet":false}}',
    });
    new ScfTrigger(stack, 'RawMedia', {
      ...common,
      type: 'mps',
      triggerName: 'media',
      triggerDesc: '{"eventType":"EditTask"}',
    });
  });
  expect(findings(text)).toMatchInlineSnapshot(`
    [
      "  [app] warning: [app/Media] mps/unverified: an MPS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms",
      "  [app] warning: [app/RawMedia] mps/unverified: an MPS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms",
      "  [app/RawUrl] http/one-per-function: function URL of default/resize ("$LATEST") a second time ("$DEFAULT")",
      "  [app/RawMedia] mps/one-per-account: an MPS trigger on function default/resize, beside that on default/resize",
      "  [app/RawMedia] mps/event: event "EditTask"",
    ]
  `);
});

it('raw CLS and CMQ triggers', () => {
  const text = refusalOf((stack) => {
    const topic = ClsTopicRef.fromTopicId('topic-a');
    new ClsTrigger(stack, 'Logs', { target: resize, topic });
    new CmqTrigger(stack, 'Queue', { target: resize, topicName: 'orders' });
    new ScfTrigger(stack, 'RawLogs', {
      ...common,
      type: 'cls',
      triggerName: 'logs',
      triggerDesc: '{"max_wait":2,"topic_id":"topic-a"}',
    });
    new ScfTrigger(stack, 'RawQueue', {
      ...common,
      type: 'cmq',
      triggerName: 'orders',
      triggerDesc: '{"filterKey":[],"filterType":1}',
    });
  });
  expect(findings(text)).toMatchInlineSnapshot(`
    [
      "  [app] warning: [app/Logs] cls/unverified: a CLS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms",
      "  [app] warning: [app/Queue] cmq/retired: a CMQ trigger",
      "  [app] warning: [app/RawLogs] cls/topic-unique: log topic "topic-a" a second time, for function default/resize",
      "  [app] warning: [app/RawLogs] cls/unverified: a CLS trigger: its TriggerDesc is that of tencent-component-toolkit, which no page of the product confirms",
      "  [app] warning: [app/RawQueue] cmq/retired: a CMQ trigger",
      "  [app/RawLogs] cls/max-wait: maxWaitSeconds 2",
      "  [app/RawQueue] trigger/name-unique: trigger name "orders" a second time on function default/resize",
      "  [app/RawQueue] cmq/filter: a filter without keys",
    ]
  `);
});

const description = (name: string) => ({
  resourceDescription: `qcs::scf:ap-guangzhou:uin/100000000001:namespace/default/function/${name}/$DEFAULT`,
});

it('a raw event target counts as a trigger of its function', () => {
  const text = refusalOf((stack) => {
    for (let index = 0; index < 11; index += 1) {
      new EbEventTarget(stack, `Target${index}`, {
        eventBusId: 'eb-abc',
        ruleId: `rule-${index}`,
        type: 'scf',
        targetDescription: description('resize'),
      });
    }
    new FunctionUrl(stack, 'Url', {
      target: resize,
      authType: FunctionUrlAuthType.NONE,
    });
  });
  expect(findings(text)).toMatchInlineSnapshot(`
    [
      "  [app/Target10] trigger/quota-per-type: 11 eventbridge triggers on function default/resize",
    ]
  `);
});

it('a raw event target of something else is nobody’s trigger', () => {
  expect(
    warningsOf((stack) => {
      new FunctionUrl(stack, 'Url', {
        target: resize,
        authType: FunctionUrlAuthType.NONE,
      });
      for (let index = 0; index < 11; index += 1) {
        new EbEventTarget(stack, `Target${index}`, {
          eventBusId: 'eb-abc',
          ruleId: `rule-${index}`,
          type: 'ckafka',
          targetDescription: {
            resourceDescription: 'qcs::ckafka:ap-guangzhou:uin/1:ckafkaId/uin/1/ckafka-1',
          },
        });
      }
    }),
  ).toEqual([]);
});

it('a raw TriggerDesc that is no JSON is told of, and not what is read into it', () => {
  const text = refusalOf((stack) => {
    new FunctionUrl(stack, 'Url', {
      target: resize,
      authType: FunctionUrlAuthType.NONE,
    });
    new ScfTrigger(stack, 'RawUpload', {
      ...common,
      type: 'cos',
      triggerName: 'photos-1250000000.cos.ap-guangzhou.myqcloud.com',
      triggerDesc: '{not json',
    });
    new ScfTrigger(stack, 'RawOrders', {
      ...common,
      type: 'ckafka',
      triggerName: 'ckafka-8tfxzia3-orders',
      triggerDesc: '[1]',
    });
  });
  expect(findings(text)).toMatchInlineSnapshot(`
    [
      "  [app/RawUpload] trigger/prop-type: trigger_desc "{not json" is no JSON object",
      "  [app/RawOrders] trigger/prop-type: trigger_desc "[1]" is no JSON object",
    ]
  `);
});
