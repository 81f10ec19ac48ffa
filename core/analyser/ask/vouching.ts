// Confidence that runs in a circle: an assurance claim point whose argument rests on what it is to vouch
// for, directly or through other claim points (GSN v3 1:5.1.1). Linear in the case. Judges nothing.

import { holderOf, placesOf } from '../../model/claimPoints.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { componentsOf, eachSuccessor, graphOf } from '../../reasoning/graph.ts';
import { permittedContexts, structureOf, supportGraph } from './structure.ts';

export interface Circle {
  /** The goal that argues confidence. */
  readonly goal: string;
  /** The element that it is to vouch for and rests on. */
  readonly holder: string;
}

/** By claim point. One that names only a module is argued by the goals which that publishes. */
export function circularVouching(index: CaseIndex): ReadonlyMap<string, Circle> {
  return index.memo('ask.circularVouching', () => {
    const structure = structureOf(index);
    const vouching: [string, NodeEntry, NodeEntry][] = [];
    const arguedBy = new Map<NodeEntry, Set<number>>();
    for (const [id, { on, argument = {} }] of index.case.acps) {
      const named = index.nodes.get(argument.goal ?? '');
      const whole = argument.goal === undefined ? (argument.module ?? '') : '';
      const goals = named ? [named] : structure.publicGoals(whole);
      for (const holder of placesOf(index, on).flatMap((place) => holderOf(place) ?? [])) {
        const numbers = arguedBy.get(holder) ?? new Set();
        arguedBy.set(holder, numbers);
        for (const goal of goals) {
          vouching.push([id, holder, goal]);
          numbers.add(structure.number(goal.id));
        }
      }
    }
    const { component } = componentsOf(
      graphOf(structure.children.size, (node, add) => {
        eachSuccessor(supportGraph(index), node, add);
        const entry = structure.entry(node);
        if (!entry) return;
        for (const to of permittedContexts(index, entry)) add(structure.number(to.id));
        for (const goal of arguedBy.get(entry) ?? []) add(goal);
      }),
    );
    const placeOf = ({ id }: NodeEntry) => component[structure.number(id)];
    const found = new Map<string, Circle>();
    for (const [id, holder, goal] of vouching) {
      // One step leads from the holder to the goal, so that a shared component is the way back.
      if (found.has(id) || placeOf(holder) !== placeOf(goal)) continue;
      found.set(id, { goal: goal.id, holder: holder.id });
    }
    return found;
  });
}
