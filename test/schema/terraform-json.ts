/**
 * Judges Terraform JSON against provider schemas in the form of `terraform providers schema -json`, offline: what
 * `terraform validate` says of arguments, types and blocks.
 */

/** A type in that form: `"string"`, `["list", "string"]`, `["object", {…}]`. */
export type SchemaType =
  | 'string'
  | 'number'
  | 'bool'
  | 'dynamic'
  | readonly ['list' | 'set' | 'map', SchemaType]
  | readonly ['object', Readonly<Record<string, SchemaType>>];

export interface AttributeSchema {
  readonly type: SchemaType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
}

export interface NestedBlockSchema {
  readonly nesting_mode: 'single' | 'group' | 'list' | 'set' | 'map';
  readonly block: BlockSchema;
  readonly min_items?: number;
  readonly max_items?: number;
}

export interface BlockSchema {
  readonly attributes?: Readonly<Record<string, AttributeSchema>>;
  readonly block_types?: Readonly<Record<string, NestedBlockSchema>>;
}

export interface ProviderSchema {
  readonly provider: { readonly block: BlockSchema };
  readonly resource_schemas: Readonly<Record<string, { readonly block: BlockSchema }>>;
  readonly data_source_schemas?: Readonly<Record<string, { readonly block: BlockSchema }>>;
}

export interface ProviderSchemas {
  /** By the provider's source address; the last segment is the name that configurations use. */
  readonly provider_schemas: Readonly<Record<string, ProviderSchema>>;
}

type Json = Readonly<Record<string, unknown>>;

const dynamic: AttributeSchema = { type: 'dynamic', optional: true };

/** terraform.io/builtin/terraform, which every Terraform has in it. */
const builtin: ProviderSchema = {
  provider: { block: {} },
  resource_schemas: {
    terraform_data: {
      block: {
        attributes: {
          id: { type: 'string', computed: true },
          input: dynamic,
          output: { type: 'dynamic', computed: true },
          triggers_replace: dynamic,
        },
      },
    },
  },
  data_source_schemas: {
    terraform_remote_state: {
      block: {
        attributes: {
          backend: { type: 'string', required: true },
          config: dynamic,
          defaults: dynamic,
          outputs: { type: 'dynamic', computed: true },
          workspace: { type: 'string', optional: true },
        },
      },
    },
  },
};

const lifecycleBlock: BlockSchema = {
  attributes: {
    create_before_destroy: { type: 'bool', optional: true },
    prevent_destroy: { type: 'bool', optional: true },
    ignore_changes: dynamic,
    replace_triggered_by: { type: ['list', 'string'], optional: true },
  },
  block_types: {
    precondition: { nesting_mode: 'list', block: condition() },
    postcondition: { nesting_mode: 'list', block: condition() },
  },
};

function condition(): BlockSchema {
  return {
    attributes: { condition: { type: 'bool', required: true }, error_message: { type: 'string', required: true } },
  };
}

const resourceMeta: BlockSchema = {
  attributes: {
    depends_on: { type: ['list', 'string'], optional: true },
    count: { type: 'number', optional: true },
    for_each: dynamic,
    provider: { type: 'string', optional: true },
    provisioner: dynamic,
    connection: dynamic,
    '//': dynamic,
  },
  block_types: { lifecycle: { nesting_mode: 'single', block: lifecycleBlock } },
};

const providerMeta: BlockSchema = { attributes: { alias: { type: 'string', optional: true } } };

