// What is missing or wrong when data meets a pattern, each as a sentence for whoever fills it in.
import { linkName } from '../model/lookup.ts';
import { saysNothing } from '../reasoning/words.ts';
import { allows, cardinalityWords, choiceOf, multiplicityOf } from './cardinality.ts';
import type { Copies } from './copies.ts';
import { MOST_COPIES } from './copies.ts';
import type { CopyIdentifiers } from './copyIdentifiers.ts';
import type { Pattern } from './parameters.ts';
import type { PatternProblem, ProblemCode } from './problems.ts';
import { type InstantiationData, type Scope, type Scopes, scopeWords, valueIn } from './scopes.ts';
import { fillTokens, hasTokens, tokenKey, tokensIn, tokensOf } from './tokens.ts';

export interface Meeting {
  readonly pattern: Pattern;
  readonly data: InstantiationData;
  readonly scopes: Scopes;
  readonly copies: Copies;
  readonly identifiers: CopyIdentifiers;
}

/** All problems: those of the pattern first, then in reading order. */
export function findProblems(meeting: Meeting): PatternProblem[] {
  const fatal = fatalOf(meeting);
  if (fatal.length > 0) return fatal;
  return [
    ...ofPattern(meeting),
    ...ofTables(meeting),
    ...ofValues(meeting),
    ...ofNumbers(meeting),
    ...ofDecisions(meeting),
    ...ofIdentifiers(meeting),
  ];
}

function problem(code: ProblemCode, message: string, at?: string): PatternProblem {
  return { code, message, ...(at === undefined ? {} : { at }) };
}

function fatalOf({ pattern, scopes, copies }: Meeting): PatternProblem[] {
  const { circular } = pattern.regions;
  if (circular.length > 0) {
    const names = circular.map((id) => nameIn(pattern, id));
    const text = `${names.join(', ')} lie on or below a circle of support; such a pattern cannot be instantiated.`;
    return [problem('circular', text, circular[0])];
  }
  if (!scopes.cut && !copies.cut) return [];
  return [problem('too-many', `This would make more than ${MOST_COPIES} elements.`)];
}

function ofPattern({ pattern }: Meeting): PatternProblem[] {
  const { parts, regions } = pattern;
  const found = [...new Set(regions.shared)].map((id) =>
    problem(
      'shared',
      `${nameIn(pattern, id)} is reached by more than one multiplicity or from outside one; it is made once.`,
      id,
    ),
  );
  for (const { id } of parts.loose) {
    const name = linkName(parts.index.case, id);
    found.push(problem('loose', `The link ${name} leads out of the pattern and is left out.`, id));
  }
  for (const [id, { node }] of parts.nodes) {
    const faults = [node.text ?? '', node.identifier].flatMap((text) => tokensOf(text).faults);
    if (faults.length === 0) continue;
    const words = [...new Set(faults)].map((fault) => BRACKETS[fault]).join('; ');
    found.push(problem('brackets', `${node.identifier}: ${words}. It is left as it is.`, id));
  }
  return found;
}

export const BRACKETS = {
  nested: 'curly brackets stand within curly brackets',
  unclosed: 'a curly bracket is not closed',
  unopened: 'a curly bracket is closed that was not opened',
  empty: 'curly brackets hold nothing',
} as const;

function ofTables({ pattern, data, scopes }: Meeting): PatternProblem[] {
  const found = scopes.omissions.map(({ table, row, name }) => {
    const place = (data.tables?.length ?? 0) > 1 ? `Table ${table}, row ${row}` : `Row ${row}`;
    return problem(
      'blank-cell',
      `${place} has no value for “${name}”: fill it in, or declare that the row does without it.`,
    );
  });
  const known = new Set(pattern.parameters.map(({ key }) => key));
  const strange = new Map<string, string>();
  for (const { columns, rows } of data.tables ?? []) {
    const names = [
      ...(columns ?? []).flatMap(({ token, code }) =>
        code === undefined ? [token] : [token, code],
      ),
      ...(rows ?? []).flatMap(({ values }) => Object.keys(values ?? {})),
    ];
    for (const name of names) if (!known.has(tokenKey(name))) strange.set(tokenKey(name), name);
  }
  for (const name of strange.values()) {
    found.push(
      problem('unknown-token', `The pattern has no token “${name}”; its column is unused.`),
    );
  }
  const links = new Set(
    [...pattern.options.map(({ link }) => link), ...pattern.choices.flatMap((c) => c.branches)].map(
      ({ id }) => id,
    ),
  );
  for (const { link } of data.decisions ?? []) {
    if (links.has(link)) continue;
    found.push(problem('unknown-link', `The pattern has no option or choice "${link}".`, link));
  }
  return found;
}

