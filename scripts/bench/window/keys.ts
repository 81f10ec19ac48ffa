// From a key press to the paint that shows what it did: typing in a card, and Tab, which adds an
// element below; beside a page that holds a text field and nothing else, in the same run.
import type { Page } from 'playwright-core';
import { writeCase } from '../../../core/format/canonical.ts';
import { typicalCase } from '../typicalCase.ts';
import { type Bench, checked, offerFile, openOffered } from './browser.ts';

const ROUNDS = 40;
/** Milliseconds between two keys: a fast typist's, so that what a key leaves to be done is done. */
const PAUSE = 120;
/** Of the screen. */
const FRAME = 1000 / 60;

/** Prints p50 / p95 in milliseconds and the frames beyond the empty page's. */
export async function benchKeys(
  bench: Bench,
  sizes: readonly number[],
  print: (line: string) => void,
): Promise<void> {
  const empty = await onEmptyPage(bench);
  print(`  a text field on an empty page         ${both(empty)}`);
  const beside = (times: number[]) => {
    const frames = (at(times, 0.5) - at(empty, 0.5)) / FRAME;
    return `${both(times)}, ${frames.toFixed(1)} frames more`;
  };
  for (const size of sizes) {
    const { typing, adding } = await onCase(bench, size);
    const name = size.toLocaleString('en').padStart(6);
    print(`  ${name} nodes, typing in a card         ${beside(typing)}`);
    print(`  ${name} nodes, Tab: an element below    ${beside(adding)}`);
  }
}

async function onEmptyPage(bench: Bench): Promise<number[]> {
  const { page, close } = await bench.open();
  await page.goto('about:blank');
  await page.setContent('<textarea autofocus></textarea>');
  await page.locator('textarea').focus();
  const times = await timesOf(page, ['a', 'b', ' '], 'textarea');
  await close();
  return times;
}

async function onCase(bench: Bench, size: number) {
  const { page, close } = await bench.open();
  await checked(page);
  await offerFile(page, writeCase(typicalCase(size)));
  await openOffered(page, 'n0');
  await checked(page);
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await page.locator('.text-card textarea').waitFor();
  const typing = await timesOf(page, ['a', 'b', ' '], '.text-card textarea');
  // Each Tab adds below what was just added, and opens its card: another one.
  const adding = await timesOf(page, ['Tab'], '.text-card textarea');
  await close();
  return { typing, adding };
}

/** Times of so many key presses, until what has the focus then is painted. */
async function timesOf(page: Page, keys: readonly string[], field: string): Promise<number[]> {
  await page.evaluate((selector) => {
    const times: number[] = [];
    Object.assign(window, { benchTimes: times });
    const heard = (event: KeyboardEvent) => {
      const pressed = event.timeStamp;
      const before = document.activeElement;
      const wanted = event.key === 'Tab';
      const look = () => {
        const now = document.activeElement;
        if (!now?.matches(selector) || (wanted && now === before)) {
          requestAnimationFrame(look);
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - pressed);
        port2.postMessage(undefined);
      };
      requestAnimationFrame(look);
    };
    document.addEventListener('keydown', heard, { capture: true });
    Object.assign(window, {
      benchStops: () => document.removeEventListener('keydown', heard, true),
    });
  }, field);
  for (let i = 0; i < ROUNDS; i += 1) {
    await page.keyboard.press(keys[i % keys.length] ?? 'a');
    await page.waitForTimeout(PAUSE);
    await page.waitForFunction((count) => {
      return (window as unknown as { benchTimes: number[] }).benchTimes.length >= count;
    }, i + 1);
  }
  return page.evaluate(() => {
    const { benchTimes, benchStops } = window as unknown as {
      benchTimes: number[];
      benchStops: () => void;
    };
    benchStops();
    return benchTimes;
  });
}

function at(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(part * sorted.length)] ?? Number.NaN;
}

const both = (times: readonly number[]) =>
  `${at(times, 0.5).toFixed(1)} / ${at(times, 0.95).toFixed(1)} ms`;
