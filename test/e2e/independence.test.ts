// The independence view in the window: the bridges of the flawed example by name, and the way from two
// moderate lines that nobody justified to a pathway that suffices, with undo.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/root.mjs';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';
import { violations } from './pages/violations.ts';

const SIZE = { width: 1600, height: 1000 };
const FLAWED = join(root, 'templates/examples/frontier-model-flawed.case.json');

/** Sound but for the justification; proofs do not age. */
const UNJUSTIFIED = `
  case {title: Two lines, profile: review}
  G1 "The system does not steal"
    S1 "Two lines of defence" {combinator: twoLines, pathway: P-1}
      G2 "It could not" {lineOfDefence: control, declaredStrength: 2, strengthReason: measured}
        Sn1 "Proof" -> E-1
      G3 "It would not" {lineOfDefence: propensity, declaredStrength: 2, strengthReason: measured}
        Sn2 "Another" -> E-2
  pathways P-1 {name: theft, severity: catastrophic}
  people p-1 {name: Ada}
  people p-2 {name: Bob}
  evidence E-1 {title: proof of confinement, evalType: formal, result: pass, evaluator: {org: A}}
  evidence E-2 {title: proof of intent, evalType: formal, result: pass, evaluator: {org: B}}
`;

const verdict = async (page: Page) =>
  (await page.getByRole('region', { name: 'Verdict' }).textContent()) ?? '';
