import type { TerraformResource } from 'cdktf';
import { rawOverridesOf } from './raw-overrides';
import { decodeRawResource } from './raw-resources-of-app';
import type { ResourceIndex } from './resource-index';
import type { TriggerFacts } from './trigger-facts';
import { notGiven } from './value';

/** Overrides of these change how Terraform goes about a resource, and not what it is. */
const metaArguments: ReadonlySet<string> = new Set([
  'connection',
  'count',
  'depends_on',
  'for_each',
  'lifecycle',
  'provider',
  'provisioner',
  'timeouts',
]);

/**
 * What a trigger is once the user has overridden arguments of its resource (`trigger.resource.addOverride(…)`): Terraform
 * gets the overrides, so the rules judge them. What no argument of the resource says stays as the props had it.
 */
export function asOverridden(facts: TriggerFacts, resource: TerraformResource, resources: ResourceIndex): TriggerFacts {
  if (facts.managedBy === 'function-block' || !isOverridden(resource)) return facts;
  const [written] = decodeRawResource(resource, resources).triggers;
  if (!written) return facts;
  const { path, problems, unknownProps } = facts;
  if (written.type !== facts.type) return { ...written, path, problems, unknownProps };
  const said = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== notGiven));
  return { ...facts, ...said, path, problems, unknownProps };
}

function isOverridden(resource: TerraformResource): boolean {
  return Object.keys(rawOverridesOf(resource)).some((name) => !metaArguments.has(name));
}
