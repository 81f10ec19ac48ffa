// Another tool's files to a case. What cannot be kept is told on standard error.
import { resolve } from 'node:path';
import { LOG_FORMATS } from '../../core/exchange/evaluations/types.ts';
import type { Importer } from '../../core/exchange/importer.ts';
import { gsn2xImporter } from '../../core/exchange/importers/gsn2x.ts';
import { writeCase } from '../../core/format/canonical.ts';
import { digestText } from '../../core/format/digest.ts';
import { oneLine } from '../../core/format/problem.ts';
import { readCase } from '../../core/format/readCase.ts';
import { seededIds } from '../../core/model/ids.ts';
import type { Arguments, Command } from '../command.ts';
import { importLogs } from '../evaluations/importLogs.ts';
import { isLogFormat, MAPPING_OPTION } from '../evaluations/readLogs.ts';
import { writeFile } from '../files.ts';
import { type Gathered, gatherFiles } from '../gatherFiles.ts';
import { shown, Unusable } from '../unusable.ts';
import type { World } from '../world.ts';

const IMPORTERS: readonly Importer[] = [gsn2xImporter];
const LATER = ['tea', 'ltac', 'sacm', 'asce', 'markdown'];
const NOW = [...IMPORTERS.map(({ id }) => id), ...LOG_FORMATS];

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE... [--from gsn2x|inspect|lm-eval|csv] -o OUT.case.json',
  about:
    "Makes a case of another tool's file, or of several, the main one first, and of the files that they use. Faults of the argument are kept and become findings; what cannot be kept is told on standard error. Of evaluation logs (.eval, .json and folders of these, .csv; with --from csv also folders of tables) it makes a case with records only.",
  options: {
    from: {
      type: 'string',
      choices: [...NOW, ...LATER],
      about:
        'The format of the files; told by their endings, and of logs by their content, where absent.',
    },
    mapping: MAPPING_OPTION,
    out: { type: 'string', short: 'o', value: 'OUT.case.json', about: 'The case to write.' },
  },
  files: { least: 1, most: Number.POSITIVE_INFINITY },
  run: runImport,
};

async function runImport(args: Arguments, world: World): Promise<number> {
  const [file = ''] = args.files;
  const out = args.one('out');
  if (out === undefined) throw new Unusable('import needs -o OUT.case.json, the case to write.');
  if (await areLogs(world, args)) return importLogs(args, world, out);
  const [importer, other] = new Set(args.files.map((one) => importerFor(one, args.one('from'))));
  if (!importer || other) {
    throw new Unusable(
      `${args.files.map(shown).join(', ')}: the files are of several formats; import each by itself.`,
    );
  }
  const gathered = await gatherFiles(world, args.files, importer);
  const { files, paths, notes } = gathered;
  const imported = importer.import(files, { newId: seededIds(seedOf(gathered)) });
  // Where there is but one file, people know it by the name that they gave.
  const about = files.length === 1 ? `${shown(file)}: ` : '';
  if (!imported.ok) {
    throw new Unusable([`${about}${imported.problem.message}`, ...notes.slice(0, 3)].join(' '));
  }
  const text = writeCase(imported.case);
  // What is written must be readable again, whatever the files held.
  const back = readCase(text);
  if (!back.ok) throw new Unusable(`${shown(file)}: as a case, ${back.problem.message}`);
  await writeFile(world, out, text, { inputs: paths });
  for (const note of [...notes, ...imported.losses.map((loss) => `${about}${loss}`)]) {
    world.stderr.write(`warrant: ${oneLine(note)}\n`);
  }
  return 0;
}

/** Logs are read in another way: by ranges, one by one, and whatever size they have. */
async function areLogs(world: World, args: Arguments): Promise<boolean> {
  const from = args.one('from');
  if (from !== undefined) return isLogFormat(from);
  const [logs, others]: [string[], string[]] = [[], []];
  for (const file of args.files) {
    const stat = await world.fs.stat(resolve(world.cwd, file)).catch(() => undefined);
    const isLog = stat?.isDirectory() === true || /\.(?:eval|json|csv|tsv)$/i.test(file);
    (isLog ? logs : others).push(file);
  }
  const [[log], [other]] = [logs, others];
  if (log !== undefined && other !== undefined) throw straysAmong(log, others);
  return log !== undefined;
}

/** Names the first of the files that are none, and a log, so that it is seen which is the stray. */
function straysAmong(log: string, [first = '', ...more]: readonly string[]): Unusable {
  const kinds = '.eval, .json, .csv, .tsv or a folder of these';
  const [who, leave] =
    more.length === 0
      ? [`${shown(first)}: this is no evaluation log`, 'it']
      : [`${shown(first)} and ${more.length} more: these are no evaluation logs`, 'them'];
  return new Unusable(
    `${who} (${kinds}), but ${shown(log)} is one; leave ${leave} out, or import each kind by itself.`,
  );
}

/** Of one file its text alone, whatever it is called. */
function seedOf({ files: [first, ...more] }: Gathered): string {
  return digestText(more.length === 0 ? (first?.text ?? '') : JSON.stringify([first, ...more]));
}

function importerFor(file: string, from: string | undefined): Importer {
  const importer = IMPORTERS.find(({ id, extensions }) =>
    from === undefined ? extensions.some((end) => file.toLowerCase().endsWith(end)) : id === from,
  );
  if (importer) return importer;
  const ids = NOW.join(', ');
  throw new Unusable(
    from === undefined
      ? `${shown(file)}: the ending does not tell the format; give --from (${ids}).`
      : `--from ${from} comes in a later release; this one reads ${ids}.`,
  );
}
