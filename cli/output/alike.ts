// Long lists of one rule, cut short for people; every blocker is told. JSON and SARIF have them all.
import type { Finding } from '../../core/analyser/finding.ts';

/** Findings of one rule and severity that are told one by one; of more, only the first few. */
const MOST_ALIKE = 40;
const SHOWN = 10;

export interface Told {
  readonly finding: Finding;
  /** How many like it follow and are left out. */
  readonly more: number;
}

/** In the order given, in which findings of one rule and severity stand together. */
export function shortened(findings: readonly Finding[]): readonly Told[] {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return findings.flatMap((finding) => {
    const key = keyOf(finding);
    const all = counts.get(key) ?? 0;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    if (finding.severity === 'blocker' || all <= MOST_ALIKE) return [{ finding, more: 0 }];
    if (nth > SHOWN) return [];
    return [{ finding, more: nth === SHOWN ? all - SHOWN : 0 }];
  });
}

function keyOf({ severity, rule }: Finding): string {
  return `${severity} ${rule}`;
}
