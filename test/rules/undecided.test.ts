import { timeoutRange } from '../../lib/apigw/rules';
import { name, topicId } from '../../lib/cls/rules';
import { topic } from '../../lib/cmq/rules';
import { apigw, cls, cmq, eventbridge, exampleApp, http, mps, variable, websocket } from '../../lib/core/example-facts';
import type { Rule } from '../../lib/core/rule';
import type { TriggerFacts } from '../../lib/core/trigger-facts';
import { known, notGiven } from '../../lib/core/value';
import { bus } from '../../lib/eventbridge/rules';
import { cors } from '../../lib/http/rules';
import { name as mpsName } from '../../lib/mps/rules';

const outcomes = (rule: Rule, trigger: TriggerFacts) => [...rule.check(exampleApp([trigger]))];

it.each<{ rule: Rule; trigger: TriggerFacts; undecided: string }>([
  { rule: name, trigger: cls({ triggerName: variable('v') }), undecided: 'trigger name "${var.v}"' },
  { rule: topicId, trigger: cls({ topicId: variable('v') }), undecided: 'topic id "${var.v}"' },
  { rule: mpsName, trigger: mps({ triggerName: variable('v') }), undecided: 'trigger name "${var.v}"' },
  { rule: topic, trigger: cmq({ topicName: variable('v') }), undecided: 'topic name "${var.v}"' },
  { rule: bus, trigger: eventbridge({ eventBusId: variable('v') }), undecided: 'event bus id "${var.v}"' },
  {
    rule: timeoutRange,
    trigger: apigw({ gatewayTimeoutSeconds: variable('v') }),
    undecided: 'timeoutSeconds "${var.v}"',
  },
  {
    rule: timeoutRange,
    trigger: websocket({ gatewayTimeoutSeconds: variable('v') }),
    undecided: 'timeoutSeconds "${var.v}"',
  },
  { rule: cors, trigger: http({ cors: { origins: variable('v') } }), undecided: 'cors origins "${var.v}"' },
])('$rule.id is undecided on $undecided', ({ rule, trigger, undecided }) => {
  expect(outcomes(rule, trigger)).toEqual([{ path: trigger.path, undecided }]);
});

it.each<{ rule: Rule; trigger: TriggerFacts }>([
  { rule: topicId, trigger: cls({ topicId: notGiven }) },
  { rule: bus, trigger: eventbridge({ eventBusId: notGiven }) },
  { rule: timeoutRange, trigger: apigw({ gatewayTimeoutSeconds: notGiven }) },
])('$rule.id has nothing to say of what was not given', ({ rule, trigger }) => {
  expect(outcomes(rule, trigger)).toEqual([]);
});

it('judges a header that is known beside one that only Terraform knows', () => {
  const trigger = http({
    cors: { origins: known([known('*')]), headers: known([variable('v'), known('a b')]) },
  });
  expect(outcomes(cors, trigger)).toMatchObject([
    { got: 'cors headers has "a b"' },
    { undecided: 'cors headers ["${var.v}", "a b"]' },
  ]);
});
