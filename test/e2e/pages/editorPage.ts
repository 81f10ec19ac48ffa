// The editor as a user works with it: names for intents, and nothing of how they are found leaks out.
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright-core';
import { writeCase } from '../../../core/format/canonical.ts';
import type { Case } from '../../../core/model/case.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import type { Window } from '../harness/browser.ts';
import { beginning, NAME, type OpenOptions, prepare } from './opening.ts';
import { textWritten, timesWritten } from './pickers.ts';
import { situation } from './situation.ts';

export class EditorPage {
  readonly page: Page;
  private readonly inPlace: boolean;

  private constructor(page: Page, inPlace = false) {
    this.page = page;
    this.inPlace = inPlace;
  }

  /** The editor in a page that is open already. */
  static on(page: Page): EditorPage {
    return new EditorPage(page);
  }

  /** Opens the editor. Files go through upload and download, as in browsers without pickers. */
  static async open(window: Window, options: OpenOptions = {}): Promise<EditorPage> {
    const page = await window.open(beginning(options), (empty) => prepare(empty, options));
    return EditorPage.begin(page, options);
  }

  /** The same in another page of the same browser: a second window. */
  static async inPage(page: Page, url: string, options: OpenOptions = {}): Promise<EditorPage> {
    await prepare(page, options);
    await page.goto(new URL(beginning(options), url).href);
    return EditorPage.begin(page, options);
  }

  private static async begin(page: Page, options: OpenOptions): Promise<EditorPage> {
    const editor = new EditorPage(page, options.inPlace);
    if (options.sketch !== undefined) {
      await page.getByRole('main', { name: 'Welcome' }).waitFor();
      if (options.inPlace) await editor.press('Control+o');
      else await editor.openFile(NAME, writeCase(sketch(options.sketch)));
    }
    await page.getByRole('tree', { name: 'Argument' }).waitFor();
    await editor.checked();
    return editor;
  }

  /** The page anew, as after closing the window: settings have been written by then. */
  async reload(): Promise<void> {
    await this.page.waitForTimeout(400);
    await this.page.goto(new URL('.', this.page.url()).href);
    await this.page.getByRole('tree', { name: 'Argument' }).waitFor();
    await this.checked();
  }

  /** Waits until the findings are about the case as it is. */
  async checked(): Promise<void> {
    await this.page.locator('.status[aria-busy=false]').waitFor();
  }

  async openFile(name: string, text: string | Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.keyboard.press('Control+o');
    const buffer = typeof text === 'string' ? Buffer.from(text) : text;
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
  }

