// The members of a JSON object at its top, read as a stream: those that are wanted are kept as bytes,
// the others only walked over, however large they are and wherever they stand.
import { MAX_DEPTH } from '../../../format/limits.ts';
import { joined } from '../bytes.ts';
import { LogFault, MAX_HEADER_BYTES } from '../fault.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const COMMA = 44;
const COLON = 58;
const LONGEST_KEY = 200;

type Expecting = 'object' | 'key or }' | 'key' | ':' | 'value' | ', or }' | 'end';

export class TopMembers {
  private expecting: Expecting = 'object';
  /** Bytes before the chunk. */
  private before = 0;
  private depth = 0;
  /** The closer of each open object or list. */
  private readonly closers = new Uint8Array(MAX_DEPTH + 1);
  private inText = false;
  /** A scalar at the top level, such as a number. */
  private inWord = false;
  /** Whether the text is a key. */
  private isKey = false;
  /** Backslashes at the end of the chunk before, in a text. */
  private slashes = 0;
  private key = '';
  private keeping = false;
  private parts: Uint8Array[] = [];
  private length = 0;
  private kept = 0;
  private readonly members = new Map<string, Uint8Array>();

  constructor(private readonly wanted: ReadonlySet<string>) {}

  /** The next bytes. Throws LogFault where they are no JSON. */
  push(chunk: Uint8Array): void {
    let i = this.before === 0 && chunk[0] === 0xef && chunk[1] === 0xbb ? 3 : 0;
    let from = i;
    const end = chunk.length;
    while (i < end) {
      if (this.inText) {
        i = this.endOfText(chunk, i);
        if (this.inText) break;
        if (this.isKey) {
          this.keep(chunk, from, i);
          this.endKey();
        } else if (this.depth === 1) from = this.endValue(chunk, from, i);
        continue;
      }
      const c = chunk[i] ?? 0;
      if (this.depth > 1) {
        i = nextMark(chunk, i);
        if (i === end) break;
        const mark = chunk[i] ?? 0;
        i += 1;
        if (mark === QUOTE) this.inText = true;
        else if (mark === OPEN_OBJECT || mark === OPEN_LIST) this.open(mark, i - 1);
        else {
          this.close(mark, i - 1);
          if (this.depth === 1) from = this.endValue(chunk, from, i);
        }
        continue;
      }
      if (this.inWord) {
        if (c !== COMMA && c !== CLOSE_OBJECT && !isBlank(c)) {
          i += 1;
          continue;
        }
        this.inWord = false;
        from = this.endValue(chunk, from, i);
        continue;
      }
      if (isBlank(c)) {
        i += 1;
        continue;
      }
      const begins = this.expecting;
      this.step(c, i);
      if (begins === 'value' || this.isKey) from = i;
      i += 1;
    }
    this.keep(chunk, from, end);
    this.before += end;
  }

  /** The members found. Throws LogFault where the object has not ended. */
  end(): ReadonlyMap<string, Uint8Array> {
    if (this.expecting === 'end') return this.members;
    if (this.before === 0) throw new LogFault('The file is empty; choose another.');
    const where = this.key === '' ? 'its first member' : `"${this.key}"`;
    throw new LogFault(
      `The file is cut off: it ends after ${this.before} bytes, at ${where}; get the whole file again.`,
    );
  }

  /** One byte between values at the top. */
  private step(c: number, i: number): void {
    switch (this.expecting) {
      case 'object':
        if (c !== OPEN_OBJECT) throw new LogFault(NO_OBJECT);
        this.open(c, i);
        this.expecting = 'key or }';
        return;
      case 'key or }':
      case 'key':
        if (c === CLOSE_OBJECT && this.expecting === 'key or }') {
          this.finish(i, c);
          return;
        }
        if (c !== QUOTE) throw this.unexpected('a key in double quotes', i);
        this.inText = true;
        this.isKey = true;
        this.keeping = true;
        return;
      case ':':
        if (c !== COLON) throw this.unexpected('a colon', i);
        this.expecting = 'value';
        return;
      case 'value':
        this.beginValue(c, i);
        return;
      case ', or }':
        if (c === CLOSE_OBJECT) {
          this.finish(i, c);
          return;
        }
        if (c !== COMMA) throw this.unexpected('a comma or }', i);
        this.expecting = 'key';
        return;
      default:
        throw this.unexpected('nothing more', i);
    }
  }

