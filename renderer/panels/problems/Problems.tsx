// What the analyser found: filters, and the list in groups; choosing a finding shows its place.
import { useMemo } from 'react';
import { canFix, goToFinding, problemRows } from '../../store/problems.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { ChosenProblem } from './ChosenProblem.tsx';
import { Filters } from './Filters.tsx';
import { ProblemRowView } from './ProblemRowView.tsx';
import { Empty, State } from './ProblemsState.tsx';
import { nearestFinding, type ProblemRow } from './problemRows.ts';
import { PROBLEM_LIST, showOnly } from './showOnly.ts';

const ROW_HEIGHT = 46;
const HEADING_HEIGHT = 28;
const heightOf = (row: ProblemRow) => (row.kind === 'heading' ? HEADING_HEIGHT : ROW_HEIGHT);

export function Problems() {
  const editor = useEditor();
  const checked = useUi((state) => state.checked);
  const chosen = useUi((state) => state.problem);
  const rows = useRows();
  const total = rows.filter(({ kind }) => kind === 'finding').length;
  const at = rows.findIndex((row) => row.kind === 'finding' && row.finding.fingerprint === chosen);
  const active = at >= 0 ? at : nearestFinding(rows, 0, 0);
  const find = (i: number) => {
    const row = rows[i];
    return row?.kind === 'finding' ? row.finding : undefined;
  };
  return (
    <>
      <header className="panel-head">
        <h2>Problems</h2>
        <Filters checked={checked} shown={total} />
        <State checked={checked} />
      </header>
      {total === 0 ? (
        <Empty checked={checked} onShowAll={() => showOnly(editor, [])} />
      ) : (
        <VirtualList
          id={PROBLEM_LIST}
          label="Problems"
          role="listbox"
          rows={rows}
          rowHeight={heightOf}
          active={active}
          busy={checked.status === 'checking'}
          onActive={(to) => {
            const finding = find(nearestFinding(rows, to, active));
            editor.store.setState({ problem: finding?.fingerprint });
          }}
          onChoose={(i, event) => {
            const finding = find(i);
            if (finding) goToFinding(editor, finding, event.nativeEvent instanceof KeyboardEvent);
          }}
          describe={(row) =>
            row.kind === 'heading'
              ? { key: row.key, selected: false, heading: true }
              : {
                  key: row.finding.fingerprint,
                  selected: row.finding.fingerprint === chosen,
                  position: row.position,
                  setSize: total,
                }
          }
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

function useRows(): readonly ProblemRow[] {
  const editor = useEditor();
  const checked = useUi((state) => state.checked);
  const hidden = useUi((state) => state.hiddenSeverities);
  const settings = useUi((state) => state.settings);
  const filter = useUi((state) => state.problemFilter);
  const selected = useUi((state) => (state.problemFilter.branch ? state.selected : undefined));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what problemRows reads of the state
  return useMemo(
    () => problemRows(editor),
    [editor, checked.findings, hidden, settings, filter, selected],
  );
}
