// The main job in the window: edit, add, connect, delete, undo, by keyboard and by pointer.
import { expect, test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

const ARGUMENT = `
  case {title: A small case, profile: gsn-strict}
  G1 "The system is acceptably safe"
    ~ C1 "The system"
    S1 "Argument over hazards"
      G2 "Hazard A is mitigated"
        Sn1 "Test report A"
      G3 "Hazard B is mitigated" <>
`;

describeInBrowser('editing', (window) => {
  test('opens on an example', async () => {
    const editor = await EditorPage.open(window);
    expect(await editor.page.locator('h1').textContent()).not.toBe('');
    expect(await editor.symbol('G1').count()).toBe(1);
    expect(await editor.text('G1')).toMatch(/^goal G1: /);
  });

  test('a text is edited in place, undone and redone', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.select('G2');
    await editor.retype('Hazard A cannot occur');
    expect(await editor.text('G2')).toContain('Hazard A cannot occur');
    expect(await editor.symbol('G2').textContent()).toContain('cannot occur');

    await editor.press('Control+z');
    expect(await editor.text('G2')).toContain('Hazard A is mitigated');
    await editor.press('Control+Shift+z');
    expect(await editor.text('G2')).toContain('Hazard A cannot occur');
  });

  test('nothing lies over the text that is written', async () => {
    const editor = await EditorPage.open(window);
    await editor.select('G1');
    await editor.press('F2');
    const covered = await editor.page.locator('.text-card').evaluate((card) => {
      const { left, right, top, bottom } = card.getBoundingClientRect();
      const corners = [left + 8, right - 8].flatMap((x) =>
        [top + 8, bottom - 8].map((y) => [x, y]),
      );
      return corners.filter(([x = 0, y = 0]) => !card.contains(document.elementFromPoint(x, y)));
    });
    expect(covered).toEqual([]);
  });

  test('Escape takes back what was typed and leaves no step', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.select('G2');
    await editor.press('F2');
    await editor.page.keyboard.type('Something else');
    await editor.press('Escape');
    expect(await editor.text('G2')).toContain('Hazard A is mitigated');
    const undo = editor.page.getByRole('button', { name: 'Undo' });
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
  });

  test('an argument grows without the mouse', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.press('F6', 'F6');
    await editor.focusCanvas();
    // Down from nothing: the top; then along support to S1 and its first goal.
    await editor.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight');
    expect(await editor.selected()).toContain('G3');
    await editor.press('Tab');
    await editor.typeNew('Hazard B is detected');
    expect(await editor.selected()).toContain('goal G4: Hazard B is detected');
    await editor.press('Enter');
    await editor.typeNew('Hazard B is handled');
    expect(await editor.selected()).toContain('goal G5: Hazard B is handled');
    expect(await editor.row('G5').getAttribute('aria-level')).toBe('4');

    // Adding and typing is one step each.
    await editor.press('Control+z');
    expect(await editor.count('G5')).toBe(0);
    await editor.press('Control+z');
    expect(await editor.count('G4')).toBe(0);
  });

  test('the add dialog offers what is legal and says why not', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.select('S1');
    await editor.press('a');
    const solution = editor.dialog().getByRole('button', { name: /^Solution A strategy/ });
    expect(await solution.getAttribute('aria-disabled')).toBe('true');
    expect(await solution.textContent()).toContain('may not be supported by a solution');
    await editor
      .dialog()
      .getByRole('button', { name: /^Justification/ })
      .click();
    await editor.typeNew('Hazards are complete');
    expect(await editor.selected()).toContain('justification J1: Hazards are complete');
  });

  test('a legal connection is made, an illegal one is refused with the reason', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.select('G3');
    await editor.press('c');
    await editor.symbol('S1').click();
    // S1 rests on G3 already, so G3 on S1 would be a circle (GSN 1:2.2.2).
    const refusal = editor.connectBar().getByRole('alert');
    expect(await refusal.textContent()).toContain('rests on');
    expect(await refusal.textContent()).toContain('1:2.2.2');
    await editor.row('C1').click();
    await editor.connectBar().waitFor({ state: 'detached' });
    await editor.inspector().getByText('In context of').first().waitFor();

    await editor.select('G3');
    await editor.press('c');
    // Keys alone: from G3 left to G2, down to Sn1.
    await editor.press('ArrowLeft', 'ArrowDown', 'Enter');
    await editor.inspector().getByText('Supported by').first().waitFor();
    await editor.press('Control+z', 'Control+z');
    expect(await editor.count('Sn1')).toBe(1);
  });

  test('a strategy may not rest on a solution, and nothing changes', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.select('S1');
    await editor.press('c');
    await editor.row('Sn1').click();
    const refusal = editor.connectBar().getByRole('alert');
    // notation.md 1.2: strategy -> solution is not in the table.
    expect(await refusal.textContent()).toContain('A strategy may not be supported by a solution');
    await editor.focusCanvas();
    await editor.press('Escape');
    await editor.connectBar().waitFor({ state: 'detached' });
    const undo = editor.page.getByRole('button', { name: 'Undo' });
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
  });

  test('deleting asks when others depend, and names them', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.select('G2');
    await editor.press('Delete');
    const question = await editor.dialog().textContent();
    expect(question).toContain('Delete G2?');
    expect(question).toContain('Also removes 2 links');
    expect(question).toContain('Sn1 would be orphaned');
    await editor.dialog().getByRole('button', { name: 'Keep' }).click();
    expect(await editor.count('G2')).toBe(1);

    await editor.focusCanvas();
    await editor.press('Delete');
    await editor.dialog().getByRole('button', { name: 'Delete' }).click();
    expect(await editor.count('G2')).toBe(0);
    expect(await editor.selected()).toContain('S1');
    await editor.focusCanvas();
    await editor.press('Control+z');
    expect(await editor.count('G2')).toBe(1);
  });

  test('the inspector sets the fields of a kind', async () => {
    const editor = await EditorPage.open(window, { sketch: ARGUMENT });
    await editor.select('G2');
    await editor.field('Line of defence').selectOption('Control');
    await editor.page.getByLabel(/^Show all .* fields$/).check();
    await editor.field('Tags').fill('first, second');
    await editor.field('Tags').press('Enter');
    expect(await editor.symbol('G2').getAttribute('aria-label')).toContain('control line');
    await editor.select('S1');
    await editor.field('Holds with').selectOption('At least n of them');
    await editor.field('n, how many').fill('1');
    await editor.field('n, how many').press('Enter');
    expect(await editor.symbol('S1').textContent()).toContain('1 of 2');
  });
});
