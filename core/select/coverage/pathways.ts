// What the argument makes of each pathway on record: whether anything below a top goal argues it, what
// its lines come to, and whether its fields place it in a cell of the matrix.
import { belowTops } from '../../analyser/ask/unknowns.ts';
import type { Case, Pathway } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { subjects } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Reasoning, SufficiencyAnswer } from '../../reasoning/types.ts';
import { CELL_FIELDS, type CellField } from './exclusions.ts';

export interface PathwayAnswer {
  readonly id: string;
  readonly pathway: Pathway;
  /** Fields that are absent, of those by which a cell is told; it covers no cell while there is one. */
  readonly missing: readonly CellField[];
  /** Fields that name what is not in the case; it covers no cell either. */
  readonly dangling: readonly CellField[];
  /** Goals about it and strategies of its two lines, below a top goal. Empty: nothing argues it. */
  readonly arguedBy: readonly string[];
  readonly sufficiency: SufficiencyAnswer;
  /** How many of its two lines are written. */
  readonly lines: 0 | 1 | 2;
}

const TABLE_OF = {
  domain: 'riskDomains',
  actor: 'threatActors',
  context: 'deploymentContexts',
} as const;

/** Where the case has no threat actor, or no deployment context, nobody can name one: it is not asked. */
export function askedFields(c: Case): readonly CellField[] {
  return CELL_FIELDS.filter(
    (field) => (field !== 'actor' && field !== 'context') || c[TABLE_OF[field]].size > 0,
  );
}

/** Every pathway on record, in identifier order. */
export function pathwayAnswers(index: CaseIndex, reasoning: Reasoning): readonly PathwayAnswer[] {
  const c = index.case;
  const argued = belowTops(index, reasoning);
  const asked = askedFields(c);
  return [...c.pathways]
    .sort(([a], [b]) => compareIdentifiers(a, b))
    .map(([id, pathway]) => {
      const sufficiency = reasoning.sufficiency(id);
      const { control, propensity } = sufficiency;
      return {
        id,
        pathway,
        missing: asked.filter((field) => pathway[field] === undefined),
        dangling: asked.filter((field) => dangles(c, pathway, field)),
        arguedBy: arguers(index, reasoning, id).filter((one) => argued.has(one)),
        sufficiency,
        lines: (Number(control !== undefined) + Number(propensity !== undefined)) as 0 | 1 | 2,
      };
    });
}

function dangles(c: Case, pathway: Pathway, field: CellField): boolean {
  const value = pathway[field];
  return field !== 'harmMode' && value !== undefined && !c[TABLE_OF[field]].has(value);
}

/** Goals about the pathway, and strategies with two lines that name it. */
function arguers(index: CaseIndex, reasoning: Reasoning, pathway: string): string[] {
  const goals = (subjects(index).get(pathway) ?? []).filter(({ node }) => node.kind === 'goal');
  const all = [...goals.map(({ id }) => id), ...reasoning.pathwayStrategies(pathway)];
  return [...new Set(all)].sort(compareIdentifiers);
}
