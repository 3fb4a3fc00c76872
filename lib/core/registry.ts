import { Annotations, TerraformElement, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { catalogue } from './catalogue';
import { type Evaluation, evaluate } from './engine';
import type { Finding } from './finding';
import { limits } from './limits';
import { renderFinding } from './message';
import { ResourceIndex } from './resource-index';
import { type SourceLocation, userLocation } from './source-location';
import type { TriggerFacts } from './trigger-facts';

/** A trigger of the app, whichever copy of this library made it. */
export interface RegisteredTrigger {
  readonly construct: IConstruct;
  /** Taken where the construct was made. */
  readonly trace: Error;
  readonly read: (resources: ResourceIndex) => TriggerFacts;
}

// One per app, for every copy of the library in the tree: conflicts don't stop at a copy.
const registryKey = Symbol.for('cdktf-scf-triggers.registry');

type Rooted = IConstruct & { [registryKey]?: AppRegistry };

/**
 * All triggers of an app, and what the rules say of them.
 *
 * cdktf validates stack by stack, and stops at the first that fails, before it is written. So the first stack of an
 * app speaks for all others too: one synth reports everything, and nothing is written for an app that fails.
 */
export class AppRegistry {
  public static of(scope: IConstruct): AppRegistry {
    const root: Rooted = scope.node.root;
    root[registryKey] ??= new AppRegistry(root, TerraformStack.of(scope));
    return root[registryKey];
  }

  private readonly triggers: RegisteredTrigger[] = [];
  private readonly validatedStacks = new Set<IConstruct>();
  private readonly annotated = new Set<string>();
  private whileWriting: ResourceIndex | undefined;
  private pass: { readonly evaluation: Evaluation; readonly asked: Set<IConstruct> } | undefined;

  private constructor(
    private readonly root: IConstruct,
    stack: TerraformStack,
  ) {
    new PreparationHook(stack, 'cdktf-scf-triggers', () => this.beforeWriting());
  }

  public add(trigger: RegisteredTrigger): void {
    this.triggers.push(trigger);
    trigger.construct.node.addValidation({ validate: () => this.errorsOf(trigger.construct) });
  }

  /** The app's resources while cdktf writes them; thrown away each time it begins anew. */
  public get resources(): ResourceIndex {
    this.whileWriting ??= new ResourceIndex();
    return this.whileWriting;
  }

  /** Finds every stack there is when cdktf begins to write: a stack made after the first trigger too. */
  private beforeWriting(): void {
    this.whileWriting = undefined;
    for (const stack of this.root.node.findAll().filter(TerraformStack.isStack)) {
      if (this.validatedStacks.has(stack)) continue;
      this.validatedStacks.add(stack);
      stack.node.addValidation({ validate: () => this.errorsOutside(stack) });
    }
  }

  private errorsOf(construct: IConstruct): string[] {
    const { findings } = this.evaluationFor(construct);
    return errors(findings)
      .filter((finding) => finding.path === construct.node.path)
      .map((finding) => this.render(finding));
  }

  /** What cdktf would not come to, since it stops at this stack; and the warnings, which it shows only when all is well. */
  private errorsOutside(stack: TerraformStack): string[] {
    const { findings } = this.evaluationFor(stack);
    if (errors(findings).length === 0) return [];
    const inStack = new Set(
      this.triggers
        .filter(({ construct }) => TerraformStack.of(construct) === stack)
        .map(({ construct }) => construct.node.path),
    );
    const elsewhere = errors(findings).filter((finding) => !inStack.has(finding.path));
    const warnings = findings.filter((finding) => finding.severity === 'warning');
    return [
      ...elsewhere.map((finding) => `in another stack: [${finding.path}] ${this.render(finding)}`),
      ...warnings.map((finding) => `warning: [${finding.path}] ${this.render(finding)}`),
    ];
  }

  /** One evaluation serves every construct of a validation pass; a construct that asks again begins the next one. */
  private evaluationFor(construct: IConstruct): Evaluation {
    if (!this.pass || this.pass.asked.has(construct) || TerraformStack.isStack(construct)) {
      this.pass = { evaluation: this.evaluate(), asked: new Set() };
    }
    this.pass.asked.add(construct);
    return this.pass.evaluation;
  }

  private evaluate(): Evaluation {
    const resources = new ResourceIndex();
    const triggers = this.triggers.map((trigger) => trigger.read(resources));
    const evaluation = evaluate(
      catalogue,
      {
        triggers,
        triggerConfigs: [],
        quotas: { triggersPerType: limits.triggersPerType.value, cosRulesPerBucket: limits.cosRulesPerBucket.value },
        now: new Date(),
        timeZone: 'Asia/Shanghai',
      },
      (rule) => rule.severity,
    );
    this.annotate(evaluation.findings);
    return evaluation;
  }

  private annotate(findings: readonly Finding[]): void {
    for (const finding of findings) {
      const trigger = this.triggers.find(({ construct }) => construct.node.path === finding.path);
      const message = this.render(finding);
      const key = `${finding.path} ${message}`;
      if (finding.severity !== 'warning' || !trigger || this.annotated.has(key)) continue;
      this.annotated.add(key);
      Annotations.of(trigger.construct).addWarning(message);
    }
  }

  private render(finding: Finding): string {
    return renderFinding(finding, (path) => this.locationOf(path), process.cwd());
  }

  private locationOf(path: string): SourceLocation | undefined {
    const trigger = this.triggers.find(({ construct }) => construct.node.path === path);
    return trigger && userLocation(trigger.trace);
  }
}

function errors(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === 'error');
}

/**
 * Writes nothing; cdktf asks every element for its Terraform while it prepares the stacks, and that is the moment at
 * which all constructs of the app are there and no stack has been validated.
 */
class PreparationHook extends TerraformElement {
  constructor(
    scope: TerraformStack,
    id: string,
    private readonly prepare: () => void,
  ) {
    super(scope, id);
  }

  public override toTerraform(): object {
    this.prepare();
    return {};
  }
}
