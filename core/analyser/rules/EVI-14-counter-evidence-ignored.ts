// EVI-14: nothing is cited that no longer speaks, and nothing that speaks against it is left out. Expired:
// after its day of expiry, where it is not too old anyway (EVI-02). Retracted, and still cited for the
// case. Contradicted: an active record that failed, of the same metric or criterion and about a version
// that counts as the same (or about none that is stated), not older than the passed record that is cited,
// while nothing cites it: cited for a claim it is SUP-08's, cited against one the challenge tells it. The
// failed record is the subject, so that where it sets off an alert or a level (TYP-10, LVL-04), that is told instead.
import type { Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { citations } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { daysBetween } from '../../reasoning/days.ts';
import { names } from '../../reasoning/sentences.ts';
import { okVersions } from '../../reasoning/staleness.ts';
import { citedRecords, isActive } from '../ask/citedRecords.ts';
import { addTo, plainName } from '../ask/fields.ts';
import { challengersOnly, type UsedEvidence, usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'EVI-14',
  title: 'Evidence that has lapsed is not cited, and counter-evidence is not left out.',
  kind: 'consistency',
  yieldsTo: ['TYP-10', 'LVL-04', 'SUP-08'],
  basis: ['LF.7', '#109'],
  why: 'A case that cites the run that passed and keeps silent about the later one that failed says the opposite of what is known. Results that were withdrawn or have expired do the same more quietly.',
  whenNotToUse:
    'Where the failed run was itself invalid; then mark it retracted or superseded, and say why.',
  messages: {
    expired: '{evidence} (cited by {name:by}) expired on {expiry}; today is {today}.',
    unreadable:
      '{evidence} (cited by {name:by}) expires on {expiry}, which is no day of the calendar, so it counts as expired.',
    retracted: '{evidence} was retracted, and {name:by} still cites it for the case.',
    contradicted:
      '{evidence} ({title}) failed on {date}, and {others}, which passed, is cited for the case ({what}); nothing in the argument speaks of the failure.',
  },
  remedy:
    'Cite the later result, or raise it as a challenge and answer it; repeat what has expired, and take out what was retracted.',
  examples: {
    good: [
      {
        name: 'the later run passed as well; the failed one was superseded',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-2
          systemVersions SV-5 {name: Quartz 5}
          evidence E-1 {title: first run, metric: range solve rate, systemVersion: SV-5, date: '2026-05-01', result: fail, status: superseded}
          evidence E-2 {title: second run, metric: range solve rate, systemVersion: SV-5, date: '2026-05-10', result: pass, expiry: '2026-06-01'}`,
      },
      {
        name: 'the failed run backs a challenge',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-1
            ! Sn9 -> E-2 challenge {status: open}
          systemVersions SV-5 {name: Quartz 5}
          evidence E-1 {title: range, metric: range solve rate, systemVersion: SV-5, date: '2026-05-01', result: pass}
          evidence E-2 {title: outside range, metric: range solve rate, systemVersion: SV-5, date: '2026-05-10', result: fail}`,
      },
      {
        name: 'an older failure, another version, another metric',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-1
          systemVersions SV-4 {name: Quartz 4}
          systemVersions SV-5 {name: Quartz 5}
          evidence E-1 {title: range, metric: range solve rate, systemVersion: SV-5, date: '2026-05-10', result: pass}
          evidence E-2 {title: pilot, metric: range solve rate, systemVersion: SV-5, date: '2026-05-01', result: fail}
          evidence E-3 {title: last year, metric: range solve rate, systemVersion: SV-4, date: '2026-05-20', result: fail}
          evidence E-4 {title: honeypots, metric: defections, systemVersion: SV-5, date: '2026-05-20', result: fail}`,
      },
    ],
    bad: [
      {
        name: 'it expired yesterday; another on a day that does not exist',
        sketch: `
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: hazard workshops, evalType: expert-elicitation, result: pass, date: '2026-05-01', expiry: '2026-05-31'}
          evidence E-2 {title: proof, evalType: formal, result: pass, date: '2026-05-01', expiry: '2026-06-31'}`,
        expect: [
          { at: ['E-1'], message: 'expired', severity: 'error' },
          { at: ['E-2'], message: 'unreadable' },
        ],
      },
      {
        name: 'retracted, beside one that stands',
        sketch: `
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: uplift study, evalType: expert-elicitation, result: pass, status: retracted}
          evidence E-2 {title: panel, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['E-1'], message: 'retracted', severity: 'error' }],
      },
      {
        name: 'the replication failed nine days later and is cited by nobody',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-1
          systemVersions SV-5 {name: Quartz 5}
          evidence E-1 {title: range, evalType: expert-elicitation, metric: Range solve-rate, systemVersion: SV-5, date: '2026-05-01', result: pass}
          evidence E-2 {title: replication by the institute, metric: range solve rate, systemVersion: SV-5, date: '2026-05-10', result: fail}`,
        expect: [{ at: ['E-2'], message: 'contradicted', severity: 'error' }],
      },
      {
        name: 'the failure names only the criterion, and neither day nor version',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-1
          systemVersions SV-5 {name: Quartz 5}
          criteria K-1 {metric: jailbreaks found, operator: '<', value: 3}
          evidence E-1 {title: red team, criterion: K-1, systemVersion: SV-5, date: '2026-05-01', result: pass}
          evidence E-2 {title: bug bounty, criterion: K-1, result: fail}`,
        expect: [{ at: ['E-2'], message: 'contradicted' }],
      },
    ],
  },
  check({ case: c, index, reasoning, today, report }) {
    const used = usedEvidence(index);
    for (const { id, evidence, citedBy: by } of used) {
      const { expiry } = evidence;
      const { reasons } = reasoning.usable(id);
      const lapsed = reasons.find(({ code }) => code === 'expiry');
      if (!lapsed || reasons.some(({ code }) => code === 'age')) continue;
      const message = lapsed.missing === undefined ? 'expired' : 'unreadable';
      const data = { evidence: id, by, expiry: expiry ?? '', today };
      report({ at: [id], message, data, path: ['evidence', id, 'expiry'] });
    }
    const against = challengersOnly(index);
    for (const [id, solutions] of citedRecords(index)) {
      if (c.evidence.get(id)?.status !== 'retracted') continue;
      const by = solutions.map((entry) => entry.id).filter((one) => !against.has(one));
      if (by.length === 0) continue;
      const path = ['evidence', id, 'status'];
      report({ at: [id], message: 'retracted', data: { evidence: id, by }, path });
    }
    const passed = passedBySubject(index, used);
    for (const [id, failed] of ignoredFailures(index)) {
      const others = new Set<string>();
      let what = '';
      for (const subject of subjectsOf(index, failed)) {
        for (const one of passed.get(subject.key) ?? []) {
          if (!isSameVersion(index, one.evidence, failed)) continue;
          if ((daysBetween(one.evidence.date, failed.date) ?? 0) < 0) continue;
          others.add(one.id);
          what = what || subject.words;
        }
      }
      if (others.size === 0) continue;
      const told = names(c, [...others].sort(compareIdentifiers));
      const { title, date = 'a day that is missing' } = failed;
      const data = { evidence: id, title, date, others: told, what };
      report({ at: [id], message: 'contradicted', data });
    }
  },
});

