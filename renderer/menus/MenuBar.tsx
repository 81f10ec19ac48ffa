// The menu bar, for hosts that draw none of their own.
import { Menu } from '@base-ui/react/menu';
import { Menubar } from '@base-ui/react/menubar';
import { useEffect, useRef, useState } from 'react';
import type { MenuItem } from '../../core/host.ts';
import { menuBar } from '../actions/menu.ts';
import { ACTIONS } from '../actions/registry.ts';
import { useEditor } from '../store/useEditor.ts';
import { onCloseMenus } from './closeMenus.ts';
import { useFocusBefore } from './focusBefore.ts';
import { menuHome } from './home.ts';
import { Items } from './Items.tsx';
import { runAction } from './runAction.ts';

/** The bar's titles never change; what stands in a menu is made when it opens. */
export function MenuBar() {
  const editor = useEditor();
  const titles = menuBar(ACTIONS, editor).map(({ label }) => label ?? '');
  return (
    <Menubar className="menu-bar" aria-label="Menu" modal={false}>
      {titles.map((title) => (
        <OneMenu key={title} title={title} />
      ))}
    </Menubar>
  );
}

function OneMenu({ title }: { readonly title: string }) {
  const editor = useEditor();
  const [items, setItems] = useState<readonly MenuItem[]>([]);
  const chosen = useRef<string | undefined>(undefined);
  const focusBefore = useFocusBefore('.menu-bar, .menu');
  const menu = useRef<Menu.Root.Actions>(null);
  useEffect(() => onCloseMenus(editor, () => menu.current?.close()), [editor]);
  return (
    <Menu.Root
      actionsRef={menu}
      modal={false}
      onOpenChange={(open) => {
        if (!open) return;
        chosen.current = undefined;
        setItems(menuBar(ACTIONS, editor).find(({ label }) => label === title)?.items ?? []);
      }}
      // The focus goes back first: what the action focuses keeps it.
      onOpenChangeComplete={(open) => {
        const id = chosen.current;
        if (open || id === undefined) return;
        focusBefore()?.focus({ preventScroll: true });
        runAction(editor, id);
      }}
    >
      <Menu.Trigger className="menu-title">{title}</Menu.Trigger>
      <Menu.Portal container={menuHome()}>
        <Menu.Positioner className="menu-positioner" sideOffset={2} align="start">
          <Menu.Popup className="menu" finalFocus={() => chosen.current === undefined}>
            <Items
              items={items}
              onChoose={(id) => {
                chosen.current = id;
              }}
            />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
