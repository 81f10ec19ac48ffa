// One crash: type into an element, kill tab or browser at some moment, open again, bring back what was
// kept, and compare it with what had been typed.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBrowser } from './browser.mjs';

/** Milliseconds of typing that a crash may take. */
const MAY_LOSE = 1_000;
/** Milliseconds between keys; a machine at rest adds few to them. */
const KEY_EVERY = 40;

/**
 * @typedef {object} Round
 * @property {string} executablePath
 * @property {string} address of the editor
 * @property {'tab' | 'browser'} kill
 * @property {number} keys typed before the kill
 */

/**
 * @typedef {object} Outcome
 * @property {string} typed all that was typed
 * @property {string} due what was typed more than a second before the kill
 * @property {string} duePaced the same, but for what a machine at rest takes in a second: on a busy
 *   one, keys and backups are late alike
 * @property {string} kept what came back: the beginning of `typed`, with all that is due
 */

/**
 * @param {Round} round
 * @returns {Promise<Outcome>}
 */
export async function crashRound({ executablePath, address, kill, keys }) {
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
    const outcome = await typeUntil(page, keys, async () => {
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
    await reopened.getByText(/^Brought back/).waitFor();
    const kept = await (await editText(reopened)).inputValue();
    return { ...outcome, kept };
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
 * Types digits and kills; what is typed is timed when the page has taken it.
 * @param {import('playwright-core').Page} page
 * @param {number} count
 * @param {() => Promise<void>} kill
 */
async function typeUntil(page, count, kill) {
  /** @type {{ key: string, at: number }[]} */
  const keys = [];
  while (keys.length < count) {
    const key = String(keys.length % 10);
    await page.keyboard.press(key);
    keys.push({ key, at: performance.now() });
    await wait(KEY_EVERY);
  }
  const end = performance.now();
  await kill();
  const typed = keys.map(({ key }) => key).join('');
  const due = typed.slice(0, keys.filter(({ at }) => at <= end - MAY_LOSE).length);
  return { typed, due, duePaced: due.slice(0, Math.max(0, count - MAY_LOSE / KEY_EVERY)) };
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
