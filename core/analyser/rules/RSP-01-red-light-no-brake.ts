// RSP-01: every criterion that can turn red has a complete IfThen, and a level that is reached without
// safeguards has one that halts. Criteria that only end a pause, and withdrawn ones, trigger nothing. A
// deadline of years is none. A criterion without any IfThen is told once, an incomplete IfThen for
// itself. Evidence that the action works counts unless it is known to be out of date (where a solution
// cites it, EVI-01 to EVI-03 say so).
import type { Case, IfThen } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { citedRecords } from '../ask/citedRecords.ts';
import { addTo, missingFields } from '../ask/fields.ts';
import { reachedLevels } from '../ask/levels.ts';
import { defineRule, type Report } from '../rule.ts';

const HALTS: ReadonlySet<IfThen['action']> = new Set(['stop', 'pause', 'hold', 'cancel']);

export default defineRule({
  id: 'RSP-01',
  title:
    'Every criterion triggers an action with owner, deadline, safeguard and proof that it works.',
  kind: 'completeness',
  basis: ['#115', '#116', '#159', 'OpenAI Preparedness Framework v2'],
  why: 'A test that goes off and moves nobody is a light without a brake. When the result is red it is too late to negotiate what it means, who acts and by when.',
  whenNotToUse: 'For criteria that only say when a pause may end.',
  options: {
    mostDays: {
      default: 365,
      min: 1,
      max: 36_500,
      weaker: 'higher',
      about: 'A deadline for the action that is longer than this is none.',
    },
  },
  messages: {
    none: 'Nothing happens when {criterion} is met: no if-then commitment has it as its trigger.',
    incomplete: 'If-then commitment {ifThen}{trigger} cannot be relied on: {missing}.',
    noHalt:
      '{level} is reached and its safeguards are not concrete, and no if-then commitment of its criteria halts (stop, pause, hold or cancel).',
  },
  remedy:
    'Record the if-then commitment: action, owner, deadline in days, the safeguard that takes effect, and evidence (result pass) that it works.',
  examples: {
    good: [
      {
        name: 'complete',
        sketch: `
          G1
          criteria K-1 {metric: solve rate, operator: '>=', value: 0.2}
          ifThens I-1 {trigger: K-1, action: pause, owner: head of safety, deadlineDays: 2, safeguard: access is closed by the on-call team, efficacyEvidence: [E-9], resumption: {quorum: Q-1}}
          evidence E-9 {title: drill of March, result: pass}`,
      },
      {
        name: 'a criterion that only ends the pause needs no action of its own',
        sketch: `
          G1
          criteria K-1 {metric: solve rate, operator: '>=', value: 0.2}
          criteria K-2 {metric: solve rate with filter, operator: '<', value: 0.05}
          ifThens I-1 {trigger: K-1, action: restrict, owner: head of safety, deadlineDays: 2, safeguard: output filter, efficacyEvidence: [E-9], resumption: {criterion: K-2}}
          evidence E-9 {title: filter red team, result: pass}`,
      },
      {
        name: 'Critical is reached without safeguards, and the IfThen halts',
        sketch: `
          case {claimedLevels: [L-crit]}
          G1
          safetyLevels L-crit {name: Critical, rank: 4, criteria: [K-1], safeguardDefinedness: undefined}
          criteria K-1 {metric: solve rate, operator: '>=', value: 0.5}
          ifThens I-1 {trigger: K-1, action: stop, owner: head of safety, deadlineDays: 1, safeguard: training is halted, efficacyEvidence: [E-9]}
          evidence E-9 {title: halt drill, result: pass}`,
      },
    ],
    bad: [
      {
        name: 'no IfThen',
        sketch: `
          G1
          criteria K-1 {name: cyber threshold, metric: solve rate, operator: '>=', value: 0.2}`,
        expect: [{ at: ['K-1'], message: 'none', severity: 'error' }],
      },
      {
        name: 'no deadline, an owner still to be found, and evidence that never passed',
        sketch: `
          G1
          criteria K-1 {metric: solve rate, operator: '>=', value: 0.2}
          ifThens I-1 {trigger: K-1, action: pause, owner: TBD, safeguard: access is closed, efficacyEvidence: [E-9]}
          evidence E-9 {title: drill of March, result: not-run}`,
        expect: [{ at: ['I-1', 'K-1'], message: 'incomplete', severity: 'error' }],
      },
      {
        name: 'a hundred years to act in',
        sketch: `
          G1
          criteria K-1 {metric: solve rate, operator: '>=', value: 0.2}
          ifThens I-1 {trigger: K-1, action: stop, owner: head of safety, deadlineDays: 36500, safeguard: access is closed, efficacyEvidence: [E-9]}
          evidence E-9 {title: drill of March, result: pass}`,
        expect: [{ at: ['I-1', 'K-1'], message: 'incomplete', severity: 'error' }],
      },
      {
        name: 'an IfThen without trigger covers nothing',
        sketch: `
          G1
          criteria K-1 {metric: solve rate, operator: '>=', value: 0.2}
          ifThens I-1 {action: stop, owner: head of safety, deadlineDays: 2, safeguard: access is closed, efficacyEvidence: [E-9]}
          evidence E-9 {title: drill of March, result: pass}`,
        expect: [{ at: ['K-1'], message: 'none' }],
      },
      {
        name: 'an IfThen without trigger that no criterion waits for',
        sketch: `
          G1
          ifThens I-1 {action: stop, owner: head of safety, deadlineDays: 2, safeguard: access is closed, efficacyEvidence: [E-9]}
          evidence E-9 {title: drill of March, result: pass}`,
        expect: [{ at: ['I-1'], message: 'incomplete' }],
      },
      {
        name: 'Critical is reached without safeguards, and the answer is a report',
        sketch: `
          case {claimedLevels: [L-crit]}
          G1
          safetyLevels L-crit {name: Critical, rank: 4, criteria: [K-1], safeguardDefinedness: undefined}
          criteria K-1 {metric: solve rate, operator: '>=', value: 0.5}
          ifThens I-1 {trigger: K-1, action: report, owner: head of safety, deadlineDays: 1, safeguard: the board is told, efficacyEvidence: [E-9]}
          evidence E-9 {title: mail drill, result: pass}`,
        expect: [{ at: ['L-crit'], message: 'noHalt', severity: 'error' }],
      },
      {
        name: 'the drill that showed that it works is years old, and no solution cites it',
        sketch: `
          G1
          criteria K-1 {metric: solve rate, operator: '>=', value: 0.2}
          ifThens I-1 {trigger: K-1, action: stop, owner: head of safety, deadlineDays: 1, safeguard: training is halted, efficacyEvidence: [E-9]}
          evidence E-9 {title: halt drill, evalType: field-monitoring, date: 2020-01-01, result: pass}`,
        expect: [{ at: ['I-1', 'K-1'], message: 'incomplete', severity: 'error' }],
      },
      {
        name: 'a level that is reached, without safeguards and without criteria',
        sketch: `
          case {claimedLevels: [L-crit]}
          G1
          safetyLevels L-crit {name: Critical, rank: 4}`,
        expect: [{ at: ['L-crit'], message: 'noHalt' }],
      },
    ],
  },
  check({ case: c, index, reasoning, options, report }) {
    const most = Number(options.mostDays);
    const byTrigger = new Map<string, IfThen[]>();
    for (const ifThen of c.ifThens.values()) {
      if (ifThen.trigger !== undefined) addTo(byTrigger, ifThen.trigger, ifThen);
    }
    const bare = withoutIfThen(c, byTrigger);
    for (const [id, ifThen] of c.ifThens) {
      const missing = missingIn(ifThen, most, index, reasoning);
      // Where a criterion waits for its IfThen, one that lacks only the trigger is the same fault.
      if (missing.length === 0 || (bare.size > 0 && missing.join() === 'trigger')) continue;
      const known = c.criteria.has(ifThen.trigger ?? '') ? [ifThen.trigger ?? ''] : [];
      const trigger = known.length > 0 ? ` of ${ifThen.trigger}` : '';
      const data = { ifThen: id, trigger, missing: missingFields(missing) };
      report({ at: [id, ...known], message: 'incomplete', data });
    }
    for (const id of bare) {
      const { name, metric } = c.criteria.get(id) ?? {};
      const said = name ?? metric;
      const criterion = said === undefined ? id : `${id} (${said})`;
      report({ at: [id], message: 'none', data: { criterion } });
    }
    for (const one of levelsWithoutHalt(index, byTrigger, bare)) report(one);
  },
});

