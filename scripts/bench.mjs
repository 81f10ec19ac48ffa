// `npm run bench [PART...]`: prints how fast the parts are, beside their peers in the same run. Trust
// ratios and orders of magnitude; machines are noisy, and no test asserts a time.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findChromium } from './chromium.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { root } from './root.mjs';
import { serve } from './server.mjs';

if (!ensureInstalled()) process.exit(1);
// Memory can only be compared after a collection.
setFlagsFromString('--expose-gc');
globalThis.gc = runInNewContext('gc');
const { build } = await import('vite');
const { cliConfig, rendererConfig } = await import('./viteConfigs.mjs');
// Inside the project, so that packages left out of the bundle are found.
const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));

/**
 * @param {string} name of the folder
 * @param {boolean} minify
 */
async function buildWindow(name, minify) {
  const outDir = join(folder, name);
  await build({ ...rendererConfig, build: { ...rendererConfig.build, minify, outDir } });
  const entries = readdirSync(outDir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length + 1));
  return { folder: outDir, files: paths.map((path) => path.replaceAll('\\', '/')) };
}

try {
  await build({
    ...cliConfig,
    ssr: { noExternal: true, external: ['pdfmake', 'elkjs', '@dagrejs/dagre', 'playwright-core'] },
    build: {
      ...cliConfig.build,
      ssr: join(root, 'scripts/bench/main.ts'),
      outDir: join(folder, 'bench'),
    },
  });
  const windows = {
    chromium: findChromium(),
    serve,
    shipped: await buildWindow('shipped', true),
    named: await buildWindow('named', false),
  };
  const { main } = await import(pathToFileURL(join(folder, 'bench/main.js')).href);
  await main(process.argv.slice(2), windows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
