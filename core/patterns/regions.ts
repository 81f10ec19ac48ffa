// What of a pattern is repeated together. Each multiplicity opens a region: the links' target and what
// hangs below it, down to the next ball. What several regions share lies in the one around them all, and
// context that says nothing of a region's own is not repeated in it (GSN 2:8.2.5).

import { visitReferences } from '../commands/parts/references.ts';
import { RECORD_TABLES, TABLES } from '../model/case.ts';
import type { LinkEntry } from '../model/index.ts';
import { isContextual } from '../model/kinds.ts';
import type { Edge, PatternParts } from './pattern.ts';
import { tokenKey, tokensIn } from './tokens.ts';

/** The whole pattern, or what one multiplicity repeats. */
export interface Region {
  /** The link with the ball; '' for the whole pattern. */
  readonly id: string;
  readonly link: LinkEntry | undefined;
  readonly parent: Region | undefined;
  readonly depth: number;
}

export interface Regions {
  /** Outer before inner. */
  readonly all: readonly Region[];
  readonly top: Region;
  /** Where an element or a record is made once; undefined for what is not of the pattern. */
  of(id: string): Region | undefined;
  /** Where a link is made once for each copy of its start: its own, or its start's. */
  ofLink(link: LinkEntry): Region;
  /** Tokens by key, with the region that each has its value in. */
  readonly tokens: ReadonlyMap<string, { readonly name: string; readonly region: Region }>;
  /** Elements on a circle: the pattern cannot be instantiated. */
  readonly circular: readonly string[];
  /** Elements that two or more multiplicities lead to and that are made once. */
  readonly shared: readonly string[];
}

export const TOP = '';

export function regionsOf(parts: PatternParts): Regions {
  return new RegionFinder(parts);
}

class RegionFinder implements Regions {
  readonly top: Region = { id: TOP, link: undefined, parent: undefined, depth: 0 };
  readonly all: Region[] = [this.top];
  readonly tokens = new Map<string, { name: string; region: Region }>();
  readonly circular: string[];
  readonly shared: string[] = [];
  private readonly parts: PatternParts;
  private readonly balls = new Map<string, Region>();
  private places = new Map<string, Region>();

  constructor(parts: PatternParts) {
    this.parts = parts;
    const order = this.downwards();
    const reached = new Set(order);
    this.circular = [...parts.nodes.keys()].filter((id) => !reached.has(id));
    this.place(order, () => undefined);
    this.findTokens();
    const raw = this.places;
    this.places = new Map();
    this.place(order, (id) => this.hoisted(id, raw.get(id)));
    for (const token of this.tokens.values()) {
      token.region = this.balls.get(token.region.id) ?? this.top;
    }
    this.placeRecords();
    this.all.sort((a, b) => a.depth - b.depth);
  }

  of(id: string): Region | undefined {
    return this.places.get(id);
  }

  ofLink(link: LinkEntry): Region {
    const seen = new Set<LinkEntry>();
    for (let at: LinkEntry | undefined = link; at && !seen.has(at); at = at.toLink) {
      seen.add(at);
      const ball = this.balls.get(at.id);
      if (ball) return ball;
      if (at.link.kind !== 'challenges') return this.of(at.from?.id ?? '') ?? this.top;
      if (at.to) return this.of(at.to.id) ?? this.top;
    }
    return this.top;
  }

  /** Parents before children; what a circle holds is missing. */
  private downwards(): string[] {
    const { nodes, edges } = this.parts;
    const waiting = new Map<string, number>([...nodes.keys()].map((id) => [id, 0]));
    const all = [...edges.values()].flat();
    for (const { to } of all) waiting.set(to, (waiting.get(to) ?? 0) + 1);
    const order = [...nodes.keys()].filter((id) => waiting.get(id) === 0);
    for (const id of order) {
      for (const { to } of edges.get(id) ?? []) {
        const left = (waiting.get(to) ?? 0) - 1;
        waiting.set(to, left);
        if (left === 0) order.push(to);
      }
    }
    return order;
  }

  private place(order: readonly string[], decided: (id: string) => Region | undefined): void {
    this.all.splice(1);
    this.balls.clear();
    this.shared.splice(0);
    const reached = new Map<string, Region[]>();
    for (const id of order) {
      const from = reached.get(id) ?? [];
      const common = from.reduce<Region | undefined>(
        (a, b) => (a === undefined ? b : innermostCommon(a, b)),
        undefined,
      );
      const usual = common ?? this.top;
      if (from.some((region) => region.link?.to?.id === id && region !== usual)) {
        this.shared.push(id);
      }
      this.places.set(id, decided(id) ?? usual);
      for (const edge of this.parts.edges.get(id) ?? []) {
        const list = reached.get(edge.to) ?? [];
        list.push(this.through(edge));
        reached.set(edge.to, list);
      }
    }
  }

