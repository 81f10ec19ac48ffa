// Which line of defence a goal is argued on, as its author says in one way or another. The lines of a
// pathway as they count are in lines.ts; this is for conditions that a goal must meet on its line.
import type { ArgumentKind, Goal, LineOfDefence } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { originOf } from '../model/lookup.ts';
import type { Line } from './structure.ts';

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
 * Because a pathway names it as that line, whatever else it says; else by `lineOfDefence`; else by
 * its argumentKind. An author who leaves the field out, or sets it otherwise, has not left the line.
 */
export function isOnLine(index: CaseIndex, id: string, goal: Goal, line: Line): boolean {
  if (index.case.pathways.size > 0 && namedLines(index, line).has(id)) return true;
  if (goal.lineOfDefence !== undefined) return goal.lineOfDefence === line;
  return goal.argumentKind !== undefined && BY_KIND[goal.argumentKind] === line;
}

/** The goals that pathways name as this line; for an away goal, what it repeats. */
function namedLines(index: CaseIndex, line: Line): ReadonlySet<string> {
  return index.memo(`reasoning.namedLines ${line}`, () => {
    const named = new Set<string>();
    for (const pathway of index.case.pathways.values()) {
      const entry = index.nodes.get(pathway[line] ?? '');
      const goal = entry && originOf(index, entry);
      if (goal) named.add(goal.id);
    }
    return named;
  });
}
