import { http, texts, timer, variable } from '../core/example-facts';
import type { Outcome, Violation } from '../core/finding';
import { functionNamed, sameFunction, showFunction } from '../core/function-facts';
import { limits } from '../core/limits';
import type { Rule, Source } from '../core/rule';
import { ofType } from '../core/trigger-facts';
import { known, same, show, type TextList } from '../core/value';
import type { HttpFacts } from './facts';

const document: Source = {
  document: 'Tencent Cloud SCF, Function URL',
  section: 'product/583/100227 (2025-05-08), product/583/96099 (2025-08-12)',
};
const provider: Source = {
  document: 'terraform-provider-tencentcloud 1.83.25',
  section: 'scf/resource_tc_scf_trigger.go, name checks and read',
};
const fetchStandard: Source = { document: 'WHATWG Fetch', section: 'HTTP-network requests, CORS protocol' };

export const onePerFunction: Rule = {
  id: 'http/one-per-function',
  severity: 'error',
  adjustable: false,
  title: 'A function has one function URL in Terraform',
  why: 'A version or alias has one URL, and Terraform’s id is function#namespace#url-trigger for every qualifier: two resources read and overwrite the same URL.',
  sources: [document, provider],
  *check(app) {
    const seen: HttpFacts[] = [];
    for (const url of ofType(app, 'http')) {
      const earlier = seen.find((other) => sameFunction(other.target, url.target) === true);
      const perhaps = seen.find((other) => sameFunction(other.target, url.target) === undefined);
      if (earlier) {
        const oneQualifier = same(earlier.qualifier, url.qualifier) === true;
        yield {
          path: url.path,
          got: `function URL of ${showFunction(url.target)} (${show(url.qualifier)}) a second time (${show(earlier.qualifier)})`,
          allowed: 'one tencentcloud_scf_trigger of type http per function and namespace',
          fix: oneQualifier
            ? 'keep one of the two'
            : 'keep one of the two here; make the other qualifier’s URL outside Terraform, or of another function',
          related: [earlier.path],
        };
      } else if (perhaps) {
        yield {
          path: url.path,
          undecided: `function ${showFunction(url.target)} beside ${showFunction(perhaps.target)} (${perhaps.path})`,
        };
      }
      seen.push(url);
    }
  },
  examples: {
    passing: [
      { title: 'one URL', triggers: [http()] },
      { title: 'two functions', triggers: [http(), http({ path: 'app/B', target: functionNamed('report') })] },
      {
        title: 'two namespaces',
        triggers: [http(), http({ path: 'app/B', target: functionNamed('resize', { namespace: known('test') }) })],
      },
    ],
    failing: [
      { title: 'one qualifier twice', triggers: [http(), http({ path: 'app/B' })] },
      { title: 'two qualifiers', triggers: [http({ qualifier: '1' }), http({ path: 'app/B', qualifier: 'live' })] },
      {
        title: 'a function that only Terraform knows, twice',
        triggers: [
          http({ target: functionNamed('', { name: variable('fn') }) }),
          http({ path: 'app/B', target: functionNamed('', { name: variable('fn') }) }),
        ],
      },
    ],
    undecided: [
      {
        title: 'only Terraform knows one of the functions',
        triggers: [http(), http({ path: 'app/B', target: functionNamed('', { name: variable('fn') }) })],
      },
    ],
  },
};

export const unreachable: Rule = {
  id: 'http/unreachable',
  severity: 'warning',
  adjustable: false,
  title: 'A function URL has an address',
  why: 'With neither the Internet nor the intranet open, the trigger stands and no request can reach it.',
  sources: [document],
  *check(app) {
    for (const { path, extranet, intranet } of ofType(app, 'http')) {
      if ((extranet.known && extranet.value) || (intranet.known && intranet.value)) continue;
      if (!extranet.known || !intranet.known) {
        yield { path, undecided: `extranet ${show(extranet)}, intranet ${show(intranet)}` };
        continue;
      }
      yield {
        path,
        got: 'extranet false and intranet false',
        allowed: 'at least one of the two',
        fix: 'set extranet: true for callers on the Internet, intranet: true for callers inside Tencent Cloud',
      };
    }
  },
  examples: {
    passing: [
      { title: 'the Internet', triggers: [http({ extranet: true, intranet: false })] },
      { title: 'the intranet', triggers: [http({ extranet: false, intranet: true })] },
    ],
    failing: [{ title: 'neither', triggers: [http({ extranet: false, intranet: false })] }],
    undecided: [
      {
        title: 'only Terraform knows one of the two',
        triggers: [http({ extranet: variable('public'), intranet: false })],
      },
    ],
  },
};

/** As a browser names an origin; `null` is that of a page without one. */
const originForm = /^(\*|null|[a-z][a-z0-9+.-]*:\/\/[^\s/]+)$/i;
/** What HTTP takes for the name of a method or a header; "*" is among it. */
const tokenForm = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

function* wrongTexts(
  path: string,
  prop: string,
  list: TextList | undefined,
  form: RegExp,
  said: Pick<Violation, 'allowed' | 'fix'>,
): Generator<Outcome> {
  const items = list?.known ? list.value : [];
  for (const item of items) {
    if (item.known && !form.test(item.value)) yield { path, got: `cors ${prop} has ${show(item)}`, ...said };
  }
  if (list && (!list.known || items.some((item) => !item.known)))
    yield { path, undecided: `cors ${prop} ${show(list)}` };
}

