import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformResource, TerraformStack, Testing } from 'cdktf';
import { ScfFunctionRef, Schedule, TimerTrigger, type TimerTriggerProps } from 'cdktf-scf-triggers';
import { TencentcloudProvider } from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/** An app as users make it, into a folder of its own. */
export function newApp(scfTriggers?: unknown): App {
  const outdir = mkdtempSync(join(tmpdir(), 'scf-triggers-checks.'));
  return Testing.enableFutureFlags(new App({ outdir, context: scfTriggers === undefined ? {} : { scfTriggers } }));
}

export function newStack(scope: Construct, id: string, region = 'ap-guangzhou'): TerraformStack {
  const stack = new TerraformStack(scope, id);
  new TencentcloudProvider(stack, 'Tencent', { region });
  return stack;
}

/** What `app.synth()` throws, without cdktf's own words around it; empty when it throws nothing. */
export function failureOf(app: App): string {
  try {
    app.synth();
    return '';
  } catch (error) {
    return String(error instanceof Error ? error.message : error)
      .replace('Validation failed with the following errors:\n', '')
      .replace(/\n\nIf you wish to ignore these validations[\s\S]*$/, '');
  }
}

/** The ids of the findings in a failure, each with the construct that it stands under. */
export function idsIn(failure: string): string[] {
  return [...failure.matchAll(/(?:^ {2}|\s)(warning: )?\[([^\]\n]*)\] ([a-z]+\/[a-z-]+): /g)].map(
    ([, warning = '', path, id]) => `${warning}${id} ${path}`,
  );
}

/** The warnings that cdktf collected. */
export function warningsOf(app: App): string[] {
  return app.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata.filter(({ type }) => type === '@cdktf/warn').map(({ data }) => `[${node.path}] ${data}`),
    );
}

/** The stacks that were written. */
export function writtenBy(app: App): string[] {
  const stacks = join(app.outdir, 'stacks');
  return readdirSync(stacks).filter((id) => existsSync(join(stacks, id, 'cdk.tf.json')));
}

export function timer(scope: Construct, id: string, cron = '0 0 2 * * * *', more: Partial<TimerTriggerProps> = {}) {
  const target = ScfFunctionRef.fromFunctionName(`of-${id.toLowerCase()}`);
  return new TimerTrigger(scope, id, { target, schedule: Schedule.cron(cron), ...more });
}

export function rawResource(scope: Construct, id: string, type: string, given: object): TerraformResource {
  const resource = new TerraformResource(scope, id, { terraformResourceType: type });
  for (const [name, value] of Object.entries(given)) resource.addOverride(name, value);
  return resource;
}
