import { TerraformResource } from 'cdktf';
import {
  ApigwServiceRef,
  ClbRuleRef,
  ClbTrigger,
  CosBucketRef,
  CosEvent,
  CosTrigger,
  ScfFunctionRef,
  TriggerChecks,
  WebSocketApi,
} from 'cdktf-scf-triggers';
import {
  ApiGatewayApi,
  ClbFunctionTargetsAttachment,
  CosBucket,
  ScfFunction,
  ScfTrigger,
} from 'cdktf-scf-triggers/provider';
import { failureOf, idsIn, newApp, newStack, rawResource, timer, warningsOf } from './synth';

const photos = CosBucketRef.fromBucketName('photos-1250000000', 'ap-guangzhou');
const cosTrigger = {
  functionName: 'by-hand',
  namespace: 'default',
  type: 'cos',
  triggerName: 'photos-1250000000.cos.ap-guangzhou.myqcloud.com',
  triggerDesc: '{"event":"cos:ObjectCreated:*","filter":{"Prefix":"","Suffix":".jpg"}}',
};
const inSnakeCase = (given: object) =>
  Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  );

describe('a COS trigger made without this library overlaps with one of ours', () => {
  const withOurs = (make: (stack: ReturnType<typeof newStack>) => void) => {
    const app = newApp();
    const stack = newStack(app, 'one');
    new CosTrigger(stack, 'OnUpload', {
      target: ScfFunctionRef.fromFunctionName('resize'),
      bucket: photos,
      event: CosEvent.OBJECT_CREATED_PUT,
    });
    make(newStack(app, 'two'));
    return idsIn(failureOf(app));
  };

  test('from our bindings', () => {
    expect(withOurs((stack) => new ScfTrigger(stack, 'ByHand', cosTrigger))).toEqual(['cos/filter-overlap two/ByHand']);
  });

  test('from TerraformResource by hand', () => {
    expect(
      withOurs((stack) => rawResource(stack, 'ByHand', 'tencentcloud_scf_trigger', inSnakeCase(cosTrigger))),
    ).toEqual(['cos/filter-overlap two/ByHand']);
  });

  test('through an escape hatch that changes it', () => {
    const change = (stack: ReturnType<typeof newStack>, description: string) => {
      const trigger = new ScfTrigger(stack, 'ByHand', {
        ...cosTrigger,
        triggerDesc: '{"event":"cos:ObjectRemove:*","filter":{"Prefix":"","Suffix":""}}',
      });
      trigger.addOverride('trigger_desc', description);
    };
    expect(withOurs((stack) => change(stack, cosTrigger.triggerDesc))).toEqual(['cos/filter-overlap two/ByHand']);
    expect(
      withOurs((stack) => change(stack, '{"event":"cos:ObjectRemove:Delete","filter":{"Prefix":"","Suffix":""}}')),
    ).toEqual([]);
  });

  test('as a block of a function, with the bucket by reference', () => {
    expect(
      withOurs((stack) => {
        const bucket = new CosBucket(stack, 'Photos', {
          bucket: 'photos-1250000000',
        });
        new ScfFunction(stack, 'Fn', {
          name: 'by-hand',
          triggers: [
            {
              name: bucket.bucket,
              type: 'cos',
              cosRegion: 'ap-guangzhou',
              triggerDesc: cosTrigger.triggerDesc,
            },
          ],
        });
      }),
    ).toEqual(['cos/filter-overlap two/Fn']);
  });

  test('as a block of a function that stack overrides write', () => {
    expect(
      withOurs((stack) => {
        const fn = new ScfFunction(stack, 'Fn', { name: 'by-hand' });
        fn.addOverride('triggers', [
          {
            name: 'photos-1250000000',
            type: 'cos',
            cos_region: 'ap-guangzhou',
            trigger_desc: cosTrigger.triggerDesc,
          },
        ]);
      }),
    ).toEqual(['cos/filter-overlap two/Fn']);
  });
});

test('quotas count them: eleven timers of one function, six by hand', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  const target = ScfFunctionRef.fromFunctionName('busy');
  for (let at = 0; at < 5; at += 1) timer(stack, `Ours${at}`, undefined, { target });
  for (let at = 0; at < 6; at += 1)
    new ScfTrigger(stack, `ByHand${at}`, {
      functionName: 'busy',
      namespace: 'default',
      type: 'timer',
      triggerName: `by-hand-${at}`,
      triggerDesc: '0 0 2 * * * *',
    });
  expect(idsIn(failureOf(app))).toEqual(['trigger/quota-per-type one/ByHand5']);
});