  /** Drops files onto the window. */
  async drop(files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
    await this.page.evaluate((dropped) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of dropped) dataTransfer.items.add(new File([text], name));
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(drop);
    }, files);
  }

  // The argument

  /** An element's row in the outline. */
  row(identifier: string): Locator {
    return this.page
      .getByRole('tree', { name: 'Argument' })
      .getByRole('treeitem', { name: new RegExp(`(^| )${identifier}( of [^:]+)? ?: `) });
  }

  /** An element's symbol on the canvas. */
  symbol(identifier: string): Locator {
    return this.page.locator(`[data-identifier="${identifier}"]`);
  }

  /** Waits until a symbol has stood still for a while: a view that is yet to move takes it from under the hand. */
  async still(identifier: string): Promise<void> {
    await this.symbol(identifier).evaluate(async (symbol) => {
      const place = () => JSON.stringify(symbol.getBoundingClientRect());
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      let [last, frames] = ['', 0];
      for (let i = 0; i < 600 && frames < 20; i += 1) {
        await frame();
        const now = place();
        frames = now === last ? frames + 1 : 0;
        last = now;
      }
    });
  }

  /** Selects an element from the outline and gives the canvas the focus. */
  async select(identifier: string): Promise<void> {
    await this.row(identifier).first().click();
    await this.focusCanvas();
  }

  async focusCanvas(): Promise<void> {
    await this.page.locator('[data-canvas]').focus();
  }

  /** What the outline shows as selected. */
  async selected(): Promise<string> {
    return this.textOf(this.page.locator('#outline-tree [role=treeitem][aria-selected=true]'));
  }

  /** What an element's row in the outline says: "goal G3: The …". */
  async text(identifier: string): Promise<string> {
    return this.textOf(this.row(identifier));
  }

  /** How many rows of the outline an element has. */
  async count(identifier: string): Promise<number> {
    await this.outlined();
    return this.row(identifier).count();
  }

  /** Waits until the outline is about the case as it is: it follows the keys at its leisure. */
  private async outlined(): Promise<void> {
    await this.page.locator('#outline-tree[aria-busy=false]').waitFor();
  }

  private async textOf(row: Locator): Promise<string> {
    await this.outlined();
    return (await row.first().textContent()) ?? '';
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Arrow up until this element is selected. */
  async goUpTo(identifier: string): Promise<void> {
    for (let i = 0; i < 12; i += 1) {
      if (new RegExp(`\\b${identifier}( of [^:]+)?: `).test(await this.selected())) return;
      await this.press('ArrowUp');
    }
    throw new Error(`${identifier} is not above: ${await this.selected()}`);
  }

  /** Types over the text of the selected element and keeps it. */
  async retype(text: string): Promise<void> {
    await this.press('F2');
    await this.page.getByRole('textbox', { name: /^Text of/ }).fill(text);
    await this.press('Enter');
  }

  async typeNew(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Text of/ }).fill(text);
    await this.press('Enter');
  }

  connectBar(): Locator {
    return this.page.getByRole('region', { name: 'Connect', exact: true });
  }

  // Panels

  inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }

  field(label: string): Locator {
    return this.inspector().getByLabel(label, { exact: true });
  }

  problems(): Locator {
    return this.page.getByRole('tree', { name: 'Problems' });
  }

  /** Findings as the list says them: "Error, WF-03: …". */
  async findings(): Promise<string[]> {
    await this.checked();
    return this.problem(/./).allTextContents();
  }

  /** A finding in the list; headings of groups are no findings. */
  problem(says: RegExp): Locator {
    return this.problems().locator('[role=treeitem][aria-level="2"]', { hasText: says });
  }

  /** A group of findings. */
  problemGroup(name: string): Locator {
    return this.problems().locator('[role=treeitem][aria-level="1"]', { hasText: name });
  }

  status(): Locator {
    return this.page.locator('.status');
  }

  dialog(): Locator {
    return this.page.locator('dialog[open]');
  }

  messages(): Locator {
    return this.page.getByRole('log', { name: 'Messages' });
  }

  // Menus and palette

  /** Chooses an item of the menu bar. */
  async menu(title: string, item: string | RegExp): Promise<void> {
    await this.page.getByRole('menuitem', { name: title, exact: true }).click();
    await this.page
      .getByRole('menu')
      .getByText(item, { exact: typeof item === 'string' })
      .click();
  }

  palette(): Locator {
    return this.page.getByRole('dialog', { name: 'Find or do' });
  }

  /** Asks the palette, and takes its first answer. */
  async find(query: string): Promise<void> {
    await this.press('Control+k');
    await this.palette().getByRole('combobox').fill(query);
    await this.palette().getByRole('option').first().waitFor();
    await this.press('Enter');
    await this.palette().waitFor({ state: 'detached' });
  }

  // Files

  /** Saves, and gives the bytes that reached the user. */
  async save(): Promise<Buffer> {
    const nothing = async (error: Error) => {
      throw new Error(`Nothing was saved. ${await situation(this.page)}`, { cause: error });
    };
    if (this.inPlace) {
      const times = await timesWritten(this.page);
      await this.press('Control+s');
      return Buffer.from(await textWritten(this.page, times).catch(nothing));
    }
    const download = this.page.waitForEvent('download').catch(nothing);
    const [done] = await Promise.all([download, this.press('Control+s')]);
    return bytesOf(done);
  }

  /** Runs an action of the File menu that ends in a download. */
  async export(action: string): Promise<{ name: string; bytes: Buffer }> {
    const download = this.page.waitForEvent('download', { timeout: 50_000 });
    await this.menu('File', action);
    const done = await download;
    return { name: done.suggestedFilename(), bytes: await bytesOf(done) };
  }
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

/** The one element of a case with this identifier. */
export function nodeOf(c: Case, identifier: string) {
  const found = [...c.nodes.values()].filter((node) => node.identifier === identifier);
  if (found.length !== 1) throw new Error(`${found.length} elements are called ${identifier}.`);
  return found[0];
}
