// Profiles: which rules apply, how severe each case is, with which parameters. Rules know none of it.
import draft from '../../templates/profiles/draft.profile.json' with { type: 'json' };
import euModelReport from '../../templates/profiles/eu-model-report.profile.json' with {
  type: 'json',
};
import gsnLenient from '../../templates/profiles/gsn-lenient.profile.json' with { type: 'json' };
import gsnStrict from '../../templates/profiles/gsn-strict.profile.json' with { type: 'json' };
import releaseGate from '../../templates/profiles/release-gate.profile.json' with { type: 'json' };
import review from '../../templates/profiles/review.profile.json' with { type: 'json' };
import sb53 from '../../templates/profiles/sb53.profile.json' with { type: 'json' };
import type { ProfileFile, ProfileLevel } from '../generated/profile.types.ts';
import type { AnalysisParameters, Case } from '../model/case.ts';
import type { Tolerance } from '../model/connections.ts';

/** The parameters where neither profile nor case says otherwise. */
export const DEFAULT_PARAMETERS: Required<AnalysisParameters> = {
  computeFactor: 4,
  maxAgeDays: 90,
  maxAgeDaysByType: {},
  ftBudget: 0.01,
  quorum: 2,
  modelReportMaxAgeDays: 183,
  confFloor: 0.9,
  levelLeadDays: 90,
  waiverMaxDays: 366,
};

/** The profile of a case that names none. */
export const DEFAULT_PROFILE = 'draft';

/** By which a case is judged that names a profile nobody has: the catalogue's own severities. */
export const UNKNOWN_PROFILE = 'review';

/** What an imported argument gets: structure and notation only. */
export const IMPORT_PROFILE = 'gsn-strict';

/** A profile with everything it extends merged in. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  /** What it is for; empty where it does not say. */
  readonly description: string;
  readonly family: 'gsn' | 'ai';
  readonly tolerates: readonly Tolerance[];
  /** Rule id to severity case to level; a rule that is absent is off. */
  readonly rules: Readonly<Record<string, Readonly<Record<string, ProfileLevel>>>>;
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly parameters: Partial<AnalysisParameters>;
  /** The profile that it extends. */
  readonly extends?: string | undefined;
  /** The nearest shipped profile that it extends; itself where it is shipped. */
  readonly shippedBase?: string | undefined;
  /** The file that it comes from, as it was named; absent where it is shipped. */
  readonly file?: string | undefined;
}

/** A profile whose levels come from further away is read by nobody. */
const MOST_ANCESTORS = 16;

/** The profiles that are at hand, by id. */
export type FindProfile = (id: string) => Profile | undefined;

/** Where a profile that another extends is looked for. */
export type ProfileSource = (id: string) => ProfileFile | undefined;

const SHIPPED: readonly ProfileFile[] = [
  gsnStrict,
  gsnLenient,
  draft,
  review,
  releaseGate,
  euModelReport,
  sb53,
] as unknown as readonly ProfileFile[];

/** The profiles that ship with the product, in order of increasing demand. */
export function shippedProfiles(): readonly ProfileFile[] {
  return SHIPPED;
}

/** A shipped profile by id, whole; undefined where there is none. */
export function shippedProfile(id: string): Profile | undefined {
  const file = SHIPPED.find((profile) => profile.id === id);
  return file && resolveProfile(file);
}

/** A shipped profile's file by id. */
export function shippedFile(id: string): ProfileFile | undefined {
  return SHIPPED.find((profile) => profile.id === id);
}

/**
 * A profile with its ancestors merged in. Throws an Error with a sentence where it extends nothing
 * known, or itself.
 * @param source where ancestors are looked for; the shipped ones where absent
 */
export function resolveProfile(
  file: ProfileFile,
  source: ProfileSource = shippedFile,
  seen: readonly string[] = [],
): Profile {
  const base = file.extends === undefined ? undefined : parentOf(file, source, seen);
  const rules: Record<string, Record<string, ProfileLevel>> = {};
  for (const [id, cases] of Object.entries(base?.rules ?? {})) rules[id] = { ...cases };
  for (const [id, level] of Object.entries(file.rules)) {
    const cases = typeof level === 'string' ? { default: level } : level;
    rules[id] = { ...rules[id], ...cases };
  }
  const options: Record<string, Record<string, unknown>> = {};
  for (const [id, own] of [
    ...Object.entries(base?.options ?? {}),
    ...Object.entries(file.options ?? {}),
  ]) {
    options[id] = { ...options[id], ...(own as Record<string, unknown>) };
  }
  return {
    id: file.id,
    title: file.title,
    description: file.description ?? '',
    family: file.family,
    tolerates: file.tolerates ?? base?.tolerates ?? [],
    rules,
    options,
    parameters: merged(base?.parameters ?? {}, file.parameters),
    extends: file.extends,
    shippedBase: shippedFile(file.id) === file ? file.id : base?.shippedBase,
  };
}

function parentOf(file: ProfileFile, source: ProfileSource, seen: readonly string[]): Profile {
  const chain = [...seen, file.id];
  if (chain.length > MOST_ANCESTORS) {
    throw new Error(
      `the profile extends more than ${MOST_ANCESTORS} others in a row; extend fewer.`,
    );
  }
  const wanted = file.extends ?? '';
  if (chain.includes(wanted)) {
    const circle = [...chain.slice(chain.indexOf(wanted)), wanted].map((id) => `"${id}"`);
    throw new Error(
      `the profile extends itself (${circle.join(' extends ')}); remove one "extends".`,
    );
  }
  const parent = source(wanted);
  if (!parent) throw new Error(`the profile extends "${wanted}", which is not known`);
  return resolveProfile(parent, source, chain);
}

/** Parameters over others; what is set for a kind of evidence leaves the other kinds as they are. */
function merged(
  below: Partial<AnalysisParameters>,
  above: Partial<AnalysisParameters> = {},
): Partial<AnalysisParameters> {
  const ages = { ...below.maxAgeDaysByType, ...above.maxAgeDaysByType };
  const all = { ...below, ...above };
  return Object.keys(ages).length > 0 ? { ...all, maxAgeDaysByType: ages } : all;
}

/** Level of a rule's severity case: the case's own, else the rule's default, else off. */
export function levelOf(profile: Profile, rule: string, severityCase = 'default'): ProfileLevel {
  const cases = profile.rules[rule];
  return cases?.[severityCase] ?? cases?.default ?? 'off';
}

/** The parameters in force: the product's, overridden by the profile's, then by the case's own. */
export function parametersOf(profile: Profile, c: Case): Required<AnalysisParameters> {
  return { ...DEFAULT_PARAMETERS, ...merged(profile.parameters, c.meta.parameters) };
}
