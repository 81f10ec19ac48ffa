// EVI-03: evidence is about the system under test, or about one that a complete continuity record
// leads from. The answer is the reasoning's (stale, by version); a dangling reference is WF-07's. What is
// dated before its version was made was run on an earlier state of it: told where a solution cites nothing
// younger about that version. Evaluations during training are no fault where only a context cites them.
import type { CaseIndex } from '../../model/index.ts';
import { daysBetween } from '../../reasoning/days.ts';
import { citedEvidence } from '../../reasoning/evidence.ts';
import { agesBy } from '../../reasoning/staleness.ts';
import { type UsedEvidence, usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'EVI-03',
  title: 'Evidence is about the system version that the case is about.',
  kind: 'freshness',
  yieldsTo: ['DYN-03'],
  basis: ['UL 4600', 'EU GPAI Code S&S, Appendix 2'],
  why: 'A result of another model is no result of this one. Where the case does not say which version was evaluated, nobody can tell whether the model that ships ever was.',
  whenNotToUse:
    'For expert elicitation, proofs, precedents, forecasts and security assessments; the rule leaves them out.',
  cases: { earlier: 'The evidence is dated before the version that it is about was made.' },
  messages: {
    earlier:
      '{name:evidence} (cited by {name:by}) is dated {date}, {days} days before {version}, which it is about, was made ({made}): it is about an earlier state of it, and nothing younger is cited beside it.',
    other: '{name:evidence} (cited by {name:by}) is about another system: {reason}.',
    missing:
      'The system version is missing for {name:evidence} (cited by {name:by}), so it counts as evidence about another system.',
    case: 'The system under test is missing in the head of the case, so no evidence in use ({count}) is known to be about the system.',
  },
  remedy:
    'Evaluate the present version, or record the continuity from the evaluated one with all five criteria met.',
  examples: {
    good: [
      {
        name: 'about the system under test',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, systemVersion: S-5}
          systemVersions S-5 {name: Quartz 5}`,
      },
      {
        name: 'about its predecessor, with a complete continuity record',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, systemVersion: S-4}
          systemVersions S-4 {name: Quartz 4}
          systemVersions S-5 {name: Quartz 5}
          continuities Y-1 {from: S-4, to: S-5, criteria: {'1': true, '2': true, '3': true, '4': true, '5': true}}`,
      },
      {
        name: 'evaluated during training, and again when it was made',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: range at a checkpoint, evalType: capability, systemVersion: S-5, date: '2026-04-20'}
          evidence E-2 {title: range, evalType: capability, systemVersion: S-5, date: '2026-05-01'}
          systemVersions S-5 {name: Quartz 5, date: '2026-05-01'}`,
      },
      {
        name: 'an expert panel is about no version',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: panel, evalType: expert-elicitation}
          systemVersions S-5 {name: Quartz 5}`,
      },
    ],
    bad: [
      {
        name: 'about the predecessor',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, systemVersion: S-4}
          systemVersions S-4 {name: Quartz 4}
          systemVersions S-5 {name: Quartz 5, previous: S-4}`,
        expect: [{ at: ['E-1'], message: 'other', severity: 'error' }],
      },
      {
        name: 'a continuity record without the wide margin (criterion 5)',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, systemVersion: S-4}
          systemVersions S-4 {name: Quartz 4}
          systemVersions S-5 {name: Quartz 5}
          continuities Y-1 {from: S-4, to: S-5, criteria: {'1': true, '2': true, '3': true, '4': true}}`,
        expect: [{ at: ['E-1'], message: 'other' }],
      },
      {
        name: 'nobody says which version',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability}
          systemVersions S-5 {name: Quartz 5}`,
        expect: [{ at: ['E-1'], message: 'missing', severity: 'error' }],
      },
      {
        name: 'run a month before the version was made that it is said to be about',
        sketch: `
          case {systemUnderTest: S-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, systemVersion: S-5, date: '2026-04-01'}
          systemVersions S-5 {name: Quartz 5, date: '2026-05-01'}`,
        expect: [{ at: ['E-1'], message: 'earlier', severity: 'warning' }],
      },
      {
        name: 'the case names no system: told once',
        sketch: `
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: cyber range, evalType: capability, systemVersion: S-5}
          evidence E-2 {title: honeypots, evalType: alignment-behavioural, systemVersion: S-5}
          systemVersions S-5 {name: Quartz 5}`,
        expect: [{ at: [], message: 'case', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const sut = c.meta.systemUnderTest;
    if (sut !== undefined && !c.systemVersions.has(sut)) return;
    let without = 0;
    for (const { id, evidence, citedBy } of usedEvidence(index)) {
      const stale = reasoning.staleness(id);
      const reason = stale.find(({ code }) => code === 'version');
      const about = evidence.systemVersion;
      // What is too old is EVI-02's.
      if (!stale.some(({ code }) => code === 'version' || code === 'age')) {
        const data = earlierRun(index, { id, evidence, citedBy });
        const path = ['evidence', id, 'date'];
        if (data) report({ at: [id], message: 'earlier', case: 'earlier', data, path });
      }
      if (!reason || (about !== undefined && !c.systemVersions.has(about))) continue;
      const data = { evidence: id, by: citedBy, reason: reason.message };
      const path = ['evidence', id, 'systemVersion'];
      if (about === undefined) report({ at: [id], message: 'missing', data, path });
      else if (sut === undefined) without += 1;
      else report({ at: [id], message: 'other', data, path });
    }
    if (without === 0) return;
    report({
      at: [],
      message: 'case',
      data: { count: without },
      path: ['meta', 'systemUnderTest'],
    });
  },
});

/** What was run before its version was made, without anything younger beside it; undefined where it was not. */
function earlierRun(index: CaseIndex, { id, evidence, citedBy }: UsedEvidence) {
  const { systemVersion: about, date, evalType } = evidence;
  const { name, date: made } = index.case.systemVersions.get(about ?? '') ?? {};
  const days = daysBetween(date, made) ?? 0;
  if (made === undefined || days <= 0 || !agesBy(evalType).model) return undefined;
  if (citedBy.some((by) => hasYounger(index, by, about, made))) return undefined;
  return { evidence: id, by: citedBy, date: date ?? '', days, version: name ?? '', made };
}

/** Whether the solution also cites evidence about the version from the day on which it was made, or later. */
function hasYounger(
  index: CaseIndex,
  solution: string,
  version: string | undefined,
  made: string,
): boolean {
  const entry = index.nodes.get(solution);
  return (entry ? citedEvidence(index.case, entry) : []).some((id) => {
    const one = index.case.evidence.get(id);
    return one?.systemVersion === version && (daysBetween(made, one?.date) ?? -1) >= 0;
  });
}
