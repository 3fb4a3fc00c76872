import { apigw, timer, variable, websocket } from '../core/example-facts';
import { functionNamed, showFunction } from '../core/function-facts';
import { targetsOf } from '../core/function-rules';
import { documentUrl } from '../core/repository';
import type { Rule, Source } from '../core/rule';
import { conflictsOver, type Subject, subjectOf } from '../core/subject';
import { type AppFacts, ofType } from '../core/trigger-facts';
import { allHold, isNotGiven, keyOf, known, notGiven, same, show, type Value } from '../core/value';
import { wholeNumberRule } from '../core/whole-number-rule';
import type { WebSocketFacts } from '../websocket/facts';
import { type ApigwFacts, defaultGatewayTimeoutSeconds } from './facts';
import { pathFault } from './path';
import { oneRelease } from './release-rules';

const document: Source = {
  document: 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)',
  section: 'API Gateway trigger, limits; Trigger configuration, API Gateway trigger',
};

function apisOf(app: AppFacts): readonly (ApigwFacts | WebSocketFacts)[] {
  return app.triggers.filter((trigger) => trigger.type === 'apigw' || trigger.type === 'websocket');
}

export const retired: Rule = {
  id: 'apigw/retired',
  severity: 'warning',
  adjustable: true,
  title: 'API Gateway is retired',
  why: 'It takes no new triggers since 2024-07-01, is off since 2025-06-30 by its own notice, and goes offline in batches. On public cloud, apply fails.',
  sources: [
    {
      document: 'Tencent Cloud SCF, API Gateway trigger retirement notice',
      section: 'product/583/107631 (2025-05-28)',
    },
  ],
  *check(app) {
    for (const api of apisOf(app)) {
      yield {
        path: api.path,
        got: kindOf(api),
        allowed: 'a trigger that the product still takes: API Gateway takes no new ones since 2024-07-01',
        fix: `use FunctionUrl or ClbTrigger (${documentUrl('docs/migrating-from-api-gateway.md')}); where your cloud still has API Gateway, acknowledge apigw/retired with that reason`,
      };
    }
  },
  examples: {
    passing: [{ title: 'another trigger', triggers: [timer()] }],
    failing: [
      { title: 'an API Gateway trigger', triggers: [apigw()] },
      { title: 'a WebSocket API', triggers: [websocket()] },
      { title: 'an API', triggers: [apigw({ managedBy: 'api', apiPath: '/orders' })] },
    ],
  },
};

function kindOf({ type, managedBy }: ApigwFacts | WebSocketFacts): string {
  if (type === 'websocket') return 'a WebSocket API of API Gateway';
  return managedBy === 'api' ? 'an API of API Gateway' : 'an API Gateway trigger';
}

