// What has a place in a drawing but is no element: the diamond that links of one choice share
// (Fig 1:3-1), and the instantiation data beside the top of a template (Table 1:3-3). They are laid
// out as nodes, then taken out again. A diagram without them is used as it is.
import { compareOrder } from '../model/order.ts';
import type {
  Diagram,
  DiagramLink,
  DiagramNode,
  LinkMark,
  MeasuredNode,
  NodeBox,
  NodeMark,
  Point,
  Route,
} from './diagram.ts';
import { evenUp } from './fitBoxes.ts';
import { labelOf, placeLabel } from './labels.ts';
import { MARK_SIZES } from './linkMarks.ts';
import { topAt } from './outline.ts';

type Measure = (node: DiagramNode) => MeasuredNode;

interface Choice {
  /** The node and the link to it that stand for the diamond. */
  readonly id: string;
  readonly label: string;
  readonly links: readonly DiagramLink[];
}

export interface Expanded {
  readonly diagram: Diagram;
  readonly measure: Measure;
  /** Takes the extra nodes out, and gives the links and nodes what they stood for. */
  readonly settle: (boxes: Map<string, NodeBox>, routes: Map<string, Route>) => void;
}

/** No id in a file has this character. */
const PREFIX = '\u0000';
const DATA = `${PREFIX}data `;
const CHOICE = `${PREFIX}choice `;
/** After every order key. */
const LAST = '~';
const GAP = 5;
/** The dotted line leaves the top edge this far from its end. */
const EDGE = 8;
const DATA_WIDTH = 110;
/** Height of the tip of the triangle above its text. */
const TIP = 30;

export function expand(diagram: Diagram, measure: Measure): Expanded {
  const choices = choicesOf(diagram);
  const data = diagram.nodes.filter((node) => node.instantiationData !== undefined);
  if (choices.length === 0 && data.length === 0) {
    return { diagram, measure, settle: () => undefined };
  }
  const sizes = new Map<string, MeasuredNode>();
  const nodes: DiagramNode[] = [...diagram.nodes];
  const links: DiagramLink[] = [];
  const within = new Map<string, string>();
  for (const choice of choices) {
    const [first] = choice.links;
    if (!first) continue;
    sizes.set(choice.id, diamondSize(choice.label, first.kind === 'supportedBy'));
    nodes.push(standIn(choice.id));
    links.push({ ...linkTo(choice.id, first.from, first.kind), order: first.order });
    for (const link of choice.links) within.set(link.id, choice.id);
  }
  for (const { id, instantiationData } of data) {
    const own = dataId(id);
    sizes.set(own, triangleSize(instantiationData ?? ''));
    nodes.push(standIn(own));
    // After all contexts, whose sides it leaves as they are.
    links.push({ ...linkTo(own, id, 'inContextOf'), order: LAST });
  }
  for (const link of diagram.links) {
    const from = within.get(link.id);
    if (from === undefined) links.push(link);
    else {
      const { choice: _shared, ...rest } = link;
      links.push({ ...rest, from });
    }
  }
  return {
    diagram: { nodes, links },
    measure: (node) => sizes.get(node.id) ?? measure(node),
    settle: (boxes, routes) => {
      for (const choice of choices) settleChoice(choice, boxes, routes);
      for (const node of data) settleData(node, boxes, routes);
    },
  };
}

function dataId(id: string): string {
  return `${DATA}${id}`;
}

/** Whether a node of an expanded diagram stands for the diamond of a choice. */
export function isChoice(id: string | undefined): boolean {
  return id?.startsWith(CHOICE) ?? false;
}

/** Whether a node of an expanded diagram stands for instantiation data. */
export function isData(id: string | undefined): boolean {
  return id?.startsWith(DATA) ?? false;
}

/** Groups of at least two links; a choice of one link has its diamond on the link. */
function choicesOf({ nodes, links }: Diagram): Choice[] {
  const groups = new Map<string, DiagramLink[]>();
  for (const link of links) {
    if (!link.choice || link.kind === 'challenges') continue;
    const key = JSON.stringify([link.from, link.kind, link.choice.group]);
    const group = groups.get(key);
    if (group) group.push(link);
    else groups.set(key, [link]);
  }
  if (groups.size === 0) return [];
  const known = new Set(nodes.map(({ id }) => id));
  return [...groups].flatMap(([key, group]) => {
    if (group.length < 2 || !known.has(group[0]?.from ?? '')) return [];
    const sorted = [...group].sort(compareOrder);
    const label = sorted.find((link) => link.choice?.label)?.choice?.label ?? '';
    return [{ id: `${CHOICE}${key}`, label, links: sorted }];
  });
}

