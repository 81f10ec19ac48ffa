// Every module drawn: cut into figures that can be read, packed onto pages, numbered in the order
// in which they are printed.
import { SVG_MARGIN } from '../draw/diagramSvg.ts';
import type { Diagram, DiagramLayout, DiagramNode, MeasuredNode, Rect } from '../layout/diagram.ts';
import { layoutDiagram } from '../layout/layoutDiagram.ts';
import { OFF_HEIGHT } from '../layout/nodeMarks.ts';
import { marksKey, measureNode } from '../layout/nodeSize.ts';
import { escapeMarks, plainText } from '../markdown/plainText.ts';
import type { CaseIndex } from '../model/index.ts';
import { architecture } from '../select/architecture.ts';
import { moduleDiagram } from '../select/moduleDiagram.ts';
import { forPaper, shortened } from './forPaper.ts';
import {
  fitOn,
  packFigures,
  type Room,
  type Sheet,
  type Sized,
  SMALLEST_SCALE,
} from './packFigures.ts';
import { type Orientation, type Paper, roomOn } from './page.ts';
import type { ReadingOrder } from './readingOrder.ts';
import { type Figure, splitDiagram } from './splitDiagram.ts';

export interface Drawing extends Figure, Sized {
  /** Undefined for the architecture of the modules. */
  readonly module: string | undefined;
  readonly number: number;
  readonly layout: DiagramLayout;
  /** The part of the layout that is drawn: all of it, with a narrow rim. */
  readonly window: Rect;
}

export interface Drawings {
  readonly sheets: readonly Sheet<Drawing>[];
  /** The number of the drawing that shows an element's own support. */
  readonly numberOf: ReadonlyMap<string, number>;
}

/** Drawing units; half of what a drawing on its own has. */
const RIM = SVG_MARGIN / 4;
const TITLE_HEIGHT = 34;
const NOTE_LINE = 11;
/** Points per character of the list below a drawing, generously. */
const NOTE_CHARACTER = 4.8;
/** "G12 in diagram 345, " without the identifier. */
const NOTE_WORDS = 18;
const LONGEST_BRIEF = 200;

type Rooms = Readonly<Record<Orientation, Room>>;

export function drawingsOf(
  index: CaseIndex,
  { modules, numbers }: ReadingOrder,
  paper: Paper,
  stamped: boolean,
): Drawings {
  const rooms = {
    portrait: roomOn(paper, 'portrait', stamped),
    landscape: roomOn(paper, 'landscape', stamped),
  };
  const sheets: Sheet<Drawing>[] = [];
  const numberOf = new Map<string, number>();
  let number = 0;
  const parts: (readonly [string | undefined, Diagram])[] = modules.map((module) => [
    module,
    forPaper(moduleDiagram(index, module), numbers),
  ]);
  if (modules.length > 1) parts.unshift([undefined, forPaper(modulesDrawn(index), numbers)]);
  for (const [module, diagram] of parts) {
    for (const sheet of packFigures(figuresOf(diagram, rooms), rooms)) {
      const figures = sheet.figures.map((figure) => {
        number += 1;
        for (const id of drawnIn(figure)) numberOf.set(id, number);
        return { ...figure, module, number };
      });
      sheets.push({ ...sheet, figures });
    }
  }
  return { sheets, numberOf };
}

/** Every module, whatever contains it; its description cut to what a symbol is for. */
function modulesDrawn(index: CaseIndex): Diagram {
  const { nodes, links } = architecture(index, { opened: new Set(index.case.modules.keys()) });
  const brief = (text: string) => escapeMarks(shortened(plainText(text), LONGEST_BRIEF));
  return { nodes: nodes.map((node) => ({ ...node, text: brief(node.text) })), links };
}

