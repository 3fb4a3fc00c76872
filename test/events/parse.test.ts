import { inspect } from 'node:util';
import {
  ckafkaEvent,
  clbEvent,
  cosEvent,
  ctyunHttpEvent,
  EventError,
  eventBridgeBatch,
  eventBridgeEvent,
  mpsEvent,
  sample,
  timerEvent,
  webSocketDataSend,
} from '../../lib/events';
import { messageOf } from './message-of';

describe('parse', () => {
  it('answers the typed event', () => {
    expect(timerEvent.parse({ Type: 'Timer', TriggerName: 'a', Time: 'b' })).toEqual({
      Type: 'Timer',
      TriggerName: 'a',
      Time: 'b',
      Message: '',
    });
  });

  it.each([
    ['null', timerEvent, null, 'tencent/timer: expected object, got null'],
    [
      'a text',
      timerEvent,
      'x'.repeat(60),
      `tencent/timer: expected object, got string "${'x'.repeat(40)}"… of 60 characters`,
    ],
    ['an array', cosEvent, [1, 2], 'tencent/cos: expected object, got array of 2'],
    ['an object for an array', cosEvent, { Records: {} }, 'tencent/cos: Records: expected array, got an empty object'],
    [
      'an unknown event type',
      mpsEvent,
      { EventType: 'ScheduleTask' },
      'tencent/mps: EventType: expected "WorkflowTask" or "EditMediaTask", got string "ScheduleTask"',
    ],
    [
      'no form of several',
      clbEvent,
      { headers: {}, payload: 1, isBase64Encoded: 'yes' },
      'tencent/clb: payload: expected string or object or array, got number 1; isBase64Encoded: expected boolean or "true" or "false" or "TRUE" or "FALSE", got string "yes"',
    ],
    [
      'an unknown choice',
      webSocketDataSend,
      { websocket: { action: 'data send', secConnectionID: 'a', dataType: 'json', data: '' } },
      'tencent/websocket-data-send: websocket.dataType: expected "text" or "binary", got string "json"',
    ],
    [
      'a misspelt and broken message for what is broken',
      ckafkaEvent,
      { Records: [{ Ckafka: { topic: 1, Partition: 0, offset: 0, msgKey: 'None', msgBody: '' } }] },
      'tencent/ckafka: Records[0].Ckafka.topic: expected string, got number 1',
    ],
    ['a long number', timerEvent, 10n ** 50n, `tencent/timer: expected object, got bigint 1${'0'.repeat(39)}…`],
    ['no bytes', ctyunHttpEvent, [1, 256], 'ctyun/http: expected bytes, got array of 2'],
    ['an array that may be of anything', ctyunHttpEvent, [], 'ctyun/http: expected bytes, got array of 0'],
    [
      'an event without what may be anything',
      eventBridgeEvent,
      { specversion: '0', id: 'a', type: 'b', source: 'c', time: '1' },
      'tencent/eventbridge: data: expected any value, got nothing',
    ],
    [
      'a batch of neither form',
      eventBridgeBatch,
      null,
      'tencent/eventbridge-batch: expected array or object, got null',
    ],
    [
      'a broken event in a list',
      eventBridgeBatch,
      { EventList: [{ specversion: '0', id: 'a', type: 'b', source: 7, time: '1', data: 1 }] },
      'tencent/eventbridge-batch: EventList[0].source: expected string, got number 7',
    ],
  ])('refuses %s', async (_name, definition, event, message) => {
    expect(await messageOf(() => definition.parse(event))).toBe(message);
    const result = definition.safeParse(event);
    expect(result.success).toBe(false);
    expect(!result.success && result.error.message).toBe(message);
  });

  it('shows five issues and counts the rest', async () => {
    const event = { Records: [{}, {}, {}, {}] };
    expect(await messageOf(() => cosEvent.parse(event))).toBe(
      'tencent/cos: Records[0].cos: expected object, got nothing; Records[0].event: expected object, got nothing; Records[1].cos: expected object, got nothing; Records[1].event: expected object, got nothing; Records[2].cos: expected object, got nothing; and 3 more',
    );
  });
});

describe('the error', () => {
  const event = { ...sample.timer(), TriggerName: 7, secret: 'swordfish' };
  const result = timerEvent.safeParse(event);
  const error = result.success ? undefined : result.error;

  it('is data: path, expected, got', () => {
    expect(error).toBeInstanceOf(EventError);
    expect(error?.issues).toEqual([{ path: ['TriggerName'], expected: 'string', got: 'number 7' }]);
    expect(error?.kind).toBe('tencent/timer');
  });

  it('keeps the original event and does not print it', () => {
    expect(error?.event).toBe(event);
    expect(inspect(error)).not.toContain('swordfish');
    expect(JSON.stringify(error)).not.toContain('swordfish');
  });
});
