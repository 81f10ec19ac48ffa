// ASM-05: where a propensity line rests on behaviour, it says why the behaviour is no performance.
// Asked once at each uppermost propensity goal below which there is active evidence of behaviour
// (everything but incentives, internals, proofs, panels, security, precedent and forecasts; of no
// stated type counts as behaviour). Answered by an assumption in its scope, inherited ones included,
// or by a goal or solution below it, that is tagged evaluation-awareness. A line that is not written
// yet is SUP-02's; whether the answer holds, ASM-01 and SUP-01 ask.
import type { Evidence } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { originOf, targets } from '../../model/lookup.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { taggedWith } from '../ask/byTag.ts';
import { citedRecords, isActive, restingOn } from '../ask/citedRecords.ts';
import { isDefeated } from '../ask/defeated.ts';
import { downFrom, upFrom } from '../ask/descent.ts';
import { goalsOnLine } from '../ask/lineOf.ts';
import { structureOf } from '../ask/structure.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

const TAG = 'evaluation-awareness';

/** Evidence that does not look at what the system does when it may know that it is looked at. */
const NO_BEHAVIOUR: ReadonlySet<Evidence['evalType']> = new Set([
  'alignment-training',
  'understanding',
  'formal',
  'expert-elicitation',
  'security-assessment',
  'precedent/continuity',
  'forecast',
]);