/** Once for each parameter and instance, however many texts have it. */
function ofValues({ pattern, copies }: Meeting): PatternProblem[] {
  const found: PatternProblem[] = [];
  const asked = new Set<string>();
  const parameters = new Map(pattern.parameters.map((one) => [one.key, one]));
  const ask = (key: string, name: string, scope: Scope, id: string) => {
    const parameter = parameters.get(key);
    let at = scope;
    while (parameter && at.parent && at.region.id !== parameter.region.id) at = at.parent;
    const once = `${at.number} ${key}`;
    if (asked.has(once)) return;
    asked.add(once);
    const value = valueIn(scope, key);
    const where = inWords(pattern, at);
    const what = parameter?.kind === 'text' ? name : `“${name}”`;
    if (value === undefined) {
      const said = parameter?.kind === 'text' ? 'is not given' : 'has no value';
      found.push(problem('no-value', `${what} ${said}${where}.`, id));
    } else if (saysNothing(value)) {
      found.push(problem('placeholder', `${what} is only “${value.trim()}”${where}.`, id));
    } else if (hasTokens(value)) {
      const text = `${what} is still to be instantiated: its value has a token${where}.`;
      found.push(problem('placeholder', text, id));
    }
  };
  const records = new Map<string, readonly string[]>();
  for (const [id, { record }] of pattern.parts.records) records.set(id, tokensIn(record));
  for (const { entry, scope } of copies.nodes) {
    const names = tokensIn(entry.node);
    for (const name of names) ask(tokenKey(name), name, scope, entry.id);
    const whole = `Text of ${entry.node.identifier}`;
    if (entry.node.uninstantiated && names.length === 0)
      ask(tokenKey(whole), whole, scope, entry.id);
    for (const named of [...(entry.node.about ?? []), ...pathwayOf(entry.node)]) {
      for (const name of records.get(named) ?? []) ask(tokenKey(name), name, scope, entry.id);
    }
  }
  return found;
}

function pathwayOf(node: object): readonly string[] {
  return 'pathway' in node && typeof node.pathway === 'string' ? [node.pathway] : [];
}

function ofNumbers({ pattern, copies }: Meeting): PatternProblem[] {
  const found = copies.unnumbered.map(({ link, scope }) =>
    problem(
      'no-number',
      `How many ${nameIn(pattern, link.link.to ?? '')} there are is not said${inWords(pattern, scope)}.`,
      link.id,
    ),
  );
  for (const { link, scope, count } of copies.counted) {
    const label = fillTokens(link.link.multiplicity ?? '', (name) =>
      valueIn(scope, tokenKey(name)),
    );
    const cardinality = multiplicityOf(label);
    if (allows(cardinality, count)) continue;
    const wanted = cardinalityWords(cardinality);
    const text = `${nameIn(pattern, link.link.to ?? '')} is there ${count} times${inWords(pattern, scope)}; the pattern asks for ${wanted}.`;
    found.push(problem('wrong-number', text, link.id));
  }
  return found;
}

function ofDecisions({ pattern, copies }: Meeting): PatternProblem[] {
  const found = copies.undecided.map(({ link, scope }) =>
    problem(
      'no-decision',
      `Whether ${nameIn(pattern, link.link.to ?? link.link.from)} is there is not said${inWords(pattern, scope)}.`,
      link.id,
    ),
  );
  for (const { choice, scope, taken } of copies.chosen) {
    const label =
      choice.label && fillTokens(choice.label, (name) => valueIn(scope, tokenKey(name)));
    const cardinality = choiceOf(label, choice.branches.length);
    const names = choice.branches
      .map(({ link }) => nameIn(pattern, link.to ?? link.from))
      .join(', ');
    const where = inWords(pattern, scope);
    const first = choice.branches[0]?.id;
    if (taken === undefined) {
      found.push(problem('no-decision', `The choice among ${names} is not made${where}.`, first));
    } else if (!allows(cardinality, taken)) {
      const wanted = cardinalityWords(cardinality);
      const text = `${taken} of ${names} are taken${where}; the pattern asks for ${wanted}.`;
      found.push(problem('wrong-choice', text, first));
    }
  }
  return found;
}

function ofIdentifiers({ identifiers }: Meeting): PatternProblem[] {
  const names = new Map(identifiers.doubled.map(({ name, at }) => [name, at]));
  return [...names].map(([name, at]) =>
    problem('same-identifier', `Several elements would be called ${name}; they are numbered.`, at),
  );
}

function inWords(pattern: Pattern, scope: Scope): string {
  const words = scopeWords(pattern, scope);
  return words === '' ? '' : ` (${words})`;
}

function nameIn({ parts }: Pattern, id: string): string {
  return parts.nodes.get(id)?.node.identifier ?? id;
}
