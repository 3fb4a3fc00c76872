import { booleanMember, canonicalJson, isOpaque, type JsonValue, membersOf, parseJson, textMember } from '../core/json';
import { notGiven, type Value } from '../core/value';
import type { ApigwFacts } from './facts';

type Described = Pick<
  ApigwFacts,
  'serviceId' | 'serviceName' | 'method' | 'environment' | 'authRequired' | 'integratedResponse' | 'base64Encoded'
>;

/** TriggerDesc of an API Gateway trigger. Its booleans are the texts TRUE and FALSE. */
export function encodeApigwDescription(facts: Described): Value<string> {
  const byName = facts.serviceId.known && facts.serviceId.value === '';
  return canonicalJson({
    api: {
      IsBase64Encoded: trueOrFalse(facts.base64Encoded),
      authRequired: trueOrFalse(facts.authRequired),
      isIntegratedResponse: trueOrFalse(facts.integratedResponse),
      requestConfig: { method: facts.method },
    },
    release: { environmentName: facts.environment },
    service: byName ? { serviceName: facts.serviceName } : { serviceId: facts.serviceId },
  });
}

function trueOrFalse(value: Value<boolean>): JsonValue {
  const [hole] = value.template ?? [];
  if (typeof hole === 'object') {
    return { known: false, template: [{ expression: `upper(tostring(${hole.expression}))`, identity: hole.identity }] };
  }
  return value.known && value.value ? 'TRUE' : 'FALSE';
}

export function decodeApigwDescription(description: Value<string>): Described {
  if (isOpaque(description)) {
    return {
      serviceId: notGiven,
      serviceName: notGiven,
      method: notGiven,
      environment: notGiven,
      authRequired: notGiven,
      integratedResponse: notGiven,
      base64Encoded: notGiven,
    };
  }
  const { api, release, service } = membersOf(parseJson(description));
  const { IsBase64Encoded, authRequired, isIntegratedResponse, requestConfig } = membersOf(api);
  const { serviceId, serviceName } = membersOf(service);
  return {
    serviceId: textMember(serviceId, ''),
    serviceName: textMember(serviceName, ''),
    method: textMember(membersOf(requestConfig).method, 'ANY'),
    environment: textMember(membersOf(release).environmentName, 'release'),
    authRequired: booleanMember(authRequired, false),
    integratedResponse: booleanMember(isIntegratedResponse, false),
    base64Encoded: booleanMember(IsBase64Encoded, false),
  };
}
