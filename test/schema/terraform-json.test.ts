import { isTemplate, type ProviderSchemas, problemsIn } from './terraform-json';

const schemas: ProviderSchemas = {
  provider_schemas: {
    'registry.terraform.io/acme/shop': {
      provider: { block: { attributes: { region: { type: 'string', required: true } } } },
      resource_schemas: {
        shop_order: {
          block: {
            attributes: {
              id: { type: 'string', computed: true, optional: true },
              created: { type: 'string', computed: true },
              name: { type: 'string', required: true },
              count_of: { type: 'number', optional: true },
              paid: { type: 'bool', optional: true },
              tags: { type: ['map', 'string'], optional: true },
              sizes: { type: ['list', 'number'], optional: true },
              labels: { type: ['set', 'string'], optional: true },
              place: { type: ['object', { x: 'number', y: 'number' }], optional: true },
            },
            block_types: {
              item: {
                nesting_mode: 'list',
                min_items: 1,
                max_items: 2,
                block: { attributes: { sku: { type: 'string', required: true } } },
              },
              note: { nesting_mode: 'set', block: { attributes: { text: { type: 'string', optional: true } } } },
              timeouts: {
                nesting_mode: 'single',
                block: { attributes: { create: { type: 'string', optional: true } } },
              },
              part: { nesting_mode: 'map', block: { attributes: { sku: { type: 'string', required: true } } } },
            },
          },
        },
      },
    },
  },
};

const right = { name: 'a', item: [{ sku: '1' }] };
const variable = { b: {}, l: {}, t: {} };
const order = (written: object) =>
  problemsIn({ variable, resource: { shop_order: { o: { ...right, ...written } } } }, schemas);

describe('accepted', () => {
  const accepted: [title: string, written: object][] = [
    ['only what is required', {}],
    ['a number for a text', { name: 5 }],
    ['a numeric text for a number', { count_of: '-1.5e3' }],
    ['"true" and "0" for booleans', { paid: 'true', tags: { a: '0' } }],
    ['a template for anything', { count_of: '${var.b}', paid: '${var.b}', tags: '${var.t}', sizes: '${var.l}' }],
    ['a template within a list', { sizes: [1, '${var.b}'] }],
    ['null for what is not set', { count_of: null }],
    ['a map, lists, an object', { tags: { a: 'b' }, sizes: [1], labels: ['x'], place: { x: 1, y: 2 } }],
    ['a block as an object', { item: { sku: '1' } }],
    ['as many blocks as allowed', { item: [{ sku: '1' }, { sku: '2' }] }],
    ['a set of blocks, a single block, blocks by name', { note: [{}, {}], timeouts: {}, part: { a: { sku: '1' } } }],
    [
      'a dynamic block in place of a required one',
      { item: undefined, dynamic: { item: { for_each: [1], content: { sku: '1' } } } },
    ],
    ['an id that is optional and computed', { id: 'x' }],
    [
      'meta arguments',
      { count: 2, provider: 'shop.other', '//': { metadata: {} }, lifecycle: { prevent_destroy: true } },
    ],
  ];
  test.each(accepted)('%s', (_title, written) => {
    expect(order(written)).toEqual([]);
  });
});

