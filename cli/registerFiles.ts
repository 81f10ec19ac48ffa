// Registers of a case as CSV files.
import { join } from 'node:path';
import { exportCsvFiles, registerCsv } from '../core/exchange/exporters/csv.ts';
import { didYouMean } from '../core/format/nearest.ts';
import { quoted } from '../core/format/problem.ts';
import { CaseIndex } from '../core/model/index.ts';
import type { Register } from '../core/registers/register.ts';
import { REGISTERS } from '../core/registers/registers.ts';
import { openCase } from './cases.ts';
import { makeFolder, writeFile } from './files.ts';
import { shown, Unusable } from './unusable.ts';
import type { World } from './world.ts';

/**
 * All registers that have rows, as files in the folder `out`, or the one of that name as the file `out`.
 * @param name id or title of a register
 */
export async function exportRegisters(
  world: World,
  file: string,
  out: string,
  name: string | undefined,
): Promise<number> {
  const register = name === undefined ? undefined : registerCalled(name);
  const { case: c } = await openCase(world, file);
  const index = new CaseIndex(c);
  const inputs = [file];
  if (register) {
    await writeFile(world, out, registerCsv(index, register), { inputs });
    return 0;
  }
  const { files } = exportCsvFiles(index);
  if (files.length === 0) {
    throw new Unusable(
      `${shown(file)}: the case has no records, assumptions or challenges to export.`,
    );
  }
  await makeFolder(world, out);
  for (const one of files) await writeFile(world, join(out, one.name), one.text, { inputs });
  return 0;
}

function registerCalled(name: string): Register {
  const word = name.toLowerCase();
  const found = REGISTERS.find(
    ({ id, title }) => id.toLowerCase() === word || title.toLowerCase() === word,
  );
  if (found) return found;
  const ids = REGISTERS.map(({ id }) => id);
  const hint = didYouMean(name, ids) || `; choose one of ${ids.join(', ')}.`;
  throw new Unusable(`There is no register ${quoted(name)}${hint}`);
}
