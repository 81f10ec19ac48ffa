// Evidence with the solutions that cite it, directly or through a mitigation that it evaluates.
import type { Case, Evidence } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { structureOf } from './structure.ts';

/** In the order of the ids; solutions, and goals after them, as people number them. */
export function citedRecords(index: CaseIndex): ReadonlyMap<string, readonly NodeEntry[]> {
  return index.memo('ask.citedRecords', () => {
    const { evidence, mitigations } = index.case;
    const citers = new Map<string, NodeEntry[]>();
    const solutions = [...index.nodes.values()].filter(({ node }) => node.kind === 'solution');
    for (const entry of structureOf(index).inIdentifierOrder(solutions)) {
      const cites = 'cites' in entry.node ? (entry.node.cites ?? []) : [];
      const all = cites.flatMap((id) => [id, ...(mitigations.get(id)?.evaluatedBy ?? [])]);
      for (const id of new Set(all)) {
        if (!evidence.has(id)) continue;
        const list = citers.get(id);
        if (list) list.push(entry);
        else citers.set(id, [entry]);
      }
    }
    return new Map([...citers].sort(([a], [b]) => compareIdentifiers(a, b)));
  });
}

/**
 * Whether there is active evidence among the ids, and all of it is as asked. Superseded and
 * retracted records say nothing for or against, so that one of them can hide nothing.
 */
export function everyActive(
  c: Case,
  ids: Iterable<string>,
  holds: (evidence: Evidence) => boolean,
): boolean {
  let some = false;
  for (const id of ids) {
    const evidence = c.evidence.get(id);
    if (!evidence || (evidence.status ?? 'active') !== 'active') continue;
    if (!holds(evidence)) return false;
    some = true;
  }
  return some;
}
