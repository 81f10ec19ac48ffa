// The window for everybody: every view of the registry under axe in both themes, reached and left by
// keyboard; one stop on the canvas, F6 round the regions.
import { expect, test } from '@jest/globals';
import { REACHABLE } from '../../renderer/views/registry.ts';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';
import { leaveView, openView, settled } from './pages/views.ts';
import { violations } from './pages/violations.ts';

describeInBrowser('accessibility', (window) => {
  // One window for those that leave no trace; the others get their own.
  const passing = REACHABLE.filter(({ leave, id }) => leave && id !== 'unsaved');
  const kinds = [...new Set(passing.map(({ kind }) => kind))];
  test.each(kinds)(
    'every %s that can be left is clean in both themes, and gives the focus back',
    async (kind) => {
      const editor = await EditorPage.open(window);
      await editor.select('G1');
      const found: string[] = [];
      for (const view of passing.filter((one) => one.kind === kind)) {
        await openView(editor, view);
        found.push(...(await inBothThemes(editor)).map((line) => `${view.id}, ${line}`));
        await leaveView(editor, view);
        const back = await editor.page
          .locator('[data-canvas]:focus')
          .waitFor({ state: 'attached', timeout: 20_000 })
          .then(() => true)
          .catch(() => false);
        if (!back) found.push(`${view.id}: the focus is not back on the canvas`);
      }
      expect(found).toEqual([]);
    },
    240_000,
  );

  const lasting = REACHABLE.filter(({ leave, id }) => !leave || id === 'unsaved');
  test.each(lasting.map((view) => [view.id, view] as const))(
    '%s is clean in both themes',
    async (_id, view) => {
      const editor = await EditorPage.open(window);
      await openView(editor, view);
      expect(await inBothThemes(editor)).toEqual([]);
    },
  );

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

/**
 * What axe finds in the theme that shows and then in the other, which stays: of two views in one
 * window the first is opened in the light, the next in the dark.
 */
async function inBothThemes(editor: EditorPage): Promise<string[]> {
  const root = editor.page.locator('html');
  const first = (await root.getAttribute('data-theme')) === 'dark' ? 'dark' : 'light';
  const found: string[] = [];
  for (const colorScheme of [first, first === 'dark' ? 'light' : 'dark'] as const) {
    await editor.page.emulateMedia({ colorScheme });
    await editor.page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    await settled(editor);
    found.push(...(await violations(editor)).map((line) => `${colorScheme}: ${line}`));
  }
  return found;
}
