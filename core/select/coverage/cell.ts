// The state of one cell of the coverage matrix, and of many taken together: the worst, with counts.
import { addTo } from '../../analyser/ask/fields.ts';
import { type Coverage, type DomainRow, domainsOf } from './coverage.ts';
import { type ExclusionAnswer, excludes } from './exclusions.ts';
import type { HarmMode } from './nine.ts';
import type { PathwayAnswer } from './pathways.ts';

/** What the case says of a cell: what is open, worst first, then what is settled. */
export const CELL_STATES = [
  /** Neither a pathway nor an exclusion. */
  'empty',
  /** A pathway on record that nothing argues. */
  'unargued',
  /** An exclusion that lacks reason, owner or day of review: it excludes nothing. */
  'incomplete',
  /** An exclusion whose day of review has passed. */
  'overdue',
  /** Argued, and what its lines come to does not suffice. */
  'insufficient',
  /** One line only is written. */
  'oneLine',
  /** Argued by both lines, which suffice. */
  'argued',
  'excluded',
] as const;

export type CellState = (typeof CELL_STATES)[number];

export interface Tuple {
  readonly actor: string | undefined;
  readonly context: string | undefined;
}

export interface Cell {
  /** The worst of its tuples. */
  readonly state: CellState;
  readonly counts: ReadonlyMap<CellState, number>;
  /** How many tuples it stands for. */
  readonly total: number;
  /** The first tuple that is in the worst state. */
  readonly worst: Tuple;
  readonly pathways: readonly PathwayAnswer[];
  readonly exclusions: readonly ExclusionAnswer[];
}

/**
 * The cell of a domain and a harm mode, for one actor and context or (undefined) for any: then all of the
 * case are looked at. Actors and contexts that no record of the cell names are alike, and counted at once.
 */
export function cellOf(
  coverage: Coverage,
  row: DomainRow,
  mode: HarmMode,
  { actor, context }: Tuple = { actor: undefined, context: undefined },
): Cell {
  const pathways = coverage
    .pathwaysAt(row, mode)
    .filter(({ pathway }) => fits(pathway.actor, actor) && fits(pathway.context, context));
  const exclusions = coverage
    .exclusionsAt(row, mode)
    .filter(({ cell }) => fits(cell.actor, actor) && fits(cell.context, context));
  const actors = groups(actor === undefined ? coverage.actors : [actor], [
    ...pathways.map(({ pathway }) => pathway.actor),
    ...exclusions.map(({ cell }) => cell.actor),
  ]);
  const contexts = groups(context === undefined ? coverage.contexts : [context], [
    ...pathways.map(({ pathway }) => pathway.context),
    ...exclusions.map(({ cell }) => cell.context),
  ]);
  const tuples = new Map<CellState, { readonly at: Tuple; readonly count: number }[]>();
  for (const [one, some] of actors) {
    for (const [other, more] of contexts) {
      const at = { actor: one, context: other };
      const state = stateAt(row, mode, at, pathways, exclusions);
      addTo(tuples, state, { at, count: some * more });
    }
  }
  const sum = (state: CellState) =>
    (tuples.get(state) ?? []).reduce((total, { count }) => total + count, 0);
  const met = CELL_STATES.filter((state) => tuples.has(state));
  const counts = new Map(met.map((state) => [state, sum(state)]));
  const state = met[0] ?? 'empty';
  return {
    state,
    counts,
    total: [...counts.values()].reduce((a, b) => a + b, 0),
    worst: tuples.get(state)?.[0]?.at ?? { actor, context },
    pathways,
    exclusions,
  };
}

/** A pathway that names another actor is of another cell; an exclusion without one is of all. */
function fits(own: string | undefined, asked: string | undefined): boolean {
  return asked === undefined || own === undefined || own === asked;
}

/** Values that are named, one by one; all others under the first of them, with their number. */
function groups(
  asked: readonly string[],
  named: readonly (string | undefined)[],
): readonly (readonly [string | undefined, number])[] {
  if (asked.length === 0) return [[undefined, 1]];
  const names = new Set(named);
  const alone = asked.filter((one) => names.has(one));
  const others = asked.filter((one) => !names.has(one));
  const rest = others[0] === undefined ? [] : [[others[0], others.length] as const];
  return [...alone.map((one) => [one, 1] as const), ...rest];
}

/**
 * What is argued counts before what is excluded; of several pathways all must hold, so the worst. A
 * pathway that nothing argues may have been excluded, completely, on purpose.
 */
function stateAt(
  row: DomainRow,
  harmMode: HarmMode,
  { actor, context }: Tuple,
  pathways: readonly PathwayAnswer[],
  exclusions: readonly ExclusionAnswer[],
): CellState {
  const here = pathways.filter(
    ({ pathway }) => named(pathway.actor, actor) && named(pathway.context, context),
  );
  const out = exclusions
    .filter((one) =>
      domainsOf(row).some((domain) => excludes(one, { domain, harmMode, actor, context })),
    )
    .map(excludedState);
  const excluded = best(out);
  const states = here.map(pathwayState);
  const argued = states.filter((state) => state !== 'unargued');
  if (argued.length === 0 && excluded !== undefined) return excluded;
  if (states.length === 0) return 'empty';
  return worst(excluded === 'excluded' ? argued : states);
}

/** The axis is not asked where the case has nothing to name on it. */
function named(own: string | undefined, here: string | undefined): boolean {
  return here === undefined || own === here;
}

/** What a pathway by itself makes of its cell. */
export function pathwayState({ arguedBy, lines, sufficiency }: PathwayAnswer): CellState {
  if (arguedBy.length === 0) return 'unargued';
  if (lines === 1) return 'oneLine';
  return sufficiency.sufficient ? 'argued' : 'insufficient';
}

/** What an exclusion by itself makes of its cells. */
export function excludedState({ missing, overdue }: ExclusionAnswer): CellState {
  return missing.length > 0 ? 'incomplete' : overdue ? 'overdue' : 'excluded';
}

function worst(states: readonly CellState[]): CellState {
  return CELL_STATES.find((state) => states.includes(state)) ?? 'empty';
}

function best(states: readonly CellState[]): CellState | undefined {
  return [...CELL_STATES].reverse().find((state) => states.includes(state));
}
