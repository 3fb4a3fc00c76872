import type { TerraformResource } from 'cdktf';

/** What `addOverride` was given for a resource. Every version of cdktf keeps it there, though not for all to see. */
export function rawOverridesOf(resource: TerraformResource): Readonly<Record<string, unknown>> {
  const { rawOverrides } = resource as unknown as { readonly rawOverrides: Readonly<Record<string, unknown>> };
  return rawOverrides;
}
