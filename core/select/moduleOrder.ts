// The order in which the modules of a case are read: the main one, then what its argument leads to,
// depth first, as the argument is read down; what contains others before them; last what it does not reach.
import { containmentOf } from '../model/containment.ts';
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { elementsByModule } from '../model/interfaces.ts';
import { targets } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';
import { moduleRelations } from './moduleRelations.ts';

/** Every module of the case, and every one that an element claims to lie in; each once. */
export function moduleOrder(index: CaseIndex): readonly string[] {
  return index.memo('select.moduleOrder', () => order(index));
}

function order(index: CaseIndex): readonly string[] {
  const { modules, main } = index.case;
  const known = new Set([...modules.keys(), ...elementsByModule(index).keys()]);
  if (known.size < 2) return [...known];
  const inside = new Map<string, string[]>();
  const { parentOf } = containmentOf(index);
  for (const id of modules.keys()) {
    const parent = parentOf(id);
    if (parent !== undefined) inside.set(parent, [...(inside.get(parent) ?? []), id]);
  }
  const nameOf = (id: string) => modules.get(id)?.name ?? id;
  const byName = (a: string, b: string) =>
    compareIdentifiers(nameOf(a), nameOf(b)) || (a < b ? -1 : 1);
  const next = namedModules(index);
  const done = new Set<string>();
  for (const start of [main, ...[...known].sort(byName)]) {
    const stack = [start];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (done.has(at) || !known.has(at)) continue;
      const parent = parentOf(at);
      if (parent !== undefined && !done.has(parent)) {
        stack.push(at, parent);
        continue;
      }
      done.add(at);
      const contained = (inside.get(at) ?? []).sort(byName);
      for (const id of [...(next.get(at) ?? []), ...contained].reverse()) stack.push(id);
    }
  }
  return [...done];
}

/** The modules that each one names, in the order in which its argument is read. */
function namedModules(index: CaseIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<NodeEntry, string[]>();
  for (const { by, from, to } of moduleRelations(index)) {
    if (from !== by.node.module) continue;
    const before = named.get(by);
    if (before) before.push(to);
    else named.set(by, [to]);
  }
  const joining = new Set([...named.keys()].map(({ node }) => node.module));
  const found = new Map<string, Set<string>>();
  for (const module of joining) {
    const modules = new Set<string>();
    for (const entry of readingDown(elementsByModule(index).get(module) ?? [])) {
      for (const to of named.get(entry) ?? []) modules.add(to);
    }
    found.set(module, modules);
  }
  return found;
}

/** From the top claims down, what supports an element before its context; circles come last. */
function readingDown(elements: readonly NodeEntry[]): ReadonlySet<NodeEntry> {
  const own = new Set(elements);
  const isTop = ({ supports, contextOf, challenges }: NodeEntry) =>
    supports.length + contextOf.length + challenges.length === 0;
  const seen = new Set<NodeEntry>();
  const stack = [...elements.filter(isTop), ...elements].reverse();
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (seen.has(at) || !own.has(at)) continue;
    seen.add(at);
    const below = [...targets(at.supportedBy), ...targets(at.inContextOf)];
    for (const entry of below.reverse()) stack.push(entry);
  }
  return seen;
}
