// ELI-09: a bound on what the model can do is measured on a model without its safeguards. Asked of goals
// that claim inability (by their kind, or control goals that name no kind): some of the capability
// evidence below is of a helpful-only model. Evidence without an elicitation record is ELI-01's and does
// not count either way. Claims of control measures or safeguards are about the mitigated system. Told at
// the lowest such goals.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { isOnLine } from '../../reasoning/linesOfGoals.ts';
import { names } from '../../reasoning/sentences.ts';
import { restingOn } from '../ask/citedRecords.ts';
import { elicitedEvidence } from '../ask/couldNot.ts';
import { lowest } from '../ask/extremes.ts';
import { challengersOnly, type UsedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'ELI-09',
  title: 'A bound on what the model can do is measured without its safeguards.',
  kind: 'consistency',
  basis: ['#25', 'EU GPAI Code S&S, Appendix 3.4'],
  why: 'A model that is trained to refuse shows how well it refuses. Whoever takes the safeguards away, by fine-tuning or by theft, meets the model that nobody measured.',
  whenNotToUse:
    'For claims about the system with its safeguards; give the goal that kind (control measures, safeguards against misuse).',
  messages: {
    mitigated:
      '{name:goal} claims that the system could not, and all its capability evidence ({evidence}) was measured with the safeguards on: that measures the safeguard, not the capability.',
    missing:
      '{name:goal} claims that the system could not, and for none of its capability evidence ({evidence}) it is stated that it was measured without the safeguards, so it counts as measured with them.',
  },
  remedy:
    'Measure on a helpful-only model (without refusal training, filters and system prompt), and record it in the elicitation.',
  examples: {
    good: [
      {
        name: 'one of the evaluations is of a helpful-only model',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1 E-2
          evidence E-1 {title: API range, evalType: capability, elicitation: {rung: prompt, helpfulOnly: false}}
          evidence E-2 {title: range, evalType: capability, elicitation: {rung: sft, helpfulOnly: true}}`,
      },
      {
        name: 'a claim about the safeguards; and no record of elicitation, which is ELI-01',
        sketch: `
          G1
            G2 {argumentKind: safeguard-misuse}
              Sn1 -> E-1
            G3 {argumentKind: inability}
              Sn2 -> E-2
          evidence E-1 {title: jailbreak tasks, evalType: capability, elicitation: {rung: prompt, helpfulOnly: false}}
          evidence E-2 {title: range, evalType: capability}`,
      },
    ],
    bad: [
      {
        name: 'measured through the API with its filter, told at the lowest claim',
        sketch: `
          G1 {argumentKind: inability}
            S1
              G2 {argumentKind: inability}
                Sn1 -> E-1
          evidence E-1 {title: API range, evalType: capability, elicitation: {rung: prompt, helpfulOnly: false}}`,
        expect: [{ at: ['G2', 'E-1'], message: 'mitigated', severity: 'error' }],
      },
      {
        name: 'a control goal that does not say what kind it is, and records that do not say either',
        sketch: `
          G1 {lineOfDefence: control}
            Sn1 -> E-1 E-2
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft}}
          evidence E-2 {title: API range, evalType: capability, elicitation: {rung: sft, helpfulOnly: false}}`,
        expect: [{ at: ['G1', 'E-1', 'E-2'], message: 'missing' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const all = elicitedEvidence(index);
    if (all.length === 0) return;
    const isAbove = restingOn(index, solutionsOf(index, all));
    const helpful = all.filter(({ evidence }) => evidence.elicitation?.helpfulOnly === true);
    const isAboveHelpful = restingOn(index, solutionsOf(index, helpful));
    const against = challengersOnly(index);
    const claims = [...index.nodes.values()].filter(
      (entry) =>
        claimsInability(index, entry) &&
        !against.has(entry.id) &&
        isAbove(entry) &&
        !isAboveHelpful(entry),
    );
    const measured = new Map(all.map((one) => [one.id, one]));
    for (const { id } of lowest(index, claims)) {
      const below = [...reasoning.evidenceOf(id)]
        .filter((one) => measured.has(one))
        .sort(compareIdentifiers);
      const isStated = below.every(
        (one) => measured.get(one)?.evidence.elicitation?.helpfulOnly === false,
      );
      const data = { goal: id, evidence: names(c, below) };
      report({ at: [id, ...below], message: isStated ? 'mitigated' : 'missing', data });
    }
  },
});

function claimsInability(index: CaseIndex, { id, node }: NodeEntry): boolean {
  if (node.kind !== 'goal') return false;
  if (node.argumentKind !== undefined) return node.argumentKind === 'inability';
  return isOnLine(index, id, node, 'control');
}

function solutionsOf(index: CaseIndex, used: readonly UsedEvidence[]): NodeEntry[] {
  const ids = new Set(used.flatMap(({ citedBy }) => citedBy));
  return [...ids].flatMap((id) => index.nodes.get(id) ?? []);
}
