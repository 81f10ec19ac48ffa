// The naive oracle of the reasoning core: declared(g), the caps and str(g).
import type { CaseLink, CaseNode, Evidence, Strength } from '../../../core/model/case.ts';
import type { Support } from '../../../core/reasoning/types.ts';
import { effectOn, nodeDefeated, onCycle } from './naiveChallenge.ts';
import { once, usable, type World } from './naiveEvidence.ts';
import {
  bearers,
  evidenceOf,
  type Line,
  linksFrom,
  originChain,
  referents,
  resolve,
  supporters,
  tagsOf,
} from './naiveStructure.ts';
import { support, supporterValues } from './naiveSupport.ts';
import { wordless } from './naiveWords.ts';

type GoalNode = Extract<CaseNode, { kind: 'goal' }>;

/** The goal, or the goal that an away goal repeats. */
function goalOf(w: World, id: string): GoalNode | undefined {
  const node = w.c.nodes.get(resolve(w.c, id) ?? '');
  return node?.kind === 'goal' ? node : undefined;
}

/** declared(g)   the author's 0..3, >= 2 only with a reason. */
export function declared(w: World, id: string): Strength {
  const goal = goalOf(w, id);
  const stated = goal?.declaredStrength ?? 0;
  return stated >= 2 && wordless(goal?.strengthReason) ? 1 : stated;
}

/** "sup(g) in {Defeated, Unsupported, Undeveloped} 0, Contested 1" */
export function supportCap(status: Support): Strength {
  if (status === 'supported') return 3;
  return status === 'contested' ? 1 : 0;
}

/** str(g) := min(declared(g), caps) */
export function strength(w: World, id: string): Strength {
  return once(w, `strength ${id}`, () => computeStrength(w, id));
}

function computeStrength(w: World, id: string): Strength {
  const node = w.c.nodes.get(id);
  if (node?.kind !== 'goal' && node?.kind !== 'awayGoal') return 0;
  const cap = supportCap(support(w, id));
  if (cap === 0) return 0;
  // "Away goal = its origin."
  if (node.kind !== 'goal') return least([cap, strength(w, node.origin)]);
  const caps: number[] = [declared(w, id), cap, ...typeCaps(w, id, node)];
  const step = combineStrength('all', undefined, strengthsBelow(w, id));
  if (step !== undefined) caps.push(step);
  return least(caps);
}

function least(values: readonly number[]): Strength {
  return Math.min(...values) as Strength;
}

/** "caps: … TYP-02 2, TYP-04 2, TYP-13 1, ELI-02 1"; they "test declared(g)". */
function typeCaps(w: World, id: string, goal: GoalNode): number[] {
  const caps: number[] = [];
  const ids = [...evidenceOf(w.c, id)];
  const all = ids.flatMap((e) => w.c.evidence.get(e) ?? []);
  // TYP-02: "propensity goal, declared 3, and no usable evalType = understanding in E(g), or no
  // theory child" (the child's tag is `theory`).
  if (argues(w, id, goal, 'propensity') && declared(w, id) === 3) {
    const understood = ids.some(
      (e) => w.c.evidence.get(e)?.evalType === 'understanding' && usable(w, e),
    );
    if (!understood || !hasTheoryChild(w, id)) caps.push(2);
  }
  // TYP-04: "quantifier in {all, none} and E(g) only {safeguard-redteam, model-organism}"
  const universal = goal.quantifier === 'all' || goal.quantifier === 'none';
  if (universal && only(all, ['safeguard-redteam', 'model-organism'])) caps.push(2);
  // TYP-13: "E(g) not empty and expert-elicitation only, declared >= 2"
  if (declared(w, id) >= 2 && only(all, ['expert-elicitation'])) caps.push(1);
  // ELI-02: "inability goal: highest rung of its capability evidence < SFT, and no justification
  // why prompting reaches it"
  // A control goal that does not say of which kind, with capability evidence alone, is one.
  const capability = ['capability', 'capability-noCoT', 'uplift-study'];
  const unstated = goal.argumentKind === undefined && argues(w, id, goal, 'control');
  const inability = goal.argumentKind === 'inability' || (unstated && only(all, capability));
  if (inability && promptedOnly(all) && !justified(w, id)) caps.push(1);
  return caps;
}

const KINDS: Readonly<Record<Line, readonly string[]>> = {
  control: ['inability', 'control-measures', 'safeguard-misuse', 'security'],
  propensity: ['alignment-training', 'alignment-evaluation', 'understanding'],
};

/** A goal of the line: a pathway names it so, or it says so, or its kind does where it says nothing. */
function argues(w: World, id: string, goal: GoalNode, line: Line): boolean {
  const named = [...w.c.pathways.values()].flatMap((pathway) => pathway[line] ?? []);
  if (named.some((one) => resolve(w.c, one) === id)) return true;
  if (goal.lineOfDefence !== undefined) return goal.lineOfDefence === line;
  return KINDS[line].includes(goal.argumentKind ?? '');
}

/**
 * "E(g) = ∅ never satisfies 'every e in E(g)' or 'only'". An absent evalType gets the unfavourable
 * answer: it does not lift a cap.
 */
