// Files from outside: kept until the page listens, once each, in order.
import { expect, test } from '@jest/globals';
import { openFiles } from '../../../electron/app/openFiles.ts';
import { idle } from '../support/fakeTime.ts';

function setUp() {
  const delivered: string[] = [];
  const read: string[] = [];
  const files = openFiles({
    read: async (path: string) => {
      read.push(path);
      await idle();
      return `content of ${path}`;
    },
    deliver: (opened) => void delivered.push(opened),
  });
  const settled = async () => {
    for (let i = 0; i < 10; i += 1) await idle();
  };
  return { files, delivered, read, settled };
}

test('kept until the page is ready, then opened once each, in order', async () => {
  const { files, delivered, settled } = setUp();
  files.add(['/b', '/a']);
  files.add(['/a', '/c']);
  await settled();
  expect(delivered).toEqual([]);
  files.ready();
  await settled();
  expect(delivered).toEqual(['content of /b', 'content of /a', 'content of /c']);
});

test('at once when the page is ready; again when asked again', async () => {
  const { files, delivered, settled } = setUp();
  files.ready();
  files.add(['/a']);
  await settled();
  files.add(['/a']);
  await settled();
  expect(delivered).toEqual(['content of /a', 'content of /a']);
});

test('a page that dies over it: the next one gets it, once', async () => {
  const { files, delivered, settled } = setUp();
  files.ready();
  files.add(['/a', '/b']);
  files.notReady();
  await settled();
  expect(delivered).toEqual([]);
  files.ready();
  await settled();
  expect(delivered).toEqual(['content of /a', 'content of /b']);
});
