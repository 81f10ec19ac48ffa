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
    const strong = [...index.nodes.values()].filter(
      ({ id, node }) => node.kind === 'goal' && reasoning.declared(id) >= MODERATE,
    );
    const critical = strong.filter(({ id }) => reasoning.critical(id));
    const others = strong.filter(({ id }) => !reasoning.critical(id));
    return new Map([
      ...nearestAbove(index, others, statesStrength),
      ...nearestAbove(index, critical, statesStrength),
      ...strong.map(({ id }) => [id, id] as const),
    ]);
  });
}

function statesStrength({ node }: NodeEntry): boolean {
  return node.kind === 'goal' && node.declaredStrength !== undefined;
}
