// The order of findings: worst first, then by rule and place. What each rule finds is sorted when it is
// found, so that the whole of many findings, most of which were there before, is only put together.
import { compareIdentifiers } from '../model/order.ts';
import type { Finding } from './finding.ts';
import { SEVERITIES } from './rule.ts';

/** The findings of one rule in their order; those of several severities stay apart. */
export function sortedFindings(findings: readonly Finding[]): Finding[] {
  const named = findings.map((finding) => ({
    finding,
    severity: SEVERITIES.indexOf(finding.severity),
    place: finding.at.length === 1 ? `${finding.at[0]}` : finding.at.join(' '),
  }));
  named.sort(
    (a, b) =>
      a.severity - b.severity ||
      compareIdentifiers(a.finding.rule, b.finding.rule) ||
      compareIdentifiers(a.place, b.place) ||
      compareIdentifiers(a.finding.fingerprint, b.finding.fingerprint),
  );
  return named.map(({ finding }) => finding);
}

/** All findings in their order, where those of each rule that follow each other are sorted already. */
export function merged(findings: readonly Finding[]): Finding[] {
  const runs = new Map<string, Finding[][]>();
  let run: Finding[] = [];
  for (const finding of findings) {
    const [before] = run;
    if (before && before.rule === finding.rule && before.severity === finding.severity) {
      run.push(finding);
      continue;
    }
    run = [finding];
    const key = `${SEVERITIES.indexOf(finding.severity)}${finding.rule}`;
    const own = runs.get(key);
    if (own) own.push(run);
    else runs.set(key, [run]);
  }
  return [...runs]
    .sort(
      ([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0) || compareIdentifiers(a.slice(1), b.slice(1)),
    )
    .flatMap(([, [first = [], ...others]]) =>
      others.length === 0 ? first : sortedFindings([...first, ...others.flat()]),
    );
}
