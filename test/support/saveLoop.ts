// Saves a file again and again until it is killed: a child of test/core/files/killed.test.ts.
import fs from 'node:fs/promises';
import paths from 'node:path';
import { pathLocks } from '../../core/files/fileSystem.ts';
import { saveFile } from '../../core/files/saveFile.ts';
import { documentOf } from './savedDocument.ts';

const file = process.argv[2] ?? '';
const wait = async () => undefined;
const tools = { fs, paths, random: Math.random, wait, locks: pathLocks() };
for (let i = 1; ; i += 1) {
  const saved = await saveFile(tools, file, new TextEncoder().encode(documentOf(i)));
  if (!saved.ok) throw new Error(saved.why);
  // The number of the last saving that was told to have succeeded.
  process.stdout.write(`${i}\n`);
}
