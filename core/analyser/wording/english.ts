// What can be said of the form of an English text with few errors: whether it is a sentence, how many
// statements it makes, whether one claim joins two properties. Better silent than wrong: each answer
// is 'unclear' unless the words leave no doubt. No grammar is understood here.
import {
  ABBREVIATIONS,
  BEFORE_NOUNS,
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
  const { lower } = wordsOf(text);
  if (lower.some((word) => FOREIGN.has(word))) return false;
  if (lower.some((word) => ENGLISH.has(word))) return true;
  return new Set(lower.filter((word) => PERHAPS_ENGLISH.has(word))).size >= 2;
}

/** The form of the first sentence of an English text. */
export function formOf(text: string): Form {
  const [first = ''] = sentencesOf(text);
  const { lower } = wordsOf(first);
  if (lower.length < LEAST_WORDS) return 'unclear';
  if (hasMainVerb(beforeColon(first))) return 'sentence';
  const mayHaveVerb = lower.some(
    (word, i) => couldBeVerb(word) && !isNounAfter(lower[i - 1] ?? ''),
  );
  return mayHaveVerb ? 'unclear' : 'phrase';
}

/** Sentences of at least three words, each line of a list one. */
export function statementsOf(text: string): string[] {
  return sentencesOf(text).filter((sentence) => wordsOf(sentence).words.length >= 3);
}

/** The properties that the claim joins, as "safe and secure". */
export function joinedProperties(text: string): string | undefined {
  const { words, lower } = wordsOf(text);
  for (let i = lower.indexOf('and'); i >= 0; i = lower.indexOf('and', i + 1)) {
    const isJoined = PROPERTIES.has(lower[i - 1] ?? '') && PROPERTIES.has(lower[i + 1] ?? '');
    // "is safe and secure", not "the safe and secure operation".
    if (isJoined && isPredicate(lower.slice(0, i - 1), lower[i + 2])) {
      return `${words[i - 1]} and ${words[i + 1]}`;
    }
  }
  return undefined;
}

export function wordCount(text: string): number {
  return wordsOf(text).words.length;
}

function isPredicate(before: readonly string[], next: string | undefined): boolean {
  const isAfterBe = before.slice(-2).some((word) => /^(is|are|be|remains?)$/.test(word));
  return isAfterBe && (next === undefined || PREPOSITIONS.has(next));
}

/** A verb that stands where a sentence has its own: after the first noun phrase, in no clause. */
function hasMainVerb(text: string): boolean {
  const { words, lower } = wordsOf(text);
  for (let i = 0; i < words.length; i += 1) {
    const [before, word] = [lower[i - 1] ?? '', lower[i] ?? ''];
    if (CLAUSE_WORDS.has(word)) return false;
    if (SURE_VERBS.has(words[i] ?? '')) return i > 0;
    if (!DETERMINERS.has(word) || i === 0) continue;
    // "Tests the vendor has run": a second noun phrase without a link is the subject of a clause.
    if (!PREPOSITIONS.has(before) && !DETERMINERS.has(before)) return false;
  }
  return false;
}

/** "The weights", "of users": no verb of a sentence follows an article, nor such a preposition. */
function isNounAfter(before: string): boolean {
  return BEFORE_NOUNS.has(before);
}

/** Any form that a verb may have, and any that we do not know. */
function couldBeVerb(lower: string): boolean {
  return (
    SURE_VERBS.has(lower) ||
    PERHAPS_VERBS.has(lower) ||
    CLAUSE_WORDS.has(lower) ||
    // Plurals too: a sentence with a verb in its plain form mostly has one for a subject.
    /(?:s|ed|n't|'s|’s)$/.test(lower) ||
    /[^a-z-]/.test(lower)
  );
}

const sentencesOf = ofLast((text: string): readonly string[] => {
  const lines = text.split(/\n\s*\n|\n(?=\s*(?:[-*•]|\d{1,2}[.)])\s)/);
  return lines.flatMap((line) => splitAtStops(line.replace(/\s+/g, ' '))).filter(Boolean);
});

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

interface Words {
  readonly words: readonly string[];
  /** The same in small letters. */
  readonly lower: readonly string[];
}

const wordsOf = ofLast((text: string): Words => {
  const words = text.match(/[\p{L}\p{N}]+(?:[-'’./][\p{L}\p{N}]+)*/gu) ?? [];
  return { words, lower: words.map((word) => word.toLowerCase()) };
});

/** The answer for one text is kept until the next: several questions follow about the same. */
function ofLast<T>(compute: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly answer: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, answer: compute(text) };
    return last.answer;
  };
}
