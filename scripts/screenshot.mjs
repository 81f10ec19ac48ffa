// `npm run screenshot`: makes the README's pictures anew from the built editor and its examples.
// With `--views FOLDER`, a picture of every view of the registry instead, by day and by night.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { currentBuild } from './currentBuild.mjs';
import { root } from './root.mjs';
import { photographViews } from './screenshot/views.mjs';
import { serve } from './server.mjs';

const SIZE = { width: 1440, height: 900 };
/** The element that is selected: a propensity line, with a challenge against it. */
const SELECTED = /(^| )G8 ?: /;

const { values } = parseArgs({
  options: { views: { type: 'string' }, size: { type: 'string', default: '1280x800' } },
});
const { renderer } = currentBuild() ?? (await build());
const served = await serve(join(root, 'dist/renderer'), renderer);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
if (values.views === undefined) await photographWindow();
else {
  const [width = 1280, height = 800] = values.size.split('x').map(Number);
  await photographViews(browser, served.address, resolve(values.views), { width, height });
}
await browser.close();
await served.close();

async function photographWindow() {
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1.5 });
  await page.goto(served.address);
  await page.locator('.status[aria-busy=false]').waitFor();
  const offer = page.getByRole('button', { name: 'Do not offer the tour again' });
  if (await offer.isVisible()) await offer.click();
  await page.getByRole('treeitem', { name: SELECTED }).first().click();
  await page.waitForTimeout(1_000); // the view moves there
  mkdirSync(join(root, 'images'), { recursive: true });
  await page.screenshot({ path: join(root, 'images/window.png') });
  await photographModules(page);
  await photographIndependence(page);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} words of its title
 */
async function openExample(page, words) {
  await page.keyboard.press('Control+k');
  await page.locator('.palette[open] input').fill('Examples');
  await page.locator('.palette [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('dialog.modal[open]').getByText(words).first().click();
  await page.locator('.status[aria-busy=false]').waitFor();
}

/**
 * The architecture view of the example in modules.
 * @param {import('playwright-core').Page} page
 */
async function photographModules(page) {
  await openExample(page, 'in modules');
  await page.getByRole('button', { name: 'Architecture', exact: true }).first().click();
  await page.locator('.status[aria-busy=false]').waitFor();
  await page.locator('.module-mark').first().waitFor();
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: join(root, 'images/architecture.png') });
}

/**
 * What the two lines of a pathway of the flawed example share.
 * @param {import('playwright-core').Page} page
 */
async function photographIndependence(page) {
  await openExample(page, 'with flaws');
  await page.keyboard.press('Control+Alt+8');
  await page.keyboard.press('Control+Alt+3');
  await page.getByRole('navigation', { name: 'Pathways' }).getByText('P-HID').click();
  await page.locator('.bridge').first().waitFor();
  await page.locator('.bridge-column').evaluate((column) => column.scrollIntoView());
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: join(root, 'images/independence.png') });
}
