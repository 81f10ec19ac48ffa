// Where the marks of a link stand: in a row on one of its pieces, the piece that is the link's own if
// there is room, their labels where they lie on nothing else.
import { float } from './arrays.ts';
import type { LinkMark, Point, Route } from './diagram.ts';
import type { Graph } from './graph.ts';
import { labelOf, labelRect, placeLabel } from './labels.ts';
import {
  type LinkSymbol,
  lengthOf,
  MARK_GAP,
  MARK_SIZES,
  MIDDLE_ROOM,
  markRects,
  symbolRect,
  symbolsOf,
} from './linkMarks.ts';
import { BEND_ROOM } from './markRoom.ts';
import { Occupied } from './occupied.ts';
import type { Placement } from './placeDiagram.ts';
import { HEAD_LENGTH } from './routeTree.ts';

/** Between a mark and its label. */
const LABEL_GAP = 4;
/** Where in the free part of a piece a row may begin, in this order. */
const PLACES = [0.5, 0, 1, 0.25, 0.75] as const;

interface Piece {
  readonly a: Point;
  readonly b: Point;
  /** From `a`: where marks may begin and must end. */
  readonly from: number;
  readonly until: number;
}

interface Row {
  readonly marks: readonly LinkMark[];
  readonly middle: Point;
  readonly cost: number;
}

export class MarkPlacer {
  private readonly occupied = new Occupied();

  constructor(
    private readonly graph: Graph,
    place: Placement,
    private readonly routes: (Route | undefined)[],
  ) {
    for (const [v, size] of graph.sizes.entries()) {
      const [x, y] = [float(place.x, v), float(place.y, v)];
      this.occupied.add({ x, y, width: size.width, height: size.height + size.below });
      for (const mark of size.marks ?? []) {
        this.occupied.add({ ...mark, x: x + mark.x, y: y + mark.y });
      }
    }
    for (const [link, route] of routes.entries()) if (route) this.addRoute(link, route);
  }

  /** A route that was found later. */
  addRoute(link: number, route: Route): void {
    this.occupied.addLine(route.points, link);
  }

  /** Gives the link's route its marks; the place of a cross or of a challenge moves aside. */
  place(link: number): void {
    const route = this.routes[link];
    const drawn = this.graph.links[link];
    if (!route || !drawn) return;
    const symbols = symbolsOf(drawn);
    const both = drawn.heads?.from !== undefined;
    let best: Row | undefined;
    if (symbols.length > 0) {
      const crossed = this.graph.marks.crossed[link] === 1;
      for (const piece of piecesOf(route, both)) {
        for (const row of this.rowsOn(piece, symbols, link, crossed, route)) {
          if (!best || row.cost < best.cost) best = row;
        }
        if (best && best.cost < 1) break;
      }
    }
    const marks = [...(best?.marks ?? []), ...this.connectors(link, route)];
    if (marks.length === 0) return;
    for (const mark of marks) this.take(mark);
    this.routes[link] = { ...route, middle: best?.middle ?? route.middle, marks };
  }

