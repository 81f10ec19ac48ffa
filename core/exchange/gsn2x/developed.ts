// `extends` written back: what elements of other modules are developed by those of a module. Such
// a link is not among the references of the developed element, which stays undeveloped in its file.
import type { CaseIndex, LinkEntry, NodeEntry } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';
import { isObject, keptOf } from './attributes.ts';
import type { Writing } from './writing.ts';

type Ends = Pick<Writing, 'index' | 'names'>;

/** A link that came from `develops`: what it develops by which element of another module. */
export function developmentOf(
  index: CaseIndex,
  { link, from, to }: LinkEntry,
): { readonly from: NodeEntry; readonly by: NodeEntry; readonly number: number } | undefined {
  const { develops } = keptOf(link.attributes);
  const by = to && originOf(index, to);
  if (link.kind !== 'supportedBy' || typeof develops !== 'number' || !from || !by) return undefined;
  return from.node.module === by.node.module ? undefined : { from, by, number: develops };
}

/** Whether `extends` of another file says it, because both ends are written. */
export function isDevelopment({ index, names }: Ends, entry: LinkEntry): boolean {
  const development = developmentOf(index, entry);
  return (
    development !== undefined && names.has(development.from.id) && names.has(development.by.id)
  );
}

/** By module, its `extends`; what of a file meant nothing when it was read stands after the rest. */
export function extensionsOf(
  { index, names }: Ends,
  moduleNames: ReadonlyMap<string, string>,
): ReadonlyMap<string, unknown> {
  const developments = [...index.links.values()]
    .filter((entry) => isDevelopment({ index, names }, entry))
    .flatMap((entry) => developmentOf(index, entry) ?? [])
    .sort((a, b) => a.number - b.number || (a.from.id < b.from.id ? -1 : 1));
  const made = new Map<string, Extensions>();
  for (const { from, by } of developments) {
    const module = moduleNames.get(from.node.module);
    const [developed, local] = [names.get(from.id), names.get(by.id)];
    if (module === undefined || developed === undefined || local === undefined) continue;
    add(child(made, by.node.module, newExtensions), module, developed, [local]);
  }
  for (const id of moduleNames.keys()) {
    for (const [module, developed, locals] of unresolvedIn(index, id)) {
      add(child(made, id, newExtensions), module, developed, locals);
    }
  }
  return new Map([...made].map(([id, own]) => [id, written(own)]));
}

/** By module name, by developed element, what develops it. */
type Extensions = Map<string, Map<string, string[]>>;

const newExtensions = (): Extensions => new Map();

function add(to: Extensions, module: string, developed: string, locals: readonly string[]): void {
  const own = child(to, module, () => new Map<string, string[]>());
  child(own, developed, () => [] as string[]).push(...locals);
}

function written(own: Extensions): unknown {
  return [...own].map(([module, develops]) => ({
    module,
    develops: Object.fromEntries(develops),
  }));
}

function* unresolvedIn(index: CaseIndex, id: string): Generator<[string, string, string[]]> {
  const kept = keptOf(index.case.modules.get(id)?.attributes).extends;
  for (const item of Array.isArray(kept) ? kept : []) {
    if (!isObject(item) || typeof item.module !== 'string' || !isObject(item.develops)) continue;
    for (const [developed, locals] of Object.entries(item.develops)) {
      yield [item.module, developed, Array.isArray(locals) ? locals.map(String) : []];
    }
  }
}

function child<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
