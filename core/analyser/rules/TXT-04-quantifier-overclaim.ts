// TXT-04: a claim of never, no, cannot or all carries the conditions of its evidence. Asked of the goals
// nearest above tests that depend on elicitation, on a distribution or on a number of trials, and of goals
// whose quantifier bounds them (a rate, bounded); told only where the text has no figure (the number of a
// name is none) and no word of a condition at all (heuristic: one condition silences it). "Could not, even
// if it tried" is the form of a control claim and no overclaim by itself; a claim of completeness is about
// all by its nature, and UNK and SUP-03 ask it. A claim on a line of defence that is carried by sub-goals
// is asked too, where every test below it holds under conditions, nothing else is below it, and no
// sub-goal is told already: the condition got lost on the way up. What SUP-09, TYP-04 or EVI-13 tell by
// the quantifier field is theirs.
import type { EvalType, Evidence, Goal } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { names } from '../../reasoning/sentences.ts';
import { entriesOf } from '../ask/byKind.ts';
import { activeOnly, restingOn, restingOnlyOn } from '../ask/citedRecords.ts';
import { lowest } from '../ask/extremes.ts';
import { addTo } from '../ask/fields.ts';
import { goalsOnLine } from '../ask/lineOf.ts';
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
/** Outright, whoever claims it: "could not" is how a control claim is worded. */
const OUTRIGHT =
  /\b(?:never|nothing|nobody|no ?one|none|always|every|all|impossible|no (?!(?:more|fewer|less|later|longer|greater|higher|worse) than)\w+)\b/i;
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
    lost: '{name:goal} says "{word}" without condition, and all evidence below it holds under conditions ({evidence}).',
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
        name: 'the top claim is argued over pathways; "could not" is how a control line is worded',
        sketch: `
          G1 "Model 5 poses no unacceptable risk"
            G2 "Model 5 could not take part in a cyber attack" {lineOfDefence: control}
              G3 "It solves at most 2 of 50 tasks of the range"
                Sn3 -> E-1
          evidence E-1 {title: range, evalType: capability, n: 50, elicitation: {rung: sft}}`,
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
        name: 'the parts carry their conditions, the line above them drops them; told at the lowest',
        sketch: `
          G1 "The deployment of Model 5 is acceptable"
            G2 "Model 5 never helps with a cyber attack" {lineOfDefence: control}
              G3 "Model 5 never helps with the work of either range" {lineOfDefence: control}
                S3
                  G4 "It solves at most 2 of 50 tasks of the first range"
                    Sn4 -> E-1
                  G5 "It solves at most 1 of 40 tasks of the second range"
                    Sn5 -> E-2
          evidence E-1 {title: first range, evalType: capability, n: 50, elicitation: {rung: sft}}
          evidence E-2 {title: second range, evalType: capability, n: 40, elicitation: {rung: sft}}`,
        expect: [{ at: ['G3', 'E-1', 'E-2'], message: 'lost', severity: 'warning' }],
      },
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
  check({ case: c, index, reasoning, report }) {
    const against = challengersOnly(index);
    for (const { id, node } of entriesOf(index, 'goal')) {
      if (!saysBounded(node) || against.has(id)) continue;
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
      if (!hasConditions(evidence)) continue;
      for (const by of citedBy) {
        const solution = index.nodes.get(by);
        for (const goal of solution ? goalsAt(solution) : []) {
          if (overclaims(goal) && !against.has(goal.id)) addOnce(tested, goal, id);
        }
      }
    }
    const told = new Set(tested.keys());
    for (const { id, node } of lowest(index, overclaimingLines(index, told))) {
      const below = activeOnly(c, reasoning.evidenceOf(id)).sort(compareIdentifiers);
      const data = { goal: id, word: overclaimIn(node) ?? '', evidence: names(c, below) };
      report({ at: [id, ...below], message: 'lost', data, path: ['nodes', id, 'text'] });
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

/** Claims of a line that drop what every test below them depends on; not above a claim that is told. */
function overclaimingLines(index: CaseIndex, told: ReadonlySet<NodeEntry>): NodeEntry[] {
  const against = challengersOnly(index);
  const candidates = (['control', 'propensity'] as const)
    .flatMap((line) => goalsOnLine(index, line))
    .filter((entry) => {
      if (against.has(entry.id)) return false;
      return overclaims(entry) && OUTRIGHT.test(textOf(entry.node));
    });
  if (candidates.length === 0) return [];
  const isConditional = restingOnlyOn(index, hasConditions);
  const isAboveTold = restingOn(index, [...told]);
  return candidates.filter((entry) => isConditional(entry) && !isAboveTold(entry));
}

/** The author bounds the claim in a field that the text does not follow. */
function saysBounded({ quantifier }: Goal): boolean {
  return quantifier === 'bounded' || quantifier === 'rate<=p';
}

function isOfCompleteness({ argumentKind, tags = [] }: Goal): boolean {
  return argumentKind === 'completeness' || tags.includes('completeness');
}

/** A goal that claims without bounds what can only be tested; one of completeness must. */
function overclaims({ node }: NodeEntry): boolean {
  if (node.kind !== 'goal' || isOfCompleteness(node) || saysBounded(node)) return false;
  return overclaimIn(node) !== undefined;
}

/** Each id comes at once, for all of its goals. */
function addOnce(map: Map<NodeEntry, string[]>, goal: NodeEntry, id: string): void {
  if (map.get(goal)?.at(-1) !== id) addTo(map, goal, id);
}

const overclaimIn = perNode((node) => {
  const text = textOf(node);
  const word = UNIVERSAL.exec(text)?.[0];
  if (word === undefined || QUALIFIED.test(text) || hasFigure(text) || !isEnglish(text))
    return undefined;
  return word;
});

function hasConditions({ evalType, elicitation, distribution, n }: Evidence): boolean {
  if (!TESTS.has(evalType)) return false;
  return elicitation !== undefined || distribution !== undefined || n !== undefined;
}

function conditionsOf({ evalType, elicitation, distribution, n }: Evidence): string[] {
  if (!TESTS.has(evalType)) return [];
  const rung = elicitation?.rung;
  return [
    ...(rung === undefined ? (elicitation ? ['its elicitation'] : []) : [RUNGS[rung] ?? rung]),
    ...(distribution === undefined ? [] : [`${distribution} distribution`]),
    ...(n === undefined ? [] : [`${n} trials`]),
  ];
}
