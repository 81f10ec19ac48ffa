// Which cell of the matrix a record belongs to: a pathway's own, a domain's first.
import type { Coverage } from '../../../core/select/coverage/coverage.ts';
import type { At } from './Matrix.tsx';

/** Undefined where the record has no place in the matrix. */
export function placeOfRecord(
  { pathways, rowOf, modes }: Coverage,
  id: string | undefined,
): At | undefined {
  if (id === undefined) return undefined;
  const pathway = pathways.get(id)?.pathway;
  const row = rowOf(pathway?.domain ?? id);
  const mode = pathway?.harmMode ?? modes[0];
  return row && mode ? { row: row.key, mode } : undefined;
}
