// The gallery's page in Chromium, under our own policy: nothing is refused, every symbol is seen.
import { mkdtempSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { GALLERY } from '../../scripts/gallery/entries.ts';
import { FILES, writeGallery } from '../../scripts/gallery/main.ts';
import { root } from '../../scripts/root.mjs';
import { describeInBrowser } from './harness/browser.ts';

const folder = mkdtempSync(join(root, 'node_modules', '.gallery-test-'));
writeGallery(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeInBrowser(
  'the gallery',
  (window) => {
    test('shows every symbol with a size, and complains of nothing', async () => {
      const page = await window.open();
      const entries = GALLERY.flatMap((group) => group.entries);
      const drawn = page.getByRole('img');
      expect(await drawn.count()).toBe(entries.length);
      for (const { name } of entries) {
        // Its description follows the name.
        const drawing = page.getByRole('img', { name: `${name} `, exact: false }).first();
        const box = await drawing.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(15);
      }
      expect(window.complaints).toEqual([]);
    });

    test('the picture beside it is a drawing that can be read', async () => {
      const page = await window.open();
      const read = await page.evaluate(async () => {
        const text = await (await fetch('gallery.svg')).text();
        const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
        const titles = [...drawing.querySelectorAll(':root > text')];
        return {
          broken: drawing.querySelector('parsererror')?.textContent ?? undefined,
          titles: titles.map((title) => title.textContent),
        };
      });
      expect(read).toEqual({ broken: undefined, titles: GALLERY.map(({ title }) => title) });
    });
  },
  { pages: { folder: relative(root, folder), files: [...FILES] } },
);
