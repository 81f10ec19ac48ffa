// Findings as SARIF 2.1.0 (OASIS), for code scanning: places by line and column in the case file,
// our fingerprints, waivers as suppressions.
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../../core/analyser/finding.ts';
import { levelOf } from '../../core/analyser/profile.ts';
import type { Rule, Severity } from '../../core/analyser/rule.ts';
import { locate } from '../../core/format/locate.ts';
import type { Position } from '../../core/format/position.ts';
import { RULES } from '../../core/generated/rules.ts';
import type { Analysed } from '../cases.ts';
import type { Tool } from '../tool.ts';

const LEVELS: Readonly<Record<Severity | 'off', string>> = {
  blocker: 'error',
  error: 'error',
  warning: 'warning',
  info: 'note',
  off: 'none',
};

/** One run for each file, because each has its own profile and day. */
export function findingsSarif(all: readonly Analysed[], tool: Tool): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: all.map((analysed) => runOf(analysed, tool)),
  };
}

function runOf(analysed: Analysed, { name, version }: Tool): object {
  const { file, profile, parameters, weakened, today, frozen, findings, text, verification } =
    analysed;
  const used = new Set(findings.map(({ rule }) => rule));
  const rules = RULES.filter(({ id }) => profile.rules[id] !== undefined || used.has(id));
  const positions = locate(
    text,
    findings.map(({ path }) => path),
  );
  return {
    tool: { driver: { name, version, rules: rules.map((rule) => ruleOf(rule, analysed)) } },
    columnKind: 'utf16CodeUnits',
    automationDetails: { id: `${name}/${profile.id}/${uriOf(file)}` },
    artifacts: [{ location: { uri: uriOf(file) }, mimeType: 'application/json' }],
    results: findings.map((finding) =>
      resultOf(
        finding,
        analysed,
        positions.get(finding.path),
        rules.findIndex(({ id }) => id === finding.rule),
      ),
    ),
    properties: {
      profile: profile.id,
      ...(profile.file === undefined ? {} : { profileFile: profile.file }),
      parameters,
      ...(weakened.length > 0 ? { weakened } : {}),
      today,
      frozen,
      ...(verification ? { artefacts: verification.counts } : {}),
    },
  };
}

function ruleOf(rule: Rule, { profile }: Analysed): object {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: rule.remedy },
    defaultConfiguration: { level: LEVELS[levelOf(profile, rule.id)] },
    properties: { kind: rule.kind, basis: rule.basis },
  };
}

function resultOf(
  finding: Finding,
  { file, index }: Analysed,
  position: Position | undefined,
  ruleIndex: number,
): object {
  const { rule, severity, message, at, path, fingerprint, waived } = finding;
  const region = position && { startLine: position.line, startColumn: position.column };
  return {
    ruleId: rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), index: 0 },
          ...(region ? { region } : {}),
        },
        ...(at.length === 0
          ? {}
          : { logicalLocations: at.map((name) => ({ fullyQualifiedName: name })) }),
      },
    ],
    partialFingerprints: { 'warrant/v1': fingerprint },
    ...(waived === undefined
      ? {}
      : { suppressions: [suppressionOf(index.case.waivers.get(waived)?.reason)] }),
    properties: { severity, path, ...(waived === undefined ? {} : { waived }) },
  };
}

/** The waiver lies in the case itself. */
function suppressionOf(reason: string | undefined): object {
  const justification = reason === undefined ? {} : { justification: reason };
  return { kind: 'inSource', status: 'accepted', ...justification };
}

function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}
