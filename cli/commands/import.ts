// Another tool's file to a case. What cannot be kept is told on standard error.
import { basename } from 'node:path';
import type { Importer } from '../../core/exchange/importer.ts';
import { gsn2xImporter } from '../../core/exchange/importers/gsn2x.ts';
import { writeCase } from '../../core/format/canonical.ts';
import { decodeText } from '../../core/format/decodeText.ts';
import { digestText } from '../../core/format/digest.ts';
import { MAX_IMPORT_BYTES } from '../../core/format/limits.ts';
import { oneLine } from '../../core/format/problem.ts';
import { readCase } from '../../core/format/readCase.ts';
import { seededIds } from '../../core/model/ids.ts';
import type { Arguments, Command } from '../command.ts';
import { readBytes, writeFile } from '../files.ts';
import { shown, Unusable } from '../unusable.ts';
import type { World } from '../world.ts';

const IMPORTERS: readonly Importer[] = [gsn2xImporter];
const LATER = ['tea', 'ltac', 'sacm', 'asce', 'inspect', 'lm-eval', 'csv', 'markdown'];

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE [--from gsn2x] -o OUT.case.json',
  about:
    "Makes a case of another tool's file. Faults of the argument are kept and become findings; what cannot be kept is told on standard error.",
  options: {
    from: {
      type: 'string',
      choices: [...IMPORTERS.map(({ id }) => id), ...LATER],
      about: 'The format of the file; told by its ending where absent. Only gsn2x in this release.',
    },
    out: { type: 'string', short: 'o', value: 'OUT.case.json', about: 'The case to write.' },
  },
  files: { least: 1, most: Number.POSITIVE_INFINITY },
  run: runImport,
};

async function runImport(args: Arguments, world: World): Promise<number> {
  const [file = '', ...more] = args.files;
  const out = args.one('out');
  if (out === undefined) throw new Unusable('import needs -o OUT.case.json, the case to write.');
  const importer = importerFor(file, args.one('from'));
  if (more.length > 0) {
    throw new Unusable(
      'Several files are several modules, which come in a later release; import one.',
    );
  }
  const decoded = decodeText(await readBytes(world, file, MAX_IMPORT_BYTES), MAX_IMPORT_BYTES);
  if (!decoded.ok) throw new Unusable(`${shown(file)}: ${decoded.problem.message}`);
  const imported = importer.import(decoded.text, {
    fileName: basename(file),
    newId: seededIds(digestText(decoded.text)),
  });
  if (!imported.ok) throw new Unusable(`${shown(file)}: ${imported.problem.message}`);
  const text = writeCase(imported.case);
  // What is written must be readable again, whatever the file held.
  const back = readCase(text);
  if (!back.ok) throw new Unusable(`${shown(file)}: as a case, ${back.problem.message}`);
  await writeFile(world, out, text, { inputs: args.files });
  for (const loss of imported.losses) {
    world.stderr.write(`warrant: ${shown(file)}: ${oneLine(loss)}\n`);
  }
  return 0;
}

function importerFor(file: string, from: string | undefined): Importer {
  const importer = IMPORTERS.find(({ id, extensions }) =>
    from === undefined ? extensions.some((end) => file.toLowerCase().endsWith(end)) : id === from,
  );
  if (importer) return importer;
  const ids = IMPORTERS.map(({ id }) => id).join(', ');
  throw new Unusable(
    from === undefined
      ? `${shown(file)}: the ending does not tell the format; give --from (${ids}).`
      : `--from ${from} comes in a later release; this one reads ${ids}.`,
  );
}
