import { TerraformOutput, TerraformVariable } from 'cdktf';
import { ScfFunctionRef, Schedule, TimerTrigger, TriggerEmission } from 'cdktf-scf-triggers';
import { CosBucket, ScfFunction } from 'cdktf-scf-triggers/provider';
import { resourceIn } from '../synthesize';
import { emit, findings, untyped } from './emit';

const report = ScfFunctionRef.fromFunctionName('report');
const schedule = Schedule.cron('0 */5 * * * * *');

test('what stands in Terraform when little is said', () => {
  const stack = emit((stack) => {
    new TimerTrigger(stack, 'Nightly', { target: report, schedule: Schedule.cron('  0 */5  *\t* * * * ') });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toEqual({
    function_name: 'report',
    namespace: 'default',
    type: 'timer',
    trigger_name: 'Nightly',
    trigger_desc: '0 */5 * * * * *',
    qualifier: '$DEFAULT',
    enable: 'OPEN',
    lifecycle: { replace_triggered_by: ['terraform_data.Nightly_Replacement_985E73C0'] },
  });
  expect(resourceIn(stack, 'terraform_data')).toEqual({
    input: { trigger_name: 'Nightly', has_message: false, has_description: false },
  });
});

test('what stands in Terraform when all is said', () => {
  const stack = emit((stack) => {
    new TimerTrigger(stack, 'Nightly', {
      target: ScfFunctionRef.fromFunctionName('report', { namespace: 'finance' }),
      schedule: Schedule.dailyAt(2, 30),
      triggerName: 'nightly-report',
      qualifier: '$LATEST',
      enabled: false,
      message: '{"a":"<${b}> %{c} $${d}"}',
      description: 'costs in ${currency}',
    });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toMatchObject({
    function_name: 'report',
    namespace: 'finance',
    trigger_name: 'nightly-report',
    trigger_desc: '0 30 2 * * * *',
    qualifier: '$LATEST',
    enable: 'CLOSE',
    custom_argument: '{"a":"<$${b}> %%{c} $$${d}"}',
    description: 'costs in $${currency}',
  });
  expect(resourceIn(stack, 'terraform_data')).toEqual({
    input: { trigger_name: 'nightly-report', has_message: true, has_description: true },
  });
});

test('the construct’s own view', () => {
  emit((stack) => {
    const trigger = new TimerTrigger(stack, 'Nightly', { target: report, schedule });
    expect(trigger.triggerName).toBe('Nightly');
    expect(trigger.triggerDesc).toBe('0 */5 * * * * *');
    expect(trigger.triggerType).toBe('timer');
    expect(trigger.importId).toBe('report#default#Nightly');
    expect(trigger.resource.terraformResourceType).toBe('tencentcloud_scf_trigger');
  });
});

test('a function of the same stack: by reference, and the trigger is replaced with it', () => {
  const stack = emit((stack) => {
    const resource = new ScfFunction(stack, 'Report', { name: 'report', namespace: 'finance' });
    resource.overrideLogicalId('report');
    const trigger = new TimerTrigger(stack, 'Nightly', { target: ScfFunctionRef.fromResource(resource), schedule });
    trigger.resource.overrideLogicalId('nightly');
    new TerraformOutput(stack, 'import_id', { value: trigger.importId });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toMatchObject({
    function_name: '${tencentcloud_scf_function.report.name}',
    namespace: 'finance',
    lifecycle: {
      replace_triggered_by: [
        'terraform_data.Nightly_Replacement_985E73C0',
        'tencentcloud_scf_function.report.function_id',
      ],
    },
  });
  expect(stack).toMatchObject({
    resource: { tencentcloud_scf_trigger: { nightly: {} } },
    output: { import_id: { value: '${tencentcloud_scf_function.report.name}#finance#Nightly' } },
  });
});

test('values that only Terraform knows, in every prop', () => {
  const stack = emit((stack) => {
    const text = (id: string) => new TerraformVariable(stack, id, { type: 'string' }).stringValue;
    const bucket = new CosBucket(stack, 'Bucket', { bucket: 'photos-1250000000' });
    new TimerTrigger(stack, 'Nightly', {
      target: ScfFunctionRef.fromFunctionName(`fn-${text('name')}`, { namespace: text('namespace') }),
      schedule: Schedule.cron(`0 ${text('minute')} 2 * * * *`),
      triggerName: `nightly-${text('environment')}`,
      qualifier: text('qualifier'),
      enabled: untyped(new TerraformVariable(stack, 'enabled', { type: 'bool' }).booleanValue),
      message: `{"bucket":"${bucket.bucket}","$":"$${text('message')}"}`,
      description: text('description'),
    });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_trigger')).toEqual({
    function_name: 'fn-${var.name}',
    namespace: '${var.namespace}',
    type: 'timer',
    trigger_name: 'nightly-${var.environment}',
    trigger_desc: '0 ${var.minute} 2 * * * *',
    qualifier: '${var.qualifier}',
    enable: '${(var.enabled) ? "OPEN" : "CLOSE"}',
    custom_argument: '{"bucket":"${tencentcloud_cos_bucket.Bucket.bucket}","$":"${"$"}${var.message}"}',
    description: '${var.description}',
    lifecycle: { replace_triggered_by: ['terraform_data.Nightly_Replacement_985E73C0'] },
  });
  expect(resourceIn(stack, 'terraform_data')).toEqual({
    input: {
      trigger_name: 'nightly-${var.environment}',
      has_message: true,
      has_description: '${length(compact([var.description])) > 0}',
    },
  });
});

test('in the block of the function', () => {
  const stack = emit((stack) => {
    const resource = new ScfFunction(stack, 'Report', { name: 'report' });
    const target = ScfFunctionRef.fromResource(resource, { emission: TriggerEmission.FUNCTION_BLOCK });
    const trigger = new TimerTrigger(stack, 'Nightly', { target, schedule });
    new TimerTrigger(stack, 'Weekly', { target, schedule: Schedule.cron('0 0 8 * * MON *') });
    expect(trigger.resource).toBe(resource);
    new TerraformOutput(stack, 'import_id', { value: trigger.importId });
  });
  expect(resourceIn(stack, 'tencentcloud_scf_function').triggers).toEqual([
    { name: 'Nightly', type: 'timer', trigger_desc: '0 */5 * * * * *' },
    { name: 'Weekly', type: 'timer', trigger_desc: '0 0 8 * * MON *' },
  ]);
  // The trigger has no id of its own: its function has.
  expect(stack).toMatchObject({
    output: { import_id: { value: 'default+${tencentcloud_scf_function.Report.name}' } },
  });
  expect(() => resourceIn(stack, 'tencentcloud_scf_trigger')).toThrow('0 resources');
});

describe('plain JavaScript', () => {
  const cases: [title: string, props: unknown][] = [
    ['no props', undefined],
    ['null', null],
    ['an empty object', {}],
    ['numbers and lists for texts', { target: report, schedule, triggerName: 5, message: ['a'], description: {} }],
    ['null for texts', { target: report, schedule, triggerName: null, message: null, qualifier: null }],
    ['a text for a boolean', { target: report, schedule, enabled: 'yes' }],
    ['texts for the classes', { target: 'report', schedule: '0 0 2 * * * *' }],
    ['the wrong classes', { target: schedule, schedule: report }],
    [
      'wrong things within the function',
      {
        target: ScfFunctionRef.fromFunctionName(
          untyped(7),
          untyped({ namespace: 8, timeoutSeconds: '9', type: 'WEB' }),
        ),
        schedule,
      },
    ],
    ['a number for a cron', { target: report, schedule: Schedule.cron(untyped(5)) }],
  ];
  test.each(cases)('%s', (_title, props) => {
    expect(findings((stack) => new TimerTrigger(stack, 'T', untyped(props)))).toMatchSnapshot();
  });

  test('resources that are no function', () => {
    expect(
      findings((stack) => {
        const bucket = new CosBucket(stack, 'Bucket', { bucket: 'photos-1250000000' });
        const resource = new ScfFunction(stack, 'Report', { name: 'report' });
        new TimerTrigger(stack, 'Raw', { target: untyped(resource), schedule });
        new TimerTrigger(stack, 'Bucketed', { target: ScfFunctionRef.fromResource(bucket), schedule });
        new TimerTrigger(stack, 'Nothing', { target: ScfFunctionRef.fromResource(untyped(undefined)), schedule });
      }),
    ).toMatchSnapshot();
  });
});
