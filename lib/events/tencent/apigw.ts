import * as z from 'zod';
import { recordOf } from '../containers.js';
import { booleanOrText, defineEvent, type EventDefinition, openObject, queryValues } from '../event-definition.js';
import { bodyBytes } from '../http-request.js';

/**
 * The integrated request of API Gateway. Invoked synchronously, up to 6 MB.
 * The product is off since 2025-06-30; a function URL sends the same without the fields marked here.
 *
 * Source: Tencent Cloud SCF, "API Gateway trigger", section on the integrated request.
 */
export interface ApigwEvent {
  /** The API that matched, and who called. Not in the event of a function URL. The product may add fields. */
  requestContext: ApigwRequestContext;
  /** The headers. The case of the names differs between the document's samples: read them with `headerValue`. */
  headers: Record<string, string>;
  /** The body; Base64 when `isBase64Encoded` is true. Empty when the request has none. */
  body: string;
  /** The path parameters that the API declares. Empty when it declares none. */
  pathParameters: Record<string, string>;
  /** The query parameters that the API declares. Empty when it declares none. */
  queryStringParameters: Record<string, string | string[]>;
  /** The header parameters that the API declares. Empty when it declares none. */
  headerParameters: Record<string, string>;
  /** The variables of the stage. In the samples, not in the table of the document: empty when absent. */
  stageVariables: Record<string, string>;
  /** The path of the request. */
  path: string;
  /** The query of the request. A repeated name has an array, a name without a value the empty text. */
  queryString: Record<string, string | string[]>;
  /** The method of the request. */
  httpMethod: string;
  /** Whether `body` is Base64. Absent unless the API is set to it. */
  isBase64Encoded?: boolean;
}

/** The API that matched, and who called it. */
export interface ApigwRequestContext {
  /** The id of the service, `service-…`. */
  serviceId: string;
  /** The path of the API, with its placeholders: `/test/{path}`. */
  path: string;
  /** The method of the API, `ANY` possibly. */
  httpMethod: string;
  /** The id of this request. */
  requestId: string;
  /** How the caller was identified. */
  identity: {
    /** The id of the caller's key. Absent or null when the API asks for none. */
    secretId?: string | null;
  };
  /** The address the request came from. */
  sourceIp: string;
  /** The environment: `release`, `test` or `prepub`. */
  stage: string;
}

const texts = recordOf(z.string());

/** The schema of {@link ApigwEvent}. */
export const apigwEventSchema = openObject({
  requestContext: openObject({
    serviceId: z.string(),
    path: z.string(),
    httpMethod: z.string(),
    requestId: z.string(),
    identity: openObject({ secretId: z.string().nullish() }),
    sourceIp: z.string(),
    stage: z.string(),
  }),
  headers: texts,
  body: z.string().default(''),
  pathParameters: texts.default({}),
  queryStringParameters: queryValues.default({}),
  headerParameters: texts.default({}),
  stageVariables: texts.default({}),
  path: z.string(),
  queryString: queryValues.default({}),
  httpMethod: z.string(),
  isBase64Encoded: booleanOrText.optional(),
});

/** Parses the integrated request of API Gateway. */
export const apigwEvent: EventDefinition<'tencent/apigw', ApigwEvent> = defineEvent('tencent/apigw', apigwEventSchema);

/** The body of an API Gateway request as bytes: decoded when it is Base64, else its UTF-8 bytes. */
export const apigwBody = (event: ApigwEvent): Uint8Array => bodyBytes(event.body, event.isBase64Encoded ?? false);
