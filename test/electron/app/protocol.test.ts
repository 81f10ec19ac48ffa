// app://editor/: listed files, one policy, nothing else.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { answerRequests } from '../../../electron/app/protocol.ts';
import { contentSecurityPolicy, serve } from '../../../scripts/server.mjs';

const FILES = ['index.html', 'assets/main-1a.js', 'assets/font.ttf', 'icon.svg', 'odd.xyz'];

function setUp() {
  const read = jest.fn(async (file: string) => new TextEncoder().encode(`content of ${file}`));
  const answer = answerRequests({ files: FILES, read });
  return { read, ask: (url: string, method = 'GET') => answer({ method, url }) };
}

test.each([
  ['app://editor/index.html', 'index.html', 'text/html; charset=utf-8'],
  ['app://editor/index.html?a=b#c', 'index.html', 'text/html; charset=utf-8'],
  ['app://editor/assets/main-1a.js', 'assets/main-1a.js', 'text/javascript; charset=utf-8'],
  ['app://editor/assets/font.ttf', 'assets/font.ttf', 'font/ttf'],
  ['app://editor/odd.xyz', 'odd.xyz', 'application/octet-stream'],
])('%s', async (url, file, type) => {
  const { ask } = setUp();
  const { status, headers, body } = await ask(url);
  expect(status).toBe(200);
  expect(headers['Content-Type']).toBe(type);
  expect(new TextDecoder().decode(body as Uint8Array)).toBe(`content of ${file}`);
});

test.each([
  ['app://editor/', 404],
  ['app://editor/package.json', 404],
  ['app://editor/../package.json', 404],
  ['app://editor/%2e%2e/package.json', 404],
  ['app://editor/assets%2Fmain-1a.js', 404],
  ['app://editor//etc/passwd', 404],
  ['app://editor/__proto__', 404],
  ['app://other/index.html', 403],
  ['app://editor@other/index.html', 403],
  ['file:///etc/passwd', 403],
  ['nonsense', 403],
])('%s is not there', async (url, status) => {
  const { ask, read } = setUp();
  expect((await ask(url)).status).toBe(status);
  expect(read).not.toHaveBeenCalled();
});

test('only GET', async () => {
  const { ask, read } = setUp();
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
    expect((await ask('app://editor/index.html', method)).status).toBe(405);
  }
  expect(read).not.toHaveBeenCalled();
});

test('a file that is missing is no crash', async () => {
  const answer = answerRequests({ files: FILES, read: () => Promise.reject(new Error('ENOENT')) });
  expect((await answer({ method: 'GET', url: 'app://editor/icon.svg' })).status).toBe(500);
});

test('the same headers as on the web, on refusals too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'warrant-headers-'));
  writeFileSync(join(folder, 'index.html'), '');
  const web = await serve(folder, ['index.html']);
  const { headers } = await fetch(web.address);
  await web.close();
  rmSync(folder, { recursive: true });
  const { ask } = setUp();
  const own = await ask('app://editor/index.html');
  expect(own.headers['Content-Security-Policy']).toBe(contentSecurityPolicy);
  expect((await ask('app://editor/none')).headers['Content-Security-Policy']).toBe(
    contentSecurityPolicy,
  );
  const transport = ['connection', 'content-length', 'date', 'keep-alive'];
  const sent = Object.fromEntries([...headers].filter(([name]) => !transport.includes(name)));
  const lower = Object.entries(own.headers).map(([name, value]) => [name.toLowerCase(), value]);
  expect(Object.fromEntries(lower)).toEqual(sent);
});

test('the policy is that of engineering.md 3.4, and no frame around it', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'",
  );
});
