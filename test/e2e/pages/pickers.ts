// Pages without the browser's pickers of files, or with stubs of them that give a file which the page
// holds: saved in place and read back at once, for stories that look at the case again and again. Real
// files have stories of their own.
import type { Page } from 'playwright-core';

interface Held {
  text: string;
  written: number;
}

/** From the page's next load on, whatever picker opens gives this file. */
export async function holdFile(page: Page, name: string, text: string): Promise<void> {
  await page.addInitScript(
    (file) => {
      const held: Held = { text: file.text, written: 0 };
      const picked = {
        name: file.name,
        getFile: async () => new File([held.text], file.name),
        createWritable: async () => {
          const parts: BlobPart[] = [];
          return {
            write: async (part: BlobPart) => void parts.push(part),
            close: async () => {
              held.text = await new Blob(parts).text();
              held.written += 1;
            },
          };
        },
      };
      const pickers = {
        showOpenFilePicker: async () => [picked],
        showSaveFilePicker: async () => picked,
      };
      Object.assign(globalThis, { held, ...pickers });
    },
    { name, text },
  );
}

/** How often it has been written. */
export async function timesWritten(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { held: Held }).held.written);
}

/** What stands in it when it was written more often than that. */
export async function textWritten(page: Page, times: number): Promise<string> {
  await page.waitForFunction(
    (before) => (globalThis as unknown as { held: Held }).held.written > before,
    times,
  );
  return page.evaluate(() => (globalThis as unknown as { held: Held }).held.text);
}

/** Files go through upload and download. */
export async function withoutPickers(page: Page): Promise<void> {
  // Choosers are only heard by pages that listen before they come.
  page.on('filechooser', () => undefined);
  await page.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker']) {
      Reflect.deleteProperty(globalThis, name);
      Reflect.deleteProperty(Object.getPrototypeOf(globalThis), name);
    }
  });
}
