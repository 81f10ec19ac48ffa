// Findings as JSON. For several files the findings say which is theirs, the
// summary is the sum, `profile` and `today` are null where files differ, and `files` has each one's.
import type { Finding } from '../../core/analyser/finding.ts';
import { reasonsOfFinding } from '../../core/analyser/reasonsInShort.ts';
import { baselineCounts, type Checked } from '../checked.ts';
import type { Tool } from '../tool.ts';
import { sumOf } from './sums.ts';

export function findingsJson(all: readonly Checked[], tool: Tool): object {
  const [only] = all;
  const baseline = baselineCounts(all);
  const compared = baseline ? { baseline } : {};
  if (only && all.length === 1) {
    const { file, findings, summary } = only;
    const told = findings.map((finding) => toJson(only, finding));
    return {
      tool,
      file,
      caseId: only.index.case.id,
      ...headOf(only),
      findings: told,
      summary,
      ...compared,
    };
  }
  return {
    tool,
    profile: same(all.map(({ profile }) => profile.id)),
    today: same(all.map(({ today }) => today)),
    findings: all.flatMap((one) =>
      one.findings.map((finding) => ({ file: one.file, ...toJson(one, finding) })),
    ),
    summary: sumOf(all.map(({ summary }) => summary)),
    ...compared,
    files: all.map((analysed) => ({
      file: analysed.file,
      caseId: analysed.index.case.id,
      ...headOf(analysed),
      summary: analysed.summary,
    })),
  };
}

function headOf(checked: Checked): object {
  const { profile, parameters, today, frozen, weakened, verification } = checked;
  const head = {
    profile: profile.id,
    // Where it is no profile of the program.
    ...(profile.file === undefined
      ? {}
      : { profileFile: profile.file, extends: profile.extends ?? null }),
    parameters,
    // What asks less than a shipped profile, or than the profile does.
    ...(weakened.length > 0 ? { weakened } : {}),
    today,
    frozen,
  };
  if (!verification) return head;
  return { ...head, artefacts: { summary: verification.counts, checks: verification.checks } };
}

function toJson({ compared }: Checked, finding: Finding): object {
  const { rule, severity, message, at, path, fingerprint, waived } = finding;
  const state = compared?.states.get(finding);
  const reasons = reasonsOfFinding(finding);
  return {
    rule,
    severity,
    message,
    // Where the message has only the first of several.
    ...(reasons.length > 0 ? { reasons } : {}),
    at,
    path,
    fingerprint,
    ...(waived === undefined ? {} : { waived }),
    ...(state === undefined ? {} : { baseline: state }),
  };
}

function same(values: readonly string[]): string | null {
  return new Set(values).size === 1 ? (values[0] ?? null) : null;
}
