import { apigwFunctionType, apigwPath, retired } from '../../lib/apigw/rules';
import { webFunction } from '../../lib/core/function-rules';
import { testRuleExamples } from '../rule-examples';

testRuleExamples([retired, apigwPath, apigwFunctionType, webFunction]);
