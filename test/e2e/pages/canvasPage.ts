// The canvas under a mouse: what a hand does there, in names for intents.
import type { Locator, Page } from 'playwright-core';
import type { EditorPage } from './editorPage.ts';

export interface At {
  readonly x: number;
  readonly y: number;
}

export class CanvasPage {
  readonly page: Page;
  private readonly editor: EditorPage;

  constructor(editor: EditorPage) {
    this.editor = editor;
    this.page = editor.page;
  }

  /** The middle of a symbol, or a part of its width and height from its corner. */
  async at(identifier: string, part: At = { x: 0.5, y: 0.5 }): Promise<At> {
    const box = await this.editor.symbol(identifier).boundingBox();
    if (!box) throw new Error(`${identifier} is not on the canvas.`);
    return { x: box.x + box.width * part.x, y: box.y + box.height * part.y };
  }

  async press(at: At): Promise<void> {
    await this.page.mouse.move(at.x, at.y);
    await this.page.mouse.down();
  }

  /** In steps, as a hand moves. */
  async drag(to: At): Promise<void> {
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
  }

  async drop(): Promise<void> {
    await this.page.mouse.up();
  }

  async dragFrom(from: At, to: At): Promise<void> {
    await this.press(from);
    await this.drag(to);
    await this.drop();
  }

  async hover(identifier: string): Promise<void> {
    const { x, y } = await this.at(identifier);
    await this.page.mouse.move(x, y);
  }

  /** Presses the grip of a symbol from which links are drawn. */
  async pressGrip(identifier: string, grip: 'support' | 'context' | 'challenge'): Promise<At> {
    await this.editor.still(identifier);
    await this.hover(identifier);
    const id = await this.editor.symbol(identifier).getAttribute('data-node');
    const handle = this.page.locator(`[data-handles="${id}"] [data-grip="${grip}"]`);
    const box = await handle.boundingBox();
    if (!box) throw new Error(`${identifier} shows no grip for ${grip}.`);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await this.press(at);
    return at;
  }

  /** By the buttons, a step at a time: each begins where the one before has ended. */
  async zoom(way: 'in' | 'out', steps: number): Promise<void> {
    for (let i = 0; i < steps; i += 1) {
      await this.page.getByRole('button', { name: `Zoom ${way}` }).click();
      await this.page.waitForTimeout(300);
    }
  }

  /** The sentence beside the pointer. */
  says(): Promise<string | null> {
    return this.page.locator('.drag-says').textContent();
  }

  /** Whether anything of a drag is left. */
  async isDragging(): Promise<boolean> {
    return (await this.page.locator('.dragging, .drag-overlay').count()) > 0;
  }

  /** Whether a symbol is lit as a target, or dimmed. */
  target(identifier: string, how: 'legal' | 'illegal'): Locator {
    return this.page.locator(`.target-${how}[data-identifier="${identifier}"]`);
  }

  /** Identifiers of what has a ring. */
  rings(): Promise<string[]> {
    return this.page
      .locator('.symbol:is(.selected, .also)')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-identifier') ?? '').sort());
  }

  /** Symbols from left to right. */
  async inOrder(...identifiers: readonly string[]): Promise<string> {
    const found = await Promise.all(
      identifiers.map(async (id) => ({ id, x: (await this.at(id)).x })),
    );
    return found
      .sort((a, b) => a.x - b.x)
      .map(({ id }) => id)
      .join(' ');
  }
}
