// DEP-02: either the weights are secured against every threat actor on record, or the argument has a
// pathway "weights stolen" (harm mode leak) that does not lean on what stays behind: monitoring, KYC,
// API filters. Open weights need no theft; DEP-08 asks about them. Pathways that nothing below a root
// argues do not count.
import type { Case, DeploymentContext } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { subjects } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { subtrees } from '../ask/descent.ts';
import { addTo, listOf } from '../ask/fields.ts';
import { belowTops } from '../ask/unknowns.ts';
import { defineRule } from '../rule.ts';

const STAYS_BEHIND: ReadonlySet<string | undefined> = new Set(['monitoring', 'kyc', 'api-filter']);
const STAYS_BEHIND_TYPES: ReadonlySet<string | undefined> = new Set([
  'field-monitoring',
  'control-eval',
]);

export default defineRule({
  id: 'DEP-02',
  title: 'Stolen weights are prevented, or argued about without what a thief leaves behind.',
  kind: 'consistency',
  basis: ['#139', '#140', '#144', 'T-21'],
  why: 'Monitoring, customer checks and filters belong to the developer’s servers. Whoever takes the weights takes the model without them, so a case that counts on them covers every use but the worst.',
  whenNotToUse: 'Where the weights are public already.',
  cases: {
    leak: 'The argument about stolen weights leans on protections that do not travel with them.',
  },
  messages: {
    exposed:
      'Security level {level} of {context} is below the {required} that {actor} requires, and no argued pathway is about stolen weights (harm mode leak).',
    missing:
      'For {context} {missing}, so nobody can tell whether the weights are safe, and no argued pathway is about stolen weights (harm mode leak).',
    leak: 'Pathway {pathway} is about stolen weights and leans on {protections}, which a thief leaves behind.',
  },
  remedy:
    'Raise the security of the weights to what the strongest threat actor requires, or argue a pathway for stolen weights by what travels with them: the capability itself, or what was trained in.',
  examples: {
    good: [
      {
        name: 'secured as the strongest actor requires',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
          deploymentContexts D-1 {kind: closed-api, securityLevel: 4}
          threatActors T-1 {tier: cybercrime syndicate, requiredSecurity: 3}
          threatActors T-2 {tier: leading cyber state, requiredSecurity: 4}`,
      },
      {
        name: 'not secured enough, but theft is argued by inability',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            G2 "Even if stolen, it could not" {about: [P-1]}
              Sn1 -> E-1
          evidence E-1 {title: fine-tuned suite, evalType: capability}
          deploymentContexts D-1 {kind: closed-api, securityLevel: 3}
          threatActors T-2 {tier: leading cyber state, requiredSecurity: 5}
          pathways P-1 {name: weights stolen, harmMode: leak}`,
      },
      {
        name: 'open weights cannot be stolen',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
          deploymentContexts D-1 {kind: open-weights}`,
      },
    ],
    bad: [
      {
        name: 'planned and actual deployment lack the same: one finding',
        sketch: `
          case {contexts: {planned: D-1, actual: D-2}}
          G1 {about: [D-1]}
          deploymentContexts D-1 {kind: kyc}
          deploymentContexts D-2 {kind: kyc}`,
        expect: [{ at: ['D-1', 'D-2'], message: 'missing', severity: 'error' }],
      },
      {
        name: 'level 2 against a state that takes level 4',
        sketch: `
          case {contexts: {planned: D-1, actual: D-1}}
          G1
          deploymentContexts D-1 {kind: closed-api, securityLevel: 2}
          threatActors T-1 {tier: hobbyist, requiredSecurity: 1}
          threatActors T-2 {tier: leading cyber state, requiredSecurity: 4}`,
        expect: [{ at: ['D-1', 'T-2'], message: 'exposed', severity: 'error' }],
      },
      {
        name: 'a pathway record that nobody argues',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            G2
          deploymentContexts D-1 {kind: closed-api, securityLevel: 2}
          threatActors T-2 {tier: leading cyber state, requiredSecurity: 4}
          pathways P-1 {name: weights stolen, harmMode: leak}`,
        expect: [{ at: ['D-1', 'T-2'], message: 'exposed' }],
      },
      {
        name: 'neither the level nor what an actor requires is stated',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
          deploymentContexts D-1 {kind: closed-api}
          threatActors T-2 {tier: leading cyber state}`,
        expect: [{ at: ['D-1'], message: 'missing', severity: 'error' }],
      },
      {
        name: 'no threat actor is on record',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
          deploymentContexts D-1 {kind: closed-api, securityLevel: 3}`,
        expect: [{ at: ['D-1'], message: 'missing' }],
      },
      {
        name: 'theft is argued by customer checks and by monitoring, well secured or not',
        sketch: `
          case {contexts: {planned: D-1}}
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> M-1 E-1
          evidence E-1 {title: abuse monitoring, evalType: field-monitoring}
          mitigations M-1 {text: know your customer, kind: kyc}
          deploymentContexts D-1 {kind: closed-api, securityLevel: 4}
          threatActors T-2 {tier: leading cyber state, requiredSecurity: 4}
          pathways P-1 {name: weights stolen, harmMode: leak}`,
        expect: [{ at: ['P-1', 'E-1', 'M-1'], message: 'leak', severity: 'blocker' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const leaks = arguedLeaks(index, reasoning);
    for (const { pathway, nodes } of leaks) {
      const left = leftBehind(index, reasoning, nodes);
      if (left.length === 0) continue;
      const data = { pathway: c.pathways.get(pathway)?.name ?? pathway, protections: left };
      report({ at: [pathway, ...left], message: 'leak', case: 'leak', data });
    }
    if (leaks.length > 0) return;
    const { planned, actual } = c.meta.contexts ?? {};
    const unknown = new Map<string, string[]>();
    for (const id of new Set([planned, actual])) {
      const context = c.deploymentContexts.get(id ?? '');
      if (id === undefined || !context || context.kind === 'open-weights') continue;
      const { missing, actor, required } = security(c, context);
      const data = { context: id, level: context.securityLevel ?? '', required, actor };
      if (missing) addTo(unknown, missing, id);
      else if ((context.securityLevel ?? 0) < required) {
        report({ at: [id, actor], message: 'exposed', data });
      }
    }
    for (const [missing, at] of unknown) {
      report({ at, message: 'missing', data: { context: listOf(at), missing } });
    }
  },
});

/** What the strongest threat actor requires, and what would have to be known and is not. */
function security(c: Case, { securityLevel }: DeploymentContext) {
  let strongest = { actor: '', required: 0 };
  const unknown: string[] = [];
  for (const id of [...c.threatActors.keys()].sort(compareIdentifiers)) {
    const required = c.threatActors.get(id)?.requiredSecurity;
    if (required === undefined) unknown.push(id);
    else if (required > strongest.required) strongest = { actor: id, required };
  }
  const missing = [
    ...(securityLevel === undefined ? ['the security level is missing'] : []),
    ...(c.threatActors.size === 0 ? ['threat actors are missing'] : []),
    ...(unknown.length > 0
      ? [`the security level that ${unknown.join(', ')} requires is missing`]
      : []),
  ];
  return { ...strongest, missing: missing.join(' and ') };
}

/** Pathways of stolen weights, and the nodes below a top goal that are about them. */
function arguedLeaks(index: CaseIndex, reasoning: Reasoning) {
  const leaks = [...index.case.pathways].filter(([, { harmMode }]) => harmMode === 'leak');
  if (leaks.length === 0) return [];
  const argued = belowTops(index, reasoning);
  const about = subjects(index);
  return leaks
    .map(([pathway]) => ({
      pathway,
      nodes: [
        ...reasoning.pathwayStrategies(pathway),
        ...(about.get(pathway) ?? []).map(({ id }) => id),
      ].filter((id) => argued.has(id)),
    }))
    .filter(({ nodes }) => nodes.length > 0)
    .sort((a, b) => compareIdentifiers(a.pathway, b.pathway));
}

/** Evidence and mitigations below these nodes that stay on the developer's servers. */
function leftBehind(index: CaseIndex, reasoning: Reasoning, nodes: readonly string[]): string[] {
  const c = index.case;
  const left = new Set<string>();
  for (const node of nodes) {
    for (const id of reasoning.evidenceOf(node)) {
      if (STAYS_BEHIND_TYPES.has(c.evidence.get(id)?.evalType)) left.add(id);
    }
  }
  for (const { node } of subtrees(index, nodes)) {
    if (node.kind !== 'solution') continue;
    for (const one of node.cites ?? []) {
      if (STAYS_BEHIND.has(c.mitigations.get(one)?.kind)) left.add(one);
    }
  }
  return [...left].sort(compareIdentifiers);
}
