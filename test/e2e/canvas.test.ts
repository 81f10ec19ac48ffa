// The canvas in a real browser: text is as wide as it was measured, only what is near exists, the far
// view is one painting.
import { expect, test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

/** 1 + 30 * 33 = 991 elements. */
function large(): string {
  const lines = ['case {title: Large, profile: gsn-strict}', 'G1 "Top"'];
  for (let i = 0; i < 30; i += 1) {
    lines.push(`  G1${i}00 "Branch ${i} of the argument"`);
    for (let k = 1; k <= 32; k += 1)
      lines.push(`    G1${i}${String(k).padStart(2, '0')} "Leaf ${k}" <>`);
  }
  return lines.join('\n');
}

describeInBrowser('canvas', (window) => {
  test('text is as wide as it was measured, in the bundled font', async () => {
    const editor = await EditorPage.open(window);
    const loaded = await editor.page.evaluate(async () => {
      await document.fonts.ready;
      return ['400 13px', '600 13px'].every((font) =>
        document.fonts.check(`${font} "IBM Plex Sans"`),
      );
    });
    expect(loaded).toBe(true);
    // The drawing as a file says how long each line was measured; the canvas shows how long it is.
    const { bytes } = await editor.export('Export SVG');
    const measured = new Map<string, number>();
    const line = /<text [^>]*font-size="13"[^>]*textLength="([\d.]+)"[^>]*>([^<&]+)</g;
    for (const [, length = '', text = ''] of bytes.toString('utf8').matchAll(line)) {
      measured.set(text, Number(length));
    }
    const shown = await editor.page.evaluate(() =>
      [...document.querySelectorAll<SVGTextElement>('.symbol text[font-size="13"]')].map(
        (text): [string, number] => [text.textContent ?? '', text.getComputedTextLength()],
      ),
    );
    const compared = shown.filter(([text]) => measured.has(text));
    expect(compared.length).toBeGreaterThan(20);
    const wrong = compared.filter(
      ([text, width]) => Math.abs(width - (measured.get(text) ?? 0)) > 1,
    );
    expect(wrong).toEqual([]);
  });

  test('of a large case only what is near exists, and nothing of it from far away', async () => {
    const editor = await EditorPage.open(window, { sketch: large() });
    const count = () => editor.page.locator('.symbol').count();
    expect(await count()).toBeGreaterThan(0);
    expect(await count()).toBeLessThan(150);
    expect(await editor.page.locator('canvas.overview').count()).toBe(0);

    await editor.focusCanvas();
    await editor.press('0');
    await editor.page.locator('canvas.overview').waitFor();
    await expect(count()).resolves.toBe(0);
    const painted = await editor.page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.overview');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      return pixels?.some((value) => value !== 0);
    });
    expect(painted).toBe(true);

    // Going to an element comes near enough to read it.
    await editor.page.getByRole('tree', { name: 'Argument' }).focus();
    await editor.press('End', 'Enter');
    await editor.page.locator('.symbol.selected').waitFor();
    expect(await editor.selected()).toContain('G12932');
  });

  test('a double click edits, a click beside selects nothing', async () => {
    const editor = await EditorPage.open(window, { sketch: 'G1 "Top"\n  Sn1 "Report"' });
    await editor.symbol('Sn1').click();
    expect(await editor.selected()).toContain('Sn1');
    await editor.symbol('Sn1').dblclick();
    await editor.typeNew('By pointer');
    expect(await editor.text('Sn1')).toContain('By pointer');
    await editor.page.mouse.click(420, 500);
    expect(
      await editor.page.locator('#outline-tree [role=treeitem][aria-selected=true]').count(),
    ).toBe(0);
  });
});
