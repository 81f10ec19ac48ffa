// Logs read through a worker that has no files: parts are asked for and given, whatever goes wrong.
import { describe, expect, test } from '@jest/globals';
import type { LogReading } from '../../../core/exchange/evaluations/types.ts';
import { type HostFile, MAX_PART } from '../../../core/hostFiles.ts';
import { readLogs } from '../../../renderer/store/logReading.ts';
import type {
  FromLogReader,
  LogReaderPort,
  ToLogReader,
} from '../../../renderer/workers/logMessages.ts';
import { LogReaderLoop } from '../../../renderer/workers/logReaderLoop.ts';

/** The least that is a log of Inspect (formats.md 6). */
const LOG = JSON.stringify({
  version: 2,
  status: 'success',
  eval: {
    eval_id: 'e1',
    run_id: 'r1',
    task_id: 't1',
    task: 'demo',
    model: 'm',
    created: '2026-01-02T03:04:05Z',
  },
  results: { total_samples: 4, completed_samples: 4, scores: [] },
});

function fileOf(name: string, text: string): HostFile {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, read: async (from, to) => bytes.slice(from, to) };
}

/** The real loop, without a thread of its own. */
function realWorker(): LogReaderPort {
  let heard: (message: FromLogReader) => void = () => {};
  const loop = new LogReaderLoop((message) =>
    queueMicrotask(() => heard(structuredClone(message))),
  );
  return {
    postMessage: (message) => loop.hear(message),
    terminate: () => {},
    listen: (listener) => {
      heard = listener;
    },
  };
}

const signal = new AbortController().signal;
const problem = (reading: LogReading | undefined) =>
  reading && 'problem' in reading ? reading.problem : undefined;

describe('reading logs', () => {
  test('in their order, with progress', async () => {
    const seen: [string, number][] = [];
    const parts: number[] = [];
    const logs = ['a.json', 'b.json'].map((name) => ({ file: fileOf(name, LOG) }));
    const readings = await readLogs(realWorker, logs, {
      signal,
      tell: ({ done, total, part, name }) => {
        if (seen.at(-1)?.[0] !== `${done}/${total} ${name}`)
          seen.push([`${done}/${total} ${name}`, part]);
        parts.push(part);
      },
    });
    expect(readings?.map((one) => ('runs' in one ? [one.name, one.runs[0]?.evalId] : one))).toEqual(
      [
        ['a.json', 'e1'],
        ['b.json', 'e1'],
      ],
    );
    expect(seen).toEqual([
      ['0/2 a.json', 0],
      ['1/2 b.json', 0.5],
      ['2/2 ', 1],
    ]);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  });

  test('the host’s own digest is taken where it has one', async () => {
    const digest = 'd'.repeat(64);
    const file: HostFile = { ...fileOf('a.json', LOG), digest: async () => digest };
    const refuses: HostFile = {
      ...fileOf('b.json', LOG),
      digest: async () => {
        throw new Error('b.json changed after it was chosen. Choose it again.');
      },
    };
    const logs = [{ file }, { file: refuses }];
    const readings = await readLogs(realWorker, logs, { signal, tell: () => {} });
    expect(readings?.[0]).toMatchObject({ format: 'inspect', digest });
    expect(problem(readings?.[1])).toMatch(/changed after it was chosen/);
  });

  test('a mapping goes with its table', async () => {
    const file = fileOf('t.csv', 'What,How much\ndemo,0.5\n');
    const mapping = { columns: { title: 'What', value: 'How much' } };
    const [read] =
      (await readLogs(realWorker, [{ file, mapping }], { signal, tell: () => {} })) ?? [];
    expect(read && 'runs' in read && read.runs[0]?.fields?.title).toBe('demo');
  });

  test('a file that cannot be read is a problem, and the next is read', async () => {
    const gone: HostFile = {
      name: 'gone.json',
      size: 100,
      read: async () => {
        throw new Error('gone.json changed or is gone since it was chosen. Choose it again.');
      },
    };
    const logs = [{ file: gone }, { file: fileOf('b.json', LOG) }];
    const readings = await readLogs(realWorker, logs, { signal, tell: () => {} });
    expect(problem(readings?.[0])).toMatch(/changed or is gone/);
    expect(readings?.[1]).toMatchObject({ name: 'b.json', format: 'inspect' });
  });

  test('a worker that dies costs the file that it was at, and no other', async () => {
    const started: LogReaderPort[] = [];
    const start = (): LogReaderPort => {
      const inner = realWorker();
      let dies: () => void = () => {};
      const port: LogReaderPort = {
        terminate: () => {},
        listen: (heard, stopped) => {
          dies = stopped;
          inner.listen((message) => {
            if (message.kind === 'want' && names[message.log] === 'bad.json') dies();
            else heard(message);
          }, stopped);
        },
        postMessage: (message: ToLogReader) => {
          if (message.kind === 'read') names = message.logs.map(({ name }) => name);
          inner.postMessage(message);
        },
      };
      let names: string[] = [];
      started.push(port);
      return port;
    };
    const logs = ['a.json', 'bad.json', 'c.json'].map((name) => ({ file: fileOf(name, LOG) }));
    const readings = await readLogs(start, logs, { signal, tell: () => {} });
    expect(readings?.map(({ name }) => name)).toEqual(['a.json', 'bad.json', 'c.json']);
    expect(readings?.map((one) => problem(one) !== undefined)).toEqual([false, true, false]);
    expect(problem(readings?.[1])).toMatch(/^bad\.json: reading it stopped/);
    expect(started).toHaveLength(2);
  });

  test('called off, it ends the worker and gives nothing', async () => {
    const work = new AbortController();
    let ended = 0;
    const start = (): LogReaderPort => ({
      postMessage: () => work.abort(),
      listen: () => {},
      terminate: () => {
        ended += 1;
      },
    });
    const logs = [{ file: fileOf('a.json', LOG) }];
    expect(await readLogs(start, logs, { signal: work.signal, tell: () => {} })).toBeUndefined();
    expect(ended).toBe(1);
  });

  test('what is larger than a host gives at once is put together', async () => {
    const asked: [number, number][] = [];
    const file: HostFile = {
      name: 'large',
      size: 3 * MAX_PART,
      read: async (from, to) => {
        asked.push([from, to]);
        return new Uint8Array(to - from).fill(asked.length);
      },
    };
    let got: Uint8Array | undefined;
    const start = (): LogReaderPort => {
      let heard: (message: FromLogReader) => void = () => {};
      return {
        terminate: () => {},
        listen: (listener) => {
          heard = listener;
        },
        postMessage: (message) => {
          if (message.kind === 'read') {
            heard({ kind: 'want', request: 7, log: 0, from: 5, to: 5 + MAX_PART + 1 });
          } else if (message.kind === 'part' && message.request === 7) {
            got = message.bytes;
            heard({ kind: 'reading', log: 0, reading: { name: 'large', problem: 'x' } });
            heard({ kind: 'done' });
          }
        },
      };
    };
    await readLogs(start, [{ file }], { signal, tell: () => {} });
    expect(asked).toEqual([
      [5, 5 + MAX_PART],
      [5 + MAX_PART, 6 + MAX_PART],
    ]);
    expect([got?.length, got?.[0], got?.[MAX_PART - 1], got?.[MAX_PART]]).toEqual([
      MAX_PART + 1,
      1,
      1,
      2,
    ]);
  });
});
