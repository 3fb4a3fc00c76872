import { TerraformVariable } from 'cdktf';
import { CosBucketRef, CosEvent, CosTrigger, ScfFunctionRef, TriggerEmission } from 'cdktf-scf-triggers';
import { CosBucket, ScfFunction, TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import { resourceIn } from '../synthesize';
import { emit, findings, untyped } from './emit';

const resize = ScfFunctionRef.fromFunctionName('resize');
const photos = CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou');
const event = CosEvent.OBJECT_CREATED_ALL;

test('what stands in Terraform when little is said', () => {
  const stack = emit((stack) => {
    new CosTrigger(stack, 'OnUpload', { target: resize, bucket: photos, event });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toEqual({
    function_name: 'resize',
    namespace: 'default',
    type: 'cos',
    trigger_name: 'photos-1250000000.cos.ap-guangzhou.myqcloud.com',
    trigger_desc: '{"event":"cos:ObjectCreated:*","filter":{"Prefix":"","Suffix":""}}',
    qualifier: '$DEFAULT',
    enable: 'OPEN',
    lifecycle: { replace_triggered_by: ['terraform_data.OnUpload_Replacement_7A0549A5'] },
  });
  // UpdateTrigger knows no cos: all of it replaces the trigger.
  expect(resourceIn(stack, 'terraform_data')).toEqual({
    input: {
      trigger_name: 'photos-1250000000.cos.ap-guangzhou.myqcloud.com',
      has_message: false,
      has_description: false,
      trigger_desc: '{"event":"cos:ObjectCreated:*","filter":{"Prefix":"","Suffix":""}}',
      qualifier: '$DEFAULT',
      enable: 'OPEN',
      description: '',
    },
  });
});

test('what stands in Terraform when all is said: user text is data', () => {
  const stack = emit((stack) => {
    const trigger = new CosTrigger(stack, 'OnUpload', {
      target: resize,
      bucket: CosBucketRef.fromDomain('photos-1250000000.cos.ap-guangzhou.myqcloud.com'),
      event: CosEvent.OBJECT_REMOVE_DELETE_MARKER_CREATED,
      prefix: 'a&b/"${c}"%{d}\\',
      suffix: '.<x>',
      qualifier: 'live',
      enabled: false,
      description: 'thumbs',
    });
    expect(trigger.triggerDesc).toBe(
      '{"event":"cos:ObjectRemove:DeleteMarkerCreated","filter":{"Prefix":"a\\u0026b/\\"${c}\\"%{d}\\\\","Suffix":".\\u003cx\\u003e"}}',
    );
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toMatchObject({
    trigger_name: 'photos-1250000000.cos.ap-guangzhou.myqcloud.com',
    trigger_desc:
      '{"event":"cos:ObjectRemove:DeleteMarkerCreated","filter":{"Prefix":"a\\u0026b/\\"$${c}\\"%%{d}\\\\","Suffix":".\\u003cx\\u003e"}}',
    qualifier: 'live',
    enable: 'CLOSE',
    description: 'thumbs',
  });
});

test('the construct’s own view', () => {
  emit((stack) => {
    const trigger = new CosTrigger(stack, 'OnUpload', { target: resize, bucket: photos, event });
    expect(trigger.triggerName).toBe('photos-1250000000.cos.ap-guangzhou.myqcloud.com');
    expect(trigger.triggerType).toBe('cos');
    expect(trigger.importId).toBe('resize#default#photos-1250000000.cos.ap-guangzhou.myqcloud.com');
  });
});

test('values that only Terraform knows, in every prop', () => {
  const stack = emit((stack) => {
    const text = (id: string) => new TerraformVariable(stack, id, { type: 'string' }).stringValue;
    new CosTrigger(stack, 'OnUpload', {
      target: ScfFunctionRef.fromFunctionName(text('name')),
      bucket: CosBucketRef.fromBucketName(text('bucket'), text('region')),
      event: CosEvent.of(text('event')),
      prefix: `uploads/${text('environment')}/$${text('dollar')}`,
      suffix: `.${text('suffix')}`,
      qualifier: text('qualifier'),
    });
  });
  const trigger_name = '${var.bucket}.cos.${var.region}.myqcloud.com';
  const within = (name: string) => `\${trimsuffix(trimprefix(jsonencode(var.${name}), "\\""), "\\"")}`;
  const trigger_desc = `{"event":\${jsonencode(tostring(var.event))},"filter":{"Prefix":"uploads/${within('environment')}/\${"$"}${within('dollar')}","Suffix":".${within('suffix')}"}}`;
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toMatchObject({
    trigger_name,
    trigger_desc,
    qualifier: '${var.qualifier}',
  });
  expect(resourceIn(stack, 'terraform_data')).toMatchObject({
    input: { trigger_name, trigger_desc, qualifier: '${var.qualifier}' },
  });
});

test('a bucket of the app', () => {
  const stack = emit((stack) => {
    const bucket = new CosBucket(stack, 'Photos', { bucket: 'photos-1250000000' });
    new CosTrigger(stack, 'OnUpload', { target: resize, bucket: CosBucketRef.fromResource(bucket), event });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger').trigger_name).toBe(
    '${tencentcloud_cos_bucket.Photos.bucket}.cos.ap-guangzhou.myqcloud.com',
  );
});

test('bucket and function of an aliased provider: its region, and the trigger is where its function is', () => {
  const stack = emit((stack) => {
    const provider = new TencentcloudProvider(stack, 'shanghai', { region: 'ap-shanghai', alias: 'shanghai' });
    const bucket = new CosBucket(stack, 'Photos', { bucket: 'photos-1250000000', provider });
    const resource = new ScfFunction(stack, 'Resize', { name: 'resize', provider });
    new CosTrigger(stack, 'OnUpload', {
      target: ScfFunctionRef.fromResource(resource),
      bucket: CosBucketRef.fromResource(bucket),
      event,
    });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toMatchObject({
    trigger_name: '${tencentcloud_cos_bucket.Photos.bucket}.cos.ap-shanghai.myqcloud.com',
    provider: 'tencentcloud.shanghai',
  });
});

test('in the block of the function: the bare bucket, and the region beside it', () => {
  const stack = emit((stack) => {
    const resource = new ScfFunction(stack, 'Resize', { name: 'resize' });
    resource.putTriggers([{ name: 'users-own', type: 'timer', triggerDesc: '0 0 2 * * * *' }]);
    const target = ScfFunctionRef.fromResource(resource, { emission: TriggerEmission.FUNCTION_BLOCK });
    new CosTrigger(stack, 'OnUpload', { target, bucket: photos, event, prefix: '${a}/' });
    new CosTrigger(stack, 'OnRemove', { target, bucket: photos, event: CosEvent.OBJECT_REMOVE_ALL });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_function').triggers).toEqual([
    { name: 'users-own', type: 'timer', trigger_desc: '0 0 2 * * * *' },
    {
      name: 'photos-1250000000',
      type: 'cos',
      trigger_desc: '{"event":"cos:ObjectCreated:*","filter":{"Prefix":"$${a}/","Suffix":""}}',
      cos_region: 'ap-guangzhou',
    },
    {
      name: 'photos-1250000000',
      type: 'cos',
      trigger_desc: '{"event":"cos:ObjectRemove:*","filter":{"Prefix":"","Suffix":""}}',
      cos_region: 'ap-guangzhou',
    },
  ]);
});

describe('plain JavaScript', () => {
  const cases: [title: string, props: unknown][] = [
    ['an empty object', {}],
    ['numbers for texts', { target: resize, bucket: photos, event, prefix: 1, suffix: 2 }],
    ['texts for the classes', { target: resize, bucket: 'photos-1250000000', event: 'cos:ObjectCreated:*' }],
    ['the wrong classes', { target: photos, bucket: event, event: resize }],
    [
      'a bucket without a region',
      { target: resize, bucket: CosBucketRef.fromBucketName('photos-1250000000', untyped(undefined)), event },
    ],
    ['a domain that is null', { target: resize, bucket: CosBucketRef.fromDomain(untyped(null)), event }],
    ['an event that is a number', { target: resize, bucket: photos, event: CosEvent.of(untyped(4)) }],
  ];
  test.each(cases)('%s', (_title, props) => {
    expect(findings((stack) => new CosTrigger(stack, 'T', untyped(props)))).toMatchSnapshot();
  });

  test('a resource that is no bucket', () => {
    expect(
      findings((stack) => {
        const resource = new ScfFunction(stack, 'Resize', { name: 'resize' });
        new CosTrigger(stack, 'T', { target: resize, bucket: CosBucketRef.fromResource(resource), event });
      }),
    ).toMatchSnapshot();
  });
});
