// TYP-10: an inability claim ends where an alert on that capability is met. The capability is that of
// the criteria that the claim or its evidence names, and of every criterion on the same metric. Any
// evidence in the case counts, cited or not: usable evidence, and evidence that failed its criterion,
// for failing is what meeting the alert looks like. A record judged by such a criterion without any
// value is taken to meet it. A control goal without an argumentKind that rests on nothing but capability
// evidence claims inability in all but name. Once per topmost claim.
import type { EvalType } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { isOnLine } from '../../reasoning/linesOfGoals.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { type Alert, alerts, isMet, measured, measurements } from '../ask/alerts.ts';
import { citedRecords, isActive, restingOn, restingOnlyOn } from '../ask/citedRecords.ts';
import { topmost } from '../ask/extremes.ts';
import { addTo, figure, plainName } from '../ask/fields.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

const CAPABILITY: ReadonlySet<EvalType | undefined> = new Set<EvalType | undefined>([
  undefined,
  'capability',
  'capability-noCoT',
  'uplift-study',
]);

export default defineRule({
  id: 'TYP-10',
  title: 'Inability is not claimed for a capability whose alert has gone off.',
  kind: 'consistency',
  basis: ['#8', '#83', 'Goemans et al. 2024'],
  why: 'Below the alert, "it cannot" is enough. Once the alert is met the claim is false or about to be, and the case still ships on it.',
  whenNotToUse: 'Where no claim is one of inability.',
  messages: {
    met: '{name:goal} claims inability, but {findings}: inability is no longer available.',
    unstated:
      'The kind of argument of {name:goal} is missing, and it rests on capability evidence alone, which makes it a claim of inability; but {findings}: inability is no longer available.',
    missing:
      '{name:goal} claims inability, and the value of {name:evidence} is missing, so that the alert of {name:criterion} ({threshold}) counts as met.',
  },
  remedy:
    'Replace the inability argument by a control or a propensity argument with its own evidence, and do what the policy asks at the alert.',
  examples: {
    good: [
      {
        name: 'measured below the alert',
        sketch: `
          G2 {argumentKind: inability}
            Sn1 -> E-1
          criteria K-1 {metric: exploit success rate, operator: '<', value: 0.5, alert: 0.2}
          evidence E-1 {title: cyber range, evalType: expert-elicitation, criterion: K-1, value: 0.1, result: pass}`,
      },
      {
        name: 'the alert of another capability is met, and the claim is one of control',
        sketch: `
          G1
            G2 {argumentKind: inability}
              Sn1 -> E-1
            G3 {argumentKind: control-measures}
              Sn2 -> E-2
          criteria K-1 {metric: exploit success rate, operator: '<', value: 0.5, alert: 0.2}
          criteria K-2 {metric: uplift, operator: '<', value: 3, alert: 2}
          evidence E-1 {title: cyber range, evalType: expert-elicitation, criterion: K-1, value: 0.1, result: pass}
          evidence E-2 {title: uplift study, evalType: expert-elicitation, criterion: K-2, value: 2.5, result: pass}`,
      },
      {
        name: 'a criterion of which less is worse, above its alert; a superseded run that met one',
        sketch: `
          G2 {argumentKind: inability, about: [K-1]}
            Sn1 -> E-1
          criteria K-1 {metric: detection rate, operator: '>=', value: 0.9, alert: 0.95}
          evidence E-1 {title: monitor, evalType: expert-elicitation, criterion: K-1, value: 0.99, result: pass}
          evidence E-2 {title: old monitor, criterion: K-1, value: 0.5, result: fail, status: superseded}`,
      },
    ],
    bad: [
      {
        name: 'it passed its criterion, but not the alert before it',
        sketch: `
          G2 "The model cannot run an attack" {argumentKind: inability}
            Sn1 -> E-1
          criteria K-1 {metric: exploit success rate, operator: '<', value: 0.5, alert: 0.2}
          evidence E-1 {title: cyber range, evalType: expert-elicitation, criterion: K-1, value: 0.3, result: pass}`,
        expect: [{ at: ['G2', 'E-1'], message: 'met', severity: 'blocker' }],
      },
      {
        name: 'the record that meets it is cited by nobody and names only the metric',
        sketch: `
          G2 {argumentKind: inability}
            S2
              G4 {argumentKind: inability}
                Sn1 -> E-1
          safetyLevels L-high {name: High, criteria: [K-1]}
          criteria K-1 {metric: Exploit success-rate, operator: '>=', value: 0.5, alert: 0.2}
          evidence E-1 {title: cyber range, evalType: expert-elicitation, metric: exploit success rate, value: 0.1, result: pass}
          evidence E-2 {title: outside cyber range, evalType: expert-elicitation, metric: exploit success rate, k: 21, n: 100, result: fail}`,
        expect: [{ at: ['G2', 'E-2'], message: 'met', severity: 'blocker' }],
      },
      {
        name: 'the trigger of a level, which has no alert of its own, is met',
        sketch: `
          G2 {argumentKind: inability, about: [L-high]}
            Sn1 -> E-1
          safetyLevels L-high {name: High, criteria: [K-1]}
          criteria K-1 {metric: exploit success rate, operator: '>=', value: 0.5}
          evidence E-1 {title: cyber range, evalType: expert-elicitation, criterion: K-1, value: 0.5, result: pass}`,
        expect: [{ at: ['G2', 'E-1'], message: 'met' }],
      },
      {
        name: 'what kind of argument it is was left out',
        sketch: `
          G1 {lineOfDefence: control}
            Sn1 -> E-1
          criteria K-1 {metric: exploit success rate, operator: '<', value: 0.5, alert: 0.2}
          evidence E-1 {title: cyber range, evalType: capability, criterion: K-1, value: 0.3, result: fail}`,
        expect: [{ at: ['G1', 'E-1'], message: 'unstated', severity: 'blocker' }],
      },
      {
        name: 'judged, but the value is left out',
        sketch: `
          G2 {argumentKind: inability}
            Sn1 -> E-1
          criteria K-1 {metric: exploit success rate, operator: '<', value: 0.5, alert: 0.2}
          evidence E-1 {title: cyber range, evalType: expert-elicitation, criterion: K-1, result: pass}`,
        expect: [{ at: ['G2', 'E-1'], message: 'missing', severity: 'blocker' }],
      },
    ],
  },
  check({ index, reasoning, report }) {
    const against = challengersOnly(index);
    const met = metAlerts(index, reasoning);
    if (met.length === 0) return;
    const byCapability = restingOnlyOn(index, ({ evalType }) => CAPABILITY.has(evalType));
    const claims = [...index.nodes.values()].filter((entry) => {
      const { id, node } = entry;
      if (node.kind !== 'goal' || against.has(id)) return false;
      if (node.argumentKind !== undefined) return node.argumentKind === 'inability';
      return isOnLine(index, id, node, 'control') && byCapability(entry);
    });
    const hits = new Map<NodeEntry, Hit[]>();
    for (const [alert, ofAlert] of byAlert(met)) {
      const concerns = capabilityOf(alert, index);
      for (const claim of claims) {
        if (concerns(claim)) hits.set(claim, [...(hits.get(claim) ?? []), ...ofAlert]);
      }
    }
    for (const entry of topmost(index, [...hits.keys()])) {
      const all = hits.get(entry) ?? [];
      const valued = all.filter(({ value }) => value !== undefined);
      const shown = valued.length > 0 ? valued : all;
      const [first] = shown;
      if (!first) continue;
      const evidence = [...new Set(shown.map((hit) => hit.evidence))];
      report({
        at: [entry.id, ...evidence],
        message: valued.length === 0 ? 'missing' : isNamed(entry) ? 'met' : 'unstated',
        data: {
          goal: entry.id,
          evidence,
          criterion: first.alert.criterion,
          threshold: first.alert.threshold,
          findings: valued.map(findingOf).join(', '),
        },
      });
    }
  },
});

