// Recorded judgements that something is defeated: made, and lifted.
import type { Defeated } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { referenceText } from '../registers/references.ts';
import type { Sides } from './fieldChanges.ts';
import type { Change } from './types.ts';

/** Nothing where the mark stands on both sides: what differs in it is a field. */
export function defeatChanges(
  sides: Sides,
  before: Defeated | undefined,
  after: Defeated | undefined,
): Change[] {
  if (!before && after) return [{ what: 'defeated', words: wordsOf(sides.after, after) }];
  if (before && !after) return [{ what: 'reinstated', words: wordsOf(sides.before, before) }];
  return [];
}

/** "by Ada, on 2026-05-01: the run was contaminated" */
function wordsOf(index: CaseIndex, { by, on, rationale }: Defeated): string {
  const person = by !== undefined && index.case.people.has(by) ? referenceText(index, by) : by;
  const head = [person === undefined ? '' : `by ${person}`, on === undefined ? '' : `on ${on}`]
    .filter((part) => part !== '')
    .join(', ');
  return [head, rationale ?? ''].filter((part) => part !== '').join(': ');
}
