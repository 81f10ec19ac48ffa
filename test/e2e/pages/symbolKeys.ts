// What is done to symbols, by ten fingers: the user of the stories who has no mouse.
import type { Locator } from 'playwright-core';
import { CanvasPage } from './canvasPage.ts';
import type { EditorPage } from './editorPage.ts';
import { Keys } from './keys.ts';
import type { User } from './symbols.ts';

const KIND_KEYS: Readonly<Record<string, string>> = {
  Goal: 'g',
  Strategy: 's',
  Solution: 'e',
  Context: 'k',
  Assumption: 'u',
  Justification: 'j',
};

/** How many steps any walk takes at most. */
const FAR = 60;

export class SymbolKeys implements User {
  readonly editor: EditorPage;
  readonly canvas: CanvasPage;
  private readonly keys: Keys;

  constructor(editor: EditorPage) {
    this.editor = editor;
    this.canvas = new CanvasPage(editor);
    this.keys = new Keys(editor.page);
  }

  async select(identifier: string): Promise<void> {
    await this.keys.goTo(identifier);
  }

  async add(to: string, kind: string, made: string, text: string): Promise<void> {
    await this.keys.goTo(to);
    await this.keys.press(KIND_KEYS[kind] ?? '');
    await this.keys.write(made, text);
  }

  async retype(identifier: string, text: string): Promise<void> {
    await this.keys.goTo(identifier);
    await this.keys.press('F2');
    await this.keys.focused(this.page.getByRole('textbox', { name: `Text of ${identifier}` }));
    await this.keys.press('Control+a');
    await this.keys.write(identifier, text);
  }

  async connect(from: string, to: string, route: readonly string[]): Promise<void> {
    await this.keys.goTo(from);
    await this.keys.press('c');
    await this.aim(to, route);
  }

  async challenge(from: string, to: string, route: readonly string[]): Promise<void> {
    await this.keys.goTo(from);
    await this.keys.press('Shift+C');
    await this.aim(to, route);
  }

  /** Along the route to the target, which is said, and takes it. */
  private async aim(to: string, route: readonly string[]): Promise<void> {
    const bar = this.page.getByRole('region', { name: 'Connect', exact: true });
    await bar.waitFor();
    await this.keys.press(...route);
    if (to.includes('->')) await this.toLink(to);
    else await this.says(new RegExp(`^(\\w+ )+${to}[,:]`));
    await this.keys.press('Enter');
    await bar.waitFor({ state: 'detached' });
  }

  async selectLink(name: string): Promise<void> {
    await this.keys.goTo(outer(name).from);
    await this.toLink(name);
  }

  /** L, until the link is said. */
  private async toLink(name: string): Promise<void> {
    const { from, to } = outer(name);
    const target = to.startsWith('(') ? to.slice(1, -1) : to;
    const words = new RegExp(
      `^Link: ${from} (is supported by|is in context of|challenges) ${target}\\.`,
    );
    for (let i = 0; i < FAR; i += 1) {
      await this.keys.press('l');
      if (words.test((await this.said()).replaceAll('Main/', ''))) return;
    }
    throw new Error(`L does not lead to ${name}: ${await this.said()}`);
  }

  /** What a screen reader would say of what the keys have reached. */
  private async said(): Promise<string> {
    return (await this.page.locator('.visually-hidden[aria-live=polite]').textContent()) ?? '';
  }

  private async says(words: RegExp): Promise<void> {
    await this.page
      .locator('.visually-hidden[aria-live=polite]')
      .filter({ hasText: words })
      .waitFor({ state: 'attached' });
  }

  async act(on: readonly string[], action: readonly string[]): Promise<void> {
    const [first = '', ...others] = on;
    if (first.includes('->')) await this.selectLink(first);
    else await this.keys.goTo(first);
    for (const _one of others) await this.keys.press('Shift+ArrowRight');
    await this.keys.find((action.at(-1) ?? '').replace('…', ''));
  }

  async label(text: string): Promise<void> {
    const dialog = this.dialog();
    await this.keys.focused(dialog.getByRole('textbox'));
    await this.keys.press('Control+a');
    if (text === '') await this.keys.press('Delete');
    else await this.keys.type(text);
    await this.keys.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  }

  async answer(button: string): Promise<void> {
    const dialog = this.dialog();
    await this.pressOn(dialog.getByRole('button', { name: button, exact: true }));
    await dialog.waitFor({ state: 'detached' });
  }

  async fill(fields: Readonly<Record<string, string>>, button: string): Promise<void> {
    const dialog = this.dialog();
    for (const [label, text] of Object.entries(fields)) {
      await this.keys.pressUntil('Tab', dialog.getByLabel(label, { exact: true }));
      await this.keys.press('Control+a');
      await this.keys.type(text);
    }
    await this.pressOn(dialog.getByRole('button', { name: button, exact: true }));
    // What a defeat might bring down is shown once more.
    const done = dialog.getByRole('button', { name: 'Done', exact: true });
    if ((await done.count()) > 0) await this.pressOn(done);
    await dialog.waitFor({ state: 'detached' });
  }

  async editOrigin(identifier: string, text: string): Promise<void> {
    await this.keys.press('Control+Enter', 'F2');
    await this.keys.focused(this.page.getByRole('textbox', { name: `Text of ${identifier}` }));
    await this.keys.press('Control+a');
    await this.keys.write(identifier, text);
    await this.keys.press('Control+[');
  }

