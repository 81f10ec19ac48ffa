// Findings that were there before: a former `check --format json`. What is known from it does not fail
// the check again; a finding that has become worse, or whose waiver has lapsed, is new.
import { basename, normalize } from 'node:path';
import type { Finding } from '../core/analyser/finding.ts';
import { SEVERITIES, type Severity } from '../core/analyser/rule.ts';
import { parseJson } from '../core/format/checkJson.ts';
import { decodeText } from '../core/format/decodeText.ts';
import { didYouMean } from '../core/format/nearest.ts';
import { quoted } from '../core/format/problem.ts';
import { RULES } from '../core/generated/rules.ts';
import type { Analysed } from './cases.ts';
import { readBytes } from './files.ts';
import { toolOf } from './tool.ts';
import { shown, Unusable } from './unusable.ts';
import type { World } from './world.ts';

/** Findings of ten thousand elements are some megabytes. */
const MAX_BASELINE_BYTES = 256 * 1024 * 1024;

export type BaselineState = 'new' | 'known';

/** A finding as the baseline has it. */
export interface KnownFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: readonly string[];
  readonly path: string;
  readonly fingerprint: string;
  readonly waived: boolean;
}

export interface Baseline {
  /** As it was called. */
  readonly name: string;
  /** By the file that they were found in, as it was called. */
  readonly files: ReadonlyMap<string, Known>;
}

interface Known {
  /** The id of the case; outputs of before it was written do not say. */
  readonly caseId?: string | undefined;
  readonly findings: KnownFinding[];
}

/** What a baseline says of the findings of one file. */
export interface Compared {
  readonly states: ReadonlyMap<Finding, BaselineState>;
  /** Known, and not found any more. */
  readonly absent: readonly KnownFinding[];
}

/** Reads a baseline. Throws Unusable with one sentence for anything else. */
export async function openBaseline(world: World, file: string): Promise<Baseline> {
  const decoded = decodeText(await readBytes(world, file, MAX_BASELINE_BYTES), MAX_BASELINE_BYTES);
  const parsed = decoded.ok ? parseJson(decoded.text) : decoded;
  if (!parsed.ok) throw new Unusable(`${shown(file)}: ${parsed.problem.message}`);
  const { name } = await toolOf(world);
  return readBaseline(file, parsed.value, name);
}

function readBaseline(file: string, value: unknown, tool: string): Baseline {
  const at = (place: string, what: string) =>
    new Unusable(
      `${shown(file)}: At ${place}: ${what}; give what \`${tool} check --format json\` wrote.`,
    );
  if (!isObject(value)) throw at('the top', 'a baseline is an object with "findings"');
  if (Array.isArray(value.runs)) throw at('/runs', 'this is SARIF, and a baseline is JSON');
  const writer = isObject(value.tool) ? value.tool.name : undefined;
  if (writer !== tool) {
    throw at(
      '/tool/name',
      writer === undefined
        ? 'the tool that wrote it is missing'
        : `this is of another tool, ${quoted(writer)}`,
    );
  }
  if (!Array.isArray(value.findings)) throw at('/findings', 'a list of findings is missing');
  const files = new Map<string, Known>();
  for (const [name, caseId] of casesOf(value)) files.set(name, { caseId, findings: [] });
  for (const [i, item] of value.findings.entries()) {
    const problem = problemOf(item);
    if (problem) throw at(`/findings/${i}${problem.at}`, problem.what);
    const finding = item as KnownFinding & { file?: string; waived?: unknown };
    const name = sameName(finding.file ?? (typeof value.file === 'string' ? value.file : ''));
    const known = { ...finding, waived: finding.waived !== undefined };
    const list = files.get(name)?.findings;
    if (list) list.push(known);
    else files.set(name, { findings: [known] });
  }
  return { name: file, files };
}

