import { canonicalJson, jsonText, membersOf, parseJson, textMember } from '../core/json';
import { notGiven, type Value } from '../core/value';
import type { MpsFacts } from './facts';

/** The events that the product document lists. */
export const mpsEvents = ['WorkflowTask', 'EditMediaTask'] as const;

/**
 * TriggerDesc of an MPS trigger. No page gives it: this is the form in which the product’s own deployment tool describes
 * one.
 */
export function encodeMpsDescription({ event }: Pick<MpsFacts, 'event'>): Value<string> {
  return canonicalJson({ eventType: jsonText(event) });
}

export function decodeMpsDescription(description: Value<string>): Pick<MpsFacts, 'event'> {
  const json = parseJson(description);
  return { event: json === undefined ? notGiven : textMember(membersOf(json).eventType, '') };
}
