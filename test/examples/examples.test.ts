import type { App } from 'cdktf';
import * as adopting from '../../examples/adopting/stack';
import * as apigw from '../../examples/apigw/stack';
import * as apigwApi from '../../examples/apigw-api/stack';
import * as ckafka from '../../examples/ckafka/stack';
import * as clb from '../../examples/clb/stack';
import * as cls from '../../examples/cls/stack';
import * as cmq from '../../examples/cmq/stack';
import * as cos from '../../examples/cos/stack';
import * as eventbridge from '../../examples/eventbridge/stack';
import * as functionUrl from '../../examples/function-url/stack';
import * as mediaPipeline from '../../examples/media-pipeline/stack';
import * as migrating from '../../examples/migrating-from-api-gateway/stack';
import * as mps from '../../examples/mps/stack';
import * as timer from '../../examples/timer/stack';
import * as websocket from '../../examples/websocket/stack';
import { tencentcloudSchema } from '../schema/tencentcloud-schema';
import { problemsIn } from '../schema/terraform-json';
import { synthesize } from '../synthesize';
import { expectGolden } from './golden';

const examples: [name: string, build: (app: App) => void, warnings: string[]][] = [
  ['timer', timer.build, []],
  ['cos', cos.build, []],
  ['ckafka', ckafka.build, []],
  ['apigw', apigw.build, ['shop-api/List apigw/retired', 'shop-api/Upload apigw/retired']],
  ['clb', clb.build, []],
  ['websocket', websocket.build, ['chat/Chat apigw/retired', 'chat/Chat websocket/provider-drops-functions']],
  ['function-url', functionUrl.build, []],
  ['cls', cls.build, ['audit/Archive cls/unverified']],
  ['mps', mps.build, ['video/OnWorkflow mps/unverified']],
  ['cmq', cmq.build, ['queues/Tagged cmq/retired', 'queues/Routed cmq/retired', 'queues/All cmq/retired']],
  ['eventbridge', eventbridge.build, []],
  ['apigw-api', apigwApi.build, ['orders-api/List apigw/retired', 'orders-api/Detail apigw/retired']],
  ['migrating-from-api-gateway', migrating.build, ['gateway/Orders apigw/retired']],
  ['adopting', adopting.build, []],
  [
    'media-pipeline',
    mediaPipeline.build,
    [
      'media-web/Search apigw/retired',
      'media-web/Comments apigw/retired',
      'media-web/Comments websocket/provider-drops-functions',
    ],
  ],
];

describe.each(examples)('%s', (name, build, warnings) => {
  const synthesized = synthesize(build);

  test('writes what it wrote before', () => {
    const files = Object.entries(synthesized.stacks).map(([stack, json]) => [
      `${stack}.tf.json`,
      `${JSON.stringify(json, null, 2)}\n`,
    ]);
    expectGolden(name, Object.fromEntries(files));
  });

  test('is Terraform that the provider takes', () => {
    const problems = Object.entries(synthesized.stacks).flatMap(([stack, json]) =>
      problemsIn(json, tencentcloudSchema).map((problem) => `${stack}: ${problem}`),
    );
    expect(problems).toEqual([]);
  });

  test('is warned about what can’t be helped, and nothing else', () => {
    expect(synthesized.warnings).toEqual(warnings);
  });
});
