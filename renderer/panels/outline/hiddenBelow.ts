// What a closed row hides: how many elements, and what is found of them.
import { type Finding, stands } from '../../../core/analyser/finding.ts';
import { SEVERITIES, type Severity } from '../../../core/analyser/rule.ts';
import type { CaseIndex, NodeEntry } from '../../../core/model/index.ts';
import { allChildren } from './outlineRows.ts';

export interface Hidden {
  readonly elements: number;
  /** Not waived, each once, however many of the elements it names. */
  readonly findings: number;
  readonly worst: Severity | undefined;
}

/** Of everything below an element in its module, itself left out. */
export function hiddenBelow(
  index: CaseIndex,
  id: string,
  byId: ReadonlyMap<string, readonly Finding[]>,
): Hidden {
  const top = index.nodes.get(id);
  const seen = new Set<NodeEntry>(top ? [top] : []);
  const found = new Set<Finding>();
  const stack = top ? [top] : [];
  for (let at = stack.pop(); at; at = stack.pop()) {
    for (const { entry } of allChildren(at, at.node.module)) {
      if (seen.has(entry)) continue;
      seen.add(entry);
      stack.push(entry);
      for (const finding of byId.get(entry.id) ?? []) {
        if (stands(finding)) found.add(finding);
      }
    }
  }
  const severities = new Set([...found].map(({ severity }) => severity));
  const worst = SEVERITIES.find((severity) => severities.has(severity));
  return { elements: Math.max(0, seen.size - 1), findings: found.size, worst };
}