export default defineRule({
  id: 'ASM-05',
  title: 'A propensity line says why the behaviour it rests on is no performance.',
  kind: 'completeness',
  basis: ['#50', 'METR 2026 review', 'T-05', 'T-14'],
  why: 'A model that can tell a test from the world behaves in the test. The easiest mistake is to believe that it cannot, and to take good behaviour for a good model.',
  whenNotToUse:
    'For systems that have no way to tell where they run, and where that has been shown.',
  cases: { notNeeded: 'the line is not needed while the other suffices' },
  messages: {
    silent:
      'The propensity line at {name:goal} rests on behaviour ({evidence}), and nothing in it says why the behaviour is no performance: no assumption, goal or solution there is tagged {tag}.',
  },
  remedy:
    'State the assumption that evaluation awareness does not explain the results, with what would show it false, and tag it evaluation-awareness; or argue it by a goal with evidence, such as a suppression experiment.',
  examples: {
    good: [
      {
        name: 'an assumption in the line, and one that is inherited from above',
        sketch: `
          G1
            G2 {lineOfDefence: propensity}
              G3
                ~ A1 {tags: [evaluation-awareness]}
                Sn1 -> E-1
            G4
              ~ A2 {tags: [evaluation-awareness]}
              G5 {lineOfDefence: propensity}
                Sn1
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, result: pass}`,
      },
      {
        name: 'a goal below argues it by an experiment',
        sketch: `
          G1 {lineOfDefence: propensity}
            G2
              Sn1 -> E-1
            G3 "That it notices the test does not explain its refusals" {tags: [evaluation-awareness]}
              Sn2 -> E-2
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, result: pass}
          evidence E-2 {title: suppression experiment, evalType: understanding, result: pass}`,
      },
      {
        name: 'incentives and internals are no behaviour; what was retracted is none',
        sketch: `
          G1 {lineOfDefence: propensity}
            Sn1 -> E-1 E-2 E-3
          evidence E-1 {title: incentives, evalType: alignment-training, result: pass}
          evidence E-2 {title: audit, evalType: understanding, result: pass}
          evidence E-3 {title: honeypots, evalType: alignment-behavioural, status: retracted}`,
      },
    ],
    bad: [
      {
        name: 'the tag on an assumption that says nothing',
        sketch: `
          G1
            G2 "It would not try" {lineOfDefence: propensity}
              ~ A1 "TBD" {tags: [evaluation-awareness]}
              Sn1 -> E-1
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, result: pass}`,
        expect: [{ at: ['G2'], message: 'silent', severity: 'error' }],
      },
      {
        name: 'honeypots, and not a word',
        sketch: `
          G1
            G2 "It would not try" {lineOfDefence: propensity}
              G3 {lineOfDefence: propensity}
                Sn1 -> E-1
          evidence E-1 {title: honeypots, evalType: alignment-behavioural, result: pass}`,
        expect: [{ at: ['G2'], message: 'silent', severity: 'error' }],
      },
      {
        name: 'said in the other line, or crossed out; the line is told by its pathway, and its evidence has no type',
        sketch: `
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 1}
                ~ A1 {tags: [evaluation-awareness]}
                Sn2 -> E-1
              G3 {declaredStrength: 1}
                ~ A2 {tags: [evaluation-awareness], defeated: {by: panel, on: 2026-05-01, rationale: it notices}}
                Sn1 -> E-2
          pathways P-1 {name: escape, propensity: G3}
          evidence E-1 {title: range, evalType: capability, result: pass}
          evidence E-2 {title: staged situations, result: pass}`,
        expect: [{ at: ['G3'], message: 'silent', severity: 'error' }],
      },
      {
        name: 'not needed: the control line is strong',
        sketch: `
          G1 {about: [P-1]}
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity, declaredStrength: 2, strengthReason: measured}
                Sn2 -> E-2
          pathways P-1 {name: escape}
          evidence E-1 {title: proof, evalType: formal, result: pass}
          evidence E-2 {title: honeypots, evalType: alignment-behavioural, result: pass}`,
        expect: [{ at: ['G3'], message: 'silent', severity: 'info' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const goals = uppermostPropensity(index).filter(({ id }) => reasoning.connected(id));
    if (goals.length === 0) return;
    const citing = new Map<string, readonly NodeEntry[]>();
    for (const [id, solutions] of citedRecords(index)) {
      const evidence = c.evidence.get(id);
      if (evidence && isActive(evidence) && !NO_BEHAVIOUR.has(evidence.evalType)) {
        citing.set(id, solutions);
      }
    }
    const restsOnBehaviour = restingOn(index, [...citing.values()].flat());
    const said = answered(index);
    for (const entry of goals) {
      const { id } = entry;
      if (!restsOnBehaviour(entry) || said(id)) continue;
      const evidence = [...reasoning.evidenceOf(id)].filter((one) => citing.has(one)).sort();
      report({
        at: [id],
        message: 'silent',
        data: { goal: id, evidence, tag: TAG },
        ...(reasoning.needed(id) ? {} : { case: 'notNeeded' }),
      });
    }
  },
});

/** Goals on the propensity line, by their own word or a pathway's, that are below no other such goal. */
function uppermostPropensity(index: CaseIndex): readonly NodeEntry[] {
  const structure = structureOf(index);
  const against = challengersOnly(index);
  const named = [...index.case.pathways.keys()].flatMap((id) =>
    structure.lineGoals(id, 'propensity'),
  );
  const all = [...new Set([...named, ...goalsOnLine(index, 'propensity')])].filter(
    ({ id }) => !against.has(id),
  );
  if (all.length === 0) return all;
  const below = downFrom(
    index,
    new Set(all.flatMap(({ supportedBy }) => targets(supportedBy).map(({ id }) => id))),
  );
  return structure.inIdentifierOrder(all.filter(({ id }) => !below.has(id)));
}

/** Whether something that stands is tagged below the element, in its context, or above it in scope. */
function answered(index: CaseIndex): (id: string) => boolean {
  const carrying: string[] = [];
  const inScope: string[] = [];
  for (const entry of taggedWith(index, TAG)) {
    const { kind } = entry.node;
    if (isDefeated(index, entry) || isSilent(index, entry)) continue;
    if (kind === 'assumption' || kind === 'awayAssumption') {
      for (const { from } of entry.contextOf) {
        if (!from) continue;
        carrying.push(from.id);
        inScope.push(from.id);
      }
    } else if (kind === 'goal' || kind === 'awayGoal' || kind === 'solution') {
      carrying.push(entry.id);
    }
  }
  const above = upFrom(index, carrying);
  const below = downFrom(index, inScope);
  return (id) => above.has(id) || below.has(id);
}

/** The tag on an element without words answers nothing. */
function isSilent(index: CaseIndex, entry: NodeEntry): boolean {
  const said = 'origin' in entry.node ? (originOf(index, entry) ?? entry) : entry;
  return saysNothing(said.node.text);
}
