// Logs to a case of their own: records only, to be taken from or to be built on.

import { planImport } from '../../core/exchange/evaluations/planImport.ts';
import { recordsCase } from '../../core/exchange/evaluations/recordsCase.ts';
import type { LogReading } from '../../core/exchange/evaluations/types.ts';
import { oneLine } from '../../core/format/problem.ts';
import { CaseIndex } from '../../core/model/index.ts';
import type { Arguments } from '../command.ts';
import { writeFile } from '../files.ts';
import { Unusable } from '../unusable.ts';
import type { World } from '../world.ts';
import { readLogs } from './readLogs.ts';
import { textWith } from './takeRows.ts';

/** Writes the case. What cannot be read, and what is in doubt, is told on standard error. */
export async function importLogs(args: Arguments, world: World, out: string): Promise<number> {
  const readings = await readLogs(world, args.files, args);
  const index = new CaseIndex(recordsCase(readings));
  const { rows } = planImport(index, readings);
  const text = textWith(world, out, index, rows);
  if (text === undefined) throw nothingRead(rows.map(({ source, problem }) => [source, problem]));
  const inputs = readings.map(({ name }) => name).filter((name) => name !== 'standard input');
  await writeFile(world, out, text, { inputs });
  for (const { source, problem, remarks } of rows) {
    for (const note of [problem ?? [], remarks].flat()) {
      world.stderr.write(`warrant: ${oneLine(`${source}: ${note}`)}\n`);
    }
  }
  return 0;
}

/** Exit status 2: one line, with the first reason. */
export function nothingRead(
  problems: readonly (readonly [string, string | undefined])[],
): Unusable {
  const [first] = problems;
  const more = problems.length > 1 ? ` None of the ${problems.length} logs can be imported.` : '';
  return new Unusable(`${first?.[0] ?? 'The call'}: ${first?.[1] ?? 'no log.'}${more}`);
}

/** Whether any of the files told anything. */
export function anyRead(readings: readonly LogReading[]): boolean {
  return readings.some((reading) => 'runs' in reading && reading.runs.length > 0);
}
