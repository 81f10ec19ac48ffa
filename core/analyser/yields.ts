// One fault, one finding: drops what another rule tells better about the same subjects.
import type { Finding } from './finding.ts';
import { type Rule, SEVERITIES } from './rule.ts';

/**
 * The findings without those whose rule yields to another (`yieldsTo`) that reports all their
 * subjects at least as severely. Findings about the whole case yield to nothing.
 */
export function withoutYielded(
  findings: readonly Finding[],
  rules: readonly Rule[],
): readonly Finding[] {
  const yieldsTo = new Map(
    rules.flatMap(({ id, yieldsTo: to }) => (to ? [[id, to] as const] : [])),
  );
  const stronger = new Set([...yieldsTo.values()].flat());
  const bySubject = new Map<string, Finding[]>();
  for (const { rule, ids } of findings) {
    if (yieldsTo.has(rule) && ids[0] !== undefined) bySubject.set(ids[0], []);
  }
  for (const finding of findings) {
    if (!stronger.has(finding.rule)) continue;
    for (const id of finding.ids) bySubject.get(id)?.push(finding);
  }
  return findings.filter((finding) => {
    const others = yieldsTo.get(finding.rule);
    const about = bySubject.get(finding.ids[0] ?? '');
    if (!others || !about) return true;
    return !about.some((other) => others.includes(other.rule) && covers(other, finding));
  });
}

function covers(other: Finding, finding: Finding): boolean {
  return (
    SEVERITIES.indexOf(other.severity) <= SEVERITIES.indexOf(finding.severity) &&
    finding.ids.every((id) => other.ids.includes(id))
  );
}
