// The editor under a hand on the mouse: clicks and drags, and keys only for the words of a field.
import { CanvasPage } from './canvasPage.ts';
import type { EditorPage } from './editorPage.ts';

/** A hand on the mouse, and words typed where a caret is. */
export class Hand {
  readonly editor: EditorPage;
  readonly canvas: CanvasPage;

  constructor(editor: EditorPage) {
    this.editor = editor;
    this.canvas = new CanvasPage(editor);
  }

  get page() {
    return this.editor.page;
  }

  /** Types into the card that is open, and clicks beside it to keep it. */
  async write(text: string): Promise<void> {
    await this.page.locator('.text-card textarea:focus').waitFor();
    await this.page.keyboard.type(text);
    await this.clickBeside();
  }

  async clickBeside(): Promise<void> {
    const box = await this.page.locator('[data-canvas]').boundingBox();
    if (!box) throw new Error('There is no canvas.');
    await this.page.mouse.click(box.x + 14, box.y + 60);
    await this.page.locator('.text-card').waitFor({ state: 'detached' });
  }

  async choose(identifier: string): Promise<void> {
    await this.editor.symbol(identifier).click();
  }

  /** A click on the plus of a symbol, and on a kind in the menu that comes. */
  async add(to: string, grip: 'support' | 'context', kind: string, text: string): Promise<void> {
    await this.choose(to);
    await this.canvas.pressGrip(to, grip);
    await this.canvas.drop();
    const menu = this.page.getByRole('menu', { name: 'Add here' });
    await menu.getByRole('menuitem', { name: kind, exact: true }).click();
    await this.write(text);
  }

  /** Clicks into a field, all of it chosen, and types. */
  async fill(label: string, text: string): Promise<void> {
    await this.editor.field(label).click({ clickCount: 3 });
    await this.page.keyboard.type(text);
  }

  /** Waits until the drawing stands still: a view that moves takes its symbols from under the hand. */
  async still(identifier: string): Promise<void> {
    await this.editor.still(identifier);
  }

  /** The menu of an element, by the other button. */
  async menuOf(identifier: string, item: string): Promise<void> {
    await this.editor.symbol(identifier).click({ button: 'right' });
    await this.page
      .getByRole('menu', { name: identifier })
      .locator('[role^=menuitem]')
      .getByText(item, { exact: true })
      .first()
      .click();
  }
}
