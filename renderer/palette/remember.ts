// The actions chosen lately stand first in the palette.
import type { Editor } from '../store/editor.ts';
import { changeSettings } from '../store/settings.ts';

const MOST = 6;

export function remember(editor: Editor, action: string): void {
  const { recentActions } = editor.store.getState().settings;
  const next = [action, ...recentActions.filter((id) => id !== action)].slice(0, MOST);
  changeSettings(editor, { recentActions: next });
}