function only(evidence: readonly Evidence[], types: readonly string[]): boolean {
  if (evidence.length === 0) return false;
  return evidence.every((e) => e.evalType === undefined || types.includes(e.evalType));
}

/** Evidence, but no capability evidence that reaches SFT: with none at all the rung is missing. */
function promptedOnly(evidence: readonly Evidence[]): boolean {
  if (evidence.length === 0) return false;
  return !evidence.some(({ evalType, elicitation }) => {
    const capability = evalType === 'capability' || evalType === 'capability-noCoT';
    // A record that says both "sft" and "not fine-tuned" is not known to have been.
    if (!capability || elicitation?.fineTuned === false) return false;
    return elicitation?.rung === 'sft' || elicitation?.rung === 'rl';
  });
}

/** A justification in context of the goal, here or repeated, that says something and is not defeated. */
function justified(w: World, id: string): boolean {
  return linksFrom(w.c, id, 'inContextOf').some(({ link }) => {
    const chain = originChain(w.c, link.to ?? '');
    if (chain.some((at) => nodeDefeated(w, at))) return false;
    const kinds = chain.map((at) => w.c.nodes.get(at)?.kind);
    const origin = w.c.nodes.get(chain.at(-1) ?? '');
    const repeated = kinds.slice(0, -1).every((kind) => kind === 'awayJustification');
    if (!repeated || origin?.kind !== 'justification' || wordless(origin.text)) return false;
    const says = (origin.text ?? '').toLowerCase();
    const words = ['elicit', 'prompt', 'fine-tun', 'finetun', 'fine tun', 'scaffold', 'jailbreak'];
    return (origin.tags ?? []).includes('elicitation') || words.some((word) => says.includes(word));
  });
}

/** A supporter tagged `theory`, read through strategies. */
function hasTheoryChild(w: World, id: string, seen: readonly string[] = []): boolean {
  return supporters(w.c, id).some((child) => {
    const node = w.c.nodes.get(child);
    if (node?.kind === 'strategy') {
      return !seen.includes(child) && hasTheoryChild(w, child, [...seen, child]);
    }
    const goal = node?.kind === 'goal' || node?.kind === 'awayGoal';
    return goal && tagsOf(w.c, child).includes('theory');
  });
}

// --- "no step is stronger than what carries it" ---------------------------------------------------

/** The strengths of the supporters that state one; one value for each supporter. */
function strengthsBelow(w: World, id: string): number[] {
  const byEnd = new Map<string, number[]>();
  for (const step of linksFrom(w.c, id, 'supportedBy')) {
    const value = strengthOverLink(w, step.id, step.link);
    const end = step.link.to ?? '';
    if (value !== undefined) byEnd.set(end, [...(byEnd.get(end) ?? []), value]);
  }
  return [...byEnd.values()].map((values) => Math.min(...values));
}

function strengthOverLink(w: World, linkId: string, link: CaseLink): number | undefined {
  const stated = statedStrength(w, link.to ?? '');
  if (stated === undefined) return undefined;
  const effect = effectOn(w, { link: linkId });
  if (link.defeated || effect === 'defeats') return 0;
  return effect === 'contests' ? Math.min(stated, supportCap('contested')) : stated;
}

/** What an element states for the step above it; undefined where it states no strength. */
function statedStrength(w: World, id: string): number | undefined {
  const node = w.c.nodes.get(id);
  switch (node?.kind) {
    case 'goal':
    case 'awayGoal':
      return goalOf(w, id)?.declaredStrength === undefined ? undefined : strength(w, id);
    case 'strategy': {
      if (onCycle(w, id)) return 0;
      // "twoLines -> no cap; read through strategies"
      if (node.combinator === 'twoLines') return undefined;
      // "atLeast n with fewer than n": nothing carries the step.
      const count = supporterValues(w, id).length;
      const { combinator = 'all', n } = node;
      if (combinator === 'atLeast' && count > 0 && (n === undefined || count < n)) return 0;
      const step = combineStrength(combinator, n, strengthsBelow(w, id));
      return step === undefined ? undefined : Math.min(step, supportCap(support(w, id)));
    }
    case 'moduleReference':
    case 'contractReference': {
      // A reference carries what it stands for: the weakest of that.
      if (onCycle(w, id)) return 0;
      const stated = referents(w.c, id).flatMap((goal) => statedStrength(w, goal) ?? []);
      stated.push(...bearers(w.c, id).flatMap((bearer) => strengthsBelow(w, bearer)));
      const step = combineStrength('all', undefined, stated);
      return step === undefined ? undefined : Math.min(step, supportCap(support(w, id)));
    }
    default:
      return undefined;
  }
}

/** "all -> weakest child that states a strength, any -> strongest, atLeast n -> n-th strongest" */
function combineStrength(
  combinator: 'all' | 'any' | 'atLeast',
  n: number | undefined,
  strengths: readonly number[],
): number | undefined {
  const strongestFirst = [...strengths].sort((a, b) => b - a);
  if (strongestFirst.length === 0) return undefined;
  if (combinator === 'any') return strongestFirst[0];
  if (combinator === 'atLeast' && n !== undefined) {
    return strongestFirst[n - 1] ?? strongestFirst.at(-1);
  }
  return strongestFirst.at(-1);
}