const bridges = async (page: Page) => {
  const chips = page.locator('.bridge');
  return (await chips.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
};

async function openFlawed(page: Page, editor: EditorPage, pathway: string): Promise<void> {
  await editor.openFile('flawed.case.json', readFileSync(FLAWED));
  await editor.checked();
  await editor.press('Control+Alt+8');
  await page.getByRole('navigation', { name: 'Pathways' }).getByText(pathway).click();
  await page.locator('.bridge').first().waitFor();
}

/** Says in the settings who is at the keyboard. */
async function become(editor: EditorPage, name: string): Promise<void> {
  const { page } = editor;
  await editor.find('Settings');
  await page.getByRole('tab', { name: 'You' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await editor.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describeInBrowser('the independence view', (window) => {
  test('shows every kind of bridge of the flawed example by name, and why', async () => {
    const editor = await EditorPage.open(window, { size: SIZE });
    const { page } = editor;
    await openFlawed(page, editor, 'P-HID');
    expect(await bridges(page)).toEqual([
      'Assumption A11 is shared by both lines: breaks independence',
      'Independence group code-sabotage is shared by both lines: breaks independence',
      'Dataset backdoor-tasks-90 is shared by both lines: breaks independence',
      'Grader code monitor 2 is shared by both lines: breaks independence',
      'Evaluator Halden AI, evaluation desk is shared by both lines: breaks independence',
      'Model organism flaw-planting copy is shared by both lines: weakens',
      'Vendor Codebench is shared by both lines: weakens',
    ]);
    // Seven bridges, two ends each.
    expect(await page.locator('.bridge-lines path').count()).toBe(14);
    expect(await verdict(page)).toContain('Not sufficient');

    await page.getByRole('navigation', { name: 'Pathways' }).getByText('P-CYB').click();
    const [shared] = await bridges(page);
    expect(shared).toContain('Evidence E-08 is shared by both lines: breaks independence');
    expect(shared).toContain('With it: independence group behaviour');
    await page.getByRole('button', { name: 'Evidence E-08 is shared' }).click();
    expect(await page.locator('.bridge-detail').textContent()).toContain(
      'E-08 is evidence of both lines: if it fails, both fall.',
    );
  });

  test('is walked by keyboard: pathways, lanes and bridges, and out to what is named', async () => {
    const editor = await EditorPage.open(window, { size: SIZE });
    const { page } = editor;
    await openFlawed(page, editor, 'P-CYB');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await editor.press('ArrowDown');
    expect(await focused()).toContain('P-HID');
    await editor.press('Tab');
    expect(await focused()).toContain('G48');
    await editor.press('ArrowDown');
    await editor.press('ArrowDown');
    expect(await focused()).toContain('E-14');
    expect(await page.locator('.bridge.lit').count()).toBe(6);
    await editor.press('ArrowRight');
    expect(await focused()).toContain('is shared by both lines');
    await editor.press('ArrowRight');
    await editor.press('End');
    expect(await focused()).toContain('E-15');
    await editor.press('Home');
    await editor.press('Enter');
    await page.locator('.independence').waitFor({ state: 'detached' });
    expect(await editor.selected()).toContain('G49');
  });

  test.each([
    ['light', false],
    ['dark', true],
  ])('is clean for axe with everything unfolded, in the %s window', async (_, dark) => {
    const editor = await EditorPage.open(window, { size: SIZE, dark });
    const { page } = editor;
    await openFlawed(page, editor, 'P-HID');
    for (const chip of await page.locator('[data-bridge]').all()) await chip.click();
    expect(await violations(editor)).toEqual([]);
  });

  test('puts the columns one below the other where there is little room, without lines', async () => {
    const editor = await EditorPage.open(window, { size: { width: 900, height: 900 } });
    const { page } = editor;
    await openFlawed(page, editor, 'P-HID');
    expect(await page.locator('.bridge-lines path').count()).toBe(0);
    expect(await page.locator('.bridge').count()).toBe(7);
    const wide = await page
      .locator('.centre-view')
      .evaluate((view) => view.scrollWidth > view.clientWidth);
    expect(wide).toBe(false);
  });

  test('lists very many bridges below the lanes, without lines', async () => {
    const many = Array.from({ length: 70 }, (_, i) => `d${i}`).join(', ');
    const sketch = UNJUSTIFIED.replaceAll('evaluator:', `datasets: [${many}], evaluator:`);
    const editor = await EditorPage.open(window, { sketch, size: SIZE });
    const { page } = editor;
    await editor.press('Control+Alt+8');
    await page.getByRole('heading', { name: '70 bridges' }).waitFor();
    expect(await page.locator('.bridge-lines path').count()).toBe(0);
    expect(await page.locator('.bridge').count()).toBe(60);
    await page.getByRole('button', { name: 'Show 10 more bridges' }).click();
    expect(await page.locator('.bridge').count()).toBe(70);
  });

  test('a justification counts only once a quorum has approved it, and not when it changed', async () => {
    const editor = await EditorPage.open(window, { sketch: UNJUSTIFIED, size: SIZE });
    const { page } = editor;
    await editor.press('Control+Alt+8');
    await page.locator('.independence').waitFor();
    expect(await verdict(page)).toContain('Not sufficient');

    await page.getByLabel(/Why does nothing common/).fill('Two teams, nothing in common.');
    await page.getByRole('button', { name: 'Add the justification' }).click();
    await page.getByText('Nobody asked').waitFor();
    expect(await verdict(page)).toContain('Not sufficient');

    await page.getByRole('checkbox', { name: 'Ada' }).check();
    await page.getByRole('checkbox', { name: 'Bob' }).check();
    await page.getByRole('button', { name: 'Ask for approval' }).last().click();
    for (const name of ['Ada', 'Bob']) {
      await page.locator('.vote-table').waitFor();
      await become(editor, name);
      expect(await verdict(page)).toContain('Not sufficient');
      await page.getByRole('button', { name: 'Vote for', exact: true }).click();
      await page
        .locator('.counts')
        .nth(name === 'Ada' ? 0 : 1)
        .waitFor();
    }
    await page.locator('.gate-chips').getByText('Approved').waitFor();
    expect(await verdict(page)).toMatch(/^(?!.*Not sufficient).*Sufficient/);
    expect(await verdict(page)).toContain('argued, approved and found');

    await page.getByLabel('What it says').fill('Two teams, one grader.');
    await page.getByRole('button', { name: 'Save what it says' }).click();
    await page.locator('.gate-chips').getByText('Suspect').waitFor();
    expect(await verdict(page)).toContain('Not sufficient');

    await page.getByRole('navigation', { name: 'Pathways' }).getByText('theft').click();
    await editor.press('Control+z');
    await page.locator('.gate-chips').getByText('Approved').waitFor();
    expect(await verdict(page)).toContain('argued, approved and found');
    for (let step = 0; step < 4; step += 1) await editor.press('Control+z');
    await page.getByRole('button', { name: 'Add the justification' }).waitFor();
    expect(await verdict(page)).toContain('Not sufficient');
  });

  test('in Read nothing can be written or voted, and it says why', async () => {
    const editor = await EditorPage.open(window, { sketch: UNJUSTIFIED, size: SIZE });
    const { page } = editor;
    await editor.find('Read');
    await editor.press('Control+Alt+8');
    await page.locator('.independence').waitFor();
    const add = page.getByRole('button', { name: 'Add the justification' });
    expect(await add.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('The case is only being read.').last().waitFor();
  });

  test('very many pathways are drawn in part; the keys go on to all', async () => {
    const many = Array.from({ length: 450 }, (_, i) => `  pathways P-${i + 10} {name: way ${i}}\n`);
    const editor = await EditorPage.open(window, { sketch: `  G1\n${many.join('')}`, size: SIZE });
    const { page } = editor;
    await editor.press('Control+Alt+8');
    const list = page.getByRole('navigation', { name: 'Pathways' });
    await list.getByRole('button').first().focus();
    expect(await list.getByRole('button').count()).toBe(200);
    expect(await list.textContent()).toContain('1 to 200 of 450');
    await editor.press('End');
    await list.locator('button[aria-current=true]:focus', { hasText: 'P-459' }).waitFor();
    await editor.press('ArrowUp');
    await list.locator('button[aria-current=true]:focus', { hasText: 'P-458' }).waitFor();
    expect(await list.getByRole('button').count()).toBe(200);
  });
});
