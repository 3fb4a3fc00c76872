import { cmqRules } from '../../lib/cmq/rules';
import { testRuleExamples } from '../rule-examples';

testRuleExamples(cmqRules);
