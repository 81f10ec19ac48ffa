// The conditions of TYP-02, TYP-04, TYP-13 and ELI-02, which cap str(g). The rules of these names
// ask the same functions, so that a cap and its finding cannot disagree.
import type { Goal, Justification, Strength } from '../model/case.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { isGoalLike } from '../model/kinds.ts';
import { originOf } from '../model/lookup.ts';
import { isOnLine } from './linesOfGoals.ts';
import { names, reasonOf } from './sentences.ts';
import type { EvidenceSummary, Reason } from './types.ts';
import { saysNothing } from './words.ts';

/** What the conditions ask; `Reasoning` answers it. */
export interface CapQuestions {
  readonly index: CaseIndex;
  declared(goalId: string): Strength;
  evidenceSummary(nodeId: string): EvidenceSummary;
  challengeEffect(linkId: string): 'none' | 'contests' | 'defeats';
}

interface Claim {
  readonly entry: NodeEntry;
  readonly goal: Goal;
  readonly declared: Strength;
  readonly evidence: EvidenceSummary;
  readonly index: CaseIndex;
  /** Whether the challenge is sustained and not itself refuted. */
  readonly defeats: (challenge: LinkEntry) => boolean;
}

interface CapRule {
  readonly rule: 'TYP-02' | 'TYP-04' | 'TYP-13' | 'ELI-02';
  readonly limit: Strength;
  readonly holds: (claim: Claim) => boolean;
  readonly message: (claim: Claim, name: string) => string;
}

export const CAP_RULES: readonly CapRule[] = [
  {
    rule: 'TYP-02',
    limit: 2,
    holds: (claim) =>
      isOnLine(claim.index, claim.entry.id, claim.goal, 'propensity') &&
      claim.declared === 3 &&
      (!claim.evidence.understanding || !hasTheoryChild(claim)),
    message: (claim, name) => {
      const lacks = [
        ...(claim.evidence.understanding ? [] : ['no usable understanding evidence']),
        ...(hasTheoryChild(claim) ? [] : ['no child goal tagged theory']),
      ];
      return `${name} is a propensity claim declared 3, with ${lacks.join(' and ')}`;
    },
  },
  {
    rule: 'TYP-04',
    limit: 2,
    holds: ({ goal, evidence }) =>
      (goal.quantifier === 'all' || goal.quantifier === 'none') &&
      evidence.any &&
      !evidence.beyondRedTeam,
    message: ({ goal }, name) =>
      `${name} claims ${goal.quantifier}, and no evidence for it is known to be other than ` +
      'red teaming or model organisms',
  },
  {
    rule: 'TYP-13',
    limit: 1,
    holds: ({ declared, evidence }) => declared >= 2 && evidence.any && !evidence.beyondExperts,
    message: ({ declared }, name) =>
      `${name} is declared ${declared}, and no evidence for it is known to be other than ` +
      'expert elicitation',
  },
  {
    // An inability claim with evidence, none of which reaches fine-tuning, is capped as well where
    // none of it is capability evidence: its highest rung is missing.
    rule: 'ELI-02',
    limit: 1,
    holds: (claim) =>
      claim.evidence.any &&
      claimsInability(claim) &&
      !claim.evidence.fineTuned &&
      !hasJustification(claim),
    message: (_claim, name) =>
      `${name} claims inability, no capability evidence for it was elicited by fine-tuning ` +
      '(rung sft or above), and no justification at it says why less is enough',
  },
];

/** TYP-02; a goal without any evidence is the case of SUP-01, whatever else it lacks. */
export function lacksUnderstanding(questions: CapQuestions, goalId: string): Reason | undefined {
  return questions.evidenceSummary(goalId).any ? capReason('TYP-02', questions, goalId) : undefined;
}

/** TYP-04. */
export function redTeamOnly(questions: CapQuestions, goalId: string): Reason | undefined {
  return capReason('TYP-04', questions, goalId);
}

/** TYP-13. */
export function judgementOnly(questions: CapQuestions, goalId: string): Reason | undefined {
  return capReason('TYP-13', questions, goalId);
}

/** ELI-02. */
export function promptOnly(questions: CapQuestions, goalId: string): Reason | undefined {
  return capReason('ELI-02', questions, goalId);
}

/** Why the rule's condition holds for the goal; undefined where it does not. */
export function capReason(
  rule: CapRule['rule'],
  questions: CapQuestions,
  goalId: string,
): Reason | undefined {
  const claim = claimOf(questions, goalId);
  const found = claim && CAP_RULES.find((cap) => cap.rule === rule && cap.holds(claim));
  return found && claim && explain(found, claim);
}

