// SUP-02: placeholders in a case that says it is past drafting, or on which it was decided to go on. A
// placeholder is a goal or strategy that is marked as still to come, a goal without a statement, a
// criterion that is not concrete and that evidence or a claim is measured by or that defines a level cited
// as concrete, or a level whose threshold or safeguards are not concrete. Once per placeholder; what
// LVL-01, LVL-11 or GOV-01 blocks for the same record is theirs.
import type { NodeEntry } from '../../model/index.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { missingFields } from '../ask/fields.ts';
import { citedLevels } from '../ask/levels.ts';
import { isEarly, maturityWords } from '../ask/maturity.ts';
import { placeholderWords, usedCriteria } from '../ask/placeholders.ts';
import { goalsAt } from '../ask/structure.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { caseOf, weightOf } from '../ask/weight.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'SUP-02',
  title: 'In a case past drafting, nothing that carries weight is still to be filled in.',
  kind: 'completeness',
  yieldsTo: ['LVL-01', 'LVL-11', 'GOV-01'],
  basis: ['#55', '#74', '#106'],
  why: 'Blanks are honest in a draft. Under a case that is called reviewed or approved they are promises on which a model ships, and nobody is bound to keep them.',
  whenNotToUse:
    'While the maturity of the case is outline or draft and nobody has decided to go on; then the rule is silent.',
  cases: {
    critical: 'a claim that is needed against a catastrophe rests on it',
    notNeeded: 'nothing that is needed rests on it',
  },
  messages: {
    undeveloped: '{name:node} is {what}, but the case is {maturity}.',
    unsaid:
      '{name:node} claims nothing, for its text is missing or a stand-in, but the case is {maturity}.',
    criterion:
      'Criterion {name:record} is {state}, and {name:by} rests on it, but the case is {maturity}.',
    criterionMissing:
      'It is missing whether criterion {name:record} is defined, and {name:by} rests on it, but the case is {maturity}.',
    level: 'Level {name:record}: {state}; {name:by} rests on it, but the case is {maturity}.',
  },
  remedy:
    'Develop the claim, define the criterion or the level, or say that the case is a draft by lowering its maturity, with the day on which the decision is still to be taken.',
  examples: {
    good: [
      {
        name: 'a draft may have blanks',
        sketch: `
          case {maturity: draft}
          G1
            G2 "Sandbagging is excluded" <>`,
      },
      {
        name: 'a draft for a decision that is still to be taken',
        sketch: `
          case {maturity: draft, decision: {value: deploy, on: 2026-06-02}}
          G1
            G2 "Sandbagging is excluded" <>`,
      },
      {
        name: 'a reviewed case without any',
        sketch: `
          case {maturity: reviewed}
          G1 {about: [L-asl2]}
            Sn1 -> E-1
          evidence E-1 {title: cyber range, criterion: K-1}
          criteria K-1 {metric: success rate, definedness: concrete}
          criteria K-2 {metric: not used by anything, definedness: intent-only}
          safetyLevels L-asl2 {name: ASL-2, thresholdDefinedness: concrete, safeguardDefinedness: concrete}`,
      },
      {
        name: 'a counter-claim that nobody has worked out yet',
        sketch: `
          case {maturity: reviewed}
          G1
            Sn1
            ! G9 <> challenge {status: open}`,
      },
      {
        name: 'a contract develops the goal that waits for it',
        sketch: `
          case {maturity: reviewed}
          G1 {public: true, toBeSupportedByContract: true}
          module Contract {contract: true}
          AG1 {origin: G1}
            AG2 {origin: Sub.G2}
          module Sub
          G2 {public: true}
            Sn2`,
      },
    ],
    bad: [
      {
        name: 'an undeveloped goal, a strategy and a template in a reviewed case',
        sketch: `
          case {maturity: reviewed}
          G1
            G2 "Sandbagging is excluded" <>
            S3 <>
            G4 {uninstantiated: true}`,
        expect: [
          { at: ['G2'], message: 'undeveloped', severity: 'blocker' },
          { at: ['G4'], message: 'undeveloped', severity: 'blocker' },
          { at: ['S3'], message: 'undeveloped', severity: 'blocker' },
        ],
      },
      {
        name: 'supported by good evidence, and nobody knows what: no text, a stand-in, a character that nobody sees',
        sketch: `
          case {maturity: reviewed}
          G1
            G2 ""
              Sn2 -> E-1
            G3 "TBD"
              Sn2
            G4 "\u200b"
              Sn2
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
        expect: [
          { at: ['G2'], message: 'unsaid', severity: 'blocker' },
          { at: ['G3'], message: 'unsaid', severity: 'blocker' },
          { at: ['G4'], message: 'unsaid', severity: 'blocker' },
        ],
      },
      {
        name: 'called a draft, and deployed on',
        sketch: `
          case {maturity: draft, decision: {value: deploy, on: 2026-06-01}}
          G1
            G2 "Sandbagging is excluded" <>`,
        expect: [{ at: ['G2'], message: 'undeveloped', severity: 'blocker' }],
      },
      {
        name: 'a decision without a day is one',
        sketch: `
          case {maturity: outline, decision: {value: continue-scaling}}
          G1
            G2 "Sandbagging is excluded" <>`,
        expect: [{ at: ['G2'], message: 'undeveloped', severity: 'blocker' }],
      },
      {
        name: 'called "to be supported by contract", but no contract takes it up',
        sketch: `
          case {maturity: approved, severity: serious}
          G1 {toBeSupportedByContract: true}`,
        expect: [{ at: ['G1'], message: 'undeveloped', severity: 'error' }],
      },
      {
        name: 'a criterion of which only the intent is known, and one that says nothing',
        sketch: `
          case {maturity: reviewed}
          G1 {about: [K-2]}
            Sn1 -> M-1
          mitigations M-1 {text: monitor, evaluatedBy: [E-1]}
          evidence E-1 {title: control evaluation, criterion: K-1}
          criteria K-1 {intent: the monitor catches sabotage, definedness: intent-only}
          criteria K-2 {metric: recall}`,
        expect: [
          { at: ['K-1'], message: 'criterion', severity: 'blocker' },
          { at: ['K-2'], message: 'criterionMissing', severity: 'blocker' },
        ],
      },
      {
        name: 'a level called concrete, by a criterion that is an intention',
        sketch: `
          case {maturity: reviewed}
          G1
            ~ C1 "ASL-2" -> L-asl2
          criteria K-1 {intent: we would notice, definedness: intent-only}
          safetyLevels L-asl2 {name: ASL-2, criteria: [K-1], thresholdDefinedness: concrete, safeguardDefinedness: concrete}`,
        expect: [{ at: ['K-1'], message: 'criterion', severity: 'blocker' }],
      },
      {
        name: 'a level whose safeguards are still to be written',
        sketch: `
          case {maturity: reviewed}
          G1 {about: [L-asl3]}
          safetyLevels L-asl3 {name: ASL-3, thresholdDefinedness: concrete, safeguardDefinedness: intent-only}`,
        expect: [{ at: ['L-asl3'], message: 'level', severity: 'blocker' }],
      },
      {
        name: 'not needed while another branch suffices',
        sketch: `
          case {maturity: reviewed}
          G1
            S1 {combinator: any}
              G2
                Sn1 -> E-1
              G3 <>
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['G3'], message: 'undeveloped', severity: 'info' }],
      },
    ],
  },
  check(context) {
    if (isEarly(context.case, context.today)) return;
    checkNodes(context);
    checkCriteria(context);
    checkLevels(context);
  },
});

