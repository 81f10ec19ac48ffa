// Who has access to what, and how much: affordances, users, volume, test-time compute.
import { listOf } from '../../analyser/ask/fields.ts';
import type { DeploymentContext } from '../../model/case.ts';
import type { AspectRow, Comparing, Difference, Value } from './aspect.ts';
import { amount, NOTHING, stated } from './aspect.ts';
import { type DriftField, driftOf } from './drift.ts';
import { type Most, unevaluatedAffordances } from './evaluated.ts';

/** Beyond this many times the tested volume, a result needs a model to extrapolate (T-04, QNT-09). */
const MOST_TIMES = 10;

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
  const { evaluated, deployments } = comparing;
  const tested = evaluated.volume;
  const more = deployments.flatMap(({ id, context }): Difference[] => {
    const planned = context?.volume;
    if (planned === undefined) return [];
    const times = tested && tested.value > 0 ? planned / tested.value : undefined;
    if (times !== undefined && times <= MOST_TIMES) return [];
    const says =
      times === undefined
        ? `${id} is for ${amount(planned)} uses, and no evidence states the volume it was tested at.`
        : `${id} is for ${amount(planned)} uses, ${amount(Math.round(times))} times the largest volume tested.`;
    const at = tested ? [id, tested.evidence] : [id];
    return [{ tone: 'warning', says, at, field: 'volume' }];
  });
  const of = (context: DeploymentContext) => amount(context.volume);
  return row(comparing, 'volume', 'Volume of use', of, largest(tested), more);
}

function testTimeCompute(comparing: Comparing): AspectRow {
  const { evaluated, deployments } = comparing;
  const tested = evaluated.testTimeCompute;
  const more = deployments.flatMap(({ id, context }): Difference[] => {
    const most = context?.maxTestTimeCompute;
    if (most === undefined || (tested && most <= tested.value)) return [];
    const than = tested
      ? `evaluated with at most ${amount(tested.value)}`
      : 'no evidence states any';
    const says = `${id} allows ${amount(most)} of test-time compute; ${than}.`;
    return [
      {
        tone: 'warning',
        says,
        at: tested ? [id, tested.evidence] : [id],
        field: 'maxTestTimeCompute',
      },
    ];
  });
  const of = (context: DeploymentContext) => amount(context.maxTestTimeCompute);
  return row(comparing, 'maxTestTimeCompute', 'Test-time compute', of, largest(tested), more);
}

export function largest(most: Most | undefined): Value {
  return most ? { text: amount(most.value) ?? '', by: [most.evidence] } : NOTHING;
}
