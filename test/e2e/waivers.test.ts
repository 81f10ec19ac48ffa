// Waivers that no longer hold, renewed from the finding that says so; and what is new since the last save.
import { expect, test } from '@jest/globals';
import { describeInBrowser, type Window } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';
import { violations } from './pages/violations.ts';

// rules.md, head: a waiver holds through its last day (WAV-01), and of what it was given for (WAV-02).
const WAIVED = `
  case {title: Waived, profile: review, frozenOn: 2026-06-01}
  G1 "The model is safe to deploy"
    ~ A1 "Weights are stored in two vaults"
    ~ A2 "Nobody copies the weights"
  people P-1 {name: Ada Day}
  waivers W-1 {rule: ASM-02, of: missing, concerns: [A1], severity: warning, reason: the vault team names one in May, owner: P-1, approver: P-1, until: 2026-05-31}
  waivers W-2 {rule: ASM-02, of: missing, concerns: [A2], digest: ${'a'.repeat(64)}, severity: warning, reason: two vaults are enough for now, owner: P-1, approver: P-1, until: 2026-08-01}
`;

async function openOn(window: Window, sketch: string): Promise<EditorPage> {
  const editor = await EditorPage.open(window, { sketch });
  await editor.problems().waitFor();
  return editor;
}

const words = (editor: EditorPage) =>
  editor.page.getByRole('searchbox', { name: 'Filter problems by words' });

describeInBrowser('waivers', (window) => {
  test.each([
    ['WAV-01', 'W-1', 'A1', 'the vault team names one in May'],
    ['WAV-02', 'W-2', 'A2', 'two vaults are enough for now'],
  ])('%s: the waiver is renewed where the finding stands, by key', async (rule, id, at, reason) => {
    const editor = await openOn(window, WAIVED);
    await words(editor).fill(rule);
    await editor.problems().focus();
    await editor.press('Home', 'ArrowDown');
    expect(await editor.problem(new RegExp(rule)).textContent()).toContain(id);
    const foot = editor.page.locator('.problem-foot');
    await foot.getByRole('button', { name: `Renew ${id}` }).press('Enter');
    const dialog = editor.dialog();
    // It begins with what was said before; the day is 90 days on (2026-06-01 + 90).
    const why = dialog.getByLabel('Why this may stand for now');
    expect(await why.inputValue()).toBe(reason);
    expect(await dialog.getByLabel('Last day on which it holds').inputValue()).toBe('2026-08-30');
    expect(await violations(editor)).toEqual([]);
    await why.fill('The vault team has the task since today');
    await dialog.getByRole('button', { name: 'Waive', exact: true }).press('Enter');
    await editor.problem(new RegExp(rule)).waitFor({ state: 'detached' });
    await words(editor).fill(`ASM-02 ${at}`);
    const waived = editor.problems().locator('.problem.waived');
    await waived.waitFor();
    expect(await waived.textContent()).toContain('waived by Ada Day until 2026-08-30');
    await editor.focusCanvas();
    await editor.press('Control+z');
    await words(editor).fill(rule);
    await editor.problem(new RegExp(rule)).waitFor();
  });

  test('what an edit brought is marked by a word, and found by a filter', async () => {
    const editor = await openOn(
      window,
      'case {profile: gsn-strict}\nG1 "Top"\n  G2 "Part" {undeveloped: true}\n  G3 "Stops"',
    );
    await editor.checked();
    expect(await editor.problems().locator('.problem-new').count()).toBe(0);
    await editor.select('G2');
    await editor.field('Undeveloped').uncheck();
    const row = editor.problem(/WF-09.*G2/);
    await row.waitFor();
    expect(await row.locator('.problem-new').textContent()).toBe('new');
    expect(
      await editor
        .problem(/WF-09.*G3/)
        .locator('.problem-new')
        .count(),
    ).toBe(0);
    await editor.page.getByRole('button', { name: 'Filter', exact: true }).press('Enter');
    const flag = editor.page.getByLabel(/^Only new since the last save \([1-9]/);
    await flag.press('Space');
    expect(await violations(editor)).toEqual([]);
    await editor.press('Escape');
    await editor.problem(/WF-09.*G3/).waitFor({ state: 'detached' });
    await row.waitFor();
    await editor.focusCanvas();
    await editor.press('Control+z');
    await editor.page.getByText(/problems? (is|are) filtered out/).waitFor();
  });
});
