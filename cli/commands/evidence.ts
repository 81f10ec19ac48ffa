// Evaluation logs into an existing case: shown row by row, then written whole or not at all.
import { planImport } from '../../core/exchange/evaluations/planImport.ts';
import { LOG_FORMATS } from '../../core/exchange/evaluations/types.ts';
import { MAX_CASE_BYTES } from '../../core/format/limits.ts';
import { quoted } from '../../core/format/problem.ts';
import { readCase } from '../../core/format/readCase.ts';
import { CaseIndex } from '../../core/model/index.ts';
import type { Arguments, Command } from '../command.ts';
import { anyRead, nothingRead } from '../evaluations/importLogs.ts';
import { previewOf } from '../evaluations/preview.ts';
import { MAPPING_OPTION, readLogs } from '../evaluations/readLogs.ts';
import { textWith } from '../evaluations/takeRows.ts';
import { readBytes, writeFile } from '../files.ts';
import { Unusable } from '../unusable.ts';
import type { World } from '../world.ts';

export const evidence: Command = {
  name: 'evidence',
  usage: 'evidence add CASE LOG... [--dry-run]',
  about:
    'Adds evaluation logs to a case as evidence, and updates what is of the same run. A LOG is a file of Inspect (.eval, .json) or lm-evaluation-harness, or a folder of these, or a CSV (with --from csv also a folder of tables). All that is imported is not judged; the preview tells what the logs do not.',
  options: {
    'dry-run': { type: 'boolean', about: 'Print the preview and change nothing.' },
    from: {
      type: 'string',
      choices: LOG_FORMATS,
      about: 'The format of the logs; told by their content where absent.',
    },
    mapping: MAPPING_OPTION,
  },
  files: { least: 3, most: Number.POSITIVE_INFINITY },
  run: runEvidence,
};

async function runEvidence(args: Arguments, world: World): Promise<number> {
  const [what, file = '', ...logs] = args.files;
  if (what !== 'add') {
    throw new Unusable(
      `evidence ${quoted(what)} is no command; write \`warrant ${evidence.usage}\`.`,
    );
  }
  if (file === '-') throw new Unusable('evidence add changes a case in place; name one.');
  const bytes = await readBytes(world, file, MAX_CASE_BYTES);
  const read = readCase(bytes);
  if (!read.ok) throw new Unusable(`${file}: ${read.problem.message}`);
  if (read.migratedFrom !== undefined) {
    throw new Unusable(
      `${file}: the case is of format ${read.migratedFrom}; run \`warrant fmt\` on it first, which keeps the original.`,
    );
  }
  const readings = await readLogs(world, logs, { ...args, files: logs });
  const index = new CaseIndex(read.case);
  const { rows } = planImport(index, readings);
  const text = textWith(world, file, index, rows);
  if (!anyRead(readings) || rows.every(({ status }) => status === 'problem')) {
    throw nothingRead(rows.map(({ source, problem }) => [source, problem]));
  }
  // Written before it is told, so that what was told has been done.
  if (text !== undefined && !args.has('dry-run')) {
    await writeFile(world, file, text, { replaces: bytes });
  }
  world.stdout.write(previewOf(rows));
  if (args.has('dry-run')) world.stdout.write('Nothing was written.\n');
  return 0;
}
