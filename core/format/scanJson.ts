// One linear walk over JSON text, without recursion: says where it is no JSON, and tells a visitor
// every key and value with its place. Values themselves come from JSON.parse, which is faster.

export interface Fault {
  readonly offset: number;
  /** What is wrong, without place. */
  readonly what: string;
  readonly remedy: string;
}

/** What a walk tells; a fault that is given back ends it. `depth` counts open objects and lists. */
export interface JsonVisitor {
  /** A member's name, escapes resolved, before its value. */
  key?(name: string, offset: number, depth: number): Fault | undefined;
  /** An item of a list, before its value. */
  item?(index: number, offset: number, depth: number): Fault | undefined;
  /** An object or list begins; `depth` includes it. */
  open?(offset: number, depth: number): Fault | undefined;
  /** An object or list has ended; `depth` still includes it. */
  close?(depth: number): void;
  /** A string value from its opening quote to behind its closing one. */
  string?(start: number, end: number): Fault | undefined;
}

type Expecting = 'value' | 'item or ]' | 'key or }' | 'key' | ':' | ', or ]' | ', or }' | 'end';

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORD = /[A-Za-z_$][\w$]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

/** Walks over the text; the first fault of JSON or of the visitor, or undefined. */
export function scanJson(text: string, visitor: JsonVisitor): Fault | undefined {
  return new Scanner(text, visitor).run();
}

class Scanner {
  private at = 0;
  private expecting: Expecting = 'value';
  /** For each open object or list: where it began, and its next index (-1: an object). */
  private readonly begins: number[] = [];
  private readonly indices: number[] = [];

  constructor(
    private readonly text: string,
    private readonly visitor: JsonVisitor,
  ) {}

  run(): Fault | undefined {
    const { text } = this;
    for (;;) {
      let c = text.charCodeAt(this.at);
      while (c === 32 || c === 10 || c === 13 || c === 9) {
        this.at += 1;
        c = text.charCodeAt(this.at);
      }
      if (this.at >= text.length) return this.atEnd();
      const fault = this.step(c);
      if (fault) return fault;
    }
  }

  private atEnd(): Fault | undefined {
    if (this.expecting === 'end') return undefined;
    const offset = this.text.length;
    if (this.text.trim() === '') {
      return { offset, what: 'The file is empty', remedy: 'choose another' };
    }
    const inside = (this.indices.at(-1) ?? 0) < 0 ? 'an object' : 'a list';
    const what = `The file is cut off: it ends inside ${this.begins.length > 0 ? inside : 'a value'}`;
    return { offset, what, remedy: 'restore it from a copy' };
  }

  private step(c: number): Fault | undefined {
    switch (this.expecting) {
      case 'item or ]':
        return c === 93 ? this.close() : this.item();
      case 'value':
        return (this.indices.at(-1) ?? -1) > 0 ? this.item() : this.value(c);
      case 'key or }':
        return c === 125 ? this.close() : this.key(c);
      case 'key':
        return this.key(c);
      case ':':
        if (c !== 58) return this.unexpected('a colon after the key');
        this.at += 1;
        this.expecting = 'value';
        return undefined;
      case ', or ]':
        return this.commaOr(c, 93, 'value');
      case ', or }':
        return this.commaOr(c, 125, 'key');
      default:
        return this.unexpected('nothing more: the value has ended');
    }
  }

  private commaOr(c: number, closer: number, next: Expecting): Fault | undefined {
    if (c === closer) return this.close();
    if (c !== 44) return this.unexpected(`a comma or ${closer === 93 ? ']' : '}'}`);
    this.at += 1;
    this.expecting = next;
    return undefined;
  }

  private item(): Fault | undefined {
    const depth = this.indices.length;
    const index = this.indices[depth - 1] ?? 0;
    this.indices[depth - 1] = index + 1;
    return this.visitor.item?.(index, this.at, depth) ?? this.value(this.text.charCodeAt(this.at));
  }

