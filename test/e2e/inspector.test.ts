// The inspector where it does not take what is typed: a reference that has its value, and the modes.
import { expect, test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

const TEXT = `
  case {title: Fields, systemUnderTest: SV-1}
  G1 "The system is acceptably safe" {confidence: {b: 0.6, d: 0.1, u: 0.3}}
    G2 "It could not" {lineOfDefence: control}
  systemVersions SV-1 {name: First}
  systemVersions SV-2 {name: Second}
`;

describeInBrowser('inspector', (window) => {
  const open = () => EditorPage.open(window, { sketch: TEXT });
  const mode = (editor: EditorPage, name: string) =>
    editor.page.getByRole('group', { name: 'Mode' }).getByRole('button', { name }).click();

  test('a reference with a value is searched when asked to, and keeps the focus', async () => {
    const editor = await open();
    const inspector = editor.inspector();
    const search = inspector.getByRole('combobox', { name: 'System under test' });
    const change = inspector.getByRole('button', { name: /^Change / });
    expect(await search.count()).toBe(0);
    await change.focus();
    await editor.press('Enter');
    await search.waitFor();
    await editor.page.keyboard.type('Second');
    await editor.press('Enter');
    await search.waitFor({ state: 'detached' });
    expect(
      await editor.page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
    ).toBe('Change SV-2…');
    expect((await editor.save()).toString('utf8')).toContain('"systemUnderTest": "SV-2"');
    // Taken out, there is room for another at once.
    await inspector.getByRole('button', { name: 'Take out SV-2' }).click();
    await search.waitFor();
  });

  test('who reads can select and copy what the fields say, and nothing takes a key', async () => {
    const editor = await open();
    await editor.select('G2');
    await mode(editor, 'Read');
    const inspector = editor.inspector();
    await inspector.getByText('The case is only being read').waitFor();
    const text = inspector.getByRole('textbox', { name: 'Text', exact: true });
    await text.focus();
    await editor.page.keyboard.type('x');
    expect(await text.inputValue()).toBe('It could not');
    expect(await inspector.getByRole('alert').count()).toBe(0);
    const line = inspector.getByRole('textbox', { name: 'Line of defence' });
    expect(await line.inputValue()).toBe('Control');
    const controls = inspector.locator('textarea, select, input:not([type=checkbox])');
    for (const control of await controls.all()) expect(await control.isEditable()).toBe(false);
    await mode(editor, 'Author');
    await inspector.getByRole('combobox', { name: 'Line of defence' }).waitFor();
    expect(await text.isEditable()).toBe(true);
  });

  test('an opinion is drawn in three parts and told in words, while it is whole', async () => {
    const editor = await open();
    await editor.select('G1');
    const confidence = editor.inspector().getByRole('group', { name: 'Confidence' });
    const bar = confidence.locator('.opinion-bar > span');
    expect(await bar.count()).toBe(3);
    expect(await confidence.locator('.opinion-part').allTextContents()).toEqual([
      'belief 0.6',
      'uncertainty 0.3',
      'disbelief 0.1',
    ]);
    const widths = await bar.evaluateAll((parts) =>
      parts.map((part) => part.getBoundingClientRect().width),
    );
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const shares = widths.map((width) => Math.round((width / whole) * 100));
    expect(shares).toEqual([60, 30, 10]);
    // No opinion is 1.1 in sum: that is for QNT-01 to tell.
    await confidence.getByLabel('Belief', { exact: true }).fill('0.7');
    await editor.press('Tab');
    await bar.first().waitFor({ state: 'detached' });
  });
});
