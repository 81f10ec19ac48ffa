// Sizes of the round symbols (solution, assumption, justification): the smallest that holds every
// line of the text, its corners included.
import type { TextLine } from './diagram.ts';
import { evenUp, type Fitted } from './fitBoxes.ts';
import { type Flow, flowText, INK, type Section } from './flowText.ts';
import { outlineSpan } from './outline.ts';
import { TEXT_STYLES } from './textStyle.ts';

const PAD = 5;
const MIN_DIAMETER = 88;
const DIAMETER_STEP = 6;
/** Words longer than a line may be cut in circles from this size on. */
const CUT_FROM_DIAMETER = 220;

const OVAL_RATIO = 1.95;
/** Height of the text's block in parts of what the oval's proportion would give it. */
const TALLEST_BLOCK = 1.3;
const MIN_OVAL = { width: 132, height: 68 } as const;
const CUT_FROM_BLOCK = 200;

/** The circle of a solution; lines follow the chords, centred, the identifier at the top left. */
export function fitCircle(sections: readonly Section[]): Fitted {
  const area = textArea(sections);
  // Text never fills more than about four fifths of a circle: smaller ones need no trial.
  let diameter = evenUp(Math.max(MIN_DIAMETER, Math.sqrt((4 * area) / (0.8 * Math.PI))));
  for (;;) {
    const flow = flowInCircle(sections, diameter, area / diameter);
    if (flow && (!flow.cutWord || diameter >= CUT_FROM_DIAMETER)) {
      return { width: diameter, height: diameter, flow };
    }
    diameter = evenUp(diameter + Math.max(DIAMETER_STEP, diameter * 0.04));
  }
}

/** What the bare words cover, were they set without a gap. */
function textArea(sections: readonly Section[]): number {
  let area = 0;
  for (const { role, prepared } of sections) {
    for (const paragraph of prepared.paragraphs) {
      let width = 0;
      for (const word of paragraph.words) width += word.width;
      area += width * TEXT_STYLES[role].lineHeight;
    }
  }
  return area;
}

function flowInCircle(
  sections: readonly Section[],
  diameter: number,
  leastHeight: number,
): Flow | undefined {
  const size = { width: diameter, height: diameter };
  // The block is centred, so its height decides which chords its lines get: from a height that is
  // too small, take what the lines needed until they need no more.
  for (let height = leastHeight; height <= diameter - 2 * PAD; ) {
    const top = (diameter - height) / 2;
    const flow = flowText(sections, top, (inkTop, inkBottom) => {
      // Lines that hang out below only tell how much is missing.
      const outside = inkBottom > diameter - PAD;
      const lower = outlineSpan('solution', size, outside ? diameter / 2 : inkBottom);
      const upper = outlineSpan('solution', size, outside ? diameter / 2 : inkTop);
      const left = Math.max(upper.left, lower.left) + PAD;
      return { left, right: diameter - left };
    });
    if (flow.height <= height) {
      const inside = flow.lines.every((line) => line.x + line.width <= diameter - PAD);
      const lines = centred(flow.lines, (height - flow.height) / 2, diameter);
      return inside ? { ...flow, lines: alignId(lines, diameter) } : undefined;
    }
    height = flow.height;
  }
  return undefined;
}

/** Lines that needed less height than they were given move down, if they stay in the circle. */
function centred(lines: readonly TextLine[], by: number, diameter: number): readonly TextLine[] {
  if (by <= 0) return lines;
  const moved = lines.map((line) => ({ ...line, baseline: line.baseline + by }));
  const radius = diameter / 2;
  const inside = moved
    .flatMap(corners)
    .every(([x, y]) => Math.hypot(x - radius, y - radius) <= radius - PAD / 2);
  return inside ? moved : lines;
}

/**
 * The identifier stands in the middle when it is alone; else it begins where the widest line of the
 * statement does, as far as its chord allows.
 */
function alignId(lines: readonly TextLine[], diameter: number): TextLine[] {
  const others = lines.filter((line) => line.role !== 'identifier');
  // Alone it would stand at the very rim.
  if (others.length === 0)
    return lines.map((line) => ({ ...line, x: (diameter - line.width) / 2 }));
  const left = Math.min(...others.map((line) => line.x));
  return lines.map((line) => {
    if (line.role !== 'identifier') return line;
    const rightmost = diameter - line.x - line.width;
    return { ...line, x: Math.max(line.x, Math.min(left, rightmost)) };
  });
}

/** The oval of an assumption or justification, about twice as wide as high. */
export function fitOval(sections: readonly Section[]): Fitted {
  const least = Math.sqrt((textArea(sections) * OVAL_RATIO) / TALLEST_BLOCK);
  for (let room = Math.max(84, Math.ceil(least)); ; room = Math.ceil(room * 1.12)) {
    const flow = flowText(sections, 0, () => ({ left: 0, right: room }));
    const block = Math.max(0, ...flow.lines.map((line) => line.x + line.width));
    const tooTall = flow.height * OVAL_RATIO > Math.max(block, room * 0.85) * TALLEST_BLOCK;
    if (tooTall || (flow.cutWord && room < CUT_FROM_BLOCK)) continue;
    return ovalAround(flow, block);
  }
}

function ovalAround(flow: Flow, block: number): Fitted {
  const centred = flow.lines.map((line) => ({
    ...line,
    x: line.x - block / 2,
    baseline: line.baseline - flow.height / 2,
  }));
  let half = MIN_OVAL.width / 2 - PAD;
  for (const line of centred) {
    for (const [x, y] of corners(line)) half = Math.max(half, Math.hypot(x, y * OVAL_RATIO));
  }
  const width = evenUp(2 * (half + PAD));
  const height = evenUp(Math.max(width / OVAL_RATIO, MIN_OVAL.height));
  const lines = centred.map((line) => ({
    ...line,
    x: line.x + width / 2,
    baseline: line.baseline + height / 2,
  }));
  return { width, height, flow: { ...flow, lines } };
}

function corners(line: TextLine): [number, number][] {
  const { size } = TEXT_STYLES[line.role];
  const ys = [line.baseline - INK.up * size, line.baseline + INK.down * size];
  return ys.flatMap((y): [number, number][] => [
    [line.x, y],
    [line.x + line.width, y],
  ]);
}
