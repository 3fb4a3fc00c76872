import * as z from 'zod';

type Step = (payload: z.core.ParsePayload, context: z.core.ParseContextInternal) => z.core.ParsePayload;

/** A schema that is one step of our own: zod's pipes, unions and preprocessing cost as much as the rest of a message. */
const OneStep = z.core.$constructor<z.ZodTransform, z.core.$ZodTransformDef & { step: Step }>(
  'OneStep',
  (schema, definition) => {
    z.ZodTransform.init(schema, definition);
    schema._zod.parse = definition.step;
  },
);

/** The schema of a step: it answers its payload with another value, or with issues. */
export const oneStep = <Output>(step: Step): z.ZodType<Output> =>
  new OneStep({ type: 'transform', transform: (value) => value, step }) as unknown as z.ZodType<Output>;

/** A value that is converted. `convert` answers `undefined` for what it refuses; `expected` says what it takes. */
export const converted = <Output>(
  expected: string,
  convert: (value: unknown) => Output | undefined,
): z.ZodType<Output> =>
  oneStep((payload) => {
    const output = convert(payload.value);
    if (output === undefined) payload.issues.push({ code: 'custom', message: expected, input: payload.value });
    payload.value = output;
    return payload;
  });
