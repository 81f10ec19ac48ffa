// What two cases say differently. Pure and near linear: what was not touched is passed over.
import { RECORD_TABLES } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { compareIdentifiers } from '../model/order.ts';
import { elementChanges } from './elementChanges.ts';
import { linkChanges } from './linkChanges.ts';
import { type Matching, matchCases } from './matching.ts';
import { caseChanges, recordChanges } from './recordChanges.ts';
import { relationsOf } from './relations.ts';
import { type CaseDiff, SECTIONS, type ThingChange } from './types.ts';

/** The difference from one case to another, and which thing of either is which. */
export interface Compared {
  readonly matching: Matching;
  readonly content: CaseDiff;
}

/** From `before` to `after`, by what they say (README.md). */
export function diffCases(before: CaseIndex, after: CaseIndex): Compared {
  const matching = matchCases(before.case, after.case);
  const sides = { before, after, renames: matching.renames };
  const relations = relationsOf(matching);
  const { challenges, links } = linkChanges(sides, matching, relations);
  const tables = (['acps', ...RECORD_TABLES] as const).filter((table) => table !== 'evidence');
  const content: CaseDiff = {
    case: caseChanges(sides, matching),
    elements: inOrder(elementChanges(sides, matching, relations)),
    challenges: inOrder(challenges),
    evidence: inOrder(recordChanges(sides, matching, 'evidence')),
    records: tables.flatMap((table) => inOrder(recordChanges(sides, matching, table))),
    links: inOrder(links),
    modules: inOrder(recordChanges(sides, matching, 'modules')),
  };
  return { matching, content };
}

/** Nothing of what is said differs. */
export function saysTheSame(content: CaseDiff): boolean {
  return SECTIONS.every((section) => content[section].length === 0);
}

/** By the names that people see now. */
function inOrder(changes: readonly ThingChange[]): readonly ThingChange[] {
  const key = ({ before, after }: ThingChange) => after ?? before;
  return [...changes].sort(
    (a, b) =>
      compareIdentifiers(key(a)?.name ?? '', key(b)?.name ?? '') ||
      compareIdentifiers(key(a)?.id ?? '', key(b)?.id ?? ''),
  );
}