function missingIn(ifThen: IfThen, most: number, index: CaseIndex, reasoning: Reasoning): string[] {
  const { trigger, action, owner, deadlineDays, safeguard, efficacyEvidence = [] } = ifThen;
  const works = efficacyEvidence.some((id) => {
    const evidence = index.case.evidence.get(id);
    if (evidence?.result !== 'pass' || (evidence.status ?? 'active') !== 'active') return false;
    const outdated = reasoning.usable(id).reasons.some(({ missing }) => missing === undefined);
    return !outdated || citedRecords(index).has(id);
  });
  return [
    ...(trigger === undefined ? ['trigger'] : []),
    ...(action === undefined ? ['action'] : []),
    ...(saysNothing(owner) ? ['owner'] : []),
    ...(deadlineDays === undefined ? ['deadline in days'] : []),
    ...((deadlineDays ?? 0) > most
      ? [`deadline (${deadlineDays} days are none, at most ${most})`]
      : []),
    ...(saysNothing(safeguard) ? ['safeguard'] : []),
    ...(works ? [] : ['current evidence that it works (result pass)']),
  ];
}

function withoutIfThen(c: Case, byTrigger: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const gates = new Set<string>();
  for (const { criterion } of c.evidence.values()) if (criterion) gates.add(criterion);
  for (const { criteria } of c.safetyLevels.values())
    for (const id of criteria ?? []) gates.add(id);
  const ends = new Set([...c.ifThens.values()].map(({ resumption }) => resumption?.criterion));
  const bare = [...c.criteria]
    .filter(([id, { definedness }]) => definedness !== 'withdrawn' && !byTrigger.has(id))
    .map(([id]) => id)
    .filter((id) => gates.has(id) || !ends.has(id));
  return new Set(bare);
}

/** Levels that are reached without concrete safeguards; those with a bare criterion are told by it. */
function levelsWithoutHalt(
  index: CaseIndex,
  byTrigger: ReadonlyMap<string, readonly IfThen[]>,
  bare: ReadonlySet<string>,
): Report[] {
  return reachedLevels(index)
    .filter(({ level: { safeguardDefinedness, criteria = [] } }) => {
      if (safeguardDefinedness === 'concrete' || criteria.some((id) => bare.has(id))) return false;
      return !criteria.some((id) => byTrigger.get(id)?.some(({ action }) => HALTS.has(action)));
    })
    .map(({ id, level }) => ({ at: [id], message: 'noHalt', data: { level: level.name } }));
}
