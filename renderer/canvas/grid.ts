// Which boxes and routes lie near a rectangle, without looking at all of them: a grid of square
// cells, each with what touches it. Built once per layout.
import type { DiagramLayout, Point, Rect } from '../../core/layout/diagram.ts';
import { drawnRect } from '../../core/layout/drawnRect.ts';

/** Side of a cell in drawing units: about a third of a usual screen. */
const CELL = 640;

/** Columns and rows of cells, both ends included. */
export interface CellRange {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Near {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
}

interface Cell {
  readonly nodes: string[];
  readonly links: string[];
}

export class Grid {
  private readonly cells = new Map<number, Map<number, Cell>>();

  constructor(layout: Pick<DiagramLayout, 'boxes' | 'routes'>) {
    for (const [id, box] of layout.boxes) this.addNode(id, box.marks ? drawnRect(box) : box);
    for (const [id, { points }] of layout.routes) this.addLink(id, points);
  }

  /** Everything that touches these cells, each once, in the order of the layout's cells. */
  near(range: CellRange): Near {
    const nodes = new Set<string>();
    const links = new Set<string>();
    for (let x = range.left; x <= range.right; x += 1) {
      const column = this.cells.get(x);
      if (!column) continue;
      for (let y = range.top; y <= range.bottom; y += 1) {
        const cell = column.get(y);
        for (const id of cell?.nodes ?? []) nodes.add(id);
        for (const id of cell?.links ?? []) links.add(id);
      }
    }
    return { nodes: [...nodes], links: [...links] };
  }

  /** One more box, for a drawing that differs from this one by little. */
  addNode(id: string, { x, y, width, height }: Rect): void {
    const [right, bottom] = [cellOf(x + width), cellOf(y + height)];
    for (let column = cellOf(x); column <= right; column += 1) {
      for (let row = cellOf(y); row <= bottom; row += 1) this.cell(column, row).nodes.push(id);
    }
  }

  addLink(id: string, points: readonly Point[]): void {
    let before: Point | undefined;
    for (const point of points) {
      if (before) this.addPiece(id, before, point);
      before = point;
    }
  }

  private addPiece(id: string, a: Point, b: Point): void {
    const [right, bottom] = [cellOf(Math.max(a.x, b.x)), cellOf(Math.max(a.y, b.y))];
    const top = cellOf(Math.min(a.y, b.y));
    for (let column = cellOf(Math.min(a.x, b.x)); column <= right; column += 1) {
      for (let row = top; row <= bottom; row += 1) {
        const { links } = this.cell(column, row);
        // Pieces of one route share cells; a route is added at one go, so it is then the last.
        if (links.at(-1) !== id) links.push(id);
      }
    }
  }

  private cell(x: number, y: number): Cell {
    const column = this.cells.get(x) ?? new Map<number, Cell>();
    if (column.size === 0) this.cells.set(x, column);
    const known = column.get(y);
    if (known) return known;
    const cell = { nodes: [], links: [] };
    column.set(y, cell);
    return cell;
  }
}

/** The cells that a rectangle touches. */
export function rangeOf({ x, y, width, height }: Rect): CellRange {
  return { left: cellOf(x), top: cellOf(y), right: cellOf(x + width), bottom: cellOf(y + height) };
}

function cellOf(at: number): number {
  return Math.floor(at / CELL);
}

export function sameRange(a: CellRange, b: CellRange): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}
