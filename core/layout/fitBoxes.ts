// Sizes of the straight-sided symbols (goal, strategy, context, away symbols, references): the
// narrowest of a few widths at which the box keeps a pleasing proportion.
import type { NodeKind, Point, Rect } from './diagram.ts';
import { type Flow, flowText, type Section } from './flowText.ts';
import { PUBLIC_SIZE } from './nodeMarks.ts';
import {
  domeHeight,
  outlineSpan,
  roundEndRadii,
  type Size,
  shapeOf,
  slantOf,
  TAB_HEIGHT,
} from './outline.ts';
import { PADDING } from './textStyle.ts';

export interface Fitted extends Size {
  readonly flow: Flow;
  /** Where the room that was asked for at the top right begins. */
  readonly corner?: Point;
  readonly core?: Rect;
}

/** Few widths, so that a drawing looks regular; the last ones are for texts of many paragraphs. */
const WIDTHS = [160, 200, 240, 280, 320, 400, 500, 640] as const;
/** A word too long for its line may be cut from here on. */
const CUT_FROM = 320;
/** Height in parts of the width; lower where the sides slant, which takes room from the text. */
const TALLEST = { straight: 0.62, slanted: 0.5 } as const;
/** Extra distance from slanting and curved sides. */
const CLEAR = 3;

/**
 * `minimum` is the least height; `footer` is kept free at the bottom (the module strip), `corner` at
 * the top right (the public decorator).
 */
export function fitBox(
  kind: NodeKind,
  sections: readonly Section[],
  minimum: number,
  footer: number,
  corner?: Size,
): Fitted {
  let fitted: Fitted | undefined;
  const tallest = shapeOf(kind) === 'parallelogram' ? TALLEST.slanted : TALLEST.straight;
  for (const width of WIDTHS) {
    fitted = fitWidth(kind, sections, width, minimum, footer, corner);
    const cut = fitted.flow.cutWord && width < CUT_FROM;
    if (
      !cut &&
      fitted.height <= Math.max(tallest * width, leastHeight(kind, width, minimum, footer))
    )
      break;
  }
  return fitted ?? fitWidth(kind, sections, WIDTHS[0], minimum, footer, corner);
}

/** The curved top of an away symbol needs its height, whatever the text. */
function leastHeight(kind: NodeKind, width: number, minimum: number, footer: number): number {
  if (shapeOf(kind) !== 'awayDome') return minimum;
  return Math.max(minimum, evenUp(domeHeight(kind, { width, height: minimum }) + footer));
}

function fitWidth(
  kind: NodeKind,
  sections: readonly Section[],
  width: number,
  minimum: number,
  footer: number,
  corner: Size | undefined,
): Fitted {
  let height = leastHeight(kind, width, minimum, footer);
  // The sides depend on the height and the height on the sides; widening insets settle quickly.
  let inset = 0;
  for (let round = 0; ; round += 1) {
    const top = topOf(kind, { width, height });
    const span = { left: PADDING.horizontal + inset, right: width - PADDING.horizontal - inset };
    const beside = corner && { left: span.left, right: span.right - corner.width };
    const spanAt = (inkTop: number) => (beside && inkTop < top + corner.height ? beside : span);
    const flow = flowText(sections, top, spanAt);
    const wanted = evenUp(top + flow.height + PADDING.vertical + footer + bottomOf(kind));
    height = Math.max(height, wanted);
    const needed = sideInset(kind, { width, height }, flow);
    if (needed <= inset || round >= 8) {
      const at = beside && { x: beside.right + corner.width - PUBLIC_SIZE.width, y: top + 1 };
      return { width, height, flow, ...(at ? { corner: at } : {}) };
    }
    inset = Math.ceil(needed);
  }
}

/** Where text may begin below the top of the box. */
function topOf(kind: NodeKind, size: Size): number {
  switch (shapeOf(kind)) {
    case 'module':
    case 'contract':
      return TAB_HEIGHT + PADDING.vertical;
    case 'awayDome': {
      // Where the dome has become nearly as wide as the text.
      const dome = domeHeight(kind, size);
      const across = 1 - (2 * (PADDING.horizontal - CLEAR)) / size.width;
      return Math.ceil(dome * (1 - Math.sqrt(1 - across ** 2))) + CLEAR;
    }
    default:
      return PADDING.vertical;
  }
}

function bottomOf(kind: NodeKind): number {
  return shapeOf(kind) === 'contract' ? TAB_HEIGHT : 0;
}

/** What the sides take from the room of the text beyond the padding, at its worst line. */
function sideInset(kind: NodeKind, size: Size, flow: Flow): number {
  switch (shapeOf(kind)) {
    case 'parallelogram':
      return Math.max(0, slantOf(size) - PADDING.horizontal + CLEAR);
    case 'roundEnds': {
      const first = flow.lines[0];
      if (!first) return 0;
      const worst = outlineSpan(kind, size, PADDING.vertical).left;
      return Math.min(roundEndRadii(size).rx, Math.max(0, worst + CLEAR - PADDING.horizontal));
    }
    case 'awayRounded':
      return Math.max(
        0,
        outlineSpan(kind, size, PADDING.vertical).left + CLEAR - PADDING.horizontal,
      );
    default:
      return 0;
  }
}

/** Even sizes keep the middles of sides on whole units. */
export function evenUp(value: number): number {
  return 2 * Math.ceil(value / 2 - 1e-9);
}
