// ELI-08: fine-tuned inability evidence states that the model did not hack its exploration or its
// gradients. In scope: assumptions at the elements between the evidence and the inability goal, at
// the goal, and above it on every path to the top (GSN 1:2.2.13). A goal with the tag that
// supports one of these elements argues what need not be assumed then. Once per inability goal.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';
import { citedEvidence } from '../../reasoning/evidence.ts';
import { componentsOf, eachSuccessor } from '../../reasoning/graph.ts';
import { remember } from '../../reasoning/structure.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { isDefeated } from '../ask/defeated.ts';
import { upwards } from '../ask/descent.ts';
import { addTo } from '../ask/fields.ts';
import { isFineTuned } from '../ask/inability.ts';
import { defineRule } from '../rule.ts';

const TAGS = ['no-exploration-hacking', 'no-gradient-hacking'] as const;
const ALL = (1 << TAGS.length) - 1;

export default defineRule({
  id: 'ELI-08',
  title: 'Fine-tuned inability evidence states and justifies that training was not hacked.',
  kind: 'completeness',
  basis: ['#12', '#36'],
  why: 'Fine-tuning shows the ceiling only if the model explored what it was asked to and its training could not be steered from within. A model that holds back defeats the very evidence that says that it cannot, so the case has to say why this one did not.',
  whenNotToUse:
    'For models far too weak to know that they are being trained; say that in the assumptions.',
  messages: {
    lacking:
      '{name:goal} claims inability by fine-tuned evidence ({evidence}), and no assumption in its scope states and justifies {tags}.',
  },
  remedy:
    'Attach assumptions tagged no-exploration-hacking and no-gradient-hacking to the goal, each with its justification (how it was checked), or argue them as goals with these tags.',
  examples: {
    good: [
      {
        name: 'both assumed and justified, one of them at the goal above',
        sketch: `
          G1
            ~ A1 "No gradient hacking" {tags: [no-gradient-hacking], justification: weights are diffed against a clean run}
            G2 {argumentKind: inability}
              ~ A2 "No exploration hacking" {tags: [no-exploration-hacking], justification: a password-locked model was unlocked by the same recipe}
              Sn1 -> E-1
          evidence E-1 {title: fine-tuned suite, evalType: capability, elicitation: {rung: sft}}`,
      },
      {
        name: 'argued as goals instead of assumed',
        sketch: `
          G2 {argumentKind: inability}
            S1
              G3 "It did explore" {tags: [no-exploration-hacking]}
              G4 "Gradients were not steered" {tags: [no-gradient-hacking]}
              G5 "Scores are low"
                Sn1 -> E-1
          evidence E-1 {title: fine-tuned suite, evalType: capability, elicitation: {fineTuned: true}}`,
      },
      {
        name: 'prompting trains nothing',
        sketch: `
          G2 {argumentKind: inability}
            Sn1 -> E-1
          evidence E-1 {title: prompted suite, evalType: capability, elicitation: {rung: prompt}}`,
      },
    ],
    bad: [
      {
        name: 'an assumption whose link to the claim is marked defeated',
        sketch: `
          G1 {argumentKind: inability}
            ~ A2 {tags: [no-gradient-hacking], justification: curves agree over five seeds}
            Sn1 -> E-1
          A1 {tags: [no-exploration-hacking], justification: curves agree over five seeds}
          link inContextOf G1 -> A1 {defeated: {}}
          evidence E-1 {title: fine-tuned probe, evalType: capability, elicitation: {rung: sft}}`,
        expect: [{ at: ['G1'], message: 'lacking', severity: 'error' }],
      },
      {
        name: 'only one of the two, and two evaluations: one finding',
        sketch: `
          G2 {argumentKind: inability}
            ~ A2 {tags: [no-exploration-hacking], justification: checked by unlocking}
            Sn1 -> E-1 E-2
          evidence E-1 {title: fine-tuned suite, evalType: capability, elicitation: {rung: sft}}
          evidence E-2 {title: RL suite, evalType: capability, elicitation: {rung: rl}}`,
        expect: [{ at: ['G2'], message: 'lacking', severity: 'error' }],
      },
      {
        name: 'assumed, but not justified',
        sketch: `
          G2 {argumentKind: inability}
            ~ A2 {tags: [no-exploration-hacking, no-gradient-hacking], justification: ' '}
            Sn1 -> E-1
          evidence E-1 {title: fine-tuned suite, evalType: capability, elicitation: {rung: sft}}`,
        expect: [{ at: ['G2'], message: 'lacking' }],
      },
      {
        name: 'assumed for another branch',
        sketch: `
          G1
            G2 {argumentKind: inability}
              Sn1 -> E-1
            G3
              ~ A2 {tags: [no-exploration-hacking, no-gradient-hacking], justification: checked}
              Sn2
          evidence E-1 {title: fine-tuned suite, evalType: capability, elicitation: {rung: sft}}`,
        expect: [{ at: ['G2'], message: 'lacking' }],
      },
      {
        name: 'assumed at one of the two goals that the claim serves',
        sketch: `
          G0
            G1
              ~ A2 {tags: [no-exploration-hacking, no-gradient-hacking], justification: checked}
              G2 {argumentKind: inability}
                Sn1 -> E-1
            G3
              G2
          evidence E-1 {title: fine-tuned suite, evalType: capability, elicitation: {rung: sft}}`,
        expect: [{ at: ['G2'], message: 'lacking' }],
      },
    ],
  },
  check({ index, report }) {
    const lacking = new Map<NodeEntry, string[]>();
    const tags = new Map<NodeEntry, number>();
    const scope = scopes(index);
    for (const entry of index.nodes.values()) {
      const state = scope.get(entry);
      if (!state?.goal || state.mask === ALL) continue;
      const tuned = citedEvidence(index.case, entry).filter((id) => {
        const evidence = index.case.evidence.get(id);
        return evidence && (evidence.status ?? 'active') === 'active' && isFineTuned(evidence);
      });
      for (const id of tuned) addTo(lacking, state.goal, id);
      if (tuned.length > 0) tags.set(state.goal, (tags.get(state.goal) ?? ALL) & state.mask);
    }
    for (const [goal, evidence] of lacking) {
      const mask = tags.get(goal) ?? 0;
      const missing = TAGS.filter((_, i) => (mask & (1 << i)) === 0);
      const data = { goal: goal.id, evidence: [...new Set(evidence)].sort(), tags: missing };
      report({ at: [goal.id], message: 'lacking', data });
    }
  },
});

