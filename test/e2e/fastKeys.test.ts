// Keys that follow each other at once: what a key opens has the focus before the next key is heard, and
// no letter reaches the canvas meanwhile. Saving is heard over menus, and answered in dialogs.
import { expect, test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

const ARGUMENT = `
  case {title: A small case, profile: gsn-strict}
  G1 "The system is acceptably safe"
    S1 "Argument over hazards"
      G2 "Hazard A is mitigated"
        Sn1 "Test report A"
`;

/** Presses keys in one task, each where the focus is then; gives what has the focus after each. */
function atOnce(editor: EditorPage, keys: readonly (readonly [key: string, ctrl?: boolean])[]) {
  return editor.page.evaluate(
    (presses) =>
      presses.map(([key, ctrlKey = false]) => {
        const event = new KeyboardEvent('keydown', {
          ...{ key, ctrlKey, bubbles: true, cancelable: true },
        });
        document.activeElement?.dispatchEvent(event);
        const { tagName, className, id } = document.activeElement ?? {};
        return `${tagName?.toLowerCase()} ${id || className}`;
      }),
    keys,
  );
}

describeInBrowser('keys pressed without waiting', (window) => {
  test('the search, the palette and the card have the focus before the next key', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.select('G2');
    expect(await atOnce(editor, [['f', true]])).toEqual(['input search-field']);
    await editor.focusCanvas();
    const [palette = ''] = await atOnce(editor, [['k', true]]);
    expect(palette).toMatch(/^input /);
    await editor.press('Escape');
    await editor.focusCanvas();
    // "g" and "s" would add a goal and a solution.
    const found = await atOnce(editor, [['F2'], ['g'], ['s']]);
    expect(found[0]).toMatch(/^textarea text-/);
    await editor.press('Escape');
    expect(await editor.symbol('G3').count()).toBe(0);
    expect(await editor.symbol('Sn2').count()).toBe(0);
  });

  test('typed right after Ctrl+F, everything is asked for and nothing is added', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.select('G2');
    await editor.press('Control+f', 'g', 's', 'c', 'a');
    expect(await editor.page.locator('#search-field').inputValue()).toBe('gsca');
    expect(await editor.symbol('G3').count()).toBe(0);
    expect(await editor.symbol('Sn2').count()).toBe(0);
  });

  test('an element out of sight is brought into view, and what is typed meanwhile is its text', async () => {
    const far = Array.from({ length: 60 }, (_, i) => `  G${i + 2} "Claim ${i + 2}"`).join('\n');
    const editor = await EditorPage.open(window, {
      sketch: `case {title: Wide, profile: gsn-strict}\nG1 "Top"\n${far}`,
    });
    await editor.select('G2');
    await editor.press('End');
    for (let i = 0; i < 12; i += 1) await editor.page.mouse.wheel(900, 0);
    await editor.press('F2', 'N', 'e', 'w', 'Enter');
    await editor.checked();
    expect(await editor.text('G2')).toContain('G2: New');
    expect(await editor.page.locator('.text-card').count()).toBe(0);
    await editor.press('Control+z');
    expect(await editor.text('G2')).toContain('Claim 2');
  });
});

describeInBrowser('saving over menus and dialogs', (window) => {
  const saved = async (editor: EditorPage) => {
    const download = editor.page.waitForEvent('download', { timeout: 20_000 });
    await editor.press('Control+s');
    return (await download).suggestedFilename();
  };

  test('a menu of the bar, a menu within it, and the menu of an element close, and the case is saved', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    const menu = editor.page.locator('.menu');
    await editor.page.getByRole('menuitem', { name: 'File' }).click();
    await menu.first().waitFor();
    expect(await saved(editor)).toBe('test.case.json');
    await menu.first().waitFor({ state: 'detached' });

    await editor.page.getByRole('menuitem', { name: 'View' }).click();
    await editor.page.getByRole('menuitem', { name: 'Health of the case' }).press('ArrowRight');
    await menu.nth(1).waitFor();
    expect(await saved(editor)).toBe('test.case.json');
    await menu.first().waitFor({ state: 'detached' });

    await editor.select('G2');
    await editor.press('Shift+F10');
    await menu.first().waitFor();
    expect(await saved(editor)).toBe('test.case.json');
    await menu.first().waitFor({ state: 'detached' });
    expect(await editor.page.locator('[data-canvas]:focus').count()).toBe(1);
  });

  test('the palette goes, and the case is saved', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.press('Control+k');
    expect(await saved(editor)).toBe('test.case.json');
    expect(await editor.page.locator('dialog[open]').count()).toBe(0);
  });

  test('a dialog says why not, keeps what was written in it, and says it no more when opened again', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    const heard: string[] = [];
    editor.page.on('download', (download) => heard.push(download.suggestedFilename()));
    await editor.select('G2');
    await editor.press('F1');
    const dialog = editor.dialog();
    await dialog.waitFor();
    await editor.press('Control+s');
    const note = dialog.getByText('Not saved: close this dialog first.');
    await note.waitFor();
    expect(heard).toEqual([]);
    await editor.press('Escape');
    await editor.press('F1');
    await dialog.waitFor();
    expect(await note.count()).toBe(0);
  });
});
