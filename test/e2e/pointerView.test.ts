// The canvas under the mouse: several selected, symbols pinned, branches collapsed, the context menu,
// a case that is only read, the map.
import { expect, test } from '@jest/globals';
import { readCase } from '../../core/format/readCase.ts';
import { describeInBrowser } from './harness/browser.ts';
import { ARGUMENT, openSmall as open } from './pages/smallCase.ts';

describeInBrowser('selecting several', (window) => {
  test('by clicks with Shift, and again out of it', async () => {
    const { editor, canvas, page } = await open(window);
    await editor.symbol('G2').click();
    await editor.symbol('G3').click({ modifiers: ['Shift'] });
    await editor.symbol('C1').click({ modifiers: ['Control'] });
    expect(await canvas.rings()).toEqual(['C1', 'G2', 'G3']);
    expect(await page.locator('[aria-live=polite]').first().textContent()).toMatch(/^3 selected/);
    await editor.symbol('G3').click({ modifiers: ['Shift'] });
    expect(await canvas.rings()).toEqual(['C1', 'G2']);
  });

  test('by a frame drawn with Shift', async () => {
    const { canvas, page } = await open(window);
    const [from, to] = [
      await canvas.at('G3', { x: -0.1, y: -0.3 }),
      await canvas.at('G4', { x: 0.5, y: 0.5 }),
    ];
    await page.keyboard.down('Shift');
    await canvas.press(from);
    await canvas.drag(to);
    expect(await canvas.says()).toBe('2 elements');
    await canvas.drop();
    await page.keyboard.up('Shift');
    expect(await canvas.rings()).toEqual(['G3', 'G4']);
  });
});

describeInBrowser('pins and folds', (window) => {
  test('a symbol dragged with Alt stays there, through saving and opening', async () => {
    const { editor, canvas, page } = await open(window);
    const from = await canvas.at('G4');
    await page.keyboard.down('Alt');
    await canvas.press(from);
    await canvas.drag({ x: from.x + 40, y: from.y + 160 });
    expect(await canvas.says()).toBe('Pin G4 here');
    await canvas.drop();
    await page.keyboard.up('Alt');
    await page.locator('[data-identifier=G4] .pin-mark').waitFor();
    const after = await canvas.at('G4');
    expect([Math.round(after.x - from.x), Math.round(after.y - from.y)]).toEqual([40, 160]);

    const saved = await editor.save();
    const read = readCase(new Uint8Array(saved));
    if (!read.ok) throw new Error('The saved case cannot be read.');
    expect(Object.keys(read.case.view?.pinned ?? {})).toEqual(['G4']);
    await editor.openFile('again.case.json', saved);
    await page.locator('[data-identifier=G4] .pin-mark').waitFor();
    const distance = async () => {
      const [g3, g4] = [await canvas.at('G3'), await canvas.at('G4')];
      return Math.round(g4.y - g3.y);
    };
    expect(await distance()).toBeGreaterThan(100);
  });

  test('a folded branch says what it hides, and unfolds', async () => {
    const faulty = ARGUMENT.replace(
      'Sn1 "Test report A"',
      'Sn1 "Test report A"\n        G9 "Below" <>',
    );
    const { editor, canvas, page } = await open(window, faulty);
    await editor.checked();
    await canvas.hover('G2');
    await page.locator('[data-handles=G2] .fold').click();
    expect(await editor.symbol('Sn1').count()).toBe(0);
    const badge = page.locator('.hidden-badge');
    // Sn1, and G9, which may not support a solution: the finding is on that link.
    expect(await badge.textContent()).toMatch(/^2 hidden · \d+ errors?$/);
    await badge.click();
    await editor.symbol('Sn1').waitFor();
    expect(await badge.count()).toBe(0);
  });
});

describeInBrowser('the context menu', (window) => {
  test('is about what lies under the pointer', async () => {
    const { editor, canvas, page } = await open(window);
    await editor.symbol('G3').click({ button: 'right' });
    await page.getByRole('menu', { name: 'G3' }).waitFor();
    expect(await canvas.rings()).toEqual(['G3']);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    const corner = await canvas.at('G1');
    await page.mouse.click(corner.x, corner.y + 420, { button: 'right' });
    await page.getByRole('menu', { name: 'Menu of the canvas' }).waitFor();
    expect(await canvas.rings()).toEqual([]);
  });

  test('leaves several selected when it is opened on one of them', async () => {
    const { editor, canvas, page } = await open(window);
    await editor.symbol('G2').click();
    await editor.symbol('G3').click({ modifiers: ['Shift'] });
    await editor.symbol('G2').click({ button: 'right' });
    await page.getByRole('menu').waitFor();
    expect(await canvas.rings()).toEqual(['G2', 'G3']);
  });
});

describeInBrowser('a case that is only read', (window) => {
  test('offers no grips, and dragging a symbol moves the view', async () => {
    const { editor, canvas, page } = await open(window);
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await canvas.hover('G2');
    expect(await page.locator('[data-grip]').count()).toBe(0);
    expect(await page.locator('[data-handles=G2] .fold').count()).toBe(1);
    const before = await canvas.at('G1');
    const from = await canvas.at('G3');
    await canvas.dragFrom(from, { x: from.x + 60, y: from.y + 40 });
    await page.waitForTimeout(100);
    const after = await canvas.at('G1');
    expect([Math.round(after.x - before.x), Math.round(after.y - before.y)]).toEqual([60, 40]);
    expect(await editor.row('G3').count()).toBe(1);
  });
});

describeInBrowser('the map', (window) => {
  test('moves the view by its frame, and can be put away', async () => {
    const { canvas, page } = await open(window);
    await canvas.zoom('in', 4);
    const frame = page.locator('.minimap-frame');
    await frame.waitFor();
    const box = await frame.boundingBox();
    if (!box) throw new Error('The map has no frame.');
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const before = await canvas.at('G1');
    await canvas.dragFrom(middle, { x: middle.x + 12, y: middle.y });
    // The frame moves with the pointer; what is seen moves the other way.
    expect(Math.round((await frame.boundingBox())?.x ?? 0)).toBe(Math.round(box.x + 12));
    expect((await canvas.at('G1')).x).toBeLessThan(before.x - 50);
    await page.locator('.minimap').hover();
    await page.getByRole('button', { name: 'Map of the argument' }).click();
    expect(await frame.count()).toBe(0);
  });
});
