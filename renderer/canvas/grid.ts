// Which boxes and routes lie near a rectangle, without looking at all of them: a grid of square
// cells, each with what touches it. Built once per layout.
import type { DiagramLayout, Point, Rect } from '../../core/layout/diagram.ts';

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
    for (const [id, box] of layout.boxes) {
      this.each(rangeOf(box), (cell) => cell.nodes.push(id));
    }
    for (const [id, { points }] of layout.routes) {
      eachPiece(points, (piece) =>
        this.each(rangeOf(piece), (cell) => {
          // Pieces of one route share cells; a route is added at one go, so it is then the last.
          if (cell.links.at(-1) !== id) cell.links.push(id);
        }),
      );
    }
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

  private each(range: CellRange, visit: (cell: Cell) => void): void {
    for (let x = range.left; x <= range.right; x += 1) {
      const column = this.cells.get(x) ?? new Map<number, Cell>();
      this.cells.set(x, column);
      for (let y = range.top; y <= range.bottom; y += 1) {
        const cell = column.get(y) ?? { nodes: [], links: [] };
        column.set(y, cell);
        visit(cell);
      }
    }
  }
}

/** The cells that a rectangle touches. */
export function rangeOf({ x, y, width, height }: Rect): CellRange {
  return {
    left: Math.floor(x / CELL),
    top: Math.floor(y / CELL),
    right: Math.floor((x + width) / CELL),
    bottom: Math.floor((y + height) / CELL),
  };
}

export function sameRange(a: CellRange, b: CellRange): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}

function eachPiece(points: readonly Point[], visit: (piece: Rect) => void): void {
  for (let i = 1; i < points.length; i += 1) {
    const a = points[i - 1];
    const b = points[i];
    if (!a || !b) continue;
    const x = Math.min(a.x, b.x);
    const y = Math.min(a.y, b.y);
    visit({ x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) });
  }
}
