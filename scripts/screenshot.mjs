// `npm run screenshot`: makes the README's picture anew from the built editor and the sound example.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { currentBuild } from './currentBuild.mjs';
import { root } from './root.mjs';
import { serve } from './server.mjs';

const SIZE = { width: 1440, height: 900 };
/** The element that is selected: a propensity line, with a challenge against it. */
const SELECTED = /(^| )G8 ?: /;

const { renderer } = currentBuild() ?? (await build());
const served = await serve(join(root, 'dist/renderer'), renderer);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1.5 });
await page.goto(served.address);
await page.locator('.status[aria-busy=false]').waitFor();
await page.getByRole('treeitem', { name: SELECTED }).first().click();
await page.waitForTimeout(1_000); // the view moves there
mkdirSync(join(root, 'images'), { recursive: true });
await page.screenshot({ path: join(root, 'images/window.png') });
await browser.close();
await served.close();
