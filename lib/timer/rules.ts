import { timer, variable } from '../core/example-facts';
import { limits } from '../core/limits';
import type { Rule, Source } from '../core/rule';
import { ofType } from '../core/trigger-facts';
import { show } from '../core/value';

const attributes: Source = {
  document: 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)',
  section: 'Timer trigger, attributes',
};

const nameForm = /^[A-Za-z][A-Za-z0-9_-]*$/;

export const timerName: Rule = {
  id: 'timer/name',
  severity: 'error',
  adjustable: false,
  title: 'The timer’s name is one that the product takes',
  why: `The product document allows ${limits.timerNameMax.value} ${limits.timerNameMax.unit}, the API page 100: the stricter holds, since the console and other tools refuse the longer name.`,
  sources: [attributes],
  limits: ['timerNameMax'],
  *check(app) {
    for (const { path, triggerName } of ofType(app, 'timer')) {
      if (!triggerName.known) {
        if (triggerName.template) yield { path, undecided: `trigger name ${show(triggerName)}` };
        continue;
      }
      const name = triggerName.value;
      if (nameForm.test(name) && name.length <= limits.timerNameMax.value) continue;
      yield {
        path,
        got: `trigger name ${JSON.stringify(name)} (${name.length} characters)`,
        allowed: `1–${limits.timerNameMax.value} letters, digits, "-" and "_", a letter first`,
        fix: 'set triggerName; without it the construct id is the name',
      };
    }
  },
  examples: {
    passing: [{ title: '60 characters', triggers: [timer({ triggerName: 'a'.repeat(60) })] }],
    failing: [
      { title: '61 characters', triggers: [timer({ triggerName: 'a'.repeat(61) })] },
      { title: 'a digit first', triggers: [timer({ triggerName: '2am' })] },
      { title: 'a space', triggers: [timer({ triggerName: 'every night' })] },
      { title: 'empty', triggers: [timer({ triggerName: '' })] },
    ],
    undecided: [{ title: 'only Terraform knows it', triggers: [timer({ triggerName: variable('name') })] }],
  },
};

export const messageSize: Rule = {
  id: 'timer/message-size',
  severity: 'error',
  adjustable: false,
  title: `The message has at most ${limits.timerMessageMax.value} ${limits.timerMessageMax.unit}`,
  why: 'The API refuses a longer CustomArgument. The document says 4 KB without saying of what; bytes of UTF-8 is the stricter reading.',
  sources: [attributes],
  limits: ['timerMessageMax'],
  *check(app) {
    for (const { path, message } of ofType(app, 'timer')) {
      if (!message.known) {
        if (message.template) yield { path, undecided: `message ${show(message)}` };
        continue;
      }
      const bytes = Buffer.byteLength(message.value);
      if (bytes <= limits.timerMessageMax.value) continue;
      yield {
        path,
        got: `a message of ${bytes} bytes in UTF-8`,
        allowed: `at most ${limits.timerMessageMax.value} bytes`,
        fix: 'put the data in a bucket or a configuration, and its address in the message',
      };
    }
  },
  examples: {
    passing: [{ title: '4096 bytes', triggers: [timer({ message: 'a'.repeat(4096) })] }],
    failing: [
      { title: '4097 bytes', triggers: [timer({ message: 'a'.repeat(4097) })] },
      { title: '1366 characters of three bytes', triggers: [timer({ message: '夜'.repeat(1366) })] },
    ],
    undecided: [{ title: 'only Terraform knows it', triggers: [timer({ message: variable('message') })] }],
  },
};

export const timerRules: readonly Rule[] = [timerName, messageSize];
