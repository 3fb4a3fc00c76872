// Bad input gets a typed error: never another error, never a changed prototype.
import fc from 'fast-check';
import type * as z from 'zod';
import * as events from '../../lib/events';
import { fixtureNames, readFixture } from './read-fixture';

type AnyDefinition = {
  kind: string;
  schema: z.ZodType;
  safeParse(event: unknown): events.ParseResult<unknown>;
  parse(event: unknown): unknown;
};
const definitions = Object.values(events).filter(
  (value): value is AnyDefinition & typeof value => typeof value === 'object' && value !== null && 'kind' in value,
) as AnyDefinition[];

const answers = (definition: AnyDefinition, event: unknown): boolean => {
  const result = definition.safeParse(event);
  return result.success || (result.error instanceof events.EventError && result.error.issues.length > 0);
};

const definitionOf = (kind: string) => definitions.find((definition) => definition.kind === kind);

/** Anything, often with what a conversion to a text would call. */
const hostile = fc.anything({
  key: fc.oneof(fc.string(), fc.constantFrom('toString', 'valueOf', 'toJSON', '__proto__')),
  withNullPrototype: true,
  withBigInt: true,
  withTypedArray: true,
  withDate: true,
});

/** Events with the fields of a fixture at their top, and anything in them. */
const fieldsOfFixture = fc.constantFrom(...fixtureNames).chain((name): fc.Arbitrary<unknown> => {
  const event = readFixture(name);
  const fields = Object.keys((Array.isArray(event) ? event[0] : event) ?? {});
  const object = fc.record(Object.fromEntries(fields.map((field) => [field, hostile])));
  return Array.isArray(event) ? fc.array(object, { minLength: 1, maxLength: 3 }) : object;
});

/** The fixtures, each with the definition of its format. */
const detectable = fixtureNames.flatMap((name) => {
  const definition = definitionOf(events.detectEvent(readFixture(name)).kind);
  return definition === undefined ? [] : [[name, definition] as const];
});

const prototypeIsClean = () => expect(Object.keys(Object.prototype).concat(Object.keys(Array.prototype))).toEqual([]);

/** Paths to every value inside of a JSON value. */
const pathsIn = (value: unknown): (string | number)[][] =>
  typeof value !== 'object' || value === null
    ? [[]]
    : [[], ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner).map((path) => [key, ...path]))];

const replaced = (value: unknown, path: (string | number)[], by: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? (Object.assign([], value) as never)
    : { ...(value as object) };
  copy[step] = replaced(copy[step], rest, by);
  return copy;
};

