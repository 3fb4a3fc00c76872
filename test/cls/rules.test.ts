import { clsRules } from '../../lib/cls/rules';
import { testRuleExamples } from '../rule-examples';

testRuleExamples(clsRules);
