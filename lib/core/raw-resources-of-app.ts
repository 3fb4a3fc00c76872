import { type TerraformResource, TerraformStack, Tokenization } from 'cdktf';
import type { IConstruct } from 'constructs';
import { functionBlocksOf } from './function-block';
import { type FunctionFacts, unknownFunction } from './function-facts';
import { readFunctionResource } from './function-ref';
import { isResourceOf, PropReader } from './prop-reader';
import { type Argument, type Arguments, type Decoded, decodeResource, rawTypes } from './raw-resource';
import { elementsOf, isResource, type ResourceIndex, resolverIn } from './resource-index';
import { argumentValue, orNotGiven, type TokenContext, tokenText } from './token-values';
import { notGiven, type Value } from './value';

/** What each of our constructs calls the resource that is the trigger; another one below it is the user's. */
const ownResourceId = 'Resource';
const ownReleaseId = 'Release';

/** The resources of a stack that are triggers, or hold some, and that none of our constructs made. */
export function rawTriggerResources(
  stack: TerraformStack,
  isOurs: (construct: IConstruct) => boolean,
): TerraformResource[] {
  return elementsOf(stack)
    .filter(
      (element): element is TerraformResource =>
        isResource(element) && Object.hasOwn(rawTypes, element.terraformResourceType),
    )
    .filter(({ node }) => !(node.id === ownResourceId && node.scope && isOurs(node.scope)));
}

/** What findings on a resource stand under: a release that one of our constructs makes is that construct’s. */
export function pathOf({ node }: TerraformResource, isOurs: (construct: IConstruct) => boolean): string {
  return node.id === ownReleaseId && node.scope && isOurs(node.scope) ? node.scope.node.path : node.path;
}

/** The triggers in a resource. */
export function decodeRawResource(
  resource: TerraformResource,
  resources: ResourceIndex,
  path = resource.node.path,
): Decoded {
  const stack = TerraformStack.of(resource);
  const context: TokenContext = { scope: resource, resolve: resolverIn(stack), resources };
  const reader = new PropReader(context, {});
  const region = resources.regionOfResource(resource, context);
  return decodeResource({
    type: resource.terraformResourceType,
    path,
    stack: stack.node.path,
    arguments: argumentsOfOthers(resource, context),
    region,
    functionBy: (name, namespace) => functionBy(reader, resources, resource, region, name, namespace),
    ruleBy: (locationId) => {
      const rule = reader.resourceBehind(locationId, 'tencentcloud_clb_listener_rule');
      return rule
        ? { domain: reader.argument(rule, 'domain'), url: reader.argument(rule, 'url') }
        : { domain: notGiven, url: notGiven };
    },
    protocolBy: (listenerId) => {
      const listener = reader.resourceBehind(listenerId, 'tencentcloud_clb_listener');
      return listener ? reader.argument(listener, 'protocol') : notGiven;
    },
  });
}

/** Arguments without the blocks that our own constructs put on a function. */
function argumentsOfOthers(resource: TerraformResource, context: TokenContext): Arguments {
  const attributes = context.resources?.attributesOf(resource) ?? {};
  const { triggers } = attributes;
  const own = functionBlocksOf(resource);
  const others = Array.isArray(triggers) && own > 0 ? { ...attributes, triggers: triggers.slice(0, -own) } : attributes;
  return readArguments(others, context);
}

function readArguments(raw: object, context: TokenContext): Arguments {
  return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, readArgument(value, context)]));
}

function readArgument(raw: unknown, context: TokenContext): Argument | undefined {
  if (raw === undefined || raw === null) return undefined;
  if (Tokenization.isResolvable(raw)) {
    const resolved = context.resolve(raw);
    return typeof resolved === 'object' ? readArgument(resolved, context) : orNotGiven(tokenText(raw, context));
  }
  if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') {
    return argumentValue(String(raw), context);
  }
  if (Array.isArray(raw)) return raw.map((item) => readArgument(item, context)).filter((item) => item !== undefined);
  return typeof raw === 'object' ? readArguments(raw, context) : undefined;
}

function functionBy(
  reader: PropReader,
  resources: ResourceIndex,
  resource: TerraformResource,
  region: Value<string>,
  name: Value<string>,
  namespace: Value<string>,
): FunctionFacts {
  const own = isResourceOf(resource, 'tencentcloud_scf_function') ? resource : undefined;
  const target = own ?? reader.resourceBehind(name, 'tencentcloud_scf_function');
  const facts = target ? readFunctionResource(target, reader.context, resources) : { ...unknownFunction, region };
  return { ...facts, name, namespace };
}
