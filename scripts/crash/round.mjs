// One crash: type into an element, kill tab or browser at some moment, open again, bring back what was
// kept, and compare it with what had been typed.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBrowser } from './browser.mjs';

/** Milliseconds of typing that a crash may take. */
export const MAY_LOSE = 1_000;
const KEY_EVERY = 35;

/**
 * @typedef {object} Round
 * @property {string} executablePath
 * @property {string} address of the editor
 * @property {'tab' | 'browser'} kill
 * @property {number} after milliseconds of typing
 */

/**
 * @typedef {object} Outcome
 * @property {string} typed all that was typed
 * @property {string} due what was typed more than a second before the kill
 * @property {string} kept what came back
 * @property {boolean} sound `kept` is the beginning of `typed`, and holds all that is due
 */

/**
 * @param {Round} round
 * @returns {Promise<Outcome>}
 */
export async function crashRound({ executablePath, address, kill, after }) {
  const profile = mkdtempSync(join(tmpdir(), 'warrant-crash-'));
  /** @type {import('./browser.mjs').Running[]} */
  const running = [];
  try {
    const first = await startBrowser(executablePath, profile);
    running.push(first);
    const page = first.context.pages()[0] ?? (await first.context.newPage());
    await page.goto(address);
    const box = await editText(page);
    await box.fill('');
    const { typed, due } = await typeUntil(page, after, async () => {
      if (kill === 'tab') await crashTab(page);
      else await first.kill();
    });
    let again = first;
    if (kill === 'browser') {
      again = await startBrowser(executablePath, profile);
      running.push(again);
    }
    const reopened = await again.context.newPage();
    await reopened.goto(address);
    await reopened.getByRole('button', { name: /^Bring back/ }).click();
    const kept = await (await editText(reopened)).inputValue();
    return { typed, due, kept, sound: typed.startsWith(kept) && kept.startsWith(due) };
  } finally {
    for (const browser of running) await browser.kill();
    // Its other processes end, and write, a moment later.
    await rm(profile, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
  }
}

/**
 * The text of the topmost goal, being edited.
 * @param {import('playwright-core').Page} page
 */
async function editText(page) {
  await page.getByRole('tree', { name: 'Argument' }).waitFor();
  await page.locator('.status[aria-busy=false]').waitFor();
  await page.getByRole('treeitem').first().click();
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('F2');
  const box = page.getByRole('textbox', { name: /^Text of/ });
  await box.waitFor();
  return box;
}

/**
 * Types digits until the moment comes; what is typed is timed when the page has taken it.
 * @param {import('playwright-core').Page} page
 * @param {number} after
 * @param {() => Promise<void>} kill
 */
async function typeUntil(page, after, kill) {
  /** @type {{ key: string, at: number }[]} */
  const keys = [];
  const begin = performance.now();
  while (performance.now() - begin < after) {
    const key = String(keys.length % 10);
    await page.keyboard.press(key);
    keys.push({ key, at: performance.now() });
    await wait(KEY_EVERY);
  }
  const end = performance.now();
  await kill();
  const text = (/** @type {typeof keys} */ list) => list.map(({ key }) => key).join('');
  return { typed: text(keys), due: text(keys.filter(({ at }) => at <= end - MAY_LOSE)) };
}

/**
 * @param {import('playwright-core').Page} page
 */
async function crashTab(page) {
  const crashed = page.waitForEvent('crash');
  const client = await page.context().newCDPSession(page);
  // It never answers: its page is no more.
  client.send('Page.crash').catch(() => {});
  await crashed;
}
