// The analyser in the window: findings follow the edits, and lead to their place.
import { expect, test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

const LEVEL = `
  case {title: Levels, profile: gsn-strict}
  G1 "The system is acceptably safe"
    G2 "Hazard A is mitigated"
      Sn1 "Test report A"
    G3 "Hazard B is mitigated"
`;

describeInBrowser('problems', (window) => {
  test('a finding goes with the edit that mends it, comes back with its undo, and jumps', async () => {
    const editor = await EditorPage.open(window, { sketch: LEVEL });
    // rules.md, WF-09: a leaf goal without support that is not marked undeveloped.
    const before = await editor.findings();
    const stops = before.filter((finding) => finding.includes('WF-09'));
    expect(stops).toHaveLength(1);
    expect(stops[0]).toMatch(/^Error, WF-09: .*G3/);

    await editor.select('G1');
    await editor.problem(/WF-09/).click();
    expect(await editor.selected()).toContain('G3');
    expect(await editor.inspector().textContent()).toContain('WF-09');

    await editor.field('Undeveloped').check();
    await editor.problem(/WF-09/).waitFor({ state: 'detached' });
    await editor.focusCanvas();
    await editor.press('Control+z');
    await editor.problem(/WF-09/).waitFor();
    expect(await editor.findings()).toEqual(before);
  });

  test('the list works with keys, and severities can be filtered out', async () => {
    const editor = await EditorPage.open(window, { sketch: LEVEL });
    const all = await editor.findings();
    expect(all.length).toBeGreaterThan(0);
    await editor.problems().focus();
    await editor.press('Home', 'ArrowDown', 'Enter');
    const first = all[0] ?? '';
    expect(first.length).toBeGreaterThan(0);
    const severity = first.slice(0, first.indexOf(','));
    await editor.page.getByRole('button', { name: new RegExp(`^${severity}s`) }).click();
    const left = await editor.findings();
    expect(left).toEqual(all.filter((finding) => !finding.startsWith(`${severity},`)));
  });

  test('a blocker stands in the strip with the words of REP-01', async () => {
    // WF-03: a circle of support is a blocker in every profile that knows it.
    const editor = await EditorPage.open(window, {
      sketch: `
        case {title: Circle, profile: gsn-strict}
        G1 "One"
          G2 "Two"
        link supportedBy G2 -> G1
      `,
    });
    const stamp = await editor.page.locator('.stamp').textContent();
    expect(stamp).toContain('INADEQUATE TO ENSURE SAFETY: 1 blocking finding');
    const health = editor.page.getByRole('toolbar', { name: 'Health of the case' });
    expect(await health.getByRole('button', { name: 'blocker' }).textContent()).toMatch(
      /^1blocker$/,
    );
    expect(await editor.symbol('G2').count()).toBe(1);
  });

  test('while others come and go the list stays where it is, and the keys where they were', async () => {
    const goals = Array.from({ length: 40 }, (_, i) => `  G${i + 2} "Hazard ${i} is mitigated"`);
    const editor = await EditorPage.open(window, {
      sketch: `case {title: Many, profile: gsn-strict}\nG1 "Top"\n${goals.join('\n')}`,
    });
    await editor.checked();
    // rules.md, WF-09: each leaf goal without support that is not marked undeveloped.
    await editor.problem(/WF-09.*G3\b/).click();
    const list = editor.problems();
    await list.evaluate((element) => {
      element.scrollTop = 1000;
    });
    await editor.problem(/G28\b/).waitFor();
    const inView = () =>
      list.evaluate((element) => {
        const { top } = element.getBoundingClientRect();
        const rows = [...element.querySelectorAll('[role=treeitem]')].map((row) => ({
          text: row.textContent,
          at: Math.round(row.getBoundingClientRect().top - top),
        }));
        return rows.toSorted((a, b) => a.at - b.at).find(({ at }) => at >= 0);
      });
    const before = await inView();
    expect(before?.text).toMatch(/WF-09/);

    // What was chosen is mended, above what is in view.
    await editor.field('Undeveloped').check();
    await editor.status().filter({ hasText: '39 findings' }).waitFor();
    await editor.checked();
    expect(await inView()).toEqual(before);

    // The keys go on from its place: what came after it.
    await list.focus();
    const active = await list.getAttribute('aria-activedescendant');
    await editor.press('ArrowDown', 'ArrowUp');
    expect(active).toBeNull(); // it is not in view
    expect(await list.locator('[data-active]').textContent()).toMatch(/WF-09.*G4\b/);
  });
});
