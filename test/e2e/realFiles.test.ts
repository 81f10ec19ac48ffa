// Real file handles (of the page's own file system), real locks, channels and database: two windows on
// one file, a file changed outside, a disk that refuses, a recent file after a reload.
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { writeCase } from '../../core/format/canonical.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { describeInBrowser } from './harness/browser.ts';

const CASE = writeCase(sketch('case {title: Real, profile: gsn-strict}\nG1 "Zenith"'));
const NAME = 'a.case.json';

/** Pickers that give the file of this name in the page's own file system. */
async function withPickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pick = async (create: boolean) => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle('a.case.json', { create });
    };
    Object.assign(globalThis, {
      showOpenFilePicker: async () => [await pick(false)],
      showSaveFilePicker: () => pick(true),
    });
  });
}

function shown(page: Page): Promise<void> {
  return page.getByRole('tree', { name: 'Argument' }).waitFor();
}

/** Writes as another program would; undefined deletes the file. */
async function put(page: Page, text: string | undefined): Promise<void> {
  await page.evaluate(
    async ([name, content]) => {
      const folder = await navigator.storage.getDirectory();
      if (content === undefined) return folder.removeEntry(name);
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write(content);
      await writable.close();
    },
    [NAME, text] as const,
  );
}

async function read(page: Page): Promise<string> {
  return page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, NAME);
}

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+o');
}

async function retype(page: Page, text: string): Promise<void> {
  await page.getByRole('treeitem').first().click();
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: /^Text of/ }).fill(text);
  await page.keyboard.press('Enter');
}

const row = (page: Page, text: string) => page.getByRole('treeitem', { name: text });
/** As coming back from another program does. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

describeInBrowser('real files', (window) => {
  async function opened(): Promise<Page> {
    const page = await window.open('', withPickers);
    await shown(page);
    await put(page, CASE);
    await open(page);
    await row(page, 'Zenith').waitFor();
    return page;
  }

  test('a second window on the file is told, the first hears of it, and saving second asks', async () => {
    const first = await opened();
    const second = await first.context().newPage();
    await withPickers(second);
    await second.goto(first.url());
    await shown(second);
    await open(second);
    await second.getByText(`${NAME} is open in another window`).waitFor();
    await first.getByText(`${NAME} was opened in another window as well`).waitFor();
    await second.getByRole('button', { name: 'Open anyway' }).click();
    await row(second, 'Zenith').waitFor();
    await retype(first, 'First');
    await first.keyboard.press('Control+s');
    await first.getByText(`Saved ${NAME}.`).waitFor();
    await retype(second, 'Second');
    await second.keyboard.press('Control+s');
    await second
      .getByRole('alertdialog', { name: `${NAME} was changed by another program` })
      .waitFor();
    expect(await read(first)).toContain('"First"');
  });

  test('changed outside: loaded in place when clean, asked when not, mine put aside', async () => {
    const page = await opened();
    await put(page, CASE.replace('Zenith', 'Theirs'));
    await comeBack(page);
    await row(page, 'Theirs').waitFor();
    await retype(page, 'Mine');
    await put(page, CASE.replace('Zenith', 'Theirs again'));
    await comeBack(page);
    const question = page.getByRole('alertdialog', {
      name: `${NAME} was changed by another program`,
    });
    await question.waitFor();
    expect(await row(page, 'Mine').count()).toBe(1);
    await question.getByRole('button', { name: 'Load theirs' }).click();
    await row(page, 'Theirs again').waitFor();
    // Mine is kept, and a new window does not force it on anyone.
    await page.reload();
    await shown(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Backups');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bring back Real' }).click();
    await row(page, 'Mine').waitFor();
  });

  test('a file dropped onto the window is opened, after a question where changes are unsaved', async () => {
    const page = await opened();
    await retype(page, 'Mine');
    await page.evaluate(
      (text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'dropped.case.json'));
        const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
        document.querySelector('[data-canvas]')?.dispatchEvent(drop);
      },
      CASE.replace('Zenith', 'Dropped'),
    );
    await page.getByText('Save before dropped.case.json is opened?').waitFor();
    expect(await row(page, 'Mine').count()).toBe(1);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await row(page, 'Dropped').waitFor();
  });

  test('a file that is gone: said, and saved as a new one', async () => {
    const page = await opened();
    await retype(page, 'Precious');
    await put(page, undefined);
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Save as a new file' }).click();
    await page.getByText(`Saved ${NAME}.`).waitFor();
    expect(await read(page)).toContain('Precious');
  });

  test.each([
    ['QuotaExceededError', /no room left/],
    ['NotAllowedError', /no permission/],
    ['NoModificationAllowedError', /may not be changed/],
  ])('a disk that refuses (%s): a sentence, and the edit is still there', async (name, words) => {
    const page = await opened();
    await retype(page, 'Precious');
    await page.evaluate((error) => {
      FileSystemFileHandle.prototype.createWritable = () =>
        Promise.reject(new DOMException('No.', error));
    }, name);
    await page.keyboard.press('Control+s');
    await page.getByRole('log', { name: 'Messages' }).getByText(words).waitFor();
    expect(await row(page, 'Precious').count()).toBe(1);
    await page.getByText('Unsaved').first().waitFor();
    expect(await read(page)).toBe(CASE);
  });
});
