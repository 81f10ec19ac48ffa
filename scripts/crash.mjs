// `node scripts/crash.mjs [--rounds 100] [--seed 1]`: kills tab and browser by turns in the middle of
// typing, at random moments, and tells whether anything older than a second was lost.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { crashRound } from './crash/round.mjs';
import { currentBuild } from './currentBuild.mjs';
import { root } from './root.mjs';
import { serve } from './server.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, seed: { type: 'string' } },
});
const rounds = Number(values.rounds ?? 100);
const random = randomFrom(Number(values.seed ?? 1));
const executablePath = findChromium();
if (!executablePath) throw new Error('There is no Chromium; set CHROME_PATH.');
const { renderer } = currentBuild() ?? (await build());
const served = await serve(join(root, 'dist/renderer'), renderer);
let lost = 0;
let late = 0;
for (let i = 0; i < rounds; i += 1) {
  /** @type {'tab' | 'browser'} */
  const kill = i % 2 === 0 ? 'tab' : 'browser';
  // From one second of typing to five.
  const keys = Math.round(26 + random() * 90);
  const round = { executablePath, address: served.address, kill, keys };
  const { typed, due, duePaced, kept } = await crashRound(round);
  const isLost = !typed.startsWith(kept) || !kept.startsWith(duePaced);
  const isLate = !isLost && !kept.startsWith(due);
  if (isLost) lost += 1;
  if (isLate) late += 1;
  const figures = `typed ${typed.length}, due ${due.length}, kept ${kept.length}`;
  console.log(`${i + 1}/${rounds} ${kill}: ${figures}${isLost ? ' LOST' : isLate ? ' late' : ''}`);
}
await served.close();
if (late > 0) {
  const busy = 'on a machine too busy to type at the pace of the test';
  console.log(`${late} of ${rounds} were more than a second behind the clock, ${busy}.`);
}
console.log(lost === 0 ? `Nothing lost in ${rounds} rounds.` : `${lost} of ${rounds} lost text.`);
process.exitCode = lost === 0 ? 0 : 1;

/**
 * A linear congruential generator (Numerical Recipes): the same moments for the same seed.
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
