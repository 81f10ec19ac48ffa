// How sure a recorded fact about a policy is, in words. Case files keep the short names, and any
// other text that a person writes.
import type { Certainty } from '../generated/policy.types.ts';

const WORDS: Readonly<Record<Certainty, string>> = {
  verified: 'verified in the source text',
  quoted: 'verified through quotations from the source',
  noted: 'from a note about the source; check before citing',
  abstract: 'from an abstract or summary; check before citing',
  demand: 'as a demand on this program states it; check before citing',
  background: 'background knowledge; check before citing',
  unmarked: 'nobody recorded how sure; check before citing',
  assigned: 'assigned on this program’s own scale',
  own: 'stated by ourselves',
};

/** "verified in the source text"; a text of somebody's own as it is. */
export function certaintyWords(certainty: string | undefined): string {
  if (certainty === undefined || certainty.trim() === '') return WORDS.unmarked;
  return isCertainty(certainty) ? WORDS[certainty] : certainty;
}

export function isCertainty(text: string | undefined): text is Certainty {
  return text !== undefined && Object.hasOwn(WORDS, text);
}

/** Whether the fact may be cited as it stands. */
export function isVerified(certainty: string | undefined): boolean {
  return certainty === 'verified' || certainty === 'quoted' || certainty === 'own';
}
