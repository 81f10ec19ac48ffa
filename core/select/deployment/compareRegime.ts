// The regime of a deployment: how much people review, who sets the direction, how well the weights are kept.
import { percent } from '../../analyser/ask/fields.ts';
import type { DeploymentContext } from '../../model/case.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { AspectRow, Comparing, Difference } from './aspect.ts';
import { NOTHING } from './aspect.ts';
import { drift, row } from './compareAccess.ts';

export function regimeRows(comparing: Comparing): AspectRow[] {
  return [review(comparing), direction(comparing), security(comparing)];
}

function review(comparing: Comparing): AspectRow {
  const { control, deployments } = comparing;
  const budget = control.reviewed;
  const more = deployments.flatMap(({ id, context }): Difference[] => {
    const now = context?.reviewFraction;
    if (!context || control.evaluations.length === 0) return [];
    const rule = { rule: 'DEP-05', tone: 'warning', field: 'reviewFraction' } as const;
    if (now === undefined) {
      return [{ ...rule, says: `reviewFraction of ${id} is missing.`, at: [id] }];
    }
    if (!budget || now >= budget.value) return [];
    const says = `In ${id} people review ${percent(now)}; the control evaluation was run with ${percent(budget.value)}.`;
    return [{ ...rule, says, at: [id, budget.evidence] }];
  });
  const of = ({ reviewFraction }: DeploymentContext) =>
    reviewFraction === undefined ? undefined : percent(reviewFraction);
  const value = budget ? { text: percent(budget.value), by: [budget.evidence] } : NOTHING;
  return row(comparing, 'reviewFraction', 'Reviewed by people', of, value, more);
}

function direction(comparing: Comparing): AspectRow {
  const { control, deployments } = comparing;
  const more = deployments.flatMap(({ id, context }): Difference[] => {
    if (!context || control.goals.length === 0 || context.aiSetsDirection === false) return [];
    const rule = { rule: 'DEP-05', tone: 'warning', field: 'aiSetsDirection' } as const;
    const says =
      context.aiSetsDirection === undefined
        ? `aiSetsDirection of ${id} is missing, and control measures are argued.`
        : `In ${id} the AI sets the direction, and control measures are argued.`;
    return [{ ...rule, says, at: [id, ...control.goals] }];
  });
  const of = ({ aiSetsDirection: ai }: DeploymentContext) =>
    ai === undefined ? undefined : ai ? 'the AI' : 'people';
  const found = row(comparing, 'aiSetsDirection', 'Who sets the direction', of, NOTHING, more);
  const argued =
    control.goals.length > 0 ? { text: 'people (control measures)', by: control.goals } : NOTHING;
  return { ...found, argued };
}

function security(comparing: Comparing): AspectRow {
  const { index, deployments } = comparing;
  const actors = [...index.case.threatActors].sort(([a], [b]) => compareIdentifiers(a, b));
  const required = Math.max(0, ...actors.map(([, one]) => one.requiredSecurity ?? 0));
  const strongest = actors.filter(([, one]) => one.requiredSecurity === required).map(([id]) => id);
  const differences = deployments.flatMap(({ id, context }): Difference[] => {
    if (!context || context.kind === 'open-weights') return [];
    const rule = { rule: 'DEP-02', tone: 'error', field: 'securityLevel' } as const;
    const { securityLevel: level } = context;
    if (level === undefined) {
      return [{ ...rule, says: `securityLevel of ${id} is missing.`, at: [id] }];
    }
    if (level >= required) return [];
    const says = `${id} is secured at level ${level}; ${strongest.join(', ')} asks for ${required}.`;
    return [{ ...rule, says, at: [id, ...strongest] }];
  });
  const found = row(comparing, 'securityLevel', 'Security of the weights', ({ securityLevel }) =>
    amountOf(securityLevel),
  );
  return {
    ...found,
    argued:
      required > 0 ? { text: `level ${required} against the actors`, by: strongest } : NOTHING,
    differences: [...differences, ...drift(comparing, 'securityLevel')],
  };
}

function amountOf(level: number | undefined): string | undefined {
  return level === undefined ? undefined : `level ${level}`;
}
