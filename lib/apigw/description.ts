import {
  booleanMember,
  canonicalJson,
  isOpaque,
  jsonText,
  jsonTrueOrFalse,
  membersOf,
  parseJson,
  textMember,
} from '../core/json';
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
      IsBase64Encoded: jsonTrueOrFalse(facts.base64Encoded),
      authRequired: jsonTrueOrFalse(facts.authRequired),
      isIntegratedResponse: jsonTrueOrFalse(facts.integratedResponse),
      requestConfig: { method: jsonText(facts.method) },
    },
    release: { environmentName: jsonText(facts.environment) },
    service: byName ? { serviceName: jsonText(facts.serviceName) } : { serviceId: jsonText(facts.serviceId) },
  });
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
