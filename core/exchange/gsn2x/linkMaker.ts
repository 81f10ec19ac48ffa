// The links of a gsn2x file. An end that the file does not have stays: as a dangling end, which is
// a finding, with the name as it was written.
import type { CaseLink } from '../../model/case.ts';
import type { IdSource } from '../../model/ids.ts';
import type { LinkKind } from '../../model/kinds.ts';
import { orderKeys } from '../../model/order.ts';
import { keep } from './attributes.ts';
import type { Element } from './readElement.ts';

type Draft = { -readonly [K in keyof CaseLink]: CaseLink[K] } & { toLink?: string };

const ARGUMENT = ['supportedBy', 'inContextOf'] as const;
const RELATION = /^(?<a>.*?\S)\s*->\s*(?<b>\S.*)$/s;

export class LinkMaker {
  readonly losses: string[] = [];
  private readonly links: Record<string, CaseLink> = {};
  /** Link ids by kind and ends; the ends by identifier. */
  private readonly byEnds = new Map<string, string>();
  private readonly defeats = new Map<string, string[]>();

  constructor(
    private readonly elements: ReadonlyMap<string, Element>,
    private readonly ids: ReadonlyMap<string, string>,
    private readonly newId: IdSource,
  ) {}

  /** All links, in the order of the file; challenges last, because they may end on links. */
  make(): Record<string, CaseLink> {
    for (const [from, { references }] of this.elements) {
      for (const kind of ARGUMENT) {
        const keys = orderKeys(references[kind].length);
        references[kind].forEach((to, i) => {
          this.add(kind, from, to, { ...this.end(to), order: keys[i] ?? 'a0' });
        });
      }
    }
    // A challenged relation may itself be a challenge, so those that end on elements come first.
    for (const relations of [false, true]) {
      for (const [from, { references }] of this.elements) {
        this.makeChallenges(from, references.challenges, relations);
      }
    }
    for (const [from, { references }] of this.elements)
      this.defeat(from, references.defeatedRelation);
    return this.links;
  }

  /** What an element's `defeatedRelation` names and the file has no relation for. */
  unresolvedDefeats(identifier: string): readonly string[] | undefined {
    return this.defeats.get(identifier);
  }

  private add(kind: LinkKind, from: string, to: string, rest: Partial<Draft>): void {
    const id = this.newId();
    this.links[id] = { kind, from: this.ids.get(from) ?? from, ...rest } as CaseLink;
    this.byEnds.set(endsKey(kind, from, to), id);
  }

  /** The node of that identifier, or a dangling end that is named like it. */
  private end(to: string): Partial<Draft> {
    const id = this.ids.get(to);
    if (id !== undefined) return { to: id };
    const name = this.danglingId(to);
    return { to: name, ...(name === to ? {} : keep({ to })) };
  }

  private danglingId(written: string): string {
    const plain = written
      .replace(/\s*->\s*/g, '-to-')
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+/, '');
    const name = plain.slice(0, 100) || 'missing';
    return this.isTaken(name) ? `${name}-missing` : name;
  }

  private isTaken(name: string): boolean {
    this.taken ??= new Set(this.ids.values());
    return this.taken.has(name);
  }
  private taken: Set<string> | undefined;

  private makeChallenges(from: string, targets: readonly string[], relations: boolean): void {
    const keys = orderKeys(targets.length);
    targets.forEach((target, i) => {
      if (this.isRelation(target) !== relations) return;
      this.add('challenges', from, target, { ...this.challenged(target), order: keys[i] ?? 'a0' });
    });
  }

  /** An element, or a relation `A -> B` in either order of its ends. */
  private challenged(target: string): Partial<Draft> {
    if (!this.isRelation(target)) return this.end(target);
    const { a = '', b = '' } = RELATION.exec(target)?.groups ?? {};
    const straight = this.find(a, b);
    const link = straight ?? this.find(b, a);
    if (link !== undefined) {
      const asUsual = straight !== undefined && target === `${a} -> ${b}`;
      return { toLink: link, ...(asUsual ? {} : keep({ challenges: target })) };
    }
    return { toLink: this.danglingId(target), ...keep({ challenges: target }) };
  }

  private isRelation(target: string): boolean {
    return !this.ids.has(target) && RELATION.test(target);
  }

  private find(from: string, to: string): string | undefined {
    const kinds: readonly LinkKind[] = [...ARGUMENT, 'challenges'];
    return kinds.map((kind) => this.byEnds.get(endsKey(kind, from, to))).find((id) => id);
  }

  private defeat(from: string, targets: readonly string[]): void {
    const unresolved: string[] = [];
    for (const to of targets) {
      const id = this.find(from, to);
      const link = id === undefined ? undefined : this.links[id];
      if (link) Object.assign(link, { defeated: {} });
      else unresolved.push(to);
    }
    if (unresolved.length === 0) return;
    this.defeats.set(from, unresolved);
    this.losses.push(
      `${from}: defeatedRelation names ${unresolved.join(', ')}, with no such relation; kept as an attribute.`,
    );
  }
}

function endsKey(kind: LinkKind, from: string, to: string): string {
  return JSON.stringify([kind, from, to]);
}
