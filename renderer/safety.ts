// Keeps the editor safe in a page: what the page's own events mean for backups and for the file.
import { autosaveOf } from './store/autosave.ts';
import { forgetRestores } from './store/crashGuard.ts';
import type { Editor } from './store/editor.ts';
import { checkOutside } from './store/outside.ts';
import { keepSafe } from './store/safety.ts';

/** Milliseconds between looks at the date. */
const MINUTE = 60_000;

/** For the life of the page. */
export function keepPageSafe(editor: Editor, page: Window): void {
  keepSafe(editor);
  const { document } = page;
  const flush = () => void autosaveOf(editor)?.flush();
  const look = () => {
    editor.checkDay();
    void checkOutside(editor);
  };
  page.setInterval(editor.checkDay, MINUTE);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
    else look();
  });
  page.addEventListener('focus', look);
  page.addEventListener('pagehide', () => {
    flush();
    // It was left, it did not crash.
    void forgetRestores(editor.host);
  });
}
