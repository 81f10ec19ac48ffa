// What the validator says, as a sentence: where, what is there, what may be there.
import { KNOWN_KEYS } from '../generated/case.keys.ts';
import { type ValidationError, validateCase } from '../generated/case.validate.js';
import { LINK_KINDS, NODE_KINDS } from '../model/kinds.ts';
import { locate } from './locate.ts';
import { didYouMean, nearestWords } from './nearest.ts';
import { type Failure, quoted, refuse } from './problem.ts';

const GUESSES = 5;
/** Characters of a path that a sentence shows: keys of a hostile file are as long as it likes. */
const MOST_POINTER = 300;

/**
 * The refusal of a value that does not fit the schema.
 * @param text the value's own text for line and column; undefined where it was migrated
 */
export function refuseSchemaError(
  error: ValidationError,
  value: unknown,
  text: string | undefined,
): Failure {
  const key = unknownKeyOf(error);
  const pointer = key === undefined ? error.instancePath : `${error.instancePath}/${escaped(key)}`;
  const what = key === undefined ? describe(error, value) : describeUnknown(error, value, key);
  return refuseAt(pointer, what, text);
}

/** A refusal that names a place by pointer, and by line and column where the text is at hand. */
export function refuseAt(pointer: string, what: string, text: string | undefined): Failure {
  const at = text === undefined ? undefined : locate(text, [pointer]).get(pointer);
  const place = at ? ` (line ${at.line}, column ${at.column})` : ' (after migration)';
  const path = pointer.length > MOST_POINTER ? `${pointer.slice(0, MOST_POINTER)}…` : pointer;
  return refuse(`At ${path === '' ? 'the top' : path}${place}: ${what}`);
}

function unknownKeyOf(error: ValidationError | undefined): string | undefined {
  const key = error?.params.additionalProperty ?? error?.params.unevaluatedProperty;
  return typeof key === 'string' ? key : undefined;
}

function describeUnknown(error: ValidationError, value: unknown, key: string): string {
  const meant = guessKey(error, value, key);
  return meant === undefined
    ? `unknown key ${quoted(key)}; remove it, or keep it under "attributes".`
    : `unknown key ${quoted(key)}; did you mean "${meant}"?`;
}

/** The nearest key that this place really takes: the validator itself is asked. */
function guessKey(error: ValidationError, value: unknown, key: string): string | undefined {
  const path = error.instancePath.split('/').slice(1).map(unescaped);
  const owner = valueAt(value, path) as Record<string, unknown>;
  const { [key]: mistyped, ...others } = owner;
  for (const guess of nearestWords(key, KNOWN_KEYS).slice(0, GUESSES)) {
    if (guess in owner) continue;
    validateCase(replaceAt(value, path, { [guess]: mistyped, ...others }));
    const next = validateCase.errors?.[0];
    if (next?.instancePath !== error.instancePath || unknownKeyOf(next) !== guess) return guess;
  }
  return undefined;
}

function describe(error: ValidationError, value: unknown): string {
  const { params, keyword } = error;
  const found = valueAt(value, error.instancePath.split('/').slice(1).map(unescaped));
  switch (keyword) {
    case 'required':
      return `the key ${quoted(params.missingProperty)} is missing; add it.`;
    case 'type':
      return `expected ${typeWords(params.type)} but found ${quoted(found)}; change it.`;
    case 'enum':
      return oneOf(params.allowedValues as unknown[], nameAtFault(error, found));
    case 'const':
      return `expected ${quoted(params.allowedValue)} but found ${quoted(found)}; change it.`;
    case 'discriminator':
      return describeKind(error, params.tagValue);
    case 'pattern':
      return `${quoted(found)} is not written as it must be; ${patternWords(String(params.pattern))}.`;
    case 'maxLength':
      return `the text is longer than ${params.limit} characters; shorten it.`;
    case 'minLength':
      return 'the text is empty; write one.';
    default:
      return `${quoted(found)} ${error.message ?? 'does not fit'}; change it.`;
  }
}

function describeKind(error: ValidationError, kind: unknown): string {
  const known = error.instancePath.startsWith('/links/') ? LINK_KINDS : NODE_KINDS;
  return kind === undefined ? 'the key "kind" is missing; add it.' : oneOf(known, kind, 'kind');
}

function oneOf(allowed: readonly unknown[], found: unknown, key?: string): string {
  const words = allowed.filter((word) => typeof word === 'string');
  const hint = typeof found === 'string' ? didYouMean(found, words) : '';
  const subject = key === undefined ? '' : `"${key}" is `;
  const one = `${subject}${quoted(found)}, which is none of ${allowed.map(String).join(', ')}`;
  return `${one}${hint === '' ? '; choose one of these.' : hint}`;
}

/** Where names of keys are restricted, the validator reports the enum on the object that has them. */
function nameAtFault(error: ValidationError, found: unknown): unknown {
  if (typeof found !== 'object' || found === null) return found;
  const allowed = error.params.allowedValues as unknown[];
  return Object.keys(found).find((key) => !allowed.includes(key)) ?? found;
}

function typeWords(type: unknown): string {
  const words: Record<string, string> = {
    array: 'a list',
    boolean: 'true or false',
    integer: 'a whole number',
    number: 'a number',
    object: 'an object',
    string: 'a text',
  };
  return words[String(type)] ?? String(type);
}

/** The patterns of the schema that people write by hand, in words. */
function patternWords(pattern: string): string {
  if (pattern.startsWith('^[0-9]{4}-')) {
    const orMonth = pattern.endsWith(')?$') ? ', or a month as YYYY-MM' : '';
    return `write a day as YYYY-MM-DD${orMonth}`;
  }
  if (pattern.includes('64')) return 'write SHA-256 as 64 digits 0-9 a-f';
  if (pattern.startsWith('^[A-Za-z0-9][')) {
    return 'an id has at most 128 letters, digits, dots, hyphens and underscores, and begins with a letter or digit';
  }
  return `it must match ${pattern}`;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const part of path) at = (at as Record<string, unknown> | undefined)?.[part];
  return at;
}

/** A copy of the value in which `path` leads to `part`; what lies beside the path is shared. */
function replaceAt(value: unknown, path: readonly string[], part: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return part;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as typeof value;
  const owner = copy as Record<string, unknown>;
  owner[first] = replaceAt(owner[first], rest, part);
  return copy;
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
