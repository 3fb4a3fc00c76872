import { mpsRules } from '../../lib/mps/rules';
import { testRuleExamples } from '../rule-examples';

testRuleExamples(mpsRules);
