// What uses a row, as a list to choose from: arrows walk, Enter goes there, Escape gives up.
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { RegisterRow } from '../../../core/registers/register.ts';
import { goToUser } from '../../store/registers.ts';
import { useEditor } from '../../store/useEditor.ts';
import { userName, userTitle } from './users.ts';
import type { Table } from './useTable.ts';

interface Props {
  readonly row: RegisterRow;
  readonly table: Table;
  readonly rowHeight: number;
  readonly top: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onClose: () => void;
}

export function UserList({ row, table, rowHeight, top, scroller, onClose }: Props) {
  const editor = useEditor();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const { case: c } = editor.document;
  const ids = table.cells.users(row);
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  const go = (id: string | undefined) => {
    onClose();
    if (id !== undefined) goToUser(editor, id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, ids.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Home') setAt(0);
    else if (event.key === 'End') setAt(ids.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') go(ids[at]);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const view = scroller.current;
  const i = table.columns.findIndex(({ id }) => id === 'usedBy');
  const room = view ? view.scrollTop + view.clientHeight - top - 2 * rowHeight : 0;
  const up = room < 200 && top > 200;
  const left = Math.max(
    view?.scrollLeft ?? 0,
    Math.min(table.lefts[i] ?? 0, (view?.scrollLeft ?? 0) + (view?.clientWidth ?? 0) - 340),
  );
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className={`register-answers register-user-list ${up ? 'up' : ''}`}
      style={{ top: up ? top : top + rowHeight, left }}
      aria-label={`What uses ${row.key}`}
      aria-activedescendant={`register-user-${at}`}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    >
      {ids.map((id, n) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
        <div
          key={id}
          id={`register-user-${n}`}
          role="option"
          tabIndex={-1}
          aria-selected={n === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => go(id)}
        >
          <b>{userName(c, id)}</b> <span>{userTitle(c, id)}</span>
        </div>
      ))}
    </div>
  );
}
