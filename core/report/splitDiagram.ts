// Cuts a module's diagram into figures that can be read. Every element and every link stands on at
// least one; what goes on elsewhere is marked on both (GSN 1:2.2.20, off-diagram).
import type { Diagram, DiagramLink, DiagramNode } from '../layout/diagram.ts';
import { compareOrder } from '../model/order.ts';
import { joinFigures } from './joinFigures.ts';

export interface Figure {
  readonly diagram: Diagram;
  /** The elements at its top, in reading order. */
  readonly tops: readonly string[];
  /** Those of them that another figure shows as continued here. */
  readonly continues: readonly string[];
  /** Elements of this figure whose support is drawn on another one. */
  readonly continued: readonly string[];
}

/**
 * The figures of a diagram, in the order of its nodes: what a figure leaves is drawn next.
 * @param fits whether a diagram can be read on one page; an element alone is always accepted
 */
export function splitDiagram(diagram: Diagram, fits: (d: Diagram) => boolean): Figure[] {
  const figures = new Splitter(diagram, fits).figures();
  return figures.length > 1 ? joinFigures(figures, diagram, fits) : figures;
}

/** So many families in a row that do not fit end a figure: trying all would take long for little. */
const PATIENCE = 4;

class Splitter {
  private readonly nodes: ReadonlyMap<string, DiagramNode>;
  private readonly rank: ReadonlyMap<string, number>;
  private readonly links: ReadonlyMap<string, DiagramLink>;
  /**
   * Links by the node at which they are drawn: supporters and contexts at the source, challenges at the
   * target.
   */
  private readonly below = new Map<string, DiagramLink[]>();
  private readonly incoming = new Set<string>();
  private readonly drawn = new Set<string>();

  constructor(
    private readonly diagram: Diagram,
    private readonly fits: (d: Diagram) => boolean,
  ) {
    this.nodes = new Map(diagram.nodes.map((node) => [node.id, node]));
    this.rank = new Map(diagram.nodes.map((node, i) => [node.id, i]));
    this.links = new Map(diagram.links.map((link) => [link.id, link]));
    for (const link of [...diagram.links].sort(compareOrder)) {
      const owner = ownerOf(link, this.links);
      const list = this.below.get(owner);
      if (list) list.push(link);
      else this.below.set(owner, [link]);
      this.incoming.add(otherEnd(link, owner));
    }
  }

  figures(): Figure[] {
    const tops = this.diagram.nodes.map(({ id }) => id).filter((id) => !this.incoming.has(id));
    if (tops.length > 0 && this.fits(this.diagram)) {
      return [{ diagram: this.diagram, tops, continues: [], continued: [] }];
    }
    const figures: Figure[] = [];
    // What no top reaches lies on a cycle and comes last.
    const stack = [...tops, ...this.nodes.keys()].map((id) => ({ id, continues: false })).reverse();
    for (let item = stack.pop(); item; item = stack.pop()) {
      if (this.drawn.has(item.id)) continue;
      const made = this.figuresFrom(item.id, item.continues);
      figures.push(...made);
      const next = [...new Set(made.flatMap(({ continued }) => continued))];
      next.sort((a, b) => this.rankOf(b) - this.rankOf(a));
      for (const id of next) stack.push({ id, continues: true });
    }
    return figures;
  }

  /** One figure, or several where the top's own links do not fit on one. */
  private figuresFrom(top: string, continues: boolean): Figure[] {
    const figures: Figure[] = [];
    let rest = this.linksBelow(top);
    do {
      const page = new Set([top]);
      const links = new Set<DiagramLink>();
      const taken = this.takeLinks(top, rest, page, links);
      const expanded = new Set(rest.length === taken ? [top] : []);
      if (rest.length === taken) this.expand(top, page, links, expanded);
      rest = rest.slice(taken);
      const more = figures.length > 0 || continues ? [top] : [];
      figures.push(this.finish(top, more, page, links, expanded));
    } while (rest.length > 0);
    return figures;
  }

