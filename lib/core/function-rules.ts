import { apigw, cos, http, timer, variable } from './example-facts';
import type { Outcome } from './finding';
import { type FunctionFacts, functionNamed, showFunction } from './function-facts';
import { limits } from './limits';
import type { Rule, Source } from './rule';
import type { AppFacts, TriggerFacts } from './trigger-facts';
import { keyOf, known, show } from './value';

const api: Source = { document: 'Tencent Cloud SCF API 2018-04-16', section: 'CreateFunction, CreateAlias' };
const quotas: Source = { document: 'Tencent Cloud SCF, Quotas and limits', section: 'product/583/11637' };

/** Each function once, with the first trigger that names it: its mistakes are not repeated for every trigger. */
function* functionsOf(app: AppFacts): Generator<{ target: FunctionFacts; path: string }> {
  const seen = new Set<string>();
  for (const trigger of app.triggers) {
    for (const target of targetsOf(trigger)) {
      const key = [keyOf(target.namespace), keyOf(target.name)].join(' ');
      if (!target.name.known && !target.name.template) continue;
      if (seen.has(key)) continue;
      seen.add(key);
      yield { target, path: trigger.path };
    }
  }
}

/** The functions that a trigger calls: three for a WebSocket API. */
export function targetsOf(trigger: TriggerFacts): readonly FunctionFacts[] {
  if (trigger.type !== 'websocket') return [trigger.target];
  return [trigger.register, trigger.transport, trigger.cleanup].filter((target) => target !== undefined);
}

const nameForm = /^[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9])?$/;

export const functionName: Rule = {
  id: 'function/name',
  severity: 'error',
  adjustable: false,
  title: 'The function name is one that the product takes',
  why: 'A trigger on a name that no function can have fails at apply, after minutes of retries.',
  sources: [api],
  limits: ['functionNameMin', 'functionNameMax'],
  *check(app) {
    for (const { target, path } of functionsOf(app)) {
      if (!target.name.known) {
        yield { path, undecided: `function name ${show(target.name)}` };
        continue;
      }
      const name = target.name.value;
      const { functionNameMin: min, functionNameMax: max } = limits;
      if (nameForm.test(name) && name.length >= min.value && name.length <= max.value) continue;
      yield {
        path,
        got: `function name ${JSON.stringify(name)} (${name.length} characters)`,
        allowed: `${min.value}–${max.value} letters, digits, "-" and "_", a letter first, no "-" or "_" last`,
        fix: 'rename the function, or correct the name that the reference gives',
      };
    }
  },
  examples: {
    passing: [{ title: 'letters, digits, "-" and "_"', triggers: [timer({ target: functionNamed('resize-2_b') })] }],
    failing: [
      { title: 'a digit first', triggers: [timer({ target: functionNamed('2resize') })] },
      { title: '"-" last', triggers: [timer({ target: functionNamed('resize-') })] },
      { title: 'one character', triggers: [timer({ target: functionNamed('r') })] },
      { title: '61 characters', triggers: [timer({ target: functionNamed('a'.repeat(61)) })] },
    ],
    undecided: [
      {
        title: 'only Terraform knows the name',
        triggers: [timer({ target: functionNamed('', { name: variable('fn') }) })],
      },
    ],
  },
};

export const qualifiedNameLength: Rule = {
  id: 'function/qualified-name-length',
  severity: 'error',
  adjustable: false,
  title: 'Namespace and function name together are short enough',
  why: 'The API refuses the function, and with it the trigger.',
  sources: [quotas],
  limits: ['qualifiedNameMax'],
  *check(app) {
    for (const { target, path } of functionsOf(app)) {
      if (!target.name.known || !target.namespace.known) {
        yield { path, undecided: `function ${showFunction(target)}` };
        continue;
      }
      const length = target.name.value.length + target.namespace.value.length;
      if (length <= limits.qualifiedNameMax.value) continue;
      yield {
        path,
        got: `function ${showFunction(target)}: namespace and name have ${length} characters together`,
        allowed: `at most ${limits.qualifiedNameMax.value}`,
        fix: 'shorten the namespace or the function name',
      };
    }
  },
  examples: {
    passing: [
      {
        title: '58 and 60 characters',
        triggers: [timer({ target: functionNamed('a'.repeat(60), { namespace: known('n'.repeat(58)) }) })],
      },
    ],
    failing: [
      {
        title: '59 and 60 characters',
        triggers: [timer({ target: functionNamed('a'.repeat(60), { namespace: known('n'.repeat(59)) }) })],
      },
    ],
    undecided: [
      {
        title: 'only Terraform knows the namespace',
        triggers: [timer({ target: functionNamed('resize', { namespace: variable('ns') }) })],
      },
    ],
  },
};

const qualifierForm = /^(\$LATEST|\$DEFAULT|[1-9]\d*|[A-Za-z][A-Za-z0-9_-]*)$/;

