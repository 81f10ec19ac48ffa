// What dist/ holds, and whether it was made from the sources as they are. Node built-ins only.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.mjs';
import { sourceDigest } from './sourceDigest.mjs';

const stamp = join(root, 'dist/build.json');

/**
 * @typedef {object} Build
 * @property {string} sources digest of what was built from
 * @property {string[]} renderer files of dist/renderer, the only ones that are ever served
 * @property {boolean} cli whether there is a command line
 */

/**
 * The last build, if nothing has changed since.
 * @returns {Build | undefined}
 */
export function currentBuild() {
  if (!existsSync(stamp)) return undefined;
  const build = /** @type {Build} */ (JSON.parse(readFileSync(stamp, 'utf8')));
  return build.sources === sourceDigest(root) ? build : undefined;
}

/**
 * To be called last: a build that was broken off leaves no stamp.
 * @param {Build} build
 */
export function recordBuild(build) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${JSON.stringify(build, null, 2)}\n`);
}
