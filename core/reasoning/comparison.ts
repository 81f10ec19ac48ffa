// A measured value held against a threshold, and whether a pass that such a comparison once gave still
// follows from what is on record: figures and criteria are edited after the judgement.
import type { Case, Criterion, Evidence } from '../model/case.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { amount, missingValue, names, reasonOf } from './sentences.ts';
import type { Reason } from './types.ts';

/** What serves the claim: that the criterion is met, or that it is not. */
export const SERVED_BY = ['met', 'not-met'] as const;
export type ServedBy = (typeof SERVED_BY)[number];

/** Undefined: the interval lies on both sides, or is not sure enough to tell. */
export function isMet(
  operator: NonNullable<Criterion['operator']>,
  threshold: number,
  value: number,
  bounds: Bounds,
): boolean | undefined {
  if (bounds.between === undefined) {
    return bounds.unsure === undefined ? holds(operator, value, threshold) : undefined;
  }
  const { low, high } = bounds.between;
  if (operator === '=') {
    if (threshold < low || threshold > high) return false;
    return low === high ? true : undefined;
  }
  const [atLow, atHigh] = [holds(operator, low, threshold), holds(operator, high, threshold)];
  return atLow === atHigh ? atLow : undefined;
}

function holds(operator: NonNullable<Criterion['operator']>, a: number, b: number): boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '=':
      return a === b;
    case '>=':
      return a >= b;
    case '>':
      return a > b;
  }
}

/** What the comparison comes to, for a claim that is served as stated. */
export function resultOf(
  met: boolean | undefined,
  servedBy: ServedBy,
): 'pass' | 'fail' | 'inconclusive' {
  if (met === undefined) return 'inconclusive';
  return met === (servedBy === 'met') ? 'pass' : 'fail';
}

/**
 * Why a pass that a criterion gave counts no more (code `judgement`): what it was compared with, or
 * what was compared, is another now. A pass that was set by hand is asked only whether the figures
 * on record contradict it.
 */
export function judgementReasons(c: Case, id: string, evidence: Evidence, floor: number): Reason[] {
  const servedBy = evidence.judged?.servedBy;
  if (evidence.result !== 'pass') return [];
  if (servedBy === undefined) return byHandReasons(c, id, evidence, floor);
  const name = names(c, [id]);
  const criterionId = evidence.criterion;
  if (criterionId === undefined) return [missingValue('judgement', 'criterion', [id], name)];
  const criterion = c.criteria.get(criterionId);
  if (!criterion) return []; // a gate that is not there is closed (approvals.ts)
  const of = criterion.name ?? criterionId;
  const { operator, value: threshold } = criterion;
  if (operator === undefined) return [missingValue('judgement', 'operator', [criterionId], of)];
  if (threshold === undefined) return [missingValue('judgement', 'value', [criterionId], of)];
  const { value } = evidence;
  if (value === undefined) return [missingValue('judgement', 'value', [id], name)];
  const bounds = boundsOf(evidence, floor);
  if ('problem' in bounds) return [reasonOf('judgement', bounds.problem, [id])];
  const result = resultOf(isMet(operator, threshold, value, bounds), servedBy);
  if (result === 'pass') return [];
  const message = `${of} does not give a pass on the figures of ${name} as they are now, but ${result}; judge it again`;
  return [reasonOf('judgement', message, [id, criterionId])];
}

/**
 * A pass by hand whose value does not meet its criterion. That this serves the claim would have to
 * be on record, by a judgement, or because meeting the criterion is what must not happen: where it
 * has an alert below it, defines a safety level, or triggers a commitment.
 */
function byHandReasons(c: Case, id: string, evidence: Evidence, floor: number): Reason[] {
  const { criterion: criterionId, value } = evidence;
  const { operator, value: threshold, name, unit } = c.criteria.get(criterionId ?? '') ?? {};
  if (criterionId === undefined || operator === undefined) return [];
  if (threshold === undefined || value === undefined) return [];
  const bounds = boundsOf(evidence, floor);
  // An interval that cannot be one excuses no value.
  const found = 'problem' in bounds ? {} : bounds;
  if (isMet(operator, threshold, value, found) !== false) return [];
  if (isDanger(c, criterionId)) return [];
  const asked = `${operator} ${amount(threshold)}${unit === undefined ? '' : ` ${unit}`}`;
  const message = `${amount(value)} does not meet ${name ?? criterionId} (${asked}), and a judgement by which that is a pass is missing`;
  return [reasonOf('judgement', message, [id, criterionId], 'judged')];
}

function isDanger(c: Case, criterionId: string): boolean {
  if (c.criteria.get(criterionId)?.alert !== undefined) return true;
  for (const { criteria } of c.safetyLevels.values()) {
    if (criteria?.includes(criterionId)) return true;
  }
  for (const { trigger } of c.ifThens.values()) if (trigger === criterionId) return true;
  return false;
}
