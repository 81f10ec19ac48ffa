// `npm run desktop [FILE...]`: builds what is stale and starts the desktop program. It needs Electron's
// program, which is fetched where it is missing.
import { resolve } from 'node:path';
import { currentBuild } from './currentBuild.mjs';
import { fetchElectron, findElectron, runElectron, whyNoDesktop } from './electronBinary.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';

process.exitCode = (await desktop(process.argv.slice(2))) ? 0 : 1;

/**
 * @param {string[]} files
 * @returns {Promise<boolean>}
 */
async function desktop(files) {
  const { platform, env } = process;
  const hindrance = whyNoDesktop({ platform, env, uid: process.getuid?.() });
  if (hindrance) return refuse(`The desktop program cannot run here because ${hindrance}.`);
  if (!ensureInstalled()) return false;
  if (!findElectron()) console.log('Fetching Electron (about 120 MB) ...');
  const program = findElectron() ?? (await fetchElectron());
  if (!program) {
    return refuse(
      'Electron could not be fetched: run `npx install-electron` where github.com (or ELECTRON_MIRROR) can be reached, or use `npm start -- --browser`.',
    );
  }
  const { build } = await import('./build.mjs');
  if (!currentBuild()) {
    console.log('Building ...');
    await build();
  }
  const { sound, how } = await runElectron(
    program,
    files.map((file) => resolve(file)),
  );
  return sound || refuse(`The desktop program did not run to its end: ${how}.`);
}

/**
 * @param {string} sentence
 * @returns {false}
 */
function refuse(sentence) {
  console.error(sentence);
  return false;
}