/** What is wrong in a configuration, a line each; nothing when all is right. */
export function problemsIn(configuration: unknown, schemas: ProviderSchemas): string[] {
  const config = asObject(configuration);
  const providers: [string, ProviderSchema][] = Object.entries(schemas.provider_schemas).map(([source, schema]) => [
    source.replace(/^.*\//, ''),
    schema,
  ]);
  const all = [...providers.map(([, schema]) => schema), builtin];
  const problems: string[] = [];

  for (const [name, written] of Object.entries(asObject(config.provider))) {
    const schema = providers.find(([provider]) => provider === name)?.[1];
    if (!schema) problems.push(`provider.${name}: no such provider`);
    else
      for (const one of asList(written))
        problems.push(...inBlock(`provider.${name}`, one, schema.provider.block, providerMeta));
  }
  const schemaOf: Record<string, (type: string) => BlockSchema | undefined> = {
    resource: (type) => all.map((schema) => schema.resource_schemas[type]?.block).find((block) => block),
    data: (type) => all.map((schema) => schema.data_source_schemas?.[type]?.block).find((block) => block),
  };
  for (const [kind, find] of Object.entries(schemaOf)) {
    for (const [type, byName] of Object.entries(asObject(config[kind]))) {
      const block = find(type);
      for (const [name, written] of Object.entries(asObject(byName))) {
        const path = `${kind}.${type}.${name}`;
        if (block) problems.push(...inBlock(path, written, block, resourceMeta));
        else problems.push(`${path}: no such type in the schema`);
      }
    }
  }
  return [...problems, ...addressProblems(config), ...referenceProblems(config, all)];
}

function inBlock(path: string, written: unknown, schema: BlockSchema, meta: BlockSchema = {}): string[] {
  if (!isObject(written)) return [`${path}: ${describe(written)} where a block is wanted`];
  const attributes: Readonly<Record<string, AttributeSchema>> = { ...schema.attributes, ...meta.attributes };
  const blocks: Readonly<Record<string, NestedBlockSchema>> = { ...schema.block_types, ...meta.block_types };
  const problems: string[] = [];
  for (const [name, value] of Object.entries(written)) {
    if (value === null || value === undefined) continue;
    const attribute = attributes[name];
    const block = blocks[name];
    const here = `${path}.${name}`;
    if (attribute?.computed && !attribute.optional && !attribute.required) {
      problems.push(`${here}: set, though only the provider sets it`);
    } else if (attribute) problems.push(...inValue(here, value, attribute.type));
    else if (block) problems.push(...inNested(here, value, block));
    else if (name === 'dynamic') problems.push(...inDynamic(path, value, blocks));
    else problems.push(`${here}: no such argument`);
  }
  const isMissing = (name: string) => written[name] === undefined || written[name] === null;
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.required && isMissing(name)) problems.push(`${path}.${name}: missing, though required`);
  }
  for (const [name, block] of Object.entries(blocks)) {
    const isDynamic = asObject(written.dynamic)[name] !== undefined;
    if ((block.min_items ?? 0) > 0 && isMissing(name) && !isDynamic) {
      problems.push(`${path}.${name}: 0 blocks, at least ${block.min_items} wanted`);
    }
  }
  return problems;
}

function inNested(path: string, value: unknown, schema: NestedBlockSchema): string[] {
  if (schema.nesting_mode === 'map') {
    if (!isObject(value)) return [`${path}: ${describe(value)} where blocks by name are wanted`];
    return Object.entries(value).flatMap(([key, block]) => inBlock(`${path}.${key}`, block, schema.block));
  }
  const blocks = asList(value);
  const isSingle = schema.nesting_mode === 'single' || schema.nesting_mode === 'group';
  const max = isSingle ? 1 : schema.max_items;
  const problems = blocks.flatMap((block, index) => inBlock(`${path}[${index}]`, block, schema.block));
  if (max !== undefined && blocks.length > max)
    problems.push(`${path}: ${blocks.length} blocks, at most ${max} wanted`);
  if (blocks.length < (schema.min_items ?? 0)) {
    problems.push(`${path}: ${blocks.length} blocks, at least ${schema.min_items} wanted`);
  }
  return problems;
}

/** `dynamic: { block: { for_each, content } }`: how many blocks it makes is Terraform's to count. */
function inDynamic(path: string, value: unknown, blocks: Readonly<Record<string, NestedBlockSchema>>): string[] {
  return Object.entries(asObject(value)).flatMap(([name, generator]) => {
    const here = `${path}.dynamic.${name}`;
    const block = blocks[name];
    const { for_each, content } = asObject(asList(generator)[0]);
    if (!block) return [`${here}: no such block`];
    if (for_each === undefined) return [`${here}.for_each: missing, though required`];
    return inBlock(`${here}.content`, content, block.block);
  });
}

function inValue(path: string, value: unknown, type: SchemaType): string[] {
  if (type === 'dynamic' || isTemplate(value)) return [];
  if (typeof type === 'string') return isScalar(value, type) ? [] : [`${path}: ${describe(value)} for a ${type}`];
  if (type[0] === 'object') {
    if (!isObject(value)) return [`${path}: ${describe(value)} for an object`];
    return Object.entries(type[1]).flatMap(([name, wanted]) =>
      value[name] === undefined
        ? [`${path}.${name}: missing, though required`]
        : inValue(`${path}.${name}`, value[name], wanted),
    );
  }
  const [kind, element] = type;
  if (kind === 'map') {
    if (!isObject(value)) return [`${path}: ${describe(value)} for a map`];
    return Object.entries(value).flatMap(([key, item]) => inValue(`${path}.${key}`, item, element));
  }
  if (!Array.isArray(value)) return [`${path}: ${describe(value)} for a ${kind}`];
  return value.flatMap((item, index) => inValue(`${path}[${index}]`, item, element));
}