function isNamed({ node }: NodeEntry): boolean {
  return node.kind === 'goal' && node.argumentKind !== undefined;
}

interface Hit {
  readonly alert: Alert;
  readonly evidence: string;
  /** Undefined where the record has none. */
  readonly value: number | undefined;
}

function findingOf({ alert, evidence, value }: Hit): string {
  const side = alert.danger === 'up' ? 'at or above' : 'at or below';
  return `${evidence} measured ${figure(value ?? 0, 3)}, ${side} the alert ${alert.threshold} of ${alert.criterion}`;
}

/** Alerts that evidence meets, each with the evidence. */
function metAlerts(index: CaseIndex, reasoning: Reasoning): Hit[] {
  const runsOf = countedRuns(index, reasoning);
  return alerts(index).flatMap((alert) => {
    const judged = runsOf(`criterion ${alert.criterion}`);
    const others = alert.metric ? runsOf(`metric ${alert.metric}`) : NONE;
    const met = judged.all.filter(({ value }) => value === undefined || isMet(alert, value));
    if (isMet(alert, alert.danger === 'up' ? others.highest : others.lowest)) {
      const own = new Set(judged.all.map(({ evidence }) => evidence));
      for (const one of others.all) {
        const { value } = one;
        if (value !== undefined && isMet(alert, value) && !own.has(one.evidence)) met.push(one);
      }
    }
    return met.map((one) => ({ alert, ...one }));
  });
}

