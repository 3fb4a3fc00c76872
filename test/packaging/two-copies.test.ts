import type * as Cdktf from 'cdktf';
import type * as Library from 'cdktf-scf-triggers';
import type * as Provider from 'cdktf-scf-triggers/provider';
import { resourceIn, resourcesIn, type Synthesized, synthesize } from '../synthesize';

// npm puts two copies of a package into one tree as soon as two dependants disagree on its version. Classes of one copy
// are strangers to the other; only what they keep on globals and on the constructs meets.

interface Copy {
  readonly cdktf: typeof Cdktf;
  readonly library: typeof Library;
  readonly provider: typeof Provider;
}

function load(): Copy {
  return {
    cdktf: require('cdktf'),
    library: require('cdktf-scf-triggers'),
    provider: require('cdktf-scf-triggers/provider'),
  };
}

/** A copy of everything, loaded apart from all others; `constructs` too, or the one that is there already. */
function anotherCopy(sharesConstructs: boolean): Copy {
  const constructs = require('constructs');
  let copy: Copy | undefined;
  jest.isolateModules(() => {
    if (sharesConstructs) jest.doMock('constructs', () => constructs);
    copy = load();
  });
  jest.dontMock('constructs');
  if (!copy) throw new Error('nothing was loaded');
  return copy;
}

const first = load();

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'synthesized';
}

