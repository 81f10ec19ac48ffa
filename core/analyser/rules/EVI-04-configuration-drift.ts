// EVI-04: evidence was made with the configuration that the system has. The answer is the reasoning's
// (stale, by configuration hash), which asks where the system states one; where only evidence does,
// nobody can compare. One finding for all records of one former configuration, and one for all that state none.
import { compareIdentifiers } from '../../model/order.ts';
import { names, stated } from '../../reasoning/sentences.ts';
import { addTo } from '../ask/fields.ts';
import { usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'EVI-04',
  title: 'Evidence was made with the configuration that the system has.',
  kind: 'freshness',
  basis: ['EU GPAI Code S&S 7.6(2)'],
  why: 'A new system prompt, another tool or a changed filter makes another system of the same weights. What was measured before the change may no longer hold, and nothing but the configuration tells.',
  whenNotToUse:
    'Where a change of configuration cannot touch what was measured; argue that by a continuity record, or leave the hash out of the system.',
  messages: {
    changed:
      'The configuration has changed since {evidence} was made: evaluated was {before}, and {system} has {now}.',
    missing:
      'The configuration hash of {evidence} is missing, so that it counts as made with another configuration than that of {system} ({now}).',
    system:
      'The configuration hash of {system} is missing, so nobody can tell whether it still is as {evidence} found it.',
  },
  remedy:
    'Repeat the evaluations with the configuration that is deployed, and record its hash in the evidence and in the system version.',
  examples: {
    good: [
      {
        name: 'evaluated as deployed',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, configHash: cfg-9, systemVersion: SV-5}
          systemVersions SV-5 {name: Quartz 5, configHash: cfg-9}`,
      },
      {
        name: 'no configuration is recorded anywhere; a proof does not age with it',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: cyber range, evalType: capability, systemVersion: SV-5}
          evidence E-2 {title: proof, evalType: formal}
          systemVersions SV-5 {name: Quartz 5}`,
      },
    ],
    bad: [
      {
        name: 'the system prompt was changed after two evaluations; a third says nothing',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-1 E-2 E-3 E-4
          evidence E-1 {title: cyber range, evalType: capability, configHash: cfg-8, systemVersion: SV-5}
          evidence E-2 {title: honeypots, evalType: alignment-behavioural, configHash: cfg-8, systemVersion: SV-5}
          evidence E-3 {title: uplift study, evalType: uplift-study, configHash: ' ', systemVersion: SV-5}
          evidence E-4 {title: red team, evalType: safeguard-redteam, configHash: cfg-9, systemVersion: SV-5}
          systemVersions SV-5 {name: Quartz 5, configHash: cfg-9}`,
        expect: [
          { at: ['E-1', 'E-2', 'SV-5'], message: 'changed', severity: 'warning' },
          { at: ['E-3', 'SV-5'], message: 'missing', severity: 'warning' },
        ],
      },
      {
        name: 'the evidence says what was evaluated, and the system does not say what it is',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, configHash: cfg-8, systemVersion: SV-5}
          systemVersions SV-5 {name: Quartz 5}`,
        expect: [{ at: ['SV-5', 'E-1'], message: 'system' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const sut = c.meta.systemUnderTest ?? '';
    const system = c.systemVersions.get(sut);
    if (!system) return;
    const used = usedEvidence(index);
    const now = system.configHash ?? '';
    const data = { system: system.name, now };
    if (!stated(now)) {
      const told = used.filter(({ evidence }) => stated(evidence.configHash)).map(({ id }) => id);
      if (told.length === 0) return;
      const path = ['systemVersions', sut, 'configHash'];
      const more = { ...data, evidence: names(c, told) };
      report({ at: [sut, ...told], message: 'system', data: more, path });
      return;
    }
    const drifted = new Map<string, string[]>();
    for (const { id, evidence } of used) {
      if (!reasoning.staleness(id).some(({ code }) => code === 'config')) continue;
      addTo(drifted, stated(evidence.configHash) ? (evidence.configHash ?? '') : '', id);
    }
    for (const [before, ids] of [...drifted].sort(([a], [b]) => compareIdentifiers(a, b))) {
      const message = before === '' ? 'missing' : 'changed';
      report({
        at: [...ids, sut],
        message,
        data: { ...data, before, evidence: names(c, ids) },
        path: ['evidence', ids[0] ?? '', 'configHash'],
      });
    }
  },
});
