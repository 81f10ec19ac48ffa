// The editor as a desktop program: files in place, the native menu, closing, crashes. Everything but
// Electron itself is real.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeCase } from '../../core/format/canonical.ts';
import type { MenuItem } from '../../core/host.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { type Desktop, desktop } from '../electron/support/desktop.ts';
import { describeInBrowser } from './harness/browser.ts';
import { type DesktopEditor, openDesktop } from './harness/desktopPage.ts';
import type { EditorPage } from './pages/editorPage.ts';

const CASE = `
  case {title: On the desktop, profile: gsn-strict}
  G1 "Safe"
    Sn1 "Report"
`;

let desk: Desktop;
beforeEach(async () => {
  desk = await desktop();
});
afterEach(() => desk.end());

function put(): string {
  const path = join(desk.folder, 'mine.case.json');
  writeFileSync(path, writeCase(sketch(CASE)));
  return path;
}

/** Opens a file of that case, as the user does. */
async function openFile({ editor }: DesktopEditor): Promise<string> {
  const path = put();
  desk.chooses = path;
  await editor.press('Control+o');
  await shown(editor);
  return path;
}

async function shown(editor: EditorPage): Promise<void> {
  await editor.page.getByRole('heading', { name: 'On the desktop' }).waitFor();
}

async function until(so: () => boolean): Promise<void> {
  for (let i = 0; i < 800 && !so(); i += 1) await new Promise((done) => setTimeout(done, 25));
  expect(so()).toBe(true);
}

function idsOf(items: readonly MenuItem[]): string[] {
  return items.flatMap(({ id, items: below }) => [...(id ? [id] : []), ...idsOf(below ?? [])]);
}

describeInBrowser('desktop', (window) => {
  test('a file named at the start is opened, changed and saved in place', async () => {
    const path = put();
    await desk.windows.openPaths([path]);
    const { editor } = await openDesktop(window, desk);
    await shown(editor);
    await editor.select('Sn1');
    await editor.retype('Another report');
    await editor.page.getByText('Unsaved').first().waitFor();
    await editor.press('Control+s');
    await until(() => readFileSync(path, 'utf8').includes('Another report'));
    await editor.page.getByText('Unsaved').first().waitFor({ state: 'detached' });
  });

  test('the native menu holds the actions and runs them; the page draws none', async () => {
    const { editor, window: frame } = await openDesktop(window, desk);
    expect(await editor.page.getByRole('menubar').count()).toBe(0);
    await until(() => idsOf(desk.menus.at(-1) ?? []).includes('openCase'));
    desk.chooses = put();
    frame.webContents.send('warrant:event', { type: 'menu', action: 'openCase' });
    await shown(editor);
  });

  test('a window that dies over unsaved changes is loaded again and offers them', async () => {
    const first = await openDesktop(window, desk);
    const path = await openFile(first);
    await first.editor.select('Sn1');
    await first.editor.retype('Precious');
    await until(() => backups().includes('Precious'));
    first.window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await first.editor.page.close();

    const { editor } = await openDesktop(window, desk);
    const offer = editor.dialog();
    await offer.getByText('mine.case.json').first().waitFor();
    await offer
      .getByRole('button', { name: /^Bring back/ })
      .first()
      .click();
    await editor.page
      .getByRole('treeitem', { name: /Precious/ })
      .first()
      .waitFor();
    // Still of its file, and it may be saved there.
    await editor.press('Control+s');
    await until(() => readFileSync(path, 'utf8').includes('Precious'));
  });

  test('closing with unsaved changes keeps them, or asks; nothing is lost', async () => {
    const opened = await openDesktop(window, desk);
    await openFile(opened);
    await opened.editor.select('Sn1');
    await opened.editor.retype('Precious');
    opened.window.close();
    await until(() => opened.window.destroyed);
    expect(backups()).toContain('Precious');
  });

  test('a file changed by another program is loaded again while nothing is unsaved', async () => {
    const opened = await openDesktop(window, desk);
    const path = await openFile(opened);
    writeFileSync(path, writeCase(sketch(CASE.replace('Report', 'Theirs'))));
    await opened.editor.page
      .getByRole('treeitem', { name: /Theirs/ })
      .first()
      .waitFor();
  });
});

function backups(): string {
  const folder = join(desk.own, 'backups');
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join();
}
