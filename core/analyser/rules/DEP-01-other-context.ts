// DEP-01: the planned and the actual deployment are of a kind that the case argues for: that of a
// deployment context which an element connected to a root is about. Kinds are compared, not records.
// A context that is not in the case is WF-07's as well, an error; that the plan is unknown is a blocker.
import { arguedDeployments, deploymentsOf } from '../../select/deployment/contexts.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DEP-01',
  title: 'The system is deployed as the case argues.',
  kind: 'consistency',
  basis: ['#90', '#140'],
  why: 'Safeguards that hold behind an API do not exist for weights on a stranger’s disk. An argument for one kind of access says nothing about another, however good it is.',
  whenNotToUse: 'For a case that supports no deployment, inside the developer included.',
  messages: {
    differs:
      'The {which} deployment {context} is {kind}, and the case argues for {argued} ({name:by}).',
    kind: 'The kind of the {which} deployment {context} is missing, so it counts as another than the case argues for ({argued}).',
    argued:
      'The {which} deployment {context} is {kind}, and no element connected to a root is about a deployment context with a kind: the case argues for none.',
    dangling:
      'The {which} deployment is "{context}", which is not in the case, so it counts as another than the case argues for ({argued}).',
    missing:
      'The planned deployment is missing in the head of the case: nobody can tell whether the deployment is the one that is argued for ({argued}).',
  },
  remedy:
    'Argue for the kind of deployment that is planned, or deploy only as argued; link the top goal or its context to the deployment context (about).',
  examples: {
    good: [
      {
        name: 'argued for an API with known customers, planned so',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            ~ C1 "API for vetted customers" {about: [D-1]}
          deploymentContexts D-1 {kind: kyc}`,
      },
      {
        name: 'two kinds are argued for; another record of the same kind is in use',
        sketch: `
          case {contexts: {planned: D-1, actual: D-3}}
          G1
            G2 {about: [D-1]}
            G3 {about: [D-2]}
          deploymentContexts D-1 {kind: closed-api}
          deploymentContexts D-2 {kind: internal-only}
          deploymentContexts D-3 {kind: internal-only, name: pilot}`,
      },
    ],
    bad: [
      {
        name: 'argued for an API, shipping open weights',
        sketch: `
          case {contexts: {planned: D-2}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: closed-api}
          deploymentContexts D-2 {kind: open-weights}`,
        expect: [{ at: ['D-2', 'G1'], message: 'differs', severity: 'blocker' }],
      },
      {
        name: 'the plan is as argued, the actual deployment is not',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: internal-only}
          deploymentContexts D-2 {kind: closed-api}`,
        expect: [{ at: ['D-2', 'G1'], message: 'differs' }],
      },
      {
        name: 'the only element about the open weights hangs on nothing',
        sketch: `
          case {contexts: {planned: D-2}}
          G1 {about: [D-1]}
          C9 {about: [D-2]}
          deploymentContexts D-1 {kind: closed-api}
          deploymentContexts D-2 {kind: open-weights}`,
        expect: [{ at: ['D-2', 'G1'], message: 'differs' }],
      },
      {
        name: 'nobody says what is argued for',
        sketch: `
          case {contexts: {planned: D-1, actual: D-1}}
          G1
          deploymentContexts D-1 {kind: closed-api}`,
        expect: [{ at: ['D-1'], message: 'argued', severity: 'blocker' }],
      },
      {
        name: 'the planned context has no kind',
        sketch: `
          case {contexts: {planned: D-2}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: closed-api}
          deploymentContexts D-2 {name: partner access}`,
        expect: [{ at: ['D-2', 'G1'], message: 'kind' }],
      },
      {
        name: 'the planned context was deleted',
        sketch: `
          case {contexts: {planned: D-9}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: closed-api}`,
        expect: [{ at: ['D-9'], message: 'dangling', severity: 'blocker' }],
      },
      {
        name: 'the head names no deployment',
        sketch: `
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: closed-api}`,
        expect: [{ at: [], message: 'missing', severity: 'blocker' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const argued = arguedDeployments(index, reasoning);
    const kinds = [...new Set(argued.kinds)].sort().join(' or ') || 'no kind of deployment';
    if (c.meta.contexts?.planned === undefined && c.meta.contexts?.actual === undefined) {
      const path = ['meta', 'contexts'];
      if (c.nodes.size > 0) report({ at: [], message: 'missing', data: { argued: kinds }, path });
      return;
    }
    for (const { id, which, context } of deploymentsOf(c)) {
      const kind = context?.kind;
      const data = { which, context: id, argued: kinds, by: argued.by, kind: kind ?? '' };
      if (!context) report({ at: [id], message: 'dangling', data });
      else if (kind === undefined) report({ at: [id, ...argued.by], message: 'kind', data });
      else if (argued.kinds.length === 0) report({ at: [id], message: 'argued', data });
      else if (!argued.kinds.includes(kind)) {
        report({ at: [id, ...argued.by], message: 'differs', data });
      }
    }
  },
});
