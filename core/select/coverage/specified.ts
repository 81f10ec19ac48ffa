// The four systemic risks that the EU's General-Purpose AI Code specifies (Appendix 1.4), and what a
// case says of each: a tier, a scenario, an estimate and why it is acceptable (Measures 3 and 4.1).

import { citedRecords, isActive } from '../../analyser/ask/citedRecords.ts';
import { downFrom } from '../../analyser/ask/descent.ts';
import { plainName } from '../../analyser/ask/fields.ts';
import type { CaseIndex } from '../../model/index.ts';
import { subjects } from '../../model/lookup.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { type Coverage, coverageOf, type DomainRow } from './coverage.ts';

/** Behind each name the spellings by which it is known as well; of the nine only those that mean the same. */
export const SPECIFIED_RISKS: readonly (readonly [string, ...string[]])[] = [
  [
    'chemical, biological, radiological and nuclear risks',
    'CBRN',
    'CBRN risks',
    'chemical, biological, radiological and nuclear',
    'chemical, biological, radiological, and nuclear',
  ],
  ['loss of control', 'loss of control risks'],
  ['cyber offence', 'cyber-offence', 'cyber offense', 'cyber'],
  ['harmful manipulation', 'persuasion and manipulation', 'manipulation'],
];

export const ASKED = ['tier', 'scenario', 'estimate', 'acceptance'] as const;

export type Asked = (typeof ASKED)[number];

export interface SpecifiedRisk {
  readonly name: string;
  /** Its domains on record; empty: the risk is not on the register. */
  readonly records: readonly string[];
  readonly missing: readonly Asked[];
}

export function specifiedRisks(index: CaseIndex, reasoning: Reasoning): readonly SpecifiedRisk[] {
  const coverage = coverageOf(index, reasoning);
  return SPECIFIED_RISKS.map((spellings) => {
    const known = new Set(spellings.map(plainName));
    const rows = coverage.rows.filter(({ name }) => known.has(plainName(name)));
    const records = rows.flatMap((row) => row.records);
    const [name] = spellings;
    if (records.length === 0) return { name, records, missing: ASKED };
    return { name, records, missing: missingOf(index, reasoning, coverage, rows) };
  });
}

/**
 * A scenario is a pathway of the domain; the estimate its upper bound, of every one; acceptance a goal
 * below a top goal about the domain or a pathway; a tier the level or criterion that the argument below
 * such a goal is about, or by which its evidence is judged.
 */
function missingOf(
  index: CaseIndex,
  reasoning: Reasoning,
  { pathways, rowOf }: Coverage,
  rows: readonly DomainRow[],
): Asked[] {
  const scenarios = [...pathways.values()].filter(({ pathway }) =>
    rows.some((row) => rowOf(pathway.domain) === row),
  );
  const goals = [...rows.flatMap((row) => row.goals), ...scenarios.flatMap((one) => one.arguedBy)];
  const isEstimated =
    scenarios.length > 0 && scenarios.every(({ pathway }) => pathway.riskUpper !== undefined);
  const has: Readonly<Record<Asked, boolean>> = {
    tier: goals.length > 0 && hasTier(index, goals),
    scenario: scenarios.length > 0,
    estimate: isEstimated,
    acceptance: goals.some((id) => isSupported(reasoning, id)),
  };
  return ASKED.filter((one) => !has[one]);
}

function isSupported(reasoning: Reasoning, id: string): boolean {
  return reasoning.support(id).status === 'supported';
}

function hasTier(index: CaseIndex, goals: readonly string[]): boolean {
  const c = index.case;
  const triggers = new Set([...c.safetyLevels.values()].flatMap(({ criteria }) => criteria ?? []));
  const below = downFrom(index, goals);
  const about = subjects(index);
  for (const tier of new Set([...c.safetyLevels.keys(), ...triggers])) {
    if (about.get(tier)?.some(({ id }) => below.has(id))) return true;
  }
  return [...citedRecords(index)].some(([id, solutions]) => {
    const evidence = c.evidence.get(id);
    if (!evidence || !isActive(evidence) || evidence.criterion === undefined) return false;
    return triggers.has(evidence.criterion) && solutions.some((one) => below.has(one.id));
  });
}
