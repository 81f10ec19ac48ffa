// The editor under ten fingers: keys only, and where they go is known by role and accessible name.
import type { Locator, Page } from 'playwright-core';

/** Ten fingers, and what a screen reader says. */
export class Keys {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Waits until this is where the keys go. */
  async focused(locator: Locator): Promise<void> {
    await locator.and(this.page.locator(':focus')).waitFor();
  }

  /** A key, again and again, until the focus is there. */
  async pressUntil(key: string, there: Locator, most = 30): Promise<void> {
    const on = there.and(this.page.locator(':focus'));
    for (let i = 0; i <= most; i += 1) {
      if ((await on.count()) > 0) return;
      await this.press(key);
    }
    throw new Error(`${key}, ${most} times, does not lead to ${there}.`);
  }

  /** The region's own stop, by F6. */
  async region(stop: Locator): Promise<void> {
    await this.pressUntil('F6', stop, 8);
  }

  /** The command palette, as somebody who does not know the key. */
  async find(query: string): Promise<void> {
    await this.press('Control+k');
    const palette = this.page.getByRole('dialog', { name: 'Find or do' });
    await this.focused(palette.getByRole('combobox'));
    await this.type(query);
    await palette.getByRole('option').first().waitFor();
    await this.press('Enter');
    await palette.waitFor({ state: 'detached' });
  }

  /** The card over a symbol: typed into and kept. */
  async write(identifier: string, text: string): Promise<void> {
    await this.focused(this.page.getByRole('textbox', { name: `Text of ${identifier}` }));
    await this.type(text);
    await this.press('Enter');
    await this.focused(this.canvas());
  }

  canvas(): Locator {
    return this.page.getByRole('application', { name: 'Argument' });
  }

  inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }

  problems(): Locator {
    return this.page.getByRole('tree', { name: 'Problems' });
  }

  /** A finding in the list. */
  problem(says: RegExp): Locator {
    return this.problems().locator('[role=treeitem][aria-level="2"]', { hasText: says });
  }

  row(identifier: string): Locator {
    return this.page
      .getByRole('tree', { name: 'Argument' })
      .getByRole('treeitem', { name: rowName(identifier) });
  }

  /** Waits until this element is the selected one. */
  async selected(identifier: string): Promise<void> {
    await this.page
      .getByRole('treeitem', { name: rowName(identifier), selected: true })
      .first()
      .waitFor();
  }

  /** To an element by its name. */
  async goTo(identifier: string): Promise<void> {
    await this.find(identifier);
    await this.selected(identifier);
    await this.region(this.canvas());
  }

  /** A list of the inspector, to the choice that begins with these letters. */
  async choose(label: string, word: string): Promise<void> {
    await this.field(label);
    await this.type(word);
  }

  /** Into a field of the inspector. */
  async field(label: string): Promise<void> {
    const first = this.inspector().locator(':focus');
    for (let i = 0; (await first.count()) === 0; i += 1) {
      if (i > 8) throw new Error('F6 does not lead to the inspector.');
      await this.press('F6');
    }
    await this.pressUntil('Tab', this.inspector().getByLabel(label, { exact: true }));
  }
}

/** "goal G1: …", "module reference M1 of Sub: …". */
function rowName(identifier: string): RegExp {
  return new RegExp(`(^| )${identifier}( ?,? ?of \\w+)? ?: `);
}
