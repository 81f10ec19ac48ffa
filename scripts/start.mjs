// `npm start`: installs what is missing, builds what is stale, and opens the editor: in Electron where
// its program can be had within 20 seconds, otherwise in the browser.
// Options: --browser, --no-open (do not start a browser), --port N.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { currentBuild } from './currentBuild.mjs';
import { chooseElectron, fetchElectron, findElectron, runElectron } from './electronBinary.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { root } from './root.mjs';

// Always the same where it is free: a browser keeps an editor's drafts by address.
const usualPort = 47133;
const fetchMilliseconds = 20_000;
/** A desktop program that fails sooner never showed a window. */
const startMilliseconds = 10_000;

const { values } = parseArgs({
  options: {
    browser: { type: 'boolean' },
    'no-open': { type: 'boolean' },
    port: { type: 'string' },
  },
});
if (!ensureInstalled()) process.exit(1);
const { build } = await import('./build.mjs');
const { serve } = await import('./server.mjs');

let built = currentBuild();
if (!built) {
  console.log('Building ...');
  built = await build();
}
if (!built.renderer.includes('index.html')) {
  console.error('There is no editor to show: renderer/index.html is missing.');
  process.exit(1);
}
const because = await desktop();
if (because === undefined) process.exit(process.exitCode ?? 0);

const port = values.port === undefined ? usualPort : Number(values.port);
const served = await serve(join(root, 'dist/renderer'), built.renderer, port);
console.log(`Warrant runs at ${served.address}`);
if (port !== 0 && !served.address.endsWith(`:${port}/`)) {
  console.log(
    `Port ${port} is taken, perhaps by another Warrant; drafts kept there are not seen here.`,
  );
}
console.log(`It runs in the browser because ${because}. Ctrl+C ends it.`);
if (!values['no-open'] && !process.env.CI) openBrowser(served.address);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => served.close().then(() => process.exit(0)));
}

/**
 * Runs the editor in Electron, to its end, where that can be.
 * @returns {Promise<string | undefined>} why not
 */
async function desktop() {
  const { platform, env } = process;
  const choice = await chooseElectron({
    browser: values.browser === true,
    machine: { platform, env, uid: process.getuid?.() },
    find: findElectron,
    fetch: () => {
      console.log('Fetching Electron, for 20 seconds at most ...');
      return fetchElectron(fetchMilliseconds);
    },
  });
  if ('because' in choice) return choice.because;
  console.log('It runs in Electron; `npm start -- --browser` runs it in the browser.');
  const { sound, milliseconds, how } = await runElectron(choice.program);
  if (!sound && milliseconds < startMilliseconds) return `Electron did not start (${how})`;
  process.exitCode = sound ? 0 : 1;
  return undefined;
}

/**
 * Asks the system to open an address. Where it cannot, the printed address is enough.
 * @param {string} address
 */
function openBrowser(address) {
  const { platform } = process;
  if (platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  /** @type {[string, string[]]} */
  const [program, args] =
    platform === 'darwin'
      ? ['open', [address]]
      : platform === 'win32'
        ? ['explorer.exe', [address]]
        : ['xdg-open', [address]];
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
