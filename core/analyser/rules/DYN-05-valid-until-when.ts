// DYN-05: a critical argument says up to which system, and until when, it holds, and the system is
// within that. Sharpened: a critical top goal has an envelope with at least one limit, or each critical
// pathway below it has one at its lines or at the goal above its strategy. Being outside is asked of all
// needed goals, and whether any limit of an envelope is one; goals of the same reason are told together.

import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { isBegun } from '../ask/begun.ts';
import { boundless, envelopeOf, outsideOf } from '../ask/envelopes.ts';
import { MOST_DAYS } from '../ask/farOff.ts';
import { addTo, listOf } from '../ask/fields.ts';
import { topGoals } from '../ask/unknowns.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'DYN-05',
  title: 'A critical argument says up to which system and until when it holds.',
  kind: 'freshness',
  basis: ['#95', 'EU GPAI Code S&S, 7.2(2)'],
  why: 'Every suite of evaluations becomes insufficient at some point, and nobody will know how or why. A case without an envelope holds for ever by its own account, also for the model after next.',
  whenNotToUse: 'For cases in which no harm is catastrophic.',
  cases: { outside: 'The system is outside the envelope, or is not known to be inside.' },
  options: {
    mostDays: {
      ...MOST_DAYS,
      about: 'An envelope that ends further away than this does not end (three years).',
    },
  },
  messages: {
    missing:
      'Validity envelope is missing at {name:goal}{pathways}: the case does not say up to which effective compute or capability tier, or until which day, it holds.',
    boundless: 'The validity envelope of {name:goals} bounds nothing: {why}.',
    outside: 'The system is outside the validity envelope of {name:goals}: {why}.',
  },
  remedy:
    'State the envelope at the top goal: the largest effective compute and capability tier that the evidence covers, and a day. Outside it, argue anew.',
  examples: {
    good: [
      {
        name: 'stated, and the system is inside, to the day',
        sketch: `
          case {severity: catastrophic, systemUnderTest: S-5}
          G1 {validityEnvelope: {maxEffCompute: 1.6e+26, maxCapabilityTier: human, until: '2026-06-01'}}
            G2
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25, capabilityTier: human}`,
      },
      {
        name: 'at the one critical pathway; a case about minor harm needs none',
        sketch: `
          case {severity: minor}
          G1
            G2 {about: [P-1], validityEnvelope: {until: '2027-01-01'}}
              S1 {combinator: twoLines, pathway: P-1}
                G3 {lineOfDefence: control}
          pathways P-1 {name: exfiltration, severity: catastrophic}`,
      },
    ],
    bad: [
      {
        name: 'for ever, and for any model; an envelope without a limit is none',
        sketch: `
          case {severity: catastrophic}
          G1 "Quartz 5 does not cause a catastrophe" {validityEnvelope: {}}
            G2 {validityEnvelope: {until: '2027-01-01'}}`,
        expect: [{ at: ['G1'], message: 'missing', severity: 'error' }],
      },
      {
        name: 'one pathway has none',
        sketch: `
          case {severity: catastrophic}
          G1
            G2 {about: [P-1]}
              S1 {combinator: twoLines, pathway: P-1}
                G3 {lineOfDefence: control, validityEnvelope: {until: '2027-01-01'}}
            G4 {about: [P-2]}
              S2 {combinator: twoLines, pathway: P-2}
                G5 {lineOfDefence: control}
          pathways P-1 {name: exfiltration, severity: catastrophic}
          pathways P-2 {name: cyber misuse, severity: catastrophic}`,
        expect: [{ at: ['G1', 'P-2'], message: 'missing', severity: 'error' }],
      },
      {
        name: 'until a day that nobody will live to see, for any tier, and for all compute of this century',
        sketch: `
          case {severity: catastrophic, systemUnderTest: S-5}
          G1 {validityEnvelope: {until: '9999-12-31'}}
            G2 {validityEnvelope: {maxEffCompute: 4.0e+40, maxCapabilityTier: very-superhuman}}
            G3 {validityEnvelope: {maxEffCompute: 3.2e+26, until: '9999-12-31'}}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25, capabilityTier: human}`,
        expect: [
          { at: ['G1'], message: 'boundless', severity: 'error' },
          { at: ['G2'], message: 'boundless', severity: 'error' },
        ],
      },
      {
        name: 'the model has grown out of it; the day has passed; nothing is known of the model',
        sketch: `
          case {severity: catastrophic, systemUnderTest: S-5}
          G1 {validityEnvelope: {maxEffCompute: 4.0e+25, maxCapabilityTier: human}}
            G2 {validityEnvelope: {maxEffCompute: 4.0e+25, maxCapabilityTier: human}}
            G3 {validityEnvelope: {until: '2026-05-31'}}
          systemVersions S-5 {name: Quartz 5, effCompute: 8.0e+25}`,
        expect: [
          { at: ['G1', 'G2'], message: 'outside', severity: 'error' },
          { at: ['G3'], message: 'outside', severity: 'error' },
        ],
      },
    ],
  },
  check({ case: c, index, reasoning, today, options, report }) {
    if (!isBegun(index)) return;
    const unbounded = topGoals(index, reasoning).filter((id) => {
      const node = index.nodes.get(id)?.node;
      return node && !envelopeOf(node) && reasoning.critical(id);
    });
    const argued = unbounded.length > 0 ? criticalPathways(index, reasoning) : [];
    const open = argued.filter((id) => !isBounded(index, reasoning, id));
    const some = open.length > 0 && open.length < argued.length;
    const names = open.map((id) => c.pathways.get(id)?.name ?? id);
    const pathways = some ? ` for ${listOf(names)}` : '';
    for (const goal of argued.length > 0 && open.length === 0 ? [] : unbounded) {
      const path = ['nodes', goal, 'validityEnvelope'];
      const at = [goal, ...(some ? open : [])];
      report({ at, message: 'missing', data: { goal, pathways }, path });
    }
    const { computeFactor: factor } = reasoning.settings.parameters;
    const widest = { today, mostDays: Number(options.mostDays), factor };
    const outside = new Map<string, string[]>();
    const unlimited = new Map<string, string[]>();
    for (const { id, node } of index.nodes.values()) {
      const envelope = node.kind === 'goal' ? envelopeOf(node) : undefined;
      if (!envelope || !reasoning.needed(id)) continue;
      const why = outsideOf(c, today, envelope);
      if (why.length > 0) addTo(outside, listOf(why), id);
      const wide = boundless(c, envelope, widest);
      if (wide.length > 0 && why.length === 0) addTo(unlimited, listOf(wide), id);
    }
    for (const [why, goals] of unlimited) {
      report({ at: goals, message: 'boundless', data: { goals, why } });
    }
    for (const [why, goals] of outside) {
      report({ at: goals, message: 'outside', case: 'outside', data: { goals, why } });
    }
  },
});

/** Critical pathways that a strategy of two lines argues. */
function criticalPathways(index: CaseIndex, reasoning: Reasoning): readonly string[] {
  return [...index.case.pathways.keys()].filter(
    (id) => reasoning.pathwayCritical(id) && reasoning.pathwayStrategies(id).length > 0,
  );
}

/** All its needed lines have an envelope, or the goal above its strategy has. */
function isBounded(index: CaseIndex, reasoning: Reasoning, pathway: string): boolean {
  const { lines } = reasoning.sufficiency(pathway);
  const has = (entry: NodeEntry | undefined) =>
    entry !== undefined && envelopeOf(entry.node) !== undefined;
  const above = reasoning
    .pathwayStrategies(pathway)
    .flatMap((id) => index.nodes.get(id)?.supports ?? []);
  if (above.some(({ from }) => has(from))) return true;
  const goals = [...lines.control.all, ...lines.propensity.all].filter((id) =>
    reasoning.needed(id),
  );
  return goals.length > 0 && goals.every((id) => has(index.nodes.get(id)));
}
