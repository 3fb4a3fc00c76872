import { dirname, sep } from 'node:path';

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
  for (const frame of (trace.stack ?? '').split('\n')) {
    const location = parseFrame(frame);
    if (location && isUsersOwn(location.file)) return location;
  }
  return undefined;
}

function parseFrame(frame: string): SourceLocation | undefined {
  const match = /^\s*at (?:.*? \()?(?:file:\/\/)?(\/.*?|[A-Za-z]:[\\/].*?):(\d+):(\d+)\)?$/.exec(frame);
  if (!match?.[1]) return undefined;
  return { file: match[1], line: Number(match[2]), column: Number(match[3]) };
}

function isUsersOwn(file: string): boolean {
  return !file.startsWith(ownFolder) && !/[\\/]node_modules[\\/]/.test(file);
}
