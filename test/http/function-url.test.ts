import { TerraformVariable, Token } from 'cdktf';
import {
  FunctionUrl,
  FunctionUrlAuthType,
  type FunctionUrlProps,
  ScfFunctionRef,
  Schedule,
  TimerTrigger,
  TriggerEmission,
} from '../../lib';
import { known } from '../../lib/core/value';
import { decodeHttpDescription, encodeHttpDescription } from '../../lib/http/description';
import { ScfFunction } from '../../lib/provider/scf-function';
import { refusalOf, resize, resourceOf, resourcesOf, stackOf } from '../one-stack';

const open = { target: resize, authType: FunctionUrlAuthType.NONE };
const descOf = (props: FunctionUrlProps) => {
  let url: FunctionUrl | undefined;
  stackOf((stack) => {
    url = new FunctionUrl(stack, 'Url', props);
  });
  return url?.triggerDesc;
};

it('is a trigger of type http, without a name', () => {
  expect(resourcesOf((stack) => new FunctionUrl(stack, 'Url', open))).toEqual({
    tencentcloud_scf_trigger: {
      Url_D4FAABD0: {
        enable: 'OPEN',
        function_name: 'resize',
        lifecycle: {
          replace_triggered_by: ['terraform_data.Url_Replacement_FA240225'],
        },
        namespace: 'default',
        qualifier: '$DEFAULT',
        trigger_desc: '{"AuthType":"NONE","NetConfig":{"EnableExtranet":false,"EnableIntranet":true}}',
        type: 'http',
      },
    },
    terraform_data: {
      Url_Replacement_FA240225: {
        input: {
          has_description: false,
          has_message: false,
          trigger_name: 'url-trigger',
        },
      },
    },
  });
});

it('says its name, description and import id', () => {
  stackOf((stack) => {
    const { triggerName, triggerDesc, triggerType, importId } = new FunctionUrl(stack, 'Url', {
      ...open,
      target: ScfFunctionRef.fromFunctionName('site', { namespace: 'shop' }),
      authType: FunctionUrlAuthType.CAM,
      extranet: true,
      intranet: false,
    });
    expect({ triggerName, triggerDesc, triggerType, importId }).toEqual({
      triggerName: 'url-trigger',
      triggerDesc: '{"AuthType":"CAM","NetConfig":{"EnableExtranet":true,"EnableIntranet":false}}',
      triggerType: 'http',
      importId: 'site#shop#url-trigger',
    });
  });
});

it('sends of CORS what is set, and nothing else', () => {
  expect(descOf({ ...open, cors: { origins: ['*'] } })).toBe(
    '{"AuthType":"NONE","CorsConfig":{"Enable":true,"Origins":["*"]},"NetConfig":{"EnableExtranet":false,"EnableIntranet":true}}',
  );
  expect(
    descOf({
      ...open,
      cors: {
        origins: ['https://a.example.com'],
        methods: ['GET', 'POST'],
        headers: ['x-a&b'],
        exposeHeaders: ['x-id'],
        maxAgeSeconds: 600,
        credentials: false,
      },
    }),
  ).toBe(
    '{"AuthType":"NONE","CorsConfig":{"Credentials":false,"Enable":true,"ExposeHeaders":["x-id"],"Headers":["x-a\\u0026b"],"MaxAge":600,"Methods":["GET","POST"],"Origins":["https://a.example.com"]},"NetConfig":{"EnableExtranet":false,"EnableIntranet":true}}',
  );
});

