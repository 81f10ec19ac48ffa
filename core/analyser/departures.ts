// In what a profile differs from another, and a case from its profile; and which of it asks less of a
// case. Nothing that weakens an analysis is in force without being said (check, report, window).
import type { AnalysisParameters, Case } from '../model/case.ts';
import { outOfSight } from './outOfSight.ts';
import {
  DEFAULT_PARAMETERS,
  levelOf,
  type Profile,
  parametersOf,
  shippedProfile,
} from './profile.ts';
import type { Rule, RuleOption } from './rule.ts';

export interface Departure {
  readonly of:
    | 'family'
    | 'tolerates'
    | 'rule'
    | 'option'
    | 'parameter'
    | 'quorum'
    | 'records'
    | 'severity';
  /** `SUP-03`, `SUP-01 critical`, `TXT-01 mostWords`, `maxAgeDays`. */
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** It asks less. */
  readonly weaker: boolean;
}

const LEVELS = ['off', 'info', 'warning', 'error', 'blocker'];

/** Which way a parameter asks less. */
const WEAKER: Readonly<Record<keyof AnalysisParameters, 'higher' | 'lower'>> = {
  computeFactor: 'higher',
  maxAgeDays: 'higher',
  maxAgeDaysByType: 'higher',
  ftBudget: 'lower',
  quorum: 'lower',
  modelReportMaxAgeDays: 'higher',
  confFloor: 'higher',
  levelLeadDays: 'lower',
  waiverMaxDays: 'higher',
};

/** What a profile is held against: the one that it extends, or the nearest shipped one of its kind. */
export function baseOf(profile: Profile): Profile | undefined {
  if (profile.file === undefined) return shippedProfile(profile.extends ?? '');
  return (
    shippedProfile(profile.shippedBase ?? '') ??
    shippedProfile(profile.family === 'ai' ? 'review' : 'gsn-strict')
  );
}

/** In what a profile differs from its base, in the order of the catalogue. */
export function profileDepartures(
  profile: Profile,
  base: Profile,
  rules: readonly Rule[],
): readonly Departure[] {
  const found: Departure[] = [];
  if (profile.family !== base.family) {
    found.push({
      of: 'family',
      what: 'family',
      from: base.family,
      to: profile.family,
      weaker: profile.family === 'gsn',
    });
  }
  const more = profile.tolerates.filter((one) => !base.tolerates.includes(one));
  const less = base.tolerates.filter((one) => !profile.tolerates.includes(one));
  for (const one of more) found.push(tolerance(one, 'refused', 'tolerated', true));
  for (const one of less) found.push(tolerance(one, 'tolerated', 'refused', false));
  for (const rule of rules) {
    found.push(...levels(rule, profile, base), ...options(rule, profile, base));
  }
  const parameters = (one: Profile) => ({ ...DEFAULT_PARAMETERS, ...one.parameters });
  return [...found, ...parameterDepartures(parameters(base), parameters(profile))];
}

/** In what the case's own parameters differ from its profile's. */
export function caseDepartures(profile: Profile, c: Case): readonly Departure[] {
  return parameterDepartures(
    { ...DEFAULT_PARAMETERS, ...profile.parameters },
    parametersOf(profile, c),
  );
}

export interface Weakened {
  /** `kind`, `severity` and `approvals`: see outOfSight.ts. */
  readonly by: 'profile' | 'case' | 'kind' | 'severity' | 'approvals';
  /** What it is held against: a profile's id. */
  readonly than: string;
  readonly departures: readonly Departure[];
}

/**
 * Everything in force that asks less than it would without an organisation's profile or the case's
 * own parameters. What the shipped profiles make of each other is known and not told.
 */
export function weakenings(profile: Profile, c: Case, rules: readonly Rule[]): readonly Weakened[] {
  const base = profile.file === undefined ? undefined : baseOf(profile);
  const own = base ? profileDepartures(profile, base, rules) : [];
  const all: Weakened[] = [
    { by: 'profile', than: base?.id ?? '', departures: own },
    { by: 'case', than: profile.id, departures: caseDepartures(profile, c) },
  ];
  return [...outOfSight(profile, c), ...all]
    .map((one) => ({ ...one, departures: one.departures.filter(({ weaker }) => weaker) }))
    .filter(({ departures }) => departures.length > 0);
}

/** "SUP-03 off instead of warning, maxAgeDays 400 instead of 90". */
export function departureWords({ what, from, to }: Departure): string {
  return `${what} ${to} instead of ${from}`;
}

