// Emphasis, inline code, links and escapes within one paragraph, after CommonMark 0.31 section 6. One
// pass over the text, then one over what was found; what does not pair up stays as it was typed.
import { codeRuns } from './codeRuns.ts';
import { type Delimiter, delimiterAt, pairDelimiters } from './emphasis.ts';
import { addressAfter, autolinkAt } from './links.ts';
import { type Bracket, runsOf, type Token } from './tokens.ts';
import type { Run } from './tree.ts';

/** A text without any of these needs no parsing. */
export const INLINE_MARKS = /[*`[<\\]/;
const NEXT_MARK = /[*`[\]<\\]/g;
const ESCAPABLE = '*`[]<{}';

interface Opener {
  readonly bracket: Bracket;
  /** Where the text of the link would begin. */
  readonly begin: number;
  /** How many delimiters stand before it. */
  readonly delimiters: number;
  /** Before "[" stood "!": an image, which is shown as typed. */
  readonly image: boolean;
}

export function parseInline(source: string): Run[] {
  return new InlineParser(source).parse();
}

class InlineParser {
  private readonly source: string;
  private readonly tokens: Token[] = [];
  private readonly delimiters: Delimiter[] = [];
  private readonly openers: Opener[] = [];
  /** So many of them, from the outermost, hold a link already: links do not hold links. */
  private spent = 0;
  private readonly closerOf: ReturnType<typeof codeRuns>;

  constructor(source: string) {
    this.source = source;
    this.closerOf = codeRuns(source);
  }

  parse(): Run[] {
    const { source } = this;
    let at = 0;
    while (at < source.length) {
      NEXT_MARK.lastIndex = at;
      const next = NEXT_MARK.exec(source)?.index ?? source.length;
      this.addText(source.slice(at, next));
      at = next < source.length ? this.take(next) : next;
    }
    pairDelimiters(this.delimiters);
    return runsOf(this.tokens);
  }

  /** Deals with the mark at `at`; gives where to go on. */
  private take(at: number): number {
    switch (this.source[at]) {
      case '*':
        return this.takeDelimiter(at);
      case '`':
        return this.takeCode(at);
      case '[':
        return this.takeOpener(at);
      case ']':
        return this.takeCloser(at);
      case '<':
        return this.takeAutolink(at);
      default:
        return this.takeEscape(at);
    }
  }

  private addText(text: string): void {
    if (text !== '') this.tokens.push({ kind: 'text', text });
  }

  private takeDelimiter(at: number): number {
    const delimiter = delimiterAt(this.source, at);
    this.delimiters.push(delimiter);
    this.tokens.push({ kind: 'delimiter', delimiter });
    return at + delimiter.length;
  }

  private takeCode(at: number): number {
    const span = this.closerOf(at);
    const code = span && spaceless(this.source.slice(span.from, span.to));
    if (span && code !== undefined) {
      this.tokens.push({ kind: 'code', text: code });
      return span.end;
    }
    const end = endOfRun(this.source, at, '`');
    this.addText(this.source.slice(at, end));
    return end;
  }

  private takeOpener(at: number): number {
    const bracket: Bracket = { kind: 'bracket', text: '[', used: false };
    const last = this.tokens.at(-1);
    const image = this.source[at - 1] === '!' && last?.kind === 'text' && last.text.endsWith('!');
    const delimiters = this.delimiters.length;
    this.openers.push({ bracket, begin: at + 1, delimiters, image });
    this.tokens.push(bracket);
    return at + 1;
  }

  private takeCloser(at: number): number {
    const opener = this.openers.pop();
    const holdsLink = this.openers.length < this.spent;
    this.spent = Math.min(this.spent, this.openers.length);
    const found = opener && !opener.image && !holdsLink && this.addressFor(opener, at);
    if (!found) {
      this.tokens.push({ kind: 'bracket', text: ']', used: false });
      return at + 1;
    }
    // Emphasis does not reach into or out of a link.
    pairDelimiters(this.delimiters.splice(opener.delimiters));
    opener.bracket.href = found.href;
    opener.bracket.used = true;
    this.spent = this.openers.length;
    this.tokens.push({ kind: 'bracket', text: ']', used: true });
    return found.end;
  }

  /** A link that shows nothing would hide its address: it stays as typed. */
  private addressFor({ begin }: Opener, at: number) {
    const found = addressAfter(this.source, at + 1);
    return found && this.source.slice(begin, at).trim() !== '' ? found : undefined;
  }

  private takeAutolink(at: number): number {
    const link = autolinkAt(this.source, at);
    if (!link) {
      this.addText('<');
      return at + 1;
    }
    this.tokens.push({ kind: 'text', text: link.href, href: link.href });
    return link.end;
  }

  /** A backslash counts only before a mark, so that paths and formulas stay; at a line's end it goes. */
  private takeEscape(at: number): number {
    const next = this.source[at + 1];
    if (next === '\n') return at + 1;
    const escapes = next !== undefined && ESCAPABLE.includes(next);
    const ofItself = next === '\\' && this.source[at + 2] === '\n';
    this.addText(escapes ? next : '\\');
    return escapes || ofItself ? at + 2 : at + 1;
  }
}

function endOfRun(text: string, at: number, character: string): number {
  let end = at;
  while (text[end] === character) end += 1;
  return end;
}

/** A blank inside both ends goes: "`` ` ``" is a backtick. Undefined where only blanks are left. */
function spaceless(code: string): string | undefined {
  if (code.trim() === '') return undefined;
  return code.startsWith(' ') && code.endsWith(' ') ? code.slice(1, -1) : code;
}
