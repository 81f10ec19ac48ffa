// ELI-02: an inability claim rests on fine-tuned elicitation, or says why less is enough. The condition
// is the reasoning's cap of that name. Silent where ELI-01 already tells of all the evidence, and at a
// goal whose inability sub-goal is told of with the same severity or a worse one.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { promptOnly } from '../../reasoning/caps.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { isCapabilityEvidence, lacksElicitation } from '../ask/inability.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'ELI-02',
  title: 'An inability claim rests on elicitation by fine-tuning, or justifies less.',
  kind: 'consistency',
  basis: ['#19', '#42'],
  why: 'What prompting does not bring out, a few hours of fine-tuning often does. Prompt-only results bound the danger from below; an inability claim needs a bound from above.',
  whenNotToUse:
    'For a system that nobody can fine-tune, in any deployment and after any theft; say so in a justification at the goal.',
  cases: {
    declared: 'The goal declares a strength of 2 or more.',
  },
  messages: {
    promptOnly: '{reason} (declared strength {declared}; highest rung recorded: {rung}).',
  },
  remedy:
    'Fine-tune towards the danger (supervised at least) and record the rung, or attach a justification to the goal that says why prompting reaches what fine-tuning would (it speaks of the elicitation, or bears the tag elicitation).',
  examples: {
    good: [
      {
        name: 'one of the evaluations was fine-tuned',
        sketch: `
          G1 {argumentKind: inability, declaredStrength: 2, strengthReason: wide margin}
            Sn1 -> E-1 E-2
          evidence E-1 {title: prompting, evalType: capability, elicitation: {rung: prompt}}
          evidence E-2 {title: fine-tuned, evalType: capability, elicitation: {rung: sft}}`,
      },
      {
        name: 'a justification says why prompting is enough',
        sketch: `
          G1 {argumentKind: inability}
            ~ J1 "Fine-tuned and prompted scores of the three previous models differ by less than 1 %"
            Sn1 -> E-1
          evidence E-1 {title: prompting, evalType: capability, elicitation: {rung: prompt}}`,
      },
      {
        name: 'no record at all is ELI-01',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1
          evidence E-1 {title: benchmark, evalType: capability}`,
      },
    ],
    bad: [
      {
        name: 'a justification of something else',
        sketch: `
          G1 {argumentKind: inability}
            ~ J1 "The ranges are harder than the targets that an attacker would meet"
            Sn1 -> E-1
          evidence E-1 {title: prompting, evalType: capability, elicitation: {rung: prompt}}`,
        expect: [{ at: ['G1'], message: 'promptOnly', severity: 'warning' }],
      },
      {
        name: 'scaffolds and tools, but no fine-tuning',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1
          evidence E-1 {title: agentic suite, evalType: capability, elicitation: {rung: scaffold-tools}}`,
        expect: [{ at: ['G1'], message: 'promptOnly', severity: 'warning' }],
      },
      {
        name: 'declared moderate',
        sketch: `
          G1 {argumentKind: inability, declaredStrength: 2, strengthReason: low scores}
            Sn1 -> E-1
          evidence E-1 {title: benchmark, evalType: capability, elicitation: {rung: prompt, promptHours: 40}}`,
        expect: [{ at: ['G1'], message: 'promptOnly', severity: 'error' }],
      },
      {
        name: 'the weak sub-goal is quiet, so the goal that declares the strength is told of as well',
        sketch: `
          G1 {argumentKind: inability, declaredStrength: 3, strengthReason: low scores}
            S1
              G2 {argumentKind: inability}
                Sn1 -> E-1
          evidence E-1 {title: benchmark, evalType: capability, elicitation: {nAttempts: 3}}`,
        expect: [
          { at: ['G1'], message: 'promptOnly', severity: 'error' },
          { at: ['G2'], message: 'promptOnly', severity: 'warning' },
        ],
      },
      {
        name: 'fine-tuned, but nobody says that it is a capability evaluation',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1
          evidence E-1 {title: suite, elicitation: {rung: sft}}`,
        expect: [{ at: ['G1'], message: 'promptOnly' }],
      },
      {
        name: 'goal and sub-goal declare the same: told where it begins',
        sketch: `
          G1 {argumentKind: inability, declaredStrength: 2, strengthReason: low scores}
            G2 {argumentKind: inability, declaredStrength: 2, strengthReason: low scores}
              Sn1 -> E-1
          evidence E-1 {title: benchmark, evalType: capability, elicitation: {rung: none}}`,
        expect: [{ at: ['G2'], message: 'promptOnly', severity: 'error' }],
      },
    ],
  },
  check({ index, reasoning, report }) {
    const found: { entry: NodeEntry; reason: string; declared: number }[] = [];
    for (const entry of index.nodes.values()) {
      if (entry.node.kind !== 'goal' || entry.node.argumentKind !== 'inability') continue;
      const reason = promptOnly(reasoning, entry.id);
      if (!reason || isToldByElicitationRule(index, reasoning, entry.id)) continue;
      found.push({ entry, reason: reason.message, declared: reasoning.declared(entry.id) });
    }
    const aboveAny = above(found.map(({ entry }) => entry));
    const aboveDeclared = above(
      found.filter(({ declared }) => declared >= 2).map(({ entry }) => entry),
    );
    for (const { entry, reason, declared } of found) {
      const strong = declared >= 2;
      if ((strong ? aboveDeclared : aboveAny).has(entry)) continue;
      report({
        at: [entry.id],
        message: 'promptOnly',
        ...(strong ? { case: 'declared' } : {}),
        data: { reason, declared, rung: highestRung(index, reasoning, entry.id) },
      });
    }
  },
});

/** All evidence for the goal is capability evidence without an elicitation record. */
function isToldByElicitationRule(index: CaseIndex, reasoning: Reasoning, goal: string): boolean {
  for (const id of reasoning.evidenceOf(goal)) {
    const evidence = index.case.evidence.get(id);
    if (evidence && !(isCapabilityEvidence(evidence) && lacksElicitation(evidence))) return false;
  }
  return true;
}

const RUNGS = ['none', 'prompt', 'scaffold-tools', 'sft', 'rl'];

function highestRung(index: CaseIndex, reasoning: Reasoning, goal: string): string {
  let highest = -1;
  const untyped: string[] = [];
  for (const id of reasoning.evidenceOf(goal)) {
    const evidence = index.case.evidence.get(id);
    if (!evidence || !isCapabilityEvidence(evidence)) continue;
    if (evidence.evalType === undefined) untyped.push(id);
    else highest = Math.max(highest, RUNGS.indexOf(evidence.elicitation?.rung ?? ''));
  }
  const said = RUNGS[highest] ?? 'missing';
  return untyped.length > 0
    ? `${said}; the evaluation type of ${untyped.sort().join(', ')} is missing`
    : said;
}

/** Every node strictly above one of these. */
function above(entries: readonly NodeEntry[]): ReadonlySet<NodeEntry> {
  const seen = new Set<NodeEntry>();
  const stack = [...entries];
  for (let at = stack.pop(); at; at = stack.pop()) {
    for (const { from } of at.supports) {
      if (!from || seen.has(from)) continue;
      seen.add(from);
      stack.push(from);
    }
  }
  return seen;
}
