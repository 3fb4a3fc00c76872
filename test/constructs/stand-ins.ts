import type { TerraformJson } from '../synthesize';

// Terraform judges what it needs no provider for: every resource of ours is stood in for by a terraform_data that has
// the resource's arguments as its input, and the resource's lifecycle, count and for_each as they are.

const standInName = (type: string, name: string) => `${type}_${name}`;

export function standIns(stack: TerraformJson): object {
  const text = JSON.stringify({ resource: stack.resource, variable: stack.variable }).replace(
    /\b(tencentcloud_[a-z_]+)\.([A-Za-z0-9_-]+)/g,
    (_all, type, name) => `terraform_data.${standInName(type, name)}.output`,
  );
  const {
    resource,
    variable,
  }: { resource: Record<string, Record<string, Record<string, unknown>>>; variable?: object } = JSON.parse(text);
  const data = Object.entries(resource).flatMap(([type, byName]) =>
    Object.entries(byName).map(
      ([name, { lifecycle, count, for_each, depends_on: _dependsOn, '//': _notes, ...given }]) => {
        const stays = { lifecycle, count, for_each };
        return type === 'terraform_data'
          ? [name, { ...given, ...stays }]
          : [standInName(type, name), { input: given, ...stays }];
      },
    ),
  );
  return { resource: { terraform_data: Object.fromEntries(data) }, ...(variable && { variable }) };
}
