import { type App, TerraformStack } from 'cdktf';
import { CosBucketRef, CosEvent, CosTrigger, ScfFunctionRef, Schedule, TimerTrigger } from 'cdktf-scf-triggers';
import { CosBucket, ScfFunction, TencentcloudProvider } from 'cdktf-scf-triggers/provider';

export function build(app: App): void {
  const stack = new TerraformStack(app, 'photos');
  new TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });

  const resize = new ScfFunction(stack, 'Resize', {
    name: 'resize',
    handler: 'index.main',
    runtime: 'Nodejs18.15',
    zipFile: 'dist/resize.zip',
  });
  const photos = new CosBucket(stack, 'Photos', { bucket: 'photos-1250000000' });
  const target = ScfFunctionRef.fromResource(resize);

  new CosTrigger(stack, 'OnUpload', {
    target,
    bucket: CosBucketRef.fromResource(photos),
    event: CosEvent.OBJECT_CREATED_ALL,
    prefix: 'uploads/',
    suffix: '.jpg',
  });
  new TimerTrigger(stack, 'Nightly', { target, schedule: Schedule.dailyAt(2, 0), message: 'clean up' });
}