  /** As many of the links as fit, at least one; by halves, for most often all or nearly all do. */
  private takeLinks(
    top: string,
    rest: readonly DiagramLink[],
    page: Set<string>,
    links: Set<DiagramLink>,
  ): number {
    const firstFit = (count: number) => {
      const ends = rest.slice(0, count).map((link) => otherEnd(link, top));
      const ids = new Set([top, ...ends.filter((id) => this.nodes.has(id))]);
      return this.fits(this.part(ids, new Set(rest.slice(0, count))));
    };
    let taken = rest.length;
    if (taken > 1 && !firstFit(taken)) {
      let [least, most] = [1, taken];
      while (most - least > 1) {
        const half = (least + most) >> 1;
        if (firstFit(half)) least = half;
        else most = half;
      }
      taken = least;
    }
    for (const link of rest.slice(0, taken)) {
      links.add(link);
      const end = otherEnd(link, top);
      if (this.nodes.has(end)) page.add(end);
    }
    return taken;
  }

  /** Adds whole families breadth first, as long as the figure can be read. */
  private expand(top: string, page: Set<string>, links: Set<DiagramLink>, expanded: Set<string>) {
    const queue = [...page].filter((id) => id !== top);
    let failed = 0;
    for (let at = 0; at < queue.length && failed < PATIENCE; at += 1) {
      const id = queue[at];
      if (id === undefined || this.linksBelow(id).length === 0 || this.drawn.has(id)) continue;
      const ends: string[] = [];
      const own = this.linksBelow(id).filter((link) => !links.has(link));
      for (const link of own) {
        links.add(link);
        const end = otherEnd(link, id);
        if (this.nodes.has(end) && !page.has(end)) {
          page.add(end);
          ends.push(end);
        }
      }
      if (this.fits(this.part(page, links))) {
        failed = 0;
        expanded.add(id);
        queue.push(...ends);
      } else {
        failed += 1;
        for (const link of own) links.delete(link);
        for (const end of ends) page.delete(end);
      }
    }
  }

  private finish(
    top: string,
    continues: readonly string[],
    page: ReadonlySet<string>,
    links: ReadonlySet<DiagramLink>,
    expanded: ReadonlySet<string>,
  ): Figure {
    this.drawn.add(top);
    for (const id of expanded) this.drawn.add(id);
    const continued = [...page].filter(
      (id) => id !== top && !expanded.has(id) && this.linksBelow(id).length > 0,
    );
    for (const id of page) if (this.linksBelow(id).length === 0) this.drawn.add(id);
    return { diagram: this.part(page, links), tops: [top], continues, continued };
  }

  private linksBelow(id: string): readonly DiagramLink[] {
    return this.below.get(id) ?? [];
  }

  private rankOf(id: string): number {
    return this.rank.get(id) ?? 0;
  }

  /** The chosen nodes and links, and the links that chosen challenges end on, with their ends. */
  private part(page: ReadonlySet<string>, links: ReadonlySet<DiagramLink>): Diagram {
    const ids = new Set(page);
    const all = new Set(links);
    for (const link of all) {
      const target = link.toLink === undefined ? undefined : this.links.get(link.toLink);
      if (target) all.add(target);
      for (const end of [link.from, link.to]) if (end !== undefined) ids.add(end);
    }
    const nodes = [...ids].flatMap((id) => this.nodes.get(id) ?? []);
    nodes.sort((a, b) => this.rankOf(a.id) - this.rankOf(b.id));
    return { nodes, links: [...all] };
  }
}

/** The node at which a link is drawn; a challenge of a link goes with the link's own owner. */
function ownerOf(link: DiagramLink, links: ReadonlyMap<string, DiagramLink>): string {
  if (link.kind !== 'challenges') return link.from;
  let at: DiagramLink | undefined = link;
  for (let steps = 0; at?.toLink !== undefined && steps < 50; steps += 1) at = links.get(at.toLink);
  if (!at || at === link) return link.to ?? link.from;
  return at.kind === 'challenges' ? (at.to ?? at.from) : at.from;
}

function otherEnd(link: DiagramLink, owner: string): string {
  if (link.kind === 'challenges') return link.from;
  return link.from === owner ? (link.to ?? '') : link.from;
}
