// Evidence in the window: what it comes to, judging it by a criterion, accepting a run, and the view
// of when it ages. All by keyboard where a person would use it.
import { expect, test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

/** 90 days after 2026-05-01 is 2026-07-30: stale from the 31st. The system has 5 times E-2's compute. */
const TEXT = `
  case {title: Evidence, frozenOn: '2026-06-01', systemUnderTest: SV-2, profile: review}
  riskDomains R-1 {name: cyber offence}
  systemVersions SV-1 {name: First, date: '2025-11-01', effCompute: 0.4e25}
  systemVersions SV-2 {name: Second, date: '2026-04-01', effCompute: 2.0e25}
  G1 "Safe" {about: [R-1]}
    Sn1 "Runs" -> E-1 E-2 E-3
  evidence E-1 {title: Honeypots, evalType: capability, result: not-judged, metric: defections, value: 0, k: 0, n: 50, date: '2026-05-01', systemVersion: SV-2}
  evidence E-2 {title: Range, evalType: capability, result: pass, date: '2026-05-01', systemVersion: SV-1}
  evidence E-3 {title: Cut short, evalType: capability, result: not-judged, metric: refusals, value: 0.02, date: '2026-05-01', systemVersion: SV-2, log: {status: cancelled, completed: 3, total: 10}}
  criteria K-1 {name: Few defections, metric: defections, operator: '<=', value: 0.1, alert: 0.05, definedness: concrete}
`;

describeInBrowser('evidence', (window) => {
  const open = (sketch = TEXT) => EditorPage.open(window, { sketch });

  const card = (editor: EditorPage) =>
    editor.inspector().getByRole('region', { name: 'What it comes to' });

  async function saved(editor: EditorPage, id: string): Promise<Record<string, unknown>> {
    const file = JSON.parse((await editor.save()).toString('utf8'));
    return file.evidence[id];
  }

  test('result and freshness are two answers, each with its reasons', async () => {
    const editor = await open();
    await editor.find('E-2');
    const text = await card(editor).textContent();
    expect(text).toMatch(/Result\s+Passed/);
    expect(text).toMatch(/Freshness\s+Stale/);
    expect(text).toContain('= 5 times');
    expect(text).toMatch(/Not usable/);
    await card(editor).getByRole('button', { name: 'G1', exact: true }).waitFor();
  });

  test('is judged by the comparison that was shown, in one step', async () => {
    const editor = await open();
    await editor.find('E-1');
    await card(editor).getByText('Not judged', { exact: true }).waitFor();
    await editor.find('Judge by a criterion');
    const dialog = editor.dialog();
    // Wilson's interval of 0 of 50 ends at 0.0714 (confidence.md), below 0.1.
    await dialog.getByText(/between 0 and 0\.0713?5?\d*; 95 %, Wilson/).waitFor();
    await dialog.getByText('Passed', { exact: true }).waitFor();
    expect(await dialog.getByRole('radio', { name: /^Met/ }).isChecked()).toBe(true);
    await dialog.getByRole('radio', { name: /^Not met/ }).check();
    await dialog.getByText('Failed', { exact: true }).waitFor();
    await dialog.getByRole('radio', { name: /^Met/ }).check();
    const record = dialog.getByRole('button', { name: 'Record the judgement' });
    await record.click();
    await dialog.getByText('A judgement needs somebody who judges.').waitFor();
    await dialog.getByRole('textbox', { name: 'Judged by' }).fill('Ada');
    await record.click();
    await dialog.waitFor({ state: 'detached' });
    await card(editor).getByText('Passed', { exact: true }).waitFor();
    expect(await saved(editor, 'E-1')).toMatchObject({
      result: 'pass',
      criterion: 'K-1',
      judged: { by: 'Ada', servedBy: 'met' },
    });
    await editor.focusCanvas();
    await editor.press('Control+z');
    expect(await saved(editor, 'E-1')).toMatchObject({ result: 'not-judged' });
    expect(await saved(editor, 'E-1')).not.toHaveProperty('judged');
  });

  test('a run that was cancelled is accepted with a reason before it passes', async () => {
    // What is accepted after the day on which a case is frozen does not count on that day.
    const editor = await open(TEXT.replace("frozenOn: '2026-06-01', ", ''));
    await editor.find('E-3');
    await card(editor)
      .getByText(/3 of 10 samples/)
      .waitFor();
    await editor.find('Judge by a criterion');
    const dialog = editor.dialog();
    await dialog.getByText('Cannot be judged yet').waitFor();
    await dialog.getByText(/refusals.*was measured/).waitFor();
    await editor.press('Escape');
    await card(editor).getByRole('button', { name: 'Accept the run…' }).click();
    await dialog.getByRole('textbox', { name: 'Accepted by' }).fill('Ada');
    await dialog.getByRole('textbox', { name: 'Why it may count' }).fill('The rest repeats it');
    await dialog.getByRole('button', { name: 'Accept the run' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await saved(editor, 'E-3')).toMatchObject({
      log: { accepted: { by: 'Ada', reason: 'The rest repeats it' } },
    });
    await editor.find('Judge by a criterion');
    await dialog.getByText('Passed', { exact: true }).waitFor();
    await dialog.getByRole('textbox', { name: 'Judged by' }).fill('Ada');
    await dialog.getByRole('button', { name: 'Record the judgement' }).click();
    await dialog.getByText(/Say that both are the same measure/).waitFor();
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Record the judgement' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await saved(editor, 'E-3')).toMatchObject({ result: 'pass' });
  });

  test('who reads is told why nothing can be judged', async () => {
    const editor = await open();
    await editor.find('E-1');
    await editor.page
      .getByRole('group', { name: 'Mode' })
      .getByRole('button', { name: 'Read' })
      .click();
    const button = card(editor).getByRole('button', { name: 'Judge by a criterion…' });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    expect(await button.getAttribute('title')).toContain('only being read');
  });

  test('groups of fields fold, and a field that is asked for unfolds them', async () => {
    const editor = await open();
    await editor.find('E-1');
    const fold = editor.inspector().getByRole('button', { name: 'Measurement' });
    await editor.inspector().getByLabel('Metric', { exact: true }).waitFor();
    await fold.click();
    expect(await fold.getAttribute('aria-expanded')).toBe('false');
    expect(await editor.inspector().getByLabel('Metric', { exact: true }).count()).toBe(0);
    await fold.click();
    await editor.inspector().getByLabel('Metric', { exact: true }).waitFor();
  });

  test('the timeline tells what is stale since when, and Enter shows the record', async () => {
    const editor = await open();
    await editor.find('Freshness');
    const list = editor.page.getByRole('listbox', { name: 'Evidence along the time' });
    const rows = list.getByRole('option');
    await rows.first().waitFor();
    expect(await rows.first().textContent()).toContain('E-2');
    expect(await rows.first().textContent()).toContain('Stale: compute');
    expect(await rows.nth(1).textContent()).toContain('59 days left');
    await editor.page.getByText('×5').first().waitFor();
    await list.focus();
    await editor.press('ArrowDown', 'Enter');
    await editor.inspector().getByRole('heading', { name: 'Evidence E-1' }).waitFor();
    await editor.press('Escape');
    await list.waitFor({ state: 'detached' });
  });

  test('the compute drawing is one stop with arrows; the table says the same', async () => {
    const editor = await open();
    await editor.find('Freshness');
    await editor.page.getByRole('button', { name: 'Compute', exact: true }).click();
    const marks = editor.page.getByRole('listbox', { name: /by the compute/ });
    await marks.focus();
    const active = () =>
      marks.evaluate(
        (list) =>
          document
            .getElementById(list.getAttribute('aria-activedescendant') ?? '')
            ?.getAttribute('aria-label') ?? '',
      );
    await editor.press('Home');
    expect(await active()).toContain('E-2');
    await editor.press('ArrowRight');
    expect(await active()).toContain('E-1');
    await editor.press('Home', 'Enter');
    await editor.inspector().getByRole('heading', { name: 'Evidence E-2' }).waitFor();
    await editor.page.getByRole('button', { name: 'Table', exact: true }).click();
    const row = editor.page.getByRole('row', { name: /E-2/ });
    expect(await row.textContent()).toContain('×5');
    expect(await row.textContent()).toContain('Stale: compute');
  });
});