function standIn(id: string): DiagramNode {
  return { id, kind: 'goal', identifier: id, text: '' };
}

function linkTo(id: string, from: string, kind: DiagramLink['kind']): DiagramLink {
  return { id, kind, from, to: id, order: '' };
}

/** The diamond in the middle, its label at the right; below it where links leave at the sides. */
function diamondSize(text: string, upright: boolean): MeasuredNode {
  const label = labelOf(text);
  const { width: w, height: h } = MARK_SIZES.choice;
  const beside = upright && label.lines.length > 0 ? GAP + label.width : 0;
  const width = evenUp(upright ? w + 2 * beside : Math.max(w, label.width));
  const height = evenUp(upright ? Math.max(h, label.height) : h + label.height);
  const top = upright ? (height - h) / 2 : 0;
  const core = { x: (width - w) / 2, y: top, width: w, height: h };
  return { width, height, lines: [], below: 0, core };
}

/** A triangle that holds its text. */
function triangleSize(text: string): MeasuredNode {
  const label = labelOf(text, DATA_WIDTH);
  const height = evenUp(TIP + label.height + 5);
  const width = evenUp(Math.max(60, ((label.width + 10) * height) / TIP));
  return { width, height, lines: [], below: 0 };
}

/** Joins the way to the diamond with the ways from it; the first link bears the diamond. */
function settleChoice(choice: Choice, boxes: Map<string, NodeBox>, routes: Map<string, Route>) {
  const box = boxes.get(choice.id);
  const way = routes.get(choice.id);
  boxes.delete(choice.id);
  routes.delete(choice.id);
  if (!box?.core || !way) return;
  const { core } = box;
  const at = { x: box.x + core.x + core.width / 2, y: box.y + core.y + core.height / 2 };
  const label = labelOf(choice.label);
  const upright = choice.links[0]?.kind === 'supportedBy';
  const lines = upright
    ? placeLabel(label, { x: at.x + core.width / 2 + GAP, y: at.y - label.height / 2 })
    : placeLabel(label, { x: at.x, y: at.y + core.height / 2 }, true);
  const diamond: LinkMark = { kind: 'choice', at, lines };
  let borne = false;
  for (const { id } of choice.links) {
    const route = routes.get(id);
    if (!route) continue;
    const marks = [...(borne ? [] : [diamond]), ...(route.marks ?? [])];
    borne = true;
    const points = joined(way.points, at, route.points);
    routes.set(id, { ...route, points, ...(marks.length > 0 ? { marks } : {}) });
  }
}

/** One way over the middle of the diamond, which covers a turn there. */
function joined(to: readonly Point[], at: Point, from: readonly Point[]): Point[] {
  const points: Point[] = [];
  for (const point of [...to, at, ...from]) {
    const [a, b] = [points.at(-2), points.at(-1)];
    if (b && b.x === point.x && b.y === point.y) continue;
    const straight =
      a && b && ((a.x === b.x && b.x === point.x) || (a.y === b.y && b.y === point.y));
    if (straight) points.pop();
    points.push(point);
  }
  return points;
}

/** The triangle becomes a mark of its node, tied to the top edge by a dotted line. */
function settleData(node: DiagramNode, boxes: Map<string, NodeBox>, routes: Map<string, Route>) {
  const own = dataId(node.id);
  const [box, triangle] = [boxes.get(node.id), boxes.get(own)];
  boxes.delete(own);
  routes.delete(own);
  if (!box || !triangle) return;
  const [x, y] = [triangle.x - box.x, triangle.y - box.y];
  const { width, height } = triangle;
  const tip = { x: x + width / 2, y };
  const edge = tip.x > box.width / 2 ? box.width - EDGE : EDGE;
  const start = { x: edge, y: topAt(node.kind, box, edge) };
  const level = Math.min(0, y);
  const line = [start, { x: edge, y: level }, { x: tip.x, y: level }, tip];
  const label = labelOf(node.instantiationData ?? '', DATA_WIDTH);
  const lines = placeLabel(label, { x: tip.x, y: y + height - label.height - 4 }, true);
  const mark: NodeMark = { kind: 'instantiation', x, y, width, height, lines, line };
  boxes.set(node.id, { ...box, marks: [...(box.marks ?? []), mark] });
}
