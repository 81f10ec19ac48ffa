// What a criterion says of evidence: the value, with its interval, compared with the threshold. A
// criterion may be what a claim rests on (met serves it) or a threshold that must not be reached (not
// met serves it): which of the two is never guessed here. Nothing is stored; judgeEvidence does that.
import type { Criterion, Evidence } from '../model/case.ts';
import { type Between, type Bounds, boundsOf } from './bounds.ts';
import { isMet, resultOf, type ServedBy } from './comparison.ts';
import { amount, missingValue, names, reasonOf, stated } from './sentences.ts';
import type { Reason, Reasoning } from './types.ts';
import { labelKey } from './words.ts';

export interface Judgement {
  /** Absent where it cannot be judged: `problems` say why. */
  readonly result?: 'pass' | 'fail' | 'inconclusive';
  /** The values compared; empty where there are none to compare. */
  readonly sentence: string;
  readonly problems: readonly Reason[];
  /** What a person has to see to before it counts. */
  readonly doubts: readonly Reason[];
  /** What is worth knowing beside it. */
  readonly remarks: readonly Reason[];
}

/** The judgement of an evidence record by a criterion, or why there can be none. */
export function judgement(
  reasoning: Reasoning,
  evidenceId: string,
  criterionId: string,
  servedBy: ServedBy | undefined,
): Judgement {
  const c = reasoning.index.case;
  const evidence = c.evidence.get(evidenceId);
  const criterion = c.criteria.get(criterionId);
  if (!evidence) return cannot(missingValue('record', 'evidence', [evidenceId], evidenceId));
  if (!criterion) return cannot(missingValue('record', 'criterion', [criterionId], criterionId));
  const name = criterion.name ?? criterionId;
  const lacking: Reason[] = [];
  const lacks = (field: string, of: string, at: string) =>
    lacking.push(missingValue(field, field, [at], of));
  const approved = reasoning.criterionApproved(criterionId);
  if (!approved.yes) {
    const why = approved.reasons.map(({ message }) => message).join('; ');
    lacking.push(reasonOf('criterion', `${name} is not approved: ${why}`, [criterionId]));
  }
  const { operator, value: threshold } = criterion;
  if (operator === undefined) lacks('operator', name, criterionId);
  if (threshold === undefined) lacks('value', name, criterionId);
  if (evidence.value === undefined) lacks('value', names(c, [evidenceId]), evidenceId);
  const bounds = boundsOf(evidence, reasoning.settings.parameters.confFloor);
  if ('problem' in bounds) lacking.push(reasonOf('interval', bounds.problem, [evidenceId]));
  if (
    lacking.length > 0 ||
    operator === undefined ||
    threshold === undefined ||
    evidence.value === undefined ||
    'problem' in bounds
  ) {
    return cannot(...lacking);
  }
  const met = isMet(operator, threshold, evidence.value, bounds);
  const shared = {
    sentence: sentenceOf(evidence.value, bounds, name, criterion, met),
    doubts: doubtsAbout(evidence, criterion, name, evidenceId, criterionId),
    remarks: remarksOn(criterion, bounds, evidenceId, criterionId),
  };
  if (servedBy === undefined) {
    const question = `whether the claim is served when ${name} is met, or when it is not met, is not stated`;
    return { ...shared, problems: [reasonOf('servedBy', question, [criterionId], 'servedBy')] };
  }
  const result = resultOf(met, servedBy);
  const run = reasoning.usable(evidenceId).reasons.filter(({ code }) => code === 'run');
  if (result === 'pass' && run.length > 0) return { ...shared, problems: run };
  return { ...shared, result, problems: [] };
}

function cannot(...problems: readonly Reason[]): Judgement {
  return { sentence: '', problems, doubts: [], remarks: [] };
}

function sentenceOf(
  value: number,
  { between, unsure }: Bounds,
  name: string,
  { operator, value: threshold = 0, unit }: Criterion,
  met: boolean | undefined,
): string {
  const asks = `${operator} ${amount(threshold)}${stated(unit) ? ` ${unit}` : ''}`;
  const found = between ? `${amount(value)} (${betweenText(between)})` : amount(value);
  if (met !== undefined) return `${found}; ${name} asks for ${asks}: ${met ? 'met' : 'not met'}.`;
  const why = unsure ?? 'the interval lies on both sides';
  return `${found}; ${name} asks for ${asks}: not decided, because ${why}.`;
}

function betweenText({ low, high, level, method, computed }: Between): string {
  const side = (bound: number) => (Number.isFinite(bound) ? amount(bound, 4) : 'no bound');
  const how = [
    level === undefined ? undefined : `${amount(level * 100, 4)} %`,
    method,
    computed ? 'computed here' : undefined,
  ].filter((part) => part !== undefined);
  return `between ${side(low)} and ${side(high)}${how.length > 0 ? `; ${how.join(', ')}` : ''}`;
}

function doubtsAbout(
  evidence: Evidence,
  criterion: Criterion,
  name: string,
  evidenceId: string,
  criterionId: string,
): Reason[] {
  const at = [evidenceId, criterionId];
  const doubts: Reason[] = [];
  if (!stated(evidence.metric)) doubts.push(missingValue('metric', 'metric', at, evidenceId));
  if (!stated(criterion.metric)) doubts.push(missingValue('metric', 'metric', at, name));
  if (doubts.length === 0 && labelKey(evidence.metric ?? '') !== labelKey(criterion.metric ?? '')) {
    const message = `“${evidence.metric}” was measured, ${name} is about “${criterion.metric}”`;
    doubts.push(reasonOf('metric', message, at));
  }
  const { value = 0 } = evidence;
  const inPercent = /%|\bper ?cent\b/i.test(criterion.unit ?? '');
  if (inPercent && value >= 0 && value <= 1 && value !== criterion.value) {
    const message = `${name} is in ${criterion.unit}, and ${amount(value)} may be a fraction`;
    doubts.push(reasonOf('scale', message, at));
  }
  return doubts;
}

function remarksOn(
  { unit }: Criterion,
  { between, unsure }: Bounds,
  evidenceId: string,
  criterionId: string,
): Reason[] {
  const remarks: Reason[] = [];
  if (stated(unit)) {
    const message = `the criterion is in ${unit}; the record does not state the unit of its value`;
    remarks.push(reasonOf('unit', message, [criterionId]));
  }
  if (!between && unsure === undefined) {
    const message = 'no interval is stated and none can be computed, so chance is not counted';
    remarks.push(reasonOf('interval', message, [evidenceId]));
  }
  return remarks;
}