/** The files that it was made of, with the id of the case in each: those without findings, too. */
function casesOf(value: Readonly<Record<string, unknown>>): [string, string | undefined][] {
  const several = Array.isArray(value.files) ? value.files : [value];
  return several.flatMap((one): [string, string | undefined][] => {
    if (!isObject(one) || typeof one.file !== 'string') return [];
    return [[sameName(one.file), typeof one.caseId === 'string' ? one.caseId : undefined]];
  });
}

const KNOWN_RULES: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

interface Fault {
  readonly at: string;
  readonly what: string;
}

function problemOf(item: unknown): Fault | undefined {
  if (!isObject(item)) return { at: '', what: 'this is no finding' };
  const { rule, severity, fingerprint, message, at, path, file } = item;
  if (typeof rule !== 'string') return { at: '/rule', what: 'the rule is missing' };
  if (!KNOWN_RULES.has(rule)) {
    const meant = didYouMean(rule, KNOWN_RULES).replace(/\?$/, '');
    return { at: '/rule', what: `${quoted(rule)} is no rule of this program${meant}` };
  }
  if (!SEVERITIES.includes(severity as Severity)) {
    return { at: '/severity', what: `${quoted(severity)} is no severity` };
  }
  if (typeof fingerprint !== 'string' || !/^[0-9a-f]{16}$/.test(fingerprint)) {
    return { at: '/fingerprint', what: `${quoted(fingerprint)} is no fingerprint` };
  }
  if (file !== undefined && typeof file !== 'string') {
    return { at: '/file', what: `${quoted(file)} is no name of a file` };
  }
  const isText = typeof message === 'string' && typeof path === 'string';
  const isPlaced = Array.isArray(at) && at.every((one) => typeof one === 'string');
  return isText && isPlaced ? undefined : { at: '', what: 'message, path or at is missing' };
}

/**
 * Which findings the baseline knows. A baseline of one file is that of the one file checked, whatever
 * either is called; of several, each is known by its name. Throws Unusable where it is of another
 * case: elements of other cases bear the same names, and its findings would silence those of this one.
 */
export function compareWith(
  baseline: Baseline,
  { file, index, findings }: Pick<Analysed, 'file' | 'index' | 'findings'>,
  filesChecked: number,
): Compared {
  const { files } = baseline;
  const name = files.size === 1 && filesChecked === 1 ? [...files.keys()][0] : sameName(file);
  const known = files.get(name ?? '');
  if (known) mustBeOf(index.case.id, file, known, baseline.name, name ?? '');
  const left = new Map<string, KnownFinding[]>();
  for (const one of known?.findings ?? []) {
    const same = left.get(keyOf(one));
    if (same) same.push(one);
    else left.set(keyOf(one), [one]);
  }
  const states = new Map<Finding, BaselineState>();
  for (const finding of findings) {
    const same = left.get(keyOf(finding))?.shift();
    states.set(finding, same && !isWorse(finding, same) ? 'known' : 'new');
  }
  return { states, absent: [...left.values()].flat() };
}

/** Where it does not say of which case it is, the name of the file must be the same. */
function mustBeOf(id: string, file: string, { caseId }: Known, baseline: string, name: string) {
  const isOfIt = caseId === undefined ? basename(name) === basename(file) : caseId === id;
  if (isOfIt) return;
  const of = caseId === undefined ? 'of a case whose id it does not say' : `of ${quoted(caseId)}`;
  throw new Unusable(
    `${shown(file)}: The baseline ${shown(baseline)} is ${of} (${shown(name)}), and this is the case ${quoted(id)}; give a baseline that was written for this case.`,
  );
}

function keyOf({ rule, fingerprint }: Pick<Finding, 'rule' | 'fingerprint'>): string {
  return `${rule} ${fingerprint}`;
}

function isWorse(now: Finding, before: KnownFinding): boolean {
  if (before.waived && now.waived === undefined) return true;
  return SEVERITIES.indexOf(now.severity) < SEVERITIES.indexOf(before.severity);
}

function sameName(file: string): string {
  return normalize(file).replaceAll('\\', '/');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