  private key(c: number): Fault | undefined {
    if (c !== 34) return this.unexpected('a key in double quotes');
    const start = this.at;
    const fault = this.string();
    if (fault) return fault;
    const raw = this.text.slice(start + 1, this.at - 1);
    const name = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
    this.expecting = ':';
    return this.visitor.key?.(name, start, this.indices.length);
  }

  private value(c: number): Fault | undefined {
    const start = this.at;
    if (c === 123 || c === 91) {
      this.at += 1;
      this.begins.push(start);
      this.indices.push(c === 123 ? -1 : 0);
      this.expecting = c === 123 ? 'key or }' : 'item or ]';
      return this.visitor.open?.(start, this.indices.length);
    }
    const fault = c === 34 ? this.string() : this.plain(c);
    if (fault) return fault;
    this.valueEnded();
    return c === 34 ? this.visitor.string?.(start, this.at) : undefined;
  }

  private close(): undefined {
    this.at += 1;
    this.visitor.close?.(this.indices.length);
    this.begins.pop();
    this.indices.pop();
    this.valueEnded();
  }

  private valueEnded(): void {
    const index = this.indices.at(-1);
    if (index === undefined) this.expecting = 'end';
    else this.expecting = index < 0 ? ', or }' : ', or ]';
  }

  /** Moves behind a string's closing quote. */
  private string(): Fault | undefined {
    const { text } = this;
    const start = this.at;
    for (this.at += 1; this.at < text.length; ) {
      const c = text.charCodeAt(this.at);
      if (c === 34) {
        this.at += 1;
        return undefined;
      }
      if (c === 92) {
        ESCAPE.lastIndex = this.at;
        if (!ESCAPE.test(text)) return this.badEscape();
        this.at = ESCAPE.lastIndex;
      } else if (c < 32) {
        const what = `A ${c === 10 || c === 13 ? 'line break' : 'control character'} inside a text`;
        return { offset: this.at, what, remedy: 'close the text, or write it as an escape (\\n)' };
      } else this.at += 1;
    }
    const what = 'The file is cut off: it ends inside the text that begins';
    return { offset: start, what, remedy: 'restore it from a copy, or close the text' };
  }

  private badEscape(): Fault {
    if (this.text.length - this.at < 6 && !/["\n]/.test(this.text.slice(this.at + 2))) {
      this.at = this.text.length;
      const what = 'The file is cut off: it ends inside a text';
      return { offset: this.at, what, remedy: 'restore it from a copy' };
    }
    return { offset: this.at, what: 'No escape of JSON', remedy: 'write \\\\ for a backslash' };
  }

  private plain(c: number): Fault | undefined {
    const { text, at } = this;
    if (c === 45 || (c >= 48 && c <= 57)) {
      NUMBER.lastIndex = at;
      const number = NUMBER.exec(text)?.[0];
      if (number === undefined) return this.unexpected('a number');
      if (!Number.isFinite(Number(number))) {
        return { offset: at, what: 'A number too large to keep', remedy: 'write it as text' };
      }
      this.at += number.length;
      return undefined;
    }
    for (const word of ['true', 'false', 'null']) {
      if (!text.startsWith(word, at)) continue;
      this.at += word.length;
      return undefined;
    }
    return this.unexpected('a value');
  }

  private unexpected(expected: string): Fault {
    const { text, at } = this;
    WORD.lastIndex = at;
    const found = WORD.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
    return {
      offset: at,
      what: `Expected ${expected} but found ${JSON.stringify(found.slice(0, 40))}`,
      remedy: remedyFor(found, this.expecting),
    };
  }
}

function remedyFor(found: string, expecting: Expecting): string {
  if (found === '/' || found === '#') return 'take out the comment: JSON has none';
  if (found === "'") return 'use double quotes';
  if (/[}\]]/.test(found) && (expecting === 'key' || expecting === 'value')) {
    return 'take out the comma before it, or add what is missing';
  }
  return 'mend the JSON there';
}
