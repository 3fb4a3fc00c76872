import { cos, variable } from '../core/example-facts';
import type { Outcome } from '../core/finding';
import { functionNamed, showFunction } from '../core/function-facts';
import { limits } from '../core/limits';
import { nearest } from '../core/nearest';
import type { Example, Rule, Source } from '../core/rule';
import { bothOf, conflictsOver, gatheringsOver, type Subject, subjectOf } from '../core/subject';
import { ofType } from '../core/trigger-facts';
import { itsFunction } from '../core/triggers-of-function';
import { concat, keyOf, known, notGiven, same, show, type Value } from '../core/value';
import { parseCosDomain } from './domain';
import { cosEvents } from './events';
import type { CosFacts } from './facts';
import { bucketOf, firstOverlaps, sameBucket } from './overlap';

const productDocument = 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)';
const description: Source = { document: productDocument, section: 'Trigger configuration, COS trigger' };
const conflicts: Source = {
  document: productDocument,
  section: 'COS trigger, limits; Trigger configuration, COS conflict rules',
};

const bucketForm = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?-\d+$/;

export const cosBucket: Rule = {
  id: 'cos/bucket',
  severity: 'error',
  adjustable: false,
  title: 'The bucket is named with its APPID',
  why: 'The bucket’s domain is the TriggerName; without the APPID, or with it in front, the domain is another one or none.',
  sources: [description],
  *check(app) {
    for (const trigger of ofType(app, 'cos')) {
      const name = bucketOf(trigger);
      if (!name.known) {
        if (name.template) yield { path: trigger.path, undecided: `bucket ${show(name)}` };
        continue;
      }
      if (trigger.bucket.known && bucketForm.test(name.value)) continue;
      yield {
        path: trigger.path,
        got: `bucket ${JSON.stringify(name.value)}`,
        allowed:
          'a name of lower-case letters, digits and "-" with the APPID last, "photos-1250000000"; or a domain "photos-1250000000.cos.ap-guangzhou.myqcloud.com"',
        fix: bucketFix(name.value),
      };
    }
  },
  examples: {
    passing: [{ title: 'name and APPID', triggers: [cos({ bucket: 'my-photos-1250000000' })] }],
    failing: [
      { title: 'no APPID', triggers: [cos({ bucket: 'photos' })] },
      { title: 'the APPID first', triggers: [cos({ bucket: '1250000000-photos' })] },
      { title: 'upper case', triggers: [cos({ bucket: 'Photos-1250000000' })] },
      { title: 'a domain for a name', triggers: [cos({ bucket: 'photos-1250000000.cos.ap-guangzhou.myqcloud.com' })] },
      {
        title: 'a domain of another product',
        triggers: [
          { ...cos(), bucket: notGiven, bucketRegion: notGiven, triggerName: known('photos.s3.amazonaws.com') },
        ],
      },
    ],
    undecided: [{ title: 'only Terraform knows it', triggers: [cos({ bucket: variable('bucket') })] }],
  },
};

