// What carries a claim that its author calls moderate or strong: the elements below it, down to the
// next claim that states a strength of its own and so answers for what is below that.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { eachSuccessor } from '../../reasoning/graph.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { structureOf } from './structure.ts';

/** From this declared strength on, a claim is called moderate (3.0: 2 moderate, 3 strong). */
const MODERATE = 2;

/**
 * By element, the claim of declared strength 2 or 3 that it carries; a critical one where there are
 * several. Linear in the case.
 */
export function strongClaims(index: CaseIndex, reasoning: Reasoning): ReadonlyMap<string, string> {
  return index.memo('ask.strongClaims', () => {
    const strong = [...index.nodes.values()].filter(
      ({ id, node }) => node.kind === 'goal' && reasoning.declared(id) >= MODERATE,
    );
    const critical = strong.filter(({ id }) => reasoning.critical(id));
    const others = strong.filter(({ id }) => !reasoning.critical(id));
    const carries = new Map<string, string>();
    for (const claims of [critical, others]) spread(index, claims, carries);
    return carries;
  });
}

function spread(index: CaseIndex, claims: readonly NodeEntry[], carries: Map<string, string>) {
  const structure = structureOf(index);
  const stack = claims.map(({ id }) => ({ at: structure.number(id), claim: id }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { at, claim } = next;
    eachSuccessor(structure.children, at, (child) => {
      const entry = structure.entry(child);
      if (!entry || carries.has(entry.id)) return;
      if (entry.node.kind === 'goal' && entry.node.declaredStrength !== undefined) return;
      carries.set(entry.id, claim);
      stack.push({ at: child, claim });
    });
  }
}
