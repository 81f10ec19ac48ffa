// Limits of the loopback server: listed files only, one host.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Served, serve } from '../../scripts/server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'warrant-server-'));
let served: Served;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<p>here</p>');
  writeFileSync(join(folder, 'unlisted.html'), 'secret');
  served = await serve(folder, ['index.html']);
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A raw request: fetch would clean up the path and the Host header. */
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { hostname, port } = new URL(served.address);
  const headers = options.host === undefined ? {} : { host: options.host };
  return new Promise((done, failed) => {
    const sent = request({ hostname, port, path, method: options.method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, body }));
    });
    sent.on('error', failed);
    sent.end();
  });
}

test('serves a listed file, also as the folder, under the policy', async () => {
  for (const path of ['/', '/index.html', '/?case=x', '/index.html?a#b']) {
    const { status, headers, body } = await ask(path);
    expect([path, status, body]).toEqual([path, 200, '<p>here</p>']);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*/);
  }
});

test('knows no other file, however it is asked for', async () => {
  const others = [
    '/unlisted.html',
    '/../package.json',
    '/%2e%2e/x',
    '//index.html',
    '/index.html/',
  ];
  for (const path of others) {
    const { status, headers } = await ask(path);
    expect([path, status]).toEqual([path, 404]);
    expect(headers['content-security-policy']).toBeDefined();
  }
});

test('answers to its own name only', async () => {
  const { port } = new URL(served.address);
  expect((await ask('/', { host: `localhost:${port}` })).status).toBe(200);
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1']) {
    expect([host, (await ask('/', { host })).status]).toEqual([host, 421]);
  }
});

test('only reads', async () => {
  const head = await ask('/', { method: 'HEAD' });
  expect([head.status, head.body]).toEqual([200, '']);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect([method, (await ask('/', { method })).status]).toEqual([method, 405]);
  }
});

test('listens on the loopback interface; takes another port where its own is taken', async () => {
  const { hostname, port } = new URL(served.address);
  expect(hostname).toBe('127.0.0.1');
  const second = await serve(folder, ['index.html'], Number(port));
  expect(second.address).not.toBe(served.address);
  await second.close();
});
