// Options and branches of choices: taken, left out, or undecided, in each instance.
import type { LinkEntry } from '../model/index.ts';
import type { Choice, Pattern } from './parameters.ts';
import { type InstantiationData, matchOf, type Scope } from './scopes.ts';

/** Undefined: nobody said. */
export type Decision = boolean | undefined;

/** What was said of a link in this instance: the most exact statement, the last of equals. */
export function decisionOn({ decisions }: InstantiationData, link: string, scope: Scope): Decision {
  let best = -1;
  let decision: Decision;
  for (const { link: of, where, taken } of decisions ?? []) {
    if (of !== link || taken === undefined) continue;
    const match = matchOf(scope, where);
    if (match < best) continue;
    best = Math.max(best, match);
    if (match >= 0) decision = taken;
  }
  return decision;
}

/** Each link's choice, if it is a branch of one. */
export function choicesByLink({ choices }: Pattern): ReadonlyMap<string, Choice> {
  return new Map(
    choices.flatMap((choice) => choice.branches.map((link): [string, Choice] => [link.id, choice])),
  );
}

/**
 * The branches of a choice in one instance. Where enough are taken, those of which nothing was said
 * are not; else they stay undecided.
 */
export function branchesTaken(
  data: InstantiationData,
  { branches, cardinality }: Choice,
  scope: Scope,
): ReadonlyMap<LinkEntry, Decision> {
  const said = new Map(branches.map((link) => [link, decisionOn(data, link.id, scope)]));
  const taken = [...said.values()].filter((one) => one === true).length;
  const enough = taken > 0 && taken >= cardinality.least;
  return new Map(
    [...said].map(([link, decision]) => [link, decision ?? (enough ? false : undefined)]),
  );
}
