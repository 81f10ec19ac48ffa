// The mark on what a rule found in its example: a frame, whole around the subject and dashed around
// what else is named, with the number of the finding. Shape and number tell it without the colour.
import { label } from '../draw/decorators.ts';
import { rectangle } from '../draw/path.ts';
import { type Primitive, path } from '../draw/primitives.ts';
import type { Rect } from '../layout/diagram.ts';
import { textWidth } from '../layout/measureText.ts';

/** What frame and tag need around what they mark. */
export const FLAG_MARGIN = 20;

const FRAME = 6;
const SIZE = 11;
const TAG_HEIGHT = 16;
const PADDING = 5;
const DASH = [5, 4] as const;

export interface Flag {
  /** Of the findings that name it, from 1. */
  readonly numbers: readonly number[];
  /** It is the first subject of one of them. */
  readonly subject: boolean;
}

/** Painted over what stands in the rectangle; nothing where there is no flag. */
export function flagShapes(around: Rect, flag: Flag | undefined): Primitive[] {
  if (!flag) return [];
  const text = tagOf(flag);
  const width = tagWidth(flag);
  const [x, y] = [around.x - FRAME, around.y - FRAME];
  const frame = rectangle(x, y, around.width + 2 * FRAME, around.height + 2 * FRAME);
  const right = around.x + around.width + FRAME;
  const [left, top] = [Math.max(right - width, x), y - TAG_HEIGHT / 2];
  return [
    path('flag', frame, {
      stroke: 'stamp',
      strokeWidth: flag.subject ? 2 : 1.5,
      ...(flag.subject ? {} : { dash: DASH }),
    }),
    path('flagTag', rectangle(left, top, width, TAG_HEIGHT), { fill: 'stamp', stroke: 'stamp' }),
    label('label', text, left + PADDING, top + 12, SIZE, { bold: true, fill: 'paper' }),
  ];
}

/** How much room the tag takes beside words that it must not cover. */
export function tagWidth(flag: Flag | undefined): number {
  return flag ? textWidth(tagOf(flag), 'semibold', SIZE) + 2 * PADDING : 0;
}

function tagOf({ numbers }: Flag): string {
  return `! ${numbers.join(', ')}`;
}
