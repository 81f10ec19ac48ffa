// The canvas under the mouse: links drawn, branches moved, and every way to break off.
import { expect, test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';
import type { CanvasPage } from './pages/canvasPage.ts';
import { openSmall as open, savedLinks } from './pages/smallCase.ts';

describeInBrowser('drawing a link', (window) => {
  test('lights the legal targets, dims the others, and connects', async () => {
    const { editor, canvas } = await open(window);
    await canvas.pressGrip('G3', 'support');
    await canvas.drag(await canvas.at('Sn1'));
    expect(await canvas.target('Sn1', 'legal').count()).toBe(1);
    expect(await canvas.target('G1', 'illegal').count()).toBe(1);
    expect(await canvas.says()).toBe('G3 supported by solution Sn1');
    await canvas.drop();
    expect(await canvas.isDragging()).toBe(false);
    expect(await savedLinks(editor)).toContain('G3 supportedBy Sn1');
    await editor.press('Control+z');
    expect(await savedLinks(editor)).not.toContain('G3 supportedBy Sn1');
  });

  test('says why a target is refused, and changes nothing there', async () => {
    const { editor, canvas, page } = await open(window);
    await canvas.pressGrip('G2', 'support');
    await canvas.drag(await canvas.at('G1'));
    // The command's own sentence (parts/mayConnect.ts).
    expect(await canvas.says()).toContain('G2 would support itself (GSN 1:2.2.2)');
    await canvas.drop();
    const undo = page.getByRole('button', { name: 'Undo' });
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
    expect(await editor.messages().textContent()).toContain('would support itself');
  });

  test('let go over nothing, it offers what may be added there', async () => {
    const { editor, canvas, page } = await open(window);
    const grip = await canvas.pressGrip('G3', 'context');
    await canvas.drag({ x: grip.x + 60, y: grip.y + 200 });
    await canvas.drop();
    const menu = page.getByRole('menu', { name: 'Add here' });
    expect(await menu.getByRole('menuitem').allTextContents()).toEqual([
      'Context',
      'Assumption',
      'Justification',
      'More…',
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await editor.typeNew('Nobody tampers with it');
    expect(await editor.text('A1')).toContain('Nobody tampers');
    expect(await savedLinks(editor)).toContainEqual(expect.stringMatching(/^G3 inContextOf /));
  });

  test.each<[string, (canvas: CanvasPage) => Promise<void>]>([
    ['Escape', (canvas) => canvas.page.keyboard.press('Escape')],
    [
      'the window loses the focus',
      (canvas) => canvas.page.evaluate(() => void globalThis.dispatchEvent(new Event('blur'))),
    ],
    [
      'the pointer is lost',
      (canvas) =>
        canvas.page.evaluate(
          () => void globalThis.dispatchEvent(new PointerEvent('pointercancel', { pointerId: 1 })),
        ),
    ],
    ['it is let go outside the canvas', async (canvas) => canvas.drag({ x: 60, y: 300 })],
  ])('%s: as if it had not been', async (_how, breakOff) => {
    const { canvas, page } = await open(window);
    await canvas.pressGrip('G3', 'support');
    await canvas.drag(await canvas.at('Sn1'));
    await breakOff(canvas);
    await canvas.drop();
    expect(await canvas.isDragging()).toBe(false);
    expect(await page.getByRole('menu').count()).toBe(0);
    const undo = page.getByRole('button', { name: 'Undo' });
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
  });

  test('works where symbols are small', async () => {
    const { editor, canvas } = await open(window);
    await canvas.zoom('out', 4);
    await canvas.pressGrip('G3', 'support');
    await canvas.drag(await canvas.at('Sn1'));
    await canvas.drop();
    expect(await savedLinks(editor)).toContain('G3 supportedBy Sn1');
  });

  test('near the edge of the canvas the view moves on', async () => {
    const { editor, canvas, page } = await open(window);
    await canvas.zoom('in', 4);
    await editor.select('G3');
    await page.waitForTimeout(400); // the view moves there
    await canvas.pressGrip('G3', 'support');
    const edge = await page.locator('.canvas').boundingBox();
    const before = await canvas.at('G3');
    await canvas.drag({ x: (edge?.x ?? 0) + 8, y: before.y + 120 });
    // While the pointer rests there.
    for (let moved = 0; moved <= 20; moved = (await canvas.at('G3')).x - before.x) {
      await page.waitForTimeout(20);
    }
    await page.keyboard.press('Escape');
    await canvas.drop();
  });
});

describeInBrowser('moving a branch', (window) => {
  test('under another parent, and back by one undo', async () => {
    const { editor, canvas } = await open(window);
    await canvas.press(await canvas.at('G2'));
    await canvas.drag(await canvas.at('G4'));
    expect(await canvas.says()).toBe('Move G2 under G4');
    expect(await canvas.target('G3', 'legal').count()).toBe(1);
    await canvas.drop();
    expect(await savedLinks(editor)).toContain('G4 supportedBy G2');
    await editor.press('Control+z');
    expect(await savedLinks(editor)).toContain('G1 supportedBy G2');
    expect(await canvas.inOrder('G2', 'G3', 'G4')).toBe('G2 G3 G4');
  });

  test('between its siblings, where the mark is', async () => {
    const { editor, canvas, page } = await open(window);
    await canvas.press(await canvas.at('G4'));
    const [left, right] = [
      await canvas.at('G2', { x: 1, y: 0.5 }),
      await canvas.at('G3', { x: 0, y: 0.5 }),
    ];
    await canvas.drag({ x: (left.x + right.x) / 2, y: left.y });
    expect(await page.locator('.drag-mark').count()).toBe(1);
    await canvas.drop();
    await editor.checked();
    expect(await canvas.inOrder('G2', 'G3', 'G4')).toBe('G2 G4 G3');
    await editor.press('Control+z');
    expect(await canvas.inOrder('G2', 'G3', 'G4')).toBe('G2 G3 G4');
  });

  test('changes no symbol in the page while it follows the pointer', async () => {
    const { canvas, page } = await open(window);
    const from = await canvas.at('G2');
    await canvas.press(from);
    await canvas.drag({ x: from.x + 30, y: from.y + 20 });
    await page.evaluate(() => {
      const nodes = document.querySelector('.react-flow__nodes');
      const observer = new MutationObserver((all) => {
        document.body.dataset.changes = String(all.length);
      });
      if (nodes) observer.observe(nodes, { subtree: true, childList: true, attributes: true });
    });
    await canvas.drag(await canvas.at('G4'));
    await canvas.drag({ x: from.x + 30, y: from.y + 200 });
    expect(await page.locator('body').getAttribute('data-changes')).toBeNull();
    await canvas.drop();
  });

  test('where it may not go it says why and stays', async () => {
    const { editor, canvas } = await open(window);
    await canvas.press(await canvas.at('Sn1'));
    await canvas.drag(await canvas.at('C1'));
    expect(await canvas.says()).toMatch(/context/i);
    await canvas.drop();
    expect(await savedLinks(editor)).toContain('G2 supportedBy Sn1');
  });

  test('several at once, as one step', async () => {
    const { editor, canvas, page } = await open(window);
    await editor.symbol('G3').click();
    await editor.symbol('G4').click({ modifiers: ['Shift'] });
    await canvas.dragFrom(await canvas.at('G3'), await canvas.at('G2'));
    const links = await savedLinks(editor);
    expect(links).toContain('G2 supportedBy G3');
    expect(links).toContain('G2 supportedBy G4');
    await editor.press('Control+z');
    const undo = page.getByRole('button', { name: 'Undo' });
    expect(await undo.getAttribute('aria-disabled')).toBe('true');
  });

  test('a press without a move selects, and the background still moves the view', async () => {
    const { editor, canvas, page } = await open(window);
    await canvas.press(await canvas.at('G3'));
    await canvas.drop();
    expect(await editor.selected()).toContain('G3');
    const before = await canvas.at('G1');
    const empty = { x: before.x, y: before.y + 420 };
    await canvas.dragFrom(empty, { x: empty.x + 50, y: empty.y - 30 });
    await page.waitForTimeout(100);
    const after = await canvas.at('G1');
    expect([Math.round(after.x - before.x), Math.round(after.y - before.y)]).toEqual([50, -30]);
  });
});
