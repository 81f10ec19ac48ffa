// Where Electron's program is, whether it can run here, and how to get it. Node built-ins only.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const packageFolder = join(root, 'node_modules/electron');

/**
 * The program that the package unpacked, or the one that ELECTRON_OVERRIDE_DIST_PATH names.
 * @param {string} [folder] the package's
 * @returns {string | undefined} absolute path
 */
export function findElectron(folder = packageFolder) {
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return undefined;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  const program = join(dist, readFileSync(name, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/**
 * Fetches the program with the package's own installer, quietly.
 * @param {number} [milliseconds] when to give up
 * @returns {Promise<string | undefined>} the program
 */
export function fetchElectron(milliseconds) {
  const installer = join(packageFolder, 'install.js');
  return new Promise((done) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore', timeout: milliseconds });
    child.once('error', () => done(undefined));
    child.once('exit', () => done(findElectron()));
  });
}

/**
 * Why no window can be shown on this machine, whatever is installed.
 * @param {{ platform: string, uid?: number, env: Record<string, string | undefined> }} machine
 * @returns {string | undefined} to stand after "because"
 */
export function whyNoDesktop({ platform, uid, env }) {
  if (platform !== 'linux') return undefined;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display for a desktop window';
  if (uid === 0) return "Electron's sandbox does not work for root";
  return undefined;
}

/**
 * Whether to start in Electron, and if not why.
 * @param {object} given
 * @param {boolean} given.browser the user asks for the browser
 * @param {Parameters<typeof whyNoDesktop>[0]} given.machine
 * @param {() => string | undefined} given.find
 * @param {() => Promise<string | undefined>} given.fetch
 * @returns {Promise<{ program: string } | { because: string }>}
 */
export async function chooseElectron({ browser, machine, find, fetch }) {
  if (browser) return { because: '--browser asks for it' };
  const hindrance = whyNoDesktop(machine);
  if (hindrance) return { because: hindrance };
  const found = find();
  if (found) return { program: found };
  if (machine.env.CI) return { because: 'Electron is not installed, and CI does not fetch it' };
  const fetched = await fetch();
  if (fetched) return { program: fetched };
  return { because: 'Electron is not installed and could not be fetched within 20 seconds' };
}

/**
 * Runs the built desktop program until it ends; Ctrl+C ends it too.
 * @param {string} program
 * @param {string[]} [files] to open
 * @returns {Promise<{ sound: boolean, milliseconds: number, how: string }>}
 */
export function runElectron(program, files = []) {
  const begun = performance.now();
  return new Promise((done) => {
    /** @param {boolean} sound @param {string} how */
    const over = (sound, how) => {
      process.removeListener('SIGINT', pass);
      process.removeListener('SIGTERM', pass);
      done({ sound, how, milliseconds: performance.now() - begun });
    };
    const child = spawn(program, [root, ...files], { stdio: 'inherit' });
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => void child.kill(signal);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    child.once('error', (error) => over(false, error.message));
    child.once('exit', (code, signal) => over(code === 0, `it ended with ${signal ?? code}`));
  });
}
