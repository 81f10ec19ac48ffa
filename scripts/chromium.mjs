// Where a Chromium for the end-to-end tests is, and how to get one. Node built-ins only.
import { existsSync } from 'node:fs';
import { findOnPath, run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = [
  '/usr/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * CHROME_PATH where it is set, otherwise the usual places.
 * @returns {string | undefined} absolute path
 */
export function findChromium() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return existsSync(CHROME_PATH) ? CHROME_PATH : undefined;
  return places.find((place) => existsSync(place)) ?? findOnPath(names);
}

/**
 * Finds Chromium, or installs it where that needs no question: as root on Debian and its kin.
 * @returns {string | undefined}
 */
export function ensureChromium() {
  const found = findChromium();
  if (found || process.env.CHROME_PATH) return found;
  if (process.getuid?.() !== 0 || !findOnPath(['apt-get'])) return undefined;
  console.log('Installing Chromium for the end-to-end tests with apt-get ...');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', 'chromium'], quiet);
  return findChromium();
}
