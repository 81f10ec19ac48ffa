// The cases in which everything is in order: the sound example, cases generated from it that must be as
// sound (what they differ in must not matter: ids, the order of records, how many pathways there are, which
// module holds what), and cases of the notation's extensions. Each bears the profile that it is judged by.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCase } from '../../core/format/readCase.ts';
import { type Case, TABLES } from '../../core/model/case.ts';
import { approvedModular, inModules } from './cases/modules.ts';
import { CONTRACTS, DIALECTIC, TEMPLATE } from './cases/notation.ts';
import { forCalifornia, forTheUnion } from './cases/regulated.ts';
import { widened } from './cases/widened.ts';
import type { CleanCase } from './measure.ts';

/** Copies of each pathway, in the generated case. */
const COPIES = 2;

/** What only the profiles of regulations ask. */
const REGULATED = ['Regulations'];

/** What the notation alone asks. */
const NOTATION = ['Structure', 'Patterns', 'Modules', 'Contracts', 'Claim points', 'Dialectics'];

export function cleanCases(): readonly CleanCase[] {
  const sound = readExample('frontier-model');
  const modular = readExample('modular-deployment');
  const today = dayOf(sound);
  const notation = { today, profile: 'gsn-strict', families: NOTATION };
  return [
    { name: 'the sound example', case: sound, today },
    { name: 'the same, shuffled', case: shuffled(sound), today },
    { name: `the same with ${COPIES} more of each pathway`, case: widened(sound, COPIES), today },
    { name: 'the same in modules', case: inModules(sound), today },
    {
      name: 'the modular example, approved',
      case: approvedModular(modular),
      today: dayOf(modular),
    },
    {
      name: 'the sound example, reported to the AI Office',
      case: forTheUnion(sound),
      today,
      profile: 'eu-model-report',
      families: REGULATED,
    },
    {
      name: 'the sound example, published in California',
      case: forCalifornia(sound),
      today,
      profile: 'sb53',
      families: REGULATED,
    },
    { name: 'a case with contracts', case: CONTRACTS, ...notation },
    { name: 'a template argument with its data', case: TEMPLATE, ...notation },
    { name: 'a case with open challenges and claim points', case: DIALECTIC, ...notation },
  ];
}

function dayOf({ meta }: Case): string {
  return meta.frozenOn ?? '2026-06-01';
}

function readExample(name: string): Case {
  const path = join(process.cwd(), 'templates/examples', `${name}.case.json`);
  const read = readCase(readFileSync(path));
  if (!read.ok) throw new Error(read.problem.message);
  return read.case;
}

/** Every table in the opposite order. */
function shuffled(c: Case): Case {
  const tables = TABLES.map((table) => {
    const records: ReadonlyMap<string, unknown> = c[table];
    return [table, new Map([...records].reverse())];
  });
  return { ...c, ...Object.fromEntries(tables) };
}