interface Scope {
  /** Bits of TAGS that are in scope on every path; above an inability goal, and then below it. */
  readonly mask: number;
  /** The nearest inability goal, on the path with the least in scope. */
  readonly goal: NodeEntry | undefined;
}

/** Top down, each node after all that it supports; what lies on a cycle has nothing in scope. */
function scopes(index: CaseIndex): ReadonlyMap<NodeEntry, Scope> {
  const { entries, parents } = upwards(index);
  const { order, onCycle } = componentsOf(parents);
  const found = new Map<NodeEntry, Scope>();
  const ofHubs = new Map<number, readonly Scope[]>();
  const scopesAt = (parent: number): readonly Scope[] => {
    const entry = entries[parent];
    if (!entry) {
      const all = () => distinct(scopesAbove(parent));
      return onCycle[parent] === 1 ? scopesAbove(parent) : remember(ofHubs, parent, all);
    }
    const scope = found.get(entry);
    return scope ? [scope] : [];
  };
  const scopesAbove = (node: number): Scope[] => {
    const above: Scope[] = [];
    eachSuccessor(parents, node, (parent) => {
      for (const scope of scopesAt(parent)) above.push(scope);
    });
    return above;
  };
  for (const i of order) {
    const entry = entries[i];
    if (!entry) continue;
    found.set(entry, scopeOf(index, entry, onCycle[i] === 1, scopesAbove(i)));
  }
  return found;
}

/** The first of each mask, with and without a goal: of more `scopeOf` makes nothing else. */
function distinct(scopes: readonly Scope[]): Scope[] {
  const first = new Map<number, Scope>();
  for (const scope of scopes) {
    remember(first, 2 * scope.mask + (scope.goal === undefined ? 0 : 1), () => scope);
  }
  return [...first.values()];
}

function scopeOf(
  index: CaseIndex,
  entry: NodeEntry,
  cyclic: boolean,
  known: readonly Scope[],
): Scope {
  // Only the paths through an inability goal count for what lies below one.
  const under = known.filter(({ goal }) => goal !== undefined);
  const relevant = under.length > 0 && !isInability(entry) ? under : known;
  let mask = cyclic || relevant.length === 0 ? 0 : ALL;
  for (const scope of relevant) if (!cyclic) mask &= scope.mask;
  const least = under.find((scope) => scope.mask === mask) ?? under[0];
  return {
    mask: mask | ownTags(index, entry),
    goal: isInability(entry) ? entry : least?.goal,
  };
}

function isInability({ node }: NodeEntry): boolean {
  return node.kind === 'goal' && node.argumentKind === 'inability';
}

/** Justified assumptions at the element, and goals with the tag that support it; not by defeated links. */
function ownTags(index: CaseIndex, entry: NodeEntry): number {
  let mask = 0;
  for (const link of [...entry.inContextOf, ...entry.supportedBy]) {
    const { to } = link;
    if (isDefeated(index, link)) continue;
    const node = to && originOf(index, to)?.node;
    const counts =
      node?.kind === 'goal' || (node?.kind === 'assumption' && !saysNothing(node.justification));
    if (!node || !counts) continue;
    for (const [i, tag] of TAGS.entries()) if (node.tags?.includes(tag)) mask |= 1 << i;
  }
  return mask;
}