/** Evidence that says something of a criterion or of a metric, and the extremes of its values. */
interface Runs {
  readonly all: readonly Omit<Hit, 'alert'>[];
  readonly lowest: number;
  readonly highest: number;
}

const NONE: Runs = { all: [], lowest: Number.POSITIVE_INFINITY, highest: Number.NEGATIVE_INFINITY };

/** By the names of `measurements`: what is active and usable, or failed. Many alerts ask of one metric. */
function countedRuns(index: CaseIndex, reasoning: Reasoning): (name: string) => Runs {
  const byName = measurements(index);
  const known = new Map<string, Runs>();
  return (name) => {
    const before = known.get(name);
    if (before) return before;
    const all = (byName.get(name) ?? []).flatMap((id) => {
      const evidence = index.case.evidence.get(id);
      if (!evidence || !isActive(evidence)) return [];
      if (evidence.result !== 'fail' && !reasoning.usable(id).yes) return [];
      return [{ evidence: id, value: measured(evidence) }];
    });
    let { lowest, highest } = NONE;
    for (const { value } of all) {
      if (value === undefined) continue;
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    const runs = { all, lowest, highest };
    known.set(name, runs);
    return runs;
  };
}

function byAlert(hits: readonly Hit[]): Map<Alert, Hit[]> {
  const groups = new Map<Alert, Hit[]>();
  for (const hit of hits) addTo(groups, hit.alert, hit);
  return groups;
}

/** Whether an element is about what the alert watches, or rests on evidence measured by it. */
function capabilityOf(alert: Alert, index: CaseIndex): (entry: NodeEntry) => boolean {
  const { criteria, safetyLevels, evidence } = index.case;
  const isMetric = (metric: string | undefined) =>
    metric !== undefined && alert.metric !== undefined && plainName(metric) === alert.metric;
  const isCriterion = (id: string | undefined) =>
    id !== undefined && (id === alert.criterion || isMetric(criteria.get(id)?.metric));
  const watched = [...citedRecords(index)].flatMap(([id, solutions]) => {
    const record = evidence.get(id);
    return isCriterion(record?.criterion) || isMetric(record?.metric) ? solutions : [];
  });
  const restsOnIt = restingOn(index, watched);
  return (entry) =>
    restsOnIt(entry) ||
    (entry.node.about ?? []).some(
      (id) => isCriterion(id) || safetyLevels.get(id)?.criteria?.some(isCriterion) === true,
    );
}
