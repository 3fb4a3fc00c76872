// Triggers that this library did not make, of the types beyond the first six, are judged with those that it made.
import { ClsTopicRef, ClsTrigger, CmqTrigger, FunctionUrl, FunctionUrlAuthType, MpsEvent, MpsTrigger } from '../../lib';
import { EbEventTarget } from '../../lib/provider/eb-event-target';
import { ScfTrigger } from '../../lib/provider/scf-trigger';
import { refusalOf, resize, warningsOf } from '../one-stack';

const common = { functionName: 'resize', namespace: 'default', qualifier: '$LATEST', enable: 'OPEN' };
/** The first line of each finding. */
const findings = (text: string) => text.split('\n').filter((line) => /^ *(warning: )?\[/.test(line));

it('a raw function URL and MPS trigger, beside ours', () => {
  const text = refusalOf((stack) => {
    new FunctionUrl(stack, 'Url', { target: resize, authType: FunctionUrlAuthType.NONE });
    new MpsTrigger(stack, 'Media', { target: resize, event: MpsEvent.WORKFLOW_TASK });
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
  expect(findings(text)).toMatchInlineSnapshot();
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
  expect(findings(text)).toMatchInlineSnapshot();
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
    new FunctionUrl(stack, 'Url', { target: resize, authType: FunctionUrlAuthType.NONE });
  });
  expect(findings(text)).toMatchInlineSnapshot();
});

it('a raw event target of something else is nobody’s trigger', () => {
  expect(
    warningsOf((stack) => {
      new FunctionUrl(stack, 'Url', { target: resize, authType: FunctionUrlAuthType.NONE });
      for (let index = 0; index < 11; index += 1) {
        new EbEventTarget(stack, `Target${index}`, {
          eventBusId: 'eb-abc',
          ruleId: `rule-${index}`,
          type: 'ckafka',
          targetDescription: { resourceDescription: 'qcs::ckafka:ap-guangzhou:uin/1:ckafkaId/uin/1/ckafka-1' },
        });
      }
    }),
  ).toEqual([]);
});
