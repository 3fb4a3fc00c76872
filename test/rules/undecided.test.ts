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

it.each<[Rule, TriggerFacts, string]>([
  [name, cls({ triggerName: variable('v') }), 'trigger name "${var.v}"'],
  [topicId, cls({ topicId: variable('v') }), 'topic id "${var.v}"'],
  [mpsName, mps({ triggerName: variable('v') }), 'trigger name "${var.v}"'],
  [topic, cmq({ topicName: variable('v') }), 'topic name "${var.v}"'],
  [bus, eventbridge({ eventBusId: variable('v') }), 'event bus id "${var.v}"'],
  [timeoutRange, apigw({ gatewayTimeoutSeconds: variable('v') }), 'timeoutSeconds "${var.v}"'],
  [timeoutRange, websocket({ gatewayTimeoutSeconds: variable('v') }), 'timeoutSeconds "${var.v}"'],
  [cors, http({ cors: { origins: variable('v') } }), 'cors origins "${var.v}"'],
])('$id is undecided on a value that only Terraform knows', (rule, trigger, undecided) => {
  expect(outcomes(rule, trigger)).toEqual([{ path: trigger.path, undecided }]);
});

it.each<[Rule, TriggerFacts]>([
  [topicId, cls({ topicId: notGiven })],
  [bus, eventbridge({ eventBusId: notGiven })],
  [timeoutRange, apigw({ gatewayTimeoutSeconds: notGiven })],
])('$id has nothing to say of what was not given', (rule, trigger) => {
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
