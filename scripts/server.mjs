// Serves the built renderer on the loopback interface, to this machine's browser and to the
// end-to-end tests. It knows only the files that the build listed: no path is ever looked up.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { root } from './root.mjs';

/**
 * The same policy and headers as the desktop program's (electron/app/protocol.ts).
 * @type {{ policy: string[], headers: Record<string, string>, contentTypes: Record<string, string> }}
 */
const served = JSON.parse(readFileSync(join(root, 'core/served.json'), 'utf8'));

/** What a page of Warrant may load: its own files, and nothing else. */
export const contentSecurityPolicy = served.policy.join('; ');

const headers = { ...served.headers, 'Content-Security-Policy': contentSecurityPolicy };

/**
 * @typedef {object} Served
 * @property {string} address with a slash at the end
 * @property {() => Promise<void>} close
 */

/**
 * Serves a folder's listed files at 127.0.0.1.
 * @param {string} folder
 * @param {string[]} files paths below it with `/`; `index.html` is also served as `/`
 * @param {number} [port] tried first; where it is taken, or 0, the system picks a free one
 * @returns {Promise<Served>}
 */
export async function serve(folder, files, port = 0) {
  const known = new Map(files.map((file) => [`/${file}`, join(folder, file)]));
  const index = known.get('/index.html');
  if (index) known.set('/', index);
  /** @type {Set<string>} */
  const hosts = new Set();

  const server = createServer((request, response) => {
    // Another name that leads here would be a page of somebody else's (DNS rebinding).
    if (!hosts.has(request.headers.host ?? '')) return refuse(response, 421, 'Unknown host.');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(response, 405, 'Only GET and HEAD.');
    }
    const file = known.get((request.url ?? '').replace(/[?#].*$/s, ''));
    if (!file) return refuse(response, 404, 'No such file.');
    const type = served.contentTypes[extname(file)] ?? 'application/octet-stream';
    const body = readFileSync(file);
    response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  });

  const used = await listen(server, port).catch(() => listen(server, 0));
  hosts.add(`127.0.0.1:${used}`).add(`localhost:${used}`);
  return {
    address: `http://127.0.0.1:${used}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} sentence
 */
function refuse(response, status, sentence) {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(sentence);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port it listens on
 */
function listen(server, port) {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', failed);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}
