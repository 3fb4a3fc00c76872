import * as z from 'zod';
import { arrayOf } from '../containers.js';

// The editions of the MPS API's document disagree on which fields may be null: any that a thing can do without.

export const text = z.string().nullish();
export const texts = arrayOf(z.string()).nullish();
export const number = z.number().nullish();
export const numbers = arrayOf(z.number()).nullish();
