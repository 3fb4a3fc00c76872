/** One thing that is wrong in an event, as data. The text of an {@link EventError} is made from it. */
export interface EventIssue {
  /** Where: the names and indexes from the top of the event. Empty: the whole event. */
  readonly path: readonly (string | number)[];
  /** What is allowed there, such as `number` or `"text" or "binary"`. */
  readonly expected: string;
  /** What was found there, cut to a readable length. */
  readonly got: string;
}

/** How many issues an error keeps. Looking for more would let bad input take any time and memory. */
export const MOST_ISSUES = 100;
const ISSUES_IN_MESSAGE = 5;
const TEXT_IN_MESSAGE = 40;
const KEYS_IN_MESSAGE = 5;

const renderPath = (path: EventIssue['path']): string =>
  path.length === 0
    ? ''
    : `${path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('')}: `;

const renderIssue = (issue: EventIssue): string =>
  `${renderPath(issue.path)}expected ${issue.expected}, got ${issue.got}`;

const renderIssues = (kind: string, issues: readonly EventIssue[]): string => {
  const shown = issues.slice(0, ISSUES_IN_MESSAGE).map(renderIssue);
  const hidden = issues.length - shown.length;
  if (hidden === 0) return `${kind}: ${shown.join('; ')}`;
  return `${kind}: ${shown.join('; ')}; and ${issues.length < MOST_ISSUES ? `${hidden} ` : ''}more`;
};

/**
 * An event, an inner payload, a reply or a request that is not what it should be.
 *
 * `issues` is the data; `message` is rendered from it: `tencent/cos: Records[0].cos.cosObject.size: expected number, got string "12"`.
 */
export class EventError extends Error {
  override readonly name = 'EventError';
  /** The format that was expected, such as `tencent/cos`. */
  readonly kind: string;
  /** What was found wrong, from one issue to a hundred; at a hundred, there may be more. The message shows the first five. */
  readonly issues: readonly EventIssue[];
  /** The original value, untouched. Not enumerable: printing the error must not print request headers or a body of megabytes. */
  declare readonly event: unknown;

  constructor(kind: string, issues: readonly EventIssue[], event: unknown) {
    const kept = issues.slice(0, MOST_ISSUES);
    super(renderIssues(kind, kept));
    this.kind = kind;
    this.issues = kept;
    Object.defineProperty(this, 'event', { value: event, enumerable: false });
  }
}

/** A short account of a value for an error message: its type, and enough of it to be recognised. */
export const describeValue = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') {
    return value.length <= TEXT_IN_MESSAGE
      ? `string ${JSON.stringify(value)}`
      : `string ${JSON.stringify(value.slice(0, TEXT_IN_MESSAGE))}… of ${value.length} characters`;
  }
  if (Array.isArray(value)) return `array of ${value.length}`;
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  if (typeof value !== 'object') return `${typeof value} ${shortened(String(value))}`;
  const keys = Object.keys(value);
  if (keys.length === 0) return 'an empty object';
  const more = keys.length > KEYS_IN_MESSAGE ? ', …' : '';
  return `object with ${keys.slice(0, KEYS_IN_MESSAGE).map(shortened).join(', ')}${more}`;
};

const shortened = (text: string): string =>
  text.length <= TEXT_IN_MESSAGE ? text : `${text.slice(0, TEXT_IN_MESSAGE)}…`;

/** The value at a path. A text on the way (JSON in a string) is the answer itself; what is absent is `undefined`. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown => {
  let current = value;
  for (const step of path) {
    if (typeof current === 'string') return current;
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<PropertyKey, unknown>)[step];
  }
  return current;
};
