// The author's whole job with the mouse: nothing is pressed on the keyboard but the words of a field.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';
import { Hand } from './pages/hand.ts';
import {
  DATE_KEYS,
  EVIDENCE,
  expectTheJob,
  openWithFile,
  readFile,
  TEXTS,
  TITLE,
} from './pages/mainJob.ts';

describeInBrowser('the main job, by mouse', (window) => {
  test('from a blank case to a PDF', async () => {
    const editor = await openWithFile(window);
    const hand = new Hand(editor);
    const { page, canvas } = hand;

    await editor.menu('File', 'New');
    await page.getByRole('heading', { level: 1, name: 'Untitled case' }).waitFor();
    await hand.fill('Title', TITLE);
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();

    await editor.symbol('G1').dblclick();
    await hand.write(TEXTS.G1);
    await hand.add('G1', 'context', 'Context', TEXTS.C1);
    await hand.add('G1', 'context', 'Assumption', TEXTS.A1);
    await hand.add('G1', 'support', 'Strategy', TEXTS.S1);
    await hand.add('S1', 'support', 'Goal', TEXTS.G2);
    await hand.choose('G2');
    await editor.field('Line of defence').selectOption('Control');
    await hand.add('S1', 'support', 'Goal', TEXTS.G3);
    await hand.choose('G3');
    await editor.field('Line of defence').selectOption('Propensity');
    // The mark of the blank case says that nothing is below yet; a fix is offered at its field.
    await hand.choose('G1');
    await editor.checked();
    await editor.inspector().getByRole('button', { name: 'Remove the mark of G1' }).click();
    await editor.messages().getByText('Remove the mark of G1. Undo takes it back.').waitFor();

    // Evidence, and what it does to the finding.
    const unsupported = editor.problem(/G2 is unsupported/);
    await hand.add('G2', 'support', 'Solution', TEXTS.Sn1);
    await hand.choose('Sn1');
    await unsupported.waitFor();
    await hand.fill('Cites', EVIDENCE.title);
    await editor
      .inspector()
      .getByRole('option', { name: /New evidence/ })
      .click();
    await editor.inspector().getByRole('button', { name: 'Go to E-01' }).click();
    expect(await editor.field('Title').inputValue()).toBe(EVIDENCE.title);
    await editor.field('Result').selectOption(EVIDENCE.result);
    await editor.field('Kind of evaluation').selectOption(EVIDENCE.kind);
    await unsupported.filter({ hasText: 'date of E-01 is missing' }).waitFor();
    await editor.field('Date').click({ position: { x: 14, y: 12 } });
    await page.keyboard.type(DATE_KEYS);
    await hand.choose('Sn1');
    await unsupported.waitFor({ state: 'detached' });

    // A second parent, a branch moved, and a link that GSN forbids.
    await hand.add('G2', 'support', 'Goal', TEXTS.G4);
    await hand.add('G3', 'support', 'Goal', TEXTS.G5);
    await hand.choose('G3');
    await canvas.pressGrip('G3', 'support');
    await canvas.drag(await canvas.at('G4'));
    expect(await canvas.says()).toBe('G3 supported by goal G4');
    await canvas.drop();
    await hand.still('G5');
    await canvas.press(await canvas.at('G5'));
    await canvas.drag(await canvas.at('S1'));
    expect(await canvas.says()).toBe('Move G5 under S1');
    await canvas.drop();
    await hand.choose('S1');
    await canvas.pressGrip('S1', 'support');
    await canvas.drag(await canvas.at('Sn1'));
    expect(await canvas.says()).toContain('A strategy may not be supported by a solution');
    await canvas.drop();

    // Deleted, with what that costs, and back by its name.
    await hand.menuOf('G2', 'Delete');
    const question = page.getByRole('alertdialog', { name: 'Delete G2?' });
    expect(await question.textContent()).toContain('Also removes 3 links');
    expect(await question.textContent()).toContain('Sn1 would be orphaned');
    await question.getByRole('button', { name: 'Delete' }).click();
    await editor.row('Sn1').first().waitFor();
    expect(await editor.count('G2')).toBe(0);
    const undo = page.getByRole('button', { name: 'Undo' });
    expect(await undo.getAttribute('title')).toContain('Delete G2');
    await undo.click();
    await editor.symbol('G2').waitFor();

    // Looking around: fold, one branch alone, search, a problem's field.
    await hand.choose('G2');
    await page.getByTitle('Collapse what is below G2').click();
    await editor.symbol('Sn1').waitFor({ state: 'detached' });
    await page.getByTitle('1 hidden. Click to unfold G2.').click();
    await editor.symbol('Sn1').waitFor();
    await hand.menuOf('G3', 'Show this branch alone');
    await editor.symbol('G2').waitFor({ state: 'detached' });
    await page
      .getByRole('region', { name: 'Focus' })
      .getByRole('button', { name: 'Show everything' })
      .click();
    await editor.symbol('G2').waitFor();
    await page.getByRole('tab', { name: 'Search' }).click();
    await page.getByRole('combobox', { name: 'Search the case' }).click();
    await page.keyboard.type('overloked');
    const found = page.getByRole('listbox', { name: 'Search results' });
    await found.getByRole('option', { name: /G5/ }).click();
    expect(await editor.field('Text').inputValue()).toBe(TEXTS.G5);
    await page.getByRole('tab', { name: 'Outline' }).click();
    await editor.problem(/DEP-01/).click();
    const deployment = editor.inspector().getByRole('group', { name: 'Deployment' });
    expect(await deployment.textContent()).toContain('DEP-01');

    // Saved, opened again, printed.
    await editor.menu('File', 'Save');
    await page.getByText('Saved job.case.json.').waitFor();
    const saved = await readFile(page);
    expectTheJob(saved.case);
    await editor.menu('File', 'New');
    await page.getByRole('heading', { level: 1, name: 'Untitled case' }).waitFor();
    await editor.menu('File', 'Open…');
    await editor.row('S1').waitFor();
    expect(await editor.text('Sn1')).toContain(TEXTS.Sn1);
    const download = page.waitForEvent('download', { timeout: 50_000 });
    await page.getByRole('button', { name: 'Export PDF' }).click();
    const report = readFileSync(await (await download).path());
    expect(report.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect((await readFile(page)).text).toBe(saved.text);
  }, 180_000);
});
