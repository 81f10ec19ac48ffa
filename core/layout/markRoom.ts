// Makes room for what is drawn on links: above the elements that they lead down to, and in the gap to
// those beside. Without such links nothing is computed.
import { int } from './arrays.ts';
import type { DiagramLink, MeasuredNode } from './diagram.ts';
import { labelOf } from './labels.ts';
import { hasMarks, MARK_GAP, roomAlong, symbolsOf } from './linkMarks.ts';
import { HEAD_LENGTH } from './routeTree.ts';
import { BUS_DROP, SIDE_GAP } from './spacing.ts';

/** What rounded bends take of a piece, and a little air. */
export const BEND_ROOM = 9;

/** On the last piece of a link down to an element, without its head and its bend. */
const UPRIGHT = BUS_DROP - HEAD_LENGTH - BEND_ROOM;
/** On the last piece of a link to what stands beside. */
const LEVEL = SIDE_GAP / 2 - HEAD_LENGTH;

/** 1 for links with marks, and those that something else stands on as well: a cross, a challenge. */
export interface MarkedLinks {
  readonly any: boolean;
  readonly marked: Uint8Array;
  readonly crossed: Uint8Array;
}

export function markedLinks(links: readonly DiagramLink[], toLink: Int32Array): MarkedLinks {
  const marked = new Uint8Array(links.length);
  const crossed = new Uint8Array(links.length);
  let any = false;
  for (const [i, link] of links.entries()) {
    if (hasMarks(link)) {
      marked[i] = 1;
      any = true;
    }
    if (link.defeated) crossed[i] = 1;
    const target = int(toLink, i);
    if (target >= 0) crossed[target] = 1;
  }
  return { any, marked, crossed };
}

/** Sizes with more room above the targets of such links. */
export function roomAbove(
  sizes: readonly MeasuredNode[],
  links: readonly DiagramLink[],
  to: Int32Array,
  { any, marked, crossed }: MarkedLinks,
): readonly MeasuredNode[] {
  if (!any) return sizes;
  const more = new Float64Array(sizes.length);
  for (const [i, link] of links.entries()) {
    const target = int(to, i);
    if (!marked[i] || target < 0 || link.kind !== 'supportedBy') continue;
    const wanted = roomAlong(symbolsOf(link), true, crossed[i] === 1) - UPRIGHT;
    if (wanted > (more[target] ?? 0)) more[target] = Math.ceil(wanted);
  }
  return sizes.map((size, v) => {
    const extra = more[v] ?? 0;
    return extra > 0 ? { ...size, above: (size.above ?? 0) + extra } : size;
  });
}

/** The names of the interfaces at the two ends stand beside each other in the whole gap. */
function connectorRoom({ connectors }: DiagramLink): number {
  const names = [connectors?.from, connectors?.to].filter((name) => name !== undefined);
  const wanted = names.reduce((sum, name) => sum + labelOf(name).width + 2 * MARK_GAP, 0);
  return Math.ceil(wanted - SIDE_GAP);
}

/** By how much the gap to what stands beside must be wider for what is drawn on the link. */
export function roomBeside(link: DiagramLink | undefined, crossed: boolean): number {
  if (!link || !hasMarks(link)) return 0;
  const along = roomAlong(symbolsOf(link), false, crossed) - LEVEL;
  return Math.max(0, Math.ceil(along), connectorRoom(link));
}
