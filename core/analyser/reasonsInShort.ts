// A finding with many reasons: its sentence has the leading one and says how many more there are; its
// data have them all, for Explain, JSON and the report.
import type { Finding } from './finding.ts';
import type { Report } from './rule.ts';

/** "a", "a, and 1 more reason", "a, and 3 more reasons". */
export function reasonsInShort(reasons: readonly string[]): string {
  const [first = '', ...others] = reasons;
  if (others.length === 0) return first;
  return `${first}, and ${others.length} more ${others.length === 1 ? 'reason' : 'reasons'}`;
}

/** For a report's data: nothing where the sentence has the only reason already. */
export function allReasons(reasons: readonly string[]): NonNullable<Report['data']> {
  return reasons.length > 1 ? { reasons } : {};
}

/** All reasons of a finding whose sentence has only the first of several; else none. */
export function reasonsOfFinding({ data }: Pick<Finding, 'data'>): readonly string[] {
  const reasons = data?.['reasons'];
  return Array.isArray(reasons) ? reasons : [];
}
