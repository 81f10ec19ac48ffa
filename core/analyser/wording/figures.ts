// Whether a text gives a figure. The number of a name ("Model 5", "ASL-3", "v2.1") is none.

const NAMED =
  /\b(?!(?:At|Under|Only|In|Over|Below|Above|Within|After|For|All|No|Of|By|To|With|Than|Up)\b)\p{Lu}\p{L}*[ -]?v?\d+(?:\.\d+)*(?![\p{L}\p{N}%])|\bv\d+(?:\.\d+)*/gu;

/** Digits that count or measure something, or a percentage. */
export function hasFigure(text: string): boolean {
  return /\d|%/.test(text) && /\d|%/.test(text.replace(NAMED, ''));
}