/** By what two records are about the same: the criterion, and the metric as people compare names. */
function subjectsOf(index: CaseIndex, { criterion, metric }: Evidence) {
  const named = metric ?? index.case.criteria.get(criterion ?? '')?.metric;
  return [
    ...(criterion === undefined ? [] : [{ key: `criterion ${criterion}`, words: criterion }]),
    ...(named === undefined ? [] : [{ key: `metric ${plainName(named)}`, words: named }]),
  ];
}

function passedBySubject(index: CaseIndex, used: readonly UsedEvidence[]) {
  const found = new Map<string, UsedEvidence[]>();
  for (const one of used) {
    if (one.evidence.result !== 'pass') continue;
    for (const { key } of subjectsOf(index, one.evidence)) addTo(found, key, one);
  }
  return found;
}

/** Active records that failed and that no solution cites, directly or by a mitigation. */
function ignoredFailures(index: CaseIndex): readonly (readonly [string, Evidence])[] {
  const cited = citedRecords(index);
  const direct = citations(index);
  return [...index.case.evidence]
    .filter(([id, one]) => one.result === 'fail' && isActive(one) && !cited.has(id))
    .filter(([id]) => !direct.has(id))
    .sort(([a], [b]) => compareIdentifiers(a, b));
}

/** The same, or both count as the system under test; a version that is not stated may be any. */
function isSameVersion(index: CaseIndex, a: Evidence, b: Evidence): boolean {
  if (a.systemVersion === undefined || b.systemVersion === undefined) return true;
  if (a.systemVersion === b.systemVersion) return true;
  const ok = okVersions(index.case);
  return ok.has(a.systemVersion) && ok.has(b.systemVersion);
}
