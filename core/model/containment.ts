// Which module lies in which (GSN v3 1:4.1.3), by Module.parent. A parent that is missing, or a circle of
// parents, contains nothing: both are findings, and the modules concerned count as outermost.
import type { CaseIndex } from './index.ts';
import { settled } from './reads.ts';

export interface Containment {
  /** The module that contains this one; undefined for an outermost one. */
  parentOf(module: string): string | undefined;
  /** Whether `inner` is `outer`, or lies in it at any depth. */
  isWithin(inner: string, outer: string): boolean;
  /** The nearest contract module around it, to which its interfaces are private (1:4.7.4). */
  privateTo(module: string): string | undefined;
  /** Modules that lie in themselves, one list for each circle, each from its first in file order. */
  readonly circles: readonly (readonly string[])[];
}

/** Once per version of the case; linear in the modules. */
export function containmentOf(index: CaseIndex): Containment {
  return index.memo('containment', () => settled(contain(index)));
}

function contain(index: CaseIndex): Containment {
  const { modules } = index.case;
  const circles = circlesOf(index);
  const circular = new Set(circles.flat());
  const parents = new Map<string, string>();
  const children = new Map<string, string[]>();
  for (const [id, { parent }] of modules) {
    if (parent === undefined || !modules.has(parent) || circular.has(id)) continue;
    parents.set(id, parent);
    const siblings = children.get(parent);
    if (siblings) siblings.push(id);
    else children.set(parent, [id]);
  }
  const spans = new Map<string, readonly [number, number]>();
  const contracts = new Map<string, string>();
  let clock = 0;
  for (const outermost of modules.keys()) {
    if (parents.has(outermost)) continue;
    const stack = [{ id: outermost, opened: -1 }];
    for (let at = stack.pop(); at; at = stack.pop()) {
      if (at.opened >= 0) {
        spans.set(at.id, [at.opened, clock]);
        continue;
      }
      clock += 1;
      stack.push({ id: at.id, opened: clock });
      const contract = modules.get(at.id)?.contract === true ? at.id : contracts.get(at.id);
      for (const id of children.get(at.id) ?? []) {
        if (contract !== undefined) contracts.set(id, contract);
        stack.push({ id, opened: -1 });
      }
    }
  }
  return {
    parentOf: (module) => parents.get(module),
    isWithin: (inner, outer) => {
      if (inner === outer) return true;
      const [at] = spans.get(inner) ?? [-1];
      const [from, to] = spans.get(outer) ?? [0, -1];
      return from <= at && at <= to;
    },
    privateTo: (module) => contracts.get(module),
    circles,
  };
}

/** Each module has one parent, so following parents meets each circle once. */
function circlesOf(index: CaseIndex): string[][] {
  const { modules } = index.case;
  const circles: string[][] = [];
  const done = new Set<string>();
  for (const start of modules.keys()) {
    const path = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && modules.has(at) && !done.has(at) && !path.has(at)) {
      path.add(at);
      at = modules.get(at)?.parent;
    }
    if (at !== undefined && path.has(at)) {
      const way = [...path];
      circles.push(way.slice(way.indexOf(at)));
    }
    for (const id of path) done.add(id);
  }
  return circles;
}
