// Findings as JSON. For several files the findings say which is theirs, the
// summary is the sum, `profile` and `today` are null where files differ, and `files` has each one's.

import type { Summary } from '../../core/analyser/analyse.ts';
import type { Finding } from '../../core/analyser/finding.ts';
import type { Analysed } from '../cases.ts';
import type { Tool } from '../tool.ts';

export function findingsJson(all: readonly Analysed[], tool: Tool): object {
  const [only] = all;
  if (only && all.length === 1) {
    return { tool, ...headOf(only), findings: only.findings.map(toJson), summary: only.summary };
  }
  return {
    tool,
    profile: same(all.map(({ profile }) => profile.id)),
    today: same(all.map(({ today }) => today)),
    findings: all.flatMap(({ file, findings }) =>
      findings.map((finding) => ({ file, ...toJson(finding) })),
    ),
    summary: sum(all.map(({ summary }) => summary)),
    files: all.map((analysed) => ({
      file: analysed.file,
      ...headOf(analysed),
      summary: analysed.summary,
    })),
  };
}

function headOf(analysed: Analysed): object {
  const { profile, parameters, today, frozen, weakened, verification } = analysed;
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

function toJson({ rule, severity, message, at, path, fingerprint, waived }: Finding): object {
  const finding = { rule, severity, message, at, path, fingerprint };
  return waived === undefined ? finding : { ...finding, waived };
}

function same(values: readonly string[]): string | null {
  return new Set(values).size === 1 ? (values[0] ?? null) : null;
}

function sum(summaries: readonly Summary[]): Summary {
  const total = { blocker: 0, error: 0, warning: 0, info: 0, waived: 0 };
  for (const summary of summaries) {
    for (const key of Object.keys(total) as (keyof Summary)[]) total[key] += summary[key];
  }
  return total;
}
