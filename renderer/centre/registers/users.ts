// What names a row, as people call it.
import type { Case } from '../../../core/model/case.ts';
import { candidateOf } from '../../../core/presentation/candidates.ts';

/** '' is the case's own facts. */
export function userName(c: Case, id: string): string {
  return id === '' ? 'the case' : (candidateOf(c, id)?.name ?? id);
}

/** Its first words, so that somebody who does not know the id understands. */
export function userTitle(c: Case, id: string): string {
  return id === '' ? c.meta.title : (candidateOf(c, id)?.title ?? '');
}
