// Which things differ, without saying how: quick enough to be asked after every edit. Records are never
// changed in place, so that what stayed is the same object. Ids are taken as they are: an edit keeps them.
import { type Case, type CaseLink, TABLES } from '../model/case.ts';
import { sameValue } from './sameValue.ts';

export type ChangeMark = 'new' | 'changed';

export interface ChangedIds {
  /** Of what is there now: elements, links, modules and records. */
  readonly marks: ReadonlyMap<string, ChangeMark>;
  /** What is not there any more. */
  readonly removed: readonly string[];
  /** The facts about the case itself differ. */
  readonly head: boolean;
}

/** An element is changed, too, where what supports it, its context or a challenge of it came, went or changed. */
export function changedIds(before: Case, after: Case): ChangedIds {
  const marks = new Map<string, ChangeMark>();
  const removed: string[] = [];
  const touch = (id: string | undefined) => {
    if (id !== undefined && after.nodes.has(id) && !marks.has(id)) marks.set(id, 'changed');
  };
  for (const table of TABLES) {
    const [a, b] = [before[table], after[table]] as readonly ReadonlyMap<string, object>[];
    if (!a || !b || a === b) continue;
    for (const [id, record] of b) {
      const old = a.get(id);
      if (old === undefined) marks.set(id, 'new');
      else if (old !== record && !saysTheSame(table, old, record)) marks.set(id, 'changed');
      else continue;
      if (table === 'links') {
        for (const link of [old, record] as CaseLink[]) touchEnds(link, touch);
      }
    }
    for (const [id, record] of a) {
      if (b.has(id)) continue;
      removed.push(id);
      if (table === 'links') touchEnds(record as CaseLink, touch);
    }
  }
  const head =
    !sameValue(before.meta, after.meta) ||
    before.id !== after.id ||
    before.main !== after.main ||
    !sameValue(before.attributes, after.attributes);
  return { marks, removed, head };
}

/** What the arrow is told at: what it supports or explains; of a challenge, what it attacks. */
function touchEnds(link: CaseLink | undefined, touch: (id: string | undefined) => void): void {
  if (link) touch(link.kind === 'challenges' ? link.to : link.from);
}

/** The place among siblings says nothing. */
function saysTheSame(table: string, a: object, b: object): boolean {
  if (table !== 'links') return sameValue(a, b);
  const { order: _a, ...one } = a as CaseLink;
  const { order: _b, ...other } = b as CaseLink;
  return sameValue(one, other);
}
