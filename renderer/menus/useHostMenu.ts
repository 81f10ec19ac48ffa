// Hosts with menus of their own get them as data, anew when something in them changed.
import { useEffect } from 'react';
import { menuBar } from '../actions/menu.ts';
import { ACTIONS } from '../actions/registry.ts';
import type { Editor } from '../store/editor.ts';
import { runAction } from './runAction.ts';

/** Milliseconds without a change after which the menu is sent: selecting changes it often. */
const PAUSE = 150;

export function useHostMenu(editor: Editor): void {
  useEffect(() => {
    const { host, store } = editor;
    if (!host.capabilities.nativeMenus) return undefined;
    let sent = '';
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const send = () => {
      const menu = menuBar(ACTIONS, editor);
      const text = JSON.stringify(menu);
      if (text === sent) return;
      sent = text;
      host.setMenu(menu);
    };
    send();
    const stopWatching = store.subscribe(() => {
      clearTimeout(waiting);
      waiting = setTimeout(send, PAUSE);
    });
    const stopListening = host.onMenu((id) => runAction(editor, id));
    return () => {
      clearTimeout(waiting);
      stopWatching();
      stopListening();
    };
  }, [editor]);
}
