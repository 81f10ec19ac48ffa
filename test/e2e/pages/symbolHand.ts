// What is done to symbols, with the mouse: keys are pressed only for the words of a field.
import type { At, CanvasPage } from './canvasPage.ts';
import type { EditorPage } from './editorPage.ts';
import { Hand } from './hand.ts';
import { linkId, type User } from './symbols.ts';

/** Where a link may be taken, before its head. */
const PARTS = [0.78, 0.85, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];

export class SymbolHand implements User {
  readonly editor: EditorPage;
  readonly canvas: CanvasPage;
  private readonly hand: Hand;

  constructor(editor: EditorPage) {
    this.editor = editor;
    this.hand = new Hand(editor);
    this.canvas = this.hand.canvas;
  }

  async select(identifier: string): Promise<void> {
    await this.fit();
    await this.hand.choose(identifier);
  }

  async add(to: string, kind: string, _made: string, text: string): Promise<void> {
    const contextual = ['Context', 'Assumption', 'Justification'].includes(kind);
    await this.fit();
    await this.hand.add(to, contextual ? 'context' : 'support', kind, text);
  }

  async retype(identifier: string, text: string): Promise<void> {
    await this.fit();
    await this.editor.symbol(identifier).dblclick();
    const card = this.page.locator('.text-card textarea');
    await card.click({ clickCount: 3 });
    await this.hand.write(text);
  }

  async connect(from: string, to: string): Promise<void> {
    await this.draw(from, 'support', to);
  }

  async challenge(from: string, to: string): Promise<void> {
    await this.draw(from, 'challenge', to);
  }

  private async draw(from: string, grip: 'support' | 'challenge', to: string): Promise<void> {
    await this.fit();
    const target = to.includes('->') ? await this.onLink(to) : undefined;
    await this.canvas.pressGrip(from, grip);
    await this.canvas.drag(target ?? (await this.canvas.at(to)));
    const says = await this.canvas.says();
    if (!says?.replaceAll('Main/', '').includes(to))
      throw new Error(`The pointer is over another target: ${says}`);
    await this.canvas.drop();
  }

  async act(on: readonly string[], action: readonly string[]): Promise<void> {
    const [first = '', ...others] = on;
    await this.fit();
    await this.click(first);
    for (const other of others) {
      const at = other.includes('->') ? await this.onLink(other) : await this.canvas.at(other);
      await this.page.keyboard.down('Shift');
      await this.page.mouse.click(at.x, at.y);
      await this.page.keyboard.up('Shift');
    }
    const at = first.includes('->') ? await this.onLink(first) : await this.canvas.at(first);
    await this.page.mouse.click(at.x, at.y, { button: 'right' });
    for (const item of action) {
      await this.page
        .getByRole('menu')
        .locator('[role^=menuitem]')
        .getByText(item, { exact: true })
        .last()
        .click();
    }
    await this.page.getByRole('menu').first().waitFor({ state: 'detached' });
  }

  async label(text: string): Promise<void> {
    await this.editor.dialog().getByRole('textbox').click({ clickCount: 3 });
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(text);
    await this.answer('Set');
  }