function bucketFix(bucket: string): string {
  const domain = known(bucket.replace(/^https?:\/\//, '').replace(/\/$/, ''));
  if (parseCosDomain(domain).bucket.known) return `use CosBucketRef.fromDomain(${show(domain)})`;
  const reversed = /^(\d+)-(.+)$/.exec(bucket);
  if (reversed && !/-\d+$/.test(bucket)) return `put the APPID last: "${reversed[2]}-${reversed[1]}"`;
  if (bucketForm.test(bucket.toLowerCase())) return `write "${bucket.toLowerCase()}"`;
  if (/^[a-z0-9-]+$/.test(bucket)) return `add your account’s APPID: "${bucket.replace(/-$/, '')}-<appid>"`;
  return 'take name and APPID from the bucket’s page in the COS console';
}

export const cosEvent: Rule = {
  id: 'cos/event',
  severity: 'error',
  adjustable: false,
  title: `The event is one of the ${cosEvents.length} that COS has`,
  why: 'CreateTrigger refuses any other text, and some older pages print events that never were: with a space in them, or with S3’s names.',
  sources: [{ document: productDocument, section: 'COS trigger, event types' }],
  *check(app) {
    for (const { path, event } of ofType(app, 'cos')) {
      if (!event.known) {
        if (event.template) yield { path, undecided: `event ${show(event)}` };
        continue;
      }
      if ((cosEvents as readonly string[]).includes(event.value)) continue;
      yield {
        path,
        got: `event ${JSON.stringify(event.value)}`,
        allowed: cosEvents.join(', '),
        fix: eventFix(event.value),
      };
    }
  },
  examples: {
    passing: [...cosEvents.map((event): Example => ({ title: event, triggers: [cos({ event })] }))],
    failing: [
      'cos:ObjectRemoved:*',
      'cos: ObjectCreated:*',
      'cos:ObjectRestore:*',
      's3:ObjectCreated:Put',
      'cos:objectcreated:put',
      'upload',
      '',
    ].map((event): Example => ({ title: event || 'empty', triggers: [cos({ event })] })),
    undecided: [{ title: 'only Terraform knows it', triggers: [cos({ event: variable('event') })] }],
  },
};

function eventFix(event: string): string {
  if (event === 'cos:ObjectRestore:*')
    return 'ObjectRestore has no wildcard: use one trigger for cos:ObjectRestore:Post and one for cos:ObjectRestore:Completed';
  const meant = nearest(event.replace(/\s/g, ''), cosEvents);
  return meant ? `write "${meant}"` : 'use one of the CosEvent constants';
}

export const suffixDot: Rule = {
  id: 'cos/suffix-dot',
  severity: 'error',
  adjustable: false,
  title: 'A suffix begins with a dot',
  why: 'The product document demands it; the provider does not check, so apply fails or the filter never matches.',
  sources: [description],
  *check(app) {
    for (const { path, suffix } of ofType(app, 'cos')) {
      const [first] = suffix.template ?? [];
      const begins = suffix.known ? suffix.value : first;
      if (begins === undefined) continue;
      if (typeof begins === 'object') {
        yield { path, undecided: `suffix ${show(suffix)}` };
        continue;
      }
      if (begins === '' || begins.startsWith('.')) continue;
      yield {
        path,
        got: `suffix ${show(suffix)}`,
        allowed: 'a suffix that begins with "."',
        fix: `write ${show(concat('.', suffix))}`,
      };
    }
  },
  examples: {
    passing: [
      { title: 'an extension', triggers: [cos({ suffix: '.jpg' })] },
      { title: 'no suffix', triggers: [cos({ suffix: '' })] },
    ],
    failing: [
      { title: 'no dot', triggers: [cos({ suffix: 'jpg' })] },
      { title: 'a wildcard', triggers: [cos({ suffix: '*.jpg' })] },
      { title: 'no dot, and an end that only Terraform knows', triggers: [cos({ suffix: textAround('x', '') })] },
    ],
    undecided: [{ title: 'only Terraform knows it', triggers: [cos({ suffix: variable('suffix') })] }],
  },
};

export const filterWhitespace: Rule = {
  id: 'cos/filter-whitespace',
  severity: 'error',
  adjustable: false,
  title: 'No white space in prefix or suffix',
  why: 'The product document wants the text of a TriggerDesc without any.',
  sources: [description],
  *check(app) {
    for (const trigger of ofType(app, 'cos')) {
      for (const prop of ['prefix', 'suffix'] as const) {
        const text = trigger[prop];
        const literals = text.known ? [text.value] : (text.template ?? []).filter((part) => typeof part === 'string');
        if (literals.some((literal) => /\s/.test(literal))) {
          yield {
            path: trigger.path,
            got: `${prop} ${show(text)} has white space in it`,
            allowed: 'no white space: a TriggerDesc holds none',
            fix: 'filter on the part before the white space, and look at the whole key in the function',
          };
        } else if (!text.known && text.template) yield { path: trigger.path, undecided: `${prop} ${show(text)}` };
      }
    }
  },
  examples: {
    passing: [{ title: 'no white space', triggers: [cos({ prefix: 'my-photos/', suffix: '.jpg' })] }],
    failing: [
      { title: 'a space in the prefix', triggers: [cos({ prefix: 'my photos/' })] },
      { title: 'a tab in the suffix', triggers: [cos({ suffix: '.jpg\t' })] },
    ],
    undecided: [{ title: 'only Terraform knows it', triggers: [cos({ prefix: variable('prefix') })] }],
  },
};

export const filterOverlap: Rule = {
  id: 'cos/filter-overlap',
  severity: 'error',
  adjustable: false,
  title: 'One object fires one invocation',
  why: 'COS binds an event of a bucket to one function: the second binding fails at apply, and the provider retries it for minutes before it says so.',
  sources: [conflicts],
  *check(app) {
    for (const { first, others } of firstOverlaps(ofType(app, 'cos'))) {
      const { trigger, earlier } = first;
      if ('undecided' in first) {
        yield {
          path: trigger.path,
          undecided: `overlap with ${earlier.path}: ${showRule(trigger)} and ${showRule(earlier)}`,
        };
        continue;
      }
      yield {
        path: trigger.path,
        got: `${showRule(trigger)} overlaps ${showRule(earlier)}${others > 0 ? `, and ${others} more before it` : ''}`,
        allowed:
          'on one bucket, rules that no object matches two of: other events, or a prefix or a suffix that neither extends the other’s',
        fix: 'narrow one of the two by event, prefix or suffix, or let one function call the other',
        related: [earlier.path],
        witness: `object key ${JSON.stringify(first.witness)}`,
      };
    }
  },
  examples: {
    passing: [
      pair('other families', { event: 'cos:ObjectCreated:*' }, { event: 'cos:ObjectRemove:*' }),
      pair('other prefixes', { prefix: 'a/' }, { prefix: 'b/' }),
      pair('other suffixes', { prefix: 'a/', suffix: '.jpg' }, { prefix: 'a/', suffix: '.png' }),
      pair('other buckets', {}, { bucket: 'logs-1250000000' }),
      pair('an unknown prefix that begins otherwise', { prefix: 'a/' }, { prefix: textAround('b/', '') }),
    ],
    failing: [
      pair('a wildcard and a leaf', {}, { event: 'cos:ObjectCreated:Put' }),
      pair('a prefix that extends the other', { prefix: 'Log' }, { prefix: 'Logs/' }),
      pair('a suffix that extends the other', { suffix: '.gz' }, { suffix: '.tar.gz' }),
      pair('a bucket that only Terraform knows, twice', { bucket: variable('bucket') }, { bucket: variable('bucket') }),
      pair('an unknown prefix beside none', {}, { prefix: variable('prefix') }),
      {
        title: 'four times the same: each with the first, and how many more',
        triggers: ['A', 'B', 'C', 'D'].map((id) => cos({ path: `app/${id}`, target: functionNamed(`fn-${id}`) })),
      },
      {
        title: 'certain with one, perhaps with another',
        triggers: [
          cos({ path: 'app/A', prefix: variable('prefix') }),
          cos({ path: 'app/B', prefix: 'b/', suffix: '.jpg' }),
          cos({ path: 'app/C', prefix: 'b/2026/', target: functionNamed('index') }),
        ],
      },
    ],
    undecided: [
      pair('only Terraform knows one prefix', { prefix: 'a/' }, { prefix: variable('prefix') }),
      pair('only Terraform knows one bucket', {}, { bucket: variable('bucket') }),
      pair(
        'only Terraform knows one bucket, of the shorter prefix',
        { bucket: variable('bucket'), prefix: 'a/' },
        { prefix: 'a/b/' },
      ),
      pair('only Terraform knows the family of one event', {}, { event: textAround('cos:', ':Put') }),
      {
        title: 'only Terraform knows parts of one domain',
        triggers: [
          cos(),
          {
            ...cos({ path: 'app/Second', bucket: notGiven, bucketRegion: notGiven }),
            triggerName: textAround('photos-', '.cos.ap-guangzhou.myqcloud.com'),
          },
        ],
      },
    ],
  },
};

type Given = Parameters<typeof cos>[0];

/** A text of which only Terraform knows the middle. */
function textAround(head: string, tail: string): Value<string> {
  return concat(head, variable('middle'), tail);
}

function pair(title: string, a: Given, b: Given): Example {
  return { title, triggers: [cos(a), cos({ path: 'app/Second', target: functionNamed('index'), ...b })] };
}

function showRule({ bucket, triggerName, event, prefix, suffix, target }: CosFacts): string {
  const name = keyOf(bucket) === undefined ? triggerName : bucket;
  return `${show(event)} of bucket ${show(name)} with prefix ${show(prefix)}, suffix ${show(suffix)} for function ${showFunction(target)}`;
}

const itsBucket: Subject<CosFacts> = {
  ...subjectOf((trigger) => [bucketOf(trigger)]),
  same: sameBucket,
};
const bucketOfFunction = bothOf<CosFacts>(itsFunction, itsBucket);

export const onePerFunctionAndBucket: Rule = {
  id: 'cos/one-per-function-and-bucket',
  severity: 'error',
  adjustable: false,
  title: 'One COS trigger per function and bucket through tencentcloud_scf_trigger',
  why: 'The bucket’s domain is the name of both, so both have Terraform’s id function#namespace#name: each apply, one overwrites the other.',
  sources: [
    { document: 'terraform-provider-tencentcloud 1.83.25', section: 'scf/resource_tc_scf_trigger.go, read and id' },
  ],
  *check(app) {
    const resources = ofType(app, 'cos').filter(({ managedBy }) => managedBy === 'trigger');
    for (const { trigger, other, certain } of conflictsOver(resources, bucketOfFunction)) {
      if (certain) {
        yield {
          path: trigger.path,
          got: `a second COS trigger of function ${showFunction(trigger.target)} on bucket ${show(bucketOf(trigger))}`,
          allowed: 'one per function and bucket: both would have the same id in Terraform',
          fix: same(trigger.event, other.event)
            ? 'make one of the two, or emit both with TriggerEmission.FUNCTION_BLOCK'
            : 'use one wildcard event, where one has both, or emit both with TriggerEmission.FUNCTION_BLOCK',
          related: [other.path],
        };
      } else {
        yield {
          path: trigger.path,
          undecided: `function ${showFunction(trigger.target)} on bucket ${show(bucketOf(trigger))} beside ${showFunction(other.target)} on ${show(bucketOf(other))} (${other.path})`,
        };
      }
    }
  },
  examples: {
    passing: [
      pair('two functions', { prefix: 'a/' }, { prefix: 'b/' }),
      {
        title: 'in the function’s block',
        triggers: [
          cos({ managedBy: 'function-block', prefix: 'a/' }),
          cos({ path: 'app/Second', managedBy: 'function-block', prefix: 'b/' }),
        ],
      },
    ],
    failing: [{ title: 'two prefixes', triggers: [cos({ prefix: 'a/' }), cos({ path: 'app/Second', prefix: 'b/' })] }],
    undecided: [
      {
        title: 'a function that only Terraform knows',
        triggers: [
          cos({ prefix: 'a/' }),
          cos({ path: 'app/Second', prefix: 'b/', target: functionNamed('', { name: variable('fn') }) }),
        ],
      },
      {
        title: 'a bucket that only Terraform knows, whichever comes first',
        triggers: [cos({ bucket: variable('bucket'), prefix: 'a/' }), cos({ path: 'app/Second', prefix: 'b/' })],
      },
    ],
  },
};

export const rulesPerBucket: Rule = {
  id: 'cos/rules-per-bucket',
  severity: 'warning',
  adjustable: true,
  title: `A bucket has at most ${limits.cosRulesPerBucket.value} rules`,
  why: 'A page of 2021 sets this quota; later pages do not name it, and nobody has said that it is gone.',
  sources: [{ document: 'Tencent Cloud SCF, Quotas and limits', section: 'international page of 2021-07-28' }],
  limits: ['cosRulesPerBucket'],
  *check(app): Generator<Outcome> {
    const { cosRulesPerBucket: quota } = app.quotas;
    const isOver = (triggers: readonly CosFacts[]) => triggers.length > quota;
    for (const { sure, perhaps, at } of gatheringsOver(ofType(app, 'cos'), itsBucket, isOver)) {
      const [first = at] = sure;
      const bucket = show(bucketOf(first));
      if (perhaps.length > 0) {
        yield {
          path: at.path,
          undecided: `whether bucket ${bucket} has more than ${quota} rules: ${sure.length}, and ${perhaps.length} on buckets that may be the same`,
        };
        continue;
      }
      yield {
        path: at.path,
        got: `${sure.length} rules on bucket ${bucket}`,
        allowed: `at most ${quota} rules per bucket`,
        fix: 'use wildcard events and shorter prefixes, or set quotas.cosRulesPerBucket when your bucket takes more',
        related: sure.slice(0, quota).map((trigger) => trigger.path),
      };
    }
  },
  examples: {
    passing: [
      { title: '10 rules', triggers: prefixes(10) },
      {
        title: 'too few even if a bucket that only Terraform knows is the same',
        triggers: [...prefixes(9), cos({ bucket: variable('bucket') })],
      },
    ],
    undecided: [
      {
        title: '10 rules and one on a bucket that only Terraform knows',
        triggers: [...prefixes(10), cos({ bucket: variable('bucket') })],
      },
      {
        title: '11 buckets that only Terraform knows',
        triggers: prefixes(11).map((trigger, index) => ({ ...trigger, bucket: variable(`bucket${index}`) })),
      },
    ],
    failing: [{ title: '11 rules', triggers: prefixes(11) }],
  },
};

function prefixes(count: number): CosFacts[] {
  return Array.from({ length: count }, (_, index) =>
    cos({ path: `app/Rule${index}`, prefix: `${index}/`, target: functionNamed(`fn${index}`) }),
  );
}

export const cosRules: readonly Rule[] = [
  cosBucket,
  cosEvent,
  suffixDot,
  filterWhitespace,
  filterOverlap,
  onePerFunctionAndBucket,
  rulesPerBucket,
];
