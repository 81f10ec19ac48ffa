// An example of a rule as a small drawing: its modules one below the other, what the symbols do not
// show as words, and what the rule found marked by a frame and a number. Pure and deterministic.
import type { Finding } from '../analyser/finding.ts';
import type { Example, Rule } from '../analyser/rule.ts';
import { label } from '../draw/decorators.ts';
import { linkShapes } from '../draw/linkShapes.ts';
import type { Primitive } from '../draw/primitives.ts';
import { nodeShapes } from '../draw/shapes.ts';
import { paintedPoints } from '../draw/sharedPieces.ts';
import type { DiagramLayout, Rect } from '../layout/diagram.ts';
import { layoutDiagram } from '../layout/layoutDiagram.ts';
import { moduleDiagram } from '../select/moduleDiagram.ts';
import { exampleFacts } from './exampleFacts.ts';
import { EXAMPLE_DAY, judgeExample } from './exampleFindings.ts';
import { factShapes } from './factShapes.ts';
import { FLAG_MARGIN, flagShapes } from './flagShapes.ts';

/** Shapes that are moved together; primitives are relative to x, y. */
export interface ScenePart {
  readonly x: number;
  readonly y: number;
  readonly shapes: readonly Primitive[];
}

/** A finding as the drawing numbers it. */
export interface FlaggedFinding {
  readonly number: number;
  readonly finding: Finding;
}

export interface ExampleScene {
  readonly width: number;
  readonly height: number;
  /** In painting order. */
  readonly parts: readonly ScenePart[];
  /** Empty for a good example. */
  readonly flagged: readonly FlaggedFinding[];
  /** The same in words, for who does not see the drawing. */
  readonly description: string;
}

const MARGIN = 16;
const GAP = 18;
const TITLE = 12;
/** Words below a narrow drawing get at least so much room. */
const LEAST_WIDTH = 440;
/** Side of the square that is framed on a link. */
const LINK_FLAG = 14;

export function exampleScene(rule: Rule, example: Example): ExampleScene {
  const { index, today, findings } = judgeExample(rule, example);
  const flagged = findings.map((finding, i) => ({ number: i + 1, finding }));
  const flags = numbersById(flagged);
  const parts: ScenePart[] = [];
  const marked = new Set<string>();
  let [width, y] = [LEAST_WIDTH, MARGIN];
  const modules = [...index.case.modules].filter(([id]) =>
    [...index.nodes.values()].some(({ node }) => node.module === id),
  );
  for (const [id, { name }] of modules) {
    if (index.case.modules.size > 1) {
      const title = label('caption', `Module ${name}`, 0, TITLE, TITLE, { bold: true });
      const rect = { x: 0, y: 0, width: title.width, height: TITLE + 4 };
      parts.push({ x: MARGIN, y, shapes: [title, ...flagShapes(rect, flags.get(id))] });
      marked.add(id);
      y += TITLE + GAP;
    }
    const drawn = drawing(index, id, flags);
    parts.push({ x: MARGIN - drawn.bounds.x, y: y - drawn.bounds.y, shapes: drawn.shapes });
    for (const one of drawn.marked) marked.add(one);
    width = Math.max(width, drawn.bounds.width);
    y += drawn.bounds.height + GAP;
  }
  const unmarked = new Map([...flags].filter(([id]) => !marked.has(id)));
  for (const fact of exampleFacts(index, new Set(unmarked.keys()))) {
    const { shapes, height } = factShapes(fact, width, unmarked.get(fact.id));
    parts.push({ x: MARGIN, y, shapes });
    y += height;
  }
  if (today !== EXAMPLE_DAY) {
    const shape = label('legend', `As of ${today}.`, 0, TITLE, 11, { fill: 'muted' });
    parts.push({ x: MARGIN, y, shapes: [shape] });
    y += TITLE + 4;
  }
  const description = flagged.map(({ number, finding }) => `${number}: ${finding.message}`);
  return {
    width: width + 2 * MARGIN,
    height: y + MARGIN,
    parts,
    flagged,
    description: description.length > 0 ? description.join(' ') : 'Nothing is found.',
  };
}

/** By id, which findings name it, the first subject of a finding apart; '' is the case itself. */
export type Flags = ReadonlyMap<string, { readonly numbers: readonly number[]; subject: boolean }>;

function numbersById(flagged: readonly FlaggedFinding[]): Flags {
  const flags = new Map<string, { numbers: number[]; subject: boolean }>();
  for (const { number, finding } of flagged) {
    const ids = finding.ids.length > 0 ? finding.ids : [''];
    for (const [i, id] of ids.entries()) {
      const flag = flags.get(id) ?? { numbers: [], subject: false };
      if (!flag.numbers.includes(number)) flag.numbers.push(number);
      flag.subject ||= i === 0;
      flags.set(id, flag);
    }
  }
  return flags;
}

interface Drawing {
  readonly shapes: readonly Primitive[];
  readonly bounds: Rect;
  /** Ids that are framed in it. */
  readonly marked: readonly string[];
}

function drawing(
  index: Parameters<typeof moduleDiagram>[0],
  module: string,
  flags: Flags,
): Drawing {
  const diagram = moduleDiagram(index, module);
  const layout = layoutDiagram(diagram);
  const painted = paintedPoints(diagram, layout);
  const shapes: Primitive[] = [];
  for (const link of diagram.links) {
    const route = layout.routes.get(link.id);
    if (route) shapes.push(...linkShapes(link, route, painted.get(link.id)));
  }
  for (const node of diagram.nodes) {
    const box = layout.boxes.get(node.id);
    if (box) shapes.push(...nodeShapes(node, box).map((shape) => moved(shape, box.x, box.y)));
  }
  const rects = flaggedRects(layout, flags);
  for (const [id, rect] of rects) shapes.push(...flagShapes(rect, flags.get(id)));
  const { x, y, width, height } = layout.bounds;
  const room = rects.length > 0 ? FLAG_MARGIN : 0;
  const bounds = { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
  return { shapes, bounds, marked: rects.map(([id]) => id) };
}

/** What is framed: boxes of elements, a square around the middle of a link. */
function flaggedRects(layout: DiagramLayout, flags: Flags): (readonly [string, Rect])[] {
  const rectOf = (id: string): Rect | undefined => {
    const middle = layout.routes.get(id)?.middle;
    const half = LINK_FLAG / 2;
    return (
      layout.boxes.get(id) ??
      (middle && { x: middle.x - half, y: middle.y - half, width: LINK_FLAG, height: LINK_FLAG })
    );
  };
  return [...flags.keys()].flatMap((id) => {
    const rect = rectOf(id);
    return rect ? [[id, rect] as const] : [];
  });
}

function moved(shape: Primitive, x: number, y: number): Primitive {
  if (shape.type === 'text') return { ...shape, x: shape.x + x, y: shape.y + y };
  const at = shape.at ?? { x: 0, y: 0 };
  return { ...shape, at: { x: at.x + x, y: at.y + y } };
}
