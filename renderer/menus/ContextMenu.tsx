// The menu of a thing, at a point: canvas and outline say where by the state, the keyboard by
// Shift+F10. The focus goes back where it was.
import { Menu } from '@base-ui/react/menu';
import { useMemo, useRef } from 'react';
import { nameOf } from '../../core/model/lookup.ts';
import { contextMenu } from '../actions/menu.ts';
import { ACTIONS } from '../actions/registry.ts';
import type { MenuRequest } from '../store/state.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { useFocusBefore } from './focusBefore.ts';
import { menuHome } from './home.ts';
import { Items } from './Items.tsx';
import { runAction } from './runAction.ts';

export function ContextMenu() {
  const editor = useEditor();
  const request = useUi((state) => state.menu);
  const last = useRef<MenuRequest | undefined>(undefined);
  const chosen = useRef<string | undefined>(undefined);
  if (request && request !== last.current) {
    last.current = request;
    chosen.current = undefined;
  }
  const focusBefore = useFocusBefore('.menu');
  const { x = 0, y = 0, kind = 'canvas', id } = last.current ?? {};
  const items = useMemo(
    () => (request ? contextMenu(ACTIONS, request.kind, editor) : undefined),
    [request, editor],
  );
  const shown = useRef(items);
  if (items) shown.current = items;
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) }), [x, y]);
  return (
    <Menu.Root
      open={request !== undefined && (items?.length ?? 0) > 0}
      modal={false}
      onOpenChange={(open) => {
        if (!open) editor.store.setState({ menu: undefined });
      }}
      onOpenChangeComplete={(open) => {
        const action = chosen.current;
        if (open || action === undefined) return;
        focusBefore()?.focus({ preventScroll: true });
        runAction(editor, action);
      }}
    >
      <Menu.Portal container={menuHome()}>
        <Menu.Positioner
          className="menu-positioner"
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={2}
        >
          <Menu.Popup
            className="menu"
            aria-label={id === undefined ? `Menu of the ${kind}` : nameOf(editor.document.case, id)}
            finalFocus={() => chosen.current === undefined && (focusBefore() ?? true)}
          >
            <Items
              items={shown.current ?? []}
              onChoose={(action) => {
                chosen.current = action;
              }}
            />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
