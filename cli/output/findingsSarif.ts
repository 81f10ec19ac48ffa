// Findings as SARIF 2.1.0 (OASIS), for code scanning: places by line and column in the case file,
// our fingerprints, waivers as suppressions, and what a baseline knew (section 3.27.24).
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../../core/analyser/finding.ts';
import { reasonsOfFinding } from '../../core/analyser/reasonsInShort.ts';
import { locate } from '../../core/format/locate.ts';
import type { Position } from '../../core/format/position.ts';
import { RULES } from '../../core/generated/rules.ts';
import type { KnownFinding } from '../baseline.ts';
import type { Checked } from '../checked.ts';
import type { Tool } from '../tool.ts';
import { SARIF_LEVELS, sarifRule } from './sarifRule.ts';

/** One run for each file, because each has its own profile and day. */
export function findingsSarif(all: readonly Checked[], tool: Tool): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: all.map((checked) => runOf(checked, tool)),
  };
}

function runOf(checked: Checked, { name, version }: Tool): object {
  const { file, profile, parameters, weakened, today, frozen, findings, text, verification } =
    checked;
  const absent = checked.compared?.absent ?? [];
  const used = new Set([...findings, ...absent].map(({ rule }) => rule));
  const rules = RULES.filter(({ id }) => profile.rules[id] !== undefined || used.has(id));
  const numbers = new Map(rules.map(({ id }, i) => [id, i]));
  const positions = locate(
    text,
    [...findings, ...absent].map(({ path }) => path),
  );
  const place = (finding: KnownFinding | Finding) => ({
    uri: uriOf(file),
    position: positions.get(finding.path),
    ruleIndex: numbers.get(finding.rule),
  });
  return {
    tool: { driver: { name, version, rules: rules.map((rule) => sarifRule(rule, profile)) } },
    columnKind: 'utf16CodeUnits',
    // With a slash at its end, all of it is the category: no two files share one.
    automationDetails: { id: `${name}/${profile.id}/${uriOf(file)}/` },
    artifacts: [{ location: { uri: uriOf(file) }, mimeType: 'application/json' }],
    results: [
      ...findings.map((finding) => findingResult(checked, finding, place(finding))),
      ...absent.map((finding) => absentResult(finding, place(finding))),
    ],
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

interface Place {
  readonly uri: string;
  readonly position: Position | undefined;
  readonly ruleIndex: number | undefined;
}

type Told = Pick<Finding, 'rule' | 'severity' | 'message' | 'at' | 'fingerprint'>;

function resultOf(
  { rule, severity, message, at, fingerprint }: Told,
  { uri, position, ruleIndex }: Place,
): object {
  const region = position && { startLine: position.line, startColumn: position.column };
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: SARIF_LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, index: 0 },
          ...(region ? { region } : {}),
        },
        ...(at.length === 0
          ? {}
          : { logicalLocations: at.map((name) => ({ fullyQualifiedName: name })) }),
      },
    ],
    partialFingerprints: { 'warrant/v1': fingerprint },
  };
}

function findingResult(checked: Checked, finding: Finding, place: Place): object {
  const { severity, path, waived } = finding;
  const state = checked.compared?.states.get(finding);
  const reasons = reasonsOfFinding(finding);
  return {
    ...resultOf(finding, place),
    ...(state === undefined ? {} : { baselineState: state === 'known' ? 'unchanged' : 'new' }),
    ...(waived === undefined ? {} : { suppressions: [suppressionOf(checked, waived)] }),
    properties: {
      severity,
      path,
      ...(reasons.length > 0 ? { reasons } : {}),
      ...(waived === undefined ? {} : { waived }),
    },
  };
}

/** Known from the baseline, and not found any more. */
function absentResult(finding: KnownFinding, place: Place): object {
  const { severity, path } = finding;
  return {
    ...resultOf(finding, place),
    baselineState: 'absent',
    properties: { severity, path },
  };
}

/** The waiver lies in the case itself. One that has expired, or is about something else, is none. */
function suppressionOf({ index }: Checked, waiver: string): object {
  const { reason, owner, approver, until } = index.case.waivers.get(waiver) ?? {};
  const facts = { waiver, owner, approver, until };
  const told = Object.entries(facts).filter(([, value]) => value !== undefined);
  return {
    kind: 'inSource',
    status: 'accepted',
    ...(reason === undefined ? {} : { justification: reason }),
    properties: Object.fromEntries(told),
  };
}

/** Relative to where the program was called, as code scanning wants it. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}
