// Reading in tests: a source over bytes that counts what is read, and answers without ceremony.
import { expect } from '@jest/globals';
import { bytesSource } from '../../../../core/exchange/evaluations/bytes.ts';
import { readLog } from '../../../../core/exchange/evaluations/readLog.ts';
import type {
  EvaluationRun,
  LogRead,
  ReadOptions,
} from '../../../../core/exchange/evaluations/types.ts';
import { pythonJson, utf8 } from '../../../support/inspectLogs.ts';

/** What a file tells; fails where it cannot be read. */
export async function told(
  file: Uint8Array | string | object,
  options: ReadOptions = {},
  name = 'log.json',
): Promise<LogRead> {
  const reading = await readLog(bytesSource(name, bytesOf(file)), options);
  expect(reading).not.toHaveProperty('problem');
  return reading as LogRead;
}

/** The only run of a file. */
export async function runOf(file: Uint8Array | string | object): Promise<EvaluationRun> {
  const { runs } = await told(file);
  expect(runs).toHaveLength(1);
  return runs[0] as EvaluationRun;
}

/** The sentence on why a file cannot be read. */
export async function problemOf(
  file: Uint8Array | string | object,
  options: ReadOptions = {},
  name = 'log.json',
): Promise<string> {
  const reading = await readLog(bytesSource(name, bytesOf(file)), options);
  return 'problem' in reading ? reading.problem : 'it was read';
}

export function bytesOf(file: Uint8Array | string | object): Uint8Array {
  if (file instanceof Uint8Array) return file;
  return utf8(typeof file === 'string' ? file : pythonJson(file));
}