export const apiUnique: Rule = {
  id: 'apigw/api-unique',
  severity: 'error',
  adjustable: false,
  title: 'An API calls one function',
  why: 'Service, path and method make the API; another environment does not make another one, so the second binding is refused at apply.',
  sources: [document],
  *check(app) {
    for (const { trigger: api, other, certain } of conflictsOver(apisOf(app), itsApi)) {
      yield certain
        ? {
            path: api.path,
            got: `${showApi(api)} a second time${isNotGiven(api.environment) ? '' : `, in environment ${show(api.environment)}`}`,
            allowed: 'one binding per service, path and method; the environment does not make another API',
            fix: 'use another path, method or service, or remove one of the two',
            related: [other.path],
          }
        : { path: api.path, undecided: `${showApi(api)} beside ${showApi(other)} (${other.path})` };
    }
  },
  examples: {
    passing: [
      {
        title: 'two methods',
        triggers: [apigw({ apiPath: '/a', method: 'GET' }), apigw({ path: 'app/B', apiPath: '/a', method: 'POST' })],
      },
      { title: 'two paths', triggers: [apigw({ apiPath: '/a' }), apigw({ path: 'app/B', apiPath: '/b' })] },
      {
        title: 'two services',
        triggers: [apigw({ apiPath: '/a' }), apigw({ path: 'app/B', apiPath: '/a', serviceId: 'service-def' })],
      },
      {
        title: 'a new service each',
        triggers: [
          apigw({ apiPath: '/a', serviceId: '', serviceName: 'shop' }),
          apigw({ path: 'app/B', apiPath: '/a', serviceId: '', serviceName: 'shop' }),
        ],
      },
    ],
    failing: [
      {
        title: 'two environments',
        triggers: [apigw({ apiPath: '/a' }), apigw({ path: 'app/B', apiPath: '/a', environment: 'test' })],
      },
      {
        title: 'another case',
        triggers: [apigw({ apiPath: '/a', method: 'GET' }), apigw({ path: 'app/B', apiPath: '/A', method: 'get' })],
      },
      {
        title: 'an API whose environment is its release’s',
        triggers: [
          apigw({ apiPath: '/a' }),
          apigw({ path: 'app/B', apiPath: '/a', managedBy: 'api', environment: notGiven }),
        ],
      },
      { title: 'a WebSocket API is a GET', triggers: [apigw({ apiPath: '/chat', method: 'GET' }), websocket()] },
      {
        title: 'a service that only Terraform knows, twice',
        triggers: [
          apigw({ apiPath: '/a', serviceId: variable('service') }),
          apigw({ path: 'app/B', apiPath: '/a', serviceId: variable('service') }),
        ],
      },
    ],
    undecided: [
      {
        title: 'only Terraform knows one path',
        triggers: [apigw({ apiPath: '/a' }), apigw({ path: 'app/B', apiPath: variable('path') })],
      },
      {
        title: 'only Terraform knows one service, whichever comes first',
        triggers: [
          apigw({ apiPath: '/a', serviceId: variable('service') }),
          apigw({ path: 'app/B', apiPath: '/A' }),
          apigw({ path: 'app/C', apiPath: '/c' }),
        ],
      },
      {
        title: 'ANY beside one method: no document says',
        triggers: [apigw({ apiPath: '/a', method: 'ANY' }), apigw({ path: 'app/B', apiPath: '/a', method: 'GET' })],
      },
    ],
  },
};

const itsAddress = subjectOf<ApigwFacts | WebSocketFacts>((api) => [existingService(api), lowerCase(api.apiPath)]);
const itsApi: Subject<ApigwFacts | WebSocketFacts> = {
  ...itsAddress,
  same: (a, b) => allHold([itsAddress.same(a, b), sameMethod(methodOf(a), methodOf(b))]),
};

/** A new service, made with the trigger, is no other trigger’s. */
function existingService({ serviceId }: ApigwFacts | WebSocketFacts): Value<string> {
  return serviceId.known && serviceId.value === '' ? notGiven : serviceId;
}

/** No document says whether ANY and one of the methods are two APIs. */
function sameMethod(a: Value<string>, b: Value<string>): boolean | undefined {
  const isAny = [a, b].some((method) => method.known && method.value === 'ANY');
  const answer = same(a, b);
  return answer === false && isAny ? undefined : answer;
}

function methodOf(api: ApigwFacts | WebSocketFacts): Value<string> {
  if (api.type === 'websocket') return known('GET');
  return api.method.known ? known(api.method.value.toUpperCase()) : api.method;
}

function showApi(api: ApigwFacts | WebSocketFacts): string {
  return `${show(methodOf(api))} on path ${show(api.apiPath)} of service ${show(api.serviceId)}`;
}

function lowerCase(text: Value<string>): Value<string> {
  if (text.known) return known(text.value.toLowerCase());
  const template = text.template?.map((part) => (typeof part === 'string' ? part.toLowerCase() : part));
  return template ? { known: false, template } : notGiven;
}

export const apigwName: Rule = {
  id: 'apigw/name',
  severity: 'error',
  adjustable: false,
  title: 'The trigger has a name',
  why: 'The provider refuses a trigger without one, at apply.',
  sources: [
    { document: 'terraform-provider-tencentcloud 1.83.25', section: 'scf/resource_tc_scf_trigger.go, name checks' },
  ],
  *check(app) {
    for (const { path, triggerName, managedBy } of ofType(app, 'apigw')) {
      if (managedBy === 'api') continue;
      if (!triggerName.known) {
        if (triggerName.template) yield { path, undecided: `trigger name ${show(triggerName)}` };
      } else if (triggerName.value === '') {
        yield {
          path,
          got: 'an empty trigger name',
          allowed: 'a name',
          fix: 'leave triggerName out for the construct id, or give a name',
        };
      }
    }
  },
  examples: {
    passing: [{ title: 'a name', triggers: [apigw()] }],
    failing: [{ title: 'empty', triggers: [apigw({ triggerName: '' })] }],
    undecided: [{ title: 'only Terraform knows it', triggers: [apigw({ triggerName: variable('name') })] }],
  },
};

