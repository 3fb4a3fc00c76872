import {
  DefaultTokenResolver,
  type IResolvable,
  StringConcat,
  TerraformElement,
  TerraformProvider,
  TerraformResource,
  TerraformStack,
  Token,
  Tokenization,
} from 'cdktf';
import type { IConstruct } from 'constructs';
import type { FunctionFacts } from './function-facts';
import { argumentValue, type TokenContext } from './token-values';
import { known, notGiven, type Value } from './value';

/** A reference into a resource: `tencentcloud_cos_bucket.b.bucket`. */
const reference = /^([a-z][a-z0-9_]*)\.([A-Za-z_][A-Za-z0-9_-]*)\.([a-z][a-z0-9_]*)$/;

/** The provider's arguments that say whose account it works in. */
const credentialArguments = [
  'profile',
  'shared_credentials_dir',
  'secret_id',
  'security_token',
  'cam_role_name',
  'assume_role',
  'assume_role_with_saml',
  'assume_role_with_web_identity',
  'allowed_account_ids',
];

/** APIs of API Gateway by the service’s id, as it is written. */
type ApisByService = ReadonlyMap<unknown, readonly TerraformResource[]>;

export type Attributes = Readonly<Record<string, unknown>>;

/**
 * The app's resources as they stand at one moment, found by the address that Terraform has for them.
 * Made anew for every check: constructs may change between two.
 */
export class ResourceIndex {
  private stacksByPath: Map<string, TerraformStack> | undefined;
  private readonly elements = new Map<TerraformStack, readonly TerraformElement[]>();
  private readonly stacks = new Map<TerraformStack, Map<string, TerraformResource>>();
  private readonly attributes = new Map<TerraformResource, Attributes>();
  private readonly defaultProviders = new Map<TerraformStack, TerraformProvider | null>();
  private readonly regions = new Map<TerraformProvider, unknown>();
  private readonly accounts = new Map<TerraformProvider, Value<string>>();
  private readonly functions = new Map<string, FunctionFacts>();
  private readonly apis = new Map<TerraformStack, ApisByService>();
  private readonly underway = new Set<string>();

  /** The Terraform elements of a stack, without those of stacks nested in it. */
  public elementsIn(stack: TerraformStack): readonly TerraformElement[] {
    const elements = this.elements.get(stack) ?? elementsOf(stack);
    this.elements.set(stack, elements);
    return elements;
  }

  /** What is known of a function, read once for each stack that points at it: many triggers share one. */
  public functionFacts(resource: TerraformResource, stack: TerraformStack, read: () => FunctionFacts): FunctionFacts {
    const key = `${stack.node.path}#${resource.node.path}`;
    const facts = this.functions.get(key) ?? read();
    this.functions.set(key, facts);
    return facts;
  }

  /** The APIs that a stack’s releases publish, grouped once for each stack: every release needs those of its service. */
  public apisByService(stack: TerraformStack, group: () => ApisByService): ApisByService {
    const apis = this.apis.get(stack) ?? group();
    this.apis.set(stack, apis);
    return apis;
  }

  /** The resource at `type.id` of a stack. */
  public at(address: string, stack: TerraformStack): TerraformResource | undefined {
    let resources = this.stacks.get(stack);
    if (!resources) {
      resources = new Map();
      for (const construct of this.elementsIn(stack)) {
        if (isResource(construct))
          resources.set(`${construct.terraformResourceType}.${construct.friendlyUniqueId}`, construct);
      }
      this.stacks.set(stack, resources);
    }
    return resources.get(address);
  }

  /** The resource that a reference points into, and the attribute. */
  public behind(
    identifier: string,
    stack: TerraformStack,
  ): { resource: TerraformResource; attribute: string } | undefined {
    const match = reference.exec(identifier);
    const resource = match && this.at(`${match[1]}.${match[2]}`, stack);
    return resource && match[3] ? { resource, attribute: match[3] } : undefined;
  }

  /** The resource that a hole's identity, `<stack>#<reference>`, points into. */
  public resourceOf(identity: string, scope: IConstruct): TerraformResource | undefined {
    const separator = identity.indexOf('#');
    this.stacksByPath ??= new Map(
      scope.node.root.node
        .findAll()
        .filter(TerraformStack.isStack)
        .map((stack) => [stack.node.path, stack]),
    );
    const stack = this.stacksByPath.get(identity.slice(0, separator));
    return stack && this.behind(identity.slice(separator + 1), stack)?.resource;
  }

  /** What stands behind a reference: the resource's argument, a literal or a reference in its turn. */
  public valueBehind(identifier: string, stack: TerraformStack): Value<string> {
    const key = `${stack.node.path}#${identifier}`;
    const found = this.behind(identifier, stack);
    // Two resources may name each other; Terraform refuses that, and here it must end too.
    if (!found || this.underway.has(key)) return notGiven;
    this.underway.add(key);
    const value = this.attribute(found.resource, found.attribute);
    this.underway.delete(key);
    return value;
  }