export const functionQualifier: Rule = {
  id: 'function/qualifier',
  severity: 'error',
  adjustable: false,
  title: 'The qualifier is a version or an alias',
  why: 'The API refuses any other text at apply.',
  sources: [api],
  limits: ['aliasMax'],
  *check(app) {
    for (const trigger of app.triggers) {
      const { qualifier, path } = trigger;
      if (!qualifier.known) {
        if (qualifier.template) yield { path, undecided: `qualifier ${show(qualifier)}` };
        continue;
      }
      if (qualifierForm.test(qualifier.value) && qualifier.value.length <= limits.aliasMax.value) continue;
      yield {
        path,
        got: `qualifier ${JSON.stringify(qualifier.value)}`,
        allowed: `"$LATEST", "$DEFAULT", a version number, or an alias of 1–${limits.aliasMax.value} letters, digits, "-" and "_", a letter first`,
        fix: qualifierFix(qualifier.value),
      };
    }
  },
  examples: {
    passing: [
      {
        title: 'the four forms',
        triggers: ['$LATEST', '$DEFAULT', '3', 'blue-green'].map((qualifier) =>
          timer({ path: `app/${qualifier}`, qualifier }),
        ),
      },
    ],
    failing: [
      { title: 'the "$" forgotten, in lower case', triggers: [timer({ qualifier: '$latest' })] },
      { title: 'empty', triggers: [timer({ qualifier: '' })] },
      { title: 'no version 0', triggers: [timer({ qualifier: '0' })] },
    ],
    undecided: [{ title: 'only Terraform knows it', triggers: [timer({ qualifier: variable('qualifier') })] }],
  },
};

function qualifierFix(qualifier: string): string {
  const upper = `$${qualifier.replace(/^\$/, '').toUpperCase()}`;
  if (upper === '$LATEST' || upper === '$DEFAULT') return `write "${upper}"`;
  return 'leave the qualifier out for "$DEFAULT"';
}

export const webFunction: Rule = {
  id: 'function/web-function',
  severity: 'error',
  adjustable: false,
  title: 'A Web function takes a function URL, or an API whose backend is a Web function',
  why: 'Every other trigger is refused at apply: its event has no HTTP request in it.',
  sources: [{ document: 'Tencent Cloud SCF, Function types', section: 'product/583/73483 (2025-08-12)' }],
  *check(app): Generator<Outcome> {
    for (const trigger of app.triggers) {
      if (takesWebFunctions(trigger)) continue;
      for (const target of targetsOf(trigger)) {
        if (!target.type.known) yield { path: trigger.path, undecided: `type of function ${showFunction(target)}` };
        else if (target.type.value === 'HTTP') {
          yield {
            path: trigger.path,
            got: `${/^[aeo]/.test(trigger.type) ? 'an' : 'a'} ${trigger.type} trigger on the Web function ${showFunction(target)}`,
            allowed: 'a Web function takes only a function URL, or an API of API Gateway with function type HTTP',
            fix: 'point the trigger at an Event function, or reach the Web function through its function URL',
          };
        }
      }
    }
  },
  examples: {
    passing: [
      { title: 'an Event function', triggers: [timer({ target: functionNamed('job', { type: known('EVENT') }) })] },
      { title: 'a function URL', triggers: [http({ target: functionNamed('site', { type: known('HTTP') }) })] },
      {
        title: 'an API with function type HTTP',
        triggers: [
          apigw({
            managedBy: 'api',
            backendFunctionType: 'HTTP',
            target: functionNamed('site', { type: known('HTTP') }),
          }),
        ],
      },
    ],
    failing: [
      { title: 'a timer', triggers: [timer({ target: functionNamed('site', { type: known('HTTP') }) })] },
      { title: 'a bucket', triggers: [cos({ target: functionNamed('site', { type: known('HTTP') }) })] },
      {
        title: 'an API Gateway trigger',
        triggers: [apigw({ target: functionNamed('site', { type: known('HTTP') }) })],
      },
    ],
    undecided: [
      { title: 'the type is not given', triggers: [timer()] },
      {
        title: 'only Terraform knows the type',
        triggers: [timer({ target: functionNamed('job', { type: variable('type') }) })],
      },
    ],
  },
};

/** clb/event-function and websocket/functions say it of their own triggers. */
function takesWebFunctions(trigger: TriggerFacts): boolean {
  if (trigger.type === 'http' || trigger.type === 'clb' || trigger.type === 'websocket') return true;
  if (trigger.type === 'other') return !trigger.wireType.known || trigger.wireType.value === 'http';
  return (
    trigger.type === 'apigw' &&
    trigger.managedBy === 'api' &&
    trigger.backendFunctionType.known &&
    trigger.backendFunctionType.value === 'HTTP'
  );
}

export const functionRules: readonly Rule[] = [functionName, qualifiedNameLength, functionQualifier, webFunction];
