// Identifiers are unique within a module (GSN 1:2.1.2). Away elements repeat another module's
// identifier (GSN 1:4.2), so they neither take one nor are kept from one.
import type { CaseIndex } from '../../model/index.ts';
import type { NodeKind } from '../../model/kinds.ts';
import { ALLOWED, refused, type Verdict } from '../verdict.ts';

/** Whether the element (`id`, or one about to be made) may bear this identifier. */
export function mayIdentify(
  index: CaseIndex,
  element: { readonly id?: string; readonly kind: NodeKind; readonly module: string },
  identifier: string,
): Verdict {
  if (identifier.trim() === '') {
    return refused('no-identifier', 'Every element shows an identifier (GSN 1:2.1.2).');
  }
  if (isAway(element.kind)) return ALLOWED;
  for (const { id, node } of index.nodes.values()) {
    const same = node.identifier === identifier && node.module === element.module;
    if (!same || id === element.id || isAway(node.kind)) continue;
    const module = index.case.modules.get(node.module)?.name ?? node.module;
    return refused(
      'identifier-taken',
      `The identifier ${identifier} is taken in module ${module}; identifiers are unique within a module (GSN 1:2.1.2).`,
    );
  }
  return ALLOWED;
}

function isAway(kind: NodeKind): boolean {
  return kind.startsWith('away');
}
