import { type App, TerraformStack } from 'cdktf';
import { ScfFunctionRef, Schedule, TimerTrigger, Weekday } from 'cdktf-scf-triggers';
import { ScfFunction, TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/** Reports by the clock: every night, every Monday, and one that is switched off for now. */
export class ReportsStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    const report = ScfFunctionRef.fromResource(
      new ScfFunction(this, 'Report', {
        name: 'report',
        handler: 'index.main',
        runtime: 'Nodejs18.15',
        timeout: 300,
        cosBucketName: 'builds-1250000000',
        cosBucketRegion: 'ap-guangzhou',
        cosObjectName: 'report.zip',
      }),
    );

    // The message is what the handler gets as `Message`. "${…}" in it is the handler's own, not Terraform's.
    new TimerTrigger(this, 'Nightly', {
      target: report,
      schedule: Schedule.dailyAt(2, 0),
      message: '{"kind":"daily","title":"Costs of ${date}"}',
    });
    new TimerTrigger(this, 'Weekly', {
      target: report,
      triggerName: 'weekly-report',
      schedule: Schedule.weeklyOn(Weekday.MONDAY, 8, 30),
      message: '{"kind":"weekly"}',
      description: 'the week before, for the Monday meeting',
    });
    new TimerTrigger(this, 'Quarterly', {
      target: report,
      schedule: Schedule.cron('0 0 6 1 1,4,7,10 * *'),
      enabled: false,
    });
  }
}

export function build(app: App): void {
  new ReportsStack(app, 'reports');
}
