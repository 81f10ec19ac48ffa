// Which thing of one case is which of the other. By id; what has lost its id is known by what it says,
// where exactly one thing on either side says so, so that the answer never depends on an order.
import { canonicalJson } from '../format/canonical.ts';
import { type Case, TABLES, type Table } from '../model/case.ts';
import { recordTitle } from '../select/recordTitle.ts';
import { linkPairs, type Pair } from './linkPairs.ts';
import { Renames } from './renames.ts';

export interface Matching {
  readonly before: Case;
  readonly after: Case;
  readonly pairs: Readonly<Record<Table, readonly Pair[]>>;
  /** What has another id now; everything else keeps its own. */
  readonly renames: Renames;
}

type KeyOf = (c: Case, id: string) => string | undefined;

/** Pairs every element, link and record of two cases, each once. Linear in their size. */
export function matchCases(before: Case, after: Case): Matching {
  const renames = new Renames();
  const pairs = {} as Record<Table, readonly Pair[]>;
  // Modules before what lies in them, elements before links, and these before what names them.
  for (const table of TABLES) {
    pairs[table] =
      table === 'links'
        ? linkPairs(before, after, (id) => renames.now('nodes', id))
        : pairsOf(table, before, after, keysOf(table, before, after, renames));
    for (const { before: from, after: to } of pairs[table]) {
      if (from !== undefined && to !== undefined && from !== to) renames.add(table, from, to);
    }
  }
  return { before, after, pairs, renames };
}

/** By id first; then by each of the keys in turn, where one thing on either side is left that has it. */
function pairsOf(table: Table, before: Case, after: Case, keys: readonly KeyOf[]): Pair[] {
  const pairs: Pair[] = [];
  const gone = new Set<string>();
  for (const id of before[table].keys()) {
    if (after[table].has(id)) pairs.push({ before: id, after: id });
    else gone.add(id);
  }
  const come = new Set([...after[table].keys()].filter((id) => !before[table].has(id)));
  for (const key of keys) {
    if (gone.size === 0 || come.size === 0) break;
    const [from, to] = [onlyOnes(gone, key, before), onlyOnes(come, key, after)];
    for (const [name, id] of from) {
      const partner = to.get(name);
      if (id === null || partner === undefined || partner === null) continue;
      pairs.push({ before: id, after: partner });
      gone.delete(id);
      come.delete(partner);
    }
  }
  for (const id of gone) pairs.push({ before: id, after: undefined });
  for (const id of come) pairs.push({ before: undefined, after: id });
  return pairs;
}

/** Ids by key; null where several have it. */
function onlyOnes(ids: ReadonlySet<string>, key: KeyOf, c: Case): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const id of ids) {
    const name = key(c, id);
    if (name !== undefined) found.set(name, found.has(name) ? null : id);
  }
  return found;
}

/** Most ids of the smaller side mean nothing to the other: it was read from another file. */
function differWholesale(before: Case, after: Case, table: Table): boolean {
  let shared = 0;
  for (const id of before[table].keys()) if (after[table].has(id)) shared += 1;
  return shared * 2 < Math.min(before[table].size, after[table].size);
}

function keysOf(table: Table, before: Case, after: Case, renames: Renames): readonly KeyOf[] {
  const elsewhere = differWholesale(before, after, table);
  /** Of a module: as the case after calls it. */
  const moduleOf = (c: Case, id: string) => (c === before ? renames.now('modules', id) : id);
  if (table === 'modules') {
    if (!elsewhere) return [];
    return [(c, id) => (id === c.main ? 'main' : undefined), (c, id) => c.modules.get(id)?.name];
  }
  if (table === 'nodes') return nodeKeys(elsewhere, moduleOf);
  const content: KeyOf = (c, id) => {
    const record = c[table].get(id);
    return record && Object.keys(record).length > 0 ? canonicalJson(record) : undefined;
  };
  return elsewhere ? [content, (c, id) => recordTitle(c, table, id) || undefined] : [content];
}

function nodeKeys(elsewhere: boolean, moduleOf: (c: Case, id: string) => string): readonly KeyOf[] {
  const key =
    (of: (c: Case, node: NonNullable<ReturnType<Case['nodes']['get']>>) => unknown[]): KeyOf =>
    (c, id) => {
      const node = c.nodes.get(id);
      return node && JSON.stringify(of(c, node));
    };
  const saying =
    (of: KeyOf): KeyOf =>
    (c, id) =>
      c.nodes.get(id)?.text ? of(c, id) : undefined;
  const same = [
    saying(
      key((c, { module, kind, identifier, text }) => [moduleOf(c, module), kind, identifier, text]),
    ),
    saying(key((_, { kind, identifier, text }) => [kind, identifier, text])),
  ];
  if (!elsewhere) return same;
  return [
    ...same,
    key((c, { module, kind, identifier }) => [moduleOf(c, module), kind, identifier]),
    key((_, { kind, identifier }) => [kind, identifier]),
    saying(key((_, { kind, text }) => [kind, text])),
  ];
}
