// Gives the elements of a module, or some of them, the identifiers G1, G2, … of their kind in reading
// order. Away elements elsewhere follow (GSN Table 1:4-1); internal ids, and so every reference, stay;
// links of texts follow.
import type { CaseIndex } from '../model/index.ts';
import { identifierPrefix } from '../model/kinds.ts';
import { nodeName } from '../model/lookup.ts';
import { id, ids, optional } from './args.ts';
import { defineCommand } from './command.ts';
import { renameAll } from './parts/following.ts';
import { mayFindModule, mayFindNode } from './parts/lookups.ts';
import { readOrder } from './parts/readOrder.ts';
import { allOf, refused } from './verdict.ts';

interface Args {
  readonly module?: string | undefined;
  readonly ids?: readonly string[] | undefined;
}

export const renumber = defineCommand({
  id: 'renumber',
  args: {
    /** All of a module … */
    module: optional(id),
    /** … or these elements, among the numbers that the others leave free. */
    ids: optional(ids),
  },
  label: ({ case: c }, { module, ids: asked = [] }) => {
    if (module !== undefined) return `Renumber module ${c.modules.get(module)?.name ?? module}`;
    const [first = ''] = asked;
    return asked.length === 1
      ? `Renumber ${nodeName(c, first)}`
      : `Renumber ${asked.length} elements`;
  },
  may: ({ index }, { module, ids: asked }) => {
    if ((module === undefined) === (asked === undefined)) {
      return refused('one-target', 'Renumber a module, or some elements.');
    }
    if (module !== undefined) return mayFindModule(index, module);
    if (asked?.length === 0) return refused('nothing', 'Select what is to be renumbered.');
    return allOf(...(asked ?? []).map((one) => mayFindNode(index, one)));
  },
  run: (draft, args, { index }) => {
    renameAll(draft, index, newIdentifiers(index, args));
    return undefined;
  },
});

/** What each would be called; away elements bear their origins' identifiers and are passed over. */
export function newIdentifiers(
  index: CaseIndex,
  { module, ids: asked }: Args,
): Map<string, string> {
  const wanted = asked === undefined ? undefined : new Set(asked);
  const modules = new Set(
    module === undefined
      ? (asked ?? []).flatMap((one) => index.nodes.get(one)?.node.module ?? [])
      : [module],
  );
  const found = new Map<string, string>();
  for (const one of modules) {
    const own = readOrder(index, one).filter((node) => {
      const kind = index.nodes.get(node)?.node.kind ?? 'goal';
      return !kind.startsWith('away');
    });
    const taken = new Set(
      own
        .filter((node) => wanted && !wanted.has(node))
        .map((node) => index.nodes.get(node)?.node.identifier),
    );
    const next = new Map<string, number>();
    for (const node of own) {
      if (wanted && !wanted.has(node)) continue;
      const prefix = identifierPrefix(index.nodes.get(node)?.node.kind ?? 'goal');
      let number = next.get(prefix) ?? 1;
      while (taken.has(`${prefix}${number}`)) number += 1;
      next.set(prefix, number + 1);
      found.set(node, `${prefix}${number}`);
    }
  }
  return found;
}
