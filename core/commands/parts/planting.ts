// Puts a piece of an argument (core/clip) into a draft: every element and link under a fresh id, the
// identifiers made unique, and all that names one another named anew.
import { readingOrder } from '../../clip/roots.ts';
import { canonicalJson } from '../../format/canonical.ts';
import {
  type AssuranceClaimPoint,
  type Case,
  RECORD_TABLES,
  type RecordTable,
  TABLES,
  type Table,
} from '../../model/case.ts';
import { placeIds } from '../../model/claimPoints.ts';
import { CaseIndex } from '../../model/index.ts';
import type { CaseDraft, CommandContext } from '../command.ts';
import { mayBeCalled } from './claimPoint.ts';
import { isTaken } from './freshId.ts';
import { type Numbers, takenNumbers } from './numbering.ts';
import { visitReferences } from './references.ts';

/** New ids by the ids in the piece, for elements, links, records and claim points. */
export type NewIds = ReadonlyMap<string, string>;

export interface Planting {
  readonly clip: Case;
  /** The module that all of it goes to. */
  readonly module: string;
  /** Links of the piece that stay out: forbidden, or with an end missing. */
  readonly without: ReadonlySet<string>;
}

/** Tables whose records stand for themselves. Claim points and instantiation data stand on elements. */
const SHARED_TABLES = RECORD_TABLES.filter((table) => table !== 'instantiations');

/** Records of the piece that the case has under the same id with another content. */
export function differingRecords(clip: Case, into: Case): string[] {
  return SHARED_TABLES.flatMap((table) =>
    [...clip[table].keys()].filter((id) => fate(clip, into, table, id) === 'rename'),
  );
}

/**
 * Records that are the case's own by their id, and not as they were copied: edited since, or copied
 * from a second file of the same case.
 */
export function changedRecords(clip: Case, into: Case): string[] {
  return SHARED_TABLES.flatMap((table) =>
    [...clip[table].keys()].filter(
      (id) => fate(clip, into, table, id) === 'known' && !isSame(clip, into, table, id),
    ),
  );
}

function isSame(clip: Case, into: Case, table: RecordTable, id: string): boolean {
  return canonicalJson(into[table].get(id)) === canonicalJson(clip[table].get(id));
}

/** What becomes of a record of the piece: the case has it, takes it, or takes it under a new id. */
function fate(clip: Case, into: Case, table: RecordTable, id: string): 'known' | 'add' | 'rename' {
  const there = into[table].get(id);
  if (there === undefined) return isTaken(into, id) ? 'rename' : 'add';
  return clip.id === into.id || isSame(clip, into, table, id) ? 'known' : 'rename';
}

/** Plants the piece; links to what is not in it keep their end. Gives the new ids. */
export function plant(draft: CaseDraft, context: CommandContext, planting: Planting): NewIds {
  const { clip, module, without } = planting;
  const { case: into } = context.index;
  const ids = new Map<string, string>();
  const used = new Set<string>();
  const fresh = () => {
    for (;;) {
      const id = context.newId();
      if (used.has(id) || isTaken(into, id)) continue;
      used.add(id);
      return id;
    }
  };
  const numbers = takenNumbers(context.index, module);
  for (const id of clip.nodes.keys()) ids.set(id, fresh());
  for (const id of clip.links.keys()) if (!without.has(id)) ids.set(id, fresh());
  const stands = (id: string) => {
    const on = clip.acps.get(id)?.on;
    return on !== undefined && placeIds(on).every((at) => ids.has(at));
  };
  const acps = [...clip.acps.keys()].filter(stands);
  const added = newRecords(clip, into, numbers, ids, acps);
  const named = <T>(table: Table, record: T): T => {
    const copy = JSON.parse(JSON.stringify(record)) as T;
    visitReferences(table, copy, TABLES, (id, set) => set(ids.get(id) ?? id));
    return copy;
  };
  const identifiers = newIdentifiers(clip, numbers);
  for (const [id, node] of clip.nodes) {
    const identifier = identifiers.get(id) ?? node.identifier;
    draft.nodes.set(ids.get(id) ?? id, { ...named('nodes', node), module, identifier });
  }
  for (const [id, link] of clip.links) {
    if (without.has(id)) continue;
    const copy = named('links', link);
    if ('toLink' in copy && copy.toLink !== undefined) {
      copy.toLink = ids.get(copy.toLink) ?? copy.toLink;
    }
    draft.links.set(ids.get(id) ?? id, copy);
  }
  for (const [table, id] of added) {
    const records = draft[table] as Map<string, unknown>;
    const copy = named(table, clip[table].get(id));
    const own = table === 'acps' ? asClaimPoint(copy as AssuranceClaimPoint, id, clip, into) : copy;
    records.set(ids.get(id) ?? id, own);
  }
  return ids;
}

