import { type TerraformResource, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { type FunctionFacts, type FunctionType, unknownFunction } from './function-facts';
import { isResourceOf, type PropReader } from './prop-reader';
import { type ResourceIndex, referenceTo } from './resource-index';
import { argumentValue, orNotGiven, type TokenContext, textValue } from './token-values';
import { known, notGiven, type Unknown, type Value } from './value';

/** What kind of function it is: SCF calls them event functions and Web functions. */
export enum ScfFunctionType {
  /** Called with an event; every trigger but the function URL's WebSocket. */
  EVENT = 'EVENT',
  /** A Web function: it listens on port 9000, and takes only a function URL. */
  HTTP = 'HTTP',
}

/** What Terraform resource a trigger becomes. */
export enum TriggerEmission {
  /** A `tencentcloud_scf_trigger` of its own: provider 1.83.16 or later. */
  RESOURCE = 'RESOURCE',
  /**
   * A `triggers` block of the function. It can't say disabled, qualifier, message or description, and a change of one
   * trigger deletes and makes anew all of them.
   */
  FUNCTION_BLOCK = 'FUNCTION_BLOCK',
}

/** What is known of a function that is not in this app. What is left out is unknown, and rules that need it say so. */
export interface ScfFunctionAttributes {
  /**
   * The function's namespace.
   *
   * @default "default"
   */
  readonly namespace?: string;
  /**
   * The function's region, `ap-guangzhou`.
   *
   * @default - the literal region of the stack's provider, when it has one
   */
  readonly region?: string;
  /**
   * Event or Web function.
   *
   * @default - unknown
   */
  readonly type?: ScfFunctionType;
  /**
   * The function's own time-out, in seconds (1–900).
   *
   * @default - unknown
   */
  readonly timeoutSeconds?: number;
  /**
   * The VPC that the function is in; an empty text for none.
   *
   * @default - unknown
   */
  readonly vpcId?: string;
  /**
   * The subnet that the function is in; an empty text for none.
   *
   * @default - unknown
   */
  readonly subnetId?: string;
}

/** How triggers of a function in this app are written. */
export interface ScfFunctionResourceOptions {
  /**
   * As resources of their own, or as blocks of the function.
   *
   * @default TriggerEmission.RESOURCE
   */
  readonly emission?: TriggerEmission;
}

/**
 * The function that a trigger calls.
 *
 * Product document: Tencent Cloud SCF, Triggers.
 */
export abstract class ScfFunctionRef {
  /**
   * A function by its name, in this app or not.
   *
   * @param name 2–60 letters, digits, `-` and `_`, a letter first, no `-` or `_` last; may be a token
   * @param attributes what is known of it
   */
  public static fromFunctionName(name: string, attributes?: ScfFunctionAttributes): ScfFunctionRef {
    return new NamedFunction(name, attributes);
  }

  /**
   * A `tencentcloud_scf_function` of this app, from our bindings or your own. Name, namespace, type, time-out, VPC and region
   * are read from it; its triggers are replaced when it is.
   *
   * @param resource the function resource
   * @param options how its triggers are written
   */
  public static fromResource(resource: IConstruct, options?: ScfFunctionResourceOptions): ScfFunctionRef {
    return new FunctionResource(resource, options);
  }

  /** @internal */
  public readonly _brand = 'ScfFunctionRef';

  /** @internal */
  public abstract _read(reader: PropReader, prop: string): FunctionFacts;

  /**
   * The function resource, when the function was given as one.
   * @internal
   */
  public readonly _resource: TerraformResource | undefined;

  /** @internal */
  public readonly _emission: TriggerEmission = TriggerEmission.RESOURCE;
}

class NamedFunction extends ScfFunctionRef {
  constructor(
    private readonly name: string,
    private readonly attributes?: ScfFunctionAttributes,
  ) {
    super();
  }

  public _read(outer: PropReader, prop: string): FunctionFacts {
    const reader = outer.within(prop, { ...this.attributes, name: this.name });
    const { resources, scope } = outer.context;
    const optional = <T>(attribute: string, read: () => Value<T>) => (reader.has(attribute) ? read() : notGiven);
    return {
      name: reader.text('name'),
      namespace: reader.text('namespace', 'default'),
      region: reader.has('region') ? reader.text('region') : (resources?.regionOf(scope, outer.context) ?? notGiven),
      account: resources?.accountOf(scope) ?? notGiven,
      type: optional('type', () =>
        reader.oneOf<FunctionType>('type', Object.values(ScfFunctionType), 'one of ScfFunctionType'),
      ),
      timeoutSeconds: optional('timeoutSeconds', () => reader.number('timeoutSeconds')),
      vpcId: optional('vpcId', () => reader.text('vpcId')),
      subnetId: optional('subnetId', () => reader.text('subnetId')),
      logTopicId: notGiven,
    };
  }
}

const functionResourceType = 'tencentcloud_scf_function';

/** What the provider fills in where the resource says nothing. */
const functionDefaults = { namespace: 'default', timeoutSeconds: 3 } as const;

class FunctionResource extends ScfFunctionRef {
  public override readonly _resource: TerraformResource | undefined;
  public override readonly _emission: TriggerEmission;

  constructor(
    private readonly given: IConstruct,
    options?: ScfFunctionResourceOptions,
  ) {
    super();
    this._resource = isResourceOf(given, functionResourceType) ? given : undefined;
    this._emission = options?.emission ?? TriggerEmission.RESOURCE;
  }

  public _read(reader: PropReader, prop: string): FunctionFacts {
    const resource = reader.resource(prop, this.given, functionResourceType, 'ScfFunctionRef.fromResource');
    if (!resource) return unknownFunction;
    const { context } = reader;
    return context.resources ? readFunctionResource(resource, context, context.resources) : notYetRead;
  }
}

/** A resource may still be changed after a trigger was pointed at it: nothing of it is literal while one is being made. */
const pending: Unknown = { known: false, template: [{ expression: 'pending', identity: 'pending' }] };
const notYetRead: FunctionFacts = {
  name: pending,
  namespace: pending,
  region: pending,
  account: pending,
  type: pending,
  timeoutSeconds: pending,
  vpcId: pending,
  subnetId: pending,
  logTopicId: pending,
};

/** A function resource as facts; also for functions that only raw resources name. */
export function readFunctionResource(
  resource: TerraformResource,
  context: TokenContext,
  resources: ResourceIndex,
): FunctionFacts {
  return resources.functionFacts(resource, TerraformStack.of(context.scope), () =>
    readArguments(resource, context, resources),
  );
}

function readArguments(resource: TerraformResource, context: TokenContext, resources: ResourceIndex): FunctionFacts {
  // The name by reference: with it Terraform learns that the trigger comes after the function.
  const name = orNotGiven(textValue(referenceTo(resource, 'name'), context));
  const attributes = resources.attributesOf(resource);
  const attribute = (argument: string): Value<string> | undefined => {
    const raw = attributes[argument];
    if (raw === undefined || raw === null) return undefined;
    return argumentValue(String(raw), context);
  };
  const type = attribute('func_type');
  const timeout = attribute('timeout');
  return {
    name,
    namespace: attribute('namespace') ?? known(functionDefaults.namespace),
    region: resources.regionOfResource(resource, context),
    account: resources.accountOfResource(resource),
    type:
      type === undefined
        ? known('EVENT')
        : type.known
          ? known(type.value.toUpperCase() === 'HTTP' ? 'HTTP' : 'EVENT')
          : notGiven,
    timeoutSeconds:
      timeout === undefined
        ? known(functionDefaults.timeoutSeconds)
        : timeout.known
          ? known(Number(timeout.value))
          : notGiven,
    vpcId: attribute('vpc_id') ?? known(''),
    subnetId: attribute('subnet_id') ?? known(''),
    logTopicId: attribute('cls_topic_id') ?? known(''),
  };
}
