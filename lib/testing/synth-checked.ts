import { isAbsolute } from 'node:path';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { type LocatedFinding, showPath } from '../report/report';
import { renderFinding } from '../report/text';
import { checkedApp } from './checked-app';

/**
 * The Terraform JSON of a stack, for assertions and snapshots: what `cdktf synth` writes, without cdktf's metadata and
 * without the absolute paths of local states, so that it is the same on every machine. Keys are in order.
 *
 * No validation is skipped, unlike with `Testing.synth`. Nothing is written, no report either.
 *
 * @param stack any stack of an app; of `Testing.app()` or `new App()`
 * @throws TypeError when it is given no stack
 * @throws with all findings of the whole app when one of them is an error; else with what cdktf itself finds wrong
 */
export function synthChecked(stack: TerraformStack): string {
  if (!TerraformStack.isStack(stack)) throw new TypeError(`expected a stack; got ${describe(stack)}`);
  const registry = checkedApp(stack);
  const { findings } = registry.report();
  if (findings.some(({ severity }) => severity === 'error')) throw new Error(failure(findings));
  const errors = errorAnnotationsOf(stack);
  if (errors.length > 0) throw new Error(['Error annotations:', ...errors].join('\n  '));
  // Testing.synth would invoke the Aspects once more, and one that makes a construct can't be.
  const written = registry.quietly(() => {
    stack.runAllValidations();
    return stack.toTerraform();
  });
  return JSON.stringify(withoutStatePaths(inOrder(written)), undefined, 2);
}

/** Keys sorted, without cdktf's metadata. */
function inOrder(written: unknown): unknown {
  if (Array.isArray(written)) return written.map(inOrder);
  if (typeof written !== 'object' || written === null) return written;
  const entries = Object.entries(written).filter(([key]) => key !== '//');
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, inOrder(value)]));
}

function describe(value: unknown): string {
  if (Construct.isConstruct(value))
    return value.node.scope ? `the construct ${value.node.path}` : 'the app, which may have several stacks';
  return typeof value === 'string' ? 'a text' : String(value);
}

function failure(findings: readonly LocatedFinding[]): string {
  const options = { root: process.cwd() };
  const texts = findings.map(
    (finding) => `${finding.severity}: [${showPath(finding.path)}] ${renderFinding(finding, options)}`,
  );
  return ['The app breaks rules of its triggers.', ...texts].join('\n\n');
}

/** cdktf throws on these at synth, but not in Testing.synth. */
function errorAnnotationsOf(stack: TerraformStack): string[] {
  return stack.node
    .findAll()
    .flatMap(({ node }) =>
      node.metadata.filter(({ type }) => type === '@cdktf/error').map(({ data }) => `[${node.path}] ${String(data)}`),
    );
}

/** Where states lie on this machine: the stack's own, and those that it reads other stacks from. */
function withoutStatePaths(synthesized: unknown): unknown {
  const { terraform, data } = objectOf(synthesized);
  withoutAbsolutePath(objectOf(objectOf(terraform).backend).local);
  for (const state of Object.values(objectOf(objectOf(data).terraform_remote_state))) {
    withoutAbsolutePath(objectOf(state).config);
  }
  return synthesized;
}

function withoutAbsolutePath(place: unknown): void {
  const given = objectOf(place);
  if (typeof given.path === 'string' && isAbsolute(given.path)) delete given.path;
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
