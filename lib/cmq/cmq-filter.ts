import type { PropReader } from '../core/prop-reader';
import { known } from '../core/value';
import { cmqFilterTypes } from './description';
import type { CmqFilterFacts } from './facts';

/**
 * Which messages of a topic fire a trigger.
 *
 * Product document: Tencent Cloud SCF, Triggers, "Trigger configuration", CMQ trigger.
 */
export class CmqFilter {
  /**
   * Messages that have one of the tags.
   *
   * @param tags at least one
   */
  public static tags(tags: string[]): CmqFilter {
    return new CmqFilter('tags', tags);
  }

  /**
   * Messages whose routing key matches one of the binding keys.
   *
   * @param bindingKeys at least one; `#` and `*` stand for words
   */
  public static bindingKeys(bindingKeys: string[]): CmqFilter {
    return new CmqFilter('bindingKeys', bindingKeys);
  }

  /** @internal */
  public readonly _brand = 'CmqFilter';

  private constructor(
    private readonly form: 'tags' | 'bindingKeys',
    private readonly keys: string[],
  ) {}

  /** @internal */
  public _read(reader: PropReader): CmqFilterFacts {
    return {
      type: known(cmqFilterTypes[this.form]),
      keys: reader.within('filter', { [this.form]: this.keys }).texts(this.form),
    };
  }
}
