// Menus, palette, keys, modes: one registry of actions, reached in every way.
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

describeInBrowser('menus', (window) => {
  test('the menu bar works by keyboard, and the focus goes back where it was', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.select('G2');
    await editor.press('F10', 'ArrowRight', 'ArrowRight', 'ArrowDown');
    const item = editor.page.getByRole('menuitem', { name: /^Edit text/ });
    await item.waitFor();
    // Type-ahead, as in every menu.
    await editor.page.keyboard.type('edit');
    await editor.press('Enter');
    await editor.typeNew('Hazard A cannot occur');
    expect(await editor.text('G2')).toContain('Hazard A cannot occur');

    await editor.focusCanvas();
    await editor.menu('Edit', 'Undo');
    await editor.page.locator('.menu').waitFor({ state: 'detached' });
    await editor.page.locator('[data-canvas]:focus').waitFor();
    expect(await editor.text('G2')).toContain('Hazard A is mitigated');
  });

  test('what cannot be done is disabled and does nothing', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.page.getByRole('menuitem', { name: 'Argument', exact: true }).click();
    const item = editor.page.getByRole('menuitem', { name: /^Delete/ });
    expect(await item.getAttribute('aria-disabled')).toBe('true');
    expect(await item.getAttribute('title')).toContain('Select');
  });

  test('the menu of an element opens by key, acts, and gives the focus back', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.select('Sn1');
    await editor.press('Shift+F10');
    const menu = editor.page.getByRole('menu', { name: 'Sn1' });
    await menu.waitFor();
    await editor.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await editor.page.locator('[data-canvas]:focus').waitFor();

    await editor.press('Shift+F10');
    await menu.getByRole('menuitem', { name: /^Delete/ }).click();
    await editor.dialog().getByRole('button', { name: 'Delete' }).click();
    await editor.row('Sn1').waitFor({ state: 'detached' });
  });
});

describeInBrowser('the palette', (window) => {
  test('does what it is asked, and then offers that first', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.focusCanvas();
    await editor.find('shortcuts');
    await editor.dialog().getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
    await editor.press('Escape', 'Control+k');
    const first = editor.palette().getByRole('option').first();
    expect(await first.textContent()).toContain('Keyboard shortcuts');
    await editor.press('Escape');
    await editor.page.locator('[data-canvas]:focus').waitFor();
  });

  test('goes to an element by its name and by words of its text', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.find('sn1');
    expect(await editor.selected()).toContain('Sn1');
    await editor.find('hazard mitig');
    expect(await editor.selected()).toContain('G2');
  });

  test('says why something cannot be done, and that nothing was found', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.press('Control+k');
    await editor.palette().getByRole('combobox').fill('undo');
    await editor
      .palette()
      .getByRole('option', { name: /There is nothing to undo/ })
      .waitFor();
    await editor.palette().getByRole('combobox').fill('qqq');
    await editor.palette().getByText('Nothing is called “qqq”').waitFor();
  });
});

describeInBrowser('keys', (window) => {
  test('a key is changed by pressing it, works at once and after a reload', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.press('Control+,');
    await editor.page.getByRole('tab', { name: 'Keys' }).click();
    await editor.dialog().getByRole('button', { name: 'Change the key of Edit text' }).click();
    await editor.press('Control+e');
    await editor.dialog().locator('[data-action=editText]').getByText('Ctrl+E').waitFor();
    await editor.press('Escape');
    await editor.select('G2');
    await editor.press('F2');
    expect(await editor.page.locator('.text-card').count()).toBe(0);
    await editor.press('Control+e');
    await editor.page.locator('.text-card').waitFor();
    await editor.press('Escape');

    await editor.reload();
    await editor.select('G1');
    await editor.press('Control+e');
    await editor.page.locator('.text-card').waitFor();
  });

  test('a key that is taken is named with its action, and the two may swap', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.press('F1');
    await editor.dialog().getByRole('button', { name: 'Change keys' }).click();
    await editor.dialog().getByRole('button', { name: 'Change the key of Connect' }).click();
    await editor.press('a');
    const clash = editor.dialog().getByRole('alert');
    expect(await clash.textContent()).toContain('A is the key of “Add”');
    await clash.getByRole('button', { name: 'Swap them' }).click();
    await editor.press('Escape');
    await editor.select('G2');
    await editor.press('a');
    await editor.connectBar().waitFor();
    await editor.press('Escape', 'c');
    await editor.dialog().getByRole('heading', { name: 'Add to G2' }).waitFor();
    await editor.press('Escape', 'F1');
    await editor.dialog().getByRole('searchbox').fill('connect');
    expect(await editor.dialog().locator('dd').allTextContents()).toEqual(['A']);
  });
});

describeInBrowser('modes', (window) => {
  test('who reads changes nothing; who reviews raises a challenge and signs it', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.press('Control+,');
    await editor.dialog().getByLabel('Name').fill('Ada');
    await editor.press('Escape');
    const mode = editor.page.getByRole('group', { name: 'Mode' });
    await mode.getByRole('button', { name: 'Read' }).click();
    await editor.select('G2');
    await editor.press('F2', 'Tab', 'Delete', 'Control+z');
    expect(await editor.page.locator('.text-card').count()).toBe(0);
    expect(await editor.count('G2')).toBe(1);
    await editor.messages().getByText('The case is only being read').first().waitFor();
    await editor.symbol('G2').dblclick();
    expect(await editor.page.locator('.text-card').count()).toBe(0);

    await mode.getByRole('button', { name: 'Review' }).click();
    await editor.select('G2');
    await editor.press('a');
    const goal = editor.dialog().getByRole('button', { name: /^Goal A review/ });
    expect(await goal.getAttribute('aria-disabled')).toBe('true');
    await editor
      .dialog()
      .getByRole('button', { name: /^Goal that challenges/ })
      .click();
    await editor.typeNew('The test was too easy');
    expect(await editor.selected()).toContain('The test was too easy');
    const saved = (await editor.save()).toString('utf8');
    expect(saved).toContain('"raisedBy": "Ada"');
  });
});

describeInBrowser('settings', (window) => {
  test('colours are the system’s or the user’s, and panels stay hidden, also after a reload', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    const theme = () => editor.page.evaluate(() => document.documentElement.dataset.theme);
    expect(await theme()).toBe('light');
    await editor.page.emulateMedia({ colorScheme: 'dark' });
    await editor.page.locator('html[data-theme=dark]').waitFor();
    await editor.page.emulateMedia({ colorScheme: 'light' });
    await editor.press('Control+,');
    await editor.page.getByRole('tab', { name: 'Window' }).click();
    await editor.dialog().getByRole('radio', { name: 'Dark' }).check();
    await editor.press('Escape');
    expect(await theme()).toBe('dark');
    await editor.press('Control+Alt+2');
    await editor.inspector().locator('.panel').waitFor({ state: 'detached' });
    await editor.reload();
    expect(await theme()).toBe('dark');
    expect(await editor.inspector().locator('.panel').count()).toBe(0);
    await editor.press('Control+Alt+2');
    await editor.inspector().locator('.panel').waitFor();
  });
});
