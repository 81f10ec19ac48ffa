// Modules, by keyboard alone and by mouse: a branch becomes a module, is opened from the architecture
// view, its origin is gone to and come back from, it is inlined again, and all of it is undone.
import { expect, test } from '@jest/globals';
import { readCase } from '../../core/format/readCase.ts';
import { describeInBrowser, type Window } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

const ARGUMENT = `
  case {title: Two lines, profile: gsn-strict}
  G1 "The system is acceptably safe"
    ~ C1 "The system as deployed"
    S1 "Argue over both hazards"
      G2 "Hazard A is mitigated"
        ~ C1
        Sn1 "Test report A"
      G3 "Hazard B is mitigated"
        Sn2 "Test report B"
`;
const SIZE = { width: 1500, height: 950 };

const open = (window: Window, sketch = ARGUMENT) => EditorPage.open(window, { sketch, size: SIZE });

/** Every link of the saved case as "Sub/G2 supportedBy Sub/Sn1". */
async function saved(editor: EditorPage): Promise<string[]> {
  const read = readCase(new Uint8Array(await editor.save()));
  if (!read.ok) throw new Error('The saved case cannot be read.');
  const { nodes, modules, links } = read.case;
  const name = (id: string | undefined) => {
    const node = nodes.get(id ?? '');
    return `${modules.get(node?.module ?? '')?.name}/${node?.identifier}`;
  };
  return [...links.values()]
    .map(({ from, kind, to }) => `${name(from)} ${kind} ${name(to)}`)
    .sort();
}

const MOVED = [
  'Left/G2 inContextOf Left/C1',
  'Left/G2 supportedBy Left/Sn1',
  'Main/G1 inContextOf Main/C1',
  'Main/G1 supportedBy Main/S1',
  'Main/G3 supportedBy Main/Sn2',
  'Main/S1 supportedBy Main/G2',
  'Main/S1 supportedBy Main/G3',
];

describeInBrowser('modules by keyboard', (window) => {
  test('made, opened, gone to and come back from, inlined, undone', async () => {
    const editor = await open(window);
    const { page } = editor;
    const before = await saved(editor);
    await editor.select('G2');
    await editor.press('Shift+M');
    await page.keyboard.type('Left');
    await editor.press('Enter');
    expect(await editor.messages().textContent()).toContain('2 elements moved to module Left.');
    expect(await saved(editor)).toEqual(MOVED);
    // What it says is its origin's.
    expect(await editor.text('G2')).toContain('away goal G2 of Left: Hazard A is mitigated');

    await editor.focusCanvas();
    await editor.press('Control+Alt+0', 'ArrowDown');
    expect(await page.locator('.symbol.selected').getAttribute('aria-label')).toMatch(
      /^module Left: no description/,
    );
    await editor.press('Enter');
    expect(await editor.text('G2')).toMatch(/^ ?goal G2/);
    await editor.press('Escape');
    await page.locator('[data-canvas][aria-label=Architecture]').waitFor();
    await editor.press('ArrowUp', 'Enter');

    await editor.select('G2');
    await editor.press('Control+Enter');
    expect(await editor.selected()).toMatch(/^ ?goal G2/);
    await editor.press('Control+[');
    expect(await editor.selected()).toContain('away goal G2');
    await editor.press('Control+]');
    await editor.find('Inline module');
    expect(await saved(editor)).toEqual(before);
    expect(await page.getByRole('toolbar', { name: 'Modules' }).count()).toBe(0);

    await editor.press('Control+z');
    expect(await saved(editor)).toEqual(MOVED);
    await editor.press('Control+z');
    expect(await saved(editor)).toEqual(before);
    const undo = page.getByRole('button', { name: 'Undo' });
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
  });

  test('an away element is found by typing, and makes its origin public', async () => {
    const editor = await open(window, `${ARGUMENT}\nmodule Other\nG7 "Nothing else can fail"\n`);
    await editor.select('G3');
    await editor.press('Shift+A');
    await editor.page.keyboard.type('nothing else');
    const option = editor.dialog().getByRole('option');
    expect(await option.allTextContents()).toEqual([
      expect.stringMatching(/Other\/G7.*also makes it public/),
    ]);
    await editor.press('Enter');
    expect(await editor.selected()).toContain('away goal G7 of Other: Nothing else can fail');
    expect(await saved(editor)).toContain('Main/G3 supportedBy Main/G7');
    // An away element is edited where it comes from.
    await editor.press('F2');
    expect(await editor.messages().textContent()).toContain('edit the text of Other/G7');
    await editor.press('Control+z');
    expect(await editor.count('G7')).toBe(0);
  });

  test('the tree of modules: round the window by F6, renamed and deleted there', async () => {
    const editor = await open(window, `${ARGUMENT}\nmodule Other\nG7 "Else"\n`);
    const { page } = editor;
    await editor.focusCanvas();
    await editor.press('Shift+F6');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('module-tree');
    await editor.press('ArrowDown', 'F2');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Rest');
    await page.getByRole('treeitem', { name: /^Rest/ }).waitFor();
    await page.locator('#module-tree').focus();
    await editor.press('Delete');
    expect(await editor.dialog().textContent()).toContain('1 element goes.');
    await editor.dialog().getByRole('button', { name: 'Delete' }).press('Enter');
    expect(await page.locator('#module-tree').count()).toBe(0);
    await editor.press('Control+z');
    await page.getByRole('treeitem', { name: /^Rest/ }).waitFor();
  });
});

describeInBrowser('modules by mouse', (window) => {
  test('made, opened, gone to and come back from, inlined, undone', async () => {
    const editor = await open(window);
    const { page } = editor;
    const before = await saved(editor);
    await editor.symbol('G2').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Modules' }).click();
    await page.getByRole('menuitem', { name: 'Move to a module…' }).click();
    await page.getByLabel('Name of the new module').fill('Left');
    await editor.dialog().getByRole('button', { name: 'Move' }).click();
    expect(await saved(editor)).toEqual(MOVED);

    await page.getByRole('button', { name: 'Architecture' }).first().click();
    await editor.still('Left');
    await editor.symbol('Left').dblclick();
    expect(await editor.text('G2')).toMatch(/^ ?goal G2/);
    await page.getByRole('toolbar', { name: 'Modules' }).getByText('Main').click();
    await editor.still('G2');
    await editor.symbol('G2').click();
    await editor.inspector().getByRole('button', { name: 'Left/G2' }).first().click();
    expect(await editor.selected()).toMatch(/^ ?goal G2/);

    await page.getByRole('toolbar', { name: 'Modules' }).getByText('Architecture').click();
    await editor.still('Left');
    await editor.symbol('Left').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Modules' }).click();
    await page.getByRole('menuitem', { name: 'Inline module' }).click();
    expect(await saved(editor)).toEqual(before);
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.click();
    expect(await saved(editor)).toEqual(MOVED);
    await undo.click();
    expect(await saved(editor)).toEqual(before);
  });
});
