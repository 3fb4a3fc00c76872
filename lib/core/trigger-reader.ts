import {
  type IResolvable,
  type IResolveContext,
  type TerraformProvider,
  type TerraformResource,
  TerraformStack,
  Token,
  Tokenization,
} from 'cdktf';
import { Deferred } from './deferred';
import { type FunctionFacts, unknownFunction } from './function-facts';
import { type ScfFunctionRef, TriggerEmission } from './function-ref';
import { asOverridden } from './overridden';
import { PropReader } from './prop-reader';
import { AppRegistry } from './registry';
import { type ResourceIndex, referenceTo, resolverIn } from './resource-index';
import { captureTrace } from './source-location';
import { terraformText } from './template';
import type { TokenContext } from './token-values';
import type { TriggerBase } from './trigger-base';
import type { CommonFacts, ManagedBy, PropProblem, TriggerFacts } from './trigger-facts';
import { isLiteral, isNotGiven, known, notGiven, templateOf, type Value } from './value';

/** A trigger's own part of reading its props. */
export type ReadFacts<Facts extends TriggerFacts> = (reader: PropReader, common: CommonFacts) => Facts;

/**
 * Reads one construct's props: once at its making, for what is literal; again whenever cdktf writes Terraform or the
 * rules look, for what has tokens in it.
 */
export class TriggerReader<Facts extends TriggerFacts> {
  /** The function resource, when the target was given as one. */
  public readonly targetResource: ScfFunctionRef['_resource'];
  public readonly managedBy: ManagedBy;
  private readonly atMaking: Facts;
  /** As last read for Terraform: several arguments of one resource ask in turn. */
  private written: { readonly resources: ResourceIndex; readonly facts: Facts } | undefined;
  private readonly target: ScfFunctionRef | undefined;

  constructor(
    private readonly construct: TriggerBase,
    private readonly props: object | undefined,
    managedBy: Exclude<ManagedBy, 'function-block'>,
    private readonly readFacts: ReadFacts<Facts>,
    private readonly targetProp = 'target',
  ) {
    // No resolver can be asked yet: tokens may stand for things that the user has still to set.
    const unresolved: TokenContext = { scope: construct, resolve: () => '${unresolved}' };
    this.target = new PropReader(unresolved, props).branded<ScfFunctionRef>(targetProp, functionBrand, '');
    this.targetResource = this.target?._resource;
    const inBlock =
      managedBy === 'trigger' && this.target?._emission === TriggerEmission.FUNCTION_BLOCK && this.targetResource;
    this.managedBy = inBlock ? 'function-block' : managedBy;
    this.atMaking = this.read(unresolved);
    AppRegistry.of(construct).add({
      construct,
      trace: captureTrace(),
      read: (resources) => this.facts(resources),
    });
  }

  /** The facts as the rules see them: with references seen through, and with what the user has overridden. */
  private facts(resources: ResourceIndex): TriggerFacts {
    const resolve = resolverIn(TerraformStack.of(this.construct));
    const facts = this.read({ scope: this.construct, resolve, resources });
    return asOverridden(facts, this.construct.resource, resources);
  }

  /** The provider that the function uses, when it is in the trigger's stack: its triggers are where it is. */
  public get targetProvider(): TerraformProvider | undefined {
    const resource = this.targetResource;
    return resource && TerraformStack.of(resource) === TerraformStack.of(this.construct)
      ? resource.provider
      : undefined;
  }

  /** The function's name: by the resource's own reference, where there is a resource, so that Terraform sees the order. */
  public get functionName(): string {
    const resource = this.targetResource;
    return resource ? referenceTo(resource, 'name') : this.text((facts) => facts.target.name);
  }

  /** A text for an argument of a resource; absent when it is known to be empty. */
  public optionalText(select: (facts: Facts) => Value<string>): string | undefined {
    const value = select(this.atMaking);
    if (isLiteral(value)) return written(withoutEmpty(value));
    return Token.asString(new Deferred((context) => written(withoutEmpty(select(this.readIn(context))))));
  }

  /** A text for an argument of a resource: as it is when it is literal, else written when cdktf resolves it. */
  public text(select: (facts: Facts) => Value<string>): string {
    const value = select(this.atMaking);
    if (isLiteral(value)) return terraformText(templateOf(value));
    return Token.asString(new Deferred((context) => written(select(this.readIn(context)))));
  }

  /** Did the user give something? Whether, unlike what, is always known at the making. */
  public gives(select: (facts: Facts) => object | undefined): boolean {
    return select(this.atMaking) !== undefined;
  }

