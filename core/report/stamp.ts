// REP-01: the warning that no page loses while a blocker stands, waived or not (seeds.md #97).
import type { Analysis } from '../analyser/analyse.ts';

/** The warning, or undefined where no blocker stands. */
export function stampText(analysis: Pick<Analysis, 'summary'>): string | undefined {
  const n = analysis.summary.blocker;
  if (n === 0) return undefined;
  return `INADEQUATE TO ENSURE SAFETY: ${n} blocking finding${n === 1 ? '' : 's'}`;
}
