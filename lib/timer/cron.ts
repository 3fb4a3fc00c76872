import { limits } from '../core/limits';

/** The fields of the product's cron dialect, in their order. */
export type CronFieldName = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'weekday' | 'year';

interface FieldGrammar {
  readonly name: CronFieldName;
  readonly min: number;
  readonly max: number;
  /** Names for the values from `min` on. */
  readonly names: readonly string[];
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
export const weekdayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;

const grammar: readonly FieldGrammar[] = [
  { name: 'second', min: 0, max: 59, names: [] },
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: monthNames },
  { name: 'weekday', min: 0, max: 6, names: weekdayNames },
  { name: 'year', min: limits.cronYearMin.value, max: limits.cronYearMax.value, names: [] },
];
const legacyGrammar = grammar.slice(1, 6);

export type CronProblemKind = 'fields' | 'syntax' | 'range' | 'extended' | 'undocumented';

/** What is wrong with an expression; the rules put an id on it. */
export interface CronProblem {
  readonly kind: CronProblemKind;
  readonly got: string;
  readonly allowed: string;
  readonly fix: string;
}

export interface CronField {
  readonly name: CronFieldName;
  readonly text: string;
  /** The values that match; `undefined` when `L`, `W` or `#` make them depend on the month. */
  readonly values: ReadonlySet<number> | undefined;
  /** 7 in a step of seven from one value, or from the start, to the end of the field; absent in lists and ranges. */
  readonly step?: number;
  /** How many values the field has at all, and the first of them. */
  readonly size: number;
  readonly min: number;
}

export interface Cron {
  /** The expression with single spaces, no white space around it: the TriggerDesc. */
  readonly text: string;
  readonly legacy: boolean;
  /** The seven fields; a legacy expression has second 0 and every year. Empty when the number of fields is wrong. */
  readonly fields: readonly CronField[];
  readonly problems: readonly CronProblem[];
}

/** Reads an expression; never throws, says all that is wrong with it. */
export function parseCron(expression: string): Cron {
  const words = expression.trim().split(/\s+/).filter(Boolean);
  const text = words.join(' ');
  if (words.length !== 7 && words.length !== 5) {
    return { text, legacy: false, fields: [], problems: [wrongFieldCount(expression, words)] };
  }
  const legacy = words.length === 5;
  const readings = (legacy ? legacyGrammar : grammar).map((field, index) => readField(field, words[index] ?? ''));
  const fields = readings.map((reading) => reading.field);
  return {
    text,
    legacy,
    fields: legacy ? [constantField('second', '0', [0]), ...fields, everyYear] : fields,
    problems: readings.flatMap((reading) => reading.problems),
  };
}

const cronCache = new Map<string, Cron>();

/** `parseCron`, remembered: several rules ask for the same expression. */
export function cronOf(expression: string): Cron {
  const cached = cronCache.get(expression);
  if (cached) return cached;
  const cron = parseCron(expression);
  cronCache.set(expression, cron);
  return cron;
}

function constantField(name: CronFieldName, text: string, values: readonly number[]): CronField {
  return { name, text, values: new Set(values), size: values.length, min: values[0] ?? 0 };
}

const everyYear = constantField('year', '*', rangeOf(limits.cronYearMin.value, limits.cronYearMax.value));

const sevenFields =
  '7 fields, "second minute hour day month weekday year", or the 5 of the older form, without second and year';

function wrongFieldCount(expression: string, words: readonly string[]): CronProblem {
  const count = words.length === 1 ? '1 field' : `${words.length} fields`;
  return {
    kind: 'fields',
    got: `schedule ${JSON.stringify(expression)} has ${count}`,
    allowed: sevenFields,
    fix: fieldCountFix(words),
  };
}