  /** Several places of the row on one piece, with what each lies on. */
  private rowsOn(
    { a, b, from, until }: Piece,
    symbols: readonly LinkSymbol[],
    link: number,
    crossed: boolean,
    route: Route,
  ): Row[] {
    const upright = a.x === b.x;
    const lengths = symbols.map((one) => lengthOf(one, upright));
    const middleRoom = crossed ? MIDDLE_ROOM : 0;
    const needed = lengths.reduce((sum, one) => sum + one + MARK_GAP, middleRoom) - MARK_GAP;
    const free = until - from - needed;
    const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y) || 1;
    const at = (along: number): Point => ({
      x: a.x + ((b.x - a.x) * along) / length,
      y: a.y + ((b.y - a.y) * along) / length,
    });
    const rows: Row[] = [];
    for (const part of free > 0 ? PLACES : [0.5]) {
      let along = from + free * part;
      // Too short a piece is better than another's, worse than any with room.
      let cost = free < 0 ? 2 - free / 10 : 0;
      const marks = symbols.map((symbol, i) => {
        const own = lengths[i] ?? 0;
        const mark = this.bestSide(symbol, at(along + own / 2), upright, link);
        along += own + MARK_GAP;
        cost += mark.cost;
        return mark.mark;
      });
      const middle = crossed ? at(along + MIDDLE_ROOM / 2 - MARK_GAP) : route.middle;
      rows.push({ marks, middle, cost });
      if (cost === 0) break;
    }
    return rows;
  }

  /** The label beside an upright line, below or above a level one. */
  private bestSide(symbol: LinkSymbol, at: Point, upright: boolean, link: number) {
    const { kind, label } = symbol;
    const { width, height } = MARK_SIZES[kind];
    const onMark = this.occupied.cost(symbolRect(kind, at), link);
    const corners: Point[] = upright
      ? [
          { x: at.x + width / 2 + LABEL_GAP, y: at.y - label.height / 2 },
          { x: at.x - width / 2 - LABEL_GAP - label.width, y: at.y - label.height / 2 },
        ]
      : [
          { x: at.x - label.width / 2, y: at.y + height / 2 },
          { x: at.x - label.width / 2, y: at.y - height / 2 - label.height },
        ];
    let best = { mark: { kind, at, lines: [] } as LinkMark, cost: Number.POSITIVE_INFINITY };
    for (const corner of corners) {
      const centre = { x: corner.x + label.width / 2, y: corner.y };
      const lines = upright ? placeLabel(label, corner) : placeLabel(label, centre, true);
      const rect = labelRect(lines);
      const cost = onMark + (rect ? this.occupied.cost(rect) : 0);
      if (cost < best.cost) best = { mark: { kind, at, lines }, cost };
    }
    return best;
  }

  /** Small squares at the ends, with the names of interfaces. */
  private connectors(link: number, { points }: Route): LinkMark[] {
    const { connectors } = this.graph.links[link] ?? {};
    const ends = [
      [connectors?.from, points[0], points[1]],
      [connectors?.to, points.at(-1), points.at(-2)],
    ] as const;
    return ends.flatMap(([name, end, next]) => {
      if (name === undefined || !end || !next) return [];
      const symbol: LinkSymbol = { kind: 'connector', label: labelOf(name) };
      const upright = end.x === next.x;
      // The label stands beside the line, outside the symbol.
      const half = (upright ? symbol.label.height : symbol.label.width) / 2 + LABEL_GAP;
      const away = towards(end, next, half);
      const { mark } = this.bestSide(symbol, away, upright, link);
      return [{ ...mark, at: towards(end, next, MARK_SIZES.connector.width / 2) }];
    });
  }

  private take(mark: LinkMark): void {
    for (const rect of markRects(mark)) this.occupied.add(rect);
  }
}

/** The piece with the middle, which is the link's own, then the others, longest first. */
function piecesOf({ points, middle, dangling }: Route, headAtStart: boolean): Piece[] {
  const pieces: (Piece & { readonly rank: number })[] = [];
  for (const [i, a] of points.entries()) {
    const b = points[i + 1];
    if (!b) continue;
    const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
    const last = i + 2 === points.length;
    const from = i > 0 ? BEND_ROOM : headAtStart ? HEAD_LENGTH + 2 : MARK_GAP;
    const until = length - (last ? (dangling === 'to' ? MARK_GAP : HEAD_LENGTH + 2) : BEND_ROOM);
    const own = on(middle, a, b);
    pieces.push({ a, b, from, until, rank: own ? Number.POSITIVE_INFINITY : length });
  }
  return pieces.sort((p, q) => (p.rank === q.rank ? 0 : q.rank - p.rank));
}

/** The point `by` from `a` on the way to `b`, which lies on the same level or upright line. */
function towards(a: Point, b: Point, by: number): Point {
  return { x: a.x + Math.sign(b.x - a.x) * by, y: a.y + Math.sign(b.y - a.y) * by };
}

function on({ x, y }: Point, a: Point, b: Point): boolean {
  if (a.x === b.x) return x === a.x && (y - a.y) * (y - b.y) <= 0;
  return y === a.y && (x - a.x) * (x - b.x) <= 0;
}
