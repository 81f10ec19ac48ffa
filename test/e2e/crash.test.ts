// The tab or the whole browser is killed in the middle of typing; opened again with the same profile,
// nothing older than a second is gone. `node scripts/crash.mjs` does the same a hundred times.

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { findChromium } from '../../scripts/chromium.mjs';
import { crashRound } from '../../scripts/crash/round.mjs';
import { currentBuild } from '../../scripts/currentBuild.mjs';
import { root } from '../../scripts/root.mjs';
import { type Served, serve } from '../../scripts/server.mjs';

jest.setTimeout(120_000);

const executablePath = findChromium() ?? '';
const describeInBrowser = executablePath === '' ? describe.skip : describe;

describeInBrowser('killed while typing', () => {
  let served: Served;
  beforeAll(async () => {
    const files = currentBuild()?.renderer;
    if (!files) throw new Error('dist/renderer is older than the sources: run `npm run build`.');
    served = await serve(join(root, 'dist/renderer'), files);
  });
  afterAll(() => served.close());

  test.each([
    ['tab', 40],
    ['browser', 65],
    ['tab', 90],
  ] as const)('%s, after %d keys', async (kill, keys) => {
    const { address } = served;
    const { typed, duePaced, kept } = await crashRound({ executablePath, address, kill, keys });
    // Else the round proves nothing.
    expect(duePaced.length).toBeGreaterThan(0);
    expect(typed.startsWith(kept)).toBe(true);
    expect(kept.startsWith(duePaced)).toBe(true);
  });
});
