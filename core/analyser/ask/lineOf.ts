// Goals by the line of defence that they are argued on, and where a pathway and a goal disagree on it.
import type { LineOfDefence } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';
import { isOnLine } from '../../reasoning/linesOfGoals.ts';

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
export function goalsOnLine(
  index: CaseIndex,
  line: 'control' | 'propensity',
): readonly NodeEntry[] {
  return index.memo(`ask.goalsOnLine ${line}`, () =>
    [...index.nodes.values()].filter(
      ({ id, node }) => node.kind === 'goal' && isOnLine(index, id, node, line),
    ),
  );
}
