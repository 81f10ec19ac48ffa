// What a criterion is for, as far as the case tells: a threshold that must not be reached, or what a
// claim rests on. A proposal with its reason; a person decides (core/reasoning/judgement.ts).
import type { Case } from '../model/case.ts';
import type { ServedBy } from '../reasoning/comparison.ts';

export interface Proposal {
  readonly servedBy: ServedBy;
  readonly why: string;
}

/** Undefined where nothing tells it, or where two things tell the opposite. */
export function proposedServedBy(c: Case, criterionId: string): Proposal | undefined {
  const found = [
    byLevel(c, criterionId),
    byTrigger(c, criterionId),
    byAlert(c, criterionId),
  ].filter((one) => one !== undefined);
  const [first] = found;
  return found.every(({ servedBy }) => servedBy === first?.servedBy) ? first : undefined;
}

function byLevel(c: Case, id: string): Proposal | undefined {
  for (const [level, { name, criteria }] of c.safetyLevels) {
    if (!criteria?.includes(id)) continue;
    return { servedBy: 'not-met', why: `It is a threshold of level ${name ?? level}.` };
  }
  return undefined;
}

function byTrigger(c: Case, id: string): Proposal | undefined {
  for (const [commitment, { trigger }] of c.ifThens) {
    if (trigger === id) return { servedBy: 'not-met', why: `It triggers ${commitment}.` };
  }
  return undefined;
}

/** An alert is raised on the safe side of the value. */
function byAlert(c: Case, id: string): Proposal | undefined {
  const { operator, value, alert } = c.criteria.get(id) ?? {};
  if (operator === undefined || operator === '=' || value === undefined || alert === undefined) {
    return undefined;
  }
  if (alert === value) return undefined;
  const upwards = operator.startsWith('>');
  const servedBy = alert < value === upwards ? 'not-met' : 'met';
  return { servedBy, why: `Its alert at ${alert} lies on the safe side of ${value}.` };
}
