// Parts of the argument that hang together, whatever the direction of the arrows.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';

/** The elements among `ids` in groups joined by links, away elements, references and ACPs. */
export function connectedParts(index: CaseIndex, ids: Iterable<string>): NodeEntry[][] {
  const parent = new Map<string, string>();
  for (const id of ids) parent.set(id, id);
  const find = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) {
      root = up;
    }
    for (let at = id; at !== root; ) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  const join = (a: string | undefined, b: string | undefined) => {
    if (a === undefined || b === undefined || !parent.has(a) || !parent.has(b)) return;
    parent.set(find(a), find(b));
  };
  for (const { link, from, to, toLink } of index.links.values()) {
    join(from?.id, to?.id);
    join(link.from, toLink?.link.from);
  }
  for (const { id, node } of index.nodes.values()) if ('origin' in node) join(id, node.origin);
  for (const { on, argument } of index.case.acps.values()) {
    join(on.node ?? on.inference ?? index.case.links.get(on.link ?? '')?.from, argument?.goal);
  }
  const parts = new Map<string, NodeEntry[]>();
  for (const id of parent.keys()) {
    const entry = index.nodes.get(id);
    if (!entry) continue;
    const root = find(id);
    const part = parts.get(root);
    if (part) part.push(entry);
    else parts.set(root, [entry]);
  }
  return [...parts.values()];
}
