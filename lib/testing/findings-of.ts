import type { IConstruct } from 'constructs';
import type { LocatedFinding } from '../report/report';
import { checkedApp } from './checked-app';

/**
 * What the rules find in a part of an app: errors and warnings, without those that are acknowledged. Nothing is written.
 *
 * @param scope a trigger, a stack, the app: findings on it and below, and those on others that are about something in it
 * @returns in the order of the reports
 */
export function findingsOf(scope: IConstruct): readonly LocatedFinding[] {
  const { path } = scope.node;
  const isWithin = (other: string) => path === '' || other === path || other.startsWith(`${path}/`);
  return checkedApp(scope)
    .report()
    .findings.filter((finding) => [finding.path, ...(finding.related ?? [])].some(isWithin));
}
