// What is drawn on a link (GSN tables 1:3-1, 1:5-1) and how much of the link that takes: the solid and
// the hollow ball, the diamond of a choice, assurance claim points, connectors of interfaces.
import type { DiagramLink, LinkMark, LinkMarkKind, Point, Rect } from './diagram.ts';
import { type Label, labelOf, labelRect } from './labels.ts';

export const MARK_SIZES: Readonly<
  Record<LinkMarkKind, { readonly width: number; readonly height: number }>
> = {
  ball: { width: 10, height: 10 },
  option: { width: 10, height: 10 },
  choice: { width: 14, height: 20 },
  acp: { width: 12, height: 12 },
  connector: { width: 7, height: 7 },
};

/** Between two marks on one link. */
export const MARK_GAP = 5;
/** What a cross or the head of a challenge needs on its link. */
export const MIDDLE_ROOM = 18;

export interface LinkSymbol {
  readonly kind: LinkMarkKind;
  readonly label: Label;
}

/** In the order from source to target. Connectors stand at the ends and are not among them. */
export function symbolsOf(link: DiagramLink): readonly LinkSymbol[] {
  const known = measured.get(link);
  if (known) return known;
  const found: LinkSymbol[] = [];
  const add = (kind: LinkMarkKind, label: string) => found.push({ kind, label: labelOf(label) });
  // Choices of several links have a place of their own (pseudoNodes.ts).
  if (link.choice) add('choice', link.choice.label ?? '');
  if (link.multiplicity !== undefined) add('ball', link.multiplicity);
  if (link.optional) add('option', '');
  for (const acp of link.acps ?? []) add('acp', acp);
  measured.set(link, found);
  return found;
}

/** Asked for where room is made and where marks are placed; links never change. */
const measured = new WeakMap<DiagramLink, readonly LinkSymbol[]>();

export function hasMarks({ choice, multiplicity, optional, acps, connectors }: DiagramLink) {
  if (choice !== undefined || multiplicity !== undefined || optional) return true;
  return (acps?.length ?? 0) > 0 || connectors !== undefined;
}

/** Length that one mark takes of a piece of the link. */
export function lengthOf({ kind, label }: LinkSymbol, upright: boolean): number {
  const { width, height } = MARK_SIZES[kind];
  return upright ? Math.max(height, label.height) : Math.max(width, label.width);
}

/** Length that all of them take. `middle`: something else ends or stands on the link, too. */
export function roomAlong(
  symbols: readonly LinkSymbol[],
  upright: boolean,
  middle: boolean,
): number {
  const marks = symbols.reduce((sum, one) => sum + lengthOf(one, upright) + MARK_GAP, 0);
  return marks + (middle ? MIDDLE_ROOM : 0);
}

/** What a mark covers: itself, and its label where it has one. */
export function markRects({ kind, at, lines }: LinkMark): Rect[] {
  const label = labelRect(lines);
  return [symbolRect(kind, at), ...(label ? [label] : [])];
}

export function symbolRect(kind: LinkMarkKind, { x, y }: Point): Rect {
  const { width, height } = MARK_SIZES[kind];
  return { x: x - width / 2, y: y - height / 2, width, height };
}
