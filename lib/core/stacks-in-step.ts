import type { App, IStackSynthesizer, ISynthesisSession, TerraformStack } from 'cdktf';

/** What stands in the place of a stack's own synthesizer, and that one. */
const ownOf = new WeakMap<IStackSynthesizer, IStackSynthesizer>();

/** Those in which all stacks of the app have had their turn, or are about to. */
const begun = new WeakSet<ISynthesisSession>();

/**
 * cdktf takes one stack after the other: its Aspects, its validations, its file. So a rule that looks at the whole app
 * would see stacks that their Aspects have still to change, and a stack would be written before the next one fails. From
 * here on an app takes one step after the other: all Aspects, all validations, all files, the last stack's first.
 *
 * @param beforeValidations called when all Aspects have been invoked
 */
export function synthesizeInStep(app: App, stacks: readonly TerraformStack[], beforeValidations: () => void): void {
  const own = new Map(stacks.map((stack) => [stack, ownOf.get(stack.synthesizer) ?? stack.synthesizer]));
  for (const [stack, synthesizer] of own) {
    const inStep: IStackSynthesizer = {
      synthesize(session) {
        // Whoever synthesizes one stack alone, as cdktf's Testing does, has a manifest of their own.
        if (session.skipValidation || session.manifest !== app.manifest) return synthesizer.synthesize(session);
        if (begun.has(session)) return;
        begun.add(session);
        synthesizeAll([...own], session, beforeValidations);
      },
    };
    ownOf.set(inStep, synthesizer);
    stack.synthesizer = inStep;
  }
}

/** A synthesizer does its three steps in one go: the next one begins where the one before wants to validate. */
function synthesizeAll(
  stacks: readonly (readonly [TerraformStack, IStackSynthesizer])[],
  session: ISynthesisSession,
  beforeValidations: () => void,
): void {
  const validations: (() => void)[] = [];
  const from = (position: number): void => {
    const next = stacks[position];
    if (!next) {
      beforeValidations();
      for (const validate of validations) validate();
      return;
    }
    const [stack, synthesizer] = next;
    const validate = stack.runAllValidations;
    const before = Object.getOwnPropertyDescriptor(stack, 'runAllValidations');
    let waits = false;
    stack.runAllValidations = () => {
      waits = true;
      validations.push(() => validate.call(stack));
      from(position + 1);
    };
    try {
      synthesizer.synthesize(session);
    } finally {
      if (before) Object.defineProperty(stack, 'runAllValidations', before);
      else Reflect.deleteProperty(stack, 'runAllValidations');
    }
    // A synthesizer of the user's own need not validate.
    if (!waits) from(position + 1);
  };
  from(0);
}
