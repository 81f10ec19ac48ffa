// Which findings each module has, and how many of each severity; waived ones do not count.
import { type Finding, stands } from '../analyser/finding.ts';
import { SEVERITIES, type Severity } from '../analyser/rule.ts';
import type { CaseIndex } from '../model/index.ts';

/**
 * By module id. A finding counts once: where the first of its subjects that lies in a module does; one
 * about a module, at that module.
 */
export function findingsByModule(
  index: CaseIndex,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const module = finding.ids
      .map((id) => moduleOf(index, id))
      .find((found) => found !== undefined);
    if (module === undefined || !stands(finding)) continue;
    const own = found.get(module);
    if (own) own.push(finding);
    else found.set(module, [finding]);
  }
  return found;
}

function moduleOf(index: CaseIndex, id: string): string | undefined {
  const link = index.links.get(id);
  const entry = index.nodes.get(id) ?? link?.from ?? link?.to;
  if (entry) return entry.node.module;
  return index.case.modules.has(id) ? id : undefined;
}

/** How many of each severity, the worst first; severities without any are left out. */
export function severityCounts(findings: readonly Finding[]): readonly [Severity, number][] {
  const counts = SEVERITIES.map((severity): [Severity, number] => [
    severity,
    findings.filter((one) => one.severity === severity).length,
  ]);
  return counts.filter(([, count]) => count > 0);
}
