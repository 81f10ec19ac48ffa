// Cuts a module's diagram into pages that can be read. Every element and every link stands on at
// least one page; what goes on elsewhere is marked on both pages (GSN 1:2.2.20, off-diagram).
import type { Diagram, DiagramLink, DiagramNode } from '../layout/diagram.ts';
import { compareOrder } from '../model/order.ts';

export interface DiagramPage {
  readonly diagram: Diagram;
  /** The elements on top that another page shows as continued here. */
  readonly continues: readonly string[];
  /** Elements of this page whose support is drawn on another one. */
  readonly continued: readonly string[];
}

/**
 * @param fits whether a diagram can be read on one page; an element alone is always accepted
 */
export function splitDiagram(diagram: Diagram, fits: (d: Diagram) => boolean): DiagramPage[] {
  if (fits(diagram)) return [{ diagram, continues: [], continued: [] }];
  return joinSmall(new Splitter(diagram, fits).pages(), diagram, fits);
}

/** How many pages back a small page may go to be put with another one. */
const LOOK_BACK = 4;

/** Puts small pages together as long as the sum can be read: fewer, fuller pages. */
function joinSmall(
  pages: readonly DiagramPage[],
  whole: Diagram,
  fits: (d: Diagram) => boolean,
): DiagramPage[] {
  const joined: DiagramPage[] = [];
  for (const page of pages) {
    let done = false;
    const least = Math.max(0, joined.length - LOOK_BACK);
    for (let at = joined.length - 1; at >= least && !done; at -= 1) {
      const both = union(joined[at] ?? page, page, whole);
      done = fits(both.diagram);
      if (done) joined[at] = both;
    }
    if (!done) joined.push(page);
  }
  return joined;
}

function union(a: DiagramPage, b: DiagramPage, whole: Diagram): DiagramPage {
  const ids = new Set([...a.diagram.nodes, ...b.diagram.nodes].map(({ id }) => id));
  const links = new Set([...a.diagram.links, ...b.diagram.links]);
  const drawnHere = (page: DiagramPage, id: string) =>
    page.diagram.nodes.some((node) => node.id === id) && !page.continued.includes(id);
  return {
    diagram: { nodes: whole.nodes.filter(({ id }) => ids.has(id)), links: [...links] },
    continues: [...a.continues, ...b.continues].filter((id) => !a.continued.includes(id)),
    continued: [...new Set([...a.continued, ...b.continued])].filter(
      (id) => !drawnHere(a, id) && !drawnHere(b, id),
    ),
  };
}

class Splitter {
  private readonly nodes: ReadonlyMap<string, DiagramNode>;
  private readonly links: ReadonlyMap<string, DiagramLink>;
  /** Links by the node at which they are drawn: supporters and contexts at the source, challenges at the target. */
  private readonly below = new Map<string, DiagramLink[]>();
  private readonly incoming = new Set<string>();
  private readonly drawn = new Set<string>();

  constructor(
    private readonly diagram: Diagram,
    private readonly fits: (d: Diagram) => boolean,
  ) {
    this.nodes = new Map(diagram.nodes.map((node) => [node.id, node]));
    this.links = new Map(diagram.links.map((link) => [link.id, link]));
    for (const link of [...diagram.links].sort(compareOrder)) {
      const owner = ownerOf(link, this.links);
      const list = this.below.get(owner);
      if (list) list.push(link);
      else this.below.set(owner, [link]);
      this.incoming.add(otherEnd(link, owner));
    }
  }

  pages(): DiagramPage[] {
    const pages: DiagramPage[] = [];
    const tops = this.diagram.nodes.filter(({ id }) => !this.incoming.has(id));
    const queue = tops.map(({ id }) => ({ id, continues: false }));
    // What no top reaches lies on a cycle; it gets pages of its own.
    for (const { id } of this.diagram.nodes) queue.push({ id, continues: false });
    for (let at = 0; at < queue.length; at += 1) {
      const item = queue[at];
      if (!item || this.drawn.has(item.id)) continue;
      const made = this.pagesFrom(item.id, item.continues);
      pages.push(...made);
      const next = new Set(made.flatMap(({ continued }) => continued));
      queue.splice(at + 1, 0, ...[...next].map((id) => ({ id, continues: true })));
    }
    return pages;
  }

  /** One page, or several where the top's own links do not fit on one. */
  private pagesFrom(top: string, continues: boolean): DiagramPage[] {
    const pages: DiagramPage[] = [];
    let rest = this.linksBelow(top);
    do {
      const page = new Set([top]);
      const links = new Set<DiagramLink>();
      let taken = 0;
      for (const link of rest) {
        const end = otherEnd(link, top);
        const fresh = !page.has(end) && this.nodes.has(end);
        if (fresh) page.add(end);
        links.add(link);
        if (taken > 0 && !this.fits(this.part(page, links))) {
          if (fresh) page.delete(end);
          links.delete(link);
          break;
        }
        taken += 1;
      }
      const expanded = new Set(rest.length === taken ? [top] : []);
      if (rest.length === taken) this.expand(top, page, links, expanded);
      rest = rest.slice(Math.max(taken, 1));
      const more = pages.length > 0 || continues ? [top] : [];
      pages.push(this.finish(top, more, page, links, expanded));
    } while (rest.length > 0);
    return pages;
  }

  /** Adds whole families breadth first, as long as the page can be read. */
  private expand(top: string, page: Set<string>, links: Set<DiagramLink>, expanded: Set<string>) {
    const queue = [...page].filter((id) => id !== top);
    for (let at = 0; at < queue.length; at += 1) {
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
        expanded.add(id);
        queue.push(...ends);
      } else {
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
  ): DiagramPage {
    this.drawn.add(top);
    for (const id of expanded) this.drawn.add(id);
    const continued = [...page].filter(
      (id) => id !== top && !expanded.has(id) && this.linksBelow(id).length > 0,
    );
    for (const id of page) if (this.linksBelow(id).length === 0) this.drawn.add(id);
    return { diagram: this.part(page, links), continues, continued };
  }

  private linksBelow(id: string): readonly DiagramLink[] {
    return this.below.get(id) ?? [];
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
    return { nodes: this.diagram.nodes.filter(({ id }) => ids.has(id)), links: [...all] };
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
