import { build } from '../../examples/conflicts/stack';
import { synthesize } from '../synthesize';
import { expectGolden } from './golden';

function messageOf(run: () => void): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'synthesized';
}

test('all mistakes of the app in one message', () => {
  const message = messageOf(() => synthesize(build));
  expectGolden('conflicts', { 'message.txt': `${message}\n` });
});

test('errors and warnings, each where the example says so', () => {
  const message = messageOf(() => synthesize(build));
  const found = [...message.matchAll(/\[([a-z]+\/[A-Za-z]+)\] ([a-z]+\/[a-z-]+):/g)].map(
    ([, path, rule]) => `${path} ${rule}`,
  );
  expect(found.sort()).toEqual([
    'clock/Copy trigger/name-unique',
    'clock/Disabled trigger/block-cannot-express',
    'clock/Disabled trigger/block-cannot-express',
    'clock/EndOfFebruary timer/never-fires',
    'clock/Long timer/message-size',
    'clock/Lower function/qualifier',
    'clock/Midnight timer/cron-range',
    'clock/Named timer/name',
    'clock/Nightly timer/cron-fields',
    'clock/Uneven timer/uneven-step',
    'media/Elsewhere trigger/region',
    'media/Filters cos/event',
    'media/Filters cos/filter-whitespace',
    'media/Filters cos/suffix-dot',
    'media/NoAppId cos/bucket',
    'media/OnJpeg cos/filter-overlap',
    'media/OnRemove cos/one-per-function-and-bucket',
    'media/Orders ckafka/instance-id',
    'media/Orders ckafka/max-messages',
    'media/Orders ckafka/max-wait',
    'media/Orders ckafka/offset',
    'web/Api apigw/retired',
    'web/Chat apigw/retired',
    'web/Chat websocket/path',
    'web/Chat websocket/provider-drops-functions',
    'web/Heavy clb/rule-address',
    'web/Heavy clb/weight',
    'web/NextSite clb/event-function',
    'web/NextSite clb/rule-unique',
    'web/OnCopy cos/filter-overlap',
    'web/SameApi apigw/api-unique',
    'web/SameApi apigw/retired',
  ]);
});
