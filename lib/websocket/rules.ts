import { pathFault } from '../apigw/path';
import { apigw, variable, websocket } from '../core/example-facts';
import { functionNamed, showFunction } from '../core/function-facts';
import type { Rule, Source } from '../core/rule';
import { ofType } from '../core/trigger-facts';
import { known, show } from '../core/value';

const document: Source = {
  document: 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)',
  section: 'API Gateway trigger, WebSocket',
};
const functions = ['register', 'transport', 'cleanup'] as const;

const eventFunctions = {
  register: functionNamed('register', { type: known('EVENT') }),
  transport: functionNamed('transport', { type: known('EVENT') }),
  cleanup: functionNamed('cleanup', { type: known('EVENT') }),
};

export const websocketPath: Rule = {
  id: 'websocket/path',
  severity: 'error',
  adjustable: false,
  title: 'The path begins with "/", and its braces pair up',
  why: 'The gateway refuses the API at apply.',
  sources: [document],
  *check(app) {
    for (const { path, apiPath } of ofType(app, 'websocket')) {
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
          fix: 'write for example "/chat" or "/chat/{room}"',
        };
    }
  },
  examples: {
    passing: [
      { title: 'a path', triggers: [websocket()] },
      { title: 'with a parameter', triggers: [websocket({ apiPath: '/chat/{room}' })] },
    ],
    failing: [
      { title: 'no "/"', triggers: [websocket({ apiPath: 'chat' })] },
      { title: 'an open brace', triggers: [websocket({ apiPath: '/chat/{room' })] },
      { title: 'a brace in a brace', triggers: [websocket({ apiPath: '/chat/{{room}}' })] },
    ],
    undecided: [{ title: 'only Terraform knows it', triggers: [websocket({ apiPath: variable('path') })] }],
  },
};

export const websocketFunctions: Rule = {
  id: 'websocket/functions',
  severity: 'error',
  adjustable: false,
  title: 'Three Event functions serve a WebSocket API',
  why: 'Connecting, sending and closing each call a function of their own; a Web function speaks WebSocket itself and is not called so.',
  sources: [document],
  *check(app) {
    for (const trigger of ofType(app, 'websocket')) {
      for (const role of functions) {
        const target = trigger[role];
        if (!target) {
          yield {
            path: trigger.path,
            got: `no ${role} function`,
            allowed: 'register, transport and cleanup, all three',
            fix: `give ${role}: one function may serve all three`,
          };
        } else if (!target.type.known) {
          yield { path: trigger.path, undecided: `type of function ${showFunction(target)}` };
        } else if (target.type.value === 'HTTP') {
          yield {
            path: trigger.path,
            got: `${role} is the Web function ${showFunction(target)}`,
            allowed: 'Event functions',
            fix: 'use an Event function here, or the Web function’s own WebSocket through its function URL',
          };
        }
      }
    }
  },
  examples: {
    passing: [{ title: 'all three', triggers: [websocket(eventFunctions)] }],
    failing: [
      { title: 'no cleanup', triggers: [{ ...websocket(eventFunctions), cleanup: undefined }] },
      {
        title: 'a Web function',
        triggers: [websocket({ ...eventFunctions, transport: functionNamed('site', { type: known('HTTP') }) })],
      },
    ],
    undecided: [
      { title: 'the types are not given', triggers: [websocket()] },
      {
        title: 'only Terraform knows one type',
        triggers: [websocket({ ...eventFunctions, cleanup: functionNamed('cleanup', { type: variable('type') }) })],
      },
    ],
  },
};

export const providerDropsFunctions: Rule = {
  id: 'websocket/provider-drops-functions',
  severity: 'warning',
  adjustable: true,
  title: 'The provider does not send the three functions',
  why: 'It sends them for backends of type TSF alone, reads nothing back, and shows a change in every plan. Nothing that this library emits can help that.',
  sources: [
    {
      document: 'terraform-provider-tencentcloud 1.83.25',
      section: 'apigateway/resource_tc_api_gateway_api.go, create',
    },
  ],
  *check(app) {
    for (const { path } of ofType(app, 'websocket')) {
      yield {
        path,
        got: 'a WebSocket API with function backends',
        allowed:
          'an API that the provider can make: it drops register, transport and cleanup, and this resource shows a change in every plan',
        fix: 'set the three functions in the console after apply and acknowledge websocket/provider-drops-functions, or use the WebSocket of a Web function through its function URL',
      };
    }
  },
  examples: {
    passing: [{ title: 'no WebSocket', triggers: [apigw()] }],
    failing: [{ title: 'any WebSocket API', triggers: [websocket()] }],
  },
};

export const websocketRules: readonly Rule[] = [websocketPath, websocketFunctions, providerDropsFunctions];