  async pick(label: string, name: string): Promise<void> {
    await this.keys.field(label);
    await this.keys.type(name);
    await this.keys.inspector().getByRole('option', { selected: true }).waitFor();
    await this.keys.press('Enter');
  }

  async field(label: string, value: string): Promise<void> {
    // From before its first field: Tab goes on from where the focus was.
    await this.keys.region(this.keys.canvas());
    await this.keys.field(label);
    await this.keys.press('Control+a');
    await this.keys.type(value);
    await this.keys.press('Tab');
  }

  async choose(label: string, value: string): Promise<void> {
    await this.keys.choose(label, value);
  }

  async button(on: string, name: string): Promise<void> {
    if (on.includes('->')) await this.selectLink(on);
    else await this.keys.goTo(on);
    await this.inInspector(this.keys.inspector().getByRole('button', { name, exact: true }));
    await this.keys.press('Enter');
  }

  async newModule(action: string, name: string): Promise<void> {
    await this.keys.find(action);
    await this.fill({ Name: name }, 'Add');
  }

  async renameModule(name: string, to: string): Promise<void> {
    await this.toModule(name);
    await this.keys.press('F2');
    await this.keys.focused(this.keys.inspector().getByLabel('Name', { exact: true }));
    await this.keys.press('Control+a');
    await this.keys.type(to);
    await this.moduleRow(to).waitFor();
  }

  async deleteModule(name: string): Promise<void> {
    await this.toModule(name);
    await this.keys.press('Delete');
    await this.moduleRow(name).waitFor({ state: 'detached' });
  }

  async openModule(name: string): Promise<void> {
    await this.toModule(name);
    await this.keys.press('Enter');
    await this.keys.focused(this.page.getByRole('application'));
  }

  /** To its row in the tree of modules. */
  private async toModule(name: string): Promise<void> {
    await this.keys.region(this.page.getByRole('tree', { name: 'Modules' }));
    await this.keys.press('Home');
    for (let i = 0; i < FAR; i += 1) {
      const heading = this.keys.inspector().getByRole('heading', { name: new RegExp(` ${name}$`) });
      if ((await heading.count()) > 0) return;
      await this.keys.press('ArrowDown');
    }
    throw new Error(`The arrows do not lead to module ${name}.`);
  }

  private moduleRow(name: string): Locator {
    return this.page
      .getByRole('tree', { name: 'Modules' })
      .getByRole('treeitem', { name: new RegExp(`^${name}\\b`) });
  }

  async architecture(): Promise<void> {
    await this.keys.press('Control+Alt+0');
    await this.page.getByRole('application', { name: 'Architecture' }).waitFor();
  }

  async fromModule(to: string, action: string, query: string): Promise<void> {
    await this.keys.goTo(to);
    await this.keys.find(action.replace('…', ''));
    const dialog = this.dialog();
    await this.keys.focused(dialog.getByRole('combobox'));
    await this.keys.type(query);
    await dialog.getByRole('option', { selected: true }).filter({ hasText: query }).waitFor();
    await this.keys.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  }

  async remove(name: string): Promise<void> {
    if (name.includes('->')) await this.selectLink(name);
    else await this.keys.goTo(name);
    await this.keys.press('Delete');
    const question = this.page.getByRole('alertdialog');
    if ((await question.count()) === 0) return;
    await this.pressOn(question.getByRole('button', { name: 'Delete', exact: true }));
    await question.waitFor({ state: 'detached' });
  }

  async newRecord(kind: string): Promise<void> {
    await this.keys.find('Registers');
    // With nothing selected, Tab is the page's and not the argument's.
    await this.keys.region(this.keys.canvas());
    await this.keys.press('Escape', 'Escape');
    const list = this.page.getByRole('combobox', { name: 'New record' });
    await this.keys.pressUntil('Shift+Tab', list, FAR);
    await this.keys.type(kind);
    await this.pressOn(this.page.getByRole('button', { name: 'Add', exact: true }));
  }

  async deleteRecord(id: string): Promise<void> {
    await this.keys.find(id);
    await this.inInspector(this.keys.inspector().getByRole('button', { name: `Delete ${id}` }));
    await this.keys.press('Enter');
    await this.keys.find('Outline');
  }

  /** F6 to the inspector, and Tab to one of its buttons. */
  private async inInspector(button: Locator): Promise<void> {
    const within = this.keys.inspector().locator(':focus');
    for (let i = 0; (await within.count()) === 0; i += 1) {
      if (i > 8) throw new Error('F6 does not lead to the inspector.');
      await this.keys.press('F6');
    }
    await this.keys.pressUntil('Tab', button, FAR);
  }

  private async pressOn(button: Locator): Promise<void> {
    await this.keys.pressUntil('Tab', button);
    await this.keys.press('Enter');
  }

  private dialog(): Locator {
    return this.page.locator('dialog[open]');
  }

  async undo(): Promise<void> {
    await this.keys.region(this.keys.canvas());
    await this.keys.press('Control+z');
  }

  private get page() {
    return this.editor.page;
  }
}

/** The ends of "G1->S1" and of "Sn2->(G1->S1)". */
function outer(name: string): { from: string; to: string } {
  const at = name.indexOf('->');
  return { from: name.slice(0, at), to: name.slice(at + 2) };
}