  /** The region that the edge leads into. */
  private through({ link, base, parent }: Edge): Region {
    const start = base ? this.ofLink(base) : (this.places.get(parent) ?? this.top);
    if (link?.link.multiplicity === undefined) return start;
    const ball = { id: link.id, link, parent: start, depth: start.depth + 1 };
    this.balls.set(link.id, ball);
    this.all.push(ball);
    return ball;
  }

  private findTokens(): void {
    const see = (record: object, region: Region) => {
      for (const name of tokensIn(record)) {
        const key = tokenKey(name);
        const known = this.tokens.get(key);
        if (!known) this.tokens.set(key, { name, region });
        else known.region = innermostCommon(known.region, region);
      }
    };
    const { nodes, edges } = this.parts;
    for (const [id, region] of this.places) {
      const node = nodes.get(id)?.node;
      if (!node) continue;
      see(node, region);
      for (const { link, base } of edges.get(id) ?? []) {
        if (link) see(link.link, base ? this.ofLink(base) : region);
      }
    }
    // A record's tokens that no element has are asked where the record is.
    const places = this.recordPlaces();
    for (const [id, region] of places) {
      const record = this.parts.records.get(id)?.record;
      const own = tokensIn(record).filter((name) => !this.tokens.has(tokenKey(name)));
      if (record && own.length > 0) see(own, region);
    }
  }

  /** Context that names only outer tokens is made once where these have their values. */
  private hoisted(id: string, raw: Region | undefined): Region | undefined {
    const node = this.parts.nodes.get(id)?.node;
    if (!node || !raw || !isContextual(node.kind) || raw.link?.to?.id === id) return undefined;
    // What challenges it, or hangs below it, may speak of the instance.
    if (this.parts.edges.has(id)) return undefined;
    const names = tokensIn(node);
    if (names.length === 0 && node.uninstantiated) return undefined;
    const records: string[] = [];
    visitReferences('nodes', node, RECORD_TABLES, (named) => void records.push(named));
    const tokens = [
      ...names,
      ...records.flatMap((named) => tokensIn(this.parts.records.get(named)?.record)),
    ];
    const wanted = this.deepest(tokens.map((name) => this.tokens.get(tokenKey(name))?.region));
    return isWithin(raw, wanted) ? wanted : undefined;
  }

  private deepest(regions: readonly (Region | undefined)[]): Region {
    return regions.reduce<Region>(
      (a, b) => (b !== undefined && b.depth > a.depth ? b : a),
      this.top,
    );
  }

  /** Each record where all that name it, directly or through records, meet. */
  private recordPlaces(): Map<string, Region> {
    const { nodes, records } = this.parts;
    const places = new Map<string, Region>();
    const queue: string[] = [];
    const follow = (holder: Parameters<typeof visitReferences>[0], record: object, at: Region) =>
      visitReferences(holder, record, RECORD_TABLES, (named) => {
        if (!records.has(named)) return;
        const known = places.get(named);
        const place = known ? innermostCommon(known, at) : at;
        if (place === known) return;
        places.set(named, place);
        queue.push(named);
      });
    for (const [id, region] of this.places) {
      const node = nodes.get(id)?.node;
      if (node) follow('nodes', node, region);
    }
    for (const id of queue) {
      const found = records.get(id);
      if (found) follow(found.table, found.record, places.get(id) ?? this.top);
    }
    return places;
  }

  /** A record is repeated with what it speaks of: its tokens, and the elements and records it names. */
  private placeRecords(): void {
    const places = this.recordPlaces();
    const wanted = new Map<string, Region>();
    for (const [id, { record }] of this.parts.records) {
      const tokens = tokensIn(record).map((name) => this.tokens.get(tokenKey(name))?.region);
      wanted.set(id, this.deepest(tokens));
    }
    // What is named was found after what names it.
    const namedFirst = [...this.parts.records].reverse();
    for (let more = true; more; ) {
      more = false;
      for (const [id, { table, record }] of namedFirst) {
        let deepest = wanted.get(id) ?? this.top;
        visitReferences(table, record, TABLES, (named) => {
          const region = wanted.get(named) ?? this.places.get(named);
          if (region && region.depth > deepest.depth) deepest = region;
        });
        if (deepest === wanted.get(id)) continue;
        wanted.set(id, deepest);
        more = true;
      }
    }
    for (const id of this.parts.records.keys()) {
      const place = places.get(id) ?? this.top;
      const want = wanted.get(id) ?? this.top;
      this.places.set(id, isWithin(place, want) ? want : place);
    }
  }
}

/** Whether a region is this one or lies in it. */
export function isWithin(region: Region, outer: Region): boolean {
  let at: Region | undefined = region;
  while (at && at.id !== outer.id) at = at.parent;
  return at !== undefined;
}

function innermostCommon(a: Region, b: Region): Region {
  let [x, y]: [Region, Region] = [a, b];
  while (x.id !== y.id) {
    if (x.depth >= y.depth && x.parent) x = x.parent;
    else if (y.parent) y = y.parent;
    else return x;
  }
  return x;
}
