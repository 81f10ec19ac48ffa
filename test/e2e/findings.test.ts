// Working through findings by keyboard: grouped and searched, explained with the case's own values,
// fixed all at once, waived and taken back, and the figures of the case's health as the way in.
import { expect, test } from '@jest/globals';
import { readCase } from '../../core/format/readCase.ts';
import type { Case } from '../../core/model/case.ts';
import { describeInBrowser, type Window } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';
import { violations } from './pages/violations.ts';

const STOPS = `
  case {title: Stops, profile: gsn-strict}
  G1 "The system is acceptably safe"
    S1 "By hazard"
      G2 "Hazard A is mitigated"
      G3 "Hazard B is mitigated"
      G4 "Hazard C is mitigated"
`;

const REVIEWED = `
  case {title: Reviewed, profile: review, frozenOn: 2026-06-01, systemUnderTest: M-1}
  G1 "The system is acceptably safe" {owner: P-1, due: 2026-05-01}
    S1 "By hazard"
      G2 "Hazard A is mitigated" {owner: Bo}
      G3 "Hazard B is mitigated"
        Sn1 "Test report" -> E-1
  systemVersions M-1 {name: one, effCompute: 1}
  people P-1 {name: Ada Day}
  evidence E-1 {title: run, evalType: capability, systemVersion: M-1, effCompute: 1, date: 2026-01-01, result: pass}
`;

async function openOn(window: Window, sketch: string, dark = false): Promise<EditorPage> {
  const editor = await EditorPage.open(window, { sketch, dark });
  await editor.problems().waitFor();
  return editor;
}

const figure = (editor: EditorPage, word: string) =>
  editor.page
    .getByRole('toolbar', { name: 'Health of the case' })
    .getByRole('button', { name: new RegExp(`\\b${word}`) });

const groups = (editor: EditorPage) => editor.problemGroup('').allTextContents();

