import { type App, TerraformStack } from 'cdktf';
import { CosBucketRef, CosEvent, CosTrigger, ScfFunctionRef, TriggerEmission } from 'cdktf-scf-triggers';
import { CosBucket, ScfFunction, TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/** Makes a thumbnail of every uploaded picture, and keeps an index of what was removed or came back from the archive. */
export class PhotosStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    const photos = CosBucketRef.fromResource(new CosBucket(this, 'Photos', { bucket: 'photos-1250000000' }));

    new CosTrigger(this, 'OnUpload', {
      target: ScfFunctionRef.fromResource(this.functionOf('thumbnail')),
      bucket: photos,
      event: CosEvent.OBJECT_CREATED_ALL,
      prefix: 'uploads/',
      suffix: '.jpg',
    });

    // Terraform keeps one tencentcloud_scf_trigger per function and bucket. Two triggers of one function on one bucket
    // go into the function's own block.
    const index = ScfFunctionRef.fromResource(this.functionOf('index'), { emission: TriggerEmission.FUNCTION_BLOCK });
    new CosTrigger(this, 'OnRemove', { target: index, bucket: photos, event: CosEvent.OBJECT_REMOVE_ALL });
    new CosTrigger(this, 'OnRestore', {
      target: index,
      bucket: photos,
      event: CosEvent.OBJECT_RESTORE_COMPLETED,
      prefix: 'archive/',
    });
  }

  private functionOf(name: string): ScfFunction {
    return new ScfFunction(this, name, {
      name,
      handler: 'index.main',
      runtime: 'Nodejs18.15',
      memSize: 512,
      timeout: 60,
      cosBucketName: 'builds-1250000000',
      cosBucketRegion: 'ap-guangzhou',
      cosObjectName: `${name}.zip`,
    });
  }
}

export function build(app: App): void {
  new PhotosStack(app, 'photos');
}
