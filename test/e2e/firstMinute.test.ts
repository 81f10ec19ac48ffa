// The first minute: the welcome view, the tour in the real window, empty places that say what is next.
import { expect, test } from '@jest/globals';
import { TOUR } from '../../renderer/tour/steps.ts';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

describeInBrowser('the first minute', (window) => {
  test('a window may begin with the welcome view, and a blank case is one key away', async () => {
    const page = await window.open('?welcome');
    const welcome = page.getByRole('main', { name: 'Welcome' });
    await welcome.waitFor();
    expect(
      await welcome
        .getByRole('button', { name: /^New/ })
        .evaluate((element) => element === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('tree', { name: 'Argument' }).waitFor();
    expect(await page.locator('#outline-tree [role=treeitem]').count()).toBe(1);
  });

  test('the welcome view opens an example, and goes back to the case without one', async () => {
    const editor = await EditorPage.open(window, { sketch: 'case {title: Mine}\nG1 "Top"' });
    await editor.menu('File', 'Welcome');
    const welcome = editor.page.getByRole('main', { name: 'Welcome' });
    await welcome.waitFor();
    await editor.press('Escape');
    await editor.page.getByRole('heading', { name: 'Mine' }).waitFor();
    await editor.menu('File', 'Welcome');
    await welcome.getByRole('button', { name: /with flaws/ }).click();
    await editor.page.getByRole('heading', { name: /with flaws/ }).waitFor();
    await editor.checked();
    expect(await editor.status().textContent()).toMatch(/^[1-9]\d* findings/);
  });

  test('the tour goes through five parts of the window by keyboard, and is not offered again', async () => {
    const editor = await EditorPage.open(window);
    const offer = editor.page.getByRole('region', { name: 'New here?' });
    await offer.getByRole('button', { name: 'Take the tour' }).press('Enter');
    const card = editor.page.locator('.tour-card');
    for (const { title, target } of TOUR) {
      await card.getByRole('heading', { name: title }).waitFor();
      // The real thing is lit.
      await editor.page.waitForTimeout(500); // the view comes to rest, and the card follows
      const real = await editor.page.locator(target).first().boundingBox();
      const lit = await editor.page.locator('.tour-light').boundingBox();
      for (const side of ['x', 'y', 'width', 'height'] as const) {
        expect(lit?.[side]).toBeCloseTo(real?.[side] ?? Number.NaN, 0);
      }
      await editor.press('Enter');
    }
    await card.waitFor({ state: 'detached' });
    expect(await offer.count()).toBe(0);
    await editor.reload();
    expect(await offer.count()).toBe(0);

    await editor.find('tour');
    await card.waitFor();
    await editor.press('ArrowRight', 'ArrowLeft', 'Escape');
    await card.waitFor({ state: 'detached' });
  });

  test('an empty case says how to begin, and begins', async () => {
    const editor = await EditorPage.open(window, { sketch: 'G1 "Top"' });
    await editor.select('G1');
    await editor.press('Delete');
    const empty = editor.page.locator('.canvas-empty');
    await empty.getByRole('button', { name: 'Add the first goal' }).click();
    await editor.typeNew('The system is safe');
    expect(await editor.selected()).toContain('The system is safe');
    expect(await empty.count()).toBe(0);
  });
});
