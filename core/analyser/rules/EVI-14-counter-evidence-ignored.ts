// EVI-14: nothing is cited that no longer speaks, and nothing that speaks against it is left out. Expired:
// after its day of expiry, where it is not too old anyway (EVI-02). Retracted, and still cited for the
// case. Contradicted: an active record that failed, of the same metric or criterion and about a version
// that counts as the same (or about none that is stated), not older than the passed record that is cited,
// while nothing cites it: cited for a claim it is SUP-08's, cited against one the challenge tells it. The
// failed record is the subject (one that is marked superseded, or retracted without a note why, too, where
// no later active run of its metric or criterion took its place), so that where it sets off an alert or a
// level (TYP-10, LVL-04), that is told instead.
import type { Case, Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { citations } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { daysBetween } from '../../reasoning/days.ts';
import { okVersions } from '../../reasoning/measure.ts';
import { names } from '../../reasoning/sentences.ts';
import { saysNothing } from '../../reasoning/words.ts';
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
    buried:
      '{evidence} ({title}) failed and is marked {state}, and no later run of {what} is in the case: nothing has taken its place, and nothing says why the failure no longer counts.',
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
        name: 'a failed run is marked superseded, and only an older run passed',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-1
          systemVersions SV-4 {name: Quartz 4}
          systemVersions SV-5 {name: Quartz 5}
          evidence E-1 {title: pilot, metric: range solve rate, systemVersion: SV-5, date: '2026-05-01', result: pass}
          evidence E-2 {title: range, metric: range solve rate, systemVersion: SV-5, date: '2026-05-10', result: fail, status: superseded}
          evidence E-3 {title: last year, metric: jailbreaks, systemVersion: SV-4, date: '2025-05-10', result: fail, status: superseded}
          evidence E-4 {title: jailbreaks, metric: jailbreaks, systemVersion: SV-5, date: '2026-05-10', result: fail, status: retracted, notes: The grader was broken.}`,
        expect: [{ at: ['E-2'], message: 'buried', severity: 'error' }],
      },
      {
        name: 'retracted without a word, and superseded beside the older pass that is cited',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> E-1 E-2
          systemVersions SV-5 {name: Quartz 5}
          evidence E-1 {title: honeypots, evalType: expert-elicitation, metric: defections, systemVersion: SV-5, date: '2026-05-01', result: pass}
          evidence E-2 {title: more honeypots, metric: defections, systemVersion: SV-5, date: '2026-05-10', result: fail, status: superseded}
          evidence E-3 {title: jailbreaks, metric: jailbreaks, systemVersion: SV-5, date: '2026-05-10', result: fail, status: retracted, notes: TBD}`,
        expect: [
          { at: ['E-2'], message: 'buried' },
          { at: ['E-3'], message: 'buried' },
        ],
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
    const isRetracted = ({ status }: Evidence) => status === 'retracted';
    const retracted = new Set(recordsThat(c, isRetracted).map(([id]) => id));
    for (const [id, solutions] of retracted.size > 0 ? citedRecords(index) : []) {
      if (!retracted.has(id)) continue;
      const by = solutions.map((entry) => entry.id).filter((one) => !against.has(one));
      if (by.length === 0) continue;
      const path = ['evidence', id, 'status'];
      report({ at: [id], message: 'retracted', data: { evidence: id, by }, path });
    }
    for (const [id, failed] of setAside(index)) {
      if (!isAboutSystem(c, failed) || isReplaced(index, failed)) continue;
      const what = subjectsOf(index, failed).map(({ words }) => words)[0] ?? 'what it measured';
      const path = ['evidence', id, 'status'];
      const state = failed.status ?? '';
      const data = { evidence: id, title: failed.title, what, state };
      report({ at: [id], message: 'buried', data, path });
    }
    const ignored = ignoredFailures(index);
    const passed = passedBySubject(index, ignored.length > 0 ? used : []);
    for (const [id, failed] of ignored) {
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

/** Failures that are marked superseded, or retracted without a note, and that no challenge cites. */
function setAside(index: CaseIndex): readonly (readonly [string, Evidence])[] {
  const records = recordsThat(index.case, ({ result, status, notes }) => {
    if (result !== 'fail') return false;
    return status === 'superseded' || (status === 'retracted' && saysNothing(notes));
  });
  if (records.length === 0) return records;
  const against = challengersOnly(index);
  const direct = citations(index);
  const cited = citedRecords(index);
  return records
    .filter(([id, { status }]) => {
      const by = [...(direct.get(id) ?? []), ...(cited.get(id) ?? [])];
      // What is retracted and cited is told as that.
      if (status === 'retracted' && by.length > 0) return false;
      return by.every((one) => one.node.kind === 'solution' && !against.has(one.id));
    })
    .sort(([a], [b]) => compareIdentifiers(a, b));
}

/** Active records that failed and that nothing cites, directly or by a mitigation. */
function ignoredFailures(index: CaseIndex): readonly (readonly [string, Evidence])[] {
  const failures = recordsThat(index.case, (one) => one.result === 'fail' && isActive(one));
  if (failures.length === 0) return failures;
  const cited = citedRecords(index);
  const direct = citations(index);
  return failures
    .filter(([id]) => !cited.has(id) && !direct.has(id))
    .sort(([a], [b]) => compareIdentifiers(a, b));
}

function recordsThat(c: Case, holds: (evidence: Evidence) => boolean): [string, Evidence][] {
  const found: [string, Evidence][] = [];
  for (const [id, evidence] of c.evidence) if (holds(evidence)) found.push([id, evidence]);
  return found;
}

/** A version that is not stated may be the system under test. */
function isAboutSystem(c: Case, { systemVersion }: Evidence): boolean {
  return systemVersion === undefined || okVersions(c).has(systemVersion);
}

/** An active run of the same metric or criterion that is not older took its place. */
function isReplaced(index: CaseIndex, failed: Evidence): boolean {
  const keys = new Set(subjectsOf(index, failed).map(({ key }) => key));
  return [...index.case.evidence.values()].some(
    (one) =>
      isActive(one) &&
      one.result !== undefined &&
      one.result !== 'not-run' &&
      (daysBetween(failed.date, one.date) ?? 0) >= 0 &&
      subjectsOf(index, one).some(({ key }) => keys.has(key)),
  );
}

/** The same, or both count as the system under test; a version that is not stated may be any. */
function isSameVersion(index: CaseIndex, a: Evidence, b: Evidence): boolean {
  if (a.systemVersion === undefined || b.systemVersion === undefined) return true;
  if (a.systemVersion === b.systemVersion) return true;
  const ok = okVersions(index.case);
  return ok.has(a.systemVersion) && ok.has(b.systemVersion);
}
