// Writing an argument: thirty elements by keyboard alone, the clipboard, outlines, moving and folding.
import { expect, test } from '@jest/globals';
import { readCase } from '../../core/format/readCase.ts';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage, nodeOf } from './pages/editorPage.ts';

const SMALL = `
  case {title: A small case, profile: gsn-strict}
  G1 "The system is acceptably safe"
    ~ C1 "The system"
    S1 "Argument over hazards"
      G2 "Hazard A is mitigated"
        Sn1 "Test report A"
      G3 "Hazard B is mitigated" <>
  evidence E-01 {title: Red team report}
`;

describeInBrowser('an argument', (window) => {
  test('thirty elements with context, assumptions and evidence, without mouse or dialog', async () => {
    const editor = await EditorPage.open(window, {
      sketch: 'G1 "Top"\nevidence E-01 {title: Red team}',
    });
    const type = (text: string) => editor.page.keyboard.type(text);
    await editor.focusCanvas();
    await editor.press('ArrowDown', 'F2');
    await type('The model is safe to deploy');
    await editor.press('Tab');
    await type('c: The deployment context');
    await editor.press('Control+Enter');
    await type('The model, version 3');
    await editor.press('Enter', 'ArrowUp', 'ArrowUp');
    await editor.goUpTo('G1');
    await editor.press('Tab');
    await type('s: Over both lines of defence');
    await editor.press('Tab');
    for (const [i, line] of ['Control', 'Propensity', 'Monitoring'].entries()) {
      await type(`${line} suffices`);
      await editor.press('Tab');
      await type(`a: ${line} is not sabotaged`);
      await editor.press('Control+Enter');
      await type(`${line} is independent`);
      await editor.press('Enter');
      await editor.goUpTo(`G${i * 4 + 2}`);
      for (const part of ['first', 'second', 'third']) {
        await editor.press('Tab');
        await type(`${line}, ${part} part holds`);
        await editor.press('Tab');
        await type(part === 'first' ? 'e: @Red' : `e: @${line} ${part} run`);
        await editor.press('Enter', 'Enter');
        await editor.press('ArrowUp');
        await editor.goUpTo(`G${i * 4 + 2}`);
      }
      if (i < 2) await editor.press('Enter');
    }
    expect(await editor.dialog().count()).toBe(0);
    const read = readCase(await editor.save());
    if (!read.ok) throw new Error(read.problem.message);
    const kinds = [...read.case.nodes.values()].map(({ kind }) => kind);
    const count = (kind: string) => kinds.filter((one) => one === kind).length;
    // 1 + 3 + 9 goals, a strategy, two contexts, six assumptions, nine solutions.
    expect(['goal', 'strategy', 'context', 'assumption', 'solution'].map(count)).toEqual([
      13, 1, 2, 6, 9,
    ]);
    // Three cite what was there; six made a record of their own.
    expect(read.case.evidence.size).toBe(7);
    const solution = nodeOf(read.case, 'Sn2');
    expect(solution).toMatchObject({ text: 'Control second run', cites: ['E-02'] });
    expect(nodeOf(read.case, 'Sn1')).toMatchObject({ text: 'Red team', cites: ['E-01'] });
    expect(await editor.findings()).not.toContainEqual(expect.stringContaining('WF-0'));
  }, 180_000);

  test('copied, pasted and cut with the keys, in one step each', async () => {
    const editor = await EditorPage.open(window, { sketch: SMALL });
    await editor.select('G2');
    await editor.press('b', 'Control+c');
    await editor.select('G3');
    await editor.press('Control+v');
    expect(await editor.text('G4')).toContain('Hazard A is mitigated');
    expect(await editor.row('Sn2').getAttribute('aria-level')).toBe('5');
    await editor.press('Control+z');
    expect(await editor.count('G4')).toBe(0);
    expect(await editor.count('Sn2')).toBe(0);

    await editor.select('C1');
    await editor.press('Control+x');
    expect(await editor.count('C1')).toBe(0);
    await editor.select('G3');
    await editor.press('Control+v');
    expect(await editor.row('C1').getAttribute('aria-level')).toBe('4');
  });

  test('between windows, and as an outline in any text', async () => {
    const editor = await EditorPage.open(window, { sketch: SMALL });
    await editor.select('S1');
    await editor.press('b', 'Control+c');
    const page = await editor.page.context().newPage();
    const other = await EditorPage.inPage(page, editor.page.url(), { sketch: 'G1 "Another case"' });
    await other.select('G1');
    await other.press('Control+v');
    expect(await other.text('Sn1')).toContain('Test report A');
    expect(await other.row('G2').getAttribute('aria-level')).toBe('3');
    // In a text field the same clipboard is a bulleted list.
    await other.select('G1');
    await other.press('F2', 'Control+a', 'Control+v');
    await other.press('Escape');
  });

  test('an outline pasted on the canvas is a subtree; a forbidden line is refused by name', async () => {
    const editor = await EditorPage.open(window, { sketch: SMALL });
    const paste = async (text: string) => {
      await editor.page.evaluate((words) => {
        const data = new DataTransfer();
        data.setData('text/plain', words);
        const event = new ClipboardEvent('paste', {
          clipboardData: data,
          bubbles: true,
          cancelable: true,
        });
        document.activeElement?.dispatchEvent(event);
      }, text);
    };
    await editor.select('G3');
    await paste(
      '- Strategy: Over modes\n  - Context: The modes\n  - Mode one\n    - Evidence: Log',
    );
    expect(await editor.text('S2')).toContain('Over modes');
    expect(await editor.text('Sn2')).toContain('Log');
    await editor.select('S1');
    await paste('- One\n- Evidence: Two');
    await editor.messages().getByText('Line 2, “Two”: A strategy may not be supported').waitFor();
    expect(await editor.count('G5')).toBe(0);

    // Into an empty card: the one top line is the new element.
    await editor.select('S1');
    await editor.press('Tab');
    await paste('Goal: New\n  - Context: Its context');
    expect(await editor.text('G5')).toContain('New');
    expect(await editor.text('C3')).toContain('Its context');
    await editor.press('Control+z');
    expect(await editor.count('G5')).toBe(0);
  });

  test('several are deleted after one question, and come back in one step', async () => {
    const editor = await EditorPage.open(window, { sketch: SMALL });
    await editor.select('G2');
    await editor.press('Shift+ArrowRight', 'Delete');
    expect(await editor.dialog().textContent()).toContain('Delete G2 and G3?');
    expect(await editor.dialog().textContent()).toContain('Sn1 would be orphaned');
    await editor.press('Tab', 'Enter');
    await editor.dialog().waitFor({ state: 'detached' });
    expect(await editor.count('G2')).toBe(0);
    expect(await editor.count('G3')).toBe(0);
    await editor.focusCanvas();
    await editor.press('Control+z');
    expect(await editor.count('G2')).toBe(1);
    expect(await editor.count('G3')).toBe(1);
  });

  test('moved among siblings, in and out, or refused with the reason', async () => {
    const editor = await EditorPage.open(window, { sketch: SMALL });
    const place = async (id: string, attribute = 'aria-posinset') => {
      await editor.text(id); // waits for the outline
      return editor.row(id).getAttribute(attribute);
    };
    await editor.select('G3');
    await editor.press('Alt+ArrowLeft');
    expect(await place('G3')).toBe('1');
    await editor.press('Alt+ArrowLeft');
    await editor.messages().getByText('G3 is the first of its siblings.').waitFor();
    await editor.press('Alt+ArrowRight', 'Alt+ArrowDown');
    expect(await place('G3', 'aria-level')).toBe('4');
    await editor.press('Alt+ArrowUp');
    expect(await place('G3', 'aria-level')).toBe('3');
    // Into a solution nothing goes (notation.md 1.2).
    await editor.select('Sn1');
    await editor.press('Alt+ArrowDown');
    await editor.messages().getByText('no sibling before it').waitFor();
    expect(editor.page.url()).toMatch(/^http:\/\/127/);
  });

  test('a branch folds, hides its elements, and unfolds for whoever goes there', async () => {
    const editor = await EditorPage.open(window, { sketch: SMALL });
    await editor.select('S1');
    await editor.press('Space');
    await editor.symbol('G2').waitFor({ state: 'detached' });
    expect(await editor.symbol('S1').textContent()).toContain('+3');
    await editor.row('Sn1').click();
    await editor.symbol('Sn1').waitFor();
    expect(await editor.selected()).toContain('Sn1');
  });

  test('one branch alone, and back to everything', async () => {
    const editor = await EditorPage.open(window, { sketch: SMALL });
    await editor.select('G2');
    await editor.press('f');
    await editor.symbol('G1').waitFor({ state: 'detached' });
    expect(await editor.symbol('Sn1').count()).toBe(1);
    expect(await editor.page.getByRole('region', { name: 'Focus' }).textContent()).toContain(
      '2 of 6',
    );
    await editor.press('Escape', 'Escape');
    await editor.symbol('G1').waitFor();

    await editor.select('G2');
    await editor.press('f');
    await editor.row('C1').click();
    await editor.symbol('C1').waitFor();
  });

  test('back and forward through what was selected', async () => {
    const editor = await EditorPage.open(window, { sketch: SMALL });
    for (const id of ['G1', 'G2', 'C1']) await editor.select(id);
    await editor.press('Control+[', 'Control+[');
    expect(await editor.selected()).toContain('G1');
    await editor.press('Control+]');
    expect(await editor.selected()).toContain('G2');
  });

  test('@ links what is legal, names the rest, and Escape closes only the list', async () => {
    const editor = await EditorPage.open(window, { sketch: SMALL });
    await editor.select('G3');
    await editor.press('F2', 'End');
    await editor.page.keyboard.type(' @C1');
    await editor.page.getByRole('listbox', { name: 'What to link' }).waitFor();
    await editor.press('Escape');
    expect(await editor.page.locator('.mention').count()).toBe(0);
    await editor.press('Backspace', 'Backspace', 'Backspace');
    await editor.page.keyboard.type('@C1');
    await editor.press('Enter');
    expect(await editor.page.getByRole('textbox', { name: /^Text of/ }).inputValue()).toBe(
      'Hazard B is mitigated ',
    );
    await editor.page.keyboard.type('@S1');
    await editor.press('Enter', 'Enter');
    // The outline shows the words, the card what is written.
    expect(await editor.text('G3')).toContain('Hazard B is mitigated S1');
    await editor.press('F2');
    expect(await editor.page.getByRole('textbox', { name: /^Text of/ }).inputValue()).toContain(
      '[S1](#S1)',
    );
    await editor.press('Escape');
    expect(await editor.count('C1')).toBe(2);
    await editor.press('Control+z');
    expect(await editor.count('C1')).toBe(1);
  });

  test('the kind is changed by a letter, and refused where GSN forbids it', async () => {
    const editor = await EditorPage.open(window, { sketch: SMALL });
    await editor.select('S1');
    await editor.press('Tab');
    await editor.page.keyboard.type('e: ');
    await editor.page.getByText('A strategy may not be supported by a solution').waitFor();
    await editor.press('Escape');
    await editor.press('g');
    await editor.page.keyboard.type('j: Because');
    await editor.press('Enter');
    expect(await editor.selected()).toContain('justification J1: Because');
    const undo = editor.page.getByRole('button', { name: 'Undo' });
    expect(await undo.getAttribute('title')).toContain('Add justification');
  });
});
