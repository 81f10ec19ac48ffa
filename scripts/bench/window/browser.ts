// Chromium with the built window, as the end-to-end tests have it, and a case in it that a picker
// gives: the bench's own, from the origin's private files.
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import type { serve } from '../../server.mjs';

export interface Bench {
  /** The window on its first case, checked, in a fresh profile. */
  open(): Promise<BenchPage>;
  close(): Promise<void>;
}

export interface BenchPage {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

const launchArguments = ['--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** A built window: its folder and the files in it. */
export interface Built {
  readonly folder: string;
  readonly files: string[];
}

/** What the bench is given, since it runs from a bundle that does not know where the project is. */
export interface Place {
  /** Of Chromium; undefined where there is none. */
  readonly chromium: string | undefined;
  readonly serve: typeof serve;
}

/** Gives undefined where there is no Chromium. */
export async function startBench(
  { chromium: executablePath, serve: serveFiles }: Place,
  { folder, files }: Built,
): Promise<Bench | undefined> {
  if (!executablePath) return undefined;
  const served = await serveFiles(folder, files);
  const chromiumSandbox = process.getuid?.() !== 0; // root cannot have it
  const args = [...launchArguments, '--js-flags=--expose-gc'];
  const browser = await chromium.launch({ executablePath, args, chromiumSandbox });
  return {
    open: () => openPage(browser, served.address),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

async function openPage(browser: Browser, address: string): Promise<BenchPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(address);
  const session = await context.newCDPSession(page);
  return { page, session, close: () => context.close() };
}

/** Waits until the findings are about the case as it is. */
export async function checked(page: Page): Promise<void> {
  await page.locator('.status[aria-busy=false]').waitFor();
}

/** What the next "Open" gives. Its file lies where a real one does: outside the page's memory. */
export async function offerFile(page: Page, text: string): Promise<void> {
  const name = 'bench.case.json';
  await page.evaluate(
    async ([file, content]) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(file as string, { create: true });
      const writable = await handle.createWritable();
      await writable.write(content as string);
      await writable.close();
      Object.assign(window, {
        showOpenFilePicker: async () => {
          const benchBegins = () => {
            performance.mark('chosen');
            // Long enough to be found among a profile's samples.
            for (const from = performance.now(); performance.now() < from + 1; );
          };
          benchBegins();
          return [handle];
        },
      });
    },
    [name, text],
  );
}

/**
 * Opens the offered file.
 * @returns milliseconds from its choice until an element of it is painted
 */
export async function openOffered(page: Page, node: string): Promise<number> {
  await page.evaluate((id) => {
    performance.clearMarks();
    const look = () => {
      if (!document.querySelector(`[data-node="${id}"]`)) return void requestAnimationFrame(look);
      // The message comes when the frame that this is in has been painted.
      const { port1, port2 } = new MessageChannel();
      const benchEnds = () => {
        performance.mark('shown');
        for (const from = performance.now(); performance.now() < from + 1; );
      };
      port1.onmessage = benchEnds;
      port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  }, node);
  await page.keyboard.press('Control+o');
  await page.waitForFunction(() => performance.getEntriesByName('shown').length > 0);
  return page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return at('shown') - at('chosen');
  });
}

/** Runs something under V8's sampling profiler. */
export async function profileOf(session: CDPSession, work: () => Promise<unknown>) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  return profile;
}

/** Counts what the page's main thread works; other programs of the machine do not enter. */
export async function threadTime(session: CDPSession): Promise<() => Promise<number>> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const from = await now();
  return async () => (await now()) - from;
}