  private beginValue(c: number, i: number): void {
    this.keeping = this.wanted.has(this.key);
    if (this.keeping && this.members.has(this.key)) {
      throw new LogFault(
        `The key "${this.key}" stands twice, so which one holds is not known; write the log again.`,
      );
    }
    if (c === OPEN_OBJECT || c === OPEN_LIST) this.open(c, i);
    else if (c === QUOTE) this.inText = true;
    else if (c === COMMA || c === CLOSE_OBJECT || c === CLOSE_LIST) {
      throw this.unexpected('a value', i);
    } else this.inWord = true;
  }

  private endKey(): void {
    const text = decodeKey(joined(this.parts, this.length));
    this.forget();
    this.isKey = false;
    this.key = text;
    this.expecting = ':';
  }

  /** The value ends before `to`. Gives where the next may be kept from. */
  private endValue(chunk: Uint8Array, from: number, to: number): number {
    this.keep(chunk, from, to);
    if (this.keeping) {
      this.members.set(this.key, joined(this.parts, this.length));
      this.kept += this.length;
    }
    this.forget();
    this.expecting = ', or }';
    return to;
  }

  private keep(chunk: Uint8Array, from: number, to: number): void {
    if (!this.keeping || to <= from) return;
    this.length += to - from;
    if (this.isKey && this.length > LONGEST_KEY) {
      this.forget(); // no key that is wanted is so long
      return;
    }
    if (this.kept + this.length > MAX_HEADER_BYTES) {
      throw new LogFault(
        `"${this.key}" and what is read beside it are larger than 64 MB, which no log's are; take out what does not belong in it.`,
      );
    }
    this.parts.push(chunk.slice(from, to));
  }

  private forget(): void {
    this.parts = [];
    this.length = 0;
    this.keeping = false;
  }

  private finish(i: number, c: number): void {
    this.close(c, i);
    this.expecting = 'end';
  }

  private open(c: number, i: number): void {
    if (this.depth === MAX_DEPTH) {
      throw new LogFault(
        `Objects and lists are nested more than ${MAX_DEPTH} deep at byte ${this.before + i}; no log is like that.`,
      );
    }
    this.closers[this.depth] = c === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_LIST;
    this.depth += 1;
  }

  private close(c: number, i: number): void {
    if (this.closers[this.depth - 1] !== c) throw this.unexpected('the other bracket', i);
    this.depth -= 1;
  }

  /** Behind the closing quote, or the end of the chunk; counts the backslashes before a quote. */
  private endOfText(chunk: Uint8Array, from: number): number {
    for (let i = from; ; ) {
      const quote = chunk.indexOf(QUOTE, i);
      const stop = quote < 0 ? chunk.length : quote;
      let first = stop;
      while (first > i && chunk[first - 1] === BACKSLASH) first -= 1;
      const slashes = stop - first + (first === i ? this.slashes : 0);
      if (quote < 0) {
        this.slashes = slashes;
        return stop;
      }
      this.slashes = 0;
      if (slashes % 2 === 0) {
        this.inText = false;
        return stop + 1;
      }
      i = stop + 1;
    }
  }

  private unexpected(expected: string, i: number): LogFault {
    return new LogFault(
      `The file is no JSON: at byte ${this.before + i}, expected ${expected}; get the whole file again.`,
    );
  }
}

const NO_OBJECT =
  'The file is no evaluation log: it begins with no JSON object; choose a log of Inspect or results of lm-evaluation-harness.';

/** The next quote or bracket: most of a log is neither, so this loop is what its reading costs. */
function nextMark(chunk: Uint8Array, from: number): number {
  let i = from;
  for (; i < chunk.length; i += 1) {
    const c = chunk[i] ?? 0;
    if (c === QUOTE) return i;
    const bracket = c | 32; // [ and {, ] and } differ by this bit
    if ((bracket === OPEN_OBJECT || bracket === CLOSE_OBJECT) && c > 90) return i;
  }
  return i;
}

function isBlank(c: number): boolean {
  return c === 32 || c === 10 || c === 13 || c === 9;
}

/** Keys that are wanted are ASCII; the others need only be told from them. */
function decodeKey(raw: Uint8Array): string {
  let text = '';
  for (let i = 1; i < raw.length - 1; i += 1) text += String.fromCharCode(raw[i] ?? 0);
  if (!text.includes('\\')) return text;
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return text;
  }
}
