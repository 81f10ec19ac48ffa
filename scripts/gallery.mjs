// `npm run gallery [-- FOLDER]`: every symbol of GSN v3 as Warrant draws it, beside its name and section,
// as index.html and gallery.svg. With `--renew`, also the picture that the test keeps.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './ensureInstalled.mjs';
import { root } from './root.mjs';

const KEPT = join(root, 'test/fixtures/gallery/gallery.svg');

if (!ensureInstalled()) process.exit(1);
const { values, positionals } = parseArgs({
  options: { renew: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const { build } = await import('vite');
const { cliConfig } = await import('./viteConfigs.mjs');
const outDir = mkdtempSync(join(root, 'node_modules', '.gallery-'));
try {
  const ssr = join(root, 'scripts/gallery/main.ts');
  await build({ ...cliConfig, build: { ...cliConfig.build, ssr, outDir } });
  const { writeGallery } = await import(pathToFileURL(join(outDir, 'main.js')).href);
  const folder = resolve(positionals[0] ?? join(root, 'gallery'));
  writeGallery(folder);
  if (values.renew) copyFileSync(join(folder, 'gallery.svg'), KEPT);
  console.log(join(folder, 'index.html'));
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