/** Claim points of the piece whose argument stays behind: in another case its id means nothing. */
export function unargued(clip: Case, into: Case): string[] {
  if (clip.id === into.id) return [];
  return [...clip.acps].flatMap(([id, { argument: { goal, module } = {} }]) =>
    (goal !== undefined && !clip.nodes.has(goal)) || module !== undefined ? [id] : [],
  );
}

/** A claim point is known by its name (GSN 1:5.2.3): where that is taken, the copy has its id alone. */
function asClaimPoint(copy: AssuranceClaimPoint, id: string, clip: Case, into: Case) {
  const { name, argument, ...rest } = copy;
  const taken = name !== undefined && !mayBeCalled(into, name).allowed;
  const { goal, module: _module, ...words } = argument ?? {};
  const came = clip.nodes.has(clip.acps.get(id)?.argument?.goal ?? '');
  const left = { ...words, ...(came && goal !== undefined ? { goal } : {}) };
  const argued = unargued(clip, into).includes(id) ? left : argument;
  return {
    ...rest,
    ...(name === undefined || taken ? {} : { name }),
    ...(argued === undefined ? {} : { argument: argued }),
  };
}

/** The records to add, with the table of each; `ids` learns the new ids of those whose own is taken. */
function newRecords(
  clip: Case,
  into: Case,
  numbers: Numbers,
  ids: Map<string, string>,
  acps: readonly string[],
): [Table, string][] {
  const found = SHARED_TABLES.flatMap((table) =>
    [...clip[table].keys()].map((id) => ({ table, id, what: fate(clip, into, table, id) })),
  );
  const added = found.filter(({ what }) => what === 'add');
  for (const { id } of added) numbers.takes(id);
  const renamed = found.filter(({ what }) => what === 'rename');
  for (const { table, id } of renamed) ids.set(id, numbers.record(into, table));
  for (const id of acps) {
    const free = !isTaken(into, id) && numbers.takes(id);
    ids.set(id, free ? id : numbers.record(into, 'acps'));
  }
  const data = [...clip.instantiations.keys()];
  for (const id of data) ids.set(id, numbers.record(into, 'instantiations'));
  return [
    ...[...added, ...renamed].map(({ table, id }): [Table, string] => [table, id]),
    ...acps.map((id): [Table, string] => ['acps', id]),
    ...data.map((id): [Table, string] => ['instantiations', id]),
  ];
}

/**
 * Its own where that is free, else the next number of its kind. An away element shows its origin's,
 * which is no other's (GSN 1:4.2).
 */
function newIdentifiers(clip: Case, numbers: Numbers): Map<string, string> {
  const found = new Map<string, string>();
  for (const [id, { kind, identifier }] of clip.nodes) {
    if (kind.startsWith('away') || numbers.takes(identifier)) found.set(id, identifier);
  }
  for (const id of readingOrder(new CaseIndex(clip))) {
    const kind = clip.nodes.get(id)?.kind;
    if (kind && !found.has(id)) found.set(id, numbers.identifier(kind));
  }
  return found;
}
