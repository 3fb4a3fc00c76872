import { apigwRules } from '../apigw/rules';
import { ckafkaRules } from '../ckafka/rules';
import { clbRules } from '../clb/rules';
import { clsRules } from '../cls/rules';
import { cmqRules } from '../cmq/rules';
import { cosRules } from '../cos/rules';
import { eventBridgeRules } from '../eventbridge/rules';
import { httpRules } from '../http/rules';
import { mpsRules } from '../mps/rules';
import { cronRules } from '../timer/cron-rules';
import { timerRules } from '../timer/rules';
import { websocketRules } from '../websocket/rules';
import { checksRules } from './checks-rules';
import { functionRules } from './function-rules';
import { managementRules } from './management-rules';
import { propRules } from './prop-rules';
import { regionRules } from './region-rules';
import type { Rule } from './rule';
import { triggerRules } from './trigger-rules';

/** Every rule, in the order in which findings on one trigger are printed. Ids are public: append, never rename. */
export const catalogue: readonly Rule[] = [
  ...propRules,
  ...triggerRules,
  ...managementRules,
  ...regionRules,
  ...functionRules,
  ...timerRules,
  ...cronRules,
  ...cosRules,
  ...ckafkaRules,
  ...apigwRules,
  ...websocketRules,
  ...clbRules,
  ...httpRules,
  ...clsRules,
  ...mpsRules,
  ...cmqRules,
  ...eventBridgeRules,
  ...checksRules,
];
