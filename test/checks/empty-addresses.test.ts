import { ApigwApi, ApigwServiceRef, ClbRuleRef, ClbTrigger, ScfFunctionRef, WebSocketApi } from 'cdktf-scf-triggers';
import { failureOf, idsIn, newApp, newStack } from './synth';

test('an empty id of a service, a load balancer or a listener is none', () => {
  const app = newApp({ rules: { 'apigw/retired': 'off', 'websocket/provider-drops-functions': 'off' } });
  const stack = newStack(app, 'site');
  const target = ScfFunctionRef.fromFunctionName('site');
  const service = ApigwServiceRef.fromServiceId('');
  new ApigwApi(stack, 'Api', { target, service, path: '/a' });
  new WebSocketApi(stack, 'Chat', { service, path: '/chat', register: target, transport: target, cleanup: target });
  new ClbTrigger(stack, 'Lb', { target, rule: ClbRuleRef.fromDomainUrl('', '', 'a.com', '/x') });
  expect(idsIn(failureOf(app))).toEqual([
    'apigw/service site/Api',
    'apigw/service site/Chat',
    'clb/rule-address site/Lb',
    'clb/rule-address site/Lb',
  ]);
});
