import { Annotations, TerraformElement, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { type LocatedFinding, type Report, reportOf, showPath } from '../report/report';
import { renderFinding } from '../report/text';
import { writeReports } from '../report/write-reports';
import { catalogue } from './catalogue';
import { evaluate } from './engine';
import { decodeRawResource, rawTriggerResources } from './raw-resources-of-app';
import { ResourceIndex } from './resource-index';
import { parseSettings, type SettingProblem, type Settings, settingsKey } from './settings';
import { type SourceLocation, userLocation } from './source-location';
import { tool } from './tool';
import type { AcknowledgementFacts, AppFacts, TriggerConfigFacts, TriggerFacts } from './trigger-facts';

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

/** What the rules said of the app at one moment. */
interface Judgement {
  readonly facts: string;
  readonly report: Report;
  readonly findingsByPath: ReadonlyMap<string, readonly LocatedFinding[]>;
}

/**
 * All triggers of an app, and what the rules say of them.
 *
 * cdktf validates stack by stack, and stops at the first that fails, before it is written. So the first stack of an
 * app speaks for all others too: one synth reports everything, and nothing is written for an app that fails.
 */
export class AppRegistry {
  public static of(scope: IConstruct): AppRegistry {
    const root: Rooted = scope.node.root;
    root[registryKey] ??= new AppRegistry(root);
    root[registryKey].hookInto(scope);
    return root[registryKey];
  }

  private readonly triggers = new Map<IConstruct, RegisteredTrigger>();
  /** One moment for the whole synth, so that two judgements of it agree. */
  private readonly begun = new Date();
  private readonly acknowledgements: AcknowledgementFacts[] = [];
  private readonly validated = new Set<IConstruct>();
  private readonly annotated = new Set<string>();
  private readonly printed = new Set<string>();
  private hook: PreparationHook | undefined;
  private whileWriting: ResourceIndex | undefined;
  private judgement: Judgement | undefined;
  private readonly asked = new Set<IConstruct>();
  private settingsRead: { settings: Settings; problems: readonly SettingProblem[] } | undefined;

  private constructor(private readonly root: IConstruct) {}

  public add(trigger: RegisteredTrigger): void {
    this.triggers.set(trigger.construct, trigger);
    this.validate(trigger.construct, () => this.errorsOf(trigger.construct));
  }

  public acknowledge(acknowledgement: AcknowledgementFacts): void {
    this.acknowledgements.push(acknowledgement);
  }

  /** The app's resources while cdktf writes them; thrown away each time it begins anew. */
  public get resources(): ResourceIndex {
    this.whileWriting ??= new ResourceIndex();
    return this.whileWriting;
  }

  /** The whole report on the app as it stands, whatever its settings write. */
  public report(): Report {
    return this.judge().report;
  }

  private hookInto(scope: IConstruct): void {
    const stack = stackOf(scope);
    if (!this.hook && stack) this.hook = new PreparationHook(stack, 'cdktf-scf-triggers', () => this.beforeWriting());
  }

  private validate(construct: IConstruct, validate: () => string[]): void {
    if (this.validated.has(construct)) return;
    this.validated.add(construct);
    construct.node.addValidation({ validate });
  }

  /** Finds all stacks and resources there are when cdktf begins to write, those made after the last trigger too. */
  private beforeWriting(): void {
    this.whileWriting = undefined;
    for (const stack of this.root.node.findAll().filter(TerraformStack.isStack)) {
      this.validate(stack, () => this.errorsOutside(stack));
    }
    for (const resource of rawTriggerResources(this.root, (construct) => this.triggers.has(construct))) {
      this.validate(resource, () => this.errorsOf(resource));
    }
  }

  private errorsOf(construct: IConstruct): string[] {
    return errors(this.judgementFor(construct).findingsByPath.get(construct.node.path) ?? []).map((finding) =>
      this.render(finding),
    );
  }

  /**
   * What cdktf would not come to, since it stops at this stack: errors on other stacks and on the app. Then the
   * warnings, which it shows only when nothing failed.
   */
  private errorsOutside(stack: TerraformStack): string[] {
    const { report } = this.judgementFor(stack);
    if (errors(report.findings).length === 0) return [];
    const inside = new Set(
      stack.node
        .findAll()
        .filter((construct) => this.validated.has(construct) && construct !== stack)
        .map((construct) => construct.node.path),
    );
    return [
      ...errors(report.findings)
        .filter(({ path }) => !inside.has(path))
        .map((finding) => `${placeOf(finding.path)} ${this.render(finding)}`),
      ...report.findings
        .filter(({ severity }) => severity === 'warning')
        .map((finding) => `warning: [${showPath(finding.path)}] ${this.render(finding)}`),
    ];
  }

  /**
   * One judgement serves every construct of a validation pass; a construct that asks again begins the next pass, and so
   * does a stack, whose Aspects may have changed it since.
   */
  private judgementFor(construct: IConstruct): Judgement {
    if (!this.judgement || this.asked.has(construct) || TerraformStack.isStack(construct)) {
      this.asked.clear();
      this.judge();
    }
    this.asked.add(construct);
    // judge() has just set it, or it was there.
    return this.judgement ?? this.judge();
  }

  private judge(): Judgement {
    const facts = this.facts();
    const text = JSON.stringify(facts);
    if (this.judgement?.facts === text) return this.judgement;
    const { rules } = this.settings.settings;
    const evaluation = evaluate(catalogue, facts, (rule) => rules[rule.id] ?? rule.severity);
    const report = reportOf(evaluation, {
      tool,
      triggers: facts.triggers.length,
      locate: (path) => this.locationOf(path),
    });
    const findingsByPath = new Map<string, LocatedFinding[]>();
    for (const finding of report.findings) {
      const others = findingsByPath.get(finding.path);
      if (others) others.push(finding);
      else findingsByPath.set(finding.path, [finding]);
    }
    this.judgement = { facts: text, report, findingsByPath };
    this.annotate(report.findings);
    writeReports(report, this.settings.settings.report, this.printed);
    return this.judgement;
  }

  private facts(): AppFacts {
    const resources = new ResourceIndex();
    const { settings, problems } = this.settings;
    const triggers = [...this.triggers.values()].map((trigger) => trigger.read(resources));
    const triggerConfigs: TriggerConfigFacts[] = [];
    for (const resource of rawTriggerResources(this.root, (construct) => this.triggers.has(construct))) {
      const decoded = decodeRawResource(resource, resources);
      triggers.push(...decoded.triggers);
      triggerConfigs.push(...decoded.triggerConfigs);
    }
    return {
      triggers,
      triggerConfigs,
      quotas: settings.quotas,
      now: settings.now ?? this.begun,
      timeZone: settings.timeZone,
      settingProblems: problems,
      acknowledgements: this.acknowledgements,
    };
  }

  private get settings(): { settings: Settings; problems: readonly SettingProblem[] } {
    this.settingsRead ??= parseSettings(
      this.root.node.tryGetContext(settingsKey),
      catalogue.map((rule) => rule.id),
    );
    return this.settingsRead;
  }

  private annotate(findings: readonly LocatedFinding[]): void {
    for (const finding of findings) {
      if (finding.severity !== 'warning') continue;
      const construct = this.constructAt(finding.path);
      const message = this.render(finding);
      const key = `${finding.path} ${message}`;
      if (!construct || this.annotated.has(key)) continue;
      this.annotated.add(key);
      Annotations.of(construct).addWarning(message);
    }
  }

  /** A warning on the app itself has no stack to stand in: it goes to the first. */
  private constructAt(path: string): IConstruct | undefined {
    if (path === '') return this.root.node.findAll().find(TerraformStack.isStack);
    return findByPath(this.root, path);
  }

  private render(finding: LocatedFinding): string {
    return renderFinding(finding, { root: process.cwd() });
  }

  private locationOf(path: string): SourceLocation | undefined {
    const construct = findByPath(this.root, path);
    const trigger = construct && this.triggers.get(construct);
    return trigger && userLocation(trigger.trace);
  }
}

function placeOf(path: string): string {
  return path === '' ? 'in the app:' : `in another stack: [${path}]`;
}

function findByPath(root: IConstruct, path: string): IConstruct | undefined {
  return path.split('/').reduce<IConstruct | undefined>((construct, id) => construct?.node.tryFindChild(id), root);
}

function errors(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
  return findings.filter((finding) => finding.severity === 'error');
}

/** The stack of a scope; for an app, its first, when it has one yet. */
function stackOf(scope: IConstruct): TerraformStack | undefined {
  return (
    [...scope.node.scopes].reverse().find(TerraformStack.isStack) ?? scope.node.findAll().find(TerraformStack.isStack)
  );
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
