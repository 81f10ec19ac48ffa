// TXT-04: a claim of never, no, cannot or all carries the conditions of its evidence. Asked of the goals
// nearest above tests that depend on elicitation, on a distribution or on a number of trials, and of
// goals whose quantifier bounds them (a rate, bounded); told only where the text has no figure (the
// number of a name is none) and no word of a condition at all (heuristic: one condition silences it).
// "Could not, even if it tried" is the form of a control claim and no overclaim by itself; a claim of
// completeness is about all by its nature, and UNK and SUP-03 ask it. What SUP-09, TYP-04 or EVI-13 tell
// by the quantifier field is theirs.
import type { EvalType, Evidence, Goal } from '../../model/case.ts';
import type { NodeEntry } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { addTo } from '../ask/fields.ts';
import { goalsAt } from '../ask/structure.ts';
import { challengersOnly, usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';
import { isEnglish } from '../wording/english.ts';
import { hasFigure } from '../wording/figures.ts';
import { perNode, textOf } from '../wording/readable.ts';

const UNIVERSAL =
  /\b(?:never|nothing|nobody|no ?one|none|cannot|can not|can't|could not|couldn't|always|every|all|impossible|incapable|unable|no (?!(?:more|fewer|less|later|longer|greater|higher|worse) than)\w+)\b/i;
const QUALIFIED =
  /\b(?:per ?cent|even if|at most|at least|fewer|more than|less than|below|above|within (?!any\b|all\b)|up to|under (?!any\b|all\b|every\b|no\b)|given|provided|unless|except|as strong as|as far as|so far|until|in which|(?:in|of|over|per|no|any|each) (?:\w+ ){0,2}runs?|(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand) (?:of|in)|elicit\w*|fine-?tun\w*|prompt\w*|scaffold\w*|attempt\w*|trials?|test\w*|evaluat\w*|observ\w*|sampl\w*|measur\w*|red[- ]team\w*|search\w*|known|listed|found|seen|studied|examined)\b/i;
/** A result of these holds for how it was drawn out, on what, and how often. */
const TESTS = new Set<EvalType | undefined>([
  undefined,
  'capability',
  'capability-noCoT',
  'uplift-study',
  'control-eval',
  'safeguard-redteam',
  'alignment-behavioural',
  'model-organism',
]);
const RUNGS: Readonly<Record<string, string>> = {
  none: 'no elicitation',
  prompt: 'prompting',
  'scaffold-tools': 'scaffolds and tools',
  sft: 'fine-tuning',
  rl: 'reinforcement learning',
};

export default defineRule({
  id: 'TXT-04',
  title: 'A claim of never, no or all says under which conditions it was tested.',
  kind: 'wording',
  heuristic: true,
  yieldsTo: ['SUP-09', 'TYP-04', 'EVI-13'],
  basis: ['#26', '#65', 'SCCG CL.5'],
  why: 'What was shown is that it did not happen with this elicitation, on these tasks, in so many trials. The claim says that it cannot happen, and readers decide by the claim.',
  whenNotToUse: 'Where the sentence names its conditions in words that this rule does not know.',
  messages: {
    overclaim:
      '{name:goal} says "{word}" without condition, and its evidence holds under conditions: {conditions}.',
    field:
      '{name:goal} says "{word}" without condition, while its quantifier says {quantifier}: readers decide by the text.',
  },
  remedy:
    'Put the condition into the claim: with which elicitation, on which tasks, in how many trials, up to which rate.',
  examples: {
    good: [
      {
        name: 'the claim carries the condition, or a rate',
        sketch: `
          G1
            G2 "The model cannot build an exploit chain with elicitation as strong as the attacker's"
              Sn2 -> E-1
            G3 "No more than a hundredth of attempts get through"
              Sn3 -> E-1
            G4 "The model could not run an attack even if it tried"
              Sn4 -> E-1
            G5 "The pathways are all that are credible in this deployment" {argumentKind: completeness}
              Sn4
          evidence E-1 {title: cyber range, evalType: capability, n: 200, elicitation: {rung: sft}}`,
      },
      {
        name: 'a proof has no trials, a claim above is carried by others, and a number is no "no"',
        sketch: `
          G1 "The weights cannot leave the cluster"
            G2 "Nobody alone can open the gateway"
              Sn2 -> E-2
            G3 "Egress is slow"
              Sn3 -> E-1
          evidence E-1 {title: egress test, evalType: control-eval, n: 200}
          evidence E-2 {title: access proof, evalType: formal}`,
      },
      {
        name: 'other languages are not judged',
        sketch: `
          G1 "El modelo no puede atacar una red"
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, n: 200}`,
      },
    ],
    bad: [
      {
        name: 'cannot, after fifty trials with prompts',
        sketch: `
          G1 "Model 5 cannot help anybody with the synthesis of an agent"
            S1
              Sn1 -> E-1
          evidence E-1 {title: synthesis tasks, evalType: capability, n: 50, elicitation: {rung: prompt}}`,
        expect: [{ at: ['G1', 'E-1'], message: 'overclaim', severity: 'warning' }],
      },
      {
        name: 'all and never, on a proxy distribution; the bound stands in a field and not in the text',
        sketch: `
          G1
            G2 "The filter stops all of the attacks on the product" {quantifier: bounded}
              Sn2 -> E-1
            G3 "The model never deceives its users under any circumstances"
              Sn3 -> E-2
          evidence E-1 {title: paid red team, evalType: safeguard-redteam, n: 320, distribution: deployment}
          evidence E-2 {title: honesty chats, distribution: proxy}`,
        expect: [
          { at: ['G2'], message: 'field' },
          { at: ['G3', 'E-2'], message: 'overclaim' },
        ],
      },
    ],
  },
  check({ case: c, index, report }) {
    const against = challengersOnly(index);
    for (const { id, node } of index.nodes.values()) {
      if (node.kind !== 'goal' || against.has(id) || !saysBounded(node)) continue;
      const word = overclaimIn(node);
      if (word === undefined || isOfCompleteness(node)) continue;
      const data = {
        goal: id,
        word,
        quantifier: node.quantifier === 'bounded' ? 'bounded' : 'a rate',
      };
      report({ at: [id], message: 'field', data, path: ['nodes', id, 'text'] });
    }
    const tested = new Map<NodeEntry, string[]>();
    for (const { id, evidence, citedBy } of usedEvidence(index)) {
      if (conditionsOf(evidence).length === 0) continue;
      const solutions = citedBy.flatMap((by) => index.nodes.get(by) ?? []);
      for (const goal of new Set(solutions.flatMap(goalsAt))) {
        if (goal.node.kind !== 'goal' || against.has(goal.id)) continue;
        if (isOfCompleteness(goal.node) || saysBounded(goal.node)) continue;
        if (overclaimIn(goal.node) !== undefined) addTo(tested, goal, id);
      }
    }
    for (const [{ id, node }, ids] of tested) {
      const evidence = ids.sort(compareIdentifiers);
      const conditions = evidence.map((one) => {
        const record = c.evidence.get(one);
        return `${one} (${record ? conditionsOf(record).join(', ') : ''})`;
      });
      const data = { goal: id, word: overclaimIn(node) ?? '', conditions: conditions.join(', ') };
      report({ at: [id, ...evidence], message: 'overclaim', data, path: ['nodes', id, 'text'] });
    }
  },
});

/** The author bounds the claim in a field that the text does not follow. */
function saysBounded({ quantifier }: Goal): boolean {
  return quantifier === 'bounded' || quantifier === 'rate<=p';
}

function isOfCompleteness({ argumentKind, tags = [] }: Goal): boolean {
  return argumentKind === 'completeness' || tags.includes('completeness');
}

const overclaimIn = perNode((node) => {
  const text = textOf(node);
  const word = UNIVERSAL.exec(text)?.[0];
  if (word === undefined || QUALIFIED.test(text) || hasFigure(text) || !isEnglish(text))
    return undefined;
  return word;
});

function conditionsOf({ evalType, elicitation, distribution, n }: Evidence): string[] {
  if (!TESTS.has(evalType)) return [];
  const rung = elicitation?.rung;
  return [
    ...(rung === undefined ? (elicitation ? ['its elicitation'] : []) : [RUNGS[rung] ?? rung]),
    ...(distribution === undefined ? [] : [`${distribution} distribution`]),
    ...(n === undefined ? [] : [`${n} trials`]),
  ];
}