describe('every format', () => {
  it('is among the definitions that are fuzzed', () => {
    expect(definitions.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...events.eventKinds]));
  });

  it.each(definitions.map((definition) => [definition.kind, definition] as const))(
    '%s survives anything',
    (_kind, definition) => {
      fc.assert(
        fc.property(hostile, (event) => answers(definition, event)),
        { numRuns: 100 },
      );
      prototypeIsClean();
    },
  );

  it('is looked for in anything', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fieldsOfFixture), (event) => {
        const detected = events.detectEvent(event);
        if (detected.kind !== 'unknown') return expect(events.eventKinds).toContain(detected.kind);
        expect(detected.error).toBeInstanceOf(events.EventError);
        expect(detected.error.event).toBe(event);
      }),
      { numRuns: 2000 },
    );
    prototypeIsClean();
  });

  it('survives a fixture with one value replaced', () => {
    const all = fixtureNames.map((name) => readFixture(name));
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(), fc.jsonValue(), (event, at, by) => {
        const paths = pathsIn(event);
        const broken = replaced(event, paths[at % paths.length] ?? [], by);
        const detected = events.detectEvent(broken);
        if (detected.kind === 'unknown') {
          expect(detected.error).toBeInstanceOf(events.EventError);
          expect(detected.error.event).toBe(broken);
          expect(detected.error.issues.length).toBeGreaterThan(0);
          return;
        }
        // What was accepted is in the normal form, which the same format accepts as it is.
        expect(definitionOf(detected.kind)?.parse(detected.event)).toEqual(detected.event);
      }),
      { numRuns: 1000 },
    );
  });

  it('survives deep nesting, 10 MB and __proto__', () => {
    const deep: unknown = JSON.parse(`${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`);
    const large = 'x'.repeat(10 * 1024 * 1024);
    const polluting: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"Records":[{"__proto__":{"polluted":1}}],"headers":{"__proto__":"x"},"payload":{"__proto__":{"polluted":1}},"data":{"__proto__":{"polluted":1}}}',
    );
    for (const definition of definitions) {
      for (const event of [
        deep,
        { Records: deep, headers: deep, data: deep },
        large,
        [large],
        polluting,
        [polluting],
      ]) {
        expect(answers(definition, event)).toBe(true);
      }
    }
    const deepSource = {
      specversion: '1',
      type: 'x',
      source: JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`),
    };
    expect(events.detectEvent(polluting).kind).toBe('tencent/clb');
    for (const event of [deep, large, deepSource, [deepSource], { EventList: deep }]) {
      expect(events.detectEvent(event)).toMatchObject({ kind: 'unknown', error: expect.any(events.EventError) });
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    prototypeIsClean();
  });

  it('does not hand a changed prototype on', () => {
    const parsed = events.clbEvent.parse(
      JSON.parse('{"headers":{"__proto__":"x"},"payload":{"__proto__":{"polluted":1}}}'),
    );
    for (const part of [parsed, parsed.headers, parsed.payload]) {
      expect(Object.getPrototypeOf(part)).toBe(Object.prototype);
      expect(Object.hasOwn(part as object, '__proto__')).toBe(false);
    }
    expect((parsed.payload as { polluted?: unknown }).polluted).toBeUndefined();
  });

  // Each container of each fixture, with very many entries that are wrong in most places. Counted, not timed.
  it.each(detectable)('looks no further than a hundred issues in %s', (name, definition) => {
    const event = readFixture(name);
    const wrong = Array.from({ length: 5000 }, () => Symbol('wrong'));
    for (const path of pathsIn(event)) {
      const inside = path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], event);
      if (typeof inside !== 'object' || inside === null) continue;
      const broken = replaced(event, path, Array.isArray(inside) ? wrong : { ...wrong });
      const bare = definition.schema.safeParse(broken);
      if (bare.success) continue;
      expect(bare.error.issues.length).toBeLessThanOrEqual(2 * 100);
      const result = definition.safeParse(broken);
      expect(result.success ? [] : result.error.issues.length).toBeLessThanOrEqual(100);
    }
  });

  it('looks at no more records than it takes', () => {
    let visited = 0;
    const record = Object.defineProperty({}, 'cos', {
      get() {
        visited += 1;
        return undefined;
      },
    });
    const result = events.cosEvent.safeParse({ Records: Array.from({ length: 100_000 }, () => record) });
    expect(visited).toBeLessThanOrEqual(100);
    expect(result.success ? 0 : result.error.issues.length).toBe(100);
    expect(result.success ? '' : result.error.message).toMatch(/^tencent\/cos: Records\[0\]\.cos: .+; and more$/);
  });

  it('keeps an error short, whatever it is about', () => {
    const result = events.timerEvent.safeParse({ Type: 'y'.repeat(10_000_000), ['k'.repeat(1_000_000)]: 1 });
    expect(result.success ? '' : result.error.message).toBe(
      `tencent/timer: Type: expected "Timer", got string "${'y'.repeat(40)}"… of 10000000 characters; TriggerName: expected string, got nothing; Time: expected string, got nothing`,
    );
  });
});

describe('decodeClsLogs', () => {
  it('survives any data', () => {
    const outcome = (data: string): boolean => {
      try {
        events.decodeClsLogs({ clslogs: { data } });
        return true;
      } catch (error) {
        return error instanceof events.EventError;
      }
    };
    const bytes = fc.uint8Array({ maxLength: 200 });
    const headed = fc
      .tuple(fc.constantFrom([0x1f, 0x8b], [0x50, 0x4b], [0x7b]), bytes)
      .map(([head, tail]) => Buffer.from([...head, ...tail]).toString('base64'));
    const whole = ['tencent/cls', 'tencent/cls-zip', 'tencent/cls-zip-stored', 'tencent/cls-plain'].map((name) =>
      Buffer.from(events.clsEvent.parse(readFixture(name)).clslogs.data, 'base64'),
    );
    const damaged = fc
      .tuple(fc.constantFrom(...whole), fc.nat(), fc.nat(255), fc.nat())
      .map(([data, at, byte, length]) => {
        const copy = Buffer.from(data);
        copy[at % copy.length] = byte;
        return copy.subarray(0, length % 3 === 0 ? length % copy.length : copy.length).toString('base64');
      });
    fc.assert(fc.property(fc.oneof(fc.string(), headed, damaged), outcome), { numRuns: 2000 });
  });
});

describe('parseLosslessJson', () => {
  const outcome = (parse: () => unknown): unknown => {
    try {
      return { value: parse() };
    } catch (error) {
      return error instanceof events.EventError || error instanceof SyntaxError ? 'refused' : error;
    }
  };
  /** What JSON.parse would have made of it: every bigint rounded. */
  const rounded = (value: unknown): unknown => {
    if (typeof value === 'bigint') return Number(value);
    if (Array.isArray(value)) return value.map(rounded);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rounded(inner)]));
  };
  const agrees = (text: string) => {
    const ours = outcome(() => rounded(events.parseLosslessJson(text)));
    expect(ours).toEqual(outcome(() => JSON.parse(text)));
  };
  // Pieces of JSON that make a valid text now and then, and an almost valid one often.
  const piece = fc.constantFrom(
    ...['{', '}', '[', ']', ',', ':', ' ', '-', '0', '1', '.', 'e', '+', '"', '\\', 'null', '"a"', '"\\""'],
    ...['9999999999999999999', '-0123456789012345678901', '9007199254740993', '1e30', '1.00000000000000000001'],
  );

  it('accepts and refuses what JSON.parse does', () => {
    const pieces = fc.array(piece, { maxLength: 6 }).map((all) => all.join(''));
    const wrapped = fc
      .tuple(fc.constantFrom(['', ''], ['[', ']'], ['{"a":', '}'], ['{', ':1}'], ['[1,', ']']), pieces)
      .map(([[before, after], inside]) => `${before}${inside}${after}`);
    fc.assert(fc.property(wrapped, agrees), { numRuns: 5000 });
  });

  it('accepts and refuses what JSON.parse does, with one character replaced', () => {
    const broken = fc.tuple(fc.json(), fc.bigInt(), fc.nat(), piece).map(([json, integer, at, by]) => {
      const text = `{"a":${json},"b":[${integer}]}`;
      return text.slice(0, at % text.length) + by + text.slice((at % text.length) + 1);
    });
    fc.assert(fc.property(broken, agrees), { numRuns: 2000 });
  });

  it('is JSON.parse for all that has no large integer', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const parsed = events.parseLosslessJson(text);
        const hasBigint = JSON.stringify(parsed, (_key, inner) => (typeof inner === 'bigint' ? 'BIG' : inner)).includes(
          '"BIG"',
        );
        return hasBigint || JSON.stringify(parsed) === JSON.stringify(JSON.parse(text));
      }),
    );
  });

  it('keeps the digits of any integer, wherever it stands, and every text as it is', () => {
    const safe = BigInt(Number.MAX_SAFE_INTEGER);
    fc.assert(
      fc.property(fc.bigInt(), fc.string(), (integer, text) => {
        const [key, value] = [JSON.stringify(`k${text}`), JSON.stringify(`${text} ${integer}`)];
        const parsed = events.parseLosslessJson(
          `[ ${integer} ,${value},{${key} : -${integer < 0n ? -integer : integer}}]`,
        );
        const kept = (wanted: bigint) => (wanted > safe || wanted < -safe ? wanted : Number(wanted));
        const negative = kept(integer < 0n ? integer : -integer);
        expect(parsed).toEqual([kept(integer), `${text} ${integer}`, { [`k${text}`]: negative === 0 ? -0 : negative }]);
      }),
    );
  });
});
