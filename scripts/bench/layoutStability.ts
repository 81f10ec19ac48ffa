// How much of a drawing moves when one node is added: relative to the edited node, and each node
// relative to its own parent.
import type { Diagram, DiagramLayout } from '../../core/layout/diagram.ts';
import type { LayoutOptions } from '../../core/layout/layoutDiagram.ts';
import { layoutDiagram } from '../../core/layout/layoutDiagram.ts';
import type { Places } from './layoutPeers.ts';

const FAR = 250;

export interface Stability {
  readonly edits: number;
  /** Parts of the other nodes that moved far relative to the edited one. */
  readonly median: number;
  readonly mean: number;
  /** The same relative to each node's own parent. */
  readonly parentMean: number;
  readonly swappedSiblings: number;
}

/** Adds a solution to goals all over the argument, one at a time. */
export function stabilityOf(diagram: Diagram, edits: number, options: LayoutOptions): Stability {
  const before = layoutDiagram(diagram, options);
  const parts: number[] = [];
  const parentParts: number[] = [];
  let swapped = 0;
  for (const host of hostsIn(diagram, edits)) {
    const after = layoutDiagram(withSolution(diagram, host), { ...options, folds: before.folds });
    parts.push(movedFrom(before.boxes, after.boxes, host));
    parentParts.push(movedFromParents(diagram, before.boxes, after.boxes));
    swapped += swappedIn(diagram, before, after);
  }
  parts.sort((a, b) => a - b);
  const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  return {
    edits: parts.length,
    median: parts[Math.floor(parts.length / 2)] ?? 0,
    mean: mean(parts),
    parentMean: mean(parentParts),
    swappedSiblings: swapped,
  };
}

/** Goals spread evenly over the argument. */
export function hostsIn(diagram: Diagram, count: number): string[] {
  const goals = diagram.nodes.filter((node) => node.kind === 'goal');
  const step = goals.length / count;
  return Array.from({ length: count }, (_, i) => goals[Math.floor((i + 0.5) * step)]?.id ?? '');
}

export function withSolution(diagram: Diagram, host: string): Diagram {
  const node = { id: 'new', kind: 'solution', identifier: 'Sn0', text: 'New evidence' } as const;
  const link = { id: 'new', kind: 'supportedBy', from: host, to: 'new', order: 'z' } as const;
  return { nodes: [...diagram.nodes, node], links: [...diagram.links, link] };
}

/** Part of the nodes that moved far relative to `host`. */
export function movedFrom(before: Places, after: Places, host: string): number {
  const [a, b] = [before.get(host), after.get(host)];
  if (!a || !b) return 1;
  return movedPart([...before.keys()], before, after, () => ({ x: b.x - a.x, y: b.y - a.y }));
}

function movedFromParents(diagram: Diagram, before: Places, after: Places): number {
  const parents = new Map<string, string>();
  for (const { to, from } of diagram.links) {
    if (to !== undefined && !parents.has(to)) parents.set(to, from);
  }
  return movedPart([...parents.keys()], before, after, (id) => {
    const [a, b] = [before.get(parents.get(id) ?? ''), after.get(parents.get(id) ?? '')];
    return { x: (b?.x ?? 0) - (a?.x ?? 0), y: (b?.y ?? 0) - (a?.y ?? 0) };
  });
}

function movedPart(
  ids: readonly string[],
  before: Places,
  after: Places,
  frame: (id: string) => { x: number; y: number },
): number {
  const far = ids.filter((id) => {
    const [a, b] = [before.get(id), after.get(id)];
    if (!a || !b) return true;
    const { x, y } = frame(id);
    return Math.hypot(b.x - a.x - x, b.y - a.y - y) > FAR;
  });
  return far.length / ids.length;
}

/** Pairs of neighbouring supporters of one node that stood in order and now stand in reverse. */
export function swappedIn(diagram: Diagram, before: DiagramLayout, after: DiagramLayout): number {
  let swapped = 0;
  const last = new Map<string, string>();
  for (const { kind, from, to } of diagram.links) {
    if (kind !== 'supportedBy' || to === undefined) continue;
    const sibling = last.get(from);
    last.set(from, to);
    if (sibling === undefined) continue;
    if (inOrder(before, sibling, to) && !inOrder(after, sibling, to)) swapped += 1;
  }
  return swapped;
}

/** `a` is read before `b`: further left, or in a row above. */
function inOrder(layout: DiagramLayout, a: string, b: string): boolean {
  const [p, q] = [layout.boxes.get(a), layout.boxes.get(b)];
  return p !== undefined && q !== undefined && (p.x < q.x || p.y + p.height < q.y);
}
