// Logs made here, planned as rows of an import and taken into a case.
import { importEvidence } from '../../../../core/commands/importEvidence.ts';
import { bytesSource } from '../../../../core/exchange/evaluations/bytes.ts';
import { planImport } from '../../../../core/exchange/evaluations/planImport.ts';
import { readLog } from '../../../../core/exchange/evaluations/readLog.ts';
import type { ImportRow, ImportSettings } from '../../../../core/exchange/evaluations/types.ts';
import type { Case } from '../../../../core/model/case.ts';
import { CaseIndex } from '../../../../core/model/index.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';
import { caseAfter } from '../../commands/running.ts';
import { bytesOf } from './read.ts';

export type File = readonly [name: string, content: Uint8Array | string | object];
export const EMPTY = sketch('G1');

export async function rowsOf(c: Case, files: readonly File[], settings?: ImportSettings) {
  const readings = await Promise.all(
    files.map(([name, content]) => readLog(bytesSource(name, bytesOf(content)))),
  );
  return planImport(new CaseIndex(c), readings, settings).rows;
}

export async function rowOf(
  c: Case,
  content: File[1],
  settings?: ImportSettings,
): Promise<ImportRow> {
  const [row] = await rowsOf(c, [['runs/a.json', content]], settings);
  if (!row) throw new Error('no row');
  return row;
}

/** The case with the rows taken, as the window and the command line do it. */
export function taken(c: Case, rows: readonly ImportRow[]): Case {
  const args = rows
    .filter(({ status }) => status === 'new' || status === 'update')
    .map(({ status, id, fields }) => ({ ...(status === 'update' && id ? { id } : {}), fields }));
  return caseAfter(c, importEvidence.call({ rows: args }));
}

export const imported = async (content: File[1], c = EMPTY) => taken(c, [await rowOf(c, content)]);
