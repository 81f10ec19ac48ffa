// What the analyser found: filters, and the list in groups; choosing a finding shows its place.
import { useMemo } from 'react';
import { canFix } from '../../store/fixes.ts';
import { problemRows } from '../../store/problems.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { ChosenProblem } from './ChosenProblem.tsx';
import { Filters } from './Filters.tsx';
import { HealthChip } from './HealthChip.tsx';
import { InForce } from './InForce.tsx';
import { ProblemRowView } from './ProblemRowView.tsx';
import { Empty, State } from './ProblemsState.tsx';
import type { ProblemRow } from './problemRows.ts';
import { PROBLEM_LIST, showOnly } from './showOnly.ts';
import { useActiveRow } from './useActiveRow.ts';
import { useProblemKeys } from './useProblemKeys.ts';

const ROW_HEIGHT = 46;
const GROUP_HEIGHT = 30;
const heightOf = (row: ProblemRow) => (row.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT);

export function Problems() {
  const editor = useEditor();
  const checked = useUi((state) => state.checked);
  const problem = useUi((state) => state.problem);
  const chosen = useUi((state) => state.problemsChosen);
  const { rows, view } = useRows();
  const shown = shownCount(rows, checked.findings.length);
  const active = useActiveRow(rows, problem, view);
  // Somebody went to another row, or asked for others.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another where they are
  const asked = useMemo(() => ({}), [view, problem]);
  const { moveTo, choose, onKey } = useProblemKeys(rows, active);
  return (
    <>
      <header className="panel-head">
        <h2>Problems</h2>
        <InForce />
        <Filters checked={checked} shown={shown} />
        <State checked={checked} />
      </header>
      <HealthChip />
      {rows.length === 0 ? (
        <Empty checked={checked} onShowAll={() => showOnly(editor, [])} />
      ) : (
        <VirtualList
          id={PROBLEM_LIST}
          label="Problems"
          role="tree"
          multiSelectable
          rows={rows}
          rowHeight={heightOf}
          active={active}
          busy={checked.status === 'checking'}
          steady={asked}
          onActive={moveTo}
          onChoose={choose}
          onKey={onKey}
          describe={(row) => ({
            key: row.key,
            selected: chosen.size > 0 ? chosen.has(row.key) : row.key === problem,
            level: row.level,
            position: row.position,
            setSize: row.setSize,
            ...(row.kind === 'group' ? { expanded: row.open } : {}),
          })}
          render={(row) => (
            <ProblemRowView
              row={row}
              fixable={row.kind === 'finding' && canFix(editor, row.finding)}
            />
          )}
        />
      )}
      <ChosenProblem />
    </>
  );
}

/** How many findings the filters let through; records are counted by their heading. */
function shownCount(rows: readonly ProblemRow[], all: number): number {
  if (rows.some(({ kind }) => kind === 'thing')) return all;
  return rows.reduce((sum, row) => sum + (row.level === 1 ? row.count : 0), 0);
}

/** @returns the rows, and something that is the same until somebody asks for others. */
function useRows(): { readonly rows: readonly ProblemRow[]; readonly view: object } {
  const editor = useEditor();
  const findings = useUi((state) => state.checked.findings);
  const health = useUi((state) => state.checked.health);
  const hidden = useUi((state) => state.hiddenSeverities);
  const { hideWaived, problemGroups, problemSort } = useUi((state) => state.settings);
  const filter = useUi((state) => state.problemFilter);
  const closed = useUi((state) => state.problemsClosed);
  const selected = useUi((state) => (state.problemFilter.branch ? state.selected : undefined));
  const known = useUi((state) =>
    state.problemFilter.sinceSaved ? state.changes.known : undefined,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked for
  const view = useMemo(
    () => ({}),
    [editor, hidden, hideWaived, problemGroups, problemSort, filter, selected, closed, known],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what problemRows reads of the state
  const rows = useMemo(() => problemRows(editor), [editor, findings, health, view]);
  return { rows, view };
}
