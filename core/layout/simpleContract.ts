// A contract of an architecture view in its simple form: a small symbol with its identifier beside it
// (GSN Table 1:4-3, Fig 1:4-7 b). The symbol is in the middle, so that links to it run straight.
import type { TextLine } from './diagram.ts';
import { evenUp, type Fitted } from './fitBoxes.ts';
import { flowText, section } from './flowText.ts';

const SYMBOL = { width: 30, height: 22 } as const;
const GAP = 6;
const WIDEST = 160;

export function fitSimple(identifier: string): Fitted {
  const words = [section('identifier', identifier)];
  const flow = flowText(words, 0, () => ({ left: 0, right: WIDEST }));
  const label = Math.max(0, ...flow.lines.map((line: TextLine) => line.width));
  const half = SYMBOL.width / 2;
  const width = evenUp(2 * (half + (label > 0 ? GAP + label : 0)));
  const height = evenUp(Math.max(SYMBOL.height, flow.height));
  const [left, top] = [width / 2 + half + GAP, (height - flow.height) / 2];
  const lines = flow.lines.map((line: TextLine) => ({
    ...line,
    x: line.x + left,
    baseline: line.baseline + top,
  }));
  const core = { x: width / 2 - half, y: (height - SYMBOL.height) / 2, ...SYMBOL };
  return { width, height, flow: { ...flow, lines }, core };
}
