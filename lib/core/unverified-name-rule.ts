import { variable } from './example-facts';
import { limits } from './limits';
import type { Rule } from './rule';
import { textRule } from './text-rule';
import { ofType, type TriggerFacts } from './trigger-facts';
import type { Value } from './value';

type UnverifiedType = 'cls' | 'mps';

/** The name of a trigger of a type for which no page of the product gives a form. */
export function unverifiedNameRule(
  type: UnverifiedType,
  /** A trigger of the type with a name, for the examples. */
  named: (triggerName: string | Value<never>) => TriggerFacts,
): Rule {
  const id = `${type}/name`;
  return textRule({
    id,
    adjustable: true,
    title: 'The trigger’s name is one that CreateTrigger can take',
    why: 'The provider refuses an empty name at apply, and a "#" breaks its id. For the rest no page gives a form for this type: the characters are those that CreateTrigger names for a timer.',
    sources: [
      {
        document: 'terraform-provider-tencentcloud 1.83.25',
        section: 'scf/resource_tc_scf_trigger.go, name checks and id',
      },
      { document: 'Tencent Cloud SCF API 2018-04-16', section: 'CreateTrigger, TriggerName' },
    ],
    limits: ['triggerNameMax'],
    what: 'trigger name',
    form: new RegExp(`^[A-Za-z0-9_-]{1,${limits.triggerNameMax.value}}$`),
    allowed: `1–${limits.triggerNameMax.value} letters, digits, "-" and "_"`,
    fix: `give triggerName such a name; where a trigger of another stands already, acknowledge ${id}`,
    triggersOf: (app) => ofType(app, type),
    read: ({ triggerName }) => triggerName,
    passing: [{ title: '100 characters', triggers: [named('a'.repeat(100))] }],
    failing: [
      { title: 'no name', triggers: [named('')] },
      { title: '101 characters', triggers: [named('a'.repeat(101))] },
      { title: 'a space and another alphabet', triggers: [named('bad name!中')] },
      { title: 'a "#"', triggers: [named('logs#1')] },
    ],
    undecided: [{ title: 'only Terraform knows the name', triggers: [named(variable('name'))] }],
  });
}
