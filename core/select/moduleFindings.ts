// How many findings each module has, by severity; waived ones do not count.
import type { Finding } from '../analyser/finding.ts';
import type { Severity } from '../analyser/rule.ts';
import type { CaseIndex } from '../model/index.ts';

export type SeverityCounts = Readonly<Partial<Record<Severity, number>>>;

/** By module id. A finding counts where its subject lies; one about a module, at that module. */
export function findingsByModule(
  index: CaseIndex,
  findings: readonly Finding[],
): ReadonlyMap<string, SeverityCounts> {
  const counts = new Map<string, Partial<Record<Severity, number>>>();
  for (const { ids, severity, waived } of findings) {
    const [subject] = ids;
    const module = subject === undefined ? undefined : moduleOf(index, subject);
    if (module === undefined || waived !== undefined) continue;
    const own = counts.get(module) ?? {};
    own[severity] = (own[severity] ?? 0) + 1;
    counts.set(module, own);
  }
  return counts;
}

function moduleOf(index: CaseIndex, id: string): string | undefined {
  const link = index.links.get(id);
  const entry = index.nodes.get(id) ?? link?.from ?? link?.to;
  if (entry) return entry.node.module;
  return index.case.modules.has(id) ? id : undefined;
}
