// What the window holds: after opening, after as many edits, after taking them back; before that, after
// opening files again and again. What does not come back is a leak.
import type { CDPSession, Page } from 'playwright-core';
import { writeCase } from '../../../core/format/canonical.ts';
import { typicalCase } from '../typicalCase.ts';
import { type Bench, checked, offerFile, openOffered } from './browser.ts';

/** So many texts are written over, each with so many keys. */
const TEXTS = 20;
const KEYS = 50;
const OPENINGS = 5;

/** Prints megabytes of JavaScript, elements and listeners of the page, each after a collection. */
export async function benchMemory(
  bench: Bench,
  size: number,
  print: (line: string) => void,
): Promise<void> {
  const { page, session, close } = await bench.open();
  await checked(page);
  await session.send('Performance.enable');
  const tell = async (what: string) => print(`  ${what.padEnd(38)} ${await held(session)}`);
  await tell('the first example');
  // Two by turns, so that it shows when the other one is there.
  const texts = ['a', 'b'].map((name) => writeCase(typicalCase(size, name)));
  let turn = 0;
  const open = async () => {
    await offerFile(page, texts[turn % 2] ?? '');
    await openOffered(page, turn % 2 === 0 ? 'a0' : 'b0');
    turn += 1;
    await checked(page);
  };
  await open();
  await tell(`${size.toLocaleString('en')} nodes opened`);
  for (let i = 1; i < OPENINGS; i += 1) await open();
  await tell(`opened ${OPENINGS} times`);
  await edit(page);
  await checked(page);
  await tell(`${(TEXTS * KEYS).toLocaleString('en')} edits in ${TEXTS} texts`);
  for (let i = 0; i < TEXTS; i += 1) await page.keyboard.press('Control+z');
  await checked(page);
  await tell(`${TEXTS} steps undone`);
  await close();
}

async function edit(page: Page): Promise<void> {
  await page.locator('[data-canvas]').focus();
  for (let i = 0; i < TEXTS; i += 1) {
    await page.keyboard.press(i % 2 === 0 ? 'ArrowDown' : 'ArrowRight');
    await page.keyboard.press('F2');
    await page.keyboard.type('a rather long text, '.repeat(3).slice(0, KEYS));
    await page.keyboard.press('Enter');
  }
}

async function held(session: CDPSession): Promise<string> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  const megabytes = (of('JSHeapUsedSize') / 1e6).toFixed(1).padStart(6);
  const elements = `${of('Nodes')} elements`.padStart(14);
  return `${megabytes} MB ${elements} ${`${of('JSEventListeners')} listeners`.padStart(15)}`;
}
