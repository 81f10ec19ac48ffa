// `npm run bench:faults [-- --family NAME] [--misses] [--json]`: plants one fault at a time in cases in which everything
// is in order, and prints how many the analyser finds by the right rule, by another, or not at all.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './ensureInstalled.mjs';
import { root } from './root.mjs';

if (!ensureInstalled()) process.exit(1);
const { values } = parseArgs({
  options: {
    family: { type: 'string' },
    misses: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const { build } = await import('vite');
const { cliConfig } = await import('./viteConfigs.mjs');
const outDir = mkdtempSync(join(root, 'node_modules', '.faults-'));
try {
  const ssr = join(root, 'scripts/faults/main.ts');
  await build({ ...cliConfig, build: { ...cliConfig.build, ssr, outDir } });
  const { measure } = await import(pathToFileURL(join(outDir, 'main.js')).href);
  process.exitCode = measure(values);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
