// `npm run bench`: prints how fast the parts are, beside their peers in the same run. Trust ratios and
// orders of magnitude; machines are noisy, and no test asserts a time.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ensureInstalled } from './ensureInstalled.mjs';
import { root } from './root.mjs';

if (!ensureInstalled()) process.exit(1);
// Memory can only be compared after a collection.
setFlagsFromString('--expose-gc');
globalThis.gc = runInNewContext('gc');
const { build } = await import('vite');
const { cliConfig } = await import('./viteConfigs.mjs');
// Inside the project, so that packages left out of the bundle are found.
const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
try {
  await build({
    ...cliConfig,
    ssr: { noExternal: true, external: ['pdfmake', 'elkjs', '@dagrejs/dagre'] },
    build: { ...cliConfig.build, ssr: join(root, 'scripts/bench/main.ts'), outDir: folder },
  });
  const { main } = await import(pathToFileURL(join(folder, 'main.js')).href);
  await main(process.argv.slice(2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