describeInBrowser('findings', (window) => {
  test('groups close and open by key, and keep their counts', async () => {
    const editor = await openOn(window, STOPS);
    await editor.page.getByLabel('Group by').selectOption('rule');
    const heading = editor.problemGroup('WF-09');
    expect(await heading.textContent()).toMatch(/^WF-09.*3$/);
    await editor.problems().focus();
    await editor.press('Home');
    while (!(await heading.getAttribute('data-active'))) await editor.press('ArrowDown');
    await editor.press('ArrowLeft');
    expect(await heading.getAttribute('aria-expanded')).toBe('false');
    expect(await editor.problem(/WF-09/).count()).toBe(0);
    await editor.press('ArrowRight');
    expect(await editor.problem(/WF-09/).count()).toBe(3);
    // F8 opens what is closed.
    await editor.press('ArrowLeft', 'F8');
    await editor.page.keyboard.press('F8');
    expect(await editor.problem(/WF-09/).count()).toBe(3);
  });

  test('by owner and by due date, of the subject or of what is above it', async () => {
    const editor = await openOn(window, REVIEWED);
    // Few enough that every group is in sight.
    await editor.page.getByRole('searchbox', { name: 'Filter problems by words' }).fill('SUP-01');
    await editor.page.getByLabel('Group by').selectOption('owner');
    const owners = await groups(editor);
    expect(owners.some((name) => name.startsWith('Bo'))).toBe(true);
    expect(owners.some((name) => name.startsWith('Ada Day'))).toBe(true);
    await editor.page.getByLabel('Group by').selectOption('due');
    // The analysis is of 2026-06-01: what hangs below G1 was due a month before.
    expect((await groups(editor))[0]).toMatch(/^Overdue/);
    expect(await violations(editor)).toEqual([]);
  });

  test('a finding is explained with the values of this case, and Escape leads back', async () => {
    const editor = await openOn(window, REVIEWED);
    await editor.page.getByRole('searchbox', { name: 'Filter problems by words' }).fill('EVI-02');
    await editor.problems().focus();
    await editor.press('Home', 'ArrowDown');
    await editor.press('Shift+F1');
    const text = (await editor.dialog().textContent()) ?? '';
    // 2026-01-01 to 2026-06-01 are 151 days; the limit is 90 (rules.md 3.0).
    expect(text).toMatch(/151/);
    expect(text).toMatch(/90/);
    expect(text).toContain('What was compared');
    expect(text).toMatch(/by the line EVI-02.* of the profile Review/);
    await editor.dialog().getByText('Not found').waitFor();
    expect(await editor.dialog().locator('.example-drawing svg').count()).toBeGreaterThanOrEqual(4);
    expect(await violations(editor)).toEqual([]);
    await editor.press('Escape');
    expect(await editor.problems().evaluate((list) => list === document.activeElement)).toBe(true);
    // What it names leads there.
    await editor.press('Shift+F1');
    await editor.dialog().getByRole('button', { name: 'E-1' }).first().click();
    expect(await editor.inspector().textContent()).toContain('E-1');
    expect(await editor.dialog().count()).toBe(0);
  });

  test('all of a rule are fixed as one step, which one undo takes back', async () => {
    const editor = await openOn(window, STOPS);
    await editor.page.getByRole('searchbox', { name: 'Filter problems by words' }).fill('WF-09');
    await editor.problems().focus();
    await editor.press('Home', 'ArrowDown');
    await editor.page.getByRole('button', { name: 'Fix all 3' }).press('Enter');
    await editor.page.getByText('3 findings of WF-09 fixed in one step.').waitFor();
    await editor.checked();
    expect(marked(await saved(editor))).toEqual(['G2', 'G3', 'G4']);
    await editor.focusCanvas();
    await editor.press('Control+z');
    await editor.problem(/WF-09/).first().waitFor();
    expect(await editor.problem(/WF-09/).count()).toBe(3);
  });

  test('several are waived together, stand struck, and are taken back', async () => {
    const editor = await openOn(window, REVIEWED);
    await editor.page.getByLabel('Group by').selectOption('rule');
    await editor.page.getByRole('searchbox', { name: 'Filter problems by words' }).fill('G2');
    await editor.problems().focus();
    await editor.press('Home', 'Control+a');
    const chosen = await editor.problem(/./).count();
    expect(chosen).toBeGreaterThan(0);
    if (chosen < 2) await editor.press('ArrowDown');
    await editor.find('Waive the problem');
    const dialog = editor.dialog();
    await dialog.getByLabel('Why this may stand for now').fill('The pilot ends in July');
    await dialog.getByLabel('Who answers for it').fill('P-1');
    await dialog.getByLabel('Who allowed it').fill('Bo');
    expect(await dialog.getByLabel('Last day on which it holds').inputValue()).toBe('2026-08-30');
    expect(await violations(editor)).toEqual([]);
    const blockers = await figure(editor, 'blockers').textContent();
    await dialog.getByRole('button', { name: 'Waive', exact: true }).press('Enter');
    await editor.checked();
    const waived = editor.problems().locator('.problem.waived');
    await waived.first().waitFor();
    expect(await waived.first().textContent()).toContain('waived by Ada Day until 2026-08-30');
    // A waiver changes who is told, not the stamp (rules.md, head).
    expect(await figure(editor, 'blockers').textContent()).toBe(blockers);
    await waived.first().click();
    await editor.page
      .locator('.problem-foot')
      .getByRole('button', { name: /^Withdraw/ })
      .press('Enter');
    await editor.checked();
    await editor.page.getByText(/waiver withdrawn/).waitFor();
    await editor.focusCanvas();
    await editor.press('Control+z');
    await waived.first().waitFor();
  });

  test('what cannot be waived says so, and nothing is waived in Read', async () => {
    const editor = await openOn(window, REVIEWED);
    await editor.page.getByRole('searchbox', { name: 'Filter problems by words' }).fill('UNK-01');
    await editor.problems().focus();
    await editor.press('Home', 'ArrowDown');
    const tool = editor.page.locator('.problem-foot').getByRole('button', { name: 'Waive UNK-01' });
    expect(await tool.getAttribute('aria-disabled')).toBe('true');
    expect(await tool.getAttribute('title')).toMatch(/cannot be waived in any profile/);
    await editor.find('Read');
    await editor.page.getByRole('searchbox', { name: 'Filter problems by words' }).fill('G2');
    await editor.problems().focus();
    await editor.press('Home', 'ArrowDown');
    const other = editor.page.locator('.problem-foot').getByRole('button', { name: /^Waive/ });
    expect(await other.getAttribute('title')).toMatch(/only being read/);
    // The figures stay.
    expect(await figure(editor, 'stale').textContent()).toMatch(/^1/);
  });

  test.each([false, true])(
    'each figure leads to the list of what it counts (dark: %s)',
    async (dark) => {
      const editor = await openOn(window, REVIEWED, dark);
      await figure(editor, 'blockers').focus();
      for (const word of ['blockers', 'unsupported', 'stale', 'undefined', 'uncovered']) {
        const button = figure(editor, word);
        expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
        const count = Number.parseInt((await button.textContent()) ?? '', 10);
        await editor.press('Enter');
        expect(await editor.problem(/./).count()).toBe(count);
        expect(await button.getAttribute('aria-pressed')).toBe('true');
        await button.focus();
        await editor.press('ArrowRight');
      }
      await figure(editor, 'stale').click();
      expect(await editor.problem(/./).allTextContents()).toEqual([
        expect.stringMatching(/^E-1.*151 days old/),
      ]);
      expect(await violations(editor)).toEqual([]);
      await editor.page.getByRole('button', { name: 'Show all problems again' }).press('Enter');
      expect((await editor.findings()).length).toBeGreaterThan(1);
    },
  );

  test('findings are searched from everywhere, and rules by words', async () => {
    const editor = await openOn(window, STOPS);
    await editor.press('Control+f');
    await editor.page.getByRole('combobox', { name: 'Search the case' }).fill('wf-09');
    await editor.page.getByRole('button', { name: '3 problems with these words' }).press('Enter');
    expect(await editor.findings()).toHaveLength(3);
    await editor.page.getByRole('button', { name: /^GSN/ }).click();
    await editor.page.getByRole('searchbox', { name: 'Search the rules' }).fill('WF-09');
    const rules = editor.page.getByRole('listbox', { name: 'Rules' });
    await rules.getByRole('option', { name: /WF-09/ }).click();
    expect(await editor.dialog().textContent()).toContain('When not to use it');
    await editor.press('Escape', 'Escape');
    expect(await editor.page.locator('.rules-view').count()).toBe(0);
  });

  test('ten thousand findings: grouped, and only the rows in sight exist', async () => {
    const many = Array.from(
      { length: 10_000 },
      (_, i) => `    G${i + 2} "Hazard ${i} is mitigated"`,
    );
    const editor = await openOn(
      window,
      `case {title: Many, profile: gsn-strict}\nG1 "Top"\n  S1 "By hazard"\n${many.join('\n')}`,
    );
    await editor.page.getByLabel('Group by').selectOption('rule');
    expect(await editor.problemGroup('WF-09').textContent()).toMatch(/10000$/);
    expect(await editor.problem(/./).count()).toBeLessThan(60);
    await editor.problems().focus();
    await editor.press('End');
    await editor
      .problem(/G10001\b/)
      .first()
      .waitFor();
    await editor.press('ArrowLeft', 'ArrowLeft');
    await editor.problem(/./).first().waitFor({ state: 'detached' });
    await editor.press('*');
    await editor.page.getByRole('searchbox', { name: 'Filter problems by words' }).fill('G777 ');
    await editor
      .problem(/G777\b/)
      .first()
      .waitFor();
  });
});

async function saved(editor: EditorPage): Promise<Case> {
  const read = readCase(await editor.save());
  if (!read.ok) throw new Error(read.problem.message);
  return read.case;
}

function marked(c: Case): string[] {
  return [...c.nodes]
    .filter(([, node]) => 'undeveloped' in node && node.undeveloped)
    .map(([id]) => id);
}
