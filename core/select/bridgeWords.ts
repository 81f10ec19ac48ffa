// How the bridges between two lines of defence are told: the word for each kind, why it matters, and
// which rule speaks of it.
import type { Case } from '../model/case.ts';
import { names } from '../reasoning/sentences.ts';

export type BridgeKind = keyof typeof KIND_WORDS;

const KIND_WORDS = {
  goal: 'one goal',
  evidence: 'evidence',
  group: 'independence group',
  grader: 'grader',
  evaluator: 'evaluator',
  dataset: 'dataset',
  assumption: 'assumption',
  modelOrganism: 'model organism',
  vendor: 'vendor',
  mitigation: 'safeguard',
} as const;

/** "independence group" for `group`. */
export function bridgeKindWord(kind: BridgeKind): string {
  return KIND_WORDS[kind];
}

interface Told {
  readonly kind: BridgeKind;
  readonly name: string;
  readonly control: readonly string[];
  readonly propensity: readonly string[];
  readonly breaks: boolean;
}

/** A sentence, and the rule; none where what is shared is a remark of this view. */
export function bridgeWords(c: Case, told: Told): { why: string; rule: string | undefined } {
  return { why: whyOf(c, told), rule: ruleOf(told) };
}

function ruleOf({ kind, breaks }: Told): string | undefined {
  switch (kind) {
    case 'evidence':
    case 'group':
      return 'IND-02';
    case 'grader':
    case 'dataset':
    case 'modelOrganism':
    case 'vendor':
      return 'IND-05';
    case 'assumption':
      return breaks ? 'IND-04' : undefined;
    case 'goal':
    case 'evaluator':
      return breaks ? 'IND-00' : undefined;
    case 'mitigation':
      return undefined;
  }
}

function whyOf(c: Case, told: Told): string {
  const { kind, name, control, propensity, breaks } = told;
  switch (kind) {
    case 'goal':
      return `${name} is both lines.`;
    case 'evidence':
      return control.some((id) => propensity.includes(id)) && isOne(told)
        ? `${name} is evidence of both lines: if it fails, both fall.`
        : `${name} record one run, or the same file: they count as one, and both lines rest on it.`;
    case 'group':
      return `Evidence of both lines (${evidence(c, told)}) belongs to the independence group "${name}".`;
    case 'grader':
      return `"${name}" graded evidence of both lines (${evidence(c, told)}).`;
    case 'dataset':
      return `Evidence of both lines (${evidence(c, told)}) was measured on the dataset "${name}".`;
    case 'evaluator':
      return evaluatorWords(c, told);
    case 'assumption':
      return breaks
        ? `Both lines need ${name}: if it fails, both fall.`
        : `Both lines state ${name}, but neither needs what it belongs to.`;
    case 'modelOrganism':
      return `Evidence of both lines (${evidence(c, told)}) uses the model organism "${name}".`;
    case 'vendor':
      return `Evidence of both lines (${evidence(c, told)}) comes from the vendor "${name}".`;
    case 'mitigation':
      return `Solutions of both lines cite ${name}: if it fails, both are weaker.`;
  }
}

function evaluatorWords(c: Case, told: Told): string {
  if (told.name === '') {
    return `No evaluator is stated for ${evidence(c, told)}: one and the same may have evaluated both lines.`;
  }
  return told.breaks
    ? `"${told.name}" alone evaluated all evidence of both lines.`
    : `"${told.name}" evaluated evidence of both lines (${evidence(c, told)}), though not all of it.`;
}

function isOne({ control, propensity }: Told): boolean {
  return new Set([...control, ...propensity]).size === 1;
}

function evidence(c: Case, { control, propensity }: Told): string {
  return names(c, [...new Set([...control, ...propensity])].sort());
}
