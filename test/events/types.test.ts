// Each schema makes exactly the hand-written type: a compile error here is a disagreement. `npx tsc --noEmit` is the test; jest only loads it.
import type * as z from 'zod';
import type * as events from '../../lib/events';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Made<Schema extends z.ZodType> = z.output<Schema>;

const agree = <_Answer extends true>() => undefined;

describe('schema and type agree', () => {
  it('for Tencent', () => {
    agree<Equal<Made<typeof events.timerEventSchema>, events.TimerEvent>>();
    agree<Equal<Made<typeof events.cosEventSchema>, events.CosEvent>>();
    agree<Equal<Made<typeof events.ckafkaEventSchema>, events.CkafkaEvent>>();
    agree<Equal<Made<typeof events.cmqEventSchema>, events.CmqEvent>>();
    agree<Equal<Made<typeof events.clsEventSchema>, events.ClsEvent>>();
    agree<Equal<Made<typeof events.clsLogsSchema>, events.ClsLogs>>();
    agree<Equal<Made<typeof events.mpsEventSchema>, events.MpsEvent>>();
    agree<Equal<Made<typeof events.apigwEventSchema>, events.ApigwEvent>>();
    agree<Equal<Made<typeof events.clbEventSchema>, events.ClbEvent>>();
    agree<Equal<Made<typeof events.functionUrlEventSchema>, events.FunctionUrlEvent>>();
    agree<Equal<Made<typeof events.eventBridgeEventSchema>, events.EventBridgeEvent>>();
    agree<Equal<Made<typeof events.eventBridgeBatchSchema>, events.EventBridgeBatch>>();
    agree<Equal<Made<typeof events.webSocketConnectingSchema>, events.WebSocketConnectingEvent>>();
    agree<Equal<Made<typeof events.webSocketDataSendSchema>, events.WebSocketDataSendEvent>>();
    agree<Equal<Made<typeof events.webSocketClosingSchema>, events.WebSocketClosingEvent>>();
    agree<Equal<Made<typeof events.webSocketPushReplySchema>, events.WebSocketPushReply>>();
  });

  it('for CTyun', () => {
    agree<Equal<Made<typeof events.ctyunHttpEventSchema>, events.CtyunHttpEvent>>();
    agree<Equal<Made<typeof events.ctyunTimerEventSchema>, events.CtyunTimerEvent>>();
    agree<Equal<Made<typeof events.ctyunKafkaRawDataSchema>, events.CtyunKafkaRawData>>();
    agree<Equal<Made<typeof events.ctyunKafkaCloudEventsSchema>, events.CtyunKafkaCloudEvents>>();
    agree<Equal<Made<typeof events.ctyunRocketmqRawDataSchema>, events.CtyunRocketmqRawData>>();
    agree<Equal<Made<typeof events.ctyunRocketmqCloudEventsSchema>, events.CtyunRocketmqCloudEvents>>();
    agree<Equal<Made<typeof events.ctyunRabbitmqRawDataSchema>, events.CtyunRabbitmqRawData>>();
    agree<Equal<Made<typeof events.ctyunRabbitmqCloudEventsSchema>, events.CtyunRabbitmqCloudEvents>>();
    agree<Equal<Made<typeof events.ctyunMqttEventSchema>, events.CtyunMqttEvent>>();
    agree<Equal<Made<typeof events.ctyunZosEventSchema>, events.CtyunZosEvent>>();
    agree<Equal<Made<typeof events.ctyunLogEventSchema>, events.CtyunLogEvent>>();
  });

  it('and a misspelt field is a compile error', () => {
    const read = (event: events.TimerEvent) => [
      event.Message,
      // @ts-expect-error the field is Message
      event.message,
    ];
    expect(read).toBeInstanceOf(Function);
  });
});

describe('a detected event', () => {
  it('has the type of its kind', () => {
    type Cos = Extract<events.DetectedEvent, { kind: 'tencent/cos' }>;
    agree<Equal<Cos['event'], events.CosEvent>>();
  });
});