function levels(rule: Rule, profile: Profile, base: Profile): Departure[] {
  return ['default', ...Object.keys(rule.cases ?? {})].flatMap((name): Departure[] => {
    const from = levelOf(base, rule.id, name);
    const to = levelOf(profile, rule.id, name);
    if (from === to) return [];
    const what = name === 'default' ? rule.id : `${rule.id} ${name}`;
    return [{ of: 'rule', what, from, to, weaker: LEVELS.indexOf(to) < LEVELS.indexOf(from) }];
  });
}

function options(rule: Rule, profile: Profile, base: Profile): Departure[] {
  return Object.entries(rule.options ?? {}).flatMap(([name, option]): Departure[] => {
    const of = (one: Profile) => one.options[rule.id]?.[name] ?? option.default;
    const [from, to] = [of(base), of(profile)];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    const weaker = asksLess(option, from, to);
    const what = `${rule.id} ${name}`;
    return [{ of: 'option', what, from: JSON.stringify(from), to: JSON.stringify(to), weaker }];
  });
}

/**
 * A word asks less where it goes back to the default. Where the direction is not known, a change counts
 * as weaker: it is told rather than passed over.
 */
function asksLess({ default: usual, weaker }: RuleOption, from: unknown, to: unknown): boolean {
  if (Array.isArray(from) && Array.isArray(to)) {
    if (weaker === 'longer') return to.some((one) => !from.includes(one));
    return weaker !== 'shorter' || from.some((one) => !to.includes(one));
  }
  if (typeof to === 'string') return to === usual;
  if (typeof from !== 'number' || typeof to !== 'number') return true;
  if (weaker === 'higher') return to > from;
  return weaker === 'lower' ? to < from : true;
}

function parameterDepartures(
  base: Required<AnalysisParameters>,
  now: Required<AnalysisParameters>,
): Departure[] {
  const found: Departure[] = [];
  for (const name of Object.keys(WEAKER) as (keyof AnalysisParameters)[]) {
    if (name === 'maxAgeDaysByType') continue;
    found.push(...parameter(name, WEAKER[name], base[name], now[name]));
  }
  const kinds = new Set([
    ...Object.keys(base.maxAgeDaysByType),
    ...Object.keys(now.maxAgeDaysByType),
  ]);
  for (const kind of [...kinds].sort() as (keyof typeof base.maxAgeDaysByType)[]) {
    const from = base.maxAgeDaysByType[kind] ?? base.maxAgeDays;
    const to = now.maxAgeDaysByType[kind] ?? now.maxAgeDays;
    found.push(...parameter(`maxAgeDays of ${kind}`, 'higher', from, to));
  }
  return found;
}

function parameter(
  what: string,
  weaker: 'higher' | 'lower',
  from: number,
  to: number,
): readonly Departure[] {
  if (from === to) return [];
  const less = weaker === 'higher' ? to > from : to < from;
  return [{ of: 'parameter', what, from: String(from), to: String(to), weaker: less }];
}

function tolerance(what: string, from: string, to: string, weaker: boolean): Departure {
  return { of: 'tolerates', what, from, to, weaker };
}

/** As many as a head of findings can bear. */
const SHOWN = 12;

const WHO: Readonly<Record<Weakened['by'], (than: string) => string>> = {
  profile: (than) => `weaker than ${than}`,
  case: (than) => `the case's own parameters ask less than ${than}`,
  kind: (than) => `structure and notation only, so that what ${than} judges is not judged`,
  severity: (than) => `${than} asks less of what the case calls less than catastrophic`,
  approvals: (than) => `approvals ask for fewer votes than ${than}`,
};

function outOfSightWords({ of, what, to }: Departure): string {
  return of === 'records' ? what : `${what} ${to}`;
}

/** "weaker than review: SUP-03 off instead of warning, and 3 more": one line for each that weakens. */
export function weakenedLines(all: readonly Weakened[]): readonly string[] {
  return all.map(({ by, than, departures }) => {
    const words = by === 'kind' || by === 'severity' ? outOfSightWords : departureWords;
    const shown = departures.slice(0, SHOWN).map(words).join(', ');
    const rest = departures.length - SHOWN;
    const more = rest > 0 ? `, and ${rest} more` : '';
    return `${WHO[by](than)}: ${shown}${more}`;
  });
}

/** "acme (profiles/acme.profile.json, extends review)"; a shipped one by its id alone. */
export function profileWords({ id, file, extends: parent }: Profile): string {
  if (file === undefined) return id;
  return `${id} (${file}${parent === undefined ? ', extends none' : `, extends ${parent}`})`;
}
