// suff(pathway) of README.md here: one strong line, or two moderate ones that are independent.
import { commonAssumptions } from './independence.ts';
import { type LineOfDefence, statusInLine } from './lines.ts';
import { missingValue, names, reasonOf } from './sentences.ts';
import type { Weighing } from './strength.ts';
import type { Line } from './structure.ts';
import { CONTESTED, SUPPORTED, UNDEVELOPED, UNSUPPORTED } from './support.ts';
import type { Reason, SufficiencyAnswer } from './types.ts';

/** str(c)=3 or str(p)=3 or (str(c)>=2 and str(p)>=2 and indep(c,p)). */
export function suffices(pathwayId: string, w: Weighing): boolean {
  const control = w.line(pathwayId, 'control');
  const propensity = w.line(pathwayId, 'propensity');
  if (control.strength === 3 || propensity.strength === 3) return true;
  if (control.strength < 2 || propensity.strength < 2) return false;
  return w.independence(pathwayId).independent;
}

/**
 * The status of a strategy with two lines: Supported iff suff; Contested if suff would hold with
 * open challenges ignored; Undeveloped if both lines are; else Unsupported.
 * @param ignoringOpen the same judgement without open challenges
 */
export function twoLinesStatus(
  pathwayId: string,
  w: Weighing,
  ignoringOpen: () => Weighing | undefined,
): number {
  if (suffices(pathwayId, w)) return SUPPORTED;
  const without = ignoringOpen();
  if (without && suffices(pathwayId, without)) return CONTESTED;
  return areUndeveloped(pathwayId, w) ? UNDEVELOPED : UNSUPPORTED;
}

function areUndeveloped(pathwayId: string, w: Weighing): boolean {
  return (['control', 'propensity'] as const).every((line) => {
    const { weakest } = w.line(pathwayId, line);
    const statuses = weakest.map((goal) => statusInLine(goal, pathwayId, w));
    return statuses.length > 0 && statuses.every((status) => status === UNDEVELOPED);
  });
}

export function sufficiencyAnswer(
  pathwayId: string,
  w: Weighing,
  ignoringOpen: () => Weighing | undefined,
): SufficiencyAnswer {
  const control = w.line(pathwayId, 'control');
  const propensity = w.line(pathwayId, 'propensity');
  const independence = {
    ...w.independence(pathwayId),
    common: commonAssumptions(control.weakest, propensity.weakest, w),
  };
  const sufficient = suffices(pathwayId, w);
  const without = sufficient ? undefined : ignoringOpen();
  const contestedOnly = without !== undefined && suffices(pathwayId, without);
  const reasons = reasonsOf(pathwayId, w, control, propensity, independence.independent);
  return {
    sufficient,
    contestedOnly,
    undeveloped: areUndeveloped(pathwayId, w),
    control: control.weakest[0]?.id,
    propensity: propensity.weakest[0]?.id,
    controlStrength: control.strength,
    propensityStrength: propensity.strength,
    lines: { control: idsOf(control), propensity: idsOf(propensity) },
    independence,
    reasons: contestedOnly
      ? [...reasons, reasonOf('contested', 'it would suffice without the open challenges')]
      : reasons,
  };
}

function idsOf({ all, weakest }: LineOfDefence) {
  return { all: all.map(({ id }) => id), weakest: weakest.map(({ id }) => id) };
}

/** None is named or drawn, or the one named is not what the pathway rests on. */
function noLine(pathwayId: string, line: Line, w: Weighing): Reason {
  const c = w.base.index.case;
  const pathway = c.pathways.get(pathwayId);
  const named = pathway?.[line];
  if (named === undefined || !c.nodes.has(named)) {
    return missingValue(line, line, [pathwayId], `the pathway ${pathway?.name}`);
  }
  const message =
    `${names(c, [named])}, which ${pathway?.name} names as its ${line} line, does not argue it: ` +
    'no strategy with two lines for the pathway rests on it, and nothing about the pathway does';
  return reasonOf(line, message, [pathwayId, named]);
}

function reasonsOf(
  pathwayId: string,
  w: Weighing,
  control: LineOfDefence,
  propensity: LineOfDefence,
  independent: boolean,
): Reason[] {
  const c = w.base.index.case;
  if (!c.pathways.has(pathwayId)) return [missingValue('pathway', 'pathway', [pathwayId])];
  const lines = { control, propensity };
  const reasons: Reason[] = [];
  for (const [line, { weakest, strength }] of Object.entries(lines)) {
    const ids = weakest.map(({ id }) => id);
    reasons.push(
      ids.length === 0
        ? noLine(pathwayId, line as Line, w)
        : reasonOf(line, `the ${line} line, ${names(c, ids)}, has strength ${strength}`, ids),
    );
  }
  reasons.push(
    reasonOf(
      'sufficiency',
      `two lines: ${control.strength}, ${propensity.strength}, independent: ` +
        `${independent ? 'yes' : 'no'}; one of strength 3, or both of 2 and independent, suffice`,
      [pathwayId],
    ),
  );
  return reasons;
}
