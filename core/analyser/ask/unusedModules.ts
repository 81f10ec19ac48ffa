// Modules that belong to no argument: whatever the top claims of the main module rest on, nothing of it,
// no challenge of it and no confidence in it leads into them.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { patternModules } from '../../patterns/patternModules.ts';
import { connectedTo } from '../../reasoning/roots.ts';
import { structureOf } from './structure.ts';

/** In file order, with their elements; none without a top claim, for then nothing leads anywhere. */
export function unusedModules(
  index: CaseIndex,
  claims: readonly NodeEntry[],
): ReadonlyMap<string, readonly NodeEntry[]> {
  const found = new Map<string, NodeEntry[]>();
  const { modules } = index.case;
  if (modules.size < 2 || claims.length === 0) return found;
  const structure = structureOf(index);
  const reached = connectedTo(structure, claims);
  const patterns = patternModules(index);
  const used = new Set<string>(patterns);
  for (const [number, { node }] of structure.entries.entries()) {
    if (reached[number] !== 1) continue;
    used.add(node.module);
    // A reference to the whole stands for what it does not publish as well (GSN 1:4.3.7).
    if ('target' in node) used.add(node.target);
  }
  for (const { argument } of index.case.acps.values()) used.add(argument?.module ?? '');
  for (const entry of structure.entries) {
    const { module } = entry.node;
    if (!modules.has(module) || used.has(module) || isWithin(module, index, used)) continue;
    const others = found.get(module);
    if (others) others.push(entry);
    else found.set(module, [entry]);
  }
  return found;
}

/** Whether a module that holds it is used: a reference to the whole stands for its parts. */
function isWithin(id: string, { case: c }: CaseIndex, used: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  for (let at = c.modules.get(id)?.parent; at !== undefined; at = c.modules.get(at)?.parent) {
    if (used.has(at)) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}
