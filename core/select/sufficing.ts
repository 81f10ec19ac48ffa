// What makes the defence of a pathway suffice, and what is still wanting: one strong line, or two
// moderate ones that are independent (README.md of core/reasoning). Words only; the core has judged.
import { names } from '../reasoning/sentences.ts';
import type { Line } from '../reasoning/structure.ts';
import type { Reasoning } from '../reasoning/types.ts';
import type { Bridge, Bridges } from './bridges.ts';
import { bridgeKindWord } from './bridgeWords.ts';

/** One way in which the pathway would be sufficiently defended. */
export interface Way {
  readonly by: Line | 'both';
  /** It is so already. */
  readonly met: boolean;
  /** What is still wanting, as sentences, with the ids they are about. */
  readonly needs: readonly Need[];
}

export interface Need {
  readonly text: string;
  readonly at: readonly string[];
  /** The bridge that is to be removed. */
  readonly bridge?: Bridge;
}

/** Why the pathway is, or is not, sufficiently defended, in one sentence. */
export function verdictSentence({ sufficiency }: Bridges): string {
  const { controlStrength: control, propensityStrength: propensity } = sufficiency;
  const strong = [
    ...(control === 3 ? ['control'] : []),
    ...(propensity === 3 ? ['propensity'] : []),
  ];
  if (strong.length === 2) return 'Both lines are strong: either suffices by itself.';
  if (strong.length === 1) return `The ${strong[0]} line is strong, and suffices by itself.`;
  if (sufficiency.sufficient) {
    return 'Both lines are at least moderate, and their independence is argued, approved and found.';
  }
  if (sufficiency.contestedOnly) return 'It would suffice without the open challenges.';
  if (control < 2 || propensity < 2) {
    return 'Neither line is strong, and two lines suffice only where both are at least moderate.';
  }
  return 'Two moderate lines suffice only where they are independent, and these are not shown to be.';
}

/** The three ways, in the order of rules.md 3.0. */
export function waysToSuffice(reasoning: Reasoning, shown: Bridges): readonly Way[] {
  const { sufficiency } = shown;
  const strong = (line: Line): Way => {
    const needs = strengthNeeds(reasoning, shown, line, 3);
    return { by: line, met: needs.length === 0, needs };
  };
  const both = [
    ...strengthNeeds(reasoning, shown, 'control', 2),
    ...strengthNeeds(reasoning, shown, 'propensity', 2),
    ...independenceNeeds(reasoning, shown),
  ];
  const isBoth =
    sufficiency.controlStrength >= 2 &&
    sufficiency.propensityStrength >= 2 &&
    sufficiency.independence.independent;
  return [
    strong('control'),
    strong('propensity'),
    { by: 'both', met: isBoth, needs: isBoth ? [] : both },
  ];
}

const WORDS = ['none', 'weak', 'moderate', 'strong'] as const;

/** "moderate (2)". */
export function strengthWord(strength: number): string {
  return `${WORDS[strength] ?? 'none'} (${strength})`;
}

function strengthNeeds(
  reasoning: Reasoning,
  { sufficiency }: Bridges,
  line: Line,
  wanted: 2 | 3,
): Need[] {
  const c = reasoning.index.case;
  const is = line === 'control' ? sufficiency.controlStrength : sufficiency.propensityStrength;
  if (is >= wanted) return [];
  const goals = sufficiency.lines[line].weakest;
  if (goals.length === 0) {
    const found = sufficiency.reasons.find(({ code }) => code === line);
    return [{ text: sentence(found?.message ?? `there is no ${line} line`), at: found?.at ?? [] }];
  }
  return goals.map((goal) => {
    const { declared, caps } = reasoning.strength(goal);
    const to = `The ${line} line, ${names(c, [goal])}, is ${strengthWord(is)} and would have to be ${strengthWord(wanted)}`;
    const low = caps.filter(({ limit }) => limit < wanted).map(({ reason }) => reason);
    const why = [
      ...(declared < wanted ? [`${declared} is declared`] : []),
      ...low.map(({ message }) => message),
    ];
    const because = why.length > 0 ? `: ${[...new Set(why)].join('; ')}` : '';
    return { text: `${to}${because}.`, at: [goal, ...low.flatMap(({ at }) => at)] };
  });
}

function independenceNeeds(reasoning: Reasoning, shown: Bridges): Need[] {
  const c = reasoning.index.case;
  const { independence } = shown.sufficiency;
  const broken = shown.bridges.filter(({ breaks, comesWith }) => breaks && comesWith.length === 0);
  const needs: Need[] = broken.map((bridge) => ({
    text: sentence(removal(bridge)),
    at: [...new Set([...bridge.control, ...bridge.propensity])],
    bridge,
  }));
  if (independence.justification === 'missing') {
    needs.push({
      text: 'Somebody has to argue that the lines are independent: nothing at the strategy does.',
      at: reasoning.pathwayStrategies(shown.pathway),
    });
  }
  if (independence.justification === 'unapproved') {
    needs.push({
      text: `A quorum has to approve the argument that the lines are independent: ${names(c, independence.justifiedBy)}.`,
      at: independence.justifiedBy,
    });
  }
  return needs;
}

function removal({ kind, name }: Bridge): string {
  if (kind === 'goal') return `${name} cannot be both lines: each needs a goal of its own`;
  if (kind === 'evaluator') {
    return name === ''
      ? 'state who evaluated: one evaluator may stand behind both lines'
      : `some of the evidence has to come from another evaluator than "${name}"`;
  }
  if (kind === 'evidence') return `rest each line on evidence of its own: both rest on ${name}`;
  if (kind === 'assumption') return `let one line do without the assumption ${name}`;
  return `let one line do without the ${bridgeKindWord(kind)} "${name}"`;
}

function sentence(text: string): string {
  const said = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return /[.!?]$/.test(said) ? said : `${said}.`;
}
