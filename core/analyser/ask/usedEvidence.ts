// The evidence that the argument leans on: what its freshness rules have to ask about.
import type { Evidence } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { addTo } from './fields.ts';

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
    const c = index.case;
    const against = challengersOnly(index);
    const citers = new Map<string, string[]>();
    for (const { id, node } of index.nodes.values()) {
      if (node.kind !== 'solution' || node.cites === undefined || against.has(id)) continue;
      const add = (one: string) => {
        // What it cites twice, or through a mitigation as well, it cites once.
        if (c.evidence.has(one) && citers.get(one)?.at(-1) !== id) addTo(citers, one, id);
      };
      for (const cited of node.cites) {
        add(cited);
        for (const one of c.mitigations.get(cited)?.evaluatedBy ?? []) add(one);
      }
    }
    return [...citers.keys()].sort(compareIdentifiers).flatMap((id) => {
      const evidence = c.evidence.get(id);
      if (!evidence || (evidence.status ?? 'active') !== 'active') return [];
      if (evidence.result === 'not-run') return [];
      return [{ id, evidence, citedBy: (citers.get(id) ?? []).sort(compareIdentifiers) }];
    });
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
  for (const { node, id } of index.nodes.values()) {
    if ('origin' in node) needed.add(node.origin);
    const { contract } = index.case.modules.get(node.module) ?? {};
    if (node.public === true || contract === true) needed.add(id);
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
