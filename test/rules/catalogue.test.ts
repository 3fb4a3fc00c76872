import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { catalogue } from '../../lib/core/catalogue';
import { limits } from '../../lib/core/limits';
import type { Rule } from '../../lib/core/rule';

const library = join(__dirname, '../../lib');

const ruleFiles = readdirSync(library, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|[-/\\])rules\.ts$/.test(file) && !file.startsWith('provider'))
  .map((file) => join(library, file));

function isRule(exported: unknown): exported is Rule {
  return typeof exported === 'object' && exported !== null && 'check' in exported && 'id' in exported;
}

const exportedRules = ruleFiles.flatMap((file) => {
  const exports: Record<string, unknown> = jest.requireActual(file);
  return Object.entries(exports).flatMap(([name, exported]) =>
    isRule(exported) ? [{ where: `${relative(library, file)} ${name}`, rule: exported }] : [],
  );
});

test('the walk finds rules', () => {
  expect(exportedRules.length).toBeGreaterThan(40);
});

test.each(exportedRules)('$where is in the catalogue exactly once', ({ rule }) => {
  expect(catalogue.filter((each) => each === rule)).toHaveLength(1);
});

test('every rule of the catalogue is exported by a file whose name ends in rules.ts', () => {
  const exported = new Set(exportedRules.map(({ rule }) => rule));
  expect(catalogue.filter((rule) => !exported.has(rule)).map(({ id }) => id)).toEqual([]);
});

// Everything else in the catalogue reads values, and a value may be one that only Terraform knows.
const meetNoToken: Readonly<Record<string, string>> = {
  'trigger/prop-type': 'a token is of the type that the prop has',
  'trigger/unknown-prop': 'names of props are JavaScript’s own',
  'trigger/block-cannot-express': 'asked for is asked for, whatever the value: the block has no place for it',
  'apigw/retired': 'there being such a trigger is the finding',
  'apigw/service': 'a token is a service that is given; which one does not matter',
  'websocket/provider-drops-functions': 'there being such a trigger is the finding',
  'cls/unverified': 'there being such a trigger is the finding',
  'mps/one-per-account': 'there being two is the finding',
  'mps/unverified': 'there being such a trigger is the finding',
  'cmq/retired': 'there being such a trigger is the finding',
  'checks/invalid-setting': 'settings are read before Terraform is asked',
  'checks/unwritten-report': 'a file was written, or it was not',
  'checks/unknown-acknowledgement': 'ids and reasons are read before Terraform is asked',
  'checks/unused-acknowledgement': 'ids and reasons are read before Terraform is asked',
};

test('every rule has an example that it can’t judge, but those that meet no token', () => {
  const without = catalogue.filter(({ examples }) => !examples.undecided?.length).map(({ id }) => id);
  expect(without.sort()).toEqual(Object.keys(meetNoToken).sort());
});

test.each(catalogue)('$id has a passing and a failing example, each with its own title', ({ examples }) => {
  const { passing, failing, undecided = [] } = examples;
  expect(passing.length).toBeGreaterThan(0);
  expect(failing.length).toBeGreaterThan(0);
  const titles = [...passing, ...failing, ...undecided].map(({ title }) => title);
  expect(titles).toEqual([...new Set(titles)]);
});

test.each(catalogue)('$id says what, why and from where', (rule) => {
  expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(rule.title).not.toMatch(/\.$/);
  expect(rule.why).toMatch(/\.$/);
  expect(rule.sources.length).toBeGreaterThan(0);
});

test('every limit is read by some rule, and has the day on which it was read', () => {
  const read = new Set<string>(catalogue.flatMap((rule) => rule.limits ?? []));
  expect(Object.keys(limits).filter((name) => !read.has(name))).toEqual([]);
  expect(Object.values(limits).filter((limit) => !/^\d{4}-\d\d-\d\d$/.test(limit.read))).toEqual([]);
});

// Ids are public: users write them into settings and acknowledgements. Append; an id that is here stays.
test('ids are append-only', () => {
  expect(catalogue.map(({ id }) => id)).toMatchInlineSnapshot(`
    [
      "trigger/prop-type",
      "trigger/unknown-prop",
      "trigger/name-unique",
      "trigger/quota-per-type",
      "trigger/mixed-management",
      "trigger/block-cannot-express",
      "trigger/region",
      "trigger/region-shape",
      "function/name",
      "function/qualified-name-length",
      "function/qualifier",
      "function/web-function",
      "timer/name",
      "timer/message-size",
      "timer/cron-fields",
      "timer/cron-syntax",
      "timer/cron-range",
      "timer/cron-extended",
      "timer/cron-undocumented",
      "timer/cron-legacy",
      "timer/never-fires",
      "timer/in-the-past",
      "timer/every-second",
      "timer/uneven-step",
      "cos/bucket",
      "cos/event",
      "cos/suffix-dot",
      "cos/filter-whitespace",
      "cos/filter-overlap",
      "cos/one-per-function-and-bucket",
      "cos/rules-per-bucket",
      "ckafka/instance-id",
      "ckafka/topic-name",
      "ckafka/max-messages",
      "ckafka/offset",
      "ckafka/retries",
      "ckafka/max-wait",
      "ckafka/same-vpc",
      "ckafka/shared-consumer-group",
      "apigw/retired",
      "apigw/api-unique",
      "apigw/name",
      "apigw/service",
      "apigw/timeout",
      "apigw/path",
      "apigw/function-type",
      "apigw/one-release",
      "apigw/timeout-range",
      "websocket/path",
      "websocket/functions",
      "websocket/provider-drops-functions",
      "clb/rule-address",
      "clb/rule-unique",
      "clb/event-function",
      "clb/listener",
      "clb/weight",
      "http/one-per-function",
      "http/unreachable",
      "http/cors",
      "cls/max-wait",
      "cls/max-messages",
      "cls/topic-unique",
      "cls/loop",
      "cls/unverified",
      "cls/name",
      "cls/topic-id",
      "mps/one-per-account",
      "mps/event",
      "mps/unverified",
      "mps/name",
      "cmq/retired",
      "cmq/filter",
      "cmq/topic",
      "eventbridge/pattern",
      "eventbridge/batch",
      "eventbridge/rule-name",
      "eventbridge/description",
      "eventbridge/target",
      "eventbridge/bus",
      "checks/invalid-setting",
      "checks/unknown-acknowledgement",
      "checks/unused-acknowledgement",
      "checks/unwritten-report",
    ]
  `);
});

test('no id stands twice', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});
