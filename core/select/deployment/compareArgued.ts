// What the argument says of the deployment: its kind, its pathways, what cannot be undone, internal use.

import { nameOf } from '../../model/lookup.ts';
import { allFields } from '../../presentation/fields.ts';
import type { AspectRow, Comparing, Difference, Value } from './aspect.ts';
import { NOTHING, stated } from './aspect.ts';
import type { DeploymentKind } from './contexts.ts';
import { internalUse } from './internalUse.ts';
import { irreversibilityOf } from './irreversibility.ts';

export function arguedRows(comparing: Comparing) {
  return {
    kind: kindRow(comparing),
    pathways: pathwaysRow(comparing),
    irreversible: irreversibleRow(comparing),
    internal: internalRow(comparing),
  };
}

function kindRow({ deployments, planned, actual, argued }: Comparing): AspectRow {
  const kinds = [...new Set(argued.kinds)].sort();
  const differences = deployments.flatMap(({ id, which, context }): Difference[] => {
    const rule = { rule: 'DEP-01', tone: 'blocker' } as const;
    if (!context)
      return [{ ...rule, says: `The ${which} deployment ${id} is not in the case.`, at: [] }];
    if (context.kind === undefined) {
      return [
        { ...rule, says: `${id} does not say of which kind it is.`, at: [id], field: 'kind' },
      ];
    }
    if (kinds.includes(context.kind)) return [];
    const named = kinds.map((kind) => `“${kindWord(kind)}”`).join(' or ');
    const says = `The case argues for ${named || 'no kind of deployment'}; the ${which} deployment is “${kindWord(context.kind)}”.`;
    return [{ ...rule, says, at: [id, ...argued.by], field: 'kind' }];
  });
  if (deployments.length === 0) {
    const says = 'Neither a planned nor an actual deployment is chosen.';
    differences.push({ rule: 'DEP-01', tone: 'blocker', says, at: [] });
  }
  return {
    id: 'kind',
    title: 'Kind of deployment',
    planned: stated(planned, ({ kind }) => kind && kindWord(kind)),
    actual: stated(actual, ({ kind }) => kind && kindWord(kind)),
    argued: { text: kinds.map(kindWord).join(', '), by: argued.by },
    evaluated: NOTHING,
    differences,
  };
}

/** What the registers and the inspector call a kind. */
function kindWord(kind: DeploymentKind): string {
  const field = allFields('deploymentContexts').find(({ key }) => key === 'kind');
  return field?.options?.find(({ value }) => value === kind)?.label ?? kind;
}

function pathwaysRow({ deployments, planned, actual, coverage }: Comparing): AspectRow {
  const argued = [...coverage.pathways.values()].filter(({ arguedBy }) => arguedBy.length > 0);
  const of = (id: string | undefined): Value => {
    const ids = argued.filter(({ pathway }) => pathway.context === id).map((one) => one.id);
    return id === undefined || ids.length === 0 ? NOTHING : { text: listed(ids), by: ids };
  };
  return {
    id: 'pathways',
    title: 'Pathways argued',
    planned: of(planned?.id),
    actual: of(actual?.id),
    argued: { text: listed(argued.map(({ id }) => id)), by: argued.map(({ id }) => id) },
    evaluated: NOTHING,
    differences: deployments
      .filter(({ id }) => of(id).by.length === 0)
      .map(({ id, which }) => ({
        tone: 'warning',
        says: `No argued pathway is of the ${which} deployment ${id}.`,
        at: [id],
      })),
  };
}

function irreversibleRow(comparing: Comparing): AspectRow {
  const { deployments, planned, actual, index, reasoning } = comparing;
  const goals: string[] = [];
  const differences = deployments.flatMap(({ id, context }): Difference[] => {
    if (context?.kind !== 'open-weights') return [];
    const answer = irreversibilityOf(context, index, reasoning);
    const rule = { rule: 'DEP-08', at: [id], field: 'irreversibility' } as const;
    if (answer.how === 'missing') {
      const says = `${id} gives the weights away, and nothing argues that this can never be undone.`;
      return [{ ...rule, tone: 'blocker', says }];
    }
    if (answer.how === 'text') {
      const says = `That ${id} cannot be undone is a sentence in its record, which no goal argues.`;
      return [{ ...rule, tone: 'warning', says }];
    }
    goals.push(answer.goal);
    if (answer.connected && answer.support === 'supported') return [];
    const state = answer.connected ? answer.support : 'not connected to a top goal';
    const says = `${nameOf(index.case, answer.goal)} argues that ${id} cannot be undone, and is ${state}.`;
    return [{ ...rule, tone: 'blocker', says, at: [id, answer.goal] }];
  });
  return {
    id: 'irreversibility',
    title: 'What cannot be undone',
    planned: stated(planned, ({ irreversibility }) => irreversibility),
    actual: stated(actual, ({ irreversibility }) => irreversibility),
    argued: { text: listed(goals.map((id) => nameOf(index.case, id))), by: goals },
    evaluated: NOTHING,
    differences,
  };
}

function internalRow({ index, reasoning, planned, actual }: Comparing): AspectRow {
  const { since, deployments, pathways, exclusions } = internalUse(index, reasoning);
  const exists = since !== undefined || deployments.length > 0;
  const covered = [...pathways, ...exclusions];
  const system = index.case.meta.systemUnderTest ?? '';
  const isInternal = (id: string | undefined) => id !== undefined && deployments.includes(id);
  return {
    id: 'internal',
    title: 'Use inside the developer',
    planned: isInternal(planned?.id) ? { text: 'yes', by: deployments } : NOTHING,
    actual: isInternal(actual?.id)
      ? { text: 'yes', by: deployments }
      : since === undefined
        ? NOTHING
        : { text: `since ${since}`, by: [system] },
    argued: { text: listed(covered), by: covered },
    evaluated: NOTHING,
    differences:
      exists && covered.length === 0
        ? [
            {
              tone: 'error',
              rule: 'DEP-07',
              says: 'The system is used inside the developer, and no argued pathway or exclusion covers that.',
              at: deployments.length > 0 ? deployments : [system],
            },
          ]
        : [],
  };
}

function listed(ids: readonly string[]): string {
  return ids.join(', ');
}
