// Who has access to what, and how much: affordances, users, volume, test-time compute.
import { listOf } from '../../analyser/ask/fields.ts';
import type { DeploymentContext } from '../../model/case.ts';
import type { AspectRow, Comparing, Difference, Value } from './aspect.ts';
import { amount, NOTHING, stated } from './aspect.ts';
import { type DriftField, driftOf } from './drift.ts';
import { type Most, unevaluatedAffordances } from './evaluated.ts';
import { thinkingGap, volumeGap } from './extrapolation.ts';

export function accessRows(comparing: Comparing): AspectRow[] {
  return [
    affordances(comparing),
    row(comparing, 'users.count', 'Users', ({ users }) => amount(users?.count)),
    row(comparing, 'users.segments', 'Groups of users', ({ users }) => users?.segments?.join(', ')),
    volume(comparing),
    testTimeCompute(comparing),
  ];
}

/** How the actual deployment goes beyond the planned one in one field, or cannot be compared. */
export function drift({ planned, actual }: Comparing, field: DriftField): Difference[] {
  if (!planned?.context || !actual?.context || planned === actual) return [];
  const { beyond, unknown } = driftOf(planned.context, actual.context);
  const at = [actual.id, planned.id];
  const told = beyond.filter((one) => one.field === field);
  const differences: Difference[] = told.map(({ says }) => ({
    tone: 'warning',
    rule: 'DEP-03',
    says: `In fact ${says}.`,
    at,
    field,
  }));
  if (unknown.includes(field)) {
    const says = `Only one of ${planned.id} and ${actual.id} states it.`;
    differences.push({ tone: 'warning', rule: 'DEP-03', says, at, field });
  }
  return differences;
}

export function row(
  comparing: Comparing,
  field: DriftField,
  title: string,
  of: (context: DeploymentContext) => string | undefined,
  evaluated: Value = NOTHING,
  more: readonly Difference[] = [],
): AspectRow {
  return {
    id: field,
    title,
    planned: stated(comparing.planned, of),
    actual: stated(comparing.actual, of),
    argued: NOTHING,
    evaluated,
    differences: [...more, ...drift(comparing, field)],
  };
}

function affordances(comparing: Comparing): AspectRow {
  const { deployments, evaluated } = comparing;
  const names = [...new Map(evaluated.affordances.map((one) => [one.toLowerCase(), one])).values()];
  const by = evaluated.evidence
    .filter(([, one]) => [...(one.affordances ?? []), ...(one.elicitation?.tools ?? [])].length > 0)
    .map(([id]) => id);
  const more = deployments.flatMap(({ id, context }): Difference[] => {
    const untested = context ? unevaluatedAffordances(context, evaluated) : [];
    if (untested.length === 0) return [];
    const says = `${id} grants ${listOf(untested)}, which nothing was evaluated with.`;
    return [{ tone: 'error', rule: 'DEP-04', says, at: [id], field: 'affordances' }];
  });
  const value = { text: names.join(', '), by };
  const of = ({ affordances: list }: DeploymentContext) => list?.join(', ');
  return row(comparing, 'affordances', 'Affordances', of, value, more);
}

function volume(comparing: Comparing): AspectRow {
  const { index, reasoning, evaluated, deployments } = comparing;
  const more = deployments.flatMap(({ id, context }): Difference[] => {
    const gap = context && volumeGap(index, reasoning, context, evaluated);
    if (!gap) return [];
    const rule = { rule: 'QNT-09', tone: 'warning', field: 'volume' } as const;
    if (gap.lacks === 'tested') {
      const says = `${id} is for ${amount(gap.volume)} uses, and no evidence states the volume it was tested at.`;
      return [{ ...rule, says, at: [id] }];
    }
    const { evidence, value } = gap.tested;
    const says =
      gap.lacks === 'volume'
        ? `The volume of ${id} is missing, and ${amount(value)} uses were tested.`
        : `${id} is for ${amount(gap.volume)} uses, ${amount(Math.round(gap.times))} times the largest volume tested.`;
    return [{ ...rule, says, at: [id, evidence] }];
  });
  const of = (context: DeploymentContext) => amount(context.volume);
  return row(comparing, 'volume', 'Volume of use', of, largest(evaluated.volume), more);
}

function testTimeCompute(comparing: Comparing): AspectRow {
  const { index, evaluated, deployments } = comparing;
  const more = deployments.flatMap(({ id, context }): Difference[] => {
    const gap = context && thinkingGap(index, context, evaluated);
    if (!gap) return [];
    const rule = { rule: 'ELI-10', tone: 'warning', field: 'maxTestTimeCompute' } as const;
    if (gap.lacks === 'limit') {
      const says = `How much test-time compute ${id} allows is missing.`;
      return [{ ...rule, says, at: [id, gap.tested.evidence] }];
    }
    const { allowed, less, most, unstated } = gap;
    const allows = `${id} allows ${amount(allowed)} of test-time compute`;
    const told = (at: readonly string[], rest: string): Difference[] =>
      at.length === 0 ? [] : [{ ...rule, says: `${allows}; ${rest}.`, at: [id, ...at] }];
    return [
      ...told(less, `${listOf(less)} had at most ${amount(most)}`),
      ...told(unstated, `that of ${listOf(unstated)} is missing`),
    ];
  });
  const of = (context: DeploymentContext) => amount(context.maxTestTimeCompute);
  const value = largest(evaluated.testTimeCompute);
  return row(comparing, 'maxTestTimeCompute', 'Test-time compute', of, value, more);
}

export function largest(most: Most | undefined): Value {
  return most ? { text: amount(most.value) ?? '', by: [most.evidence] } : NOTHING;
}
