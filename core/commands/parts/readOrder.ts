// The elements of one module as one reads them: from its tops down, context before support.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { branch } from '../../select/branch.ts';

/** Ids; what only a circle holds comes last. */
export function readOrder(index: CaseIndex, module: string): string[] {
  const own = [...index.nodes.values()].filter(({ node }) => node.module === module);
  own.sort(
    (a, b) => compareIdentifiers(a.node.identifier, b.node.identifier) || (a.id < b.id ? -1 : 1),
  );
  const tops = own.filter((entry) => isTop(entry, module));
  const goals = tops.filter(({ node }) => node.kind === 'goal');
  const read = branch([...goals, ...tops]);
  const here = (id: string) => index.nodes.get(id)?.node.module === module;
  return [...new Set([...[...read].filter(here), ...own.map(({ id }) => id)])];
}

/** Hangs from nothing in its module. */
function isTop({ supports, contextOf, challenges }: NodeEntry, module: string): boolean {
  const owners = [...supports, ...contextOf].map(({ from }) => from);
  const challenged = challenges.map(({ to, toLink }) => to ?? toLink?.from);
  return ![...owners, ...challenged].some((owner) => owner?.node.module === module);
}
