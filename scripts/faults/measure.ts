// Plants each fault alone in each clean case, and judges what the analyser says that it did not say before.
// Votes are cast anew on what was planted: else an approval that lapsed would stand for every finding.
import { produce } from 'immer';
import { type Analysis, analyse } from '../../core/analyser/analyse.ts';
import type { Finding } from '../../core/analyser/finding.ts';
import { type Profile, shippedProfile } from '../../core/analyser/profile.ts';
import { digestOfBallot } from '../../core/format/digest.ts';
import type { Case } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import type { Fault } from './fault.ts';

/** Places of one kind of fault in one case. */
export const MOST_SITES = 4;

export interface CleanCase {
  readonly name: string;
  readonly case: Case;
  readonly today: string;
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

export function reviewProfile(): Profile {
  const profile = shippedProfile('review');
  if (!profile) throw new Error('there is no profile review');
  return profile;
}

export function analysed({ case: c, today }: CleanCase, profile = reviewProfile()): Analysis {
  return analyse(new CaseIndex(c), { profile, today, frozen: false });
}

/** Findings that an author would not expect of a clean case. */
export function noiseOf({ findings }: Analysis): readonly Finding[] {
  return findings.filter(({ severity, rule }) => severity !== 'info' && rule !== 'SYS-02');
}

/** Every fault alone, at up to so many places of the case, spread over those that it offers. */
export function plantAll(
  clean: CleanCase,
  faults: readonly Fault[],
  { sites = MOST_SITES, profile = reviewProfile() } = {},
): readonly Planted[] {
  const before = analysed(clean, profile);
  const known = new Set(before.findings.map(keyOf));
  const grounds = { case: clean.case, index: before.reasoning.index, reasoning: before.reasoning };
  return faults.flatMap((fault) =>
    spread(fault.sites(grounds), sites).map((site) => {
      const planted = produce(clean.case, (draft) => fault.plant(draft, site));
      if (planted === clean.case) throw new Error(`${fault.id} at ${site} changes nothing.`);
      const voted = fault.lapses ? planted : votedAnew(grounds.index, planted);
      const { findings } = analysed({ ...clean, case: voted }, profile);
      const fresh = findings.filter((finding) => !known.has(keyOf(finding)));
      const said = fresh.map(({ rule, severity }) => `${rule} ${severity}`);
      const found = judged(fault, fresh);
      return { fault, in: clean.name, site, found, said };
    }),
  );
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

/** Approvals and votes that were for what is there now are so again, for what is there after the fault. */
function votedAnew(before: CaseIndex, planted: Case): Case {
  const after = new CaseIndex(planted);
  return produce(planted, ({ approvals }) => {
    for (const approval of approvals.values()) {
      const was = digestOfBallot(before, approval);
      const is = digestOfBallot(after, approval);
      if (was === undefined || is === undefined || was === is) continue;
      if (approval.digest === was) approval.digest = is;
      for (const vote of approval.votes ?? []) if (vote.digest === was) vote.digest = is;
    }
  });
}
