import { TerraformVariable } from 'cdktf';
import { ClbRuleRef, ClbTrigger, ScfFunctionRef } from 'cdktf-scf-triggers';
import { ClbInstance, ClbListener, ClbListenerRule, ScfFunction } from 'cdktf-scf-triggers/provider';
import { resourceIn, resourcesIn } from '../synthesize';
import { emit, findings, untyped } from './emit';

const site = ScfFunctionRef.fromFunctionName('site');
const rule = ClbRuleRef.fromDomainUrl('lb-1', 'lbl-1', 'a.example.com', '/scf');

test('what stands in Terraform when little is said', () => {
  const stack = emit((stack) => {
    const trigger = new ClbTrigger(stack, 'Lb', { target: site, rule });
    expect(trigger.triggerName).toBeUndefined();
    expect(trigger.triggerDesc).toBeUndefined();
    expect(trigger.triggerType).toBe('clb');
    expect(trigger.importId).toBe('lb-1#lbl-1#a.example.com#/scf');
    expect(trigger.resource.terraformResourceType).toBe('tencentcloud_clb_function_targets_attachment');
  });
  expect(resourceIn(stack, 'tencentcloud_clb_function_targets_attachment')).toEqual({
    load_balancer_id: 'lb-1',
    listener_id: 'lbl-1',
    domain: 'a.example.com',
    url: '/scf',
    function_targets: {
      weight: 10,
      function: {
        function_name: 'site',
        function_namespace: 'default',
        function_qualifier: '$DEFAULT',
        function_qualifier_type: 'ALIAS',
      },
    },
  });
});

test.each([
  ['$LATEST', 'VERSION'],
  ['3', 'VERSION'],
  ['live', 'ALIAS'],
  ['$DEFAULT', 'ALIAS'],
])('the qualifier %s is of type %s', (qualifier, type) => {
  const stack = emit((stack) => {
    const trigger = new ClbTrigger(stack, 'Lb', {
      target: site,
      rule: ClbRuleRef.fromLocationId('lb-1', 'lbl-1', 'loc-1'),
      qualifier,
      weight: 0,
    });
    expect(trigger.importId).toBe('lb-1#lbl-1#loc-1');
  });
  expect(resourceIn(stack, 'tencentcloud_clb_function_targets_attachment')).toEqual({
    load_balancer_id: 'lb-1',
    listener_id: 'lbl-1',
    location_id: 'loc-1',
    function_targets: {
      weight: 0,
      function: {
        function_name: 'site',
        function_namespace: 'default',
        function_qualifier: qualifier,
        function_qualifier_type: type,
      },
    },
  });
});

test('values that only Terraform knows, in every prop', () => {
  const stack = emit((stack) => {
    const text = (id: string) => new TerraformVariable(stack, id, { type: 'string' }).stringValue;
    const weight = new TerraformVariable(stack, 'weight', { type: 'number' }).numberValue;
    const target = ScfFunctionRef.fromFunctionName(text('name'), { namespace: text('namespace') });
    const qualifier = text('qualifier');
    new ClbTrigger(stack, 'A', {
      target,
      rule: ClbRuleRef.fromDomainUrl(text('lb'), text('listener'), text('domain'), `/${text('path')}`),
      qualifier,
      weight,
    });
  });
  expect(resourceIn(stack, 'tencentcloud_clb_function_targets_attachment')).toEqual({
    load_balancer_id: '${var.lb}',
    listener_id: '${var.listener}',
    domain: '${var.domain}',
    url: '/${var.path}',
    function_targets: {
      weight: '${var.weight}',
      function: {
        function_name: '${var.name}',
        function_namespace: '${var.namespace}',
        function_qualifier: '${var.qualifier}',
        function_qualifier_type: '${can(regex("^([$]LATEST|[0-9]+)$", var.qualifier)) ? "VERSION" : "ALIAS"}',
      },
    },
  });
});

test('a qualifier that is part literal, part known to Terraform alone', () => {
  const stack = emit((stack) => {
    const color = new TerraformVariable(stack, 'color', { type: 'string' }).stringValue;
    new ClbTrigger(stack, 'Lb', { target: site, rule, qualifier: `live-${color}` });
  });
  expect(resourceIn(stack, 'tencentcloud_clb_function_targets_attachment')).toMatchObject({
    function_targets: { function: { function_qualifier: 'live-${var.color}', function_qualifier_type: 'ALIAS' } },
  });
});

test('a rule and a function of the app', () => {
  const stack = emit((stack) => {
    const balancer = new ClbInstance(stack, 'Balancer', { clbName: 'site', networkType: 'OPEN' });
    const listener = new ClbListener(stack, 'Http', {
      clbId: balancer.id,
      listenerName: 'http',
      protocol: 'HTTP',
      port: 80,
    });
    const resource = new ClbListenerRule(stack, 'Root', {
      clbId: balancer.id,
      listenerId: listener.listenerId,
      domain: 'a.example.com',
      url: '/',
    });
    const target = ScfFunctionRef.fromResource(new ScfFunction(stack, 'Site', { name: 'site' }));
    new ClbTrigger(stack, 'Lb', { target, rule: ClbRuleRef.fromResource(resource) });
  });
  expect(resourceIn(stack, 'tencentcloud_clb_function_targets_attachment')).toMatchObject({
    load_balancer_id: '${tencentcloud_clb_instance.Balancer.id}',
    listener_id: '${tencentcloud_clb_listener.Http.listener_id}',
    location_id: '${tencentcloud_clb_listener_rule.Root.rule_id}',
    function_targets: { function: { function_name: '${tencentcloud_scf_function.Site.name}' } },
    lifecycle: { replace_triggered_by: ['tencentcloud_scf_function.Site.function_id'] },
  });
  expect(resourcesIn(stack, 'terraform_data')).toEqual([]);
});

describe('plain JavaScript', () => {
  const cases: [title: string, props: unknown][] = [
    ['an empty object', {}],
    ['a text for a number', { target: site, rule, weight: '10' }],
    ['null for a number', { target: site, rule, weight: null }],
    ['a text for the class', { target: site, rule: '/scf' }],
    [
      'an address with nothing in it',
      { target: site, rule: ClbRuleRef.fromDomainUrl(untyped(1), untyped(undefined), untyped(null), untyped({})) },
    ],
    [
      'a location id that is missing',
      { target: site, rule: ClbRuleRef.fromLocationId('lb-1', 'lbl-1', untyped(undefined)) },
    ],
    ['a resource that is none', { target: site, rule: ClbRuleRef.fromResource(untyped('lbl-1')) }],
  ];
  test.each(cases)('%s', (_title, props) => {
    expect(findings((stack) => new ClbTrigger(stack, 'T', untyped(props)))).toMatchSnapshot();
  });
});
