// Node's file system for saving, with the locks that all windows share.
import fs from 'node:fs/promises';
import paths from 'node:path';
import { type FileTools, pathLocks } from '../../core/files/fileSystem.ts';

export function nodeTools(): FileTools {
  return {
    fs,
    paths,
    random: Math.random,
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    locks: pathLocks(),
  };
}
