// A case with its findings, and what of them counts.
import type { Finding } from '../core/analyser/finding.ts';
import { SEVERITIES, type Severity } from '../core/analyser/rule.ts';
import type { Compared } from './baseline.ts';
import type { Analysed } from './cases.ts';

export interface Checked extends Analysed {
  /** Where a baseline was given. */
  readonly compared?: Compared;
}

/** Whether the baseline knows it; never where there is none. */
export function isKnown({ compared }: Checked, finding: Finding): boolean {
  return compared?.states.get(finding) === 'known';
}

/** Known from the baseline, new, and known but not there any more; undefined without a baseline. */
export function baselineCounts(
  all: readonly Checked[],
): { readonly new: number; readonly known: number; readonly absent: number } | undefined {
  const counts = { new: 0, known: 0, absent: 0 };
  let given = false;
  for (const { compared } of all) {
    if (!compared) continue;
    given = true;
    for (const state of compared.states.values()) counts[state] += 1;
    counts.absent += compared.absent.length;
  }
  return given ? counts : undefined;
}

/** Waived findings count no more, nor do those that the baseline knows; new blockers do, waived or not. */
export function fails(checked: Checked, failOn: string): boolean {
  const from = SEVERITIES.indexOf(failOn as Severity);
  return checked.findings.some(
    (finding) =>
      SEVERITIES.indexOf(finding.severity) <= from &&
      (finding.waived === undefined || finding.severity === 'blocker') &&
      !isKnown(checked, finding),
  );
}
