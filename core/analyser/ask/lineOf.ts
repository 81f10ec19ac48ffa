// Which line of defence a goal stands on, as its author says in one way or another.
import type { ArgumentKind, Goal, LineOfDefence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';

/** Kinds that belong to a line; the others declare one or have none. */
const BY_KIND: Readonly<Partial<Record<ArgumentKind, LineOfDefence>>> = {
  inability: 'control',
  'control-measures': 'control',
  'safeguard-misuse': 'control',
  security: 'control',
  'alignment-training': 'propensity',
  'alignment-evaluation': 'propensity',
  understanding: 'propensity',
};

/**
 * Whether the goal is argued on this line: because a pathway names it as that line, whatever else it
 * says; else by `lineOfDefence`; else by its argumentKind. An author who leaves the field out, or
 * sets it otherwise, has not left the line.
 */
export function isOnLine(
  index: CaseIndex,
  id: string,
  goal: Goal,
  line: 'control' | 'propensity',
): boolean {
  if (namedLines(index, line).has(id)) return true;
  if (goal.lineOfDefence !== undefined) return goal.lineOfDefence === line;
  return goal.argumentKind !== undefined && BY_KIND[goal.argumentKind] === line;
}

function namedLines(index: CaseIndex, line: 'control' | 'propensity'): ReadonlySet<string> {
  return index.memo(`ask.namedLines ${line}`, () => {
    const named = new Set<string>();
    for (const pathway of index.case.pathways.values()) {
      const entry = index.nodes.get(pathway[line] ?? '');
      const goal = entry && originOf(index, entry);
      if (goal) named.add(goal.id);
    }
    return named;
  });
}

export interface MisnamedLine {
  readonly pathway: string;
  readonly line: 'control' | 'propensity';
  readonly goal: string;
  readonly said: LineOfDefence;
}

/** Goals that a pathway names as a line, and that say of themselves that they are another or none. */
export function misnamedLines(index: CaseIndex): readonly MisnamedLine[] {
  return [...index.case.pathways].flatMap(([pathway, record]) =>
    (['control', 'propensity'] as const).flatMap((line) => {
      const entry = index.nodes.get(record[line] ?? '');
      const node = entry && originOf(index, entry)?.node;
      const said = node?.kind === 'goal' ? node.lineOfDefence : undefined;
      if (!entry || said === undefined || said === line) return [];
      return [{ pathway, line, goal: entry.id, said }];
    }),
  );
}

/** The goals on this line, in file order. */
export function goalsOnLine(index: CaseIndex, line: 'control' | 'propensity') {
  return [...index.nodes.values()].filter(
    ({ id, node }) => node.kind === 'goal' && isOnLine(index, id, node, line),
  );
}
