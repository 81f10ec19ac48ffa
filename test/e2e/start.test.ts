// `npm start` as a user meets it: an address that answers under the policy, until Ctrl+C.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { root } from '../../scripts/root.mjs';
import { contentSecurityPolicy } from '../../scripts/server.mjs';

let program: ChildProcess | undefined;
afterEach(() => {
  program?.kill('SIGKILL');
});

/** Starts it and waits for the address it prints. */
async function start(): Promise<{ address: string; text: () => string }> {
  const script = join(root, 'scripts/start.mjs');
  const child = spawn(process.execPath, [script, '--browser', '--no-open', '--port', '0']);
  program = child;
  let text = '';
  for await (const chunk of child.stdout) {
    text += chunk;
    if (text.includes('Ctrl+C')) break;
  }
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0];
  if (!address) throw new Error(`No address in: ${text}`);
  return { address, text: () => text };
}

const whereThereIsARenderer = existsSync(join(root, 'renderer/index.html')) ? test : test.skip;

whereThereIsARenderer('it serves the editor and ends on Ctrl+C', async () => {
  const { address, text } = await start();
  expect(text()).toContain('in the browser because --browser asks for it');
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  expect(await answer.text()).toContain('<script type="module"');

  program?.kill('SIGINT');
  const [code] = await once(program as ChildProcess, 'exit');
  expect(code).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});
