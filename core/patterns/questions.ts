// How the questions of a pattern are put: its tables of tokens, and its options and choices in each
// instance that the tables describe.
import type { LinkEntry } from '../model/index.ts';
import { branchesTaken, decisionOn } from './decisions.ts';
import {
  type Choice,
  chainOf,
  type Option,
  ownParameters,
  type Parameter,
  type Pattern,
} from './parameters.ts';
import type { Region } from './regions.ts';
import { type InstantiationData, type Scope, scopesOf, scopeWords } from './scopes.ts';

/** A table with a row for each instance of an innermost multiplicity (GSN 2:8.2.8). */
export interface DataTable {
  /** Of its innermost region. */
  readonly id: string;
  readonly parameters: readonly Parameter[];
  /** Those of the innermost region, where others stand before them: a row may do without. */
  readonly inner: readonly Parameter[];
}

/** Tokens of the whole pattern: asked once. */
export function topParameters(pattern: Pattern): readonly Parameter[] {
  return ownParameters(pattern, pattern.regions.top);
}

/** One table for each innermost multiplicity, in reading order. */
export function dataTables(pattern: Pattern): readonly DataTable[] {
  const { all } = pattern.regions;
  const outer = new Set(all.map(({ parent }) => parent?.id));
  return all
    .filter(({ id, parent }) => parent !== undefined && !outer.has(id))
    .map((region) => {
      const chain = chainOf(region).slice(1);
      const parameters = chain.flatMap((one) => ownParameters(pattern, one));
      const inner = chain.length > 1 ? ownParameters(pattern, region) : [];
      return { id: region.id, parameters, inner };
    });
}

interface Asked {
  /** "pathway = theft"; '' where it is asked once. */
  readonly words: string;
  /** What a decision about this instance says of it. */
  readonly where: Readonly<Record<string, string>>;
}

export interface OptionQuestion extends Asked {
  readonly kind: 'option';
  readonly option: Option;
  readonly taken: boolean | undefined;
}

export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice';
  readonly choice: Choice;
  readonly branches: readonly { readonly link: LinkEntry; readonly taken: boolean | undefined }[];
}

/** Options and choices, each once for each instance of what it lies in. */
export function decisionQuestions(
  pattern: Pattern,
  data: InstantiationData,
): readonly (OptionQuestion | ChoiceQuestion)[] {
  const scopes = allScopes(scopesOf(pattern, data).tops);
  const within = (region: Region) => scopes.filter((scope) => scope.region.id === region.id);
  const asked = (scope: Scope): Asked => ({
    words: scopeWords(pattern, scope),
    where: whereOf(pattern, scope),
  });
  return [
    ...pattern.options.flatMap((option) =>
      within(option.region).map((scope): OptionQuestion => {
        const taken = decisionOn(data, option.link.id, scope);
        return { kind: 'option', option, taken, ...asked(scope) };
      }),
    ),
    ...pattern.choices.flatMap((choice) =>
      within(choice.region).map((scope): ChoiceQuestion => {
        const taken = branchesTaken(data, choice, scope);
        const branches = [...taken].map(([link, one]) => ({ link, taken: one }));
        return { kind: 'choice', choice, branches, ...asked(scope) };
      }),
    ),
  ];
}

function allScopes(tops: readonly Scope[]): Scope[] {
  const found = [...tops];
  for (const scope of found) for (const inner of scope.inner.values()) found.push(...inner);
  return found;
}

function whereOf(pattern: Pattern, scope: Scope): Record<string, string> {
  const where = new Map<string, string>();
  for (let at: Scope | undefined = scope; at?.parent; at = at.parent) {
    for (const { key, name } of ownParameters(pattern, at.region)) {
      const value = at.values.get(key);
      if (value !== undefined) where.set(name, value);
    }
  }
  return Object.fromEntries(where);
}
