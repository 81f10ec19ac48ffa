// `npm start`: installs what is missing, builds what is stale, and opens the editor in the browser.
// Options: --no-open (do not start a browser), --port N.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { currentBuild } from './currentBuild.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { root } from './root.mjs';

// Always the same where it is free: a browser keeps an editor's drafts by address.
const usualPort = 47133;

const { values } = parseArgs({
  options: { 'no-open': { type: 'boolean' }, port: { type: 'string' } },
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
const port = values.port === undefined ? usualPort : Number(values.port);
const served = await serve(join(root, 'dist/renderer'), built.renderer, port);
console.log(`Warrant runs at ${served.address}`);
if (port !== 0 && !served.address.endsWith(`:${port}/`)) {
  console.log(
    `Port ${port} is taken, perhaps by another Warrant; drafts kept there are not seen here.`,
  );
}
console.log('It runs in the browser because the desktop shell comes later. Ctrl+C ends it.');
if (!values['no-open'] && !process.env.CI) openBrowser(served.address);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => served.close().then(() => process.exit(0)));
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
