// Puts small figures of one module together into one drawing, as long as the sum can be read.
import type { Diagram } from '../layout/diagram.ts';
import type { Figure } from './splitDiagram.ts';

/** How many figures back a small one may go to be put with another. */
const LOOK_BACK = 4;

export function joinFigures(
  figures: readonly Figure[],
  whole: Diagram,
  fits: (d: Diagram) => boolean,
): Figure[] {
  const rank = new Map(whole.nodes.map(({ id }, i) => [id, i]));
  const joined: Figure[] = [];
  for (const figure of figures) {
    let done = false;
    const least = Math.max(0, joined.length - LOOK_BACK);
    for (let at = joined.length - 1; at >= least && !done; at -= 1) {
      const other = joined[at];
      // Only what belongs together: drawings side by side are packed on one page instead.
      if (!other?.continued.some((id) => figure.continues.includes(id))) continue;
      const both = union(other, figure, rank);
      done = fits(both.diagram);
      if (done) joined[at] = both;
    }
    if (!done) joined.push(figure);
  }
  return joined;
}

function union(a: Figure, b: Figure, rank: ReadonlyMap<string, number>): Figure {
  const nodes = new Map([...a.diagram.nodes, ...b.diagram.nodes].map((node) => [node.id, node]));
  const links = new Set([...a.diagram.links, ...b.diagram.links]);
  const drawnIn = (figure: Figure, id: string) =>
    figure.diagram.nodes.some((node) => node.id === id) && !figure.continued.includes(id);
  const below = new Set([...a.continued, ...b.continued]);
  return {
    diagram: {
      nodes: [...nodes.values()].sort((x, y) => (rank.get(x.id) ?? 0) - (rank.get(y.id) ?? 0)),
      links: [...links],
    },
    tops: [...a.tops, ...b.tops.filter((id) => !a.continued.includes(id))],
    continues: [...a.continues, ...b.continues].filter((id) => !a.continued.includes(id)),
    continued: [...below].filter((id) => !drawnIn(a, id) && !drawnIn(b, id)),
  };
}
