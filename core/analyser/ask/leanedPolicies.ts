// Policy versions that the argument leans on, and how: through a level that it cites, by an element that
// relies on what the policy promises, or by a context or an assumption that states it.

import type { Assumption, PolicyVersion } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { addTo } from './fields.ts';
import { citedLevels } from './levels.ts';
import { challengersOnly } from './usedEvidence.ts';

export interface LeanedPolicy {
  readonly id: string;
  readonly version: PolicyVersion;
  /** Goals, strategies, solutions and justifications that are about it. */
  readonly relying: readonly string[];
  /** Contexts that are about it or cite it. */
  readonly contexts: readonly string[];
  readonly assumptions: readonly { readonly id: string; readonly node: Assumption }[];
}

/** Elements connected to a top claim only, in the order of the ids. */
export function leanedPolicies(index: CaseIndex, reasoning: Reasoning): readonly LeanedPolicy[] {
  const { policyVersions } = index.case;
  if (policyVersions.size === 0) return [];
  const leaned = new Set<string>();
  for (const { level } of citedLevels(index)) {
    if (policyVersions.has(level.policyVersion ?? '')) leaned.add(level.policyVersion ?? '');
  }
  const against = challengersOnly(index);
  const relying = new Map<string, string[]>();
  const contexts = new Map<string, string[]>();
  const assumptions = new Map<string, { id: string; node: Assumption }[]>();
  for (const { id, node } of index.nodes.values()) {
    const cites = node.kind === 'context' ? node.cites : undefined;
    if (node.about === undefined && cites === undefined) continue;
    for (const one of new Set([...(node.about ?? []), ...(cites ?? [])])) {
      if (!policyVersions.has(one) || against.has(id) || !reasoning.connected(id)) continue;
      leaned.add(one);
      if (node.kind === 'assumption') addTo(assumptions, one, { id, node });
      else addTo(node.kind === 'context' ? contexts : relying, one, id);
    }
  }
  return [...leaned].sort(compareIdentifiers).flatMap((id) => {
    const version = policyVersions.get(id);
    if (!version) return [];
    return {
      id,
      version,
      relying: (relying.get(id) ?? []).sort(compareIdentifiers),
      contexts: contexts.get(id) ?? [],
      assumptions: assumptions.get(id) ?? [],
    };
  });
}
