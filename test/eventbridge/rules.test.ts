import { eventBridgeRules } from '../../lib/eventbridge/rules';
import { testRuleExamples } from '../rule-examples';

testRuleExamples(eventBridgeRules);
