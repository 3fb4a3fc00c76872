import { httpRules } from '../../lib/http/rules';
import { testRuleExamples } from '../rule-examples';

testRuleExamples(httpRules);
