import type { CommonFacts } from '../core/trigger-facts';
import type { TextList, Value } from '../core/value';

/** A function URL. */
export interface HttpFacts extends CommonFacts {
  readonly type: 'http';
  readonly authType: Value<string>;
  readonly extranet: Value<boolean>;
  readonly intranet: Value<boolean>;
  /** Absent: the URL answers no preflight request. */
  readonly cors?: CorsFacts;
}

/** What a function URL answers browsers of other origins. What is absent is not sent. */
export interface CorsFacts {
  readonly origins: TextList;
  readonly methods?: TextList;
  readonly headers?: TextList;
  readonly exposeHeaders?: TextList;
  readonly maxAgeSeconds?: Value<number>;
  readonly credentials?: Value<boolean>;
}