  /** A number for an argument of a resource. */
  public number(select: (facts: Facts) => Value<number>): number {
    const value = select(this.atMaking);
    if (isLiteral(value) && value.known) return value.value;
    // Terraform turns the text of an expression into the number that the argument wants.
    return Token.asNumber(new Deferred((context) => written(asText(select(this.readIn(context))))));
  }

  /** A boolean for an argument of a resource. */
  public boolean(select: (facts: Facts) => Value<boolean>): boolean | IResolvable {
    const value = select(this.atMaking);
    if (isLiteral(value) && value.known) return value.value;
    return new Deferred((context) => written(asText(select(this.readIn(context)))));
  }

  /** The literal, when the props hold no token. References are not looked behind yet: ids may still be overridden. */
  public literal(select: (facts: Facts) => Value<string>): string | undefined {
    const value = select(this.atMaking);
    return isLiteral(value) && value.known ? value.value : undefined;
  }

  /** Is a text not empty? For an argument that takes a boolean. */
  public present(select: (facts: Facts) => Value<string>): boolean | IResolvable {
    const value = select(this.atMaking);
    if (isLiteral(value)) return isNotEmpty(value) === true;
    return new Deferred((context) => isNotEmpty(select(this.readIn(context))));
  }

  private readIn(context: IResolveContext): Facts {
    const { resources } = AppRegistry.of(this.construct);
    if (this.written?.resources === resources) return this.written.facts;
    const facts = this.read({ scope: this.construct, resolve: (token) => context.resolve(token), resources });
    this.written = { resources, facts };
    return facts;
  }

  /** cdktf puts an override in the place of a token: blocks of the user's that are one would be lost without a word. */
  private blockProblems(): readonly PropProblem[] {
    if (this.managedBy !== 'function-block' || !Tokenization.isResolvable(triggersOf(this.targetResource))) return [];
    return [
      {
        prop: this.targetProp,
        got: 'the triggers of the function are a token, with TriggerEmission.FUNCTION_BLOCK',
        allowed: 'a list, to which the block of this trigger is added',
        fix: 'give the function its triggers as a list, or make all of them triggers of this library',
      },
    ];
  }

  private read(context: TokenContext): Facts {
    const reader = new PropReader(context, this.props);
    const target = readFunction(reader, this.targetProp) ?? unknownFunction;
    const { managedBy } = this;
    // Only what the function service or the event bus keeps can be disabled and described.
    const isKept = managedBy !== 'attachment' && managedBy !== 'api';
    const common: CommonFacts = {
      path: this.construct.node.path,
      stack: TerraformStack.of(this.construct).node.path,
      managedBy,
      target,
      triggerName: notGiven,
      qualifier: reader.text('qualifier', managedBy === 'function-block' ? '$LATEST' : '$DEFAULT'),
      enabled: isKept ? reader.boolean('enabled', true) : known(true),
      description: isKept ? reader.text('description', '') : known(''),
      region: context.resources?.regionOfResource(this.construct.resource, context) ?? notGiven,
      problems: [],
      unknownProps: [],
    };
    const facts = this.readFacts(reader, common);
    return {
      ...facts,
      problems: [...reader.problems, ...this.blockProblems()],
      unknownProps: reader.unknownProps(),
    };
  }
}

/** The function's own `triggers`, as generated bindings keep it. */
function triggersOf(resource: (TerraformResource & { readonly triggersInput?: unknown }) | undefined): unknown {
  return resource?.triggersInput;
}

const functionBrand = 'ScfFunctionRef';

/** A prop that names a function. */
export function readFunction(reader: PropReader, prop: string): FunctionFacts | undefined {
  const target = reader.branded<ScfFunctionRef>(
    prop,
    functionBrand,
    'use ScfFunctionRef.fromResource(function) or ScfFunctionRef.fromFunctionName("name")',
  );
  return target?._read(reader, prop);
}

/** As it stands in Terraform; nothing where a prop is wrong, so that Terraform misses it when nobody has checked. */
function written(value: Value<string>): string | undefined {
  return isNotGiven(value) ? undefined : terraformText(templateOf(value));
}

function withoutEmpty(value: Value<string>): Value<string> {
  return isLiteral(value) && value.known && value.value === '' ? notGiven : value;
}

function isNotEmpty({ template = [], ...text }: Value<string>): boolean | string {
  const holes = template.filter((part) => typeof part === 'object');
  if (holes.length === 0) return text.known && text.value !== '';
  if (holes.length < template.length) return true;
  // What is null is not there either.
  return `\${length(compact([${holes.map(({ expression }) => expression).join(', ')}])) > 0}`;
}

function asText(value: Value<number | boolean>): Value<string> {
  if (value.template) return { known: false, template: value.template };
  return value.known ? known(String(value.value)) : notGiven;
}
