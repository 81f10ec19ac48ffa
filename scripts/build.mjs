// `npm run build`: the renderer to dist/renderer, the command line to dist/cli, the desktop program to
// dist/electron. What has no source yet is left out.
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recordBuild } from './currentBuild.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { root } from './root.mjs';
import { sourceDigest } from './sourceDigest.mjs';

// The font's licence goes wherever the font goes.
const fontLicence = join(root, 'node_modules/@expo-google-fonts/ibm-plex-sans/LICENSE_FONT');

/**
 * Builds all that has sources. Throws when a source does not compile.
 * @returns {Promise<import('./currentBuild.mjs').Build>}
 */
export async function build() {
  const { build: viteBuild } = await import('vite');
  const { rendererConfig, cliConfig, electronConfig } = await import('./viteConfigs.mjs');
  const sources = sourceDigest(root);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const hasRenderer = existsSync(join(root, 'renderer/index.html'));
  const hasCli = existsSync(join(root, 'cli/main.ts'));
  const hasElectron = existsSync(join(root, 'electron/main.ts'));
  if (hasRenderer) {
    await viteBuild(rendererConfig);
    cpSync(fontLicence, join(root, 'dist/renderer/assets/IBMPlexSans-OFL.txt'));
  }
  if (hasCli) await viteBuild(cliConfig);
  if (hasElectron) {
    await viteBuild(electronConfig('main'));
    await viteBuild(electronConfig('preload'));
  }
  const built = { sources, renderer: hasRenderer ? filesBelow('dist/renderer') : [], cli: hasCli };
  recordBuild(built);
  return built;
}

/**
 * @param {string} folder from the project's folder
 * @returns {string[]} sorted, with `/`
 */
function filesBelow(folder) {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

if (resolve(process.argv[1] ?? '') === join(root, 'scripts/build.mjs')) {
  if (ensureInstalled()) await build();
  else process.exitCode = 1;
}
