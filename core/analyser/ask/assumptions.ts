// The assumptions of a case that belong to its argument.
import type { Assumption } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';

/** Assumptions that are not marked as library stock or still to be filled in, in file order. */
export function assumptionsOf(index: CaseIndex): readonly { id: string; node: Assumption }[] {
  return index.memo('ask.assumptions', () =>
    [...index.nodes.values()].flatMap(({ id, node }) => {
      if (node.kind !== 'assumption' || node.uninstantiated) return [];
      return node.tags?.includes('library') ? [] : [{ id, node }];
    }),
  );
}
