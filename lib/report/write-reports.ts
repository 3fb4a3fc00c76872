import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ReportSettings } from '../core/settings';
import type { UnwrittenReport } from '../core/trigger-facts';
import { renderGithub } from './github';
import { renderJson } from './json';
import { renderJunit } from './junit';
import type { Report } from './report';
import { renderSarif } from './sarif';
import { renderText } from './text';

const renderings = {
  sarif: renderSarif,
  json: renderJson,
  junit: renderJunit,
  text: renderText,
  // A file gives each annotation once: of a synth that fails, the cdktf CLI repeats all that the app printed.
  github: renderGithub,
} as const;

const kinds = Object.keys(renderings) as (keyof typeof renderings)[];

/**
 * Writes the reports that the settings ask for. Called before cdktf throws, so that a pipeline has them of a synth
 * that failed, too.
 *
 * @param printed the annotations that are on standard output already: a file is written anew, a line can't be
 * @returns those that could not be written; the others were
 */
export function writeReports(
  report: Report,
  settings: ReportSettings,
  printed: Set<string>,
): readonly UnwrittenReport[] {
  const options = { root: repositoryRoot(process.cwd()) };
  const annotations = settings.github ?? process.env.GITHUB_ACTIONS === 'true';
  if (annotations === true) print(renderGithub(report, options), printed);
  return kinds.flatMap((kind) => {
    const file = settings[kind];
    if (typeof file !== 'string') return [];
    const code = failureToWrite(file, renderings[kind](report, options));
    return code === undefined ? [] : [{ kind, file, code }];
  });
}

/** The code of the system's error; `undefined` when the file was written. */
function failureToWrite(file: string, text: string): string | undefined {
  try {
    mkdirSync(dirname(resolve(file)), { recursive: true });
    writeFileSync(file, text);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code;
  }
}

function print(annotations: string, printed: Set<string>): void {
  const lines = annotations.split('\n').filter((line) => line !== '' && !printed.has(line));
  for (const line of lines) printed.add(line);
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/** The folder that CI systems show files relative to; the working directory where there is no repository. */
function repositoryRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (folder === dirname(folder)) return from;
  }
}
