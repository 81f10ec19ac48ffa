// Which entries of the palette answer a query, best first. Pure: the words alone decide, then the
// order in which the entries came.

export interface Entry {
  /** Unique among all entries. */
  readonly key: string;
  readonly kind: 'action' | 'element' | 'record';
  /** "G3", "E-04"; what people type to name a thing exactly. */
  readonly identifier?: string;
  /** Its name where it is at home: "G3" of "Sub/G3". */
  readonly local?: string;
  readonly text: string;
  /** Other words that find it. */
  readonly keywords?: readonly string[];
  /** It cannot be chosen now: below its equals. */
  readonly disabled?: boolean;
}

/** Scores, higher is better; 0 finds nothing. */
const EXACT_NAME = 100;
const NAME_BEGINS = 80;
const TEXT_BEGINS = 60;
const WORDS_BEGIN = 50;
const WORDS_WITHIN = 30;
const KEYWORDS = 25;

/**
 * The entries that answer the query, best first; all of them, in their order, for an empty one.
 * @param most how many are given at most, by kind
 */
export function rank<E extends Entry>(query: string, entries: readonly E[], most: number): E[] {
  const asked = folded(query);
  const words = asked.split(' ').filter(Boolean);
  const scored: { entry: E; score: number; at: number }[] = [];
  for (const [at, entry] of entries.entries()) {
    const score = words.length === 0 ? 1 : scoreOf(entry, asked, words);
    if (score > 0) scored.push({ entry, score: entry.disabled ? score - 0.5 : score, at });
  }
  scored.sort((a, b) => b.score - a.score || a.at - b.at);
  const counts = new Map<Entry['kind'], number>();
  return scored.flatMap(({ entry }) => {
    const count = (counts.get(entry.kind) ?? 0) + 1;
    counts.set(entry.kind, count);
    return count <= most ? [entry] : [];
  });
}

function scoreOf(entry: Entry, asked: string, words: readonly string[]): number {
  const { names, text, more } = wordsOf(entry);
  if (asked !== '' && names.includes(asked)) return EXACT_NAME;
  if (names.some((name) => name.startsWith(asked))) return NAME_BEGINS;
  if (text.startsWith(asked)) return TEXT_BEGINS;
  const all = `${names[0] ?? ''} ${text}`;
  if (words.every((word) => beginsAWord(all, word))) return WORDS_BEGIN;
  if (words.every((word) => all.includes(word))) return WORDS_WITHIN;
  return words.every((word) => beginsAWord(`${all} ${more}`, word)) ? KEYWORDS : 0;
}

interface Words {
  readonly names: readonly string[];
  readonly text: string;
  readonly more: string;
}

/** Folding ten thousand texts takes longer than a key press may; each is folded once. */
const KNOWN = new WeakMap<Entry, Words>();

function wordsOf(entry: Entry): Words {
  const known = KNOWN.get(entry);
  if (known) return known;
  const words = {
    names: [entry.identifier, entry.local].flatMap((name) => (name ? [folded(name)] : [])),
    text: folded(entry.text),
    more: folded((entry.keywords ?? []).join(' ')),
  };
  KNOWN.set(entry, words);
  return words;
}

function beginsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** Lower case, without accents, one space between words. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
