import type { Hole, Template, TemplatePart, Value } from './value';

/** Terraform holds every string in normalization form C, and has no lone surrogates: two texts that differ there are one. */
export function asTerraformHolds(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC');
}

/**
 * A template as it stands in Terraform JSON. Literal `${` and `%{` are data and are escaped; literal `$` and `%`
 * right before a hole would turn the hole's `${` into that escape, so they are written as an expression of their own.
 */
export function terraformText(template: Template): string {
  return template
    .map((part, index) => (typeof part === 'string' ? literal(part, template[index + 1]) : hole(part)))
    .join('');
}

function literal(text: string, next: TemplatePart | undefined): string {
  const escaped = text.replace(/\$\{/g, '$$${').replace(/%\{/g, '%%{');
  return typeof next === 'object' ? escaped.replace(/[$%]+$/, (run) => `\${"${run}"}`) : escaped;
}

function hole(part: Hole): string {
  return `\${${part.expression}}`;
}

/**
 * Reads a string of Terraform JSON back: literals unescaped, `${…}` as holes. A text with a directive, `%{ if … }`, is one
 * hole, since its parts mean nothing without each other.
 *
 * @param identify gives a hole its identity; the expression in its stack.
 */
export function parseTerraformText(text: string, identify: (expression: string) => string): Value<string> {
  const parts: TemplatePart[] = [];
  let pending = '';
  let index = 0;
  let hasDirective = false;
  let quoted = '';
  while (index < text.length) {
    const escaped = text.startsWith('$${', index) || text.startsWith('%%{', index);
    if (escaped) {
      pending += text.slice(index + 1, index + 3);
      quoted += text.slice(index, index + 3);
      index += 3;
      continue;
    }
    if (!text.startsWith('${', index) && !text.startsWith('%{', index)) {
      pending += text[index];
      quoted += inQuotes[text.charAt(index)] ?? text[index];
      index += 1;
      continue;
    }
    hasDirective ||= text.startsWith('%{', index);
    const end = endOfExpression(text, index + 2, '{', '}');
    const expression = text.slice(index + 2, end);
    const run = /^"([$%]+)"$/.exec(expression);
    quoted += text.slice(index, end + 1);
    if (run) {
      pending += run[1];
    } else {
      if (pending) parts.push(pending);
      pending = '';
      parts.push({ expression, identity: identify(expression) });
    }
    index = end + 1;
  }
  if (hasDirective) {
    const expression = `"${quoted}"`;
    return { known: false, template: [{ expression, identity: identify(expression) }] };
  }
  if (parts.length === 0) return { known: true, value: pending };
  if (pending) parts.push(pending);
  return { known: false, template: parts };
}

/** Characters that have to be written otherwise in an expression’s text. */
const inQuotes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
};

/** The index of the bracket that closes the expression starting at `from`; strings and nested brackets are skipped. */
function endOfExpression(text: string, from: number, open: '{' | '(', close: '}' | ')'): number {
  let depth = 0;
  let inString = false;
  for (let index = from; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
      else if (text.startsWith('${', index) || text.startsWith('%{', index))
        index = endOfExpression(text, index + 2, '{', '}');
      continue;
    }
    if (character === '"') inString = true;
    if (character === open) depth += 1;
    if (character === close) {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return text.length;
}

/** What a Terraform function is called with, where the whole expression is one call of it with one argument. */
export function argumentOf(functionName: string, expression: string): string | undefined {
  const begin = `${functionName}(`;
  if (!expression.startsWith(begin)) return undefined;
  const end = endOfExpression(expression, begin.length, '(', ')');
  return end === expression.length - 1 ? expression.slice(begin.length, end) : undefined;
}