/** The caps that hold for a goal, in the order of `CAP_RULES`. */
export function capsOf(questions: CapQuestions, goalId: string): readonly CapRule[] {
  const claim = claimOf(questions, goalId);
  return claim ? CAP_RULES.filter(({ holds }) => holds(claim)) : [];
}

function claimOf(questions: CapQuestions, goalId: string): Claim | undefined {
  const { index } = questions;
  const entry = index.nodes.get(goalId);
  if (entry?.node.kind !== 'goal') return undefined;
  return {
    entry,
    goal: entry.node,
    declared: questions.declared(goalId),
    evidence: questions.evidenceSummary(goalId),
    index,
    defeats: ({ id }) => questions.challengeEffect(id) === 'defeats',
  };
}

function explain(cap: CapRule, claim: Claim): Reason {
  const { entry, index } = claim;
  return reasonOf(cap.rule, cap.message(claim, names(index.case, [entry.id])), [entry.id]);
}

/**
 * By its argumentKind; where that is missing, a control goal that rests on capability evidence alone
 * claims inability in all but name (as TYP-10).
 */
function claimsInability({ goal, entry, index, evidence }: Claim): boolean {
  if (goal.argumentKind !== undefined) return goal.argumentKind === 'inability';
  return !evidence.beyondCapability && isOnLine(index, entry.id, goal, 'control');
}

/** A child goal tagged `theory` that is argued, directly or through strategies. */
function hasTheoryChild({ entry, index }: Claim): boolean {
  const seen = new Set<NodeEntry>([entry]);
  const stack = [entry];
  for (let at = stack.pop(); at; at = stack.pop()) {
    for (const { to, link } of at.supportedBy) {
      if (!to || link.defeated || seen.has(to)) continue;
      seen.add(to);
      if (to.node.kind === 'strategy') stack.push(to);
      else if (isTheory(index, to)) return true;
    }
  }
  return false;
}

/** A goal tagged so that is argued: as a mere blank, or defeated, it is no theory yet. */
function isTheory(index: CaseIndex, entry: NodeEntry): boolean {
  if (!isGoalLike(entry.node.kind) || !tagsOf(index, entry).includes('theory')) return false;
  const { node } = repeatedBy(index, entry) ?? entry;
  const waits = node.uninstantiated || ('undeveloped' in node && node.undeveloped);
  return !waits && !node.defeated && !entry.node.defeated;
}

/** Its tags, and for an away element those of what it repeats. */
export function tagsOf(index: CaseIndex, entry: NodeEntry): readonly string[] {
  const repeated = repeatedBy(index, entry);
  return [...(entry.node.tags ?? []), ...(repeated?.node.tags ?? [])];
}

/** What an away element repeats, if that is there and of its kind; undefined for any other element. */
export function repeatedBy(index: CaseIndex, entry: NodeEntry): NodeEntry | undefined {
  if (!('origin' in entry.node)) return undefined;
  const origin = originOf(index, entry);
  return origin?.node.kind === AWAY_OF[entry.node.kind] ? origin : undefined;
}

const AWAY_OF = {
  awayGoal: 'goal',
  awaySolution: 'solution',
  awayContext: 'context',
  awayAssumption: 'assumption',
  awayJustification: 'justification',
} as const;

/**
 * A justification is local to the element that it is attached to (GSN 1:2.2.11 to .19). One that is
 * defeated, or repeats what is no justification, justifies nothing.
 */
function hasJustification(claim: Claim): boolean {
  return claim.entry.inContextOf.some(({ to }) => to !== undefined && justifies(to, claim));
}

/** Of the elicitation, by its tag or by its words: a justification of something else is none of this. */
function isOnElicitation({ text, tags = [] }: Justification): boolean {
  return !saysNothing(text) && (tags.includes('elicitation') || ELICITATION.test(text ?? ''));
}

const ELICITATION = /\b(elicit|prompt|fine-?\s?tun|scaffold|jailbreak)/i;

function justifies(entry: NodeEntry, { index, defeats }: Claim): boolean {
  let at: NodeEntry | undefined = entry;
  for (let steps = 0; at && steps <= index.nodes.size; steps += 1) {
    const { node, challengedBy }: NodeEntry = at;
    if (node.defeated || challengedBy.some(defeats)) return false;
    if (node.kind === 'justification') return isOnElicitation(node);
    at = node.kind === 'awayJustification' ? index.nodes.get(node.origin) : undefined;
  }
  return false;
}
