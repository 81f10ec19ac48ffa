// "Not one and the same evaluator for all of both" (indep of README.md here).
import type { Case } from '../model/case.ts';
import { personKey } from './persons.ts';
import { missingValue, names, reasonOf } from './sentences.ts';
import { remember } from './structure.ts';
import type { Reason } from './types.ts';
import { labelKey } from './words.ts';

/** Who evaluated a set of evidence, as far as that is stated. */
interface Evaluators {
  /** Ids and names as written, by what they are compared by. */
  readonly persons: ReadonlyMap<string, string>;
  readonly orgs: ReadonlyMap<string, string>;
  /** No evidence states an organisation and no person. */
  readonly byPersons: boolean;
  /** Evidence that states neither. */
  readonly unstated: readonly string[];
  readonly evidence: readonly string[];
}

/**
 * The evaluator that alone may have made all evidence of both lines; undefined where there are
 * two. An evaluator that is not stated may be any: it never tells the lines apart. Two persons
 * tell apart, and so do two organisations, unless it is one person who worked for both.
 * @param control the evidence of each goal that the line rests on: one pair that fails is enough
 */
export function soleEvaluatorOf(
  c: Case,
  control: readonly (readonly string[])[],
  propensity: readonly (readonly string[])[],
): { readonly name: string | undefined; readonly reason: Reason } | undefined {
  for (const first of distinct(c, control)) {
    for (const second of distinct(c, propensity)) {
      const both = evaluatorsOf(c, [...first.evidence, ...second.evidence]);
      if (!mayBeOne(both)) continue;
      const [person] = both.persons.values();
      const [org] = both.orgs.values();
      const name = person === undefined ? org : names(c, [person]);
      const reason =
        both.unstated.length > 0
          ? missingValue('evaluator', 'evaluator', both.unstated, names(c, both.unstated))
          : reasonOf('evaluator', `${name} evaluated both lines alone`, both.evidence);
      return { name: person ?? org, reason };
    }
  }
  return undefined;
}

/** One who evaluated evidence of both lines, by the records of either. */
export interface SharedEvaluator {
  /** The id of a person, or the name of an organisation as written first. */
  readonly name: string;
  readonly control: readonly string[];
  readonly propensity: readonly string[];
}

/**
 * Persons and organisations that evaluated some evidence of both lines, whether or not they are the
 * only ones. A person and the organisation they evaluated for are told apart only where it is not
 * the same evidence.
 */
export function sharedEvaluatorsOf(
  c: Case,
  control: readonly string[],
  propensity: readonly string[],
): SharedEvaluator[] {
  const [ofControl, ofPropensity] = [byEvaluator(c, control), byEvaluator(c, propensity)];
  const shared = [...ofControl]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, { name, ids }]) => {
      const others = ofPropensity.get(key)?.ids;
      return others ? [{ key, name, control: ids, propensity: others }] : [];
    });
  const told = new Set<string>();
  // Organisations sort before persons: they name at least as much.
  return shared.flatMap(({ key: _, ...one }) => {
    const where = JSON.stringify([one.control, one.propensity]);
    if (told.has(where)) return [];
    told.add(where);
    return [one];
  });
}

function byEvaluator(c: Case, ids: readonly string[]) {
  const found = new Map<string, { readonly name: string; readonly ids: string[] }>();
  for (const id of [...new Set(ids)].sort()) {
    const { persons, orgs } = evaluatorsOf(c, [id]);
    for (const [key, name] of orgs) {
      remember(found, `org ${key}`, () => ({ name, ids: [] as string[] })).ids.push(id);
    }
    for (const [key, name] of persons) {
      remember(found, `person ${key}`, () => ({ name, ids: [] as string[] })).ids.push(id);
    }
  }
  return found;
}

/** Those that may be one evaluator's, one of each kind; a goal without evidence has no evaluator. */
function distinct(c: Case, goals: readonly (readonly string[])[]): Evaluators[] {
  const found = new Map<string, Evaluators>();
  for (const evidence of goals) {
    const evaluators = evaluatorsOf(c, evidence);
    if (evidence.length === 0 || !mayBeOne(evaluators)) continue;
    const { persons, orgs, byPersons } = evaluators;
    const key = JSON.stringify([[...persons.keys()], [...orgs.keys()].sort(), byPersons]);
    if (!found.has(key)) found.set(key, evaluators);
  }
  return [...found.values()];
}

function mayBeOne({ persons, orgs, byPersons }: Evaluators): boolean {
  return persons.size <= 1 && (orgs.size <= 1 || byPersons);
}

/** A person without a stated organisation has that of their record. */
function evaluatorsOf(c: Case, ids: readonly string[]): Evaluators {
  const persons = new Map<string, string>();
  const orgs = new Map<string, string>();
  const unstated: string[] = [];
  let byPersons = true;
  const evidence = [...new Set(ids)].sort();
  for (const id of evidence) {
    const evaluator = c.evidence.get(id)?.evaluator;
    const person = evaluator?.person;
    const org = evaluator?.org ?? (person === undefined ? undefined : c.people.get(person)?.org);
    if (person !== undefined) remember(persons, personKey(c, person), () => person);
    if (org !== undefined) remember(orgs, labelKey(org), () => org);
    if (person === undefined && org !== undefined) byPersons = false;
    if (person === undefined && org === undefined) unstated.push(id);
  }
  return { persons, orgs, byPersons, unstated, evidence };
}
