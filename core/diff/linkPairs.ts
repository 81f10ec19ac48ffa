// Which arrow is which. Arrows are what they join: one drawn anew between the same two is the same. A
// challenge has a life of its own and keeps its id when it is turned against something else.
import type { Case, CaseLink } from '../model/case.ts';
import { Renames } from './renames.ts';

/** The ids of one thing in the two cases; one is undefined where it was added or removed. */
export interface Pair {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** What is matched first can be named by what is matched after it: challenges end on links, too. */
const ROUNDS: readonly ((link: CaseLink) => boolean)[] = [
  ({ kind }) => kind !== 'challenges',
  (link) => link.kind === 'challenges' && link.toLink === undefined,
  (link) => link.kind === 'challenges' && link.toLink !== undefined,
];

/** @param now what the case after calls an element of the case before */
export function linkPairs(before: Case, after: Case, now: Same): readonly Pair[] {
  const pairs: Pair[] = [];
  const links = new Renames();
  const keyBefore = (link: CaseLink) => keyOf(link, now, (id) => links.now('links', id));
  const sure = new Set<string>();
  for (const [id, link] of before.links) {
    const other = after.links.get(id);
    if (!other) continue;
    const attack = link.kind === 'challenges' && other.kind === 'challenges';
    if (attack || joinsTheSame(link, other, now)) {
      sure.add(id);
      pairs.push({ before: id, after: id });
    }
  }
  const [gone, come] = [before, after].map((c) => [...c.links].filter(([id]) => !sure.has(id)));
  for (const round of ROUNDS) {
    const [a, b] = [gone, come].map((all) => (all ?? []).filter(([, link]) => round(link)));
    const found = pairsByKey(a ?? [], b ?? [], keyBefore);
    pairs.push(...found);
    for (const { before: from, after: to } of found) {
      if (from !== undefined && to !== undefined && from !== to) links.add('links', from, to);
    }
  }
  return pairs;
}

/** Of two arguments' arrows. */
function joinsTheSame(a: CaseLink, b: CaseLink, now: Same): boolean {
  if (a.kind !== b.kind || a.kind === 'challenges' || b.kind === 'challenges') return false;
  return now(a.from) === b.from && now(a.to) === b.to;
}

type Same = (id: string) => string;

function keyOf(link: CaseLink, now: Same = (id) => id, linkNow: Same = (id) => id): string {
  const target = 'toLink' in link ? link.toLink : undefined;
  const to = link.to === undefined ? null : now(link.to);
  return JSON.stringify([
    link.kind,
    now(link.from),
    to,
    target === undefined ? null : linkNow(target),
  ]);
}

type Links = readonly (readonly [string, CaseLink])[];

/** Of several between the same two, the first is the first by id. */
function pairsByKey(gone: Links, come: Links, keyBefore: (link: CaseLink) => string): Pair[] {
  const [from, to] = [idsByKey(gone, keyBefore), idsByKey(come, (link) => keyOf(link))];
  const pairs: Pair[] = [];
  for (const key of new Set([...from.keys(), ...to.keys()])) {
    const [a, b] = [from.get(key) ?? [], to.get(key) ?? []];
    for (let i = 0; i < Math.max(a.length, b.length); i += 1)
      pairs.push({ before: a[i], after: b[i] });
  }
  return pairs;
}

function idsByKey(links: Links, key: (link: CaseLink) => string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [id, link] of links) {
    const name = key(link);
    const ids = found.get(name);
    if (ids) ids.push(id);
    else found.set(name, [id]);
  }
  for (const ids of found.values()) ids.sort();
  return found;
}
