// TYP-11: a model that is used as a trusted monitor has passed sabotage evaluations of its own
// (`sabotageEvals` of the mitigation that describes it). A run that failed, or that meets an alert, has
// triggered; one that did not pass, is no longer active, has expired, or is about the very system that
// is watched, is none. In use is what an element cites or is about. Where the field `trusted` is missing
// and the text speaks of a trusted monitor, the same is asked, as a warning (case `named`).
import type { Case, Mitigation } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { citations, recordIn, subjects } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { alerts, isMet, measured } from '../ask/alerts.ts';
import { isActive } from '../ask/citedRecords.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

const TRUSTED = /(?<!\bun)\btrusted (?:\w+[ -]){0,2}(?:monitors?|models?|overseers?|reviewers?)\b/i;

export default defineRule({
  id: 'TYP-11',
  title: 'A monitor that is trusted has passed sabotage evaluations itself.',
  kind: 'completeness',
  basis: ['T-08', 'Anthropic 2024, P2.1', 'Korbak et al. 2025'],
  why: 'The monitor is a model as well. If it is able and inclined to let things pass, everything that the control argument says is caught is not, and nothing in the deployment would show it.',
  whenNotToUse:
    'Where people do the monitoring, or the monitor counts as untrusted in the argument.',
  cases: { named: 'the text alone says that the monitor is trusted' },
  messages: {
    none: '{name:mitigation} ("{text}") is used as a trusted monitor, and no sabotage evaluation of the monitor itself is recorded.',
    triggered:
      '{name:mitigation} ("{text}") is used as a trusted monitor, and its own sabotage evaluations triggered: {findings}.',
    doubtful:
      '{name:mitigation} ("{text}") is used as a trusted monitor, and its own sabotage evaluations do not show that it may be: {findings}.',
  },
  remedy:
    'Evaluate the monitor itself for its ability and tendency to sabotage, record the runs and name them at the mitigation; where they trigger, take a weaker model or treat the monitor as untrusted.',
  examples: {
    good: [
      {
        name: 'the monitor passed its own evaluations',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> M-1
          mitigations M-1 {text: trusted monitor, kind: monitoring, trusted: true, sabotageEvals: [E-1]}
          systemVersions SV-5 {name: Model 5}
          systemVersions SV-3 {name: Model 3}
          evidence E-1 {title: sabotage suite on the monitor, result: pass, systemVersion: SV-3}`,
      },
      {
        name: 'untrusted, human, or not in use',
        sketch: `
          G1
            Sn1 -> M-1 M-2 M-4
          mitigations M-1 {text: untrusted monitor with collusion checks, kind: monitoring}
          mitigations M-2 {text: human audit of flagged sessions, kind: monitoring, trusted: false}
          mitigations M-3 {text: trusted monitor of next year, kind: monitoring, trusted: true}
          mitigations M-4 {text: trusted hardware, kind: security}`,
      },
    ],
    bad: [
      {
        name: 'nobody evaluated it; and one known as trusted by its text only',
        sketch: `
          G1
            ~ C1 "Protocol" {cites: [M-2]}
            Sn1 -> M-1
          mitigations M-1 {text: weaker model as monitor, kind: monitoring, trusted: true}
          mitigations M-2 {text: 'Egress limits, trusted monitor and human audit', kind: monitoring}`,
        expect: [
          { at: ['M-1'], message: 'none', severity: 'error' },
          { at: ['M-2'], message: 'none', severity: 'warning' },
        ],
      },
      {
        name: 'one evaluation failed, and one met its alert although it passed',
        sketch: `
          G1
            Sn1 -> M-1
          mitigations M-1 {text: trusted monitor, trusted: true, sabotageEvals: [E-1, E-2]}
          criteria K-1 {metric: sabotage success, operator: '<', value: 0.5, alert: 0.2}
          evidence E-1 {title: sabotage suite, result: fail}
          evidence E-2 {title: collusion suite, result: pass, criterion: K-1, value: 0.3}`,
        expect: [{ at: ['M-1', 'E-1', 'E-2'], message: 'triggered', severity: 'error' }],
      },
      {
        name: 'an evaluation of the watched system in place of the monitor, one withdrawn, one without result',
        sketch: `
          case {systemUnderTest: SV-5}
          G1
            Sn1 -> M-1
          mitigations M-1 {text: trusted monitor, trusted: true, sabotageEvals: [E-1, E-2, E-3]}
          systemVersions SV-5 {name: Model 5}
          evidence E-1 {title: sabotage suite, result: pass, systemVersion: SV-5}
          evidence E-2 {title: older suite, result: pass, status: retracted}
          evidence E-3 {title: imported log}`,
        expect: [{ at: ['M-1', 'E-1', 'E-2', 'E-3'], message: 'doubtful', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, today, report }) {
    if (c.mitigations.size === 0) return;
    const against = challengersOnly(index);
    const [cited, about] = [citations(index), subjects(index)];
    for (const mitigation of [...c.mitigations.keys()].sort(compareIdentifiers)) {
      const record = c.mitigations.get(mitigation);
      const users = [...(cited.get(mitigation) ?? []), ...(about.get(mitigation) ?? [])];
      if (!record || users.every(({ id }) => against.has(id))) continue;
      const named = record.trusted === undefined && TRUSTED.test(record.text);
      if (record.trusted !== true && !named) continue;
      const answer = faultOf(record, index, today);
      if (!answer) continue;
      const { message, evidence, findings } = answer;
      report({
        at: [mitigation, ...evidence],
        message,
        data: { mitigation, text: record.text, findings: findings.join(', ') },
        path: ['mitigations', mitigation, 'sabotageEvals'],
        ...(named ? { case: 'named' } : {}),
      });
    }
  },
});

function faultOf({ sabotageEvals = [] }: Mitigation, index: CaseIndex, today: string) {
  const c = index.case;
  const evidence = sabotageEvals.filter((id) => c.evidence.has(id));
  const triggered = evidence.flatMap((id) => triggerOf(id, index) ?? []);
  if (triggered.length > 0) return { message: 'triggered', evidence, findings: triggered };
  const doubts = evidence.map((id) => doubtOf(id, c, today));
  if (doubts.some((doubt) => doubt === undefined)) return undefined;
  const findings = doubts.flatMap((doubt) => doubt ?? []);
  return { message: evidence.length === 0 ? 'none' : 'doubtful', evidence, findings };
}

function triggerOf(id: string, index: CaseIndex): string | undefined {
  const evidence = recordIn(index.case, 'evidence', id);
  if (!evidence || !isActive(evidence)) return undefined;
  if (evidence.result === 'fail') return `${id} failed`;
  const alert = alerts(index).find(({ criterion }) => criterion === evidence.criterion);
  const value = measured(evidence);
  const met = alert !== undefined && value !== undefined && isMet(alert, value);
  return met ? `${id} measured ${value}, past the alert ${alert.threshold}` : undefined;
}

/** Undefined where the run shows what it has to. */
function doubtOf(id: string, c: Case, today: string): string | undefined {
  const evidence = recordIn(c, 'evidence', id);
  if (!evidence) return `${id} is missing`;
  if (!isActive(evidence)) return `${id} is ${evidence.status}`;
  if (evidence.result !== 'pass') return `the result of ${id} is ${evidence.result ?? 'missing'}`;
  if (evidence.expiry !== undefined && evidence.expiry < today) {
    return `${id} expired on ${evidence.expiry}`;
  }
  const watched = c.meta.systemUnderTest;
  const isOfWatched = watched !== undefined && evidence.systemVersion === watched;
  return isOfWatched ? `${id} is about the system that is watched` : undefined;
}
