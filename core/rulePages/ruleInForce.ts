// What decides how a rule speaks in a case: the line of the profile that gives its severity, its
// options, and the parameters it speaks of, each with where it comes from.
import {
  DEFAULT_PARAMETERS,
  levelOf,
  type Profile,
  type ProfileSource,
  shippedFile,
} from '../analyser/profile.ts';
import type { Rule } from '../analyser/rule.ts';
import type { ProfileFile, ProfileLevel } from '../generated/profile.types.ts';
import type { AnalysisParameters } from '../model/case.ts';

export interface LevelLine {
  readonly level: ProfileLevel;
  /** The title of the profile that says so: the case's own, or one that it extends. */
  readonly profile: string;
  /** As in its file: `SUP-01`, and of several cases which. */
  readonly key: string;
}

export interface ValueInForce {
  readonly name: string;
  readonly about: string;
  readonly value: unknown;
  readonly from: 'case' | 'profile' | 'product';
}

/**
 * The line of a profile's file that gives a severity; undefined where none does (the rule is off).
 * @param source where profiles' files are looked for; the shipped ones where absent
 */
export function levelLine(
  profileId: string,
  rule: string,
  severityCase: string,
  source: ProfileSource = shippedFile,
): LevelLine | undefined {
  const chain = chainOf(profileId, source);
  for (const key of new Set([severityCase, 'default'])) {
    for (const { title, rules } of chain) {
      const said = rules[rule];
      const level = typeof said === 'string' ? (key === 'default' ? said : undefined) : said?.[key];
      if (level !== undefined) return { level, profile: title, key: lineName(rule, said, key) };
    }
  }
  return undefined;
}

function lineName(rule: string, said: unknown, key: string): string {
  return typeof said === 'string' ? rule : `${rule}, ${key}`;
}

/** The profile and those that it extends, its own first. A loop ends. */
function chainOf(id: string, source: ProfileSource): readonly ProfileFile[] {
  const chain: ProfileFile[] = [];
  let at = source(id);
  while (at && !chain.includes(at)) {
    chain.push(at);
    at = at.extends === undefined ? undefined : source(at.extends);
  }
  return chain;
}

/** Every severity case of a rule with its meaning and its level. */
export function levelsOf(
  profile: Profile,
  rule: Rule,
): readonly { readonly name: string; readonly about: string; readonly level: ProfileLevel }[] {
  // "otherwise" comes after what it is otherwise to.
  return Object.entries({ ...rule.cases, default: 'otherwise' }).map(([name, about]) => {
    return { name, about, level: levelOf(profile, rule.id, name) };
  });
}

export function optionsOf(profile: Profile, rule: Rule): readonly ValueInForce[] {
  const chosen = profile.options[rule.id] ?? {};
  return Object.entries(rule.options ?? {}).map(([name, option]) => {
    const own = Object.hasOwn(chosen, name);
    const value = own ? chosen[name] : option.default;
    return { name, about: option.about, value, from: own ? 'profile' : 'product' };
  });
}

/** The parameters that differ from the product's, or, given a rule, those of which its texts speak. */
export function parametersInForce(
  profile: Profile,
  own: Partial<AnalysisParameters> | undefined,
  rule?: Rule,
): readonly ValueInForce[] {
  const { why, whenNotToUse, remedy, title, messages } = rule ?? {};
  const texts = JSON.stringify([why, whenNotToUse, remedy, title, messages]);
  return Object.entries(DEFAULT_PARAMETERS).flatMap(([name, usual]): ValueInForce[] => {
    const of = (given: Partial<AnalysisParameters> | undefined): unknown =>
      Reflect.get(given ?? {}, name);
    const from =
      of(own) !== undefined ? 'case' : of(profile.parameters) !== undefined ? 'profile' : 'product';
    const value = of(own) ?? of(profile.parameters) ?? usual;
    const differs = JSON.stringify(value) !== JSON.stringify(usual);
    const meant = rule ? new RegExp(`\\b${name}\\b`).test(texts) : differs;
    return meant ? [{ name, about: '', value, from }] : [];
  });
}
