// A drawing for the moment between adding an element and its layout, where that takes long: what is
// there stays where it is, the new element stands below or beside what it hangs from. Never kept.
import type {
  Diagram,
  DiagramLayout,
  DiagramLink,
  DiagramNode,
  MeasuredNode,
  NodeBox,
  Rect,
  Route,
} from '../../core/layout/diagram.ts';

/** Between the new element and what it hangs from. */
const GAP = 60;

export interface Sketch {
  readonly layout: DiagramLayout;
  /** The new element, and the link by which it hangs where that has a way. */
  readonly node: string;
  readonly link: string | undefined;
}

/**
 * @param last the layout of the drawing before
 * @returns undefined where more than one element came or went: then only a layout will do
 */
export function sketchLayout(
  diagram: Diagram,
  last: DiagramLayout,
  measure: (node: DiagramNode) => MeasuredNode,
): Sketch | undefined {
  const boxes = new Map<string, NodeBox>();
  const fresh: DiagramNode[] = [];
  for (const node of diagram.nodes) {
    const before = last.boxes.get(node.id);
    if (before) boxes.set(node.id, kept(before, measure(node)));
    else fresh.push(node);
  }
  const [made] = fresh;
  if (!made || fresh.length > 1 || boxes.size !== last.boxes.size) return undefined;
  const tie = diagram.links.find(({ from, to }) => from === made.id || to === made.id);
  const owner = tie && boxes.get((tie.from === made.id ? tie.to : tie.from) ?? '');
  const box = placed(measure(made), tie, owner, last.bounds);
  boxes.set(made.id, box);
  const routes = new Map<string, Route>();
  for (const { id } of diagram.links) {
    const before = last.routes.get(id);
    if (before) routes.set(id, before);
  }
  const drawn = owner && tie?.kind !== 'challenges' ? tie : undefined;
  if (owner && drawn) routes.set(drawn.id, routeTo(drawn, owner, box));
  const layout = { ...last, boxes, routes, unplaced: [], bounds: around(last.bounds, box) };
  return { layout, node: made.id, link: drawn?.id };
}

/** Where it was; with its middle where it was, should its text have changed. */
function kept(before: NodeBox, size: MeasuredNode): NodeBox {
  if (size.lines === before.lines && size.below === before.below) return before;
  return { ...size, x: before.x + (before.width - size.width) / 2, y: before.y };
}

function placed(
  size: MeasuredNode,
  tie: DiagramLink | undefined,
  owner: Rect | undefined,
  bounds: Rect,
): NodeBox {
  if (!owner) return { ...size, x: bounds.x, y: bounds.y + bounds.height + GAP };
  if (tie?.kind !== 'supportedBy') return { ...size, x: owner.x + owner.width + GAP, y: owner.y };
  const x = owner.x + (owner.width - size.width) / 2;
  return { ...size, x, y: owner.y + owner.height + GAP };
}

function routeTo(tie: DiagramLink, owner: Rect, box: Rect): Route {
  const down = tie.kind === 'supportedBy';
  const x = down ? owner.x + owner.width / 2 : owner.x + owner.width;
  const y = down ? owner.y + owner.height : owner.y + Math.min(owner.height, box.height) / 2;
  const end = down ? { x, y: box.y } : { x: box.x, y };
  return { points: [{ x, y }, end], middle: { x: (x + end.x) / 2, y: (y + end.y) / 2 } };
}

function around(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  return { x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y };
}
