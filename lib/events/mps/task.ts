import * as z from 'zod';
import { openObject } from '../event-definition.js';
import { number, text } from './maybe-null.js';

/** One part of a task: its state, what was asked, and what came of it. */
export interface MpsTask<Input, Output> {
  /** `PROCESSING`, `SUCCESS` or `FAIL`. */
  Status: string;
  /** 0: success; anything else: failure. The product recommends `ErrCodeExt` instead; null or absent where there is only that. */
  ErrCode?: number | null;
  /** Empty: success; anything else: failure. Null or absent in events of older parts. */
  ErrCodeExt?: string | null;
  /** The error in words, empty or `SUCCESS` when there is none. */
  Message?: string | null;
  /** How far it is, percent. */
  Progress?: number | null;
  /** When it began, ISO 8601. */
  BeginProcessTime?: string | null;
  /** When it ended, ISO 8601. */
  FinishTime?: string | null;
  /** What was asked. Null or absent when unknown. */
  Input?: Input | null;
  /** What came of it. Null or absent until, and unless, it succeeds. */
  Output?: Output | null;
}

/** What a part was asked for that has a template and nothing else. */
export interface MpsDefinitionInput {
  /** The number of the template. */
  Definition?: number | null;
}

/** The schema of a part, which is null or absent in the result of another. */
export const task = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) =>
  openObject({
    Status: z.string(),
    ErrCode: number,
    ErrCodeExt: text,
    Message: text,
    Progress: number,
    BeginProcessTime: text,
    FinishTime: text,
    Input: input.nullish(),
    Output: output.nullish(),
  }).nullish();

/** The schema of {@link MpsDefinitionInput}. */
export const definitionInput = openObject({ Definition: number });
