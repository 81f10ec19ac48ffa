// Runs end-to-end tests in Chromium against the built renderer, under the policy that `npm start`
// serves it with. Without a Chromium the suites are skipped, and counted as skipped.
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, jest } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../scripts/chromium.mjs';
import { currentBuild } from '../../../scripts/currentBuild.mjs';
import { root } from '../../../scripts/root.mjs';
import { type Served, serve } from '../../../scripts/server.mjs';

/** What a suite gets: its own server, and a fresh profile for each test in the browser of the file. */
export interface Window {
  /**
   * Opens a path below the served folder and waits until it is loaded. What must be there before the
   * page's own scripts run is prepared first: a load costs more than most tests.
   */
  open(path?: string, prepare?: Prepare): Promise<Page>;
  /** What the pages of this test complained of: errors, refused loads, uncaught exceptions. */
  readonly complaints: string[];
}

export type Prepare = (page: Page) => Promise<unknown>;

export interface WindowOptions {
  /** Served instead of the built renderer: a folder from the project's folder, and its files. */
  readonly pages?: { readonly folder: string; readonly files: string[] };
  /** Leave complaints to the test. Otherwise any complaint fails it. */
  readonly expectComplaints?: boolean;
}

// Jest reads no `testTimeout` of a project.
jest.setTimeout(60_000);
// A hand may be quicker than the view of a busy machine; what fails twice is a fault, and the first is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

const executablePath = findChromium();

const launchArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let browser: Browser | undefined;
afterAll(() => browser?.close());

/** A suite of tests in a browser. */
export function describeInBrowser(
  title: string,
  suite: (window: Window) => void,
  options: WindowOptions = {},
): void {
  if (!executablePath) {
    describe.skip(title, () => suite({ open: noBrowser, complaints: [] }));
    return;
  }
  describe(title, () => {
    let served: Served | undefined;
    let contexts: BrowserContext[] = [];
    const complaints: string[] = [];

    beforeAll(async () => {
      const { folder, files } = options.pages ?? builtRenderer();
      served = await serve(join(root, folder), files);
      browser ??= await chromium.launch({
        executablePath,
        args: launchArguments,
        chromiumSandbox: process.getuid?.() !== 0, // root cannot have it
      });
    });
    afterAll(async () => {
      await served?.close();
    });
    afterEach(async () => {
      await Promise.all(contexts.map((context) => context.close()));
      contexts = [];
      const heard = complaints.splice(0);
      if (heard.length > 0 && !options.expectComplaints) {
        throw new Error(`The page complained:\n${heard.join('\n')}`);
      }
    });

    suite({
      complaints,
      async open(path = '', prepare) {
        if (!served || !browser) throw new Error('open() is for tests and beforeEach.');
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        contexts.push(context);
        const page = await context.newPage();
        listen(page, complaints);
        await prepare?.(page);
        await page.goto(served.address + path);
        return page;
      },
    });
  });
}

function builtRenderer(): { folder: string; files: string[] } {
  const files = currentBuild()?.renderer ?? [];
  if (!files.includes('index.html')) {
    throw new Error('dist/renderer is missing or older than the sources: run `npm run build`.');
  }
  return { folder: 'dist/renderer', files };
}

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`${message.text()} (${message.location().url})`);
  });
}

async function noBrowser(): Promise<Page> {
  throw new Error('There is no Chromium.');
}
