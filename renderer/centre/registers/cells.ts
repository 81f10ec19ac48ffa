// What the cells of a register say, each worked out once until the case or its findings change. The
// findings of a row, and what the reasoning core says of it, are columns that only the window has.
import { type Finding, stands } from '../../../core/analyser/finding.ts';
import { SEVERITIES } from '../../../core/analyser/rule.ts';
import type { CaseIndex } from '../../../core/model/index.ts';
import type { Reasoning } from '../../../core/reasoning/types.ts';
import type { Column, Register, RegisterRow, SortKey } from '../../../core/registers/register.ts';
import { sortKey } from '../../../core/registers/sorting.ts';
import { textOf } from '../../../core/registers/text.ts';
import { usedBy } from '../../../core/registers/usedBy.ts';
import { valueAt } from '../../../core/registers/values.ts';
import { tally } from '../../panels/problems/problemRows.ts';
import { computedColumn } from './computedColumns.ts';

export const FINDINGS_COLUMN: Column = {
  id: 'findings',
  title: 'Findings',
  about: 'What the rules found about the row, the worst first.',
  form: { type: 'computed' },
  fixed: 'Findings go away when what they speak of is mended.',
};

export interface Cells {
  value(row: RegisterRow, column: Column): unknown;
  /** As people read it; '' where it is missing. */
  text(row: RegisterRow, column: Column): string;
  /** The words that a filter can choose: each of a list, else the one; none where it is missing. */
  parts(row: RegisterRow, column: Column): readonly string[];
  sortKey(row: RegisterRow, column: Column): SortKey;
  /** Ids of what names the row. */
  users(row: RegisterRow): readonly string[];
  /** Not waived, the worst first. */
  findings(row: RegisterRow): readonly Finding[];
}

const NONE: readonly never[] = [];

export function cellsOf(
  index: CaseIndex,
  register: Register,
  byId: ReadonlyMap<string, readonly Finding[]>,
  reasoning?: Reasoning,
): Cells {
  const own = computedColumn(register);
  const texts = new Map<string, Map<string, string>>();
  const findings = (row: RegisterRow) => byId.get(row.at.id)?.filter(stands) ?? NONE;
  const value = (row: RegisterRow, column: Column) =>
    column === FINDINGS_COLUMN ? findings(row) : valueAt(index, row, column);
  const isOwn = (column: Column) => column === own?.column;
  const makeText = (row: RegisterRow, column: Column) => {
    if (column === FINDINGS_COLUMN) return tally(findings(row));
    if (own && isOwn(column)) return reasoning ? own.text(reasoning, row.at.id) : '';
    return textOf(index, column, valueAt(index, row, column));
  };
  const text = (row: RegisterRow, column: Column) => {
    const known = texts.get(column.id) ?? new Map<string, string>();
    texts.set(column.id, known);
    const found = known.get(row.key) ?? makeText(row, column);
    known.set(row.key, found);
    return found;
  };
  return {
    value,
    text,
    findings,
    parts: (row, column) => {
      if (column === FINDINGS_COLUMN) return [...new Set(findings(row).map((one) => one.severity))];
      const stored = isOwn(column) ? undefined : valueAt(index, row, column);
      if (Array.isArray(stored)) return stored.map((one) => textOf(index, column, [one]));
      const whole = text(row, column);
      return whole === '' ? NONE : [whole];
    },
    sortKey: (row, column) => {
      if (column === FINDINGS_COLUMN) return weight(findings(row));
      if (isOwn(column)) return text(row, column);
      return sortKey(index, column, valueAt(index, row, column));
    },
    users: (row) => usedBy(index, register).get(row.key) ?? NONE,
  };
}

/** Worse before more: what has no finding comes last, as a missing value does. */
function weight(findings: readonly Finding[]): SortKey {
  const [worst] = findings;
  if (!worst) return undefined;
  return SEVERITIES.indexOf(worst.severity) + 1 / (1 + findings.length);
}
