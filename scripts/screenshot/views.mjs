// A picture of every view, as the registry says it is reached by keyboard.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../root.mjs';

/** @typedef {import('../../renderer/views/view.ts').View} View */
/** @typedef {import('../../renderer/views/view.ts').Step} Step */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of the editor
 * @param {string} folder that gets ID-light.png and ID-dark.png of each view
 * @param {{ width: number, height: number }} viewport
 */
export async function photographViews(browser, address, folder, viewport) {
  mkdirSync(folder, { recursive: true });
  const views = await readRegistry();
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const view of views) {
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      await page.goto(address);
      await page.locator('.status[aria-busy=false]').waitFor();
      await page.locator('[data-canvas]').focus();
      for (const step of view.open) await take(page, step);
      await page.locator(view.shows).first().waitFor();
      await page.waitForTimeout(400); // movement comes to rest
      await page.screenshot({ path: join(folder, `${view.id}-${colorScheme}.png`) });
      await context.close();
    }
  }
  console.log(`${views.length} views, twice, in ${folder}`);
}

/**
 * The registry is TypeScript: it is built as the benches are.
 * @returns {Promise<readonly View[]>}
 */
async function readRegistry() {
  const { build } = await import('vite');
  const { cliConfig } = await import('../viteConfigs.mjs');
  const folder = mkdtempSync(join(root, 'node_modules', '.views-'));
  try {
    const ssr = join(root, 'renderer/views/registry.ts');
    await build({ ...cliConfig, build: { ...cliConfig.build, ssr, outDir: folder } });
    const { REACHABLE } = await import(pathToFileURL(join(folder, 'registry.js')).href);
    return REACHABLE;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {Step} step
 */
async function take(page, step) {
  if ('press' in step) await page.keyboard.press(keyOf(step.press));
  else if ('type' in step) await page.keyboard.type(step.type);
  else if ('select' in step) {
    const name = new RegExp(`(^| )${step.select} ?: `);
    await page.getByRole('treeitem', { name }).first().click();
    await page.locator('[data-canvas]').focus();
  } else if ('drop' in step) {
    await page.evaluate((files) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of files) dataTransfer.items.add(new File([text], name));
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(drop);
    }, step.drop);
  } else {
    await page.keyboard.press('Control+k');
    await page.locator('.palette[open] input').fill(step.find);
    await page.locator('.palette [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    // It is done when the palette is gone; a key before that would go to the canvas.
    await page.locator('.palette').waitFor({ state: 'detached' });
    await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done))));
  }
}

/** @param {string} chord as in renderer/keys/chord.ts */
function keyOf(chord) {
  const parts = chord.split(/\+(?=.)/).map((part) => (part === 'Mod' ? 'Control' : part));
  const key = parts.at(-1) ?? '';
  const lower = key.length === 1 && !parts.includes('Shift');
  return [...parts.slice(0, -1), lower ? key.toLowerCase() : key].join('+');
}
