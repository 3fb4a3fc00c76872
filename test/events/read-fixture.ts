import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, 'fixtures');

/** The event of a fixture file, such as `tencent/cos`, fresh at each call. */
export const readFixture = (name: string): unknown => readFixtureFile(name).event;

/** A fixture file: the event, and where it comes from. */
export const readFixtureFile = (name: string): { origin: string; event: unknown } =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

/** The names of all fixtures. */
export const fixtureNames = ['tencent', 'ctyun'].flatMap((cloud) =>
  readdirSync(join(folder, cloud)).map((file) => `${cloud}/${file.replace(/\.json$/, '')}`),
);