  async answer(button: string): Promise<void> {
    const dialog = this.editor.dialog();
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async fill(fields: Readonly<Record<string, string>>, button: string): Promise<void> {
    const dialog = this.editor.dialog();
    for (const [label, text] of Object.entries(fields)) {
      await dialog.getByLabel(label, { exact: true }).click({ clickCount: 3 });
      await this.page.keyboard.type(text);
    }
    await dialog.getByRole('button', { name: button, exact: true }).click();
    // What a defeat might bring down is shown once more.
    const done = dialog.getByRole('button', { name: 'Done', exact: true });
    if ((await done.count()) > 0) await done.click();
    await dialog.waitFor({ state: 'detached' });
  }

  async editOrigin(identifier: string, text: string): Promise<void> {
    await this.editor
      .inspector()
      .getByRole('button', { name: `Other/${identifier}` })
      .first()
      .click();
    await this.retype(identifier, text);
    await this.openModule('Main');
  }

  async pick(label: string, name: string): Promise<void> {
    await this.editor.field(label).click();
    await this.page.keyboard.type(name);
    await this.editor.inspector().getByRole('option').first().click();
  }

  async field(label: string, value: string): Promise<void> {
    await this.hand.fill(label, value);
    await this.editor.inspector().getByRole('heading').first().click();
  }

  async choose(label: string, value: string): Promise<void> {
    await this.editor.field(label).selectOption(value);
  }

  async button(on: string, name: string): Promise<void> {
    await this.fit();
    await this.click(on);
    await this.editor.inspector().getByRole('button', { name, exact: true }).click();
  }

  async newModule(action: string, name: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: 'Argument', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Modules' }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
    await this.fill({ Name: name }, 'Add');
  }

  async renameModule(name: string, to: string): Promise<void> {
    await this.menuOfModule(name, 'Rename module');
    await this.hand.fill('Name', to);
    await this.moduleRow(to).waitFor();
  }

  async deleteModule(name: string): Promise<void> {
    await this.menuOfModule(name, 'Delete module…');
    await this.moduleRow(name).waitFor({ state: 'detached' });
  }

  async openModule(name: string): Promise<void> {
    await this.moduleRow(name).click();
  }

  private async menuOfModule(name: string, item: string): Promise<void> {
    await this.moduleRow(name).click({ button: 'right' });
    const submenu = this.page.getByRole('menuitem', { name: 'Modules', exact: true }).last();
    await submenu.click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  private moduleRow(name: string) {
    return this.page
      .getByRole('tree', { name: 'Modules' })
      .getByRole('treeitem', { name: new RegExp(`^${name}\\b`) });
  }

  async architecture(): Promise<void> {
    await this.page.getByRole('button', { name: 'Architecture' }).first().click();
    await this.page.getByRole('application', { name: 'Architecture' }).waitFor();
  }

  async fromModule(to: string, action: string, query: string): Promise<void> {
    await this.act([to], ['Add', action]);
    const dialog = this.editor.dialog();
    await dialog.getByRole('option').filter({ hasText: query }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async selectLink(name: string): Promise<void> {
    await this.fit();
    await this.click(name);
  }

  async remove(name: string): Promise<void> {
    await this.act([name], ['Delete']);
    const question = this.page.getByRole('alertdialog');
    if ((await question.count()) === 0) return;
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await question.waitFor({ state: 'detached' });
  }

  async newRecord(kind: string): Promise<void> {
    await this.page.getByRole('tab', { name: 'Registers' }).click();
    await this.page.getByRole('combobox', { name: 'New record' }).selectOption(kind);
    await this.page.getByRole('button', { name: 'Add', exact: true }).click();
  }

  async deleteRecord(id: string): Promise<void> {
    await this.page
      .getByRole('tree', { name: 'Registers' })
      .getByRole('treeitem', { name: new RegExp(`^${id}`) })
      .click();
    await this.editor
      .inspector()
      .getByRole('button', { name: `Delete ${id}` })
      .click();
    await this.page.getByRole('tab', { name: 'Outline' }).click();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo' }).click();
  }

  private async click(name: string): Promise<void> {
    if (!name.includes('->')) return this.hand.choose(name);
    const { x, y } = await this.onLink(name);
    await this.page.mouse.click(x, y);
  }

  /** A point of a link where no other link and no symbol lies, as near to its end as there is one. */
  private async onLink(name: string): Promise<At> {
    const hit = this.page.locator(`[data-link="${await linkId(this.editor, name)}"] .link-hit`);
    return hit.evaluate((path: SVGPathElement, parts) => {
      const points = parts.map((part) => {
        const at = path.getPointAtLength(path.getTotalLength() * part);
        const { x, y } = at.matrixTransform(path.getScreenCTM() ?? undefined);
        return { x, y };
      });
      const isFree = ({ x, y }: At) => {
        const there = document.elementsFromPoint(x, y);
        const lines = there.filter((one) => one.matches('.link-hit'));
        return there[0]?.closest('[data-link]') && lines.length === 1 && lines[0] === path;
      };
      const free = points.find(isFree);
      if (!free) throw new Error('The whole of the link lies under something else.');
      return free;
    }, PARTS);
  }

  /** All of it in view, standing still. */
  private async fit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show the whole argument' }).click();
    await this.page.locator('[data-node]').first().hover({ trial: true });
  }

  private get page() {
    return this.editor.page;
  }
}
