// What supports what, and who stands in whose context: the arrows that came and went, by element.
import type { CaseIndex } from '../model/index.ts';
import { compareIdentifiers } from '../model/order.ts';
import type { Matching } from './matching.ts';
import { allNamed } from './things.ts';
import type { Change, Named } from './types.ts';

interface Ends {
  /** Ids of the other end, as often as there are arrows. */
  readonly gained: string[];
  readonly lost: string[];
}

/** The arrows that only one case has. */
export interface Relations {
  /** By the id after of the element that is supported, or that has the context. */
  readonly support: ReadonlyMap<string, Ends>;
  readonly context: ReadonlyMap<string, Ends>;
  /** The other way: by the id after of what supports, or is the context. Lost ids are of the case before. */
  readonly parents: ReadonlyMap<string, Ends>;
  /** Links that no element of both cases can tell of: they start at nothing. */
  readonly homeless: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** Sorts the links without a partner to the elements that they change. */
export function relationsOf(matching: Matching): Relations {
  const { before, after, pairs, renames } = matching;
  const support = new Map<string, Ends>();
  const context = new Map<string, Ends>();
  const parents = new Map<string, Ends>();
  const homeless = { before: [] as string[], after: [] as string[] };
  const put = (map: Map<string, Ends>, id: string, side: keyof Ends, other: string) => {
    const ends = map.get(id) ?? { gained: [], lost: [] };
    ends[side].push(other);
    map.set(id, ends);
  };
  for (const pair of pairs.links) {
    const isLost = pair.after === undefined;
    if (!isLost && pair.before !== undefined) continue;
    const id = (isLost ? pair.before : pair.after) ?? '';
    const c = isLost ? before : after;
    const link = c.links.get(id);
    if (!link || link.kind === 'challenges') continue;
    const now = (end: string) => (isLost ? renames.now('nodes', end) : end);
    const side = isLost ? 'lost' : 'gained';
    put(link.kind === 'supportedBy' ? support : context, now(link.from), side, link.to);
    put(parents, now(link.to), side, link.from);
    if (!c.nodes.has(link.from)) homeless[isLost ? 'before' : 'after'].push(id);
  }
  return { support, context, parents, homeless };
}

interface Sides {
  readonly before: CaseIndex;
  readonly after: CaseIndex;
}

/** What an element of both cases gained and lost below it. */
export function relationChanges(sides: Sides, relations: Relations, id: string): Change[] {
  return (['support', 'context'] as const).flatMap((what): Change[] => {
    const ends = relations[what].get(id);
    return ends ? [{ what, ...namedEnds(sides, ends) }] : [];
  });
}

/**
 * Where an element of both cases hangs now: under something else, or under what came or went with the
 * change. An arrow more or less between things that stay is told by the upper one alone.
 */
export function moveOf(
  sides: Sides,
  relations: Relations,
  stays: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
  id: string,
): Change[] {
  const ends = relations.parents.get(id);
  if (!ends) return [];
  const { gained, lost } = ends;
  const untold =
    lost.some((one) => !stays.before.has(one)) || gained.some((one) => !stays.after.has(one));
  if (!untold && (gained.length === 0 || lost.length === 0)) return [];
  return [{ what: 'moved', ...namedEnds(sides, ends) }];
}

export function namedEnds(
  sides: Sides,
  { gained, lost }: Ends,
): { gained: readonly Named[]; lost: readonly Named[] } {
  return {
    gained: byName(allNamed(sides.after, gained)),
    lost: byName(allNamed(sides.before, lost)),
  };
}

function byName(all: readonly Named[]): readonly Named[] {
  return [...all].sort(
    (a, b) => compareIdentifiers(a.name, b.name) || compareIdentifiers(a.id, b.id),
  );
}