/** What is found, without the lines that say how to help it. */
const findingsIn = (message: string) => [...message.matchAll(/^ {2}(\[.*)$/gm)].map(([, line]) => line);

describe.each([
  ['one constructs', true],
  ['two constructs', false],
])('two copies of cdktf, %s', (_title, sharesConstructs) => {
  const second = anotherCopy(sharesConstructs);

  test('they are two', () => {
    expect(second.cdktf.TerraformStack).not.toBe(first.cdktf.TerraformStack);
    expect(second.library.TimerTrigger).not.toBe(first.library.TimerTrigger);
    expect(require('constructs').Construct === Object.getPrototypeOf(second.cdktf.TerraformElement)).toBe(
      sharesConstructs,
    );
  });

  // The app, the stack, the provider and the function are of the user's cdktf, the triggers of the library's.
  function synthesizedWith({ library }: Copy, schedule: string): Synthesized {
    return synthesize((app) => {
      const stack = new first.cdktf.TerraformStack(app, 'app');
      new first.provider.TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
      const variable = new first.cdktf.TerraformVariable(stack, 'environment', { type: 'string' });
      const resource = new first.provider.ScfFunction(stack, 'Fn', { name: 'fn' });
      const bucket = new first.provider.CosBucket(stack, 'Bucket', { bucket: 'photos-1250000000' });
      const { CosBucketRef, CosEvent, CosTrigger, Schedule, ScfFunctionRef, TimerTrigger } = library;
      const target = ScfFunctionRef.fromResource(resource);
      new TimerTrigger(stack, 'Nightly', { target, schedule: Schedule.cron(schedule) });
      new CosTrigger(stack, 'OnUpload', {
        target: ScfFunctionRef.fromFunctionName('other'),
        bucket: CosBucketRef.fromResource(bucket),
        event: CosEvent.OBJECT_CREATED_ALL,
        prefix: `uploads/${variable.stringValue}/`,
      });
    });
  }

  test('what is written is what one copy writes', () => {
    const { stacks } = synthesizedWith(second, '0 0 2 * * * *');
    expect(resourcesIn(stacks.app, 'tencentcloud_scf_trigger')).toHaveLength(2);
    expect(stacks).toEqual(synthesizedWith(first, '0 0 2 * * * *').stacks);
  });

  test('what is found', () => {
    expect(findingsIn(messageOf(() => synthesizedWith(second, '0 0 25 * * * *')))).toEqual([
      '[app/Nightly] timer/cron-range: hour "25" has 25',
    ]);
  });
});

test('Aspects of the app’s cdktf visit once, though the triggers are of another', () => {
  const second = anotherCopy(true);
  const visits: string[] = [];
  synthesize((app) => {
    for (const id of ['one', 'two']) {
      const stack = new first.cdktf.TerraformStack(app, id);
      new first.provider.TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
      const { ScfFunctionRef, Schedule, TimerTrigger } = second.library;
      const trigger = new TimerTrigger(stack, id, {
        target: ScfFunctionRef.fromFunctionName('fn'),
        schedule: Schedule.cron('0 0 24 * * * *'),
      });
      // Right only when the Aspects of both stacks come before the checks.
      first.cdktf.Aspects.of(stack).add({
        visit: ({ node }) => {
          if (node.id !== id) return;
          visits.push(node.path);
          trigger.resource.addOverride('trigger_desc', '0 0 2 * * * *');
        },
      });
    }
  });
  expect(visits).toEqual(['one', 'one/one', 'two', 'two/two']);
});

describe('two copies of this library in one app', () => {
  const second = anotherCopy(true);

  function twoTriggers(prefixOfSecond: string): Synthesized {
    return synthesize((app) => {
      for (const [id, { library }, prefix] of [
        ['first', first, 'uploads/'],
        ['second', second, prefixOfSecond],
      ] as const) {
        const stack = new first.cdktf.TerraformStack(app, id);
        new first.provider.TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
        new library.CosTrigger(stack, 'OnUpload', {
          target: library.ScfFunctionRef.fromFunctionName(id),
          bucket: library.CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou'),
          event: library.CosEvent.OBJECT_CREATED_ALL,
          prefix,
        });
      }
    });
  }

  test('see each other’s conflicts, once', () => {
    expect(findingsIn(messageOf(() => twoTriggers('uploads/2024/')))).toEqual([
      '[first] in another stack: [second/OnUpload] cos/filter-overlap: "cos:ObjectCreated:*" of bucket "photos-1250000000" with prefix "uploads/2024/", suffix "" for function default/second overlaps "cos:ObjectCreated:*" of bucket "photos-1250000000" with prefix "uploads/", suffix "" for function default/first',
    ]);
  });

  test('have nothing to say where there is no conflict', () => {
    expect(messageOf(() => twoTriggers('downloads/'))).toBe('synthesized');
  });

  test('take each other’s references', () => {
    const { stacks } = synthesize((app) => {
      const stack = new first.cdktf.TerraformStack(app, 'app');
      new first.provider.TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
      new second.library.TimerTrigger(stack, 'T', {
        target: first.library.ScfFunctionRef.fromFunctionName('report'),
        schedule: first.library.Schedule.dailyAt(2, 0),
      });
    });
    expect(resourceIn(stacks.app, 'tencentcloud_scf_trigger')).toMatchObject({
      function_name: 'report',
      trigger_desc: '0 0 2 * * * *',
    });
  });

  test('write into one block', () => {
    const { stacks } = synthesize((app) => {
      const stack = new first.cdktf.TerraformStack(app, 'app');
      new first.provider.TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
      const resource = new first.provider.ScfFunction(stack, 'Fn', { name: 'fn' });
      for (const [id, { library }] of [
        ['Early', first],
        ['Late', second],
        ['Latest', first],
      ] as const) {
        const emission = library.TriggerEmission.FUNCTION_BLOCK;
        new library.TimerTrigger(stack, id, {
          target: library.ScfFunctionRef.fromResource(resource, { emission }),
          schedule: library.Schedule.dailyAt(2, 0),
        });
      }
    });
    expect(resourceIn(stacks.app, 'tencentcloud_scf_function').triggers).toEqual([
      { name: 'Early', type: 'timer', trigger_desc: '0 0 2 * * * *' },
      { name: 'Late', type: 'timer', trigger_desc: '0 0 2 * * * *' },
      { name: 'Latest', type: 'timer', trigger_desc: '0 0 2 * * * *' },
    ]);
  });
});
