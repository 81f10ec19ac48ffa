// UNK-05: somebody searched without a list, lately. Counts: active evidence that a solution of the
// case cites, open-ended, run on the system (no panel, proof, precedent or forecast; evidence that
// does not say of which type it is counts as none), not older than its kind allows. Yields where
// others tell the same: no goal about the unknown at all (UNK-01), one that rests on known problems
// (UNK-02), a search that is old or undated (EVI-02). A goal without any evidence is SUP-01's or SUP-02's.
import { daysBetween } from '../../reasoning/days.ts';
import { isRunOnSystem, topGoals, unknownUnknownsGoals } from '../ask/unknowns.ts';
import { usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'UNK-05',
  title: 'The system was tested without a list of problems, and lately.',
  kind: 'freshness',
  yieldsTo: ['UNK-01', 'UNK-02', 'EVI-02'],
  basis: ['EU GPAI Code, Appendix 3.2', '#91', 'T-15'],
  why: 'A model changes, and so do its users. What nobody has gone looking for in months without knowing what to find is found by the first person who does, outside.',
  whenNotToUse: 'Where the system is retired and nothing runs any more.',
  messages: {
    none: 'No evidence that the case cites is open-ended testing of the system{untyped}: nobody has searched for what is on no list.',
    old: 'The latest open-ended testing of the system, {evidence}, is of {date}, {days} days before {today}; the allowed age is {limit} days.',
    undated:
      'The date of {evidence} is missing or lies in the future, and no other open-ended testing of the system is within the allowed age.',
  },
  remedy:
    'Have people and models explore the system without a list, plant problems to see whether they would be found, and cite the run as open-ended evidence below the unknown-unknowns goal.',
  examples: {
    good: [
      {
        name: 'an open-ended red team of last month, even a failed one',
        sketch: `
          G1
            G2 {tags: [unknown-unknowns]}
              Sn1 -> E-1
          evidence E-1 {title: open-ended red team, evalType: safeguard-redteam, openEnded: true, result: fail, date: '2026-05-04'}`,
      },
      {
        name: 'nothing is argued yet: SUP-02 counts it',
        sketch: `
          G1
            G2 <> {tags: [unknown-unknowns]}`,
      },
    ],
    bad: [
      {
        name: 'internals alone: understanding, and no search',
        sketch: `
          G1
            G2 {tags: [unknown-unknowns]}
              Sn1 -> E-1
          evidence E-1 {title: blind audit, evalType: understanding, result: pass, date: '2026-05-04'}`,
        expect: [{ at: ['G2'], message: 'none', severity: 'warning' }],
      },
      {
        name: 'a workshop is no test, an unknown type is none, a run that nobody cites shows nothing',
        sketch: `
          G1
            G2 {tags: [unknown-unknowns]}
              Sn1 -> E-1 E-2
          evidence E-1 {title: hazard workshop, evalType: expert-elicitation, openEnded: true, result: pass, date: '2026-05-04'}
          evidence E-2 {title: exploration, openEnded: true, result: pass, date: '2026-05-04'}
          evidence E-3 {title: open-ended red team, evalType: safeguard-redteam, openEnded: true, result: pass, date: '2026-05-04'}`,
        expect: [{ at: ['G2'], message: 'none', severity: 'warning' }],
      },
      {
        name: 'the search is 91 days old',
        sketch: `
          G1
            G2 {tags: [unknown-unknowns]}
              Sn1 -> E-1 E-2
          evidence E-1 {title: first search, evalType: safeguard-redteam, openEnded: true, date: '2025-03-02'}
          evidence E-2 {title: second search, evalType: safeguard-redteam, openEnded: true, date: '2026-03-02'}`,
        expect: [{ at: ['E-2'], message: 'old', severity: 'warning' }],
      },
      {
        name: 'nobody knows when',
        sketch: `
          G1
            G2 {tags: [unknown-unknowns]}
              Sn1 -> E-1
          evidence E-1 {title: search, evalType: safeguard-redteam, openEnded: true}`,
        expect: [{ at: ['E-1'], message: 'undated', severity: 'warning' }],
      },
    ],
  },
  check({ index, reasoning, today, report }) {
    const used = usedEvidence(index).filter(({ evidence }) => evidence.openEnded === true);
    const tests = used
      .filter(({ evidence }) => isRunOnSystem(evidence.evalType))
      .map(({ id, evidence: { date } }) => {
        const age = daysBetween(date, today);
        return { id, date: date ?? '', days: age !== undefined && age < 0 ? undefined : age };
      });
    const limitOf = (id: string) => reasoning.ageLimit(id)?.days ?? Number.POSITIVE_INFINITY;
    if (tests.some(({ id, days }) => days !== undefined && days <= limitOf(id))) return;
    const dated = tests.flatMap((one) =>
      one.days === undefined ? [] : [{ ...one, age: one.days }],
    );
    const latest = dated.sort((a, b) => a.age - b.age)[0];
    if (latest) {
      const { id, date, age } = latest;
      const data = { evidence: id, date, days: age, limit: limitOf(id), today };
      report({ at: [id], message: 'old', data });
    } else if (tests[0]) {
      report({ at: [tests[0].id], message: 'undated', data: { evidence: tests[0].id } });
    } else {
      const goals = unknownUnknownsGoals(index, reasoning);
      const argued = goals.filter((id) => reasoning.evidenceOf(id).size > 0);
      if (goals.length > 0 && argued.length === 0) return;
      const at = goals.length > 0 ? argued : topGoals(index, reasoning);
      const open = used.filter(({ evidence }) => evidence.evalType === undefined);
      const ids = open.map(({ id }) => id).join(', ');
      const untyped = ids === '' ? '' : ` (the type of ${ids} is missing)`;
      if (at.length > 0) report({ at, message: 'none', data: { untyped } });
    }
  },
});