describe('refused', () => {
  const path = 'resource.shop_order.o';
  const refused: [title: string, written: object, problems: string[]][] = [
    ['an unknown argument', { colour: 'red' }, [`${path}.colour: no such argument`]],
    ['an unknown argument of a block', { item: [{ sku: '1', n: 1 }] }, [`${path}.item[0].n: no such argument`]],
    ['a missing argument', { name: undefined }, [`${path}.name: missing, though required`]],
    ['null for a required argument', { name: null }, [`${path}.name: missing, though required`]],
    ['a missing argument of a block', { item: [{}] }, [`${path}.item[0].sku: missing, though required`]],
    [
      'an argument that is computed only',
      { created: 'now' },
      [`${path}.created: set, though only the provider sets it`],
    ],
    ['a text for a number', { count_of: 'many' }, [`${path}.count_of: string "many" for a number`]],
    ['an escaped template for a number', { count_of: '$${n}' }, [`${path}.count_of: string "$\${n}" for a number`]],
    ['a boolean for a number', { count_of: true }, [`${path}.count_of: boolean true for a number`]],
    ['a number for a boolean', { paid: 1 }, [`${path}.paid: number 1 for a bool`]],
    ['a text for a boolean', { paid: 'yes' }, [`${path}.paid: string "yes" for a bool`]],
    ['a list for a text', { name: ['a'] }, [`${path}.name: a list for a string`]],
    ['an object for a text', { name: {} }, [`${path}.name: an object for a string`]],
    ['a text for a list', { sizes: '1' }, [`${path}.sizes: string "1" for a list`]],
    ['a text in a list of numbers', { sizes: [1, 'x'] }, [`${path}.sizes[1]: string "x" for a number`]],
    ['an object for a set', { labels: {} }, [`${path}.labels: an object for a set`]],
    ['a list for a map', { tags: [] }, [`${path}.tags: a list for a map`]],
    ['an object in a map of texts', { tags: { a: {} } }, [`${path}.tags.a: an object for a string`]],
    ['an object without one of its attributes', { place: { x: 1 } }, [`${path}.place.y: missing, though required`]],
    ['a list for an object', { place: [] }, [`${path}.place: a list for an object`]],
    ['no block where one is wanted', { item: undefined }, [`${path}.item: 0 blocks, at least 1 wanted`]],
    ['an empty list of blocks', { item: [] }, [`${path}.item: 0 blocks, at least 1 wanted`]],
    ['too many blocks', { item: [{ sku: 1 }, { sku: 2 }, { sku: 3 }] }, [`${path}.item: 3 blocks, at most 2 wanted`]],
    ['two of a single block', { timeouts: [{}, {}] }, [`${path}.timeouts: 2 blocks, at most 1 wanted`]],
    ['a template for a block', { note: '${var.t}' }, [`${path}.note[0]: string "\${var.t}" where a block is wanted`]],
    ['a list for blocks by name', { part: [{}] }, [`${path}.part: a list where blocks by name are wanted`]],
    [
      'a dynamic block that is none',
      { dynamic: { x: { for_each: [], content: {} } } },
      [`${path}.dynamic.x: no such block`],
    ],
    [
      'a dynamic block over nothing',
      { dynamic: { note: { content: {} } } },
      [`${path}.dynamic.note.for_each: missing, though required`],
    ],
    [
      'an unknown key of lifecycle',
      { lifecycle: { replaceTriggeredBy: [] } },
      [`${path}.lifecycle[0].replaceTriggeredBy: no such argument`],
    ],
    [
      'a template in replace_triggered_by',
      { lifecycle: { replace_triggered_by: ['${shop_order.o}'] } },
      [`${path}.lifecycle.replace_triggered_by: "\${shop_order.o}" is no bare address`],
    ],
    [
      'replace_triggered_by of what is not there',
      { lifecycle: { replace_triggered_by: ['shop_order.p.id'] } },
      [`${path}.lifecycle.replace_triggered_by: shop_order.p.id is not in the configuration`],
    ],
    [
      'depends_on what is not there',
      { depends_on: ['data.shop_order.o'] },
      [`${path}.depends_on: data.shop_order.o is not in the configuration`],
    ],
    [
      'a reference to what is not there',
      { name: '${shop_order.p.name}' },
      ['${shop_order.p.name}: shop_order.p is not in the configuration'],
    ],
    [
      'a reference to no data source',
      { name: '${data.shop_order.p.name}' },
      ['${data.shop_order.p.name}: data.shop_order.p is not in the configuration'],
    ],
    ['a variable that is not declared', { name: '${var.n}' }, ['${var.n}: var.n is not in the configuration']],
    [
      'a reference to no attribute',
      { name: 'a-${shop_order.o.nam}' },
      ['a-${shop_order.o.nam}: shop_order has no attribute nam'],
    ],
  ];
  test.each(refused)('%s', (_title, written, problems) => {
    expect(order(written)).toEqual(problems);
  });

  test('types and providers that no schema has', () => {
    const configuration = {
      provider: { store: [{}] },
      resource: { shop_cart: { c: {} } },
      data: { shop_cart: { d: {} } },
    };
    expect(problemsIn(configuration, schemas)).toEqual([
      'provider.store: no such provider',
      'resource.shop_cart.c: no such type in the schema',
      'data.shop_cart.d: no such type in the schema',
    ]);
  });

  test('a provider without a required argument, with an unknown one', () => {
    expect(problemsIn({ provider: { shop: [{ alias: 'b', zone: 1 }] } }, schemas)).toEqual([
      'provider.shop.zone: no such argument',
      'provider.shop.region: missing, though required',
    ]);
  });

  test('terraform_data and terraform_remote_state', () => {
    const configuration = {
      resource: { terraform_data: { d: { input: { a: 1 }, triggers_replace: [1], inputs: {}, output: 1 } } },
      data: { terraform_remote_state: { s: { config: { path: 'x' }, outputs: {} } } },
    };
    expect(problemsIn(configuration, schemas)).toEqual([
      'resource.terraform_data.d.inputs: no such argument',
      'resource.terraform_data.d.output: set, though only the provider sets it',
      'data.terraform_remote_state.s.outputs: set, though only the provider sets it',
      'data.terraform_remote_state.s.backend: missing, though required',
    ]);
  });
});

test.each([
  ['${a}', true],
  ['x%{ if a }', true],
  ['$${a}', false],
  ['%%{a}', false],
  ['$${a}${b}', true],
  ['$', false],
  [5, false],
])('%p holds a template: %p', (text, expected) => {
  expect(isTemplate(text)).toBe(expected);
});