function figuresOf(diagram: Diagram, rooms: Rooms) {
  if (diagram.nodes.length === 0) return [];
  const measured = new Map<string, MeasuredNode>();
  const measure = (node: DiagramNode) => {
    const key = `${node.id} ${marksKey(node)}`;
    const known = measured.get(key) ?? measureNode(node);
    measured.set(key, known);
    return known;
  };
  const fits = (part: Diagram) => {
    if (cannotFit(part, measure, rooms)) return false;
    const { width, height } = rimmed(layoutDiagram(part, { measure }).bounds);
    const words = {
      portrait: TITLE_HEIGHT + 3 * NOTE_LINE,
      landscape: TITLE_HEIGHT + 2 * NOTE_LINE,
    };
    // What goes on elsewhere gets a triangle at the top or at the bottom.
    const drawn = { width, height: height + 2 * OFF_HEIGHT, words };
    return fitOn(rooms, [drawn]).scale >= SMALLEST_SCALE;
  };
  // Pins are places in the whole drawing; in its parts they would mean nothing.
  const scattered = diagram.nodes.some(({ pinned }) => pinned) && !fits(diagram);
  return splitDiagram(scattered ? withoutPins(diagram) : diagram, fits).map((part) => {
    const figure = { ...part, diagram: withTriangles(part) };
    const layout = layoutDiagram(figure.diagram, { measure });
    const window = rimmed(layout.bounds);
    const { width, height } = window;
    const words = {
      portrait: wordsOf(figure, rooms.portrait),
      landscape: wordsOf(figure, rooms.landscape),
    };
    return { ...figure, layout, window, width, height, words };
  });
}

/** The same diagram, with what goes on in another figure or comes from one marked (GSN 1:2.2.20). */
function withTriangles({ diagram, continues, continued }: Figure): Diagram {
  if (continues.length + continued.length === 0) return diagram;
  const [above, below] = [new Set(continues), new Set(continued)];
  const nodes = diagram.nodes.map((node): DiagramNode => {
    const { id, offDiagram } = node;
    if (!above.has(id) && !below.has(id)) return node;
    const marks = { above: above.has(id), below: below.has(id) };
    return { ...node, offDiagram: { ...offDiagram, ...onlyTrue(marks) } };
  });
  return { ...diagram, nodes };
}

function onlyTrue(marks: { readonly above: boolean; readonly below: boolean }) {
  return { ...(marks.above ? { above: true } : {}), ...(marks.below ? { below: true } : {}) };
}

function withoutPins({ nodes, links }: Diagram): Diagram {
  return { nodes: nodes.map(({ pinned: _pinned, ...node }) => node), links };
}

/** Boxes that alone cover more than a page need no layout to be refused. */
function cannotFit(
  { nodes }: Diagram,
  measure: (node: DiagramNode) => MeasuredNode,
  rooms: Rooms,
): boolean {
  if (nodes.length === 1) return false;
  const most = Math.max(...Object.values(rooms).map(({ width, height }) => width * height));
  let covered = 0;
  for (const node of nodes) {
    const { width, height } = measure(node);
    covered += width * height;
    if (covered * SMALLEST_SCALE ** 2 > most) return true;
  }
  return false;
}

function wordsOf({ continued, diagram }: Figure, { width }: Room): number {
  if (continued.length === 0) return TITLE_HEIGHT;
  const elsewhere = new Set(continued);
  const characters = diagram.nodes
    .filter(({ id }) => elsewhere.has(id))
    .reduce((sum, { identifier }) => sum + identifier.length + NOTE_WORDS, 10);
  return TITLE_HEIGHT + (1 + Math.ceil((characters * NOTE_CHARACTER) / width)) * NOTE_LINE;
}

/** The elements whose own support a figure draws. */
function drawnIn({ diagram, continued }: Figure): string[] {
  const elsewhere = new Set(continued);
  return diagram.nodes.map(({ id }) => id).filter((id) => !elsewhere.has(id));
}

function rimmed({ x, y, width, height }: Rect): Rect {
  return { x: x - RIM, y: y - RIM, width: width + 2 * RIM, height: height + 2 * RIM };
}
