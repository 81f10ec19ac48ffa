// `npm test`: installs what is missing, builds, and runs every check. Arguments go to jest. The last
// line is `N passed, N failed, N skipped`; build, types and lint count as one each, and so does an
// installation that fails.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { currentBuild } from './currentBuild.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { runNode } from './run.mjs';

if (!ensureInstalled()) {
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}
if (!ensureChromium()) {
  console.log(
    'No Chromium: the end-to-end tests are skipped. Install chromium, or set CHROME_PATH to one.',
  );
}
const { build } = await import('./build.mjs');

const colours = process.stdout.isTTY ? [] : ['--colors=off'];
const count = { passed: 0, failed: 0, skipped: 0 };
await gate('build', async () => Boolean(currentBuild() ?? (await build())));
await gate('types', () => runNode('scripts/typecheck.mjs', []));
await gate('lint', () => runNode('node_modules/@biomejs/biome/bin/biome', ['ci', ...colours, '.']));
runJest(process.argv.slice(2));
process.exitCode = count.failed === 0 ? 0 : 1;
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);

/**
 * @param {string} name
 * @param {() => boolean | Promise<boolean>} check
 */
async function gate(name, check) {
  const passed = await Promise.resolve()
    .then(check)
    .catch((error) => {
      console.error(error);
      return false;
    });
  console.log(`${passed ? 'PASS' : 'FAIL'} ${name}`);
  count[passed ? 'passed' : 'failed'] += 1;
}

/**
 * @param {string[]} args
 */
function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'warrant-test-'));
  const outcome = join(folder, 'jest.json');
  const sound = runNode('node_modules/jest/bin/jest.js', [
    ...args,
    '--json',
    `--outputFile=${outcome}`,
  ]);
  const failedBefore = count.failed;
  if (existsSync(outcome)) {
    const result = JSON.parse(readFileSync(outcome, 'utf8'));
    count.passed += result.numPassedTests;
    // A file that could not even be loaded has no tests to count.
    count.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    count.skipped += result.numPendingTests + result.numTodoTests;
  }
  if (!sound && count.failed === failedBefore) count.failed += 1;
  rmSync(folder, { recursive: true });
}
