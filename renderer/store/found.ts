// What the window asks of all findings at every turn, and computes once for each list of them: there may be
// tens of thousands, and a selector runs with every key.
import type { Finding } from '../../core/analyser/finding.ts';
import type { Severity } from '../../core/analyser/rule.ts';

type Findings = readonly Finding[];

/** A function of findings that is computed once for each list. */
export function once<T>(compute: (findings: Findings) => T): (findings: Findings) => T {
  const known = new WeakMap<Findings, { readonly value: T }>();
  return (findings) => {
    const before = known.get(findings);
    if (before) return before.value;
    const value = compute(findings);
    known.set(findings, { value });
    return value;
  };
}

/** By fingerprint those that were asked for; most never are. */
const asked = once(() => new Map<string, Finding | undefined>());

/** The first finding with this fingerprint. */
export function findingOf(findings: Findings, fingerprint?: string): Finding | undefined {
  if (fingerprint === undefined) return undefined;
  const known = asked(findings);
  if (!known.has(fingerprint)) {
    known.set(
      fingerprint,
      findings.find((one) => one.fingerprint === fingerprint),
    );
  }
  return known.get(fingerprint);
}

/** How many there are of each severity, waived ones too. */
export const severityCounts = once((findings) => {
  const counts: Record<Severity, number> = { blocker: 0, error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
});

/** By rule those that offer a fix. Waived ones are left as they are: somebody decided so. */
export const fixesByRule = once((findings): ReadonlyMap<string, Findings> => {
  const byRule = new Map<string, Finding[]>();
  for (const one of findings) {
    if (one.fix === undefined || one.waived !== undefined) continue;
    const others = byRule.get(one.rule);
    if (others) others.push(one);
    else byRule.set(one.rule, [one]);
  }
  return byRule;
});
