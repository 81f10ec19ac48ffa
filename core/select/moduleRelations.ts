// How modules are joined (GSN v3 1:4.5.1): by what their away elements, module references and contract
// references do in the arguments that hold them.
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';

/** `from` is supported by, or in context of, `to`. */
export interface ModuleRelation {
  readonly from: string;
  readonly to: string;
  readonly kind: 'supportedBy' | 'inContextOf';
  /** The away element or reference by which it is so. */
  readonly by: NodeEntry;
}

/** Every relation between two modules, as often as something makes it; in file order. */
export function moduleRelations(index: CaseIndex): readonly ModuleRelation[] {
  return index.memo('select.moduleRelations', () =>
    [...index.nodes.values()].flatMap((entry) => relationsBy(index, entry)),
  );
}

function relationsBy(index: CaseIndex, by: NodeEntry): ModuleRelation[] {
  const { module } = by.node;
  const other = moduleNamed(index, by);
  if (other === undefined || other === module) return [];
  const kinds = [
    ...(by.supports.some(hasSource) ? (['supportedBy'] as const) : []),
    ...(by.contextOf.some(hasSource) ? (['inContextOf'] as const) : []),
  ];
  const relations = kinds.map((kind): ModuleRelation => ({ from: module, to: other, kind, by }));
  // What a contract decomposes is a goal of the other module, which the contract so supports (1:4.3.2).
  if ('origin' in by.node && by.supportedBy.length > 0) {
    relations.push({ from: other, to: module, kind: 'supportedBy', by });
  }
  return relations;
}

function hasSource({ from }: LinkEntry): boolean {
  return from !== undefined;
}

/** The module whose element it repeats, or that it refers to. */
function moduleNamed(index: CaseIndex, { node }: NodeEntry): string | undefined {
  if ('target' in node) return node.target;
  if (!('origin' in node)) return undefined;
  return index.nodes.get(node.origin)?.node.module ?? node.originModule;
}