it('leaves tokens for Terraform to encode', () => {
  const trigger = resourceOf('tencentcloud_scf_trigger', (stack) => {
    const list = new TerraformVariable(stack, 'origins', {
      type: 'list(string)',
    });
    const text = new TerraformVariable(stack, 'header', { type: 'string' });
    const age = new TerraformVariable(stack, 'age', { type: 'number' });
    const flag = new TerraformVariable(stack, 'public', { type: 'bool' });
    new FunctionUrl(stack, 'Url', {
      ...open,
      authType: Token.asString(new TerraformVariable(stack, 'auth', {}).stringValue) as FunctionUrlAuthType,
      extranet: flag.booleanValue as unknown as boolean,
      cors: {
        origins: list.listValue,
        headers: ['x-fixed', `x-${text.stringValue}`],
        maxAgeSeconds: age.numberValue,
      },
    });
  });
  expect(trigger).toMatchObject({
    trigger_desc:
      '{"AuthType":${jsonencode(tostring(var.auth))},"CorsConfig":{"Enable":true,"Headers":["x-fixed","x-${trimsuffix(trimprefix(jsonencode(var.header), "\\""), "\\"")}"],"MaxAge":${jsonencode(tonumber(var.age))},"Origins":${jsonencode([for text in var.origins : tostring(text)])}},"NetConfig":{"EnableExtranet":${jsonencode(tobool(var.public))},"EnableIntranet":true}}',
  });
});

it('is read back from its TriggerDesc', () => {
  const facts = {
    authType: known('CAM'),
    extranet: known(true),
    intranet: known(false),
    cors: {
      origins: known([known('https://a.example.com')]),
      methods: known([known('GET')]),
      headers: known([known('x-a')]),
      exposeHeaders: known([]),
      maxAgeSeconds: known(5),
      credentials: known(true),
    },
  };
  expect(decodeHttpDescription(encodeHttpDescription(facts))).toEqual(facts);
  const plain = {
    authType: known('NONE'),
    extranet: known(false),
    intranet: known(true),
  };
  expect(decodeHttpDescription(encodeHttpDescription(plain))).toEqual(plain);
  expect(
    decodeHttpDescription(
      known('{"AuthType":"NONE","CorsConfig":{"Enable":false},"NetConfig":{"EnableIntranet":true}}'),
    ),
  ).toEqual(plain);
  expect(decodeHttpDescription(known('none')).authType).toEqual({
    known: false,
  });
});

it('is what a Web function takes', () => {
  const resources = resourcesOf((stack) => {
    const site = new ScfFunction(stack, 'site', {
      name: 'site',
      handler: 'x',
      runtime: 'Go1',
      funcType: 'HTTP',
    });
    new FunctionUrl(stack, 'Url', {
      ...open,
      target: ScfFunctionRef.fromResource(site),
      extranet: true,
    });
  });
  expect(resources.tencentcloud_scf_trigger).toEqual({
    Url_D4FAABD0: {
      enable: 'OPEN',
      function_name: '${tencentcloud_scf_function.site.name}',
      lifecycle: {
        replace_triggered_by: ['terraform_data.Url_Replacement_FA240225', 'tencentcloud_scf_function.site.function_id'],
      },
      namespace: 'default',
      qualifier: '$DEFAULT',
      trigger_desc: '{"AuthType":"NONE","NetConfig":{"EnableExtranet":true,"EnableIntranet":true}}',
      type: 'http',
    },
  });
});

it('stands in a function’s block under the name that the product gives it', () => {
  const fn = resourceOf('tencentcloud_scf_function', (stack) => {
    const site = new ScfFunction(stack, 'site', {
      name: 'site',
      handler: 'x',
      runtime: 'Go1',
    });
    new FunctionUrl(stack, 'Url', {
      ...open,
      target: ScfFunctionRef.fromResource(site, {
        emission: TriggerEmission.FUNCTION_BLOCK,
      }),
    });
  });
  expect(fn).toMatchObject({
    triggers: [
      {
        name: 'url-trigger',
        type: 'http',
        trigger_desc: '{"AuthType":"NONE","NetConfig":{"EnableExtranet":false,"EnableIntranet":true}}',
      },
    ],
  });
});

