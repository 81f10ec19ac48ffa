// The evidence that the argument leans on: what its freshness rules have to ask about.
import type { Evidence } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { isActive, solutionsByEvidence } from './citedRecords.ts';

export interface UsedEvidence {
  readonly id: string;
  readonly evidence: Evidence;
  /** Solutions that cite it, or that cite a mitigation that it evaluates. */
  readonly citedBy: readonly string[];
}

/**
 * Active evidence with a run behind it that a solution cites, in the order of the ids. What only
 * backs a challenge is left out: nothing is claimed by it, and an old result may raise a fair doubt.
 * Evidence of which nothing was run is SUP-08's.
 */
export function usedEvidence(index: CaseIndex): readonly UsedEvidence[] {
  return index.memo('ask.usedEvidence', () => {
    const against = challengersOnly(index);
    const used: UsedEvidence[] = [];
    for (const [id, solutions] of solutionsByEvidence(index)) {
      const evidence = index.case.evidence.get(id);
      if (!evidence || !isActive(evidence) || evidence.result === 'not-run') continue;
      const citedBy = solutions.flatMap((one) => (against.has(one.id) ? [] : [one.id]));
      if (citedBy.length > 0)
        used.push({ id, evidence, citedBy: citedBy.sort(compareIdentifiers) });
    }
    return used;
  });
}

/**
 * Nodes that only speak against the case: what challenges an element of it and supports nothing
 * else, and all that supports nothing but that. Who challenges a challenge speaks for the case.
 */
export function challengersOnly(index: CaseIndex): ReadonlySet<string> {
  return index.memo('ask.challengersOnly', () => {
    const needed = neededElsewhere(index);
    const against = new Set<string>();
    const stack: NodeEntry[] = [];
    for (const entry of index.nodes.values()) {
      if (entry.supports.length > 0 || needed.has(entry.id)) continue;
      if (!entry.challenges.some(({ to, toLink }) => speaksForCase(to, toLink?.link.kind)))
        continue;
      against.add(entry.id);
      stack.push(entry);
    }
    const open = new Map<string, number>();
    for (let at = stack.pop(); at; at = stack.pop()) {
      for (const { to } of at.supportedBy) {
        if (!to || needed.has(to.id)) continue;
        const left = (open.get(to.id) ?? to.supports.length) - 1;
        open.set(to.id, left);
        if (left > 0 || against.has(to.id)) continue;
        against.add(to.id);
        stack.push(to);
      }
    }
    return against;
  });
}

/** The target of a challenge is part of the case, and not itself a challenger. */
function speaksForCase(to: NodeEntry | undefined, linkKind: string | undefined): boolean {
  if (linkKind !== undefined) return linkKind !== 'challenges';
  return to !== undefined && (to.challenges.length === 0 || to.supports.length > 0);
}

/**
 * Nodes on which the case draws without a SupportedBy: mitigations of challenges, origins of away
 * elements, what modules offer, the claims of contracts, lines of pathways, arguments of ACPs.
 */
function neededElsewhere(index: CaseIndex): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const { link } of index.links.values()) {
    const mitigatedBy = link.kind === 'challenges' ? link.challenge?.mitigatedBy : undefined;
    for (const id of mitigatedBy ?? []) needed.add(id);
  }
  const contracts = new Set<string>();
  for (const [id, { contract }] of index.case.modules) if (contract === true) contracts.add(id);
  for (const { node, id } of index.nodes.values()) {
    if ('origin' in node) needed.add(node.origin);
    if (node.public === true || contracts.has(node.module)) needed.add(id);
  }
  for (const { interfaces = [] } of index.case.modules.values()) {
    for (const one of interfaces) for (const id of one.public ?? []) needed.add(id);
  }
  for (const { control, propensity } of index.case.pathways.values()) {
    for (const id of [control, propensity]) if (id !== undefined) needed.add(id);
  }
  for (const { argument } of index.case.acps.values()) {
    if (argument?.goal !== undefined) needed.add(argument.goal);
  }
  return needed;
}
