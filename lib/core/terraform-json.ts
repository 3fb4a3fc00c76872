import { type FunctionFacts, unknownFunction } from './function-facts';
import { type Argument, type Arguments, type Decoded, decodeResource } from './raw-resource';
import { parseTerraformText } from './template';
import { known, notGiven, type Template, type TemplatePart, type Value } from './value';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The triggers in the Terraform JSON of one stack, as their resources have them; each one's path is its address,
 * `tencentcloud_scf_trigger.nightly`. A reference to an argument that is a literal in the same text is seen through.
 *
 * @param terraform the parsed text of a `cdk.tf.json`, or of any `.tf.json`
 */
export function decodeTerraformJson(terraform: unknown): Decoded {
  const resources = new Map(resourcesOf(terraform).map((resource) => [resource.address, resource]));
  const decoded = [...resources.values()].map((resource) => decode(resource, resources));
  return {
    triggers: decoded.flatMap(({ triggers }) => triggers),
    triggerConfigs: decoded.flatMap(({ triggerConfigs }) => triggerConfigs),
    releases: decoded.flatMap(({ releases }) => releases),
  };
}

interface JsonResource {
  readonly type: string;
  readonly address: string;
  readonly given: JsonObject;
}

type Resources = ReadonlyMap<string, JsonResource>;

function resourcesOf(terraform: unknown): readonly JsonResource[] {
  return Object.entries(objectOf(objectOf(terraform).resource)).flatMap(([type, named]) =>
    Object.entries(objectOf(named)).map(([name, given]) => ({
      type,
      address: `${type}.${name}`,
      given: objectOf(given),
    })),
  );
}

function decode(resource: JsonResource, resources: Resources): Decoded {
  const argumentOf = (address: Value<string>, type: string, name: string): Value<string> => {
    const [hole] = address.template ?? [];
    const found =
      typeof hole === 'object' ? resources.get(hole.expression.split('.').slice(0, 2).join('.')) : undefined;
    return found?.type === type ? textOf(found.given[name], resources) : notGiven;
  };
  return decodeResource({
    type: resource.type,
    path: resource.address,
    stack: '',
    arguments: argumentsOf(resource.given, resources),
    region: notGiven,
    functionBy: (name, namespace): FunctionFacts => ({ ...unknownFunction, name, namespace }),
    ruleBy: (locationId) => ({
      domain: argumentOf(locationId, 'tencentcloud_clb_listener_rule', 'domain'),
      url: argumentOf(locationId, 'tencentcloud_clb_listener_rule', 'url'),
    }),
    protocolBy: (listenerId) => argumentOf(listenerId, 'tencentcloud_clb_listener', 'protocol'),
  });
}

function argumentsOf(given: JsonObject, resources: Resources): Arguments {
  return Object.fromEntries(Object.entries(given).map(([name, raw]) => [name, argument(raw, resources)]));
}

function argument(raw: unknown, resources: Resources): Argument | undefined {
  if (raw === null || raw === undefined) return undefined;
  if (Array.isArray(raw)) return raw.map((item) => argument(item, resources)).filter((item) => item !== undefined);
  return typeof raw === 'object' ? argumentsOf(objectOf(raw), resources) : textOf(raw, resources);
}

function textOf(raw: unknown, resources: Resources, seen: readonly string[] = []): Value<string> {
  if (raw === null || raw === undefined || typeof raw === 'object') return notGiven;
  const text = parseTerraformText(String(raw), (expression) => expression);
  if (text.known || !text.template) return text;
  const parts = text.template.map((part) => (typeof part === 'string' ? part : seeThrough(part, resources, seen)));
  if (parts.every((part) => typeof part === 'string')) return { ...known(parts.join('')), template: text.template };
  return { known: false, template: joined(parts) };
}

/** The literal behind a reference, or the reference as it is. */
function seeThrough(part: Exclude<TemplatePart, string>, resources: Resources, seen: readonly string[]): TemplatePart {
  const [type, name, attribute, ...rest] = part.expression.split('.');
  const found = resources.get(`${type}.${name}`);
  // Two resources may name each other; Terraform refuses that, and here it must end too.
  if (!found || !attribute || rest.length > 0 || seen.includes(part.expression)) return part;
  const behind = textOf(found.given[attribute], resources, [...seen, part.expression]);
  return behind.known ? behind.value : part;
}

/** Literals side by side are one. */
function joined(parts: Template): Template {
  const all: TemplatePart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
    else all.push(part);
  }
  return all;
}

function objectOf(value: unknown): JsonObject {
  // A block may stand in a list of one.
  const [only] = Array.isArray(value) ? value : [value];
  return typeof only === 'object' && only !== null ? only : {};
}
