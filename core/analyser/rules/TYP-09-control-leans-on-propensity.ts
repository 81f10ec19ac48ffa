// TYP-09: a control argument assumes the worst of the system, so nothing in it rests on what the system
// would do. Told at the topmost goal below a control goal that is on the propensity line (lineOfDefence,
// or a pathway names it so) or argues alignment; and at a control goal that itself argues alignment. A
// goal of kind understanding counts only with its line: interpretability as a monitor is control.
// Where the control claim has no other evidence than on propensity, TYP-03 tells it.
import type { Evidence } from '../../model/case.ts';
import type { NodeEntry } from '../../model/index.ts';
import { restingOnlyOn } from '../ask/citedRecords.ts';
import { topmost } from '../ask/extremes.ts';
import { goalsOnLine } from '../ask/lineOf.ts';
import { nearestAbove } from '../ask/nearestAbove.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'TYP-09',
  title: 'A control argument does not lean on the system’s good will.',
  kind: 'consistency',
  yieldsTo: ['TYP-03'],
  basis: ['#13', 'T-04', 'Korbak et al. 2025'],
  why: 'The control line is there for the case that the system does try. If a step of it holds only because the system would not, both lines fall together, and the case counts one line as two.',
  whenNotToUse: 'Where the claim above is not meant to be a control claim: then correct its line.',
  messages: {
    below:
      '{name:goal} argues that the system would not ({what}), and the control claim {name:control} rests on it.',
    itself: '{name:goal} is a control claim, and its kind of argument is {kind}.',
  },
  remedy:
    'Move the claim to the propensity line of the pathway, or replace it in the control argument by one that holds even if the system tries.',
  examples: {
    good: [
      {
        name: 'two lines side by side',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 "could not" {lineOfDefence: control}
                G4 "The egress limit holds" {argumentKind: control-measures}
              G3 "would not" {lineOfDefence: propensity}
          pathways P-1 {name: exfiltration}`,
      },
      {
        name: 'nothing but honeypots below "could not": told by TYP-03',
        sketch: `
          G2 {lineOfDefence: control}
            G4 {lineOfDefence: propensity}
              Sn4 -> E-1
          evidence E-1 {title: honeypots, evalType: alignment-behavioural}`,
      },
      {
        name: 'reading the model as a monitor; a control step inside a propensity argument',
        sketch: `
          G1
            G2 {lineOfDefence: control}
              G4 "Probes fire on sabotage" {argumentKind: understanding}
            G3 {lineOfDefence: propensity}
              G5 "It could not have cheated in the test" {lineOfDefence: control}`,
      },
    ],
    bad: [
      {
        name: 'the monitor works because the model does not try to fool it',
        sketch: `
          G2 "The model could not exfiltrate its weights" {lineOfDefence: control}
            S2
              G4 "The model does not try to fool the monitor" {lineOfDefence: propensity}
                G5 "No such reward in training" {argumentKind: alignment-training}
              G6 "Egress is limited" {argumentKind: control-measures}`,
        expect: [{ at: ['G4', 'G2'], message: 'below', severity: 'error' }],
      },
      {
        name: 'only the kind of argument tells; and a control claim that is one of alignment itself',
        sketch: `
          G1
            G2 {argumentKind: security}
              G4 "Staff and model behaved in 600 staged situations" {argumentKind: alignment-evaluation}
            G3 {lineOfDefence: control, argumentKind: alignment-evaluation}`,
        expect: [
          { at: ['G3'], message: 'itself' },
          { at: ['G4', 'G2'], message: 'below' },
        ],
      },
    ],
  },
  check({ index, report }) {
    const against = challengersOnly(index);
    const control = goalsOnLine(index, 'control').filter(({ id }) => !against.has(id));
    if (control.length === 0) return;
    const itself = new Set<NodeEntry>(control.filter(({ node }) => arguesAlignment(node)));
    for (const { id, node } of itself) {
      const kind = node.kind === 'goal' ? (node.argumentKind ?? '') : '';
      report({ at: [id], message: 'itself', data: { goal: id, kind: words(kind) } });
    }
    const above = nearestAbove(index, control);
    const propensity = new Set<NodeEntry>(goalsOnLine(index, 'propensity'));
    const smuggled = [...index.nodes.values()].filter(
      (entry) => above.has(entry.id) && !itself.has(entry) && leans(entry, propensity),
    );
    if (smuggled.length === 0) return;
    const byPropensity = restingOnlyOn(index, isPropensityEvidence);
    for (const { id, node } of topmost(index, smuggled)) {
      const claim = above.get(id) ?? '';
      const entry = index.nodes.get(claim);
      if (!entry || byPropensity(entry)) continue;
      const isTold = node.kind === 'goal' && arguesAlignment(node) && node.argumentKind;
      const what = isTold ? words(isTold) : 'propensity line';
      report({ at: [id, claim], message: 'below', data: { goal: id, control: claim, what } });
    }
  },
});

function isPropensityEvidence({ evalType }: Evidence): boolean {
  return (
    evalType === undefined ||
    evalType === 'alignment-behavioural' ||
    evalType === 'alignment-training'
  );
}

function arguesAlignment(node: NodeEntry['node']): boolean {
  return (
    node.kind === 'goal' &&
    (node.argumentKind === 'alignment-training' || node.argumentKind === 'alignment-evaluation')
  );
}

function leans(entry: NodeEntry, propensity: ReadonlySet<NodeEntry>): boolean {
  const { node } = entry;
  if (arguesAlignment(node)) return true;
  if (!propensity.has(entry) || node.kind !== 'goal') return false;
  return node.argumentKind !== 'understanding' || node.lineOfDefence === 'propensity';
}

function words(kind: string): string {
  return kind.replace('-', ' by ').replace('by training', 'by training incentives');
}
