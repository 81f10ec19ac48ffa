// Who is to do something about a finding, and by when: what its subject says, else the nearest element
// above it that says so.
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { citations, findRecord, subjects } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';

export interface Responsible {
  /** As people read it: a person's name, or the text itself. */
  readonly owner?: string;
  /** YYYY-MM-DD. */
  readonly due?: string;
}

type Field = 'owner' | 'due';

/** Of the first subject for which anybody is named; of the second for a day, and so on. */
export function responsibleFor(index: CaseIndex, ids: readonly string[]): Responsible {
  const owner = ownerFor(index, ids);
  const due = dueFor(index, ids);
  return { ...(owner === undefined ? {} : { owner }), ...(due === undefined ? {} : { due }) };
}

/** Of the first subject for which anybody is named: a person's name, or the text itself. */
export function ownerFor(index: CaseIndex, ids: readonly string[]): string | undefined {
  const owner = firstOf(ids, (id) => knownField(index, id, 'owner'));
  return owner === undefined ? undefined : (index.case.people.get(owner)?.name ?? owner);
}

/** Of the first subject for which a day is named: YYYY-MM-DD. */
export function dueFor(index: CaseIndex, ids: readonly string[]): string | undefined {
  return firstOf(ids, (id) => knownField(index, id, 'due'));
}

/** Many findings have the same subjects. Fills as it is asked, which is nothing for a rule. */
function knownField(index: CaseIndex, id: string, field: Field): string | undefined {
  const known = index.memo(MEMOS[field], () => new Map<string, string | undefined>());
  if (!known.has(id)) known.set(id, fieldOf(index, id, field));
  return known.get(id);
}

const MEMOS = { owner: 'select.owner', due: 'select.due' } as const;

function fieldOf(index: CaseIndex, id: string, field: Field): string | undefined {
  const nodes = nearest(index, field);
  const own = nodes.get(id);
  if (own !== undefined) return own;
  const link = index.links.get(id);
  if (link) return said(link.link, field) ?? (link.from && nodes.get(link.from.id));
  if (index.nodes.has(id)) return undefined;
  const record = findRecord(index.case, id)?.record;
  const stated = record && said(record, field);
  if (stated !== undefined) return stated;
  const users = [...(citations(index).get(id) ?? []), ...(subjects(index).get(id) ?? [])];
  return firstOf(users, (user) => nodes.get(user.id));
}

/** For each element that has one: its own, else that of the nearest above it. In one pass. */
function nearest(index: CaseIndex, field: Field): ReadonlyMap<string, string> {
  return index.memo(`select.nearest.${field}`, () => {
    const found = new Map<string, string>();
    const queue: NodeEntry[] = [];
    const named = [...index.nodes.values()].filter(({ node }) => said(node, field) !== undefined);
    // Where two are as near, the one that people number first.
    named.sort((a, b) => compareIdentifiers(a.node.identifier, b.node.identifier));
    for (const entry of named) {
      found.set(entry.id, said(entry.node, field) ?? '');
      queue.push(entry);
    }
    for (const at of queue) {
      const value = found.get(at.id) ?? '';
      for (const below of belowOf(at)) {
        if (found.has(below.id)) continue;
        found.set(below.id, value);
        queue.push(below);
      }
    }
    return found;
  });
}

/** What supports it, its context, and what challenges it or a link from it. */
function belowOf({ supportedBy, inContextOf, challengedBy }: NodeEntry): NodeEntry[] {
  const links = [...supportedBy, ...inContextOf];
  const challenges = [...challengedBy, ...links.flatMap((link) => link.challengedBy)];
  const end = (entry: NodeEntry | undefined) => (entry ? [entry] : []);
  return [
    ...links.flatMap(({ to }: LinkEntry) => end(to)),
    ...challenges.flatMap(({ from }) => end(from)),
  ];
}

/** The fields of the format that name a person, or a day by which something is to be done. */
function said(thing: object, field: Field): string | undefined {
  const keys = field === 'owner' ? ['owner'] : ['due', 'neededBy', 'reviewBy', 'until'];
  return firstOf(keys, (key) => {
    const value: unknown = Reflect.get(thing, key);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  });
}

function firstOf<T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