export const cors: Rule = {
  id: 'http/cors',
  severity: 'error',
  adjustable: false,
  title: 'The CORS settings are ones that a browser accepts',
  why: 'A browser throws away an answer that allows credentials to every origin, and a maximum age that is no whole number of seconds. It names its origin by scheme and host: what has a path, or no scheme, is the origin of no page.',
  sources: [document, fetchStandard],
  limits: ['corsMaxAgeMin'],
  *check(app) {
    for (const { path, cors: settings } of ofType(app, 'http')) {
      if (!settings) continue;
      const { origins, credentials, maxAgeSeconds } = settings;
      const items = origins.known ? origins.value : [];
      const all = items.some((origin) => origin.known && origin.value === '*');
      const wantsCredentials = credentials !== undefined && !(credentials.known && !credentials.value);
      const originsUnknown = !origins.known || items.some((origin) => !origin.known);
      if (origins.known && items.length === 0) {
        yield {
          path,
          got: 'cors origins is empty',
          allowed: 'at least one origin, or "*" for all',
          fix: 'name the origins, or leave cors out',
        };
      }
      yield* wrongTexts(path, 'origins', origins, originForm, {
        allowed: 'origins as browsers send them, "https://www.example.com", or "*" for all',
        fix: 'write scheme and host, with no path and no "/" at the end',
      });
      for (const prop of ['methods', 'headers', 'exposeHeaders'] as const) {
        yield* wrongTexts(path, prop, settings[prop], tokenForm, {
          allowed: 'names as HTTP has them, or "*" for all',
          fix: `correct the name, or leave ${prop} out`,
        });
      }
      if (settings.methods?.known && settings.methods.value.length === 0) {
        yield {
          path,
          got: 'cors methods is empty',
          allowed: 'at least one method, or "*" for all',
          fix: 'name the methods, or leave methods out',
        };
      }
      if (all && credentials?.known && credentials.value) {
        yield {
          path,
          got: 'cors origins has "*" and credentials is true',
          allowed: 'credentials only with origins by name',
          fix: 'name the origins, or leave credentials out',
        };
      } else if (wantsCredentials && (all || originsUnknown)) {
        yield { path, undecided: `cors credentials ${show(credentials)} with origins that may hold "*"` };
      }
      if (!maxAgeSeconds) continue;
      if (!maxAgeSeconds.known) {
        yield { path, undecided: `cors maxAgeSeconds ${show(maxAgeSeconds)}` };
      } else if (!Number.isInteger(maxAgeSeconds.value) || maxAgeSeconds.value < limits.corsMaxAgeMin.value) {
        yield {
          path,
          got: `cors maxAgeSeconds ${maxAgeSeconds.value}`,
          allowed: `a whole number of seconds, ${limits.corsMaxAgeMin.value} or more`,
          fix: 'write for example 600, or 0 for no keeping',
        };
      }
    }
  },
  examples: {
    passing: [
      { title: 'no CORS', triggers: [http()] },
      { title: 'another trigger', triggers: [timer()] },
      { title: 'all origins without credentials', triggers: [http({ cors: { origins: texts('*') } })] },
      {
        title: 'credentials for one origin',
        triggers: [
          http({
            cors: { origins: texts('https://a.example.com'), credentials: known(true), maxAgeSeconds: known(0) },
          }),
        ],
      },
    ],
    failing: [
      {
        title: 'credentials for every origin',
        triggers: [http({ cors: { origins: texts('https://a.example.com', '*'), credentials: known(true) } })],
      },
      { title: 'no origin', triggers: [http({ cors: { origins: texts() } })] },
      { title: 'an origin with a path', triggers: [http({ cors: { origins: texts('https://a.example.com/x') } })] },
      {
        title: 'an origin without a scheme, and an empty one',
        triggers: [http({ cors: { origins: texts('a.example.com', '') } })],
      },
      { title: 'no method', triggers: [http({ cors: { origins: texts('*'), methods: texts() } })] },
      {
        title: 'names that HTTP does not have',
        triggers: [
          http({
            cors: {
              origins: texts('*'),
              methods: texts('GET, POST'),
              headers: texts(''),
              exposeHeaders: texts('x request id'),
            },
          }),
        ],
      },
      { title: 'a negative age', triggers: [http({ cors: { origins: texts('*'), maxAgeSeconds: known(-1) } })] },
      { title: 'half a second', triggers: [http({ cors: { origins: texts('*'), maxAgeSeconds: known(0.5) } })] },
    ],
    undecided: [
      {
        title: 'only Terraform knows the origins',
        triggers: [http({ cors: { origins: variable('origins'), credentials: known(true) } })],
      },
      {
        title: 'only Terraform knows the credentials and the age',
        triggers: [
          http({
            cors: { origins: texts('*'), credentials: variable('credentials'), maxAgeSeconds: variable('age') },
          }),
        ],
      },
    ],
  },
};

export const httpRules: readonly Rule[] = [onePerFunction, unreachable, cors];
