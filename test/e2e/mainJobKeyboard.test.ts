// The author's whole job by keyboard. Everything is asserted by role and accessible name, as assistive
// technology tells it; nothing is clicked, focused or filled by the test itself.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';
import { Keys } from './pages/keys.ts';
import {
  DATE_KEYS,
  EVIDENCE,
  expectTheJob,
  openWithFile,
  readFile,
  TEXTS,
  TITLE,
} from './pages/mainJob.ts';

describeInBrowser('the main job, by keyboard', (window) => {
  test('from a blank case to a PDF', async () => {
    const { page } = await openWithFile(window);
    const keys = new Keys(page);

    await keys.press('Control+Alt+n');
    await page.getByRole('heading', { level: 1, name: 'Untitled case' }).waitFor();
    await keys.field('Title');
    await keys.press('Control+a');
    await keys.type(TITLE);
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();

    await keys.region(keys.canvas());
    await keys.press('ArrowDown');
    await keys.selected('G1');
    await keys.press('F2');
    await keys.write('G1', TEXTS.G1);
    await keys.press('k');
    await keys.write('C1', TEXTS.C1);
    await keys.goTo('G1');
    await keys.press('u');
    await keys.write('A1', TEXTS.A1);
    await keys.goTo('G1');
    await keys.press('s');
    await keys.write('S1', TEXTS.S1);
    await keys.press('Tab');
    await keys.write('G2', TEXTS.G2);
    await keys.press('Enter');
    await keys.write('G3', TEXTS.G3);
    await keys.choose('Line of defence', 'Propensity');
    await keys.region(keys.canvas());
    await keys.press('ArrowLeft');
    await keys.selected('G2');
    await keys.choose('Line of defence', 'Control');
    await page.getByRole('img', { name: /G2.*control line/ }).waitFor();
    // The mark of the blank case says that nothing is below yet.
    await keys.goTo('G1');
    await keys.press('d');

    // Evidence, and what it does to the finding.
    const unsupported = keys.problem(/G2 is unsupported/);
    await keys.goTo('G2');
    await keys.press('e');
    await keys.write('Sn1', TEXTS.Sn1);
    await unsupported.waitFor();
    await keys.field('Cites');
    await keys.type(EVIDENCE.title);
    await keys
      .inspector()
      .getByRole('option', { name: /New evidence/, selected: true })
      .waitFor();
    await keys.press('Enter');
    await keys.pressUntil(
      'Shift+Tab',
      keys.inspector().getByRole('button', { name: 'Go to E-01' }),
    );
    await keys.press('Enter');
    await keys.inspector().getByRole('heading', { name: 'Evidence E-01' }).waitFor();
    await keys.choose('Kind of evaluation', EVIDENCE.kind);
    await keys.choose('Result', EVIDENCE.result);
    await keys.problem(/G2 .* date of E-01 is missing/).waitFor();
    await keys.field('Date');
    await keys.type(DATE_KEYS);
    await keys.press('Enter');
    await unsupported.waitFor({ state: 'detached' });

    // A second parent, a branch moved, and a link that GSN forbids.
    await keys.goTo('G2');
    await keys.press('Tab');
    await keys.write('G4', TEXTS.G4);
    await keys.goTo('G3');
    await keys.press('Tab');
    await keys.write('G5', TEXTS.G5);
    await keys.goTo('G3');
    const connect = page.getByRole('region', { name: 'Connect', exact: true });
    await keys.press('c');
    await connect.waitFor();
    await keys.press('ArrowLeft', 'ArrowDown', 'ArrowRight');
    await keys.press('Enter');
    await connect.waitFor({ state: 'detached' });
    await keys.goTo('G5');
    await keys.press('Alt+ArrowUp');
    await page.locator('[aria-level="3"]').and(keys.row('G5')).waitFor();
    await keys.goTo('S1');
    await keys.press('c', 'ArrowDown', 'ArrowDown');
    await keys.press('Enter');
    await connect
      .getByRole('alert')
      .filter({ hasText: 'A strategy may not be supported by a solution' })
      .waitFor();
    await keys.press('Escape');
    await connect.waitFor({ state: 'detached' });

    // Deleted, with what that costs, and back by its name.
    await keys.goTo('G2');
    await keys.press('Delete');
    const question = page.getByRole('alertdialog', { name: 'Delete G2?' });
    expect(await question.textContent()).toContain('Also removes 3 links');
    expect(await question.textContent()).toContain('Sn1 would be orphaned');
    await keys.pressUntil('Tab', question.getByRole('button', { name: 'Delete' }), 4);
    await keys.press('Enter');
    await keys.row('G2').waitFor({ state: 'detached' });
    await keys.focused(keys.canvas());
    expect(await page.getByRole('button', { name: 'Undo' }).getAttribute('title')).toContain(
      'Delete G2',
    );
    await keys.press('Control+z');
    await keys.row('G2').waitFor();

    // Looking around: fold, one branch alone, search, a problem's field.
    await keys.goTo('G2');
    const sn1 = page.getByRole('img', { name: /Sn1/ });
    await keys.press('Space');
    await sn1.waitFor({ state: 'detached' });
    await keys.press('Space');
    await sn1.waitFor();
    await keys.press('f');
    const focus = page.getByRole('region', { name: 'Focus' });
    await focus.waitFor();
    await keys.press('Escape', 'Escape');
    await focus.waitFor({ state: 'detached' });
    await keys.press('Control+f');
    await keys.focused(page.getByRole('combobox', { name: 'Search the case' }));
    await keys.type('overloked');
    await page
      .getByRole('listbox', { name: 'Search results' })
      .getByRole('option', { name: /G5/ })
      .waitFor();
    await keys.press('Enter');
    await keys.inspector().getByRole('heading', { name: 'Goal G5' }).waitFor();
    await keys.pressUntil('Shift+Tab', page.getByRole('tab', { name: 'Search' }));
    await keys.press('ArrowLeft', 'ArrowLeft');
    await keys.selected('G5');
    await keys.region(keys.problems());
    await keys.press('Home', 'ArrowDown', 'Enter');
    await keys.focused(keys.inspector().getByLabel('Planned deployment', { exact: true }));
    // The window itself stays where it is, however far down the field was.
    expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);

    // Saved, opened again, printed.
    await keys.press('Control+s');
    await page.getByRole('log', { name: 'Messages' }).getByText('Saved job.case.json.').waitFor();
    const saved = await readFile(page);
    expectTheJob(saved.case);
    await keys.press('Control+Alt+n');
    await page.getByRole('heading', { level: 1, name: 'Untitled case' }).waitFor();
    await keys.press('Control+o');
    await keys.row('S1').waitFor();
    expect(await keys.row('Sn1').textContent()).toContain(TEXTS.Sn1);
    const download = page.waitForEvent('download', { timeout: 50_000 });
    await keys.press('Control+Shift+e');
    const report = readFileSync(await (await download).path());
    expect(report.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect((await readFile(page)).text).toBe(saved.text);
  }, 180_000);
});
