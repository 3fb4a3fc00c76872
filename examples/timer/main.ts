import { App, TerraformStack } from 'cdktf';
import { Schedule, ScfFunctionRef, TimerTrigger } from 'cdktf-scf-triggers';
import { TencentcloudProvider } from 'cdktf-scf-triggers/provider';

const app = new App();
const stack = new TerraformStack(app, 'reports');
new TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
new TimerTrigger(stack, 'Nightly', {
  target: ScfFunctionRef.fromFunctionName('report'),
  schedule: Schedule.dailyAt(2, 0),
  message: '{"kind":"daily","cost":"${x}"}',
});
app.synth();
