// The cell being edited. Enter keeps and goes down, Tab keeps and goes on, Escape gives up. What is
// refused stays in the cell with the reason, and the cell is not left by a click in the grid.
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { holdDraft } from '../../../store/drafts.ts';
import { putCells } from '../../../store/registers.ts';
import { useEditor } from '../../../store/useEditor.ts';
import { afterEdit } from '../moves.ts';
import type { EditedCell, Grid } from '../useGrid.ts';
import type { Table } from '../useTable.ts';
import { controlOf, type Draft, firstDraft, readDraft } from './draft.ts';
import { ValueInput } from './ValueInput.tsx';

interface Props {
  readonly cell: EditedCell;
  readonly table: Table;
  readonly grid: Grid;
  readonly rowHeight: number;
  /** Pixels from the first row. */
  readonly top: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Gives the focus back to the grid. */
  readonly onFocus: () => void;
}

/** As large as lists get, in pixels (registerEditing.css). */
const LIST = { width: 380, height: 200 } as const;

type Way = 'down' | 'up' | 'right' | 'left' | 'stay';

export function CellEditor({ cell, table, grid, rowHeight, top, scroller, onFocus }: Props) {
  const editor = useEditor();
  const { row, column, typed } = cell;
  const { index } = editor.document;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [refusal, setRefusal] = useState<string>();
  const value = table.cells.value(row, column);
  const [draft, setDraft] = useState<Draft>(() => firstDraft(index, column, value, typed));
  const latest = useRef(draft);
  const closed = useRef(false);
  const change = (next: Draft) => {
    latest.current = next;
    setDraft(next);
    setRefusal(undefined);
  };

  /** Puts what was written into the case. Gives why not, where it cannot be. */
  const keep = (): string | undefined => {
    const read = readDraft(index, column, latest.current, value);
    if (!read.ok) return read.problem;
    if (JSON.stringify(read.value) === JSON.stringify(value)) return undefined;
    const done = putCells(editor, [{ at: row.at, field: column.id, value: read.value ?? null }]);
    return done.allowed ? undefined : done.message;
  };
  const close = () => {
    closed.current = true;
    grid.edit(undefined);
  };
  const commit = (way: Way): boolean => {
    const problem = keep();
    setRefusal(problem);
    if (problem !== undefined) return false;
    close();
    if (way !== 'stay') {
      onFocus();
      grid.goTo(landing(way));
    }
    return true;
  };
  /** Headings of groups are passed over. */
  const landing = (way: Exclude<Way, 'stay'>) => {
    const extent = { rows: table.items.length, columns: table.columns.length };
    const next = afterEdit(grid.spot, way, extent);
    if (table.items[next.row]?.kind !== 'group') return next;
    const beyond = afterEdit(next, way === 'down' || way === 'right' ? 'down' : 'up', extent);
    return table.items[beyond.row]?.kind === 'group' ? grid.spot : beyond;
  };

  // After every drawing: saving, and whatever takes the view away, keeps what is typed by now.
  const rescue = useRef(() => {});
  rescue.current = () => {
    const problem = closed.current ? undefined : keep();
    if (problem !== undefined) {
      editor.notify('refused', `${column.title} of ${row.key} was not kept: ${problem}`);
    }
  };
  useEffect(() => holdDraft(editor, () => rescue.current()), [editor]);
  useEffect(() => () => rescue.current(), []);
  useLayoutEffect(() => {
    const control = box.current?.querySelector<HTMLElement>('input, textarea, select');
    control?.focus({ preventScroll: true });
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return;
    if (typed === undefined) control.select();
    else control.setSelectionRange(control.value.length, control.value.length);
  }, [typed]);
  const last = useRef(commit);
  last.current = commit;
  useEffect(() => {
    const onMouseDown = (event: MouseEvent) => {
      const { target } = event;
      if (!(target instanceof Node) || box.current?.contains(target)) return;
      if (!scroller.current?.contains(target) || last.current('stay')) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('mousedown', onMouseDown, true);
    return () => window.removeEventListener('mousedown', onMouseDown, true);
  }, [scroller]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey, altKey } = event;
    if (key === 'Escape') {
      close();
      onFocus();
    } else if (key === 'Enter' && !(controlOf(column) === 'long' && (shiftKey || altKey))) {
      commit(shiftKey ? 'up' : 'down');
    } else if (key === 'Tab') commit(shiftKey ? 'left' : 'right');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (closed.current || box.current?.contains(relatedTarget)) return;
    // The window itself lost the focus: the cell stays open.
    if (document.hasFocus()) commit('stay');
  };

  const at = table.columns.findIndex((one) => one.id === column.id);
  const [from = 0, to = 0] = [table.lefts[at], table.lefts[at + 1]];
  const view = scroller.current;
  const below = view ? view.scrollTop + view.clientHeight - top - 2 * rowHeight : 0;
  const left = at === 0 ? (view?.scrollLeft ?? 0) : from;
  // Lists stay in sight: above a cell near the lower edge, to the left of the right one.
  const up = below < LIST.height && top > LIST.height;
  const end = view !== null && left - view.scrollLeft + LIST.width > view.clientWidth;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the control in it
    <div
      ref={box}
      // The cell it stands over has this role; here it is a place for the control.
      role="presentation"
      className={['register-editor', up && 'up', end && 'end'].filter(Boolean).join(' ')}
      style={{ top, left, width: to - from, minHeight: rowHeight }}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <ValueInput
        column={column}
        draft={draft}
        onDraft={change}
        typed={typed}
        about={{
          'aria-label': `${column.title} of ${row.key}`,
          'aria-invalid': refusal !== undefined || undefined,
          'aria-describedby': refusal === undefined ? undefined : id,
        }}
      />
      {refusal !== undefined && (
        <p className="register-refusal" id={id} role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
