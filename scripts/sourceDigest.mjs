// One digest over everything that the builds are made from. Node built-ins only.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'core',
  'cli',
  'electron',
  'renderer',
  'templates',
  'package-lock.json',
  'package.json',
];
const builders = ['scripts/build.mjs', 'scripts/viteConfigs.mjs'];

/**
 * SHA-256 over the paths and contents of all sources.
 * @param {string} folder the project's
 * @returns {string} lower-case hexadecimal
 */
export function sourceDigest(folder) {
  const hash = createHash('sha256');
  for (const file of [...sources, ...builders].flatMap((path) => filesOf(folder, path))) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @param {string} path a file or folder below it, or nothing
 * @returns {string[]} files, sorted
 */
function filesOf(folder, path) {
  const full = join(folder, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesOf(folder, `${path}/${name}`));
}
