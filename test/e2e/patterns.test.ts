// Patterns in the window: T-14 with two pathways is inserted by the keyboard alone, seen before, taken
// back and brought again; rows come from a spreadsheet.
import { expect, test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

const TEXT = `
  case {title: Patterns, profile: draft}
  G1 "The deployment is acceptably safe" <>
`;

describeInBrowser('patterns', (window) => {
  const open = (dark = false) =>
    EditorPage.open(window, { sketch: TEXT, dark, size: { width: 1360, height: 860 } });

  /** Goes on by Tab until the focus is on the control of this name. */
  async function tabTo(editor: EditorPage, name: RegExp): Promise<void> {
    for (let i = 0; i < 60; i += 1) {
      const focused = await editor.page.evaluate(() => {
        const at = document.activeElement as HTMLInputElement | null;
        return (
          at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? ''
        );
      });
      if (name.test(focused)) return;
      await editor.press('Tab');
    }
    throw new Error(`Tab does not lead to ${name}`);
  }

  test.each([
    ['light', false],
    ['dark', true],
  ])('T-14 with two pathways, by keyboard alone, %s', async (theme, dark) => {
    const editor = await open(dark);
    const { page } = editor;
    const { keyboard } = page;
    await editor.select('G1');
    await editor.press('Shift+I');
    const dialog = page.getByRole('dialog', { name: 'Insert a pattern' });
    await dialog.getByRole('combobox', { name: 'Pattern' }).waitFor();
    expect(await dialog.getByRole('combobox', { name: 'Where' }).inputValue()).toBe('below');
    for (const [token, value] of [
      [/^System$/, 'Atlas'],
      [/^deployment context$/, 'an internal API'],
      [/^unacceptable outcome$/, 'a mass-casualty attack'],
      [/^risk budget$/, '0.1 % a year'],
      [/^safety level$/, 'L3'],
      [/^policy version$/, 'the policy of 2026'],
      [/^next safety level$/, 'L4'],
    ] as const) {
      await tabTo(editor, token);
      await keyboard.type(value);
    }
    await tabTo(editor, /^pathway, row 1$/);
    await keyboard.type('theft of the weights');
    await tabTo(editor, /^capability bound, row 1$/);
    await keyboard.type('human level');
    await editor.press('Enter');
    await dialog.getByRole('textbox', { name: 'pathway, row 2' }).waitFor();
    await tabTo(editor, /^pathway, row 2$/);
    await keyboard.type('cyber misuse');
    await tabTo(editor, /^capability bound, row 2$/);
    await keyboard.type('human level');
    await tabTo(editor, /^(Yes|No)$/);
    await editor.press('Space');
    await tabTo(editor, /^G2a/);
    await editor.press('Space');
    await editor.press('Tab');
    await tabTo(editor, /^G2b/);
    await editor.press('Tab');
    await tabTo(editor, /^G2b/);
    await editor.press('Space');
    await dialog.getByText('Everything is answered.').waitFor();
    await dialog.getByRole('region', { name: /^Preview: \d+ elements$/ }).waitFor();
    await dialog.getByRole('heading', { name: /^What the analyser would say \(\d+\)$/ }).waitFor();
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/dialog-${theme}.png` });
    await tabTo(editor, /^Insert$/);
    await editor.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await editor.checked();
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/inserted-${theme}.png` });
    const text = (await editor.save()).toString('utf8');
    expect(text).not.toContain('"multiplicity"');
    expect(text).not.toContain('"uninstantiated"');
    expect(text).toContain('Harm by theft of the weights is acceptably unlikely.');
    expect(text).toContain('Harm by cyber misuse is acceptably unlikely.');
    const file = JSON.parse(text);
    expect(Object.values(file.pathways).map((one) => (one as { name: string }).name)).toEqual([
      'theft of the weights',
      'cyber misuse',
    ]);
    expect(Object.keys(file.instantiations)).toEqual(['INS-01']);
    await editor.press('Control+z');
    expect(Object.keys(JSON.parse((await editor.save()).toString('utf8')).nodes)).toHaveLength(1);
    await editor.press('Control+Shift+z');
    expect((await editor.save()).toString('utf8')).toBe(text);
  });

  test('rows are pasted from a spreadsheet; what is open stays marked and is said', async () => {
    const editor = await open();
    const { page } = editor;
    await editor.select('G1');
    await editor.press('Shift+I');
    const dialog = page.getByRole('dialog', { name: 'Insert a pattern' });
    const cell = dialog.getByRole('textbox', { name: 'pathway, row 1' });
    await cell.focus();
    await cell.evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text/plain',
        'pathway\tcapability bound\ntheft\thuman level\nmisuse\texpert level\n',
      );
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    const bound = dialog.getByRole('textbox', { name: 'capability bound, row 2' });
    await bound.waitFor();
    expect(await bound.inputValue()).toBe('expert level');
    await dialog.getByText('“System” has no value.').waitFor();
    await dialog.getByRole('button', { name: 'Insert', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const file = JSON.parse((await editor.save()).toString('utf8'));
    const open_ = Object.values(file.nodes).filter(
      (node) => (node as { uninstantiated?: boolean }).uninstantiated,
    );
    expect(open_.length).toBeGreaterThan(0);
  });
});