function fieldCountFix(words: readonly string[]): string {
  if (/^(cron|rate)\(/i.test(words[0] ?? ''))
    return 'write the fields alone, without "cron(" and ")": "0 0 2 * * * *" for every day at 02:00';
  if (words.length === 6) {
    const withYear = [...words, '*'].join(' ');
    const withSecond = ['0', ...words].join(' ');
    return `put a second first and a year last: "${withYear}" if it begins with a second, "${withSecond}" if it ends with a year`;
  }
  if (words[0]?.startsWith('@'))
    return 'write the fields out, or use Schedule.everyHours(1), Schedule.dailyAt(hour, minute) …';
  if (words.includes('/')) return 'leave no space around "/": "*/5", not "* / 5"';
  return 'write all 7 fields, "0 0 2 * * * *" for every day at 02:00';
}

function readField(field: FieldGrammar, text: string): { field: CronField; problems: CronProblem[] } {
  const items = text.split(',').map((item) => readItem(field, text, item));
  const problems = items.flatMap((item) => item.problems);
  const mixed = items.length > 1 && items.some((item) => item.form !== 'value' && item.form !== 'wrong');
  if (problems.length === 0 && mixed) {
    problems.push({
      kind: 'undocumented',
      got: `${field.name} ${JSON.stringify(text)} is a list with ranges or steps in it`,
      allowed: 'lists of single values, one range, or one step: no document shows them mixed',
      fix: mixedFix(
        field,
        items.flatMap((item) => item.values ?? []),
      ),
    });
  }
  const monthly = items.some((item) => item.form === 'extended');
  return {
    field: {
      name: field.name,
      text,
      values: monthly ? undefined : new Set(items.flatMap((item) => item.values ?? [])),
      ...(items.length === 1 && { step: items[0]?.step }),
      size: field.max - field.min + 1,
      min: field.min,
    },
    problems,
  };
}

function mixedFix(field: FieldGrammar, values: readonly number[]): string {
  const different = [...new Set(values)].sort((a, b) => a - b);
  if (different.length === field.max - field.min + 1) return `write "*": that is every ${field.name}`;
  return `list the values, ${field.name} "${different.join(',')}", or use two triggers`;
}

interface Item {
  readonly form: 'value' | 'range' | 'step' | 'any' | 'extended' | 'wrong';
  readonly values?: readonly number[];
  /** A step that goes to the end of the field. */
  readonly step?: number;
  readonly problems: readonly CronProblem[];
}

function readItem(field: FieldGrammar, text: string, item: string): Item {
  if (item === '*') return { form: 'any', values: rangeOf(field.min, field.max), problems: [] };
  const extended = readExtended(field, text, item);
  if (extended) return extended;
  const [base, step, ...rest] = item.split('/');
  if (base === undefined || base === '' || step === '' || rest.length > 0) return wrong(syntax(field, text));
  const span = readSpan(field, text, base);
  if ('kind' in span) return wrong(span);
  if (step === undefined) {
    const single = span.from === span.to && !base.includes('-');
    return { form: single ? 'value' : 'range', values: rangeOf(span.from, span.to), problems: [] };
  }
  if (!/^\d+$/.test(step) || Number(step) < 1) {
    return wrong({
      kind: 'syntax',
      got: `${field.name} ${JSON.stringify(text)} has the step ${JSON.stringify(step)}`,
      allowed: 'a step is a whole number of at least 1',
      fix: `write "*/1" or more, or "*" for every ${field.name}`,
    });
  }
  const size = Number(step);
  const isRange = base.includes('-');
  const last = isRange ? span.to : field.max;
  const problems: CronProblem[] = isRange
    ? [
        {
          kind: 'undocumented',
          got: `${field.name} ${JSON.stringify(text)} is a range with a step`,
          allowed: 'a step after "*" or after one value: no document shows it after a range',
          fix: `list the values: "${rangeOf(span.from, last, size).join(',')}"`,
        },
      ]
    : [];
  return { form: 'step', values: rangeOf(span.from, last, size), ...(!isRange && { step: size }), problems };
}

function wrong(problem: CronProblem): Item {
  return { form: 'wrong', problems: [problem] };
}

function readSpan(field: FieldGrammar, text: string, base: string): { from: number; to: number } | CronProblem {
  if (base === '*') return { from: field.min, to: field.max };
  const ends = base.split('-');
  if (ends.length > 2) return syntax(field, text);
  const values: number[] = [];
  for (const end of ends) {
    const value = readValue(field, text, end);
    if (typeof value !== 'number') return value;
    values.push(value);
  }
  const [from = 0, to = from] = values;
  if (to < from) {
    const wrapped = [...rangeOf(from, field.max), ...rangeOf(field.min, to)];
    return {
      kind: 'syntax',
      got: `${field.name} ${JSON.stringify(text)} has a range that runs backwards`,
      allowed: 'a range ascends, and does not go round the end',
      fix: `list the values: "${wrapped.map((value) => nameOf(field, value, base)).join(',')}"`,
    };
  }
  return { from, to };
}

/** Names where the user wrote names. */
function nameOf(field: FieldGrammar, value: number, base: string): string {
  return /[A-Z]/.test(base) ? (field.names[value - field.min] ?? String(value)) : String(value);
}

function readValue(field: FieldGrammar, text: string, word: string): number | CronProblem {
  if (/^\d+$/.test(word)) {
    const value = Number(word);
    return value >= field.min && value <= field.max ? value : outOfRange(field, text, value);
  }
  const index = field.names.indexOf(word);
  if (index >= 0) return index + field.min;
  const upper = field.names.indexOf(word.toUpperCase());
  if (upper < 0) return syntax(field, text);
  return {
    kind: 'syntax',
    got: `${field.name} ${JSON.stringify(text)} has a name in lower case`,
    allowed: `names are in upper case: ${field.names.join(', ')}`,
    fix: `write ${JSON.stringify(text.toUpperCase())}`,
  };
}

function outOfRange(field: FieldGrammar, text: string, value: number): CronProblem {
  const sunday = field.name === 'weekday' && value === 7;
  return {
    kind: 'range',
    got: `${field.name} ${JSON.stringify(text)} has ${value}`,
    allowed: `${field.name} is ${field.min}–${field.max}${field.name === 'weekday' ? ', 0 is Sunday' : ''}`,
    fix: sunday ? 'write "SUN" for Sunday' : rangeFix(field),
  };
}

function rangeFix(field: FieldGrammar): string {
  if (field.name === 'year') return 'use "*" for every year';
  return `use a value from ${field.min} to ${field.max}`;
}

function syntax(field: FieldGrammar, text: string): CronProblem {
  const names = field.names.length > 0 ? ` and the names ${field.names[0]}–${field.names[field.names.length - 1]}` : '';
  return {
    kind: 'syntax',
    got: `${field.name} ${JSON.stringify(text)} can't be read`,
    allowed: `whole numbers ${field.min}–${field.max}${names}, with "," "-" "*" and "/", a value on both sides of "/"`,
    fix: 'write for example "*", "5", "1,2", "1-5", "*/5" or "1/10"',
  };
}

const monthDependent: Partial<Record<CronFieldName, RegExp>> = {
  day: /^(\?|L|LW|\d{1,2}W|L-\d{1,2})$/,
  weekday: /^(\?|L|([0-6]|SUN|MON|TUE|WED|THU|FRI|SAT)(L|#[1-5]))$/,
};

/** `?` `L` `W` `#`: newer pages of one site list them, the product document does not. */
function readExtended(field: FieldGrammar, text: string, item: string): Item | undefined {
  if (!monthDependent[field.name]?.test(item)) return undefined;
  const problem: CronProblem = {
    kind: 'extended',
    got: `${field.name} ${JSON.stringify(text)} uses "${item.replace(/[^?LW#]/g, '').slice(0, 1)}"`,
    allowed: 'only "," "-" "*" and "/": "?", "L", "W" and "#" stand on newer pages of one site alone',
    fix:
      item === '?'
        ? 'write "*"'
        : 'name the days, or acknowledge timer/cron-extended where your site is known to take it',
  };
  if (item === '?') return { form: 'any', values: rangeOf(field.min, field.max), problems: [problem] };
  const day = field.name === 'day' ? /\d+/.exec(item)?.[0] : undefined;
  const isOutside = day !== undefined && (Number(day) < field.min || Number(day) > field.max);
  return { form: 'extended', problems: isOutside ? [problem, outOfRange(field, text, Number(day))] : [problem] };
}

function rangeOf(from: number, to: number, step = 1): number[] {
  const values: number[] = [];
  for (let value = from; value <= to; value += step) values.push(value);
  return values;
}

/** `*` and `?` put no condition on the date. */
export function isUnrestricted(field: CronField): boolean {
  return field.text === '*' || field.text === '?';
}

export function fieldOf(cron: Cron, name: CronFieldName): CronField | undefined {
  return cron.fields.find((field) => field.name === name);
}
