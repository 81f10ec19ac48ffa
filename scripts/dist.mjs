// `npm run dist`: builds and packs the desktop program for this system with electron-builder, into
// dist/packages. Options go to electron-builder: `npm run dist -- --dir`.
import { build } from './build.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { runNode } from './run.mjs';

process.exitCode = ensureInstalled() && (await pack()) ? 0 : 1;

/** @returns {Promise<boolean>} */
async function pack() {
  await build();
  const cli = 'node_modules/electron-builder/cli.js';
  const given = process.argv.slice(2);
  if (runNode(cli, ['--publish', 'never', ...given])) return true;
  console.error(
    'The packages were not made (the reason is above). electron-builder fetches Electron and its tools once, from github.com or the mirrors that ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR name.',
  );
  return false;
}