it('is refused beside another URL of the function, and beside a trigger of its name', () => {
  expect(
    refusalOf((stack) => {
      new FunctionUrl(stack, 'Url', open);
      new FunctionUrl(stack, 'Second', { ...open, qualifier: 'live' });
      new TimerTrigger(stack, 'Timer', {
        target: resize,
        triggerName: 'url-trigger',
        schedule: Schedule.dailyAt(2, 0),
      });
    }),
  ).toMatchInlineSnapshot(`
    "Validation failed with the following errors:
      [app/Second] http/one-per-function: function URL of default/resize ("live") a second time ("$DEFAULT")
        allowed: one tencentcloud_scf_trigger of type http per function and namespace
        fix: keep one of the two here; make the other qualifier’s URL outside Terraform, or of another function
        with: app/Url (test/http/function-url.test.ts)
        at: test/http/function-url.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#http-one-per-function
      [app/Timer] trigger/name-unique: trigger name "url-trigger" a second time on function default/resize
        allowed: a trigger name once per function, over all trigger types and stacks
        fix: give one of the two another triggerName
        with: app/Url (test/http/function-url.test.ts)
        at: test/http/function-url.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-name-unique

    If you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.
    "
  `);
});

it('names each prop of a wrong type', () => {
  const props = {
    target: 'resize',
    authType: 'OPEN',
    extranet: 'yes',
    intranet: null,
    cors: {
      origins: '*',
      methods: ['GET', 5],
      maxAgeSeconds: '600',
      credentials: 1,
      headers: null,
    },
  };
  expect(
    refusalOf((stack) => new FunctionUrl(stack, 'Url', props as unknown as FunctionUrlProps)),
  ).toMatchInlineSnapshot(`
    "Validation failed with the following errors:
      [app/Url] trigger/prop-type: target is the text "resize"
        allowed: target is an ScfFunctionRef
        fix: use ScfFunctionRef.fromResource(function) or ScfFunctionRef.fromFunctionName("name")
        at: test/http/function-url.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Url] trigger/prop-type: authType is the text "OPEN"
        allowed: authType is one of FunctionUrlAuthType: NONE, CAM
        fix: use one of these
        at: test/http/function-url.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Url] trigger/prop-type: extranet is the text "yes"
        allowed: extranet is true or false
        fix: give extranet true or false
        at: test/http/function-url.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Url] trigger/prop-type: intranet is null
        allowed: intranet is true or false
        fix: give intranet true or false
        at: test/http/function-url.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Url] trigger/prop-type: cors origins is the text "*"
        allowed: cors origins is a list of texts
        fix: give cors origins a list of texts
        at: test/http/function-url.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Url] trigger/prop-type: cors methods 1 is the number 5
        allowed: cors methods 1 is a text
        fix: give cors methods 1 a text
        at: test/http/function-url.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Url] trigger/prop-type: cors headers is null
        allowed: cors headers is a list of texts
        fix: give cors headers a list of texts
        at: test/http/function-url.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Url] trigger/prop-type: cors maxAgeSeconds is the text "600"
        allowed: cors maxAgeSeconds is a number
        fix: give cors maxAgeSeconds a number
        at: test/http/function-url.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Url] trigger/prop-type: cors credentials is the number 1
        allowed: cors credentials is true or false
        fix: give cors credentials true or false
        at: test/http/function-url.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type

    If you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.
    "
  `);
  expect(
    refusalOf(
      (stack) =>
        new FunctionUrl(stack, 'Url', {
          ...open,
          cors: ['*'],
        } as unknown as FunctionUrlProps),
    ),
  ).toMatchInlineSnapshot(`
    "Validation failed with the following errors:
      [app/Url] trigger/prop-type: cors is a list
        allowed: cors is an object of its props
        fix: give cors an object of its props
        at: test/http/function-url.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type

    If you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.
    "
  `);
  expect(
    refusalOf((stack) => new FunctionUrl(stack, 'Url', undefined as unknown as FunctionUrlProps)),
  ).toMatchInlineSnapshot(`
    "Validation failed with the following errors:
      [app/Url] trigger/prop-type: target is missing
        allowed: target is an ScfFunctionRef
        fix: use ScfFunctionRef.fromResource(function) or ScfFunctionRef.fromFunctionName("name")
        at: test/http/function-url.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type
      [app/Url] trigger/prop-type: authType is missing
        allowed: authType is a text
        fix: give authType a text
        at: test/http/function-url.test.ts
        rule: https://github.com/cdktf-scf-triggers/cdktf-scf-triggers/blob/main/RULES.md#trigger-prop-type

    If you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.
    "
  `);
});
