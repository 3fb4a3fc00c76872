import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { writeScfTrigger } from '../core/scf-trigger-resource';
import { type ScfTriggerProps, TriggerBase } from '../core/trigger-base';
import type { CommonFacts } from '../core/trigger-facts';
import { TriggerReader } from '../core/trigger-reader';
import { known } from '../core/value';
import { encodeHttpDescription, functionUrlTriggerName } from './description';
import type { CorsFacts, HttpFacts } from './facts';

/** Who may call a function URL. */
export enum FunctionUrlAuthType {
  /** Anyone who knows the URL. */
  NONE = 'NONE',
  /** Callers that sign their requests as the account’s CAM demands. */
  CAM = 'CAM',
}

/** What a function URL answers browsers of other origins. */
export interface FunctionUrlCors {
  /** The origins that may call, at least one: scheme and host without a path, `https://www.example.com`; `*` for all. */
  readonly origins: string[];
  /**
   * The methods that may be used, at least one; `*` for all.
   *
   * @default - not sent: as the product has it
   */
  readonly methods?: string[];
  /**
   * The request headers that may be used; `*` for all.
   *
   * @default - not sent: as the product has it
   */
  readonly headers?: string[];
  /**
   * The response headers that the page may read; `*` for all.
   *
   * @default - not sent: as the product has it
   */
  readonly exposeHeaders?: string[];
  /**
   * How long a browser may keep the answer to a preflight request, in seconds, 0 or more.
   *
   * @default - not sent: as the product has it
   */
  readonly maxAgeSeconds?: number;
  /**
   * Whether cookies and credentials may be sent; not with origin `*`.
   *
   * @default - not sent: as the product has it
   */
  readonly credentials?: boolean;
}

/** What a function URL takes. It has no name to choose: the product calls each `url-trigger`. */
export interface FunctionUrlProps extends ScfTriggerProps {
  /** Who may call the URL. */
  readonly authType: FunctionUrlAuthType;
  /**
   * Whether the URL has an address on the Internet.
   *
   * @default false
   */
  readonly extranet?: boolean;
  /**
   * Whether the URL has an address inside Tencent Cloud.
   *
   * @default true
   */
  readonly intranet?: boolean;
  /**
   * What browsers of other origins may do.
   *
   * @default - nothing
   */
  readonly cors?: FunctionUrlCors;
}

/**
 * An HTTPS address of a function: the only trigger of a Web function, open to event functions too. One per version or alias.
 *
 * Changes are made in place, and the address stays. A description that is taken away is the exception: the provider can’t
 * clear it, so the URL is made anew; change its text instead. With TriggerEmission.FUNCTION_BLOCK, any change of any trigger
 * of the function makes the URL anew.
 *
 * Product document: Tencent Cloud SCF, Function URL (product/583/96099, product/583/100227).
 */
export class FunctionUrl extends TriggerBase {
  public readonly triggerType = 'http';
  public readonly resource: TerraformResource;
  /** The TriggerName that the product gives every function URL, `url-trigger`; it is never sent. */
  public readonly triggerName: string;
  /** The TriggerDesc, canonical JSON; a reference to it when the props hold tokens. */
  public readonly triggerDesc: string;
  /**
   * What `terraform import` takes: `function#namespace#url-trigger`, since the id is made of the name that the product
   * gave.
   */
  public readonly importId: string;

  constructor(scope: Construct, id: string, props: FunctionUrlProps) {
    super(scope, id);
    const reader = new TriggerReader<HttpFacts>(this, props, 'trigger', readHttp);
    const written = writeScfTrigger(this, reader, {
      type: this.triggerType,
      describe: encodeHttpDescription,
      nameIsFixed: true,
    });
    this.resource = written.resource;
    this.triggerName = written.triggerName;
    this.triggerDesc = written.triggerDesc;
    this.importId = written.importId;
  }
}

function readHttp(reader: PropReader, common: CommonFacts): HttpFacts {
  const cors = reader.group('cors');
  return {
    ...common,
    type: 'http',
    triggerName: known(functionUrlTriggerName),
    authType: reader.oneOf('authType', Object.values(FunctionUrlAuthType), 'one of FunctionUrlAuthType'),
    extranet: reader.boolean('extranet', false),
    intranet: reader.boolean('intranet', true),
    ...(cors && { cors: readCors(cors) }),
  };
}

function readCors(reader: PropReader): CorsFacts {
  const texts = (prop: string) => (reader.has(prop) ? reader.texts(prop) : undefined);
  return {
    origins: reader.texts('origins'),
    methods: texts('methods'),
    headers: texts('headers'),
    exposeHeaders: texts('exposeHeaders'),
    maxAgeSeconds: reader.has('maxAgeSeconds') ? reader.number('maxAgeSeconds') : undefined,
    credentials: reader.has('credentials') ? reader.boolean('credentials', false) : undefined,
  };
}
