// ELI-03: elicitation is at least as strong as the attacker that the case names. Asked of capability
// evidence for "could not" with an elicitation record. Budget: of fine-tuned evidence only (whether it was
// fine-tuned is ELI-02's), at least the smaller of the parameter and what the actor of a pathway above has;
// without an actor, the parameter. Tools: all that the actor has, among the tools, scaffolds, affordances
// and compositions that were tested, word by word. Once per record, with the actor that it falls short of most.
import type { Evidence } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { elicitedEvidence } from '../ask/couldNot.ts';
import { addTo, listOf, percent, plainName } from '../ask/fields.ts';
import { isFineTuned } from '../ask/inability.ts';
import { controlEvidence } from '../ask/pathwayEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'ELI-03',
  title: 'Elicitation is at least as strong as the attacker that the case names.',
  kind: 'consistency',
  basis: ['#27', '#43', 'EU GPAI Code S&S, Appendix 3.2'],
  why: 'An attacker who fine-tunes longer or holds better tools gets more out of the model than the evaluation did. Then "it could not" is true of the evaluator and false of the attacker.',
  whenNotToUse:
    'Where the attacker cannot use what they have, for instance without weights; then lower the actor’s budget or tools in the record, and say why.',
  messages: {
    weaker: '{evidence} ({title}) was elicited with less than {tier} ({actor}) has: {lacks}.',
    budget: '{evidence} ({title}) was elicited with too little: {lacks}.',
  },
  remedy:
    'Fine-tune with at least the budget of the attacker and give the model the same tools; or record what was in fact used.',
  examples: {
    good: [
      {
        name: 'the budget of the group and its tools',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, argumentKind: inability}
                Sn1 -> E-1
          pathways P-1 {name: cyber misuse, actor: T-1}
          threatActors T-1 {tier: criminal group, budgetFraction: 0.004, tools: [Exploit kits, agent scaffolds, web-search]}
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft, ftBudgetFraction: 0.004, tools: [web search, commercial exploit kit], scaffolds: [public agent scaffold]}}`,
      },
      {
        name: 'a state spends more than the parameter asks; prompting spends nothing (ELI-02)',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, argumentKind: inability}
                Sn1 -> E-1 E-2
          pathways P-1 {name: cyber misuse, actor: T-1}
          threatActors T-1 {tier: leading state, budgetFraction: 0.2}
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: rl, ftBudgetFraction: 0.01}}
          evidence E-2 {title: prompted range, evalType: capability, elicitation: {rung: prompt}}`,
      },
      {
        name: 'no record of elicitation at all is ELI-01',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1
          evidence E-1 {title: range, evalType: capability}`,
      },
    ],
    bad: [
      {
        name: 'the attacker has four times the budget and a tool that was not tried',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, argumentKind: inability}
                Sn1 -> E-1
          pathways P-1 {name: cyber misuse, actor: T-1}
          threatActors T-1 {tier: criminal group, budgetFraction: 0.004, tools: [exploit kits, web search]}
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft, ftBudgetFraction: 0.001, tools: [web search]}}`,
        expect: [{ at: ['E-1', 'T-1'], message: 'weaker', severity: 'error' }],
      },
      {
        name: 'the budget is left out; the pathway is argued without lines',
        sketch: `
          G1 {about: [P-1], argumentKind: inability}
            Sn1 -> E-1
          pathways P-1 {name: cyber misuse, actor: T-1}
          threatActors T-1 {tier: criminal group, budgetFraction: 0.004}
          evidence E-1 {title: range, elicitation: {fineTuned: true}}`,
        expect: [{ at: ['E-1', 'T-1'], message: 'weaker' }],
      },
      {
        name: 'no attacker is named, so the parameter counts (1 %)',
        sketch: `
          G1 {argumentKind: inability}
            Sn1 -> E-1
          evidence E-1 {title: range, evalType: capability, elicitation: {rung: sft, ftBudgetFraction: 0.005}}`,
        expect: [{ at: ['E-1'], message: 'budget' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const actors = actorsOf(index, reasoning);
    const { ftBudget } = reasoning.settings.parameters;
    for (const { id, evidence } of elicitedEvidence(index)) {
      const found = (actors.get(id) ?? [undefined]).map((actor) => ({
        actor,
        lacks: lacksOf(evidence, c.threatActors.get(actor ?? ''), ftBudget),
      }));
      const [worst] = found.sort((a, b) => b.lacks.length - a.lacks.length);
      if (!worst || worst.lacks.length === 0) continue;
      const { actor, lacks } = worst;
      const tier = c.threatActors.get(actor ?? '')?.tier ?? '';
      const said = { evidence: id, title: evidence.title, lacks: lacks.join('; ') };
      const path = ['evidence', id, 'elicitation'];
      if (actor === undefined) report({ at: [id], message: 'budget', data: said, path });
      else {
        const data = { ...said, tier, actor };
        report({ at: [id, actor], message: 'weaker', data, path });
      }
    }
  },
});

/** The actors of the pathways whose control line each record serves. */
function actorsOf(index: CaseIndex, reasoning: Reasoning): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [id, { actor }] of [...index.case.pathways].sort(([a], [b]) =>
    compareIdentifiers(a, b),
  )) {
    if (actor === undefined || !index.case.threatActors.has(actor)) continue;
    for (const [evidence] of controlEvidence(index, reasoning, id)) {
      if (!found.get(evidence)?.includes(actor)) addTo(found, evidence, actor);
    }
  }
  return found;
}

interface Actor {
  readonly budgetFraction?: number;
  readonly tools?: readonly string[];
}

function lacksOf(evidence: Evidence, actor: Actor | undefined, parameter: number): string[] {
  const { elicitation = {}, affordances, compositionTested } = evidence;
  const asked = Math.min(parameter, actor?.budgetFraction ?? parameter);
  const spent = elicitation.ftBudgetFraction;
  const short = isFineTuned(evidence) && (spent === undefined || spent < asked);
  const said = spent === undefined ? 'is missing' : `is ${percent(spent)} of the training cost`;
  const { tools, scaffolds } = elicitation;
  const tried = [tools, scaffolds, affordances, compositionTested].flatMap((one) => one ?? []);
  const without = (actor?.tools ?? []).filter((tool) => !tried.some((one) => names(one, tool)));
  return [
    ...(short ? [`its fine-tuning budget ${said}, and at least ${percent(asked)} is asked`] : []),
    ...(without.length > 0 ? [`it was tried without ${listOf(without)}`] : []),
  ];
}

/** Whether all words of a tool are among those of what was tried; one and many are the same. */
function names(tried: string, tool: string): boolean {
  const words = new Set(wordsOf(tried));
  const asked = wordsOf(tool);
  return asked.length > 0 && asked.every((word) => words.has(word));
}

function wordsOf(text: string): string[] {
  return plainName(text)
    .split(' ')
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => word !== '');
}
