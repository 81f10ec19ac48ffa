// Mends package-lock.json after `npm install` against a registry that does not offer the optional
// packages of every platform (partial mirrors do not): npm leaves those out, and `npm ci` then
// refuses the lock everywhere. They are added by version only; npm fills in the integrity later.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * @typedef {object} Locked
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */

const oses = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'sunos', 'win32'];
const cpus = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * Optional packages that a lock names and does not hold.
 * @param {Record<string, Locked>} packages of a package-lock.json, version 3
 * @returns {Map<string, Locked>} path to the entry that is missing
 */
export function missingFromLock(packages) {
  const missing = new Map();
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
      if (places.some((place) => packages[place]?.version)) continue;
      const { cpu, libc, os } = platformOf(name);
      const entry = { version, cpu, dev, libc, optional: true, os }; // in npm's order
      missing.set(`node_modules/${name}`, entry);
    }
  }
  return missing;
}

/**
 * What such packages say in their names: `core-linux-x64-musl`.
 * @param {string} name
 * @returns {Pick<Locked, 'os' | 'cpu' | 'libc'>} undefined where the name says nothing
 */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = words.filter((word) => oses.includes(word));
  const cpu = words.filter((word) => cpus.includes(word));
  if (os.length === 0 || cpu.length === 0) throw new Error(`The platform of ${name} is not known.`);
  const musl = words.some((word) => word.startsWith('musl'));
  const glibc = words.some((word) => word.startsWith('gnu'));
  const libc = musl ? ['musl'] : glibc ? ['glibc'] : undefined;
  return { os, cpu, libc: os.includes('linux') ? libc : undefined };
}

if (process.argv[1]?.endsWith('completeLock.mjs')) {
  const file = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingFromLock(lock.packages);
  const entries = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
  lock.packages = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Added ${missing.size} optional packages.`);
}
