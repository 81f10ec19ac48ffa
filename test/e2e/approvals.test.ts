// Policies and approvals as a user meets them: a framework is added and one of its levels is flagged; a
// gate passes with two of three votes, fails again when what was voted on changes, and undo mends it.
import { expect, test } from '@jest/globals';
import { readCase } from '../../core/format/readCase.ts';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

const TEXT = `
  case {title: Gates, profile: review}
  G1 "The model does not scheme"
    Sn1 "Probe" -> E-01
  evidence E-01 {title: Probe, evalType: understanding, result: pass, criterion: CR-01}
  criteria CR-01 {name: No scheming, intent: We would know if it schemed, definedness: concrete, metric: share of runs, operator: '<', value: 0.01, unit: share, procedure: Probe 2, population: 400 runs}
  people PE-01 {name: Ada Ito, org: Institute}
  people PE-02 {name: Bo Sow}
  people PE-03 {name: Cy Roy}
`;

describeInBrowser('approvals and policies', (window) => {
  const view = async (editor: EditorPage, name: string) =>
    editor.page
      .getByRole('toolbar', { name: 'Views' })
      .getByRole('button', { name, exact: true })
      .click();
  const ruleCount = async (editor: EditorPage, rule: string) =>
    (await editor.findings()).filter((one) => one.includes(rule)).length;
  const saved = async (editor: EditorPage) => {
    const read = readCase(await editor.save());
    if (!read.ok) throw new Error(read.problem.message);
    return read.case;
  };

  async function sayWho(editor: EditorPage, name: string) {
    await editor.press('Control+,');
    await editor
      .dialog()
      .getByRole('tab', { name: /you|person/i })
      .click();
    await editor.dialog().getByLabel('Name', { exact: true }).fill(name);
    await editor.press('Escape');
  }

  test('a gate passes with two of three votes, and fails when the criterion is edited', async () => {
    const editor = await EditorPage.open(window, { sketch: TEXT });
    const { page } = editor;
    await editor.find('CR-01');
    await editor.inspector().getByRole('button', { name: 'Show in Approvals' }).click();
    const gate = page.getByRole('region', { name: 'Gate CR-01' });
    for (const name of ['Ada Ito', 'Bo Sow', 'Cy Roy']) await gate.getByLabel(name).check();
    await gate.getByRole('button', { name: 'Ask for approval' }).click();
    await gate.getByText('Counts as failed', { exact: true }).waitFor();
    expect(await ruleCount(editor, 'GOV-01')).toBe(1);

    for (const name of ['ada ito', 'Bo Sow']) {
      await sayWho(editor, name);
      await gate.getByRole('group', { name: /^Vote as/ }).waitFor();
      await gate.getByRole('button', { name: 'Vote for' }).click();
    }
    await gate.getByText('Approved', { exact: true }).waitFor();
    expect(await gate.getByRole('table').textContent()).toContain('has not voted');
    expect(await ruleCount(editor, 'GOV-01')).toBe(0);

    // The threshold moves after the vote.
    await gate.getByRole('button', { name: 'CR-01' }).click();
    await editor.field('Value').fill('0.5');
    await editor.press('Tab');
    await gate.getByText('Suspect: changed', { exact: true }).waitFor();
    expect(await gate.getByRole('status').first().textContent()).toContain(
      'CR-01 or who may vote on it has changed since it was voted on',
    );
    expect(await ruleCount(editor, 'GOV-01')).toBe(1);
    expect(await ruleCount(editor, 'GOV-11')).toBe(0); // the gate says it

    await page.getByRole('button', { name: 'Undo' }).click();
    await gate.getByText('Approved', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Redo' }).click();
    await gate.getByRole('button', { name: 'Put to the vote again' }).click();
    await gate.getByText('2 votes on earlier versions').waitFor();
    const c = await saved(editor);
    expect(c.approvals.get('AP-01')?.earlierVotes?.map(({ person }) => person)).toEqual([
      'PE-01',
      'PE-02',
    ]);
  }, 90_000);

  test('a framework is added, its undefined level is flagged when claimed, and it goes out as a file', async () => {
    const editor = await EditorPage.open(window, { sketch: TEXT });
    const { page } = editor;
    await view(editor, 'Policies');
    await page.getByRole('button', { name: 'Add a published framework…' }).click();
    await editor
      .dialog()
      .getByRole('radio', { name: /Responsible Scaling Policy/ })
      .check();
    await editor.dialog().getByText('Adds the policy, 3 versions, 7 levels.').waitFor();
    await editor.dialog().getByRole('button', { name: 'Add', exact: true }).click();
    const row = page.getByRole('row', { name: /^ASL-4/ });
    const cells = await row.getByRole('cell').allTextContents();
    // templates.md T-22: undefined, intent-only, withdrawn.
    expect(cells[0]).toContain('Undefined');
    expect(cells[1]).toContain('Intent only');
    expect(cells[2]).toContain('Withdrawn');
    expect(cells[0]).toContain('verified in the source text');

    // Once more: known again, never twice.
    await page.getByRole('button', { name: 'Add a published framework…' }).click();
    await editor
      .dialog()
      .getByRole('radio', { name: /Responsible Scaling Policy/ })
      .check();
    await editor.dialog().getByText('is in this case, and nothing differs').waitFor();
    await editor.press('Escape');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export Responsible Scaling Policy' }).click();
    expect((await download).suggestedFilename()).toBe('responsible-scaling-policy.policy.json');

    // A goal about ASL-4 of version 1.0.
    const level =
      (await row.getByRole('cell').first().getByRole('button').first().textContent()) ?? '';
    const c = await saved(editor);
    const claimed = { ...c.meta, claimedLevels: [level] };
    const { writeCase } = await import('../../core/format/canonical.ts');
    await editor.openFile('claimed.case.json', writeCase({ ...c, meta: claimed }));
    await editor.checked();
    expect(await ruleCount(editor, 'LVL-01')).toBe(1);
    await view(editor, 'Policies');
    await page.getByText('Claimed by this case').waitFor();
  }, 90_000);

  test('a file that is no policy gets one sentence', async () => {
    const editor = await EditorPage.open(window, { sketch: TEXT });
    await editor.find('Add a published framework');
    const input = editor.dialog().getByLabel('From a file');
    await input.setInputFiles({
      name: 'x.policy.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"formatVersion": 1}'),
    });
    expect(await editor.dialog().getByRole('alert').textContent()).toMatch(/"id" is missing/);
  });
});
