// `extends` written back: what elements of other modules are developed by those of a module. Such
// a link is not among the references of the developed element, which stays undeveloped in its file.
import type { CaseIndex, LinkEntry } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';
import { isObject, keptOf } from './attributes.ts';
import type { Writing } from './writing.ts';

type Ends = Pick<Writing, 'index' | 'names'>;

/** A link that came from `develops`, with both ends in the files that are written. */
export function isDevelopment({ index, names }: Ends, entry: LinkEntry): boolean {
  const { link, from } = entry;
  if (link.kind !== 'supportedBy' || keptOf(link.attributes).develops !== true) return false;
  const end = developing(index, entry);
  return (
    from !== undefined &&
    end !== undefined &&
    from.node.module !== end.node.module &&
    names.has(from.id) &&
    names.has(end.id)
  );
}

function developing(index: CaseIndex, { to }: LinkEntry) {
  return to && originOf(index, to);
}

/** By module that develops, its `extends`: module name, developed element, what develops it. */
export function extensionsOf(
  { index, names }: Ends,
  moduleNames: ReadonlyMap<string, string>,
): ReadonlyMap<string, unknown> {
  const made = new Map<string, Map<string, Map<string, string[]>>>();
  for (const entry of index.links.values()) {
    if (!isDevelopment({ index, names }, entry)) continue;
    const end = developing(index, entry);
    const [developed, by] = [names.get(entry.from?.id ?? ''), names.get(end?.id ?? '')];
    const module = moduleNames.get(entry.from?.node.module ?? '');
    if (!end || developed === undefined || by === undefined || module === undefined) continue;
    const mine = child(made, end.node.module, () => new Map<string, Map<string, string[]>>());
    const locals = child(
      child(mine, module, () => new Map<string, string[]>()),
      developed,
      () => [],
    );
    locals.push(by);
  }
  const elementsIn = elementsByModule(index, moduleNames, names);
  const all = [...moduleNames.keys()].flatMap((id) => {
    const kept = keptOf(index.case.modules.get(id)?.attributes).extends;
    const own = merge(Array.isArray(kept) ? kept : [], made.get(id) ?? new Map(), elementsIn);
    return own.length === 0 ? [] : [[id, own] as const];
  });
  return new Map(all);
}

/** As the file had it, without what is no more, and with what came. */
function merge(
  kept: readonly unknown[],
  made: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>,
  elementsIn: ReadonlyMap<string, ReadonlySet<string>>,
): unknown[] {
  const left = new Map([...made].map(([module, by]) => [module, new Map(by)]));
  const result: { module: string; develops: Record<string, readonly string[]> }[] = [];
  for (const item of kept) {
    if (!isObject(item) || typeof item.module !== 'string' || !isObject(item.develops)) continue;
    const { module } = item;
    const known = elementsIn.get(module);
    const develops: [string, readonly string[]][] = [];
    for (const [developed, locals] of Object.entries(item.develops)) {
      const now = left.get(module)?.get(developed);
      left.get(module)?.delete(developed);
      const before = Array.isArray(locals) ? locals.map(String) : [];
      const list = known?.has(developed) ? inOrderOf(before, now ?? []) : before;
      if (list.length > 0) develops.push([developed, list]);
    }
    if (develops.length > 0) result.push({ module, develops: Object.fromEntries(develops) });
  }
  for (const [module, by] of left) {
    if (by.size > 0) result.push({ module, develops: Object.fromEntries(by) });
  }
  return result;
}

function inOrderOf(before: readonly string[], now: readonly string[]): string[] {
  const kept = before.filter((name) => now.includes(name));
  return [...kept, ...now.filter((name) => !before.includes(name))];
}

function elementsByModule(
  index: CaseIndex,
  moduleNames: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byModule = new Map<string, Set<string>>();
  for (const [id, { module }] of index.case.nodes) {
    const [moduleName, name] = [moduleNames.get(module), names.get(id)];
    if (moduleName === undefined || name === undefined) continue;
    child(byModule, moduleName, () => new Set()).add(name);
  }
  return byModule;
}

function child<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
