// The cases in which everything is in order: the sound example, and cases generated from it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCase } from '../../core/format/readCase.ts';
import type { Case } from '../../core/model/case.ts';
import type { CleanCase } from './measure.ts';

export function cleanCases(): readonly CleanCase[] {
  const sound = readExample('frontier-model');
  const today = sound.meta.frozenOn ?? '2026-06-01';
  return [{ name: 'sound example', case: sound, today }];
}

function readExample(name: string): Case {
  const path = join(process.cwd(), 'templates/examples', `${name}.case.json`);
  const read = readCase(readFileSync(path));
  if (!read.ok) throw new Error(read.problem.message);
  return read.case;
}
