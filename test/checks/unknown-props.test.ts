// Props that nothing reads: typos of plain JavaScript, or of an object that was spread.
import {
  ApigwApi,
  ApigwServiceRef,
  ClbRuleRef,
  ClbTrigger,
  CosBucketRef,
  CosEvent,
  CosTrigger,
  FunctionUrl,
  FunctionUrlAuthType,
  ScfFunctionRef,
  TriggerChecks,
} from 'cdktf-scf-triggers';
import type { Construct } from 'constructs';
import { untyped } from '../constructs/emit';
import { newApp, newStack, timer, warningsOf } from './synth';

const target = ScfFunctionRef.fromFunctionName('resize');

function warningsIn(build: (stack: Construct) => void): string[] {
  const app = newApp();
  build(newStack(app, 'one'));
  app.synth();
  return warningsOf(app)
    .filter((warning) => warning.includes('trigger/unknown-prop'))
    .map((warning) => warning.replace(/\n +(at|rule): .*/g, ''));
}

test('a filter with a typo', () => {
  expect(
    warningsIn(
      (stack) =>
        new CosTrigger(
          stack,
          'OnUpload',
          untyped({
            target,
            bucket: CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou'),
            event: CosEvent.OBJECT_CREATED_ALL,
            sufix: '.jpg',
          }),
        ),
    ),
  ).toEqual([
    `[one/OnUpload] trigger/unknown-prop: prop sufix
    allowed: one of target, qualifier, enabled, description, bucket, event, prefix, suffix
    fix: write suffix`,
  ]);
});

test('in a group of props, and in what is known of a function', () => {
  expect(
    warningsIn((stack) => {
      new FunctionUrl(
        stack,
        'Url',
        untyped({
          target: ScfFunctionRef.fromFunctionName('web', untyped({ timeout: 5 })),
          authType: FunctionUrlAuthType.NONE,
          cors: { origins: ['https://example.com'], methods: ['GET'], header: ['x'] },
        }),
      );
    }),
  ).toEqual([
    expect.stringContaining('prop target timeout\n'),
    expect.stringMatching(/prop cors header\n.*\n {4}fix: write cors headers$/),
  ]);
});

test('what another trigger takes, and this one can’t keep', () => {
  expect(
    warningsIn((stack) => {
      const rule = ClbRuleRef.fromDomainUrl('lb-12345678', 'lbl-12345678', 'example.com', '/');
      new ClbTrigger(stack, 'Lb', untyped({ target, rule, enabled: false, description: 'off' }));
    }),
  ).toEqual([
    expect.stringContaining('prop enabled\n'),
    expect.stringMatching(/prop description\n.*\n {4}fix: leave it out, or acknowledge trigger\/unknown-prop/),
  ]);
});

test('nothing is said of props that every construct takes, of undefined ones, and of those acknowledged', () => {
  expect(
    warningsIn((stack) => {
      timer(stack, 'Nightly', undefined, { message: 'hello', ...untyped<object>({ retention: undefined }) });
      const theirs = timer(stack, 'Theirs', undefined, untyped({ retentionDays: 5 }));
      TriggerChecks.of(theirs).acknowledge('trigger/unknown-prop', 'read by our own construct around it');
    }),
  ).toEqual([]);
});

test('a release is true or false', () => {
  const app = newApp();
  new ApigwApi(
    newStack(app, 'one'),
    'Api',
    untyped({ target, service: ApigwServiceRef.fromServiceId('service-abc'), path: '/x', release: 'no' }),
  );
  expect(() => app.synth()).toThrow(`trigger/prop-type: release is the text "no"
    allowed: release is true or false, known at synth
    fix: give release true or false, known at synth`);
});
