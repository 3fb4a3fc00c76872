import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a construct was made. */
export interface SourceLocation {
  /** An absolute path, as the stack trace has it (through source maps, where they are on). */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The folder of this library's own code, whose frames are nobody's mistake. */
const ownFolder = dirname(__dirname) + sep;

const framesKept = 50;

/** Remembers where we are. The text of the trace is made by V8 only when it is asked for, so this is cheap. */
export function captureTrace(): Error {
  const limit = Error.stackTraceLimit;
  // A construct may be made deep inside a user's own constructs.
  Error.stackTraceLimit = framesKept;
  const trace = new Error();
  Error.stackTraceLimit = limit;
  return trace;
}

/** The innermost frame that is the user's own: not ours, not in node_modules, not Node's. */
export function userLocation(trace: Error): SourceLocation | undefined {
  // A tool that has set Error.prepareStackTrace may make something else than a text of it.
  const stack: unknown = trace.stack;
  if (typeof stack !== 'string') return undefined;
  for (const frame of stack.split('\n')) {
    const location = parseFrame(frame);
    if (location && isUsersOwn(location.file)) return location;
  }
  return undefined;
}

function parseFrame(frame: string): SourceLocation | undefined {
  // Has two places in it, neither of which is a line of a file.
  if (frame.includes('(eval at ')) return undefined;
  const match = /^\s*at (?:async )?(?:.*? \()?(file:\/\/.*?|\/.*?|[A-Za-z]:[\\/].*?):(\d+):(\d+)\)?$/.exec(frame);
  if (!match?.[1]) return undefined;
  // Modules are named by URL: a space in a folder's name is %20 there.
  const file = match[1].startsWith('file:') ? fileURLToPath(match[1]) : match[1];
  return { file, line: Number(match[2]), column: Number(match[3]) };
}

function isUsersOwn(file: string): boolean {
  return !file.startsWith(ownFolder) && !/[\\/]node_modules[\\/]/.test(file);
}
