import { isDeepStrictEqual } from 'node:util';
import { Annotations, App, TerraformElement, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { LocatedFinding, Report } from '../report/report';
import { keepFunctionBlocks } from './function-block';
import { isInTree } from './in-tree';
import type { Decoded } from './raw-resource';
import { decodeRawResource, pathOf, rawTriggerResources } from './raw-resources-of-app';
import { elementsOf, isResource, ResourceIndex } from './resource-index';
import type { SettingProblem, Settings } from './settings';
import { type SourceLocation, userLocation } from './source-location';
import { synthesizeInStep } from './stacks-in-step';
import type { AcknowledgementFacts, AppFacts, TriggerFacts, UnwrittenReport } from './trigger-facts';

/** The rules and all they need, loaded when an app is first judged: who only imports a construct need not wait for it. */
const judge = () => require('./judge') as typeof import('./judge');

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

/** The construct in the user's own stack; nobody else's is called so. */
const hookId = '__cdktf-scf-triggers-checks__';

/** What was read of one stack, without those nested in it. */
interface StackFacts {
  readonly ours: ReadonlyMap<IConstruct, TriggerFacts>;
  readonly others: readonly Decoded[];
}

/** What the rules said of the app at one moment. */
interface Judgement {
  readonly report: Report;
  readonly findingsByPath: ReadonlyMap<string, readonly LocatedFinding[]>;
}

/**
 * All triggers of an app, and what the rules say of them.
 *
 * cdktf validates stack by stack, and stops at the first that fails. So the first stack of an app speaks for all others
 * too: one synth reports everything, and nothing is written for an app that fails.
 */
export class AppRegistry {
  public static of(scope: IConstruct): AppRegistry {
    const root: Rooted = scope.node.root;
    root[registryKey] ??= new AppRegistry(root);
    return root[registryKey];
  }

  private readonly triggers = new Map<IConstruct, RegisteredTrigger>();
  private readonly isOurs = (construct: IConstruct) => this.triggers.has(construct);
  private readonly triggersIn = new Map<TerraformStack, RegisteredTrigger[]>();
  private readonly factsIn = new Map<TerraformStack, StackFacts>();
  /** One moment for the whole synth, so that two judgements of it agree. */
  private readonly begun = new Date();
  private readonly acknowledgements: AcknowledgementFacts[] = [];
  private readonly validated = new Set<IConstruct>();
  private readonly annotated = new Set<string>();
  private readonly printed = new Set<string>();
  /** The stacks that cdktf has begun to write or to prepare since it began with the first of them. */
  private readonly begunWith = new Set<TerraformStack>();
  private whileWriting: ResourceIndex | undefined;
  private judgement: Judgement | undefined;
  private published: Judgement | undefined;
  /** The reports that could not be written when it was published last. */
  private unwritten: readonly UnwrittenReport[] = [];
  private quiet = false;
  /** The facts may be older than the constructs. */
  private stale = true;
  /** No Aspect will change what was read. */
  private aspectsInvoked = false;
  /** What has asked for a judgement since it was made, by stack. */
  private readonly asked = new Map<TerraformStack, Set<IConstruct>>();
  private settingsRead: { settings: Settings; problems: readonly SettingProblem[] } | undefined;

  private constructor(private readonly root: IConstruct) {
    // cdktf asks the app itself last, when all is written: for one whose stacks hold nothing of ours.
    this.validate(root, () => this.errorsOfUnwatched());
  }

  /** Lets cdktf ask for the checks of the stack of a scope; of an app, in those that it has yet. */
  public watch(scope: IConstruct): void {
    const stack = [...scope.node.scopes].reverse().find(TerraformStack.isStack);
    for (const each of stack ? [stack] : this.stacks()) {
      if (!each.node.tryFindChild(hookId)) new PreparationHook(each, hookId, () => this.beforeWriting(each));
    }
  }

  public add(trigger: RegisteredTrigger): void {
    this.triggers.set(trigger.construct, trigger);
    const stack = TerraformStack.of(trigger.construct);
    const others = this.triggersIn.get(stack);
    if (others) others.push(trigger);
    else this.triggersIn.set(stack, [trigger]);
    this.watch(stack);
    this.stale = true;
    this.validate(trigger.construct, () => this.errorsOf(trigger.construct));
  }

  public acknowledge(acknowledgement: AcknowledgementFacts): void {
    this.acknowledgements.push(acknowledgement);
    this.judgement = undefined;
    this.stale = true;
  }

  /** The app's resources while cdktf writes them; thrown away each time it begins anew. */
  public get resources(): ResourceIndex {
    this.whileWriting ??= new ResourceIndex();
    return this.whileWriting;
  }

  /** The whole report on the app as it stands. Nothing is written. */
  public report(): Report {
    return this.judge(this.stacks()).report;
  }

  /** Does something, a synth perhaps, without writing reports or warnings. */
  public quietly<Result>(act: () => Result): Result {
    const before = this.quiet;
    this.quiet = true;
    try {
      return act();
    } finally {
      this.quiet = before;
    }
  }

  private validate(construct: IConstruct, validate: () => string[]): void {
    if (this.validated.has(construct)) return;
    this.validated.add(construct);
    construct.node.addValidation({ validate });
  }

  /** Finds all stacks there are when cdktf begins to write, those made after the last trigger too. */
  private beforeWriting(stack: TerraformStack): void {
    this.whileWriting = undefined;
    this.stale = true;
    this.aspectsInvoked = false;
    const goesOn = this.begunWith.size > 0 && !this.begunWith.has(stack);
    if (!goesOn) this.begunWith.clear();
    this.begunWith.add(stack);
    if (!goesOn) this.beforeWritingAny();
  }

  private beforeWritingAny(): void {
    const stacks = this.stacks();
    for (const stack of stacks) this.validate(stack, () => this.errorsOfStack(stack));
    this.keepBlocks(stacks);
    if (!App.isApp(this.root)) return;
    synthesizeInStep(this.root, stacks, () => {
      this.aspectsInvoked = true;
      // What was read for the preparation is older than the Aspects.
      this.whileWriting = undefined;
      this.keepBlocks(stacks);
    });
  }

  /** Functions get the blocks of the triggers that are in the app: Aspects too remove some, or override all. */
  private keepBlocks(stacks: readonly TerraformStack[]): void {
    for (const resource of stacks.flatMap(elementsOf).filter(isResource)) {
      keepFunctionBlocks(resource, (owner) => isInTree(owner, this.root));
    }
  }

  private stacks(): TerraformStack[] {
    return stacksIn(this.root);
  }

  private errorsOf(construct: IConstruct): string[] {
    return this.errorsAt(construct.node.path, this.judgementFor(construct));
  }

  private errorsAt(path: string, { findingsByPath }: Judgement): string[] {
    return errors(findingsByPath.get(path) ?? []).map((finding) => this.render(finding));
  }

  /**
   * What cdktf would not come to, since it stops at this stack: errors on other stacks and on the app. Then the
   * warnings, which it shows only when nothing failed. A stack nested in another is validated with that one, which has
   * said all this.
   */
  private errorsOfStack(stack: TerraformStack): string[] {
    const judgement = this.judgementFor(stack);
    const { findings } = judgement.report;
    const own = this.errorsAt(stack.node.path, judgement);
    if (isNested(stack) || errors(findings).length === 0) return own;
    const outside = errors(findings).filter(({ path }) => {
      const construct = findByPath(this.root, path);
      if (!construct?.node.scopes.includes(stack)) return true;
      // cdktf comes to it after its stack.
      this.validate(construct, () => this.errorsOf(construct));
      return false;
    });
    return [
      ...outside.map((finding) => `${placeOf(finding.path)} ${this.render(finding)}`),
      ...findings
        .filter(({ severity }) => severity === 'warning')
        .map((finding) => `warning: [${judge().showPath(finding.path)}] ${this.render(finding)}`),
      ...own,
    ];
  }

  /** The errors of an app that no stack has spoken for: one whose triggers are gone, or that never had a stack to watch. */
  private errorsOfUnwatched(): string[] {
    if (this.stacks().some(({ node }) => node.tryFindChild(hookId))) return [];
    const { findings } = this.publish(this.judge(this.stacks())).report;
    return errors(findings).map((finding) => `[${judge().showPath(finding.path)}] ${this.render(finding)}`);
  }

  /**
   * One judgement serves every construct of a validation pass; a construct that asks again begins the next pass. A
   * stack whose Aspects may have changed it is read anew; it alone, or fifty stacks would be read fifty times.
   */
  private judgementFor(construct: IConstruct): Judgement {
    const judgement = this.judge(this.unreadFor(construct));
    const stack = TerraformStack.of(construct);
    const asked = this.asked.get(stack);
    if (asked) asked.add(construct);
    else this.asked.set(stack, new Set([construct]));
    return this.publish(judgement);
  }

  /** The stacks that have to be read before a construct can be told what the rules say. */
  private unreadFor(construct: IConstruct): readonly TerraformStack[] {
    const again = this.asked.get(TerraformStack.of(construct))?.has(construct);
    if (!TerraformStack.isStack(construct)) return this.stale || again ? this.stacks() : [];
    // cdktf validates a nested stack twice in one pass: with its outer stack and by itself.
    if (this.stale || (again && !isNested(construct))) return this.stacks();
    return this.aspectsInvoked ? [] : stacksIn(construct);
  }

  private judge(unread: readonly TerraformStack[]): Judgement {
    const changed = this.read(unread);
    if (this.judgement && !changed) return this.judgement;
    const facts = this.facts();
    const report = judge().judgeApp(facts, this.settings.settings, (path) => this.locationOf(path));
    const findingsByPath = new Map<string, LocatedFinding[]>();
    for (const finding of report.findings) {
      const others = findingsByPath.get(finding.path);
      if (others) others.push(finding);
      else findingsByPath.set(finding.path, [finding]);
    }
    this.judgement = { report, findingsByPath };
    return this.judgement;
  }

  /**
   * Warnings and reports, once for each judgement. A report that can't be written is a finding, which the others are
   * written with anew.
   */
  private publish(judgement: Judgement): Judgement {
    if (this.quiet || this.published === judgement) return judgement;
    this.published = judgement;
    this.annotate(judgement.report.findings);
    const unwritten = judge().writeReports(judgement.report, this.settings.settings.report, this.printed);
    if (isDeepStrictEqual(unwritten, this.unwritten)) return judgement;
    this.unwritten = unwritten;
    this.judgement = undefined;
    return this.publish(this.judge([]));
  }

  /** Reads the triggers of some stacks. Has anything changed since they were read before? */
  private read(stacks: readonly TerraformStack[]): boolean {
    if (stacks.length === 0) return false;
    const resources = new ResourceIndex();
    let changed = false;
    for (const stack of this.factsIn.keys()) {
      if (!isInTree(stack, this.root)) changed = this.factsIn.delete(stack);
    }
    for (const stack of stacks) {
      this.asked.delete(stack);
      const triggers = (this.triggersIn.get(stack) ?? []).filter(({ construct }) => isInTree(construct, this.root));
      const ours = new Map(triggers.map((each) => [each.construct, each.read(resources)]));
      const others = rawTriggerResources(resources.elementsIn(stack), this.isOurs).map((resource) =>
        decodeRawResource(resource, resources, pathOf(resource, this.isOurs)),
      );
      const facts: StackFacts = { ours, others };
      changed ||= !isSame(this.factsIn.get(stack), facts);
      this.factsIn.set(stack, facts);
    }
    this.stale = false;
    return changed;
  }

  /** What was read, in the order of the constructs' making; the resources of others come after. */
  private facts(): AppFacts {
    const { settings, problems } = this.settings;
    const read = [...this.factsIn.values()];
    const ours = new Map(read.flatMap((stack) => [...stack.ours]));
    const others = read.flatMap((stack) => stack.others);
    return {
      triggers: [
        ...[...this.triggers.keys()].flatMap((construct) => ours.get(construct) ?? []),
        ...others.flatMap((resource) => resource.triggers),
      ],
      triggerConfigs: others.flatMap((resource) => resource.triggerConfigs),
      releases: others.flatMap((resource) => resource.releases),
      quotas: settings.quotas,
      now: settings.now ?? this.begun,
      timeZone: settings.timeZone,
      settingProblems: problems,
      unwrittenReports: this.unwritten,
      acknowledgements: this.acknowledgements,
    };
  }

  private get settings(): { settings: Settings; problems: readonly SettingProblem[] } {
    this.settingsRead ??= judge().readSettings(this.root.node.getAllContext());
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
    if (path === '') return this.stacks()[0];
    return findByPath(this.root, path);
  }

  private render(finding: LocatedFinding): string {
    return judge().renderFinding(finding, { root: process.cwd() });
  }

  private locationOf(path: string): SourceLocation | undefined {
    const construct = findByPath(this.root, path);
    const trigger = construct && this.triggers.get(construct);
    return trigger && userLocation(trigger.trace);
  }
}

function isSame(before: StackFacts | undefined, now: StackFacts): boolean {
  const all = ({ ours, others }: StackFacts) => [...ours.values(), ...others];
  return before !== undefined && isDeepStrictEqual(all(before), all(now));
}

function stacksIn(scope: IConstruct): TerraformStack[] {
  return scope.node.findAll().filter(TerraformStack.isStack);
}

function isNested(stack: TerraformStack): boolean {
  return stack.node.scopes.filter(TerraformStack.isStack).length > 1;
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
