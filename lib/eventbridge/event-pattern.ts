import { Tokenization } from 'cdktf';
import { canonicalJson } from '../core/json';
import type { PropReader } from '../core/prop-reader';
import { notGiven, type Value } from '../core/value';
import { canonicalPattern } from './description';

/**
 * Which events of a bus fire a trigger: a JSON object of the events’ own shape, with a list of accepted values, or of
 * operators, at each field.
 *
 * Product document: Tencent Cloud EventBridge, Event pattern (product/1108/42288).
 */
export abstract class EventPattern {
  /**
   * A pattern as an object, `{ source: ['cos.cloud.tencent'] }`.
   *
   * @param pattern anything that JSON can say, integers up to ±(2^53 − 1); texts, numbers and booleans in it may be tokens
   */
  public static fromObject(pattern: { [field: string]: unknown }): EventPattern {
    return new PatternObject(pattern);
  }

  /**
   * A pattern as JSON text, as the console shows it. It is written in canonical form; a key that stands twice and a number
   * that would be rounded are errors.
   *
   * @param json the text; may be a token, or have tokens in it
   */
  public static fromText(json: string): EventPattern {
    return new PatternText(json);
  }

  /** @internal */
  public readonly _brand = 'EventPattern';

  /** @internal */
  public abstract _read(reader: PropReader): Value<string>;
}

class PatternObject extends EventPattern {
  constructor(private readonly pattern: unknown) {
    super();
  }

  public _read(reader: PropReader): Value<string> {
    if (holdsItself(this.pattern, [])) {
      reader.problems.push({
        prop: 'pattern',
        got: 'pattern object is an object that holds itself',
        allowed: 'pattern object is a value that JSON has',
        fix: 'leave the reference to itself out',
      });
      return notGiven;
    }
    const before = reader.problems.length;
    const json = reader.within('pattern', { object: this.pattern }).json('object');
    // What is wrong with it has been said: no rule has to find it again.
    return reader.problems.length > before ? notGiven : canonicalJson(json);
  }
}

function holdsItself(value: unknown, inside: readonly unknown[]): boolean {
  if (typeof value !== 'object' || value === null || Tokenization.isResolvable(value)) return false;
  if (inside.includes(value)) return true;
  return Object.values(value).some((part) => holdsItself(part, [...inside, value]));
}

class PatternText extends EventPattern {
  constructor(private readonly json: string) {
    super();
  }

  public _read(reader: PropReader): Value<string> {
    return canonicalPattern(reader.within('pattern', { text: this.json }).text('text'));
  }
}
