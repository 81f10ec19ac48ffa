// What a profile file says of rules, held against the catalogue: rules, severity cases and options
// that exist, levels and values that fit. The schema cannot know these.
import { didYouMean } from '../format/nearest.ts';
import { quoted } from '../format/problem.ts';
import { RULES } from '../generated/rules.ts';
import type { Rule, RuleOption } from './rule.ts';

export interface CatalogueFault {
  /** JSON pointer. */
  readonly pointer: string;
  /** What is wrong and how to mend it. */
  readonly what: string;
}

const LEVELS: readonly unknown[] = ['off', 'info', 'warning', 'error', 'blocker'];
/** Levels that a rule about wording may have. */
const WORDING_LEVELS: readonly unknown[] = ['off', 'info', 'warning'];

/** The first fault, in the order of the file; undefined where the schema has to say the rest. */
export function catalogueFault(value: unknown): CatalogueFault | undefined {
  if (!isObject(value)) return undefined;
  return (
    first(value.rules, '/rules', (id, levels, pointer) =>
      ruleFault(id, levels, pointer, value.extends !== undefined),
    ) ??
    first(value.options, '/options', (id, options, pointer) =>
      withRule(id, pointer, (rule) =>
        first(options, pointer, (name, one, at) => optionFault(rule, name, one, at)),
      ),
    )
  );
}

/** @param extending what is left out is as in another profile */
function ruleFault(
  id: string,
  levels: unknown,
  pointer: string,
  extending: boolean,
): CatalogueFault | undefined {
  return withRule(id, pointer, (rule) => {
    if (!isObject(levels)) return levelFault(rule, levels, pointer);
    if (levels.default === undefined && !extending) {
      return { pointer, what: 'the case "default" is missing; add it with its level.' };
    }
    return first(levels, pointer, (name, level, at) => {
      const cases = ['default', ...Object.keys(rule.cases ?? {})];
      if (cases.includes(name)) return levelFault(rule, level, at);
      const hint = didYouMean(name, cases) || `; it has ${cases.join(', ')}.`;
      return { pointer: at, what: `${id} has no severity case ${quoted(name)}${hint}` };
    });
  });
}

function levelFault({ id, heuristic }: Rule, level: unknown, pointer: string) {
  if (!LEVELS.includes(level)) {
    const what = `${quoted(level)} is no level; choose one of ${LEVELS.join(', ')}.`;
    return { pointer, what };
  }
  if (!heuristic || WORDING_LEVELS.includes(level)) return undefined;
  const what = `${id} judges wording and is never above warning; choose one of ${WORDING_LEVELS.join(', ')}.`;
  return { pointer, what };
}

function optionFault({ id, options = {} }: Rule, name: string, value: unknown, pointer: string) {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  const fault = (what: string) => ({ pointer, what });
  if (!option) {
    const names = Object.keys(options);
    const others = names.length > 0 ? `it has ${names.join(', ')}` : 'it has none; remove it';
    return fault(`${id} has no option ${quoted(name)}${didYouMean(name, names) || `; ${others}.`}`);
  }
  const wanted = wantedOf(option);
  return wanted.fits(value)
    ? undefined
    : fault(`${quoted(value)} does not fit; write ${wanted.words}.`);
}

/** What an option takes, and the words for it. */
function wantedOf(option: RuleOption): { words: string; fits: (value: unknown) => boolean } {
  const { default: usual, min = -Infinity, max = Infinity, whole = false, choices } = option;
  if (typeof usual === 'number') {
    const kind = whole ? 'a whole number' : 'a number';
    const range = [
      ...(min === -Infinity ? [] : [`from ${min}`]),
      ...(max === Infinity ? [] : [`to ${max}`]),
    ];
    return {
      words: [kind, ...range].join(' '),
      fits: (value) =>
        typeof value === 'number' &&
        value >= min &&
        value <= max &&
        (!whole || Number.isInteger(value)),
    };
  }
  if (typeof usual === 'boolean') {
    return { words: 'true or false', fits: (value) => typeof value === 'boolean' };
  }
  const isWord = (value: unknown) =>
    typeof value === 'string' && (choices === undefined || choices.includes(value));
  const word = choices ? `one of ${choices.join(', ')}` : 'a text';
  if (!Array.isArray(usual)) return { words: word, fits: isWord };
  const words = choices ? `a list of any of ${choices.join(', ')}` : 'a list of texts';
  return { words, fits: (value) => Array.isArray(value) && value.every(isWord) };
}

function withRule(
  id: string,
  pointer: string,
  next: (rule: Rule) => CatalogueFault | undefined,
): CatalogueFault | undefined {
  const rule = RULES.find((one) => one.id === id);
  if (rule) return next(rule);
  const ids = RULES.map((one) => one.id);
  const hint = didYouMean(id.toUpperCase(), ids) || '; `warrant rules` lists them.';
  return { pointer, what: `there is no rule ${quoted(id)}${hint}` };
}

function first(
  value: unknown,
  pointer: string,
  look: (key: string, value: unknown, pointer: string) => CatalogueFault | undefined,
): CatalogueFault | undefined {
  if (!isObject(value)) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const fault = look(key, inner, at);
    if (fault) return fault;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
