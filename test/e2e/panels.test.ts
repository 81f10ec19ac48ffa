// Outline, registers, search, inspector and problems as a user meets them, by keys where it matters.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import { readCase } from '../../core/format/readCase.ts';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage, nodeOf } from './pages/editorPage.ts';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

async function violations({ page }: EditorPage): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
}

const TEXT = `
  case {title: Panels, profile: gsn-strict}
  G1 "The system is acceptably safe"
    S1 "Over both lines"
      G2 "It could not" {lineOfDefence: control}
        Sn1 "Red team" -> E-1
      G3 "It would not" {lineOfDefence: propensity}
    G4 "Nothing was forgotten"
  evidence E-1 {title: Exploit chains}
  people PE-1 {name: Ada Lovelace}
  approvals AP-1 {subject: G2, quorum: 1}
`;

describeInBrowser('panels', (window) => {
  const open = () => EditorPage.open(window, { sketch: TEXT });
  const tree = (editor: EditorPage) => editor.page.getByRole('tree', { name: 'Argument' });
  const tab = (editor: EditorPage, name: string) => editor.page.getByRole('tab', { name });
  const saved = async (editor: EditorPage) => {
    const read = readCase(await editor.save());
    if (!read.ok) throw new Error(read.problem.message);
    return read.case;
  };

  test('the outline by keys: walk, type ahead, close with the sum of what is hidden, edit, delete', async () => {
    const editor = await open();
    await tree(editor).focus();
    await editor.press('Home');
    expect(await editor.selected()).toContain('G1');
    await editor.press('s');
    expect(await editor.selected()).toContain('S1');
    // WF-09: G3 stops; G4 does too, elsewhere.
    await editor.press('ArrowLeft');
    expect(await editor.text('S1')).toContain('Closed: 3 elements, 1 finding below');
    expect(await editor.count('G3')).toBe(0);
    await editor.press('*');
    expect(await editor.count('G3')).toBe(1);
    await editor.press('End');
    expect(await editor.selected()).toContain('G4');
    await editor.press('F2');
    await editor.page
      .getByRole('textbox', { name: 'Text of G4 in the outline' })
      .fill('Enough was looked for');
    await editor.press('Enter');
    expect(await editor.text('G4')).toContain('Enough was looked for');
    expect(await tree(editor).evaluate((element) => element === document.activeElement)).toBe(true);
    await editor.press('Delete');
    expect(await editor.count('G4')).toBe(0);
    await editor.press('Control+z');
    expect(await editor.text('G4')).toContain('Enough was looked for');
    await editor.press('Home', 'Enter');
    expect(await editor.page.locator('[data-canvas]:focus').count()).toBe(1);
  });

  test('what is typed is in the case before the field is left, as one step', async () => {
    const editor = await open();
    const field = (name: string) => editor.page.getByRole('textbox', { name, exact: true });
    await editor.select('G4');
    await editor.page.getByLabel(/^Show all .* fields$/).check();
    await field('Tags').focus();
    await editor.page.keyboard.type('late, unsure');
    expect(nodeOf(await saved(editor), 'G4')?.tags).toEqual(['late', 'unsure']);
    // A key chooses something else, and the field is gone without having lost the focus.
    await field('Tags').focus();
    await editor.page.keyboard.type(', open');
    await editor.press('F8');
    expect(nodeOf(await saved(editor), 'G4')?.tags).toEqual(['late', 'unsure', 'open']);

    await tree(editor).focus();
    await editor.press('End', 'F2');
    await editor.page.keyboard.type('More was looked for');
    expect(nodeOf(await saved(editor), 'G4')?.text).toBe('More was looked for');
    await editor.press('Escape');
    expect(nodeOf(await saved(editor), 'G4')?.text).toBe('Nothing was forgotten');
  });

  test('the outline filters, and a row says how its element stands', async () => {
    const editor = await open();
    await editor.page.getByLabel('Elements shown').selectOption('propensity');
    expect(await tree(editor).getByRole('treeitem').count()).toBe(3);
    expect(await editor.text('G3')).toMatch(/goal G3: It would not\. propensity line.*1 finding/);
    await editor.page.getByLabel('Elements shown').selectOption('all');
    expect(await tree(editor).getByRole('treeitem').count()).toBe(6);
  });

  test('several elements get an owner and a tag in one step each', async () => {
    const editor = await open();
    await tree(editor).focus();
    await editor.press('End', 'Shift+ArrowUp');
    await editor
      .row('G1')
      .first()
      .click({ modifiers: ['Control'] });
    expect(await editor.inspector().textContent()).toContain('3 elements');
    await editor.field('Owner').fill('Ada');
    await editor.field('Owner').press('Enter');
    await editor.field('Add tags').fill('key, top');
    await editor.field('Add tags').press('Enter');
    const c = await saved(editor);
    for (const identifier of ['G1', 'G3', 'G4']) {
      expect(nodeOf(c, identifier)).toMatchObject({ owner: 'Ada', tags: ['key', 'top'] });
    }
    expect(nodeOf(c, 'G2')).not.toHaveProperty('owner');
    await editor.press('Control+z', 'Control+z');
    expect(nodeOf(await saved(editor), 'G1')).not.toHaveProperty('owner');
  });

  test('a register shows a record with all its fields; a vote is kept when it is whole', async () => {
    const editor = await open();
    await tab(editor, 'Registers').click();
    const registers = editor.page.getByRole('tree', { name: 'Registers' });
    await registers.getByRole('treeitem', { name: /^AP-1/ }).click();
    await editor.page.getByRole('button', { name: 'Add to votes' }).click();
    await editor.field('Vote').selectOption('For');
    expect(await editor.inspector().textContent()).toContain('Not kept yet:');
    await editor.field('Person').click();
    await editor.field('Person').fill('love');
    await editor.press('Enter');
    const c = await saved(editor);
    expect(c.approvals.get('AP-1')?.votes).toEqual([{ person: 'PE-1', vote: 'for' }]);
    // What uses it, and the way there.
    await registers.getByRole('treeitem', { name: /^E-1/ }).click();
    await editor
      .inspector()
      .getByRole('region', { name: 'Used by' })
      .getByRole('button', { name: 'Sn1' })
      .click();
    await tab(editor, 'Outline').click();
    expect(await editor.selected()).toContain('Sn1');
  });

  test('a record is made where it is named, in one step; deleting one that is used asks', async () => {
    const editor = await open();
    await editor.select('Sn1');
    await editor.field('Cites').fill('Uplift study');
    await editor
      .inspector()
      .getByRole('option', { name: /New evidence/ })
      .click();
    expect((await saved(editor)).evidence.get('E-02')).toMatchObject({ title: 'Uplift study' });
    expect(nodeOf(await saved(editor), 'Sn1')).toMatchObject({ cites: ['E-1', 'E-02'] });
    await editor.inspector().getByRole('button', { name: 'Go to E-02' }).click();
    await editor.page.getByRole('button', { name: 'Delete E-02' }).click();
    expect(await editor.dialog().textContent()).toContain('Used by Sn1.');
    await editor.dialog().getByRole('button', { name: 'Keep' }).click();
    await editor.focusCanvas();
    await editor.press('Control+z');
    expect((await saved(editor)).evidence.size).toBe(1);
  });

  test('what is typed in a field that was not left is saved', async () => {
    const editor = await open();
    await tree(editor).focus();
    await editor.press('End', 'Shift+ArrowUp');
    await editor.field('Add tags').fill('key, top');
    expect(nodeOf(await saved(editor), 'G4')).toMatchObject({ tags: ['key', 'top'] });
  });

  test('typing in a field is one step, and a refusal is told at the field', async () => {
    const editor = await open();
    await editor.select('G2');
    await editor.field('Text').fill('');
    await editor.field('Text').pressSequentially('It never could', { delay: 60 });
    await editor.field('Identifier').fill('G3');
    await editor.field('Identifier').press('Enter');
    expect(await editor.inspector().getByRole('alert').textContent()).toContain('is taken');
    await editor.focusCanvas();
    await editor.press('Control+z');
    expect(await editor.field('Text').inputValue()).toBe('It could not');
  });

  test('search: identifiers first, typing errors, marked words; Enter and F3 go there', async () => {
    const editor = await open();
    await editor.press('Control+f');
    const field = editor.page.getByRole('combobox', { name: 'Search the case' });
    const results = editor.page.getByRole('listbox', { name: 'Search results' });
    await field.fill('g2');
    await results.getByRole('option').first().waitFor();
    expect(await results.getByRole('option').first().textContent()).toContain('It could not');
    await field.fill('forgoten');
    await results.getByRole('option', { name: /G4/ }).waitFor();
    expect(await results.locator('mark').allTextContents()).toEqual(['forgotten']);
    await editor.press('Enter');
    expect(await editor.inspector().textContent()).toContain('Goal G4');
    await field.fill('not');
    await results.getByRole('option').nth(1).waitFor();
    await editor.press('F3');
    const first = await editor.inspector().locator('h3').first().textContent();
    await editor.press('F3');
    expect(await editor.inspector().locator('h3').first().textContent()).not.toBe(first);
    await field.fill('lovelace');
    await results.getByRole('option', { name: /PE-1/ }).click();
    expect(await editor.inspector().textContent()).toContain('Person PE-1');
    expect(await violations(editor)).toEqual([]);
  });

  test('problems: group, filter, F8, why, and the quick fix by key as one step', async () => {
    const editor = await open();
    await editor.checked();
    await editor.page.getByLabel('Group by').selectOption('branch');
    expect(await editor.page.locator('.problem-heading').allTextContents()).toEqual([
      'G3 1',
      'G4 1',
    ]);
    await editor.page.getByRole('searchbox', { name: 'Filter problems by words' }).fill('G4');
    expect(await editor.findings()).toHaveLength(1);
    await editor.press('F8');
    expect(await editor.inspector().textContent()).toContain('Goal G4');
    await editor.inspector().getByRole('button', { name: 'Explain WF-09' }).click();
    expect(await editor.dialog().textContent()).toContain('A claim that simply stops');
    expect(await violations(editor)).toEqual([]);
    await editor.press('Escape', 'Control+.');
    await editor.page.getByText('The only problem is filtered out').waitFor();
    expect(nodeOf(await saved(editor), 'G4')).toMatchObject({ undeveloped: true });
    await editor.focusCanvas();
    await editor.press('Control+z');
    await editor.problem(/G4/).waitFor();
    // Enter goes to the field that the finding is about.
    await editor.page.getByRole('searchbox', { name: 'Filter problems by words' }).fill('');
    await editor.problems().focus();
    await editor.press('Home', 'ArrowDown', 'Enter');
    expect(await editor.inspector().textContent()).toContain('Goal G3');
  });

  test.each([
    ['light', false],
    ['dark', true],
  ])('axe finds nothing in the panels, %s', async (_name, dark) => {
    const editor = await EditorPage.open(window, { dark });
    await editor.select('G1');
    await editor.page.getByLabel(/^Show all .* fields$/).check();
    expect(await violations(editor)).toEqual([]);
    await tab(editor, 'Registers').click();
    await editor.page.getByRole('treeitem', { name: /^E-02/ }).click();
    expect(await violations(editor)).toEqual([]);
  });
});
