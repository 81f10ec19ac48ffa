// A Chromium of our own, with a profile that outlives it, that can be killed like any program.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const ATTEMPTS = 300;

/**
 * @typedef {object} Running
 * @property {import('playwright-core').BrowserContext} context
 * @property {() => Promise<void>} kill at once, as the system would (SIGKILL)
 */

/**
 * @param {string} executablePath
 * @param {string} profile a folder; the browser's storage
 * @returns {Promise<Running>}
 */
export async function startBrowser(executablePath, profile) {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(
    executablePath,
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=1280,800',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-crash-restore-bubble',
      // Root cannot have the sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const ended = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`);
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no context.');
    return { context, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/**
 * @param {string} file written by the browser when it listens
 * @returns {Promise<string>}
 */
async function portIn(file) {
  for (let i = 0; i < ATTEMPTS; i += 1) {
    try {
      const [port] = readFileSync(file, 'utf8').split('\n');
      if (port) return port;
    } catch {
      // Not yet.
    }
    await wait(100);
  }
  throw new Error('The browser does not listen.');
}
