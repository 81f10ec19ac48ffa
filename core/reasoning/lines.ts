// The two lines of defence of a pathway as they count: control (it could not) and propensity (it would not).
import type { Strength } from '../model/case.ts';
import type { NodeEntry } from '../model/index.ts';
import { supportCap, type Weighing } from './strength.ts';
import type { Line } from './structure.ts';
import { statusAt } from './support.ts';

/** A line of defence of a pathway as it counts. */
export interface LineOfDefence {
  /** Every goal of the line. */
  readonly all: readonly NodeEntry[];
  /** The weakest, on which the line rests: several where they tie. */
  readonly weakest: readonly NodeEntry[];
  readonly strength: Strength;
}

/** Several goals: the weakest; none: strength 0. */
export function lineOf(pathwayId: string, line: Line, w: Weighing): LineOfDefence {
  const all = w.base.structure.lineGoals(pathwayId, line);
  const strengths = all.map((goal) => strengthInLine(goal, pathwayId, w));
  const strength = strengths.length === 0 ? 0 : lowest(strengths);
  return { all, weakest: all.filter((_, i) => strengths[i] === strength), strength };
}

/** str(goal), and no more than its status in the line allows. */
function strengthInLine(goal: NodeEntry, pathwayId: string, w: Weighing): Strength {
  const limit = supportCap(statusInLine(goal, pathwayId, w));
  return Math.min(w.strengthOf(goal.id), limit) as Strength;
}

/**
 * The status of a goal as the line of a pathway: at most what it counts for at the links by which
 * the pathway's strategies rest on it. A challenge sustained against such a link takes the line away.
 */
export function statusInLine(goal: NodeEntry, pathwayId: string, w: Weighing): number {
  let status = w.status(goal.id);
  const strategies = w.base.structure.pathwayStrategies(pathwayId);
  for (const link of goal.supports) {
    if (link.from && strategies.includes(link.from)) status = Math.min(status, statusAt(link, w));
  }
  return status;
}

function lowest(strengths: readonly Strength[]): Strength {
  return strengths.reduce((a, b) => Math.min(a, b) as Strength);
}
