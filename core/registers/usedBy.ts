// What names each row of a register, for all its rows in one pass through the case.

import { sortedByName } from '../commands/parts/naming.ts';
import { visitorOf } from '../commands/parts/references.ts';
import { TABLES, type Table } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import type { Register } from './register.ts';

/**
 * Ids of elements, links and records that name it, by row key, in order of their names; '' is the
 * case's own facts. Rows that nothing names are left out. Of an assumption also the elements that it
 * is context of; of a challenge what it is against. Linear in the size of the case.
 */
export function usedBy(
  index: CaseIndex,
  register: Register,
): ReadonlyMap<string, readonly string[]> {
  return index.memo(`used by, of ${register.id}`, () => {
    const found = new Map<string, Set<string>>();
    const add = (key: string, id: string) => {
      const ids = found.get(key);
      if (ids) ids.add(id);
      else found.set(key, new Set([id]));
    };
    addReferences(index, register, add);
    if (register.source.kind === 'assumptions') addHolders(index, add);
    if (register.source.kind === 'challenges') addTargets(index, add);
    const { case: c } = index;
    return new Map([...found].map(([key, ids]) => [key, sortedByName(c, ids)]));
  });
}

type Add = (key: string, id: string) => void;

function addReferences(index: CaseIndex, { source }: Register, add: Add): void {
  const { case: c } = index;
  const table: Table =
    source.kind === 'table' ? source.table : source.kind === 'assumptions' ? 'nodes' : 'links';
  const isRow = (id: string) =>
    source.kind === 'assumptions' ? c.nodes.get(id)?.kind === 'assumption' : c[table].has(id);
  visitorOf('meta', [table])?.(c.meta, (named) => {
    if (isRow(named)) add(named, '');
  });
  for (const holder of TABLES) {
    // The ends of a link are what it joins, not who names it.
    const visit = holder === 'links' && table === 'nodes' ? undefined : visitorOf(holder, [table]);
    if (!visit) continue;
    for (const [id, record] of c[holder]) {
      visit(record, (named) => {
        if (isRow(named)) add(named, id);
      });
    }
  }
}

/** Elements that it is context of, challenges of it, and those that it mitigates. */
function addHolders({ links, nodes }: CaseIndex, add: Add): void {
  const isRow = (id: string) => nodes.get(id)?.node.kind === 'assumption';
  for (const { id, link, from, to } of links.values()) {
    if (to && isRow(to.id)) {
      if (link.kind === 'challenges') add(to.id, id);
      else if (from) add(to.id, from.id);
    }
    if (link.kind !== 'challenges') continue;
    for (const one of link.challenge?.mitigatedBy ?? []) if (isRow(one)) add(one, id);
  }
}

/** What it is against, and the challenges of it. */
function addTargets({ links }: CaseIndex, add: Add): void {
  for (const { id, link, to, toLink } of links.values()) {
    if (link.kind !== 'challenges') continue;
    if (to) add(id, to.id);
    if (!toLink) continue;
    add(id, toLink.id);
    if (toLink.link.kind === 'challenges') add(toLink.id, id);
  }
}
