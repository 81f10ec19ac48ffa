// The plain way to analyse an argument, to measure ours beside it: objects, sets and recursion over the
// lists of the case, seven rules about its graph alone. It is meant to be what one writes first.
import type { Case } from '../../core/model/case.ts';

/** How many faults the seven rules see; the figure only keeps the work from being left out. */
export function naiveAnalysis(c: Case): number {
  const children = new Map<string, Set<string>>();
  const parents = new Map<string, Set<string>>();
  let faults = 0;
  for (const { kind, from, to } of c.links.values()) {
    if (kind !== 'supportedBy' || to === undefined) continue;
    if (!c.nodes.has(from) || !c.nodes.has(to)) faults += 1;
    children.set(from, new Set([...(children.get(from) ?? []), to]));
    parents.set(to, new Set([...(parents.get(to) ?? []), from]));
  }
  const roots = [...c.nodes].filter(([id, { kind }]) => kind === 'goal' && !parents.has(id));
  const reached = new Set<string>();
  const stack = roots.map(([id]) => id);
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    stack.push(...(children.get(at) ?? []));
  }
  const supported = new Map<string, boolean>();
  const order = [...c.nodes.keys()].reverse();
  for (const id of order) {
    const node = c.nodes.get(id);
    const below = [...(children.get(id) ?? [])];
    const own = node?.kind === 'solution' && (node.cites ?? []).length > 0;
    supported.set(id, own || (below.length > 0 && below.every((one) => supported.get(one))));
  }
  const texts = new Map<string, string[]>();
  for (const [id, node] of c.nodes) {
    const leaf = !children.has(id);
    if (node.kind === 'goal' && leaf && !node.undeveloped) faults += 1;
    if (node.kind === 'strategy' && leaf) faults += 1;
    if (!reached.has(id)) faults += 1;
    if (!supported.get(id)) faults += 1;
    const text = (node.text ?? '').toLowerCase().trim();
    texts.set(text, [...(texts.get(text) ?? []), id]);
  }
  for (const ids of texts.values()) if (ids.length > 1) faults += 1;
  for (const [id] of roots) {
    const above = new Set<string>([id]);
    const evidence = [...reached].filter((one) => c.nodes.get(one)?.kind === 'solution');
    faults += evidence.filter((one) => (parents.get(one)?.size ?? 0) > 1 && !above.has(one)).length;
  }
  return faults;
}
