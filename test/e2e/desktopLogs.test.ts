// Evaluation logs and artefacts in the desktop program: the main process has the files, on a real disk,
// and the page reads them in parts. Everything but Electron itself is real.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeCase } from '../../core/format/canonical.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { root } from '../../scripts/root.mjs';
import { type Desktop, desktop } from '../electron/support/desktop.ts';
import { describeInBrowser } from './harness/browser.ts';
import { openDesktop } from './harness/desktopPage.ts';

const LOG = join(root, 'test/fixtures/inspect/sabotage.eval');

let desk: Desktop;
beforeEach(async () => {
  desk = await desktop();
});
afterEach(() => desk.end());

describeInBrowser('logs on the desktop', (window) => {
  test('chosen by the native dialog, imported with the digest of the file', async () => {
    const { editor } = await openDesktop(window, desk);
    const { page } = editor;
    desk.choosesLogs = [LOG];
    await editor.find('Import evaluation logs');
    await page.getByRole('button', { name: 'Choose files' }).click();
    await page.getByRole('button', { name: 'Import 1' }).waitFor();
    await page.getByRole('button', { name: /^Details of/ }).click();
    const digest = createHash('sha256').update(readFileSync(LOG)).digest('hex');
    await page.getByText(digest).waitFor();
    await page.getByRole('button', { name: 'Import 1' }).click();
    await page.getByText(/Imported 1 new record/).waitFor();
  });

  test('artefacts are looked for in the folder of the case, and nowhere else', async () => {
    const folder = join(desk.folder, 'case');
    mkdirSync(join(folder, 'logs'), { recursive: true });
    copyFileSync(LOG, join(folder, 'logs/a.eval'));
    writeFileSync(join(desk.folder, 'secret.eval'), 'secret');
    symlinkSync(join(desk.folder, 'secret.eval'), join(folder, 'logs/link.eval'));
    const digest = createHash('sha256').update(readFileSync(LOG)).digest('hex');
    const artefacts = ['logs/a.eval', 'logs/link.eval', '../secret.eval', 'logs/none.eval'].map(
      (path) => `{path: ${path}, sha256: ${digest}}`,
    );
    const file = join(folder, 'mine.case.json');
    const text = `
      case {title: On the desktop, profile: review}
      G1 "Safe"
        Sn1 "Report" -> E-1
      evidence E-1 {title: Logs, artefacts: [${artefacts.join(', ')}]}`;
    writeFileSync(file, writeCase(sketch(text)));
    await desk.windows.openPaths([file]);
    const { editor } = await openDesktop(window, desk);
    await editor.page.getByRole('heading', { name: 'On the desktop' }).waitFor();
    await editor.find('Verify artefacts');
    const told = editor.page.getByText(/^Artefacts: /);
    await told.waitFor();
    expect(await told.textContent()).toBe(
      'Artefacts: 1 matched, 0 contradicted, 1 missing, 2 outside the folder, not opened, 0 not checked (an address, or no digest).',
    );
    await editor.checked();
    // A list draws what is in view: each is asked for by the search.
    for (const words of ['"logs/link.eval" of E-1 leads out', '"logs/none.eval" of E-1 cannot']) {
      await editor.page
        .getByRole('searchbox', { name: 'Filter problems by words' })
        .fill(words.slice(1, 14));
      await editor.page.getByText(words).first().waitFor();
    }
  });
});
