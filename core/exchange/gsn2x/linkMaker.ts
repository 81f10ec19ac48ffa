// The links of gsn2x files. An end that no file has stays: as a dangling end, which is a finding,
// with the name as it was written. An end in another file is an away element of the own module.
import type { CaseLink } from '../../model/case.ts';
import type { IdSource } from '../../model/ids.ts';
import type { LinkKind } from '../../model/kinds.ts';
import { orderKeys } from '../../model/order.ts';
import { keep } from './attributes.ts';
import type { AwayMaker } from './awayMaker.ts';
import type { Development } from './developments.ts';
import type { Place, Places } from './places.ts';
import type { Element } from './readElement.ts';
import type { GsnFile } from './readFile.ts';

type Draft = { -readonly [K in keyof CaseLink]: CaseLink[K] } & { toLink?: string };

/** What the links are made of. */
export interface Sources {
  readonly files: readonly GsnFile[];
  readonly places: Places;
  readonly aways: AwayMaker;
  /** By id of an element, what of other modules develops it. */
  readonly developedBy: ReadonlyMap<string, readonly Development[]>;
  readonly newId: IdSource;
}

const ARGUMENT = ['supportedBy', 'inContextOf'] as const;
const RELATION = /^(?<a>.*?\S)\s*->\s*(?<b>\S.*)$/s;

export class LinkMaker {
  readonly losses: string[] = [];
  private readonly links: Record<string, CaseLink> = {};
  /** Link ids by kind and ends: of the start its id, of the target its origin's or its name. */
  private readonly byEnds = new Map<string, string>();
  private readonly defeats = new Map<string, string[]>();
  private readonly taken: ReadonlySet<string>;

  constructor(private readonly sources: Sources) {
    const { files, places } = sources;
    this.taken = new Set(files.flatMap((_, i) => [...places.of(i).values()].map(({ id }) => id)));
  }

  /** All links, in the order of the files; challenges last, because they may end on links. */
  make(): Record<string, CaseLink> {
    for (const [place, element] of this.elements()) this.makeArgument(place, element);
    // A challenged relation may itself be a challenge, so those that end on elements come first.
    for (const relations of [false, true]) {
      for (const [place, { references }] of this.elements()) {
        this.makeChallenges(place, references.challenges, relations);
      }
    }
    for (const [place, { references }] of this.elements())
      this.defeat(place, references.defeatedRelation);
    return this.links;
  }

  /** What an element's `defeatedRelation` names and there is no relation for. */
  unresolvedDefeats(id: string): readonly string[] | undefined {
    return this.defeats.get(id);
  }

  /** The link of that kind, or any, from the element to what `to` means in its file. */
  find(from: Place, to: string, kinds: readonly LinkKind[]): string | undefined {
    const end = this.sources.places.find(from.file, to)?.id ?? `=${to}`;
    return kinds.map((kind) => this.byEnds.get(endsKey(kind, from.id, end))).find((id) => id);
  }

  private *elements(): Generator<[Place, Element]> {
    for (const [number, { elements }] of this.sources.files.entries()) {
      for (const place of this.sources.places.of(number).values()) {
        const element = elements.get(place.identifier);
        if (element) yield [place, element];
      }
    }
  }

  private makeArgument(from: Place, { references }: Element): void {
    const { developedBy, aways } = this.sources;
    const developing = developedBy.get(from.id) ?? [];
    const supporters = orderKeys(references.supportedBy.length + developing.length);
    for (const kind of ARGUMENT) {
      const keys = kind === 'supportedBy' ? supporters : orderKeys(references[kind].length);
      references[kind].forEach((to, i) => {
        this.add(kind, from, to, { ...this.end(from.file, to), order: keys[i] ?? 'a0' });
      });
    }
    developing.forEach(({ by, number }, i) => {
      const end = { to: aways.refer(from.file, by), ...keep({ develops: number }) };
      const order = supporters[references.supportedBy.length + i] ?? 'a0';
      this.add('supportedBy', from, by.identifier, { ...end, order }, by.id);
    });
  }

  private add(kind: LinkKind, from: Place, to: string, rest: Partial<Draft>, end?: string): void {
    const id = this.sources.newId();
    this.links[id] = { kind, from: from.id, ...rest } as CaseLink;
    const meant = end ?? this.sources.places.find(from.file, to)?.id ?? `=${to}`;
    this.byEnds.set(endsKey(kind, from.id, meant), id);
  }

  /** What the file means by that identifier, or a dangling end that is named like it. */
  private end(file: number, to: string, challenged = false): Partial<Draft> {
    const { places, aways } = this.sources;
    const place = places.find(file, to);
    if (place) return { to: challenged ? aways.challenge(file, place) : aways.refer(file, place) };
    const name = this.danglingId(to);
    return { to: name, ...(name === to ? {} : keep({ to })) };
  }

  private danglingId(written: string): string {
    const plain = written
      .replace(/\s*->\s*/g, '-to-')
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+/, '');
    const name = plain.slice(0, 100) || 'missing';
    return this.taken.has(name) ? `${name}-missing` : name;
  }

  private makeChallenges(from: Place, targets: readonly string[], relations: boolean): void {
    const keys = orderKeys(targets.length);
    targets.forEach((target, i) => {
      if (this.isRelation(from.file, target) !== relations) return;
      const end = relations ? this.relation(from.file, target) : this.end(from.file, target, true);
      this.add('challenges', from, target, { ...end, order: keys[i] ?? 'a0' });
    });
  }

  /** A relation `A -> B`, in either order of its ends. */
  private relation(file: number, target: string): Partial<Draft> {
    const { a = '', b = '' } = RELATION.exec(target)?.groups ?? {};
    const straight = this.relationBetween(file, a, b);
    const link = straight ?? this.relationBetween(file, b, a);
    if (link !== undefined) {
      const asUsual = straight !== undefined && target === `${a} -> ${b}`;
      return { toLink: link, ...(asUsual ? {} : keep({ challenges: target })) };
    }
    return { toLink: this.danglingId(target), ...keep({ challenges: target }) };
  }

  private relationBetween(file: number, from: string, to: string): string | undefined {
    const start = this.sources.places.find(file, from);
    return start && this.find(start, to, [...ARGUMENT, 'challenges']);
  }

  private isRelation(file: number, target: string): boolean {
    return this.sources.places.find(file, target) === undefined && RELATION.test(target);
  }

  private defeat(from: Place, targets: readonly string[]): void {
    const unresolved: string[] = [];
    for (const to of targets) {
      const id = this.find(from, to, [...ARGUMENT, 'challenges']);
      const link = id === undefined ? undefined : this.links[id];
      if (link) Object.assign(link, { defeated: {} });
      else unresolved.push(to);
    }
    if (unresolved.length === 0) return;
    this.defeats.set(from.id, unresolved);
    this.losses.push(
      `${from.identifier}: defeatedRelation names ${unresolved.join(', ')}, with no such relation; kept as an attribute.`,
    );
  }
}

function endsKey(kind: LinkKind, from: string, end: string): string {
  return JSON.stringify([kind, from, end]);
}
