import { Token } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { AppRegistry } from './registry';

/**
 * The checks of a part of an app.
 *
 * Making one also checks an app that has no construct of this library, only resources: before anything is written, when
 * the scope is in a stack or is an app that has one; when all is written, where the app has none yet.
 */
export class TriggerChecks {
  /**
   * The checks of a scope and all below it.
   *
   * @param scope a trigger, a stack, or the app
   * @throws TypeError for what is no construct
   */
  public static of(scope: IConstruct): TriggerChecks {
    if (!Construct.isConstruct(scope)) {
      throw new TypeError(`TriggerChecks.of takes a construct: a trigger, a stack or the app; got ${String(scope)}`);
    }
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
   * @param reason why it is accepted; not empty, and no token
   */
  public acknowledge(id: string, reason: string): void {
    const text = Token.isUnresolved(reason) ? undefined : String(reason ?? '');
    this.registry.acknowledge({ path: this.scope.node.path, ruleId: String(id), reason: text });
  }
}
