// The modules as rows of a tree, by what contains what, in reading order.
import { containmentOf } from '../../../core/model/containment.ts';
import type { CaseIndex } from '../../../core/model/index.ts';
import { moduleOrder } from '../../../core/select/moduleOrder.ts';

export interface ModuleRow {
  readonly id: string;
  readonly name: string;
  readonly word: '' | 'main' | 'contract';
  readonly elements: number;
  readonly level: number;
  readonly children: number;
  readonly position: number;
  readonly setSize: number;
}

export function moduleRows(index: CaseIndex): ModuleRow[] {
  const { modules, main } = index.case;
  const { parentOf } = containmentOf(index);
  const counts = new Map<string, number>();
  for (const { node } of index.nodes.values()) {
    counts.set(node.module, (counts.get(node.module) ?? 0) + 1);
  }
  const inside = new Map<string | undefined, string[]>();
  for (const id of moduleOrder(index)) {
    if (!modules.has(id)) continue;
    const parent = parentOf(id);
    inside.set(parent, [...(inside.get(parent) ?? []), id]);
  }
  const rows: ModuleRow[] = [];
  const stack = levelOf(inside.get(undefined) ?? [], 1);
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { id } = at;
    const children = inside.get(id) ?? [];
    rows.push({
      ...at,
      name: modules.get(id)?.name ?? id,
      word: id === main ? 'main' : modules.get(id)?.contract ? 'contract' : '',
      elements: counts.get(id) ?? 0,
      children: children.length,
    });
    stack.push(...levelOf(children, at.level + 1));
  }
  return rows;
}

/** The last first, as a stack wants them. */
function levelOf(ids: readonly string[], level: number) {
  const setSize = ids.length;
  return ids.map((id, i) => ({ id, level, position: i + 1, setSize })).reverse();
}