function checkNodes({ case: c, index, reasoning, today, report }: RuleContext) {
  const maturity = maturityWords(c, today);
  const against = challengersOnly(index);
  for (const entry of index.nodes.values()) {
    const { id } = entry;
    const what = placeholderWords(index, entry);
    const unsaid = entry.node.kind === 'goal' && saysNothing(entry.node.text);
    if ((what === undefined && !unsaid) || against.has(id) || !reasoning.connected(id)) continue;
    const data = { node: id, what: what ?? '', maturity };
    const message = what === undefined ? 'unsaid' : 'undeveloped';
    report({ at: [id], message, data, ...caseOf(weightOf(index, reasoning, [id])) });
  }
}

function checkCriteria(context: RuleContext) {
  const { case: c, index, today, report } = context;
  const used = new Map([...usedCriteria(index)].map(([id, nodes]) => [id, new Set(nodes)]));
  for (const { level, nodes } of citedLevels(index)) {
    if (level.thresholdDefinedness !== 'concrete') continue;
    for (const id of level.criteria ?? []) {
      if (c.criteria.has(id)) used.set(id, new Set([...(used.get(id) ?? []), ...nodes]));
    }
  }
  for (const [id, nodes] of used) {
    const state = c.criteria.get(id)?.definedness;
    const by = [...nodes].filter((node) => context.reasoning.connected(node));
    if (state === 'concrete' || by.length === 0) continue;
    report({
      at: [id],
      message: state === undefined ? 'criterionMissing' : 'criterion',
      data: { record: id, state: state ?? '', by, maturity: maturityWords(c, today) },
      path: ['criteria', id, 'definedness'],
      ...caseOf(weightOfNodes(context, by)),
    });
  }
}

function checkLevels(context: RuleContext) {
  const { case: c, index, today, report } = context;
  for (const { id, level, nodes } of citedLevels(index)) {
    const by = nodes.filter((node) => context.reasoning.connected(node));
    const { thresholdDefinedness: threshold, safeguardDefinedness: safeguards } = level;
    if ((threshold === 'concrete' && safeguards === 'concrete') || by.length === 0) continue;
    const missing = [
      ...(threshold === undefined ? ['its threshold definedness'] : []),
      ...(safeguards === undefined ? ['its safeguard definedness'] : []),
    ];
    const said = [
      ...(threshold === undefined ? [] : [`its threshold is ${threshold}`]),
      ...(safeguards === undefined ? [] : [`its safeguards are ${safeguards}`]),
      ...(missing.length > 0 ? [missingFields(missing)] : []),
    ];
    report({
      at: [id],
      message: 'level',
      data: { record: level.name, state: said.join(', '), by, maturity: maturityWords(c, today) },
      path: ['safetyLevels', id],
      ...caseOf(weightOfNodes(context, by)),
    });
  }
}

/** By the goals that the elements are, carry or are context of. */
function weightOfNodes({ index, reasoning }: RuleContext, nodes: readonly string[]) {
  const entries = nodes.flatMap((id) => index.nodes.get(id) ?? []);
  const goals = entries.flatMap((entry: NodeEntry) => goalsAt(entry)).map(({ id }) => id);
  return weightOf(index, reasoning, [...nodes, ...goals]);
}
