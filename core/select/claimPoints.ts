// The labels of assurance claim points by what they stand on (GSN 1:5.2), in the order of their names.
import { claimPointLabel } from '../model/claimPoints.ts';
import type { CaseIndex } from '../model/index.ts';
import { compareIdentifiers } from '../model/order.ts';

export interface ClaimPoints {
  readonly links: ReadonlyMap<string, readonly string[]>;
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  /** By the goal whose whole inference is meant (1:5.3.5). */
  readonly inferences: ReadonlyMap<string, readonly string[]>;
}

/** Once per version of the case. */
export function claimPoints(index: CaseIndex): ClaimPoints {
  return index.memo('claimPoints', () => {
    const [links, nodes, inferences] = [group(), group(), group()];
    for (const [id, { on }] of index.case.acps) {
      const { link, node, inference } = on;
      const label = claimPointLabel(index, id);
      if (link !== undefined) add(links, link, label);
      if (node !== undefined) add(nodes, node, label);
      if (inference !== undefined) add(inferences, inference, label);
    }
    for (const map of [links, nodes, inferences]) {
      for (const labels of map.values()) labels.sort(compareLabels);
    }
    return { links, nodes, inferences };
  });
}

function group(): Map<string, string[]> {
  return new Map();
}

function add(map: Map<string, string[]>, id: string, label: string): void {
  const list = map.get(id);
  if (list) list.push(label);
  else map.set(id, [label]);
}

function compareLabels(a: string, b: string): number {
  return compareIdentifiers(a, b) || (a < b ? -1 : 1);
}
