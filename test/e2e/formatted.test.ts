// Formatted texts in a real browser: runs as wide as they were measured, keys for bold and italic, and
// links that are followed only on purpose.
import { expect, test } from '@jest/globals';
import { describeInBrowser } from './harness/browser.ts';
import { EditorPage } from './pages/editorPage.ts';

const CASE = `
  case {profile: gsn-strict}
  G1 "It **must not** ever *happen* in \`eval_run\` of [the log](https://example.org/a?b=c), see [below](#G2)"
    G2 "- ***both*** here" <>
`;

describeInBrowser('formatted texts', (window) => {
  test('runs stand where they were measured, and no mark is shown', async () => {
    const editor = await EditorPage.open(window, { sketch: CASE });
    const { bytes } = await editor.export('Export SVG');
    const run = /<text x="([\d.]+)" [^>]*font-size="13"[^>]*textLength="([\d.]+)"[^>]*>([^<]+)</g;
    const measured = [...bytes.toString('utf8').matchAll(run)].map(([, x, length, text]) => ({
      x: Number(x),
      length: Number(length),
      text,
    }));
    const shown = await editor.page.evaluate(async () => {
      await document.fonts.ready;
      const texts = document.querySelectorAll<SVGTextElement>('.symbol text[font-size="13"]');
      return [...texts].map((text) => ({
        x: Number(text.getAttribute('x')),
        length: text.getComputedTextLength(),
        text: text.lastChild?.textContent ?? '',
      }));
    });
    expect(shown.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['must not', 'happen', 'eval_run', 'the log', 'both']),
    );
    expect(shown.map(({ text }) => text).join('')).not.toMatch(/[*`\\[\\]]/);
    expect(shown.length).toBe(measured.length);
    for (const { x, length, text } of shown) {
      const same = measured.filter((one) => one.text === text && one.x === x);
      expect([text, same.length]).not.toEqual([text, 0]);
      expect(Math.abs(length - (same[0]?.length ?? 0))).toBeLessThan(1);
    }
  });

  test('a link asks with its whole address; a plain click only selects', async () => {
    const editor = await EditorPage.open(window, { sketch: CASE });
    const link = editor.page.locator('[data-href^="https:"]').first();
    await link.click();
    expect(await editor.dialog().count()).toBe(0);
    expect(await editor.selected()).toContain('G1');
    await link.click({ modifiers: ['Control'] });
    await editor.dialog().getByText('https://example.org/a?b=c', { exact: true }).waitFor();
    const kept = editor.dialog().getByRole('button', { name: 'Stay here' });
    await expect(kept.evaluate((button) => button === document.activeElement)).resolves.toBe(true);
    await editor.press('Enter');
    expect(await editor.dialog().count()).toBe(0);
  });

  test('a link within the case goes to what it names', async () => {
    const editor = await EditorPage.open(window, { sketch: CASE });
    await editor.page
      .locator('[data-href="#G2"]')
      .first()
      .click({ modifiers: ['Control'] });
    expect(await editor.selected()).toContain('G2');
  });

  test('keys make what is selected bold and italic, and not again; undo takes all back', async () => {
    const editor = await EditorPage.open(window, { sketch: 'G1 "It holds" <>' });
    await editor.select('G1');
    await editor.press('F2', 'End', 'Control+Shift+ArrowLeft', 'Control+b');
    const field = editor.page.getByRole('textbox', { name: /^Text of/ });
    expect(await field.inputValue()).toBe('It **holds**');
    await editor.press('Control+i');
    expect(await field.inputValue()).toBe('It ***holds***');
    await editor.press('Control+b');
    expect(await field.inputValue()).toBe('It *holds*');
    await editor.press('Enter');
    expect(await editor.text('G1')).toContain('It holds');
    await editor.press('Control+z');
    await editor.press('F2');
    expect(await field.inputValue()).toBe('It holds');
  });
});
