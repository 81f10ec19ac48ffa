// The nine dangerous capabilities and the harm modes: the rows and columns of the coverage matrix.
import { plainName } from '../../analyser/ask/fields.ts';
import type { Pathway } from '../../model/case.ts';

/** Shevlane et al. 2023 (arXiv 2305.15324); behind each name the spellings by which it is known as well. */
export const NINE_CAPABILITIES: readonly (readonly [string, ...string[]])[] = [
  ['cyber-offence', 'cyber-offense', 'cyber'],
  ['deception'],
  ['persuasion and manipulation', 'persuasion & manipulation', 'persuasion/manipulation'],
  ['political strategy'],
  ['weapons acquisition'],
  ['long-horizon planning'],
  ['AI development'],
  ['situational awareness'],
  ['self-proliferation'],
];

export type HarmMode = NonNullable<Pathway['harmMode']>;

/** How a capability comes to do harm, in the order of domain.md. */
export const HARM_MODES: readonly HarmMode[] = [
  'misuse',
  'autonomous',
  'deceptive',
  'leak',
  'undeployed',
  'accident',
];

const BY_SPELLING: ReadonlyMap<string, string> = new Map(
  NINE_CAPABILITIES.flatMap((spellings) => spellings.map((one) => [plainName(one), spellings[0]])),
);

/** Which of the nine a name means; undefined for any other. */
export function capabilityNamed(name: string): string | undefined {
  return BY_SPELLING.get(plainName(name));
}

export function isHarmMode(word: string | undefined): word is HarmMode {
  return (HARM_MODES as readonly (string | undefined)[]).includes(word);
}
