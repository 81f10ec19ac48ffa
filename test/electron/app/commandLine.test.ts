// Files on command lines, and what a second instance sends.
import { expect, test } from '@jest/globals';
import { filesNamed, filesOfLaunch, launchData } from '../../../electron/app/commandLine.ts';

test('paths begin where the command was given', () => {
  expect(filesNamed(['warrant', 'a.case.json', '/b.json', '../c.json'], true, '/home/me')).toEqual([
    '/home/me/a.case.json',
    '/b.json',
    '/home/c.json',
  ]);
});

test('in development the program itself is an argument', () => {
  expect(filesNamed(['electron', '/work/warrant', 'a.json'], false, '/x')).toEqual(['/x/a.json']);
});

test('switches are no files, unless after --', () => {
  const argv = ['warrant', '--user-data-dir=/tmp/x', '-v', 'a.json', '', '--', '-odd.json'];
  expect(filesNamed(argv, true, '/x')).toEqual(['/x/a.json', '/x/-odd.json']);
});

test('what a second instance sends arrives', () => {
  const sent = structuredClone(launchData(['/a.json', '/b.json']));
  expect(filesOfLaunch(sent)).toEqual(['/a.json', '/b.json']);
});

test.each([
  [undefined],
  [null],
  ['/a.json'],
  [['/a.json']],
  [{ files: '/a.json' }],
  [{ files: ['a.json', '../a.json', '/a\0.json', 7, null, ['/a.json']] }],
  [{ files: ['/a.json'], more: true }],
])('what is not so is nothing: %j', (data) => {
  expect(filesOfLaunch(data)).toEqual([]);
});

test('not more than fifty', () => {
  expect(filesOfLaunch({ files: Array.from({ length: 60 }, (_, i) => `/${i}.json`) })).toHaveLength(
    50,
  );
});