export const apigwService: Rule = {
  id: 'apigw/service',
  severity: 'error',
  adjustable: false,
  title: 'The service is given once: by id, or by the name of a new one',
  why: 'Without either a service is made that nobody asked for; with both the id wins silently.',
  sources: [document],
  *check(app) {
    for (const { path, serviceId, serviceName } of apisOf(app)) {
      const given = [serviceId, serviceName].filter(
        (value) => !(value.known && value.value === '') && keyOf(value) !== undefined,
      );
      if (given.length === 1) continue;
      if (given.length === 0 && (isNotGiven(serviceId) || isNotGiven(serviceName))) continue;
      const allowed = 'exactly one: ApigwServiceRef.fromServiceId(id) or ApigwServiceRef.fromServiceName(name)';
      if (given.length === 0)
        yield {
          path,
          got: 'neither a service id nor a service name',
          allowed,
          fix: 'name the service, "service-…" from its page',
        };
      else
        yield {
          path,
          got: `service id ${show(serviceId)} and service name ${show(serviceName)}`,
          allowed,
          fix: 'keep the id for a service that exists, the name for a new one',
        };
    }
  },
  examples: {
    passing: [
      { title: 'by id', triggers: [apigw()] },
      { title: 'a new one by name', triggers: [apigw({ serviceId: '', serviceName: 'shop' })] },
      { title: 'only Terraform knows the id', triggers: [apigw({ serviceId: variable('service') })] },
    ],
    failing: [
      { title: 'neither', triggers: [apigw({ serviceId: '' })] },
      {
        title: 'neither, of an API',
        triggers: [apigw({ managedBy: 'api', apiPath: '/a', serviceId: '' }), websocket({ serviceId: '' })],
      },
      { title: 'both', triggers: [apigw({ serviceName: 'shop' })] },
    ],
  },
};

export const apigwTimeout: Rule = {
  id: 'apigw/timeout',
  severity: 'warning',
  adjustable: true,
  title: 'The gateway waits longer than the function may run',
  why: 'Otherwise the gateway gives up first: the caller sees a 5xx instead of the function’s own answer or error.',
  sources: [{ ...document, section: 'API Gateway trigger, time-outs' }],
  *check(app) {
    for (const api of apisOf(app)) {
      const gateway = api.gatewayTimeoutSeconds;
      if (!gateway.known && !gateway.template) continue;
      for (const target of targetsOf(api)) {
        if (!gateway.known || !target.timeoutSeconds.known) {
          yield {
            path: api.path,
            undecided: `time-out of the gateway (${show(gateway)}) and of function ${showFunction(target)} (${show(target.timeoutSeconds)})`,
          };
        } else if (gateway.value <= target.timeoutSeconds.value) {
          yield {
            path: api.path,
            got: `the gateway waits ${gateway.value} s, function ${showFunction(target)} may run ${target.timeoutSeconds.value} s`,
            allowed: 'a gateway time-out longer than the function’s',
            fix: `set the gateway’s time-out to ${target.timeoutSeconds.value + 1} s or more, or the function’s to less`,
          };
        }
      }
    }
  },
  examples: {
    passing: [
      {
        title: 'longer',
        triggers: [apigw({ gatewayTimeoutSeconds: 15, target: functionNamed('api', { timeoutSeconds: known(10) }) })],
      },
    ],
    failing: [
      {
        title: 'equal',
        triggers: [apigw({ gatewayTimeoutSeconds: 15, target: functionNamed('api', { timeoutSeconds: known(15) }) })],
      },
      {
        title: 'shorter',
        triggers: [apigw({ gatewayTimeoutSeconds: 5, target: functionNamed('api', { timeoutSeconds: known(60) }) })],
      },
    ],
    undecided: [
      { title: 'the function’s is not given', triggers: [apigw({ gatewayTimeoutSeconds: 15 })] },
      {
        title: 'only Terraform knows one of them',
        triggers: [
          apigw({ gatewayTimeoutSeconds: 15, target: functionNamed('api', { timeoutSeconds: variable('seconds') }) }),
          apigw({
            path: 'app/B',
            gatewayTimeoutSeconds: variable('seconds'),
            target: functionNamed('api', { timeoutSeconds: known(10) }),
          }),
        ],
      },
    ],
  },
};

