import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ReportSettings } from '../core/settings';
import { renderGithub } from './github';
import { renderJson } from './json';
import { renderJunit } from './junit';
import type { Report } from './report';
import { renderSarif } from './sarif';
import { renderText } from './text';

const renderings = { sarif: renderSarif, json: renderJson, junit: renderJunit, text: renderText } as const;

/**
 * Writes the reports that the settings ask for. Called before cdktf throws, so that a pipeline has them of a synth
 * that failed, too.
 *
 * @param printed the annotations that are on standard output already: a file is written anew, a line can't be
 */
export function writeReports(report: Report, settings: ReportSettings, printed: Set<string>): void {
  const options = { root: repositoryRoot(process.cwd()) };
  const write = (file: string, text: string) => {
    mkdirSync(dirname(resolve(file)), { recursive: true });
    writeFileSync(file, text);
  };
  for (const kind of Object.keys(renderings) as (keyof typeof renderings)[]) {
    const file = settings[kind];
    if (file !== undefined) write(file, renderings[kind](report, options));
  }
  const annotations = settings.github ?? process.env.GITHUB_ACTIONS === 'true';
  // A file is what gives each annotation once: of a synth that fails, the cdktf CLI repeats all that the app printed.
  if (typeof annotations === 'string') write(annotations, renderGithub(report, options));
  else if (annotations) print(renderGithub(report, options), printed);
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
