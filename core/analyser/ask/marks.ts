// Marks that the file format has for some kinds only: elsewhere an import keeps them in `attributes`.
import type { CaseNode } from '../../model/case.ts';

/** Whether the element bears the mark: as a field, in its attributes, or one level below them. */
export function isMarked(node: CaseNode, mark: string): boolean {
  const attributes = node.attributes ?? {};
  const holders: unknown[] = [node, attributes, ...Object.values(attributes)];
  return holders.some(
    (holder) =>
      typeof holder === 'object' &&
      holder !== null &&
      (holder as Readonly<Record<string, unknown>>)[mark] === true,
  );
}