  /** An argument of a resource as a value; not given when it has none. */
  public attribute(resource: TerraformResource, name: string): Value<string> {
    const raw = this.attributesOf(resource)[name];
    if (raw === undefined || raw === null) return notGiven;
    if (typeof raw === 'number' || typeof raw === 'boolean') return known(String(raw));
    const scope = TerraformStack.of(resource);
    const text = typeof raw === 'string' ? raw : undefined;
    return text === undefined ? notGiven : argumentValue(text, { scope, resolve: resolverIn(scope), resources: this });
  }

  /** The resource's arguments, overrides and all, with tokens still in them. */
  public attributesOf(resource: TerraformResource): Attributes {
    const cached = this.attributes.get(resource);
    if (cached) return cached;
    const attributes = argumentsOf(resource);
    this.attributes.set(resource, attributes);
    return attributes;
  }

  /** The region of the provider that a stack's resources use by default, as it is written where it is read. */
  public regionOf(scope: IConstruct, context: TokenContext): Value<string> {
    const provider = this.defaultProvider(TerraformStack.of(scope));
    return provider ? this.regionOfProvider(provider, context) : notGiven;
  }

  /** The region of the provider that a resource uses. */
  public regionOfResource(resource: TerraformResource, context: TokenContext): Value<string> {
    return resource.provider ? this.regionOfProvider(resource.provider, context) : this.regionOf(resource, context);
  }

  /** Whose account a stack's resources are in, as far as its provider says. */
  public accountOf(scope: IConstruct): Value<string> {
    const provider = this.defaultProvider(TerraformStack.of(scope));
    return provider ? this.accountOfProvider(provider) : notGiven;
  }

  public accountOfResource(resource: TerraformResource): Value<string> {
    return resource.provider ? this.accountOfProvider(resource.provider) : this.accountOf(resource);
  }

  private accountOfProvider(provider: TerraformProvider): Value<string> {
    const cached = this.accounts.get(provider);
    if (cached) return cached;
    const blocks: unknown = provider.toTerraform().provider?.tencentcloud;
    const given: Record<string, unknown> = Array.isArray(blocks) ? blocks[0] : {};
    const scope = TerraformStack.of(provider);
    const resolve = resolverIn(scope);
    const credentials = credentialArguments.flatMap((name) =>
      given[name] === undefined ? [] : [[name, resolve(Token.asAny(given[name]))]],
    );
    const account = known(credentials.length === 0 ? '' : JSON.stringify(credentials));
    this.accounts.set(provider, account);
    return account;
  }

  private defaultProvider(stack: TerraformStack): TerraformProvider | null {
    let provider = this.defaultProviders.get(stack);
    if (provider === undefined) {
      provider =
        this.elementsIn(stack).find(
          (element): element is TerraformProvider => isTencentcloudProvider(element) && !element.alias,
        ) ?? null;
      this.defaultProviders.set(stack, provider);
    }
    return provider;
  }

  private regionOfProvider(provider: TerraformProvider, context: TokenContext): Value<string> {
    let region = this.regions.get(provider);
    if (region === undefined) {
      const blocks: unknown = provider.toTerraform().provider?.tencentcloud;
      region = Array.isArray(blocks) ? blocks[0]?.region : undefined;
      this.regions.set(provider, region);
    }
    return typeof region === 'string' ? argumentValue(region, { ...context, resources: this }) : notGiven;
  }
}

const references = new WeakMap<TerraformResource, Map<string, string>>();

/**
 * A reference to a resource's attribute: one token, whoever asks and however often. What another stack has to write for
 * it is found while cdktf prepares the stacks, and kept on that token.
 */
export function referenceTo(resource: TerraformResource, attribute: string): string {
  const ofResource = references.get(resource) ?? new Map<string, string>();
  references.set(resource, ofResource);
  const token = ofResource.get(attribute) ?? resource.getStringAttribute(attribute);
  ofResource.set(attribute, token);
  return token;
}

/** Resolves as cdktf does while it writes a stack. */
export function resolverIn(scope: IConstruct): (token: IResolvable) => unknown {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return (token) => Tokenization.resolve(token, { scope, resolver, preparing: false });
}

export function argumentsOf(resource: TerraformResource): Attributes {
  const written: unknown =
    resource.toTerraform().resource?.[resource.terraformResourceType]?.[resource.friendlyUniqueId];
  return typeof written === 'object' && written !== null ? (written as Attributes) : {};
}

export function isResource(construct: IConstruct): construct is TerraformResource {
  return TerraformResource.isTerraformResource(construct);
}

function isTencentcloudProvider(construct: IConstruct): construct is TerraformProvider {
  return TerraformProvider.isTerraformProvider(construct) && construct.terraformResourceType === 'tencentcloud';
}

/** The Terraform elements of a stack, without those of stacks nested in it. */
export function elementsOf(stack: IConstruct): TerraformElement[] {
  const elements: TerraformElement[] = [];
  const visit = (construct: IConstruct) => {
    if (TerraformElement.isTerraformElement(construct)) elements.push(construct);
    for (const child of construct.node.children) if (!TerraformStack.isStack(child)) visit(child);
  };
  visit(stack);
  return elements;
}
