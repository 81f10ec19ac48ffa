// What is being written: which modules, which of their elements, and under which identifiers, which
// gsn2x wants unique over all files.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { nameOf, originOf } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { layoutOf } from './attributes.ts';
import { typeOfNode } from './elementTypes.ts';

export interface Writing {
  readonly index: CaseIndex;
  /** Identifiers by id: those of away elements that are references are their origins'. */
  readonly names: ReadonlyMap<string, string>;
  /** By module, its elements in the order of the file. */
  readonly elements: ReadonlyMap<string, readonly NodeEntry[]>;
  /** Ids of the elements that are written. */
  readonly written: ReadonlySet<string>;
  /** Away elements that are not written: where they stand, gsn2x names the origin. */
  readonly references: readonly NodeEntry[];
  /** Ids of the elements that came from a gsn2x file. */
  readonly imported: ReadonlySet<string>;
  /** Ids of the elements that are gsn2x's counter-goals and counter-solutions. */
  readonly counters: ReadonlySet<string>;
  /** By id of an element, its `acp`. */
  readonly acps: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly losses: string[];
}

type Started = Omit<Writing, 'acps'>;

/** @param moduleIds in the order of writing: the earlier keeps an identifier that two have */
export function startWriting(index: CaseIndex, moduleIds: readonly string[]): Started {
  const losses: string[] = [];
  const scope = new Set(moduleIds);
  const byModule = new Map(moduleIds.map((id) => [id, [] as NodeEntry[]]));
  for (const entry of index.nodes.values()) byModule.get(entry.node.module)?.push(entry);
  const elements = new Map<string, readonly NodeEntry[]>();
  const references: NodeEntry[] = [];
  const imported = new Set<string>();
  const left: string[] = [];
  for (const [moduleId, entries] of byModule) {
    const { elements: places = [] } = layoutOf(index.case.modules.get(moduleId)?.attributes);
    for (const id of places) imported.add(id);
    const own: NodeEntry[] = [];
    for (const entry of inFileOrder(entries, places)) {
      if (isReference(index, entry, scope)) references.push(entry);
      else if (typeOfNode(entry.node, false)) own.push(entry);
      else left.push(nameOf(index.case, entry.id));
    }
    elements.set(moduleId, own);
  }
  tell(losses, left, 'Left out, because gsn2x has no such element');
  const all = [...elements.values()].flat();
  const written = new Set(all.map(({ id }) => id));
  const names = uniqueNames(index, all, losses);
  for (const entry of references) {
    const name = names.get(originOf(index, entry)?.id ?? '');
    if (name !== undefined) names.set(entry.id, name);
  }
  const counters = countersOf(index);
  return { index, names, elements, written, references, imported, counters, losses };
}

/** One sentence for all of them, with their count and the first few names. */
export function tell(losses: string[], names: readonly string[], what: string): void {
  if (names.length === 0) return;
  const shown = names.slice(0, 5).join(', ');
  const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
  losses.push(`${what} (${names.length}): ${shown}${more}.`);
}

/** As in the file that was imported; what came later follows, by identifier. */
function inFileOrder(entries: readonly NodeEntry[], elements: readonly string[]): NodeEntry[] {
  const places = new Map(elements.map((id, i) => [id, i]));
  const placeOf = ({ id }: NodeEntry) => places.get(id) ?? places.size;
  return [...entries].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      compareIdentifiers(a.node.identifier, b.node.identifier) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Its origin is written too. */
function isReference(index: CaseIndex, entry: NodeEntry, scope: ReadonlySet<string>): boolean {
  if (!('origin' in entry.node)) return false;
  const origin = originOf(index, entry);
  return (
    origin !== undefined &&
    scope.has(origin.node.module) &&
    typeOfNode(origin.node, false) !== undefined
  );
}

/** Keys of the files must differ: an identifier that is taken gets a number. */
function uniqueNames(
  index: CaseIndex,
  entries: readonly NodeEntry[],
  losses: string[],
): Map<string, string> {
  const taken = new Set(['module', ...entries.map(({ node }) => node.identifier)]);
  const next = new Map<string, number>();
  const used = new Set(['module']);
  const names = new Map<string, string>();
  const renamed: string[] = [];
  for (const { id, node } of entries) {
    let name = node.identifier;
    while (used.has(name)) {
      const i = next.get(node.identifier) ?? 2;
      next.set(node.identifier, i + 1);
      const other = `${node.identifier}_${i}`;
      name = taken.has(other) ? name : other;
    }
    if (name !== node.identifier) renamed.push(`${nameOf(index.case, id)} as ${name}`);
    used.add(name);
    names.set(id, name);
  }
  tell(
    losses,
    renamed,
    'Written under another identifier, because gsn2x wants each once in all files',
  );
  return names;
}

/**
 * gsn2x has types of their own for what challenges, and for what supports only that. Elements of its
 * own files that are marked as one stay one.
 */
function countersOf(index: CaseIndex): Set<string> {
  const counters = new Set<string>();
  const queue: NodeEntry[] = [];
  const add = (entry: NodeEntry) => {
    counters.add(entry.id);
    queue.push(entry);
  };
  for (const entry of index.nodes.values()) if (entry.challenges.length > 0) add(entry);
  for (let at = queue.pop(); at; at = queue.pop()) {
    for (const { to } of at.supportedBy) {
      if (!to || counters.has(to.id)) continue;
      if (to.supports.every(({ from }) => from && counters.has(from.id))) add(to);
    }
  }
  return counters;
}
