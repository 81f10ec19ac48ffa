// A small menu where a link was let go over nothing: what to add at its end. Only what may be added;
// the last entry leads to everything else, with the reasons.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { isContextual } from '../../../core/model/kinds.ts';
import { focusCanvas } from '../../keys/regions.ts';
import { KindIcon } from '../../panels/outline/KindIcon.tsx';
import { add, addOptions } from '../../store/adding.ts';
import { useEditor } from '../../store/useEditor.ts';
import { type DropMenuState, useDrag, useDragStore } from './dragStore.ts';

const SIZE = { width: 190, height: 190 };

export function DropMenu() {
  const menu = useDrag((state) => state.dropMenu);
  return menu ? <Menu key={`${menu.from} ${menu.at.x} ${menu.at.y}`} menu={menu} /> : null;
}

function Menu({ menu }: { readonly menu: DropMenuState }) {
  const editor = useEditor();
  const store = useDragStore();
  const list = useRef<HTMLDivElement>(null);
  const close = () => store.setState({ dropMenu: undefined });
  useEffect(() => {
    list.current?.querySelector('button')?.focus({ preventScroll: true });
    const away = (event: Event) => {
      if (event.target instanceof Node && list.current?.contains(event.target)) return;
      store.setState({ dropMenu: undefined });
    };
    window.addEventListener('pointerdown', away, true);
    window.addEventListener('blur', away);
    window.addEventListener('wheel', away, true);
    return () => {
      window.removeEventListener('pointerdown', away, true);
      window.removeEventListener('blur', away);
      window.removeEventListener('wheel', away, true);
    };
  }, [store]);

  const options = addOptions(editor, menu.from).filter(
    ({ kind, link, verdict }) =>
      verdict.allowed && link !== 'challenges' && isContextual(kind) === (menu.grip === 'context'),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close();
      focusCanvas();
    } else if (by !== undefined) {
      event.preventDefault();
      const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
      buttons[(at + by + buttons.length) % buttons.length]?.focus();
    }
  };
  const left = Math.min(menu.at.x - 12, window.innerWidth - SIZE.width - 8);
  const top = Math.min(menu.at.y - 8, window.innerHeight - SIZE.height - 8);
  return (
    <div
      ref={list}
      className="drop-menu"
      role="menu"
      tabIndex={-1}
      aria-label="Add here"
      style={{ left, top }}
      onKeyDown={onKeyDown}
    >
      {options.map(({ kind, link, label, call }) => (
        <button
          key={`${kind} ${link}`}
          type="button"
          role="menuitem"
          onClick={() => {
            close();
            add(editor, call);
          }}
        >
          <KindIcon kind={kind} />
          {label}
        </button>
      ))}
      <button
        type="button"
        role="menuitem"
        onClick={() => {
          close();
          editor.open({ kind: 'add', to: menu.from });
        }}
      >
        <span className="drop-more">More…</span>
      </button>
    </div>
  );
}
