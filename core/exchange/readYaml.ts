// YAML from anywhere to plain values, as JSON has them. Refused with line and column: what is no
// YAML, keys twice, keys that reach into prototypes, tags, merge keys, alias bombs, depth, size.
import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  Lexer,
  type ParsedNode,
  parseDocument,
  type Scalar,
} from 'yaml';
import { isTooLong, MAX_TEXT } from '../format/limits.ts';
import { FORBIDDEN_KEYS } from '../format/plainJson.ts';
import { placeAt } from '../format/position.ts';
import { type Failure, quoted, refuse } from '../format/problem.ts';

/** A case file may nest 100 deep, and keeps what is foreign a few levels down. */
const MAX_DEPTH = 90;
/** Keys and values, aliases written out; ten for each record that a case may have. */
const MAX_SCALARS = 1_000_000;
/** What YAML's own core schema has. */
const TAGS = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;
const SCALAR = '\u001f';
const MARKS: readonly string[] = ['\u0002', '\u0018', SCALAR];

export interface Yaml {
  readonly ok: true;
  readonly value: unknown;
  /** Values that had to be kept as text, a sentence each. */
  readonly losses: readonly string[];
}

/** The value of a YAML 1.2 text with one document; null where it is empty. Never throws. */
export function readYaml(text: string): Yaml | Failure {
  try {
    return checkSize(text) ?? parse(text);
  } catch (error) {
    return refuse(`${explain(String(error))} at line 1, column 1; write it more simply.`);
  }
}

function explain(error: string): string {
  if (error.includes('call stack')) return `It is nested more than ${MAX_DEPTH} deep`;
  return `It is no YAML (${error.replace(/ at line[\s\S]*$/, '')})`;
}

/** Counts before anything is built: composing a million keys takes ten times as long. */
function checkSize(text: string): Failure | undefined {
  let [offset, depth, scalars] = [0, 0, 0];
  for (const token of new Lexer().lex(text)) {
    if (token === SCALAR) scalars += 1;
    else if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > MAX_DEPTH) return tooDeep(text, offset);
    if (scalars > MAX_SCALARS) {
      return refuse(
        `More than ${MAX_SCALARS} keys and values by ${placeAt(text, offset)}; split the file.`,
      );
    }
    // The lexer marks documents and scalars with characters that are not in the text.
    if (!MARKS.includes(token)) offset += token.length;
  }
  return undefined;
}

function tooDeep(text: string, offset: number): Failure {
  return refuse(
    `It is nested more than ${MAX_DEPTH} deep at ${placeAt(text, offset)}; make it flatter.`,
  );
}

function parse(text: string): Yaml | Failure {
  // Its own check of keys compares each with each; ours does not.
  const document = parseDocument(text, {
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
  });
  const [error] = document.errors;
  if (error) {
    const [offset] = error.pos;
    const what = explain(error.message);
    return refuse(`${what} at ${placeAt(text, offset)}; mend the YAML there.`);
  }
  const check = new Check(text);
  const fault = check.node(document.contents, 1);
  if (fault) return fault;
  return { ok: true, value: document.toJS({ maxAliasCount: -1 }), losses: check.losses };
}

interface Pair {
  readonly key: ParsedNode | null;
  readonly value: ParsedNode | null;
}

/** What an alias stands for: nodes with those of its own aliases, and levels below it. */
interface Anchored {
  readonly size: number;
  readonly height: number;
}

/** Every node once, in the order of the text; recursion ends at MAX_DEPTH. */
class Check {
  readonly losses: string[] = [];
  private readonly anchors = new Map<string, Anchored>();
  private size = 0;
  private deepest = 0;

  constructor(private readonly text: string) {}

  node(node: ParsedNode | null, depth: number): Failure | undefined {
    if (node === null) return undefined;
    if (isAlias(node)) return this.alias(node, depth);
    const [size, deepest] = [this.size, this.deepest];
    this.size += 1;
    this.deepest = depth;
    const fault = this.content(node, depth);
    // Only now: an anchor within itself would be a circle.
    if (node.anchor !== undefined) {
      this.anchors.set(node.anchor, { size: this.size - size, height: this.deepest - depth });
    }
    this.deepest = Math.max(deepest, this.deepest);
    return fault;
  }

  private alias(alias: Alias.Parsed, depth: number): Failure | undefined {
    const anchored = this.anchors.get(alias.source);
    if (!anchored) {
      return this.refuse(
        `The alias ${quoted(alias.source)} has no anchor before it`,
        alias,
        'add one',
      );
    }
    this.size += anchored.size;
    this.deepest = Math.max(this.deepest, depth + anchored.height);
    if (this.deepest > MAX_DEPTH) return tooDeep(this.text, alias.range[0]);
    if (this.size <= MAX_SCALARS) return undefined;
    return this.refuse('Aliases stand for more than can be read', alias, 'write it out');
  }

  private content(node: Exclude<ParsedNode, Alias.Parsed>, depth: number): Failure | undefined {
    if (node.tag !== undefined && !TAGS.test(node.tag)) {
      return this.refuse(`The tag ${quoted(node.tag)} is not read`, node, 'take it out');
    }
    if (isScalar(node)) return this.scalar(node);
    if (depth > MAX_DEPTH) return tooDeep(this.text, node.range[0]);
    if (isMap(node)) return this.map(node.items, depth);
    for (const item of node.items) {
      const fault = isPair(item) ? this.map([item as Pair], depth) : this.node(item, depth + 1);
      if (fault) return fault;
    }
    return undefined;
  }

  private map(items: readonly Pair[], depth: number): Failure | undefined {
    const seen = new Set<string>();
    for (const { key, value } of items) {
      if (!isScalar(key))
        return this.refuse('A key that is no plain text', key ?? value, 'name it');
      const name = keyName(key);
      if (FORBIDDEN_KEYS.has(name) || name === '<<') {
        const remedy = name === '<<' ? 'write the merged keys out' : 'rename it';
        return this.refuse(`The key ${quoted(name)} is not allowed`, key, remedy);
      }
      if (seen.has(name)) {
        return this.refuse(`The key ${quoted(name)} stands twice`, key, 'keep one of the two');
      }
      seen.add(name);
      const fault = this.node(value, depth + 1);
      if (fault) return fault;
    }
    return undefined;
  }

  private scalar(scalar: Scalar.Parsed): Failure | undefined {
    const { value } = scalar;
    if (typeof value === 'string' && isTooLong(value)) {
      return this.refuse(`A text of more than ${MAX_TEXT} characters`, scalar, 'shorten it');
    }
    if (typeof value !== 'number' || isKept(value, scalar.source)) return undefined;
    scalar.value = scalar.source;
    const place = placeAt(this.text, scalar.range[0]);
    this.losses.push(`The number ${scalar.source} at ${place} is kept as text.`);
    return undefined;
  }

  private refuse(what: string, node: ParsedNode | null, remedy: string): Failure {
    const place = placeAt(this.text, node?.range[0] ?? 0);
    return refuse(`${what} at ${place}; ${remedy}.`);
  }
}

/** As toJS names it: a key that is no text is written as it stands. */
function keyName(key: Scalar.Parsed): string {
  return typeof key.value === 'string' ? key.value : String(key.value ?? '');
}

/** Whether a number of JSON says the same: not where it is infinite, or has too many digits. */
function isKept(value: number, source: string): boolean {
  if (String(value) === source) return Number.isFinite(value);
  const isWhole = /^([-+]?[0-9]+|0[xo][0-9A-Fa-f]+)$/.test(source);
  return isWhole ? BigInt(source) === BigInt(value) : Number.isFinite(value);
}
