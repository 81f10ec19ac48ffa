// Hostile messages: wrong senders, wrong payloads, handlers that throw.
import { expect, test } from '@jest/globals';
import { answerCalls, type Handlers } from '../../../electron/app/ipc.ts';
import { args, hash } from '../../../electron/app/payloads.ts';
import { done } from '../../../electron/app/results.ts';
import { FakeIpc } from '../support/fakeIpc.ts';
import { FakePage } from '../support/fakeWindow.ts';

const CHANNEL = 'warrant:digestNow';
const ID = 'a'.repeat(64);

function setUp(run: (id: string) => string = (id) => id) {
  const ipc = new FakeIpc();
  const page = new FakePage();
  const log: string[] = [];
  const ran: string[] = [];
  const handlers = {
    digestNow: {
      accepts: args<[string]>(hash),
      run: (_window: string, id: string) => {
        ran.push(id);
        return done(run(id));
      },
    },
  } as unknown as Handlers<string>;
  answerCalls(
    {
      ipc: ipc.real,
      windowOf: (sender) => ((sender as unknown) === page ? 'window' : undefined),
      log: (message) => void log.push(message),
    },
    handlers,
  );
  return { ipc, page, log, ran };
}

test('a message of our page is done', async () => {
  const { ipc, page, ran } = setUp();
  expect(await ipc.invoke(page, CHANNEL, [ID])).toEqual({ ok: true, value: ID });
  expect(ran).toEqual([ID]);
});

test.each([
  ['another host', { url: 'app://elsewhere/index.html', parent: null }],
  ['another scheme', { url: 'https://editor/index.html', parent: null }],
  ['a name that begins like ours', { url: 'app://editor.example.org/index.html', parent: null }],
  ['our name as a user', { url: 'app://editor@example.org/', parent: null }],
  ['a user at our name', { url: 'app://someone@editor/index.html', parent: null }],
  ['a port', { url: 'app://editor:8080/index.html', parent: null }],
  ['a file', { url: 'file:///app://editor/index.html', parent: null }],
  ['no address', { url: '', parent: null }],
  ['about:blank', { url: 'about:blank', parent: null }],
  [
    'a frame within our page',
    { url: 'app://editor/index.html', parent: { url: 'app://editor/index.html', parent: null } },
  ],
  ['a frame that is gone', null],
])('refused: %s', async (_what, frame) => {
  const { ipc, page, ran, log } = setUp();
  expect(await ipc.invoke(page, CHANNEL, [ID], frame)).toEqual({
    ok: false,
    because: 'denied',
    message: 'This page may not ask that of Warrant.',
  });
  expect(ran).toEqual([]);
  expect(log).toHaveLength(1);
});

test('refused: a page that is in no window of ours', async () => {
  const { ipc, ran } = setUp();
  expect(await ipc.invoke(new FakePage(), CHANNEL, [ID])).toMatchObject({ because: 'denied' });
  expect(ran).toEqual([]);
});

test.each([
  [[]],
  [[ID, ID]],
  [[undefined]],
  [[null]],
  [[{ id: ID }]],
  [[[ID]]],
  [['/etc/passwd']],
  [['../../secret']],
  [[`${ID}\0`]],
  [[`${ID}\n`]],
  [[ID.toUpperCase()]],
])('refused arguments: %j', async (given) => {
  const { ipc, page, ran } = setUp();
  expect(await ipc.invoke(page, CHANNEL, given)).toMatchObject({ ok: false, because: 'failed' });
  expect(ran).toEqual([]);
});

test('what a handler throws becomes a sentence, and the stack is for the log', async () => {
  const { ipc, page, log } = setUp(() => {
    throw new Error('the disk is on fire');
  });
  expect(await ipc.invoke(page, CHANNEL, [ID])).toEqual({
    ok: false,
    because: 'failed',
    message: 'That did not work (the disk is on fire). Try again.',
  });
  expect(log.join()).toContain('ipc.test.ts');
});
