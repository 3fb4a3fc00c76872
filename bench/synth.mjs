// What 1,000 checked triggers cost beside the same Terraform written with bare resources. Target: 1.10.
import { fileURLToPath } from 'node:url';
import { compare } from './pairs.mjs';

const root = JSON.stringify(fileURLToPath(new URL('..', import.meta.url)));
const count = Number(process.argv[2] ?? 1000);

const program = (body, tokens) => `
const root = ${root};
const { App, TerraformResource, TerraformStack } = require(root + 'node_modules/cdktf');
// cdktf's DataResource starts a Terraform for each one: beside that, anything is fast.
class TerraformData extends TerraformResource {
  constructor(scope, id, input) { super(scope, id, { terraformResourceType: 'terraform_data' }); this.input = input; }
  synthesizeAttributes() { return { input: this.input }; }
}
const triggers = require(root + 'dist/index.js');
const provider = require(root + 'dist/provider/index.js');
const fs = require('node:fs'), os = require('node:os'), path = require('node:path');
const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
const started = process.cpuUsage();
const app = new App({ outdir });
const stack = new TerraformStack(app, 'bench');
new provider.TencentcloudProvider(stack, 'tencentcloud', { region: 'ap-guangzhou' });
const functions = Array.from({ length: ${count} / 10 }, (_, i) =>
  ${tokens ? "new provider.ScfFunction(stack, 'fn' + i, { name: 'fn' + i, handler: 'index.main', runtime: 'Nodejs18.15' })" : "({ name: 'fn' + i })"});
for (let i = 0; i < ${count}; i += 1) {
  const fn = functions[Math.floor(i / 10)];
  ${body}
}
app.synth();
const { user, system } = process.cpuUsage(started);
const took = (user + system) / 1000;
fs.rmSync(outdir, { recursive: true });
console.log(took);
`;

const bare = `
  const data = new TerraformData(stack, 'data' + i, { trigger_name: 'timer' + i, has_message: true, has_description: false });
  new provider.ScfTrigger(stack, 'trigger' + i, {
    functionName: fn.name, namespace: 'default', type: 'timer', triggerName: 'timer' + i, triggerDesc: '0 0 2 * * * *',
    qualifier: '$DEFAULT', enable: 'OPEN', customArgument: 'hello',
    lifecycle: { replaceTriggeredBy: [data] },
  });`;
const checked = (target) => `
  new triggers.TimerTrigger(stack, 'timer' + i, { target: ${target}, schedule: triggers.Schedule.dailyAt(2, 0), message: 'hello' });`;

compare(
  `synth of ${count} timers by function name / bare resources`,
  program(checked('triggers.ScfFunctionRef.fromFunctionName(fn.name)')),
  program(bare),
);
compare(
  `synth of ${count} timers on function resources / bare resources`,
  program(checked('triggers.ScfFunctionRef.fromResource(fn)'), true),
  program(bare, true),
);
