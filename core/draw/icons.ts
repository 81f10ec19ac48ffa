// The miniature module and contract symbols that stand in other symbols (GSN Table 1:4-1).
import type { Rect } from '../layout/diagram.ts';
import { polygon, rectangle } from './path.ts';

/** Of the whole: the tab's width and height. */
const TAB = { width: 0.42, height: 0.22 } as const;

/** A rectangle with a tab at its top left. */
export function moduleIcon({ x, y, width, height }: Rect): string {
  const tab = height * TAB.height;
  return rectangle(x, y, width * TAB.width, tab) + rectangle(x, y + tab, width, height - tab);
}

/** A rectangle with equal tabs at its top left and bottom right. */
export function contractIcon({ x, y, width, height }: Rect): string {
  const tab = { width: width * TAB.width, height: height * TAB.height };
  const body = rectangle(x, y + tab.height, width, height - 2 * tab.height);
  const last = rectangle(x + width - tab.width, y + height - tab.height, tab.width, tab.height);
  return rectangle(x, y, tab.width, tab.height) + last + body;
}

/** A triangle that stands in a box. */
export function triangle({ x, y, width, height }: Rect): string {
  const tip = { x: x + width / 2, y };
  return polygon(tip, { x: x + width, y: y + height }, { x, y: y + height });
}
