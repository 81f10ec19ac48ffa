// What the editor is opened with, and what a page must have before it is loaded.
import type { Page } from 'playwright-core';
import { writeCase } from '../../../core/format/canonical.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { holdFile, withoutPickers } from './pickers.ts';
import { listenForKeys } from './situation.ts';

export interface OpenOptions {
  /** A case in the notation of core/sketch; the first example where absent. */
  readonly sketch?: string;
  /** Files are saved in place, in the page (pickers.ts), and not downloaded. */
  readonly inPlace?: boolean;
  readonly dark?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  /** The user has asked the system for as little movement as possible. */
  readonly lessMotion?: boolean;
  /** Runs in the page before its own scripts do. */
  readonly first?: () => void;
}

/** What cases of stories are called. */
export const NAME = 'test.case.json';

/** Whoever opens a file need not wait until the example has been laid out and analysed. */
export function beginning(options: OpenOptions): string {
  return options.sketch === undefined ? '' : '?welcome';
}

/** What a page must have before the editor is loaded into it. */
export async function prepare(page: Page, options: OpenOptions): Promise<void> {
  await listenForKeys(page);
  if (options.inPlace) await holdFile(page, NAME, writeCase(sketch(options.sketch ?? '')));
  else await withoutPickers(page);
  if (options.first) await page.addInitScript(options.first);
  await page.emulateMedia({
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: options.lessMotion ? 'reduce' : 'no-preference',
  });
  if (options.size) await page.setViewportSize(options.size);
}
