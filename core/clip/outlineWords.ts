// How an outline names the kinds of its lines: "Goal:", "G1:", "Evidence:", "Challenge G9:".
import { identifierPrefix, kindName, type NodeKind } from '../model/kinds.ts';

/** Words for a kind, in lower case; letters are as in identifiers. */
const WORDS: Readonly<Record<string, NodeKind>> = {
  goal: 'goal',
  claim: 'goal',
  strategy: 'strategy',
  solution: 'solution',
  evidence: 'solution',
  context: 'context',
  assumption: 'assumption',
  justification: 'justification',
};

const LETTERS: Readonly<Record<string, NodeKind>> = {
  G: 'goal',
  S: 'strategy',
  Sn: 'solution',
  E: 'solution',
  C: 'context',
  A: 'assumption',
  J: 'justification',
};

const WORD = Object.keys(WORDS).join('|');
const ENDS = String.raw`(?::\*\*|\*\*:|:)(?:\s+|$)`;
const DOUBT = String.raw`^(?:\*\*)?(?:(challenge|counter)\b\s*)?`;

/** "goal G1:", in any case; the word may be missing after "challenge". */
const WORDED = new RegExp(String.raw`${DOUBT}(?:(${WORD})(?:\s+([^\s:*]{1,60}))?)?${ENDS}`, 'i');

/** "G1:"; letters are in upper case, as in identifiers. */
const LETTERED = new RegExp(
  String.raw`${DOUBT.replace('(challenge|counter)', '([Cc]hallenge|[Cc]ounter)')}(Sn|[GSECAJ])(\d{0,6})${ENDS}`,
);

export interface Head {
  readonly kind: NodeKind;
  readonly identifier: string | undefined;
  readonly challenge: boolean;
  /** Characters up to the text. */
  readonly length: number;
}

/** The kind that a line begins with; undefined where it begins with none. */
export function readHead(line: string): Head | undefined {
  const lettered = LETTERED.exec(line);
  if (lettered) {
    const [{ length }, doubt, letters = '', number] = lettered;
    const identifier = number ? letters + number : undefined;
    return { kind: LETTERS[letters] ?? 'goal', identifier, challenge: doubt !== undefined, length };
  }
  const [whole = '', doubt, word, identifier] = WORDED.exec(line) ?? [];
  if (doubt === undefined && word === undefined) return undefined;
  const kind = WORDS[word?.toLowerCase() ?? 'goal'] ?? 'goal';
  return { kind, identifier, challenge: doubt !== undefined, length: whole.length };
}

/** "G1:", or "Goal X7:" where the identifier does not tell the kind. `readHead` reads it. */
export function writeHead(kind: NodeKind, identifier: string, challenge: boolean): string {
  const doubt = challenge ? 'Challenge ' : '';
  const prefix = identifierPrefix(kind);
  const rest = identifier.startsWith(prefix) ? identifier.slice(prefix.length) : '';
  if (LETTERS[prefix] === kind && /^\d{1,6}$/.test(rest)) return `${doubt}${identifier}:`;
  const name = kindName(kind);
  const word = name.charAt(0).toUpperCase() + name.slice(1);
  return /^[^\s:*]{1,60}$/.test(identifier) ? `${doubt}${word} ${identifier}:` : `${doubt}${word}:`;
}

const TYPED: Readonly<Record<string, NodeKind>> = {
  ...WORDS,
  ...Object.fromEntries(Object.entries(LETTERS).map(([key, kind]) => [key.toLowerCase(), kind])),
};

/** The kind that "s: " means when it is typed into an empty text; undefined for anything else. */
export function typedKind(text: string): NodeKind | undefined {
  const word = /^([a-z]{1,13}): $/i.exec(text)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(TYPED, word) ? TYPED[word] : undefined;
}
