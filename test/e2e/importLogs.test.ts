// Evaluation logs imported as a user imports them: files behind the browser's chooser and pickers, one
// broken, one cancelled; looked at, imported, undone, imported again; a table with its mapping; a drop.
// Figures are those of the fixtures (test/fixtures/inspect/README.md).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { root } from '../../scripts/root.mjs';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

const fixture = (name: string) => join(root, 'test/fixtures/inspect', name);
const CASE = `
  case {title: Import, profile: review}
  G1 "Top"
    Sn1 "Report" -> E-1
  evidence E-1 {title: There before}
  systemVersions SV-1 {name: Demo 1}
`;
const TABLE =
  'What,Under test,Score,Trials\nGPQA,demo-1,0.43,198\nSWE,demo-1,abc,50\nRange,demo-2,0.2,10\n';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import evaluation logs' });
const rows = (page: Page) => dialog(page).locator('tbody[data-status]');
/** The row of a file. */
const rowOf = (page: Page, text: string) => rows(page).filter({ hasText: text });
const importButton = (page: Page) => dialog(page).getByRole('button', { name: /^Import \d/ });
const statuses = async (page: Page) =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-status')));

async function begin(editor: EditorPage): Promise<void> {
  await editor.find('Import evaluation logs');
  await dialog(editor.page).waitFor();
}

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function choose(page: Page, files: string[] | Upload[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await dialog(page).getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(files);
}

const table = (name: string, text = TABLE): Upload => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Ids in the register of evidence, by what the palette can find of it: the case as it is saved. */
async function evidence(editor: EditorPage): Promise<Record<string, Record<string, unknown>>> {
  return JSON.parse((await editor.save()).toString()).evidence;
}

async function has(row: Locator, ...texts: readonly (string | RegExp)[]): Promise<void> {
  for (const text of texts) await row.getByText(text).first().waitFor();
}

describeInBrowser('importing evaluation logs', (window) => {
  test('files: previewed row by row, imported in one step, undone, unchanged, updated', async () => {
    const editor = await EditorPage.open(window, { sketch: CASE });
    const { page } = editor;
    await begin(editor);
    const files = ['sabotage.eval', 'cancelled.json', 'cut-off.eval'].map(fixture);
    await choose(page, files);
    await importButton(page).waitFor();
    expect((await statuses(page)).sort()).toEqual(['new', 'new', 'problem']);
    // 45 of 102 is 0.441176…; Wilson's interval as in confidence.md.
    await has(rowOf(page, 'sabotage.eval'), 'New', '0.441176', /computed/, '102 of 102');
    await has(rowOf(page, 'cancelled.json'), 'New', /cancelled after 3 of 10 samples/, '3 of 10');
    const broken = rowOf(page, 'cut-off.eval');
    await has(broken, 'Unreadable', /\.$/);
    expect(await broken.getByRole('checkbox').isDisabled()).toBe(true);
    expect(await importButton(page).textContent()).toBe('Import 2');

    // What no log tells, for all rows.
    await dialog(page).getByLabel('The evidence is about').selectOption('SV-1');
    await dialog(page).getByLabel('Kind of evaluation').selectOption('capability');
    await importButton(page).click();
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByText(/Imported 2 new records as evidence/).waitFor();
    const made = await evidence(editor);
    const ids = Object.keys(made).filter((id) => id !== 'E-1');
    expect(ids).toHaveLength(2);
    for (const id of ids) {
      expect(made[id]).toMatchObject({
        result: 'not-judged',
        systemVersion: 'SV-1',
        evalType: 'capability',
      });
    }

    await page.keyboard.press('Control+z');
    expect(Object.keys(await evidence(editor))).toEqual(['E-1']);
    await page.keyboard.press('Control+y');
    expect(Object.keys(await evidence(editor))).toHaveLength(3);

    // Once more: nothing is duplicated; another metric is an update that says what it changes.
    await begin(editor);
    await choose(page, files);
    await importButton(page).waitFor();
    expect((await statuses(page)).sort()).toEqual(['problem', 'unchanged', 'unchanged']);
    expect(await importButton(page).getAttribute('aria-disabled')).toBe('true');
    const again = rowOf(page, 'cancelled.json');
    await again.getByRole('combobox', { name: /^Metric of/ }).selectOption({ index: 1 });
    await has(again, /Update E-02/, /^Changes .*Value/);
    await again.getByRole('button', { name: /^Details of/ }).click();
    await has(again, 'Before', 'After', 'The log does not tell', /^who evaluated/);
    await importButton(page).click();
    await page.getByText('Imported 1 update as evidence.').waitFor();
    expect(Object.keys(await evidence(editor))).toHaveLength(3);
  });

  test('the name of the metric that is chosen is shown whole, however long', async () => {
    const editor = await EditorPage.open(window, { sketch: CASE });
    const { page } = editor;
    const text = readFileSync(fixture('cancelled.json'), 'utf8');
    const long = 'attack_success_rate_with_the_longest_of_all_budgets';
    const log = { name: 'long.json', mimeType: 'application/json' };
    await begin(editor);
    await choose(page, [
      { ...log, buffer: Buffer.from(text.replaceAll('"accuracy"', `"${long}"`)) },
    ]);
    const list = rowOf(page, 'long.json').getByRole('combobox', { name: /^Metric of/ });
    await list.waitFor();
    // The browser cuts what a closed list has no room for; this stands below it.
    const whole = rowOf(page, 'long.json').locator('td > span').getByText(long);
    const box = await whole.evaluate(({ scrollWidth, clientWidth, parentElement }) => ({
      room: parentElement?.clientWidth ?? 0,
      ...{ scrollWidth, clientWidth },
    }));
    expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth);
    expect(box.clientWidth).toBeLessThan(box.room);
    await list.selectOption({ index: 1 });
    await whole.waitFor({ state: 'detached' });
  });

  test('a row that is taken out is not imported; everything by keyboard', async () => {
    const editor = await EditorPage.open(window, { sketch: CASE });
    const { page } = editor;
    await begin(editor);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(['sabotage.eval', 'cancelled.json'].map(fixture));
    await importButton(page).waitFor();
    const box = rowOf(page, 'cancelled.json').getByRole('checkbox');
    // Options, the table, all rows, the first row's box.
    for (let i = 0; i < 12; i += 1) {
      if (await box.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    expect(await importButton(page).textContent()).toBe('Import 1');
    await importButton(page).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/Imported 1 new record as evidence/).waitFor();
    const made = Object.values(await evidence(editor));
    expect(made.map(({ title }) => String(title)).some((title) => /sabotage/.test(title))).toBe(
      true,
    );
    expect(made).toHaveLength(2);
  });

  test('a table: columns are guessed, said, kept under a name, and used again', async () => {
    const editor = await EditorPage.open(window, { sketch: CASE });
    const { page } = editor;
    await begin(editor);
    await choose(page, [table('first.csv')]);
    const preview = dialog(page).getByRole('button', { name: 'Preview' });
    await preview.waitFor();
    expect(await preview.getAttribute('aria-disabled')).toBe('true');
    await dialog(page)
      .getByText(/Say which column tells what was evaluated/)
      .waitFor();
    await dialog(page).getByLabel('What becomes').selectOption('title');
    await dialog(page).getByLabel('Under test becomes').selectOption('log.model');
    expect(await dialog(page).getByLabel('Score becomes').inputValue()).toBe('value');
    expect(await dialog(page).getByLabel('Trials becomes').inputValue()).toBe('n');
    await dialog(page).getByLabel('Keep it as').fill('Our sheet');
    await dialog(page).getByRole('button', { name: 'Keep', exact: true }).click();
    await dialog(page).getByText('Kept as Our sheet.').waitFor();
    await preview.click();
    await importButton(page).waitFor();
    expect((await statuses(page)).sort()).toEqual(['new', 'new', 'problem']);
    await has(rowOf(page, 'GPQA'), 'demo-1', '0.43');
    await has(rowOf(page, 'Unreadable'), /Line 3: in column "Score", "abc" is no number/);
    await importButton(page).click();
    await page.getByText(/Imported 2 new records/).waitFor();

    // Nothing is left unsaved, which the next window would ask about.
    await evidence(editor);
    await editor.reload();
    await begin(editor);
    await choose(page, [table('second.csv')]);
    await dialog(page).getByLabel('Mapping').selectOption('Our sheet');
    expect(await dialog(page).getByLabel('What becomes').inputValue()).toBe('title');
    await dialog(page).getByRole('button', { name: 'Preview' }).click();
    await importButton(page).waitFor();
    await has(rowOf(page, 'Range'), '0.2');
    await dialog(page).getByRole('button', { name: 'Back to the columns' }).click();
    await dialog(page).getByText('second.csv').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
  });

  test('a table of five thousand rows: few of them are drawn, all are imported in one step', async () => {
    const editor = await EditorPage.open(window, { sketch: CASE });
    const { page } = editor;
    await begin(editor);
    const lines = Array.from({ length: 5_000 }, (_, i) => `task ${i},${i},10\n`).join('');
    await choose(page, [table('many.csv', `Task,Score,Samples\n${lines}`)]);
    await dialog(page).getByRole('button', { name: 'Preview' }).click();
    await dialog(page).getByRole('button', { name: 'Import 5000' }).waitFor();
    expect(await rows(page).count()).toBeLessThan(100);
    await dialog(page).getByRole('region', { name: 'Preview' }).press('End');
    await rowOf(page, 'task 4999').waitFor();
    expect(await rows(page).count()).toBeLessThan(100);
    await importButton(page).click();
    await page.getByText(/Imported 5000 new records/).waitFor();
    await page.keyboard.press('Control+z');
    expect(Object.keys(await evidence(editor))).toEqual(['E-1']);
  });

  test('logs that are dropped are imported, a case that is dropped is opened', async () => {
    const editor = await EditorPage.open(window, { sketch: CASE });
    const { page } = editor;
    const drop = (name: string, text: string) => editor.drop([{ name, text }]);
    await drop('cancelled.json', readFileSync(fixture('cancelled.json'), 'utf8'));
    await importButton(page).waitFor();
    await has(rowOf(page, 'cancelled.json'), 'New');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await drop(
      'other.json',
      readFileSync(join(root, 'templates/examples/blank.case.json'), 'utf8'),
    );
    await page
      .locator('#outline-tree')
      .getByRole('treeitem', { name: /does not cause/ })
      .waitFor();
  });

  test('a folder behind a picker of folders, with what is in it and below', async () => {
    const editor = await EditorPage.open(window, { sketch: CASE });
    const { page } = editor;
    await page.evaluate(
      async (text) => {
        const own = await navigator.storage.getDirectory();
        const folder = await own.getDirectoryHandle('logs', { create: true });
        const put = async (place: FileSystemDirectoryHandle, name: string, content: string) => {
          const file = await place.getFileHandle(name, { create: true });
          const writable = await file.createWritable();
          await writable.write(content);
          await writable.close();
        };
        await put(await folder.getDirectoryHandle('deep', { create: true }), 'c.json', text);
        await put(folder, 'notes.txt', 'nothing');
        await put(folder, 'bad.eval', 'nothing');
        Object.assign(globalThis, { showDirectoryPicker: async () => folder });
      },
      readFileSync(fixture('cancelled.json'), 'utf8'),
    );
    await begin(editor);
    await dialog(page).getByRole('button', { name: 'Choose a folder' }).click();
    await importButton(page).waitFor();
    expect((await statuses(page)).sort()).toEqual(['new', 'problem']);
    await has(rowOf(page, 'deep/c.json'), 'New');
    await has(rowOf(page, 'bad.eval'), 'Unreadable');
  });

  test('verifying artefacts: another file than the one cited is a blocker, and says which', async () => {
    const editor = await EditorPage.open(window, {
      sketch: `${CASE.replace('{title: There before}', `{title: There before, artefacts: [{path: logs/a.eval, sha256: ${'a'.repeat(64)}}]}`)}`,
    });
    const { page } = editor;
    await page.evaluate(async () => {
      const own = await navigator.storage.getDirectory();
      const folder = await own.getDirectoryHandle('beside', { create: true });
      const logs = await folder.getDirectoryHandle('logs', { create: true });
      const writable = await (
        await logs.getFileHandle('a.eval', { create: true })
      ).createWritable();
      await writable.write('first');
      await writable.close();
      Object.assign(globalThis, { showDirectoryPicker: async () => folder });
    });
    await editor.find('Verify artefacts');
    await page.getByText(/Artefacts: 0 matched, 1 contradicted, 0 missing/).waitFor();
    await editor.checked();
    const problem = page.getByText(/logs\/a\.eval.*is not the file that was cited/).first();
    await problem.waitFor();
    // Of the text "first", by sha256sum.
    expect(await problem.textContent()).toContain(
      'a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e',
    );
  });
});