/** Terraform's own conversions between texts, numbers and booleans. */
function isScalar(value: unknown, type: 'string' | 'number' | 'bool'): boolean {
  if (type === 'string') return ['string', 'number', 'boolean'].includes(typeof value);
  if (type === 'number') return typeof value === 'number' || (typeof value === 'string' && isNumeric(value));
  return typeof value === 'boolean' || value === 'true' || value === 'false' || value === '1' || value === '0';
}

function isNumeric(text: string): boolean {
  return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text);
}

/** A text that Terraform evaluates: `${…}` or `%{…}` in it that is not escaped. */
export function isTemplate(value: unknown): boolean {
  return typeof value === 'string' && /(?:\$|%)\{/.test(value.replace(/\$\$\{|%%\{/g, ''));
}

const address = /^(data\.)?([a-z][a-z0-9_]*)\.([A-Za-z_][A-Za-z0-9_-]*)(\.[a-z][a-z0-9_]*)?$/;

/** replace_triggered_by and depends_on take bare addresses, of what is in the configuration. */
function addressProblems(config: Json): string[] {
  const problems: string[] = [];
  for (const [path, resource] of resourcesOf(config)) {
    const lists = {
      'lifecycle.replace_triggered_by': asObject(asList(resource.lifecycle)[0]).replace_triggered_by,
      depends_on: resource.depends_on,
    };
    for (const [name, list] of Object.entries(lists)) {
      if (list === undefined) continue;
      for (const text of asList(list)) {
        const match = address.exec(String(text).replace(/\[(?:each\.key|count\.index)\]/, ''));
        const kind = match?.[1] ? 'data' : 'resource';
        const target = match && asObject(asObject(config[kind])[match[2] ?? ''])[match[3] ?? ''];
        if (!match) problems.push(`${path}.${name}: ${JSON.stringify(text)} is no bare address`);
        else if (!target) problems.push(`${path}.${name}: ${text} is not in the configuration`);
      }
    }
  }
  return problems;
}

/** `${tencentcloud_cos_bucket.b.bucket}`: the resource is in the configuration, the attribute in the schema; `${var.x}` is declared. */
function referenceProblems(config: Json, schemas: readonly ProviderSchema[]): string[] {
  const types = new Map(schemas.flatMap((schema) => Object.entries(schema.resource_schemas)));
  const problems = new Set<string>();
  for (const text of textsIn(config)) {
    if (!isTemplate(text)) continue;
    for (const [, variable = ''] of text.matchAll(/\bvar\.([A-Za-z_][A-Za-z0-9_-]*)/g)) {
      if (!asObject(config.variable)[variable]) problems.add(`${text}: var.${variable} is not in the configuration`);
    }
    for (const [, dataSource, type = '', name = '', attribute = ''] of text.matchAll(
      /(data\.)?\b([a-z][a-z0-9_]*)\.([A-Za-z_][A-Za-z0-9_-]*)\.([a-z][a-z0-9_]*)/g,
    )) {
      const block = types.get(type)?.block;
      if (dataSource && !asObject(asObject(config.data)[type])[name]) {
        problems.add(`${text}: data.${type}.${name} is not in the configuration`);
      }
      if (dataSource || !block) continue;
      if (!asObject(asObject(config.resource)[type])[name]) {
        problems.add(`${text}: ${type}.${name} is not in the configuration`);
      } else if (!block.attributes?.[attribute] && !block.block_types?.[attribute]) {
        problems.add(`${text}: ${type} has no attribute ${attribute}`);
      }
    }
  }
  return [...problems];
}

function resourcesOf(config: Json): [string, Json][] {
  return ['resource', 'data'].flatMap((kind) =>
    Object.entries(asObject(config[kind])).flatMap(([type, byName]) =>
      Object.entries(asObject(byName)).map(([name, written]): [string, Json] => [
        `${kind}.${type}.${name}`,
        asObject(written),
      ]),
    ),
  );
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* textsIn(item);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asObject(value: unknown): Json {
  return isObject(value) ? value : {};
}

function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  return `${typeof value} ${JSON.stringify(value)}`;
}
