// DEP-03: the deployment as it is stays within the planned one: users, segments, volume, test-time
// compute, affordances. Both are records of the head; where they are one, there is nothing to compare. An
// affordance that nothing evaluated is DEP-04's; where DEP-01 says that one of the two is of a kind that
// the case does not argue for, the limits of the other do not apply. Review and direction are DEP-05's,
// security DEP-02's, another kind of deployment DEP-01's.

import { recordOf } from '../../model/trackedRecords.ts';
import { arguedDeployments, deploymentsOf } from '../../select/deployment/contexts.ts';
import { type DriftField, driftOf, driftWords } from '../../select/deployment/drift.ts';
import { evaluatedBy, unevaluatedAffordances } from '../../select/deployment/evaluated.ts';
import { listOf } from '../ask/fields.ts';
import { defineRule } from '../rule.ts';

const OTHERS: ReadonlySet<DriftField> = new Set([
  'reviewFraction',
  'aiSetsDirection',
  'securityLevel',
]);

export default defineRule({
  id: 'DEP-03',
  title: 'The deployment stays within the one that was planned.',
  kind: 'consistency',
  yieldsTo: ['DEP-01'],
  basis: ['#142'],
  why: 'Access grows one customer and one tool at a time, and no day of it looks like a new deployment. The case was decided on for the numbers that it gave.',
  whenNotToUse: 'Before anything is deployed.',
  messages: {
    beyond: 'The actual deployment {actual} goes beyond the planned one ({planned}): {beyond}.',
    unknown:
      'The actual deployment {actual} cannot be held against the planned one ({planned}): only one of them states its {fields}.',
  },
  remedy:
    'Take the access back, or write the new limits into the planned deployment and look at every claim and evaluation that relied on the old ones.',
  examples: {
    good: [
      {
        name: 'within the limits',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: kyc, users: {count: 1000, segments: [banks, labs]}, volume: 50000, affordances: [web search]}
          deploymentContexts D-2 {kind: kyc, users: {count: 1000, segments: [Labs]}, volume: 49000}`,
      },
      {
        name: 'another kind is planned than the case argues for: DEP-01 says so, and the limits are those of that kind',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1 {about: [D-2]}
          deploymentContexts D-1 {kind: open-weights}
          deploymentContexts D-2 {kind: kyc, users: {count: 1000, segments: [labs]}, affordances: [shell], evaluatedAffordances: [shell]}`,
      },
      {
        name: 'one record for both',
        sketch: `
          case {contexts: {planned: D-1, actual: D-1}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: kyc, users: {count: 1000}}`,
      },
    ],
    bad: [
      {
        name: 'more users, another segment, more thinking',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: kyc, users: {count: 1000, segments: [banks]}, maxTestTimeCompute: 1000}
          deploymentContexts D-2 {kind: kyc, users: {count: 1001, segments: [banks, schools]}, maxTestTimeCompute: 4000}`,
        expect: [{ at: ['D-2'], message: 'beyond', severity: 'warning' }],
      },
      {
        name: 'an affordance that was evaluated, and not planned',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: kyc}
          deploymentContexts D-2 {kind: kyc, affordances: [web search], evaluatedAffordances: [web search]}`,
        expect: [{ at: ['D-2'], message: 'beyond' }],
      },
      {
        name: 'two kinds that the case argues for both: the limits hold',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1 {about: [D-1, D-2]}
          deploymentContexts D-1 {kind: internal-only, users: {count: 100}}
          deploymentContexts D-2 {kind: kyc, users: {count: 1001}}`,
        expect: [{ at: ['D-2'], message: 'beyond' }],
      },
      {
        name: 'a limit that nobody counts against',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: kyc, users: {count: 1000}}
          deploymentContexts D-2 {kind: kyc}`,
        expect: [{ at: ['D-2'], message: 'unknown' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const [planned, actual] = ['planned', 'actual'].map((role) =>
      deploymentsOf(c).find(({ which }) => which === role),
    );
    if (!planned?.context || !actual?.context) return;
    if (planned.context.kind !== actual.context.kind) {
      const { kinds } = arguedDeployments(index, reasoning);
      const isArgued = ({ context }: typeof planned) =>
        context?.kind !== undefined && kinds.includes(context.kind);
      if (!isArgued(planned) || !isArgued(actual)) return;
    }
    const untested = unevaluatedAffordances(actual.context, evaluatedBy(index, reasoning));
    const { beyond, unknown } = driftOf(planned.context, {
      ...recordOf(actual.context),
      affordances: (actual.context.affordances ?? []).filter((one) => !untested.includes(one)),
    });
    const told = beyond.filter(({ field }) => !OTHERS.has(field));
    const fields = unknown.filter((field) => !OTHERS.has(field)).map(driftWords);
    const at = [actual.id];
    const data = { actual: actual.id, planned: planned.id };
    if (told.length > 0) {
      const says = told.map(({ says: one }) => one).join('; ');
      report({ at, message: 'beyond', data: { ...data, beyond: says } });
    }
    if (fields.length > 0) {
      report({ at, message: 'unknown', data: { ...data, fields: listOf(fields) } });
    }
  },
});