export const timeoutRange = wholeNumberRule({
  id: 'apigw/timeout-range',
  title: 'The gateway waits a whole number of seconds',
  why: 'CreateApi takes no other, and refuses it at apply.',
  sources: [{ document: 'Tencent Cloud API Gateway API 2018-08-08', section: 'CreateApi, ServiceTimeout' }],
  prop: 'timeoutSeconds',
  min: 'gatewayTimeoutMin',
  fix: `leave timeoutSeconds out for ${defaultGatewayTimeoutSeconds}`,
  triggersOf: apisOf,
  read: (api) => api.gatewayTimeoutSeconds,
  trigger: (number) => apigw({ managedBy: 'api', gatewayTimeoutSeconds: number }),
});

export const apigwPath: Rule = {
  id: 'apigw/path',
  severity: 'error',
  adjustable: false,
  title: 'The path of an API begins with "/", and its braces pair up',
  why: 'The gateway refuses the API at apply.',
  sources: [document],
  *check(app) {
    for (const { path, apiPath, managedBy } of ofType(app, 'apigw')) {
      if (managedBy !== 'api') continue;
      if (!apiPath.known) {
        if (apiPath.template) yield { path, undecided: `path ${show(apiPath)}` };
        continue;
      }
      const fault = pathFault(apiPath.value);
      if (fault)
        yield {
          path,
          got: `path ${JSON.stringify(apiPath.value)} ${fault}`,
          allowed: 'a path that begins with "/", with path parameters as "{name}"',
          fix: 'write for example "/orders" or "/orders/{id}"',
        };
    }
  },
  examples: {
    passing: [
      { title: 'a path', triggers: [apigw({ managedBy: 'api', apiPath: '/orders/{id}' })] },
      { title: 'a trigger, whose path the gateway makes', triggers: [apigw({ apiPath: 'resize' })] },
    ],
    failing: [
      { title: 'no "/"', triggers: [apigw({ managedBy: 'api', apiPath: 'orders' })] },
      { title: 'an open brace', triggers: [apigw({ managedBy: 'api', apiPath: '/orders/{id' })] },
    ],
    undecided: [
      { title: 'only Terraform knows it', triggers: [apigw({ managedBy: 'api', apiPath: variable('path') })] },
    ],
  },
};

export const apigwFunctionType: Rule = {
  id: 'apigw/function-type',
  severity: 'error',
  adjustable: false,
  title: 'An API of function type HTTP calls a Web function',
  why: 'The gateway passes the request through as it is; an event function has no port that could take it.',
  sources: [{ document: 'Tencent Cloud API Gateway API 2018-08-08', section: 'CreateApi, ServiceScfFunctionType' }],
  *check(app) {
    for (const { path, backendFunctionType, target } of ofType(app, 'apigw')) {
      if (!backendFunctionType.known || backendFunctionType.value !== 'HTTP') continue;
      if (!target.type.known) yield { path, undecided: `type of function ${showFunction(target)}` };
      else if (target.type.value !== 'HTTP') {
        yield {
          path,
          got: `function type HTTP for the event function ${showFunction(target)}`,
          allowed: 'the function’s own type',
          fix: 'leave functionType out, or point the API at a Web function',
        };
      }
    }
  },
  examples: {
    passing: [
      { title: 'an event function', triggers: [apigw({ managedBy: 'api', backendFunctionType: 'EVENT' })] },
      {
        title: 'a Web function',
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
      {
        title: 'an event function behind HTTP',
        triggers: [
          apigw({
            managedBy: 'api',
            backendFunctionType: 'HTTP',
            target: functionNamed('job', { type: known('EVENT') }),
          }),
        ],
      },
    ],
    undecided: [
      { title: 'the type is not given', triggers: [apigw({ managedBy: 'api', backendFunctionType: 'HTTP' })] },
      {
        title: 'only Terraform knows the type',
        triggers: [
          apigw({
            managedBy: 'api',
            backendFunctionType: 'HTTP',
            target: functionNamed('site', { type: variable('type') }),
          }),
        ],
      },
    ],
  },
};

export const apigwRules: readonly Rule[] = [
  retired,
  apiUnique,
  apigwName,
  apigwService,
  apigwTimeout,
  apigwPath,
  apigwFunctionType,
  oneRelease,
  timeoutRange,
];
