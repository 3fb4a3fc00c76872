import {
  booleanMember,
  canonicalJson,
  type JsonValue,
  jsonBoolean,
  jsonNumber,
  jsonText,
  jsonTexts,
  membersOf,
  numberMember,
  type ParsedJson,
  parseJson,
  textMember,
  textsMember,
} from '../core/json';
import { known, notGiven, type Value } from '../core/value';
import type { CorsFacts, HttpFacts } from './facts';

type Described = Pick<HttpFacts, 'authType' | 'extranet' | 'intranet' | 'cors'>;

/** The TriggerName of every function URL: the product gives it, and the provider refuses to be given it. */
export const functionUrlTriggerName = 'url-trigger';

/** TriggerDesc of a function URL. Its booleans are booleans, unlike those of API Gateway. */
export function encodeHttpDescription(facts: Described): Value<string> {
  return canonicalJson({
    AuthType: jsonText(facts.authType),
    NetConfig: { EnableExtranet: jsonBoolean(facts.extranet), EnableIntranet: jsonBoolean(facts.intranet) },
    ...(facts.cors && { CorsConfig: corsConfig(facts.cors) }),
  });
}

/** Only what is set: the provider drops other members of the API’s answer before it compares. */
function corsConfig(cors: CorsFacts): JsonValue {
  return {
    Enable: true,
    Origins: jsonTexts(cors.origins),
    ...(cors.methods && { Methods: jsonTexts(cors.methods) }),
    ...(cors.headers && { Headers: jsonTexts(cors.headers) }),
    ...(cors.exposeHeaders && { ExposeHeaders: jsonTexts(cors.exposeHeaders) }),
    ...(cors.maxAgeSeconds && { MaxAge: jsonNumber(cors.maxAgeSeconds) }),
    ...(cors.credentials && { Credentials: jsonBoolean(cors.credentials) }),
  };
}

export function decodeHttpDescription(description: Value<string>): Described {
  const json = parseJson(description);
  if (json === undefined) return { authType: notGiven, extranet: notGiven, intranet: notGiven };
  const { AuthType, NetConfig, CorsConfig } = membersOf(json);
  const { EnableExtranet, EnableIntranet } = membersOf(NetConfig);
  const cors = decodeCors(CorsConfig);
  return {
    authType: textMember(AuthType, ''),
    extranet: booleanMember(EnableExtranet, false),
    intranet: booleanMember(EnableIntranet, false),
    ...(cors && { cors }),
  };
}

function decodeCors(json: ParsedJson | undefined): CorsFacts | undefined {
  const { Enable, Origins, Methods, Headers, ExposeHeaders, MaxAge, Credentials } = membersOf(json);
  const enabled = booleanMember(Enable, false);
  if (enabled.known && !enabled.value) return undefined;
  return {
    origins: textsMember(Origins) ?? known([]),
    methods: textsMember(Methods),
    headers: textsMember(Headers),
    exposeHeaders: textsMember(ExposeHeaders),
    maxAgeSeconds: MaxAge === undefined ? undefined : numberMember(MaxAge, 0),
    credentials: Credentials === undefined ? undefined : booleanMember(Credentials, false),
  };
}
