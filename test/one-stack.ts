import { type App, TerraformStack, Testing } from 'cdktf';
import type { IConstruct } from 'constructs';
import { ScfFunctionRef } from '../lib';
import { TencentcloudProvider } from '../lib/provider/provider';

/** The function that most tests call, by name. */
export const resize = ScfFunctionRef.fromFunctionName('resize');

/** A stack of the name `app`, in ap-guangzhou. */
export function stackOf(build: (stack: TerraformStack) => unknown): TerraformStack {
  return appOf(build).stack;
}

function appOf(build: (stack: TerraformStack) => unknown): { app: App; stack: TerraformStack } {
  const app = Testing.app();
  const stack = new TerraformStack(app, 'app');
  new TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
  build(stack);
  return { app, stack };
}

/** The resources that a stack is written as, by type and logical id; its checks must pass. */
export function resourcesOf(build: (stack: TerraformStack) => unknown): Record<string, Record<string, unknown>> {
  return JSON.parse(Testing.synth(stackOf(build), true)).resource;
}

/** The only resource of a type. */
export function resourceOf(type: string, build: (stack: TerraformStack) => unknown): unknown {
  const all = Object.values(resourcesOf(build)[type] ?? {});
  expect(all).toHaveLength(1);
  return all[0];
}

/** What the checks refuse a stack with; warnings are in it. */
export function refusalOf(build: (stack: TerraformStack) => unknown): string {
  const { app } = appOf(build);
  try {
    app.synth();
  } catch (error) {
    return String(error instanceof Error ? error.message : error).replace(/(\.test\.ts):\d+/g, '$1');
  }
  throw new Error('the checks found nothing to refuse');
}

/** The warnings on a stack that the checks let pass. */
export function warningsOf(build: (stack: TerraformStack) => unknown): string[] {
  const { app, stack } = appOf(build);
  app.synth();
  const all = (construct: IConstruct): string[] => [
    ...construct.node.metadata
      .filter(({ type }) => type === '@cdktf/warn')
      .map(({ data }) => String(data).replace(/(\.test\.ts):\d+/g, '$1')),
    ...construct.node.children.flatMap(all),
  ];
  return all(stack);
}
