// What carries a claim that its author calls moderate or strong: the elements below it, down to the
// next claim that states a strength of its own and so answers for what is below that.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { nearestAbove } from './nearestAbove.ts';

/** From this declared strength on, a claim is called moderate (3.0: 2 moderate, 3 strong). */
const MODERATE = 2;

/**
 * By element, the nearest claim of declared strength 2 or 3 that it is or carries, a critical one
 * where there is any. Linear in the case.
 */
export function strongClaims(index: CaseIndex, reasoning: Reasoning): ReadonlyMap<string, string> {
  return index.memo('ask.strongClaims', () => {
    const critical: NodeEntry[] = [];
    const others: NodeEntry[] = [];
    for (const entry of index.nodes.values()) {
      const { node } = entry;
      if (node.kind !== 'goal' || (node.declaredStrength ?? 0) < MODERATE) continue;
      if (reasoning.declared(entry.id) < MODERATE) continue;
      (reasoning.critical(entry.id) ? critical : others).push(entry);
    }
    const claims = nearestAbove(index, others, statesStrength);
    for (const [id, claim] of nearestAbove(index, critical, statesStrength)) claims.set(id, claim);
    for (const { id } of [...critical, ...others]) claims.set(id, id);
    return claims;
  });
}

function statesStrength({ node }: NodeEntry): boolean {
  return node.kind === 'goal' && node.declaredStrength !== undefined;
}
