// What can be said of the form of an English text with few errors: whether it is a sentence, how many
// statements it makes, whether one claim joins two properties. Better silent than wrong: each answer
// is 'unclear' unless the words leave no doubt. No grammar is understood here.
import {
  ABBREVIATIONS,
  CLAUSE_WORDS,
  DETERMINERS,
  ENGLISH,
  FOREIGN,
  PERHAPS_ENGLISH,
  PERHAPS_VERBS,
  PREPOSITIONS,
  PROPERTIES,
  SURE_VERBS,
} from './lexicon.ts';

/** A sentence has a noun phrase and a verb phrase; a phrase has no verb of its own. */
export type Form = 'sentence' | 'phrase' | 'unclear';

/** Shorter texts are names, or stand for a text to come. */
const LEAST_WORDS = 4;

/** Whether the text is surely English; two words of it are seldom enough. */
export function isEnglish(text: string): boolean {
  const words = new Set(wordsOf(text).map((word) => word.toLowerCase()));
  if ([...words].some((word) => FOREIGN.has(word))) return false;
  if ([...words].some((word) => ENGLISH.has(word))) return true;
  return [...words].filter((word) => PERHAPS_ENGLISH.has(word)).length >= 2;
}

/** The form of the first sentence of an English text. */
export function formOf(text: string): Form {
  const [first = ''] = sentencesOf(text);
  const words = wordsOf(first);
  if (words.length < LEAST_WORDS) return 'unclear';
  if (hasMainVerb(beforeColon(first))) return 'sentence';
  return words.some(couldBeVerb) ? 'unclear' : 'phrase';
}

/** Sentences of at least three words, each line of a list one. */
export function statementsOf(text: string): string[] {
  return sentencesOf(text).filter((sentence) => wordsOf(sentence).length >= 3);
}

/** The properties that the claim joins, as "safe and secure". */
export function joinedProperties(text: string): string | undefined {
  const words = wordsOf(text);
  for (const [i, word] of words.entries()) {
    const [before = '', after = ''] = [words[i - 1], words[i + 1]];
    if (word.toLowerCase() !== 'and') continue;
    const isJoined = PROPERTIES.has(before.toLowerCase()) && PROPERTIES.has(after.toLowerCase());
    // "is safe and secure", not "the safe and secure operation".
    if (isJoined && isPredicate(words.slice(0, i - 1), words[i + 2]))
      return `${before} and ${after}`;
  }
  return undefined;
}

export function wordCount(text: string): number {
  return wordsOf(text).length;
}

function isPredicate(before: readonly string[], next: string | undefined): boolean {
  const last = before.slice(-2).map((word) => word.toLowerCase());
  const isAfterBe = last.some((word) => /^(is|are|be|remains?)$/.test(word));
  return isAfterBe && (next === undefined || PREPOSITIONS.has(next.toLowerCase()));
}

/** A verb that stands where a sentence has its own: after the first noun phrase, in no clause. */
function hasMainVerb(text: string): boolean {
  const words = wordsOf(text);
  for (const [i, word] of words.entries()) {
    const [before, lower] = [words[i - 1]?.toLowerCase() ?? '', word.toLowerCase()];
    if (CLAUSE_WORDS.has(lower)) return false;
    if (SURE_VERBS.has(word)) return i > 0;
    // "Tests the vendor has run": a second noun phrase without a link is the subject of a clause.
    const isLinked = i === 0 || PREPOSITIONS.has(before) || DETERMINERS.has(before);
    if (DETERMINERS.has(lower) && !isLinked) return false;
  }
  return false;
}

/** Any form that a verb may have, and any that we do not know. */
function couldBeVerb(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    SURE_VERBS.has(lower) ||
    PERHAPS_VERBS.has(lower) ||
    CLAUSE_WORDS.has(lower) ||
    // Plurals too: a sentence with a verb in its plain form mostly has one for a subject.
    /(?:s|ed|n't|'s|’s)$/.test(lower) ||
    /[^a-z-]/.test(lower)
  );
}

function sentencesOf(text: string): string[] {
  const lines = text.split(/\n\s*\n|\n(?=\s*(?:[-*•]|\d{1,2}[.)])\s)/);
  return lines.flatMap((line) => splitAtStops(line.replace(/\s+/g, ' '))).filter(Boolean);
}

function splitAtStops(line: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { 0: stop, index } of line.matchAll(/[.!?]["”)]?\s+(?=["“(]?\p{Lu})/gu)) {
    const word = line.slice(Math.max(start, line.lastIndexOf(' ', index - 1) + 1), index);
    const isShort = /^\W*\p{L}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());
    if (stop.startsWith('.') && isShort) continue;
    parts.push(line.slice(start, index + stop.length).trim());
    start = index + stop.length;
  }
  parts.push(line.slice(start).trim());
  return parts;
}

/** What stands after a colon explains what stands before. */
function beforeColon(text: string): string {
  return text.split(/:\s|\s[–—-]\s/)[0] ?? '';
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-'’./][\p{L}\p{N}]+)*/gu) ?? [];
}
