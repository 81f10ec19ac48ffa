// Makes sure that node_modules is what package-lock.json says, with `npm ci` where it is not.
// Node built-ins only: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const oldestNode = { major: 20, minor: 19 };

/**
 * Installs what is missing, or says in a sentence why it cannot.
 * @returns {boolean} whether everything is there
 */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldestNode.major || (major === oldestNode.major && minor < oldestNode.minor)) {
    return refuse(
      `Warrant needs Node ${oldestNode.major}.${oldestNode.minor} or newer; this is ${process.versions.node}.`,
    );
  }
  if (isInstalled(root)) return true;
  console.log('Installing the packages of package-lock.json with `npm ci` ...');
  if (!npm(['ci', '--no-audit', '--no-fund']) || !isInstalled(root)) {
    return refuse(
      '`npm ci` could not install the packages (its reason is above). Warrant needs the npm registry once: run `npm ci` where it can be reached, then this again.',
    );
  }
  return true;
}

/**
 * Whether node_modules holds every package of the lock in the locked version. Packages for other
 * platforms are optional and may be absent. Times are not looked at: a copy or a clone changes them.
 * @param {string} folder the one with package-lock.json
 */
export function isInstalled(folder) {
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const present = packagesOf(join(folder, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = existsSync(join(folder, path)) ? present[path] : undefined;
    return found ? found.version === version : optional === true;
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>} empty when there is none
 */
function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return {};
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
}

/**
 * @param {string[]} args
 */
function npm(args) {
  // Under `npm start` npm says where it is itself; that spares Windows its npm.cmd.
  const npmFile = process.env.npm_execpath;
  const result =
    npmFile && /\.c?js$/.test(npmFile)
      ? spawnSync(process.execPath, [npmFile, ...args], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', args, {
          cwd: root,
          stdio: 'inherit',
          shell: process.platform === 'win32',
        });
  return result.status === 0;
}

/**
 * @param {string} sentence
 * @returns {false}
 */
function refuse(sentence) {
  console.error(sentence);
  return false;
}
