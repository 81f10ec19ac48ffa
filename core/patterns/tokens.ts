// The tokens of a pattern's texts: what stands between curly brackets is to be instantiated (GSN
// Table 1:3-2). Inline code and brackets after a backslash are text; brackets that do not pair up, or
// stand within others, are left alone and told.
import { codeRuns } from '../markdown/codeRuns.ts';
import { recordOf } from '../model/trackedRecords.ts';
import { labelKey } from '../reasoning/words.ts';

export interface Token {
  /** As written, without blanks at its ends. */
  readonly name: string;
  /** The place of the opening bracket, and behind the closing one. */
  readonly from: number;
  readonly to: number;
}

export type BracketFault = 'nested' | 'unclosed' | 'unopened' | 'empty';

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly faults: readonly BracketFault[];
}

/** Longer names are no names but prose that stands in brackets. */
const LONGEST = 200;
const NOTHING: Tokens = { tokens: [], faults: [] };

/** Tokens with the same key are one: up to case and blanks. */
export function tokenKey(name: string): string {
  return labelKey(name);
}

/** The tokens of a text, in order, and what is wrong with its curly brackets. Linear. */
export function tokensOf(text: string): Tokens {
  if (!text.includes('{') && !text.includes('}')) return NOTHING;
  const tokens: Token[] = [];
  const faults = new Set<BracketFault>();
  const codeAt = codeRuns(text);
  let open = -1;
  let depth = 0;
  let nested = false;
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at];
    if (c === '\\') at += 1;
    else if (c === '`') {
      const code = codeAt(at);
      if (code) at = code.end - 1;
      else while (text[at + 1] === '`') at += 1;
    } else if (c === '{') {
      depth += 1;
      if (depth === 1) [open, nested] = [at, false];
      else nested = true;
    } else if (c === '}') {
      if (depth === 0) faults.add('unopened');
      else depth -= 1;
      if (depth > 0 || open < 0) continue;
      const name = text.slice(open + 1, at).trim();
      if (nested) faults.add('nested');
      else if (tokenKey(name) === '') faults.add('empty');
      else if (name.length <= LONGEST) tokens.push({ name, from: open, to: at + 1 });
      open = -1;
    }
  }
  if (depth > 0) faults.add('unclosed');
  return { tokens, faults: [...faults].sort() };
}

/** Whether a text still has something to instantiate. */
export function hasTokens(text: string | undefined): boolean {
  return text !== undefined && tokensOf(text).tokens.length > 0;
}

/** The text with each token replaced for which there is a value; the others stay. Values are not read again. */
export function fillTokens(text: string, valueFor: (name: string) => string | undefined): string {
  const { tokens } = tokensOf(text);
  if (tokens.length === 0) return text;
  let filled = '';
  let done = 0;
  for (const { name, from, to } of tokens) {
    filled += text.slice(done, from) + (valueFor(name) ?? text.slice(from, to));
    done = to;
  }
  return filled + text.slice(done);
}

/** Visits every text of a record, however deep, but not what an import brought. */
export function visitTexts(record: unknown, visit: (text: string) => string): unknown {
  if (typeof record === 'string') return visit(record);
  if (Array.isArray(record)) return record.map((item) => visitTexts(item, visit));
  if (typeof record !== 'object' || record === null) return record;
  return Object.fromEntries(
    Object.entries(recordOf(record)).map(([key, value]) => [
      key,
      key === 'attributes' ? value : visitTexts(value, visit),
    ]),
  );
}

/** Every token of a record, each once: those of its statement first. */
export function tokensIn(record: unknown): string[] {
  const found = new Map<string, string>();
  const see = (text: string) => {
    for (const { name } of tokensOf(text).tokens) {
      if (!found.has(tokenKey(name))) found.set(tokenKey(name), name);
    }
    return text;
  };
  const statement = (record as { readonly text?: unknown } | undefined)?.text;
  if (typeof statement === 'string') see(statement);
  visitTexts(record, see);
  return [...found.values()];
}
