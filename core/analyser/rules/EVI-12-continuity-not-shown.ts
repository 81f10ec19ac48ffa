// EVI-12: "similarly safe as a model that was assessed" is shown by all five criteria and a fresh report
// about that model. Asked of goals argued by continuity, by the continuity records that lead to the system
// under test (from a version that the goal is about, where it names one); and of each such record by which
// evidence about another version counts, argued or not. Once per record; a goal
// without any record itself. A goal that is still to be developed is SUP-02's.
import type { Continuity } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { daysBetween } from '../../reasoning/days.ts';
import { entriesOf } from '../ask/byKind.ts';
import { listOf } from '../ask/fields.ts';
import { placeholderWords } from '../ask/placeholders.ts';
import { challengersOnly, usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

const CRITERIA = {
  '1': 'a complete assessment and report of the reference',
  '2': 'no materially different risk scenario',
  '3': 'light-weight benchmarks all at or below the reference',
  '4': 'no known difference in architecture, capabilities, propensities, affordances or mitigations',
  '5': 'a wide safety margin',
} as const;

export default defineRule({
  id: 'EVI-12',
  title: 'That the system is similarly safe as another is shown by all five criteria.',
  kind: 'completeness',
  basis: ['T-20', '#34', 'EU GPAI Code S&S, Appendix 2'],
  why: 'To be like a safe model is a claim about every difference between the two. If one of the five conditions is missing, or the report about the other is out of date, the likeness is a hope on which a whole assessment was saved.',
  whenNotToUse: 'Where the system was evaluated itself and rests on nothing else.',
  messages: {
    criteria: 'That {to} is similarly safe as {from} ({record}) is not shown: {lacks}.',
    report:
      'The report about {from}, as which {to} is said to be similarly safe ({record}), is of {date}, {days} days ago; at most {limit} are allowed.',
    toCome:
      'The report about {from}, as which {to} is said to be similarly safe ({record}), is dated {date}, after {today}, the day of this analysis, so it is not there yet.',
    missing:
      'The date of the report about {from}, as which {to} is said to be similarly safe ({record}), is missing, so it counts as out of date.',
    none: '{name:goal} argues that the system is similarly safe as another, and no continuity record leads to {to}.',
  },
  remedy:
    'Record for each of the five criteria whether it is met, and the date of the reference’s own report; if one is not met, evaluate the system itself.',
  examples: {
    good: [
      {
        name: 'all five, and a report of last month',
        sketch: `
          case {systemUnderTest: SV-5}
          G1 {argumentKind: continuity}
            Sn1 -> E-1
          evidence E-1 {title: comparison, evalType: precedent/continuity, result: pass}
          systemVersions SV-4 {name: Quartz 4}
          systemVersions SV-5 {name: Quartz 5, previous: SV-4}
          continuities Y-1 {from: SV-4, to: SV-5, criteria: {'1': true, '2': true, '3': true, '4': true, '5': true}, referenceReportDate: '2026-05-01'}`,
      },
      {
        name: 'a record of an earlier step, which nothing rests on',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: range, evalType: capability, systemVersion: SV-5}
          systemVersions SV-4 {name: Quartz 4}
          systemVersions SV-5 {name: Quartz 5}
          continuities Y-1 {from: SV-4, to: SV-5, criteria: {'1': true}}`,
      },
    ],
    bad: [
      {
        name: 'two criteria missing, one not met',
        sketch: `
          case {systemUnderTest: SV-5}
          G1 "Quartz 5 is similarly safe as Quartz 4" {argumentKind: continuity}
            Sn1 -> E-1
          evidence E-1 {title: comparison, evalType: precedent/continuity, result: pass}
          systemVersions SV-4 {name: Quartz 4}
          systemVersions SV-5 {name: Quartz 5}
          continuities Y-1 {from: SV-4, to: SV-5, criteria: {'1': true, '3': true, '4': false}, referenceReportDate: '2026-05-01'}`,
        expect: [{ at: ['Y-1', 'G1'], message: 'criteria', severity: 'error' }],
      },
      {
        name: 'no goal argues it, but old evidence counts by it, and the report is 184 days old',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-1
          evidence E-1 {title: range, evalType: capability, systemVersion: SV-4}
          systemVersions SV-4 {name: Quartz 4}
          systemVersions SV-5 {name: Quartz 5}
          continuities Y-1 {from: SV-4, to: SV-5, criteria: {'1': true, '2': true, '3': true, '4': true, '5': true}, referenceReportDate: '2025-11-29'}`,
        expect: [{ at: ['Y-1'], message: 'report', severity: 'error' }],
      },
      {
        name: 'a report of a time to come',
        sketch: `
          case {systemUnderTest: SV-5}
          G1 {argumentKind: continuity}
          systemVersions SV-4 {name: Quartz 4}
          systemVersions SV-5 {name: Quartz 5}
          continuities Y-1 {from: SV-4, to: SV-5, criteria: {'1': true, '2': true, '3': true, '4': true, '5': true}, referenceReportDate: '2099-01-01'}`,
        expect: [{ at: ['Y-1', 'G1'], message: 'toCome', severity: 'error' }],
      },
      {
        name: 'no report is dated, and a goal about a version that no record starts from',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            G2 {argumentKind: continuity, about: [SV-4]}
            G3 {argumentKind: continuity, about: [SV-3]}
          systemVersions SV-3 {name: Quartz 3}
          systemVersions SV-4 {name: Quartz 4}
          systemVersions SV-5 {name: Quartz 5}
          continuities Y-1 {from: SV-4, to: SV-5, criteria: {'1': true, '2': true, '3': true, '4': true, '5': true}}`,
        expect: [
          { at: ['Y-1', 'G2'], message: 'missing' },
          { at: ['G3'], message: 'none' },
        ],
      },
    ],
  },
  check({ case: c, index, reasoning, today, report }) {
    const sut = c.meta.systemUnderTest ?? '';
    const records = [...c.continuities]
      .filter(([, { to }]) => to === sut)
      .sort(([a], [b]) => compareIdentifiers(a, b));
    const goals = continuityGoals(index);
    const nameOfVersion = (id: string) => c.systemVersions.get(id)?.name ?? id;
    const relied = new Map<string, string[]>();
    for (const { id, from } of goals) {
      const own = records.filter(([, record]) => from.length === 0 || from.includes(record.from));
      for (const [one] of own) relied.set(one, [...(relied.get(one) ?? []), id]);
      if (own.length > 0) continue;
      const data = { goal: id, to: sut === '' ? 'the system under test' : nameOfVersion(sut) };
      report({ at: [id], message: 'none', data });
    }
    if (records.length === 0) return;
    const carried = new Set(usedEvidence(index).flatMap((one) => one.evidence.systemVersion ?? []));
    const limit = reasoning.settings.parameters.modelReportMaxAgeDays;
    for (const [id, record] of records) {
      const by = relied.get(id) ?? [];
      const lacks = lacking(record);
      // With a criterion open, evidence about the other version counts as stale, which EVI-03 tells.
      const carries = carried.has(record.from) && record.from !== sut && lacks.length === 0;
      if (by.length === 0 && !carries) continue;
      const date = record.referenceReportDate;
      const days = daysBetween(date, today);
      const at = [id, ...by];
      const data = { record: id, from: nameOfVersion(record.from), to: nameOfVersion(record.to) };
      if (lacks.length > 0) {
        report({ at, message: 'criteria', data: { ...data, lacks: listOf(lacks) } });
      } else if (date === undefined || days === undefined) report({ at, message: 'missing', data });
      else if (days < 0) report({ at, message: 'toCome', data: { ...data, date, today } });
      else if (days > limit)
        report({ at, message: 'report', data: { ...data, date, days, limit } });
    }
  },
});

/** Goals of the case that are argued by continuity, with the versions that they name. */
function continuityGoals(index: CaseIndex) {
  const against = challengersOnly(index);
  const goals = entriesOf(index, 'goal').filter((one) => one.node.argumentKind === 'continuity');
  return goals.flatMap((entry) => {
    const { id, node } = entry;
    if (against.has(id)) return [];
    if (placeholderWords(index, entry) !== undefined) return []; // SUP-02
    const sut = index.case.meta.systemUnderTest;
    const from = (node.about ?? []).filter(
      (one) => one !== sut && index.case.systemVersions.has(one),
    );
    return [{ id, from }];
  });
}

/** The criteria that are not met, or of which it is not stated. */
function lacking({ criteria }: Continuity): string[] {
  return (['1', '2', '3', '4', '5'] as const).flatMap((number) => {
    if (criteria?.[number] === true) return [];
    const state = criteria?.[number] === undefined ? 'missing' : 'not met';
    return [`criterion ${number}, ${CRITERIA[number]}, is ${state}`];
  });
}
