import type { IConstruct } from 'constructs';
import { AppRegistry } from './registry';

/**
 * The checks of a part of an app.
 *
 * Making one of any scope in a stack also checks an app that has no construct of this library, only resources.
 */
export class TriggerChecks {
  /**
   * The checks of a scope and all below it.
   *
   * @param scope a trigger, a stack, or the app
   */
  public static of(scope: IConstruct): TriggerChecks {
    return new TriggerChecks(scope);
  }

  private readonly registry: AppRegistry;

  private constructor(private readonly scope: IConstruct) {
    this.registry = AppRegistry.of(scope);
    this.registry.watch(scope);
  }

  /**
   * Accepts the findings of one rule in this scope and below it. Reports list it with its reason.
   *
   * Only rules that RULES.md calls adjustable can be acknowledged; of a hard one, of one that does not exist, and where
   * there is nothing to acknowledge, a warning is given.
   *
   * @param id the rule's id, `cos/rules-per-bucket`
   * @param reason why it is accepted; not empty
   */
  public acknowledge(id: string, reason: string): void {
    this.registry.acknowledge({ path: this.scope.node.path, ruleId: String(id), reason: String(reason ?? '') });
  }
}
