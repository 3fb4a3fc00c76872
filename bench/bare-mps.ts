// The schema of MPS rebuilt from zod's own parts: too large to write a second time by hand, and none of its parts converts
// anything. What differs are the containers of our own.
import * as z from 'zod';
import { mpsEventSchema } from '../lib/events/index.js';

type Rebuilt = (definition: never) => z.ZodType;

const parts: Readonly<Record<string, Rebuilt>> = {
  string: () => z.string(),
  number: () => z.number(),
  boolean: () => z.boolean(),
  unknown: () => z.unknown(),
  literal: ({ values }: { values: string[] }) => z.literal(values),
  optional: ({ innerType }: { innerType: z.ZodType }) => bareOf(innerType).optional(),
  nullable: ({ innerType }: { innerType: z.ZodType }) => bareOf(innerType).nullable(),
  array: ({ element }: { element: z.ZodType }) => z.array(bareOf(element)),
  object: ({ shape }: { shape: Record<string, z.ZodType> }) =>
    z.looseObject(Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, bareOf(field)]))),
  // A field that the document misspells; no event that is measured has it.
  transform: () => z.unknown(),
  union: ({ options, discriminator }: { options: z.ZodType[]; discriminator: string }) =>
    z.discriminatedUnion(discriminator, options.map(bareOf) as never),
};

function bareOf(schema: z.ZodType): z.ZodType {
  const { def } = schema;
  const rebuild = parts[def.type];
  if (!rebuild) throw new Error(`bench/bare-mps.ts has no part for ${def.type}`);
  return rebuild(def as never);
}

export const mps = bareOf(mpsEventSchema);
