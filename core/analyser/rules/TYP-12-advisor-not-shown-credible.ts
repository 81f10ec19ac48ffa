// TYP-12: who defers to an AI advisor shows that it knows and that it says what it knows, and says on
// which line that stands. A child goal (through strategies) counts as one of competence where it is
// tagged `competence` or `calibration` or its text speaks of it, and as one of honesty where it is
// tagged `honesty`, is on the propensity line, or its text speaks of it. A deference goal on which
// nothing is built yet is told by other rules; only its line is asked then.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { originOf } from '../../model/lookup.ts';
import { isOnLine } from '../../reasoning/linesOfGoals.ts';
import { isDefeated } from '../ask/defeated.ts';
import { listOf } from '../ask/fields.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

const COMPETENCE =
  /\b(?:in)?(?:competen|capab|accura|calibrat|skill|expert|knows?\b|able\b|correct)/i;
const HONESTY =
  /\b(?:dis)?(?:hones|truthful|sincer|candid|deceiv|decepti|lie\b|lies\b|lying|mislead|collud|collusion|sandbag|withh)/i;

export default defineRule({
  id: 'TYP-12',
  title: 'An AI advisor that is deferred to is shown to be competent and honest.',
  kind: 'completeness',
  basis: ['T-01', 'Clymer et al. 2024'],
  why: 'An advisor that does not know, or that knows and does not say, gives the same calm answer. A case that hands its judgement to a model has moved the danger there, and must argue about it there.',
  whenNotToUse:
    'Where the advisor only helps people who judge for themselves: that is no deference.',
  messages: {
    children:
      '{name:goal} defers to an AI advisor, and no claim below it is that the advisor is {what}.',
    line: '{name:goal} defers to an AI advisor, and its line of defence is missing, so that it counts on neither line.',
    both: '{name:goal} defers to an AI advisor, no claim below it is that the advisor is {what}, and its line of defence is missing.',
  },
  remedy:
    'Add a goal that the advisor is competent at this question (calibration, track record) and one that it is honest about it (no sandbagging, no collusion), each with evidence; and set the line of defence.',
  examples: {
    good: [
      {
        name: 'competent and honest, on the propensity line',
        sketch: `
          G3 "The advisor finds no sabotage in the code" {argumentKind: deference, lineOfDefence: propensity}
            S3 "argue that the advisor is credible"
              G4 "The advisor is calibrated on planted sabotage"
                Sn4
              G5 "The advisor does not collude with the model"
                Sn5`,
      },
      {
        name: 'by tags, in another module',
        sketch: `
          G3 {argumentKind: deference, lineOfDefence: control}
            AG4 {origin: Sub.G4}
            G5 "Reports agree with what is known otherwise" {tags: [honesty]}
              Sn5
          module Sub
          G4 "Past answers held" {public: true, tags: [competence]}`,
      },
      {
        name: 'calibrated, by tag',
        sketch: `
          G3 {argumentKind: deference, lineOfDefence: propensity}
            G4 "What it said came true as often as it said" {tags: [calibration]}
              Sn4
            G5 "It reports against its own interest" {tags: [honesty]}
              Sn5`,
      },
      {
        name: 'nothing is built on it yet',
        sketch: `
          G3 <> {argumentKind: deference, lineOfDefence: control}`,
      },
    ],
    bad: [
      {
        name: 'the advisor says so',
        sketch: `
          G3 "The advisor asserts that the model is safe" {argumentKind: deference, lineOfDefence: control}
            Sn3 "Report of the advisor" -> E-1
          evidence E-1 {title: report of the advisor, result: pass}`,
        expect: [{ at: ['G3'], message: 'children', severity: 'error' }],
      },
      {
        name: 'competent only, on no line; and on no line, with nothing below it',
        sketch: `
          G1
            G3 {argumentKind: deference, lineOfDefence: neither}
              G4 "The advisor is accurate on past cases"
                Sn4
            G5 <> {argumentKind: deference}`,
        expect: [
          { at: ['G3'], message: 'both', severity: 'error' },
          { at: ['G5'], message: 'line' },
        ],
      },
      {
        name: 'the claim of honesty was shown to be wrong',
        sketch: `
          G3 {argumentKind: deference, lineOfDefence: propensity}
            G4 "The advisor is competent"
              Sn4
            G5 "The advisor is honest" {defeated: {}}
              Sn5`,
        expect: [{ at: ['G3'], message: 'children' }],
      },
    ],
  },
  check({ index, report }) {
    const against = challengersOnly(index);
    for (const entry of index.nodes.values()) {
      const { id, node } = entry;
      if (node.kind !== 'goal' || node.argumentKind !== 'deference' || against.has(id)) continue;
      const hasLine =
        isOnLine(index, id, node, 'control') || isOnLine(index, id, node, 'propensity');
      const what = entry.supportedBy.length === 0 ? [] : lacking(index, entry);
      if (hasLine && what.length === 0) continue;
      const message = what.length === 0 ? 'line' : hasLine ? 'children' : 'both';
      const data = { goal: id, what: listOf(what) };
      report({ at: [id], message, data });
    }
  },
});

function lacking(index: CaseIndex, goal: NodeEntry): string[] {
  const children = childGoals(index, goal);
  const claims = (tags: readonly string[], words: RegExp, onPropensity: boolean) =>
    children.some((child) => {
      const { id, node } = originOf(index, child) ?? child;
      const tagged = [...(child.node.tags ?? []), ...(node.tags ?? [])];
      if (tags.some((tag) => tagged.includes(tag)) || words.test(node.text ?? '')) return true;
      return onPropensity && node.kind === 'goal' && isOnLine(index, id, node, 'propensity');
    });
  return [
    ...(claims(['competence', 'calibration'], COMPETENCE, false) ? [] : ['competent']),
    ...(claims(['honesty'], HONESTY, true) ? [] : ['honest']),
  ];
}

/** Goals of the step, through strategies, that are not defeated. */
function childGoals(index: CaseIndex, goal: NodeEntry): NodeEntry[] {
  const found = new Set<NodeEntry>();
  const seen = new Set<NodeEntry>([goal]);
  const stack = [goal];
  for (let at = stack.pop(); at; at = stack.pop()) {
    for (const link of at.supportedBy) {
      const { to } = link;
      if (!to || seen.has(to) || isDefeated(index, link) || isDefeated(index, to)) continue;
      seen.add(to);
      if (to.node.kind === 'strategy') stack.push(to);
      else if (isGoalLike(to.node.kind)) found.add(to);
    }
  }
  return [...found];
}
