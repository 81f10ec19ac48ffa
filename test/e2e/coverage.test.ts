// The coverage matrix and the deployment view, by keyboard: from an empty cell to the branch that argues
// it and back, excluding another with a reason, and what differs where weights are open (issue items 5 and 8).
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readCase } from '../../core/format/readCase.ts';
import type { Case } from '../../core/model/case.ts';
import { describeInBrowser, type Window } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

async function flawed(window: Window): Promise<EditorPage> {
  const editor = await EditorPage.open(window, { size: { width: 1440, height: 900 } });
  const file = readFileSync('templates/examples/frontier-model-flawed.case.json', 'utf8');
  await editor.openFile('flawed.case.json', file);
  await editor.checked();
  await editor.focusCanvas();
  return editor;
}

async function saved(editor: EditorPage): Promise<Case> {
  const read = readCase(new Uint8Array(await editor.save()));
  if (!read.ok) throw new Error('The saved case cannot be read.');
  return read.case;
}

const cell = (editor: EditorPage, name: RegExp) => editor.page.getByRole('gridcell', { name });

describeInBrowser('coverage, by keyboard alone', (window) => {
  test('argues an empty cell, shows the branch, and takes it back in one step', async () => {
    const editor = await flawed(window);
    const { page } = editor;
    await editor.find('Coverage');
    // The first cell has the focus; political strategy is the fourth of the nine.
    await cell(editor, /^cyber-offence, Misuse: 1 empty/).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'TD');
    await editor.press('ArrowDown', 'ArrowDown', 'ArrowDown');
    // Two of the two actors by three deployments: the criminal group, through the API and with open weights.
    const name = await page.evaluate(() => document.activeElement?.textContent);
    expect(name).toBe('political strategy, Misuse:  2 empty 4 excluded');
    await editor.press('Enter', 'Enter');
    const form = page.getByRole('form', { name: 'Argue this cell' });
    await form.waitFor();
    await page.keyboard.type('bribing officials at scale');
    await editor.press('Enter');
    await form.waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Coverage' }).waitFor({ state: 'detached' });
    await page.locator('.symbol.selected').waitFor();
    expect(await editor.selected()).toContain(
      'Harm by bribing officials at scale is acceptably unlikely',
    );

    // The work goes on where the branch is.
    await page.locator('[data-canvas]:focus').waitFor();

    const c = await saved(editor);
    const [id, pathway] =
      [...c.pathways].find(([, one]) => one.name === 'bribing officials at scale') ?? [];
    expect(pathway).toMatchObject({
      domain: 'RD-POL',
      harmMode: 'misuse',
      actor: 'TA-CRIM',
      context: 'DC-API',
    });
    const strategy = [...c.nodes.values()].find(
      (node) => node.kind === 'strategy' && node.pathway === id,
    );
    expect(strategy).toMatchObject({ combinator: 'twoLines' });
    // It went below the strategy that carries the other pathways.
    const top = [...c.nodes].find(
      ([, node]) => node.kind === 'goal' && node.about?.includes(id ?? ''),
    )?.[0];
    const parents = [...c.links.values()].filter(({ to }) => to === top).map(({ from }) => from);
    expect(parents).toEqual(['S1']);
    expect(c.nodes.get(pathway?.control ?? '')).toMatchObject({ lineOfDefence: 'control' });

    await editor.press('Control+z');
    const before = await saved(editor);
    expect([...before.pathways.values()].map((one) => one.name)).not.toContain(
      'bribing officials at scale',
    );
    expect(before.nodes.size).toBeLessThan(c.nodes.size);
    expect(before.instantiations.size).toBe(0);
  });

  test('excludes a cell with a reason, and not without; Escape leads back step by step', async () => {
    const editor = await flawed(window);
    const { page } = editor;
    await editor.find('Coverage');
    const place = cell(editor, /^political strategy, Autonomous: 2 empty/);
    await place.waitFor();
    await place.focus();
    await editor.press('Enter', 'Tab', 'Enter');
    const form = page.getByRole('form', { name: 'Exclude with a reason' });
    await form.waitFor();
    await page.keyboard.type('No standing access to decision makers');
    await editor.press('Enter'); // a line of the reason
    await form.getByRole('button', { name: 'Exclude it' }).focus();
    await editor.press('Enter');
    expect(await form.isVisible()).toBe(true);
    await form.getByLabel('Who answers for it').fill('PE-OKAFOR');
    await form.getByLabel('To be looked at again by').fill('2027-01-15');
    await form.getByRole('button', { name: 'Exclude it' }).focus();
    await editor.press('Enter');
    await form.waitFor({ state: 'detached' });
    await cell(editor, /^political strategy, Autonomous: Excluded/).waitFor();
    await editor.press('Escape');
    await page.locator('.cell-card').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      'political strategy, Autonomous',
    );
    await editor.press('Escape');
    await page.locator('.coverage-matrix').waitFor({ state: 'detached' });
    const c = await saved(editor);
    const made = [...c.exclusions.values()].filter(({ reason }) =>
      reason?.startsWith('No standing'),
    );
    expect(made).toEqual([
      {
        cell: { domain: 'RD-POL', harmMode: 'autonomous' },
        reason: 'No standing access to decision makers',
        owner: 'PE-OKAFOR',
        reviewBy: '2027-01-15',
      },
    ]);
  });

  test('in Read nothing is offered, and it is said why', async () => {
    const editor = await flawed(window);
    await editor.find('Read');
    await editor.find('Coverage');
    const place = cell(editor, /^political strategy, Misuse/);
    await place.waitFor();
    await place.focus();
    await editor.press('Enter', 'Enter');
    const { page } = editor;
    expect(await page.locator('.cell-form').count()).toBe(0);
    expect(await page.locator('.cell-card').textContent()).toContain('The case is only being read');
  });
});

describeInBrowser('the deployment view', (window) => {
  test('shows open weights against what is argued, and leads to the field', async () => {
    const editor = await flawed(window);
    const { page } = editor;
    await editor.find('Deployment');
    const table = page.getByRole('table', { name: 'The deployment, aspect by aspect' });
    await table.waitFor();
    const text = (await table.textContent()) ?? '';
    expect(text).toContain(
      'The case argues for “Known customers (KYC)”; the actual deployment is “Open weights”.',
    );
    expect(text).toContain('DC-OPEN grants everything, which nothing was evaluated with.');
    await table.getByRole('button', { name: 'DEP-01' }).first().waitFor();
    await table.getByRole('button', { name: 'Mend DC-OPEN' }).first().press('Enter');
    await page.locator('.inspector-body[data-record]').waitFor();

    // Deployed as argued, the difference is gone.
    await page.getByRole('combobox', { name: 'Actual' }).selectOption('DC-API');
    await page.waitForFunction(
      () =>
        !document.querySelector('.deployment-table')?.textContent?.includes('is “Open weights”'),
    );
    expect((await saved(editor)).meta.contexts).toEqual({ planned: 'DC-API', actual: 'DC-API' });
  });
});
