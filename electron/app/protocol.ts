// app://editor/: the files that the build listed, under the same policy as on the web. No path of a
// request is ever looked up.
import served from '../../core/served.json' with { type: 'json' };
import { isOwn } from './address.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

export interface ProtocolTools {
  /** Paths below the folder with `/`. */
  readonly files: readonly string[];
  readonly read: (file: string) => Promise<Uint8Array>;
}

const HEADERS = { ...served.headers, 'Content-Security-Policy': served.policy.join('; ') };
const TYPES: Readonly<Record<string, string>> = served.contentTypes;

/** Answers a request for one of the editor's files. Never throws. */
export function answerRequests({ files, read }: ProtocolTools) {
  const known = new Map(files.map((file) => [`/${file}`, file]));
  return async ({ method, url }: { method: string; url: string }): Promise<Answer> => {
    if (!isOwn(url)) return refuse(403, 'Not a page of Warrant.');
    if (method !== 'GET') return refuse(405, 'Only GET.');
    const file = known.get(new URL(url).pathname);
    if (file === undefined) return refuse(404, 'No such file.');
    try {
      const type = TYPES[/\.[a-z0-9]+$/.exec(file)?.[0] ?? ''] ?? 'application/octet-stream';
      return { status: 200, headers: { ...HEADERS, 'Content-Type': type }, body: await read(file) };
    } catch {
      return refuse(500, 'Warrant is not whole: install it again.');
    }
  };
}

function refuse(status: number, sentence: string): Answer {
  return {
    status,
    headers: { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
    body: sentence,
  };
}
