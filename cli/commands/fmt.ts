// Canonical form. An older file is migrated, and kept beside it as NAME.vN.case.json.
import { basename, dirname, join } from 'node:path';
import { writeCase } from '../../core/format/canonical.ts';
import { MAX_CASE_BYTES } from '../../core/format/limits.ts';
import { readCase } from '../../core/format/readCase.ts';
import type { Arguments, Command } from '../command.ts';
import { readBytes, writeFile } from '../files.ts';
import { Unusable } from '../unusable.ts';
import type { World } from '../world.ts';

export const fmt: Command = {
  name: 'fmt',
  usage: 'fmt FILE [--check]',
  about:
    'Puts a case file into canonical form: sorted keys, two spaces, final newline, newest format.',
  options: {
    check: {
      type: 'boolean',
      about: 'Change nothing; exit status 1 where something would change.',
    },
  },
  files: { least: 1, most: 1 },
  run: runFmt,
};

async function runFmt(args: Arguments, world: World): Promise<number> {
  const [file = ''] = args.files;
  if (file === '-') throw new Unusable('fmt changes a file in place; name one.');
  const bytes = Buffer.from(await readBytes(world, file, MAX_CASE_BYTES));
  const read = readCase(bytes);
  if (!read.ok) throw new Unusable(`${file}: ${read.problem.message}`);
  const canonical = writeCase(read.case);
  if (bytes.equals(Buffer.from(canonical))) return 0;
  if (args.has('check')) {
    world.stdout.write(`${file}: not in canonical form; \`warrant fmt\` mends it.\n`);
    return 1;
  }
  if (read.migratedFrom !== undefined) await keepOriginal(world, file, read.migratedFrom, bytes);
  await writeFile(world, file, canonical);
  return 0;
}

/** Before anything is changed; an earlier original of another content is never overwritten. */
async function keepOriginal(
  world: World,
  file: string,
  version: number,
  bytes: Buffer,
): Promise<void> {
  const name = basename(file).replace(/(\.case)?\.json$/i, '');
  const kept = join(dirname(file), `${name}.v${version}.case.json`);
  const before = await readBytes(world, kept, MAX_CASE_BYTES).catch(() => undefined);
  if (before && bytes.equals(before)) return;
  await writeFile(world, kept, bytes, { fresh: true });
  world.stderr.write(
    `warrant: ${file}: migrated from format ${version}; the original is kept as ${kept}.\n`,
  );
}