test('mixed management: our trigger, a block and a config of one function', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  const fn = new ScfFunction(stack, 'Fn', {
    name: 'resize',
    triggers: [{ name: 'by-block', type: 'timer', triggerDesc: '0 0 2 * * * *' }],
  });
  timer(stack, 'Nightly', undefined, {
    target: ScfFunctionRef.fromResource(fn),
  });
  rawResource(stack, 'Config', 'tencentcloud_scf_trigger_config', {
    function_name: 'resize',
    namespace: 'default',
    trigger_name: 'by-block',
  });
  const ids = idsIn(failureOf(app));
  expect(new Set(ids.map((id) => id.split(' ')[0]))).toEqual(new Set(['trigger/mixed-management']));
  expect(ids.some((id) => id.endsWith('one/Config'))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a CLB attachment made by hand takes the rule of one of ours', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  new ClbTrigger(stack, 'Front', {
    target: ScfFunctionRef.fromFunctionName('front'),
    rule: ClbRuleRef.fromDomainUrl('lb-1', 'lbl-1', 'a.example.com', '/scf'),
  });
  new ClbFunctionTargetsAttachment(stack, 'ByHand', {
    loadBalancerId: 'lb-1',
    listenerId: 'lbl-1',
    domain: 'a.example.com',
    url: '/scf',
    functionTargets: {
      weight: 200,
      function: {
        functionName: 'back',
        functionNamespace: 'default',
        functionQualifier: '$LATEST',
        functionQualifierType: 'VERSION',
      },
    },
  });
  expect(idsIn(failureOf(app))).toEqual(['clb/rule-unique one/ByHand', 'clb/weight one/ByHand']);
});

test('an API made by hand is judged like a trigger; our own API is not judged twice', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  new WebSocketApi(stack, 'Chat', {
    service: ApigwServiceRef.fromServiceId('service-abc'),
    path: '/chat',
    register: ScfFunctionRef.fromFunctionName('join'),
    transport: ScfFunctionRef.fromFunctionName('talk'),
    cleanup: ScfFunctionRef.fromFunctionName('leave'),
  });
  new ApiGatewayApi(stack, 'ByHand', {
    serviceId: 'service-abc',
    apiName: 'by-hand',
    requestConfigPath: '/by-hand',
    requestConfigMethod: 'GET',
    serviceConfigType: 'SCF',
    serviceConfigScfFunctionName: 'resize',
    serviceConfigScfFunctionNamespace: 'default',
    serviceConfigScfFunctionQualifier: '$DEFAULT',
    serviceConfigScfFunctionType: 'EVENT',
  });
  expect(failureOf(app)).toBe('');
  expect(warningsOf(app).map((warning) => warning.replace(/: [\s\S]*/, ''))).toEqual([
    '[one/Chat] apigw/retired',
    '[one/Chat] websocket/provider-drops-functions',
    '[one/ByHand] apigw/retired',
  ]);
});

test('their own findings stand under their own paths', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  TriggerChecks.of(stack);
  rawResource(stack, 'ByHand', 'tencentcloud_scf_trigger', {
    function_name: 'resize',
    namespace: 'default',
    type: 'timer',
    trigger_name: '2am',
    trigger_desc: '0 0 2 * * *',
  });
  expect(failureOf(app)).toMatchInlineSnapshot(`
    "  [one/ByHand] timer/name: trigger name "2am" (3 characters)
        allowed: 1–60 letters, digits, "-" and "_", a letter first
        fix: set triggerName; without it the construct id is the name
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-name
      [one/ByHand] timer/cron-fields: schedule "0 0 2 * * *" has 6 fields
        allowed: 7 fields, "second minute hour day month weekday year", or the 5 of the older form, without second and year
        fix: put a second first and a year last: "0 0 2 * * * *" if it begins with a second, "0 0 0 2 * * *" if it ends with a year
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#timer-cron-fields"
  `);
});

test('a resource of another provider, or a lookalike, is left alone', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  timer(stack, 'Nightly');
  new TerraformResource(stack, 'Null', {
    terraformResourceType: 'tencentcloud_scf_namespace',
  });
  expect(failureOf(app)).toBe('');
});

test('a resource that the user puts below our construct is the user’s', () => {
  const app = newApp();
  const stack = newStack(app, 'one');
  const ours = timer(stack, 'Nightly');
  new ScfTrigger(ours, 'Second', {
    functionName: 'of-nightly',
    namespace: 'default',
    type: 'timer',
    triggerName: 'Nightly',
    triggerDesc: '0 0 2 * * * *',
  });
  expect(idsIn(failureOf(app))).toEqual(['trigger/name-unique one/Nightly/Second']);
});
