// TYP-06: control arguments up to the tier for which they were made, and never beyond superhuman. A
// goal without validityEnvelope.maxCapabilityTier sets no limit of its own (DYN-05 asks for one);
// then only the absolute one applies. Once for the system where its tier is unknown or too high,
// else once per goal whose limit it passes, the topmost of nested ones.
import type { CapabilityTier } from '../../model/case.ts';
import type { NodeEntry } from '../../model/index.ts';
import { recordIn } from '../../model/lookup.ts';
import { topmost } from '../ask/extremes.ts';
import { goalsOnLine } from '../ask/lineOf.ts';
import { structureOf } from '../ask/structure.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

/** Lowest first. */
const TIERS: readonly CapabilityTier[] = ['below-human', 'human', 'superhuman', 'very-superhuman'];

export default defineRule({
  id: 'TYP-06',
  title: 'A control argument is used only for systems of the capability that it was made for.',
  kind: 'consistency',
  basis: ['#11', 'Korbak et al. 2025'],
  why: 'Control rests on people and weaker models catching what the system does. A system far beyond them finds the way that nobody tested, and the argument gives no warning.',
  whenNotToUse: 'Where the case makes no control argument.',
  messages: {
    envelope:
      '{name:goal} holds up to the tier {limit}, and {system} is {tier}: the control argument does not extend to it.',
    beyond:
      '{system} is very-superhuman; control arguments, as at {name:goals}, do not extend there.',
    tierMissing:
      'The capability tier of {system} is missing, so that no control argument ({name:goals}) is known to extend to it.',
    systemMissing:
      'The system under test is missing, so that no control argument ({name:goals}) is known to extend to the system.',
  },
  remedy:
    'State the capability tier of the system; where it is too high, rest the pathway on the propensity line or do not deploy.',
  examples: {
    good: [
      {
        name: 'within the envelope, at its limit, and without one',
        sketch: `
          case {systemUnderTest: SV-1}
          G1
            G2 {lineOfDefence: control, validityEnvelope: {maxCapabilityTier: superhuman}}
            G3 {lineOfDefence: control, validityEnvelope: {maxCapabilityTier: human}}
            G4 {lineOfDefence: control}
          systemVersions SV-1 {name: Model 5, capabilityTier: human}`,
      },
      {
        name: 'no control argument, whatever the system',
        sketch: `
          G1
            G3 {lineOfDefence: propensity}`,
      },
    ],
    bad: [
      {
        name: 'the system outgrew the envelope',
        sketch: `
          case {systemUnderTest: SV-2}
          G1
            G2 {lineOfDefence: control, validityEnvelope: {maxCapabilityTier: human}}
              G4 {lineOfDefence: control, validityEnvelope: {maxCapabilityTier: below-human}}
          systemVersions SV-2 {name: Model 6, capabilityTier: superhuman}`,
        expect: [{ at: ['G2', 'SV-2'], message: 'envelope', severity: 'blocker' }],
      },
      {
        name: 'very superhuman: no envelope helps',
        sketch: `
          case {systemUnderTest: SV-3}
          G1
            G2 {lineOfDefence: control, validityEnvelope: {maxCapabilityTier: very-superhuman}}
            G3 {argumentKind: control-measures}
          systemVersions SV-3 {name: Model 9, capabilityTier: very-superhuman}`,
        expect: [{ at: ['SV-3', 'G2', 'G3'], message: 'beyond', severity: 'blocker' }],
      },
      {
        name: 'nobody says how capable the system is',
        sketch: `
          case {systemUnderTest: SV-1}
          G2 {lineOfDefence: control}
          systemVersions SV-1 {name: Model 5}`,
        expect: [{ at: ['SV-1', 'G2'], message: 'tierMissing', severity: 'blocker' }],
      },
      {
        name: 'nobody says what the system is',
        sketch: `
          G2 {lineOfDefence: control}
            G4 {lineOfDefence: control}`,
        expect: [{ at: ['G2'], message: 'systemMissing', severity: 'blocker' }],
      },
    ],
  },
  check({ case: c, index, report }) {
    const against = challengersOnly(index);
    const goals = goalsOnLine(index, 'control').filter(({ id }) => !against.has(id));
    if (goals.length === 0) return;
    const id = c.meta.systemUnderTest;
    const system = recordIn(c, 'systemVersions', id);
    const tier = system?.capabilityTier;
    if (id === undefined || !system || tier === undefined || tier === 'very-superhuman') {
      const tops = structureOf(index).inIdentifierOrder(topmost(index, goals));
      const ids = tops.map((goal) => goal.id);
      const missing = system ? 'tierMissing' : 'systemMissing';
      report({
        at: system && id !== undefined ? [id, ...ids] : ids,
        message: tier === undefined ? missing : 'beyond',
        data: { system: system?.name ?? '', goals: ids },
      });
      return;
    }
    const passed = goals.filter((goal) => TIERS.indexOf(tier) > limitOf(goal));
    for (const goal of topmost(index, passed)) {
      const limit = TIERS[limitOf(goal)] ?? '';
      const data = { goal: goal.id, limit, system: system.name, tier };
      report({ at: [goal.id, id], message: 'envelope', data });
    }
  },
});

/** The place of the goal's limit in TIERS; beyond all where it sets none. */
function limitOf({ node }: NodeEntry): number {
  const limit = node.kind === 'goal' ? node.validityEnvelope?.maxCapabilityTier : undefined;
  return limit === undefined ? TIERS.length : TIERS.indexOf(limit);
}
