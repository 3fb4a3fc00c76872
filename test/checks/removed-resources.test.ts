// A trigger that is made from a resource which has left the app would refer to nothing, or be written nowhere.
import {
  CosBucketRef,
  CosEvent,
  CosTrigger,
  ScfFunctionRef,
  Schedule,
  TimerTrigger,
  TriggerEmission,
} from 'cdktf-scf-triggers';
import { CosBucket, ScfFunction } from 'cdktf-scf-triggers/provider';
import { failureOf, newApp, newStack } from './synth';

const refused = (
  path: string,
  type: string,
  prop: string,
) => `trigger/prop-type: ${prop} is made from ${path}, which was removed from the app
    allowed: ${prop} is a ${type} resource of the app
    fix: remove what is made from it too, or leave it where it was`;

test.each([TriggerEmission.RESOURCE, TriggerEmission.FUNCTION_BLOCK])('a function, with %s', (emission) => {
  const app = newApp();
  const stack = newStack(app, 'one');
  const resize = new ScfFunction(stack, 'Resize', { name: 'resize', handler: 'index.main', runtime: 'Nodejs18.15' });
  const target = ScfFunctionRef.fromResource(resize, { emission });
  new TimerTrigger(stack, 'Nightly', { target, schedule: Schedule.dailyAt(2, 0) });
  stack.node.tryRemoveChild('Resize');
  expect(failureOf(app)).toContain(refused('one/Resize', 'tencentcloud_scf_function', 'target'));
});

test('a bucket', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  new CosTrigger(stack, 'OnUpload', {
    target: ScfFunctionRef.fromFunctionName('resize'),
    bucket: CosBucketRef.fromResource(new CosBucket(stack, 'Photos', { bucket: 'photos-1250000000' })),
    event: CosEvent.OBJECT_CREATED_ALL,
  });
  stack.node.tryRemoveChild('Photos');
  expect(failureOf(app)).toContain(refused('one/Photos', 'tencentcloud_cos_bucket', 'bucket'));
});
