// The records of a case by table, as rows of a tree. Empty tables are left out.
import { type Finding, stands } from '../../../core/analyser/finding.ts';
import { EDITABLE_TABLES, type EditableTable } from '../../../core/commands/parts/tables.ts';
import type { Case } from '../../../core/model/case.ts';
import { compareIdentifiers } from '../../../core/model/order.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';

export type RegisterRow =
  | {
      readonly kind: 'table';
      readonly table: EditableTable;
      readonly count: number;
      readonly open: boolean;
    }
  | {
      readonly kind: 'record';
      readonly table: EditableTable;
      readonly id: string;
      readonly title: string;
      readonly position: number;
      readonly setSize: number;
    };

/** @param closed tables whose records are not shown */
export function registerRows(c: Case, closed: ReadonlySet<string>): readonly RegisterRow[] {
  const rows: RegisterRow[] = [];
  for (const table of usedTables(c)) {
    const ids = [...c[table].keys()].sort(compareIdentifiers);
    const open = !closed.has(table);
    rows.push({ kind: 'table', table, count: ids.length, open });
    if (!open) continue;
    for (const [i, id] of ids.entries()) {
      const title = recordTitle(c, table, id);
      rows.push({ kind: 'record', table, id, title, position: i + 1, setSize: ids.length });
    }
  }
  return rows;
}

/** In the order of the published schema; assurance claim points last. */
export function usedTables(c: Case): readonly EditableTable[] {
  const [acps, ...records] = EDITABLE_TABLES;
  return [...records, ...(acps ? [acps] : [])].filter((table) => c[table].size > 0);
}

export function keyOf(row: RegisterRow): string {
  return row.kind === 'table' ? row.table : `${row.table}/${row.id}`;
}

/** Findings of a record that count. */
export function openFindings(
  byId: ReadonlyMap<string, readonly Finding[]>,
  id: string,
): readonly Finding[] {
  return byId.get(id)?.filter(stands) ?? [];
}
