// Plants each fault alone in each clean case, and judges what the analyser says that it did not say before.
// Votes are cast anew on what was planted: else an approval that lapsed would stand for every finding.
import { produce } from 'immer';
import { type Analysis, analyse } from '../../core/analyser/analyse.ts';
import type { Finding } from '../../core/analyser/finding.ts';
import { levelOf, type Profile, shippedProfile } from '../../core/analyser/profile.ts';
import type { ArtefactCheck } from '../../core/artefacts/types.ts';
import type { Case } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import type { Fault } from './fault.ts';
import { votedAnew } from './votes.ts';

/** Places of one kind of fault in one case. */
export const MOST_SITES = 4;

export interface CleanCase {
  readonly name: string;
  readonly case: Case;
  readonly today: string;
  /** The profile that it is judged by; `review` where none is named. */
  readonly profile?: string;
  /** Only faults of these families are planted; all where none is named. */
  readonly families?: readonly string[];
}

export type Found = 'right' | 'other' | 'missed';

export interface Planted {
  readonly fault: Fault;
  readonly in: string;
  readonly site: string;
  readonly found: Found;
  /** What is new, worst first: rule and severity. */
  readonly said: readonly string[];
}

export function profileOf({ profile: name = 'review' }: CleanCase): Profile {
  const profile = shippedProfile(name);
  if (!profile) throw new Error(`there is no profile ${name}`);
  return profile;
}

export function analysed(
  clean: CleanCase,
  profile = profileOf(clean),
  artefacts: readonly ArtefactCheck[] = [],
): Analysis {
  const { case: c, today } = clean;
  return analyse(new CaseIndex(c), { profile, today, frozen: false, artefacts });
}

/** Findings that an author would not expect of a clean case. */
export function noiseOf({ findings }: Analysis): readonly Finding[] {
  return findings.filter(({ severity, rule }) => severity !== 'info' && rule !== 'SYS-02');
}

/** Every fault alone, at up to so many places of the case, spread over those that it offers. */
export function plantAll(
  clean: CleanCase,
  faults: readonly Fault[],
  { sites = MOST_SITES, profile = profileOf(clean) } = {},
): readonly Planted[] {
  const before = analysed(clean, profile);
  const known = new Set(before.findings.map(keyOf));
  const grounds = { case: clean.case, index: before.reasoning.index, reasoning: before.reasoning };
  const asked = faults.filter((fault) => isAsked(fault, clean));
  return asked.flatMap((fault) =>
    spread(fault.sites(grounds), sites).map((site) => {
      const planted = produce(clean.case, (draft) => fault.plant(draft, site));
      const files = fault.files?.(site);
      if (planted === clean.case && !files)
        throw new Error(`${fault.id} at ${site} changes nothing.`);
      const voted = fault.lapses ? planted : votedAnew(grounds.index, planted);
      const { findings } = analysed({ ...clean, case: voted }, profile, files);
      const fresh = findings.filter((finding) => !known.has(keyOf(finding)));
      const said = fresh.map(({ rule, severity }) => `${rule} ${severity}`);
      const found = judged(fault, fresh);
      return { fault, in: clean.name, site, found, said };
    }),
  );
}

/** A case of the notation alone is asked nothing about evidence. */
function isAsked({ family, expects }: Fault, clean: CleanCase): boolean {
  if (clean.families && !clean.families.includes(family)) return false;
  const profile = profileOf(clean);
  return expects.some((rule) => severitiesOf(profile, rule).some((one) => one !== 'off'));
}

function severitiesOf(profile: Profile, rule: string): readonly string[] {
  return [levelOf(profile, rule), ...Object.values(profile.rules[rule] ?? {})];
}

function judged({ expects }: Fault, fresh: readonly Finding[]): Found {
  if (fresh.some(({ rule }) => expects.includes(rule))) return 'right';
  return fresh.some(({ severity }) => severity !== 'info') ? 'other' : 'missed';
}

/** A finding that became more severe is news. */
function keyOf({ fingerprint, severity }: Finding): string {
  return `${fingerprint} ${severity}`;
}

function spread(sites: readonly string[], most: number): readonly string[] {
  if (sites.length <= most) return sites;
  const step = most === 1 ? 0 : (sites.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => sites[Math.round(i * step)] ?? '');
}
