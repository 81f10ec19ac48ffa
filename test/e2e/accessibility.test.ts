// The window for everybody: axe in both themes, one stop on the canvas, F6 round the regions.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, as lines. The debugger brings it in: the page's policy forbids scripts. */
async function violations({ page }: EditorPage): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
}

describeInBrowser('accessibility', (window) => {
  test.each([
    ['light', false],
    ['dark', true],
  ])('axe finds nothing in the %s window', async (_name, dark) => {
    const editor = await EditorPage.open(window, { dark });
    expect(await violations(editor)).toEqual([]);
    await editor.select('G1');
    expect(await violations(editor)).toEqual([]);
    await editor.press('F2');
    expect(await violations(editor)).toEqual([]);
    await editor.press('Escape', 'c');
    expect(await violations(editor)).toEqual([]);
    await editor.press('Escape', 'a');
    expect(await violations(editor)).toEqual([]);
    await editor.press('Escape', 'F1');
    expect(await violations(editor)).toEqual([]);
  });

  test('F6 goes round the regions, Escape gives Tab back to the page', async () => {
    const editor = await EditorPage.open(window);
    const regions: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      await editor.press('F6');
      const name = await editor.page.evaluate(
        () => document.activeElement?.closest('[data-region]')?.getAttribute('aria-label') ?? 'top',
      );
      regions.push(name);
    }
    expect(regions).toEqual(['top', 'Outline', 'Canvas', 'Problems', 'Inspector']);

    await editor.select('G1');
    await editor.press('Escape');
    const before = await editor.count('G1');
    await editor.press('Tab');
    expect(await editor.count('G1')).toBe(before);
    expect(await editor.page.locator('[data-canvas]:focus').count()).toBe(0);
  });

  test('the canvas says what it is, what is selected, and how to leave', async () => {
    const editor = await EditorPage.open(window);
    const canvas = editor.page.locator('[data-canvas]');
    const help = await editor.page
      .locator(`#${await canvas.getAttribute('aria-describedby')}`)
      .textContent();
    expect(help).toContain('Escape gives Tab back');
    expect(help).toContain('F6');
    await editor.select('G1');
    const active = await canvas.getAttribute('aria-activedescendant');
    expect(await editor.page.locator(`[id="${active}"]`).getAttribute('aria-label')).toMatch(
      /^goal G1: /,
    );
    // The symbols themselves are no stops.
    expect(await canvas.locator('[tabindex="0"]').count()).toBe(0);
  });
});
