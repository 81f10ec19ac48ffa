// Whether evidence is fresh, cause by cause, with what is left before each cause begins. Computed
// anew each time and kept apart from the result: a pass may be stale, a failure fresh. The verdicts
// are the reasoning's (staleness, usable); only what is left is worked out here.
import type { SystemVersion } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { dayNumber, dayText } from '../reasoning/days.ts';
import { amount } from '../reasoning/sentences.ts';
import { agesBy } from '../reasoning/staleness.ts';
import { remember } from '../reasoning/structure.ts';
import type { Reason, Reasoning } from '../reasoning/types.ts';

export type FreshState = 'fresh' | 'stale' | 'unknown';

/** The causes that can end freshness (codes of reasons), in the order they are shown. */
const FRESHNESS_CAUSES = [
  'age',
  'compute',
  'version',
  'config',
  'trainingSignal',
  'overstated',
  'expiry',
  'future',
];

export interface FreshnessLine {
  /** As of the reason: `age`, `compute`, `expiry`. */
  readonly code: string;
  /** `unknown`: a field is missing, which counts as stale. */
  readonly state: FreshState;
  /** The values compared, and the parameter. */
  readonly text: string;
  /** YYYY-MM-DD from which the cause holds if nothing changes; absent where no day is known. */
  readonly begins?: string;
}

export interface Freshness {
  /** `unknown`: nothing but missing fields speaks against it. */
  readonly state: FreshState;
  readonly lines: readonly FreshnessLine[];
  readonly age?: AgeLeft;
  readonly compute?: ComputeLeft;
  /** The first day on which some cause begins; absent where one holds already, or none will. */
  readonly until?: string;
}

export interface AgeLeft {
  readonly date: string;
  readonly days: number;
  readonly limit: number;
  /** Which parameter sets the limit. */
  readonly from: string;
  /** Days before it is too old; negative: days since. */
  readonly left: number;
  /** The first day on which it is too old. */
  readonly staleFrom?: string;
}

export interface ComputeLeft {
  readonly evaluated: number;
  readonly now: number;
  /** Of now to evaluated; Infinity where that is 0. */
  readonly ratio: number;
  /** computeFactor. */
  readonly factor: number;
  /** By which the system can still grow: factor / ratio. At 1 or below there is nothing left. */
  readonly left: number;
}

/** The freshness of an evidence record; every cause as of the day of the reasoning. */
export function freshnessOf(reasoning: Reasoning, id: string): Freshness {
  const known = reasoning.index.memo(
    'freshness',
    () => new WeakMap<Reasoning, Map<string, Freshness>>(),
  );
  const own = known.get(reasoning) ?? new Map<string, Freshness>();
  known.set(reasoning, own);
  return remember(own, id, () => computed(reasoning, id));
}

function computed(reasoning: Reasoning, id: string): Freshness {
  const reasons = new Map<string, Reason>();
  for (const reason of reasoning.staleness(id)) reasons.set(reason.code, reason);
  const expired = reasoning.usable(id).reasons.find(({ code }) => code === 'expiry');
  if (expired) reasons.set('expiry', expired);
  const unrecorded = reasons.get('record');
  if (unrecorded) {
    return {
      state: 'unknown',
      lines: [{ code: 'age', state: 'unknown', text: unrecorded.message }],
    };
  }
  const age = ageLeft(reasoning, id);
  const compute = computeLeft(reasoning, id);
  // A cause that is not known here is shown all the same, last.
  const codes = new Set<string>([...FRESHNESS_CAUSES, ...reasons.keys()]);
  const lines = [...codes].flatMap((code): FreshnessLine[] => {
    const reason = reasons.get(code);
    if (reason) {
      const state = reason.missing === undefined ? 'stale' : 'unknown';
      return [{ code, state, text: reason.message, ...since(reasoning, id, code, age) }];
    }
    const line = freshLine(reasoning, id, code, age, compute);
    return line ? [{ code, state: 'fresh', ...line }] : [];
  });
  const state = worst(lines);
  const begins = lines.flatMap(({ begins: day }) => day ?? []).sort();
  return {
    state,
    lines,
    ...(age ? { age } : {}),
    ...(compute ? { compute } : {}),
    ...(state === 'fresh' && begins[0] !== undefined ? { until: begins[0] } : {}),
  };
}

function worst(lines: readonly FreshnessLine[]): FreshState {
  if (lines.some(({ state }) => state === 'stale')) return 'stale';
  return lines.some(({ state }) => state === 'unknown') ? 'unknown' : 'fresh';
}

/** Undefined where days do not age it, or where no day is stated. */
function ageLeft(reasoning: Reasoning, id: string): AgeLeft | undefined {
  const date = reasoning.index.case.evidence.get(id)?.date;
  const limit = reasoning.ageLimit(id);
  const [then, now] = [dayNumber(date), dayNumber(reasoning.settings.today)];
  if (!limit || date === undefined || then === undefined || now === undefined) return undefined;
  const last = then + Math.floor(limit.days);
  const staleFrom = dayText(last + 1);
  return {
    date,
    days: now - then,
    limit: limit.days,
    from: limit.from,
    left: last - now,
    ...(staleFrom === undefined ? {} : { staleFrom }),
  };
}

/** Undefined where compute is not asked of its type, or where one of the two is missing. */
function computeLeft({ index, settings }: Reasoning, id: string): ComputeLeft | undefined {
  const c = index.case;
  const evidence = c.evidence.get(id);
  if (!evidence || !agesBy(evidence.evalType).model) return undefined;
  const evaluated = evaluatedCompute(index, id);
  const now = c.systemVersions.get(c.meta.systemUnderTest ?? '')?.effCompute;
  if (evaluated === undefined || now === undefined) return undefined;
  const factor = settings.parameters.computeFactor;
  const ratio = evaluated === 0 ? Number.POSITIVE_INFINITY : now / evaluated;
  return { evaluated, now, ratio, factor, left: factor / ratio };
}

/** The evidence's own figure, else its version's (rules.md 3.0). */
export function evaluatedCompute({ case: c }: CaseIndex, id: string): number | undefined {
  const evidence = c.evidence.get(id);
  return evidence?.effCompute ?? c.systemVersions.get(evidence?.systemVersion ?? '')?.effCompute;
}

function freshLine(
  { index: { case: c }, settings }: Reasoning,
  id: string,
  code: string,
  age: AgeLeft | undefined,
  compute: ComputeLeft | undefined,
): Omit<FreshnessLine, 'code' | 'state'> | undefined {
  const evidence = c.evidence.get(id);
  const system = c.systemVersions.get(c.meta.systemUnderTest ?? '');
  const { model } = agesBy(evidence?.evalType);
  switch (code) {
    case 'age': {
      if (!age) return { text: `${evidence?.evalType ?? 'it'} does not age by days` };
      const text = `${age.days} of ${amount(age.limit)} days old (${age.from})`;
      return age.staleFrom === undefined ? { text } : { text, begins: age.staleFrom };
    }
    case 'compute':
      return compute && { text: computeText(compute) };
    case 'version': {
      if (!model) return undefined;
      const about = c.systemVersions.get(evidence?.systemVersion ?? '')?.name;
      const same = evidence?.systemVersion === c.meta.systemUnderTest;
      return {
        text: same
          ? `about ${system?.name}, the system under test`
          : `about ${about}, from which a continuity record leads to ${system?.name}`,
      };
    }
    case 'config':
      if (!model || !system?.configHash) return undefined;
      return { text: `the configuration of the system, ${system.configHash}` };
    case 'trainingSignal':
      if (!model || evidence?.systemVersion === c.meta.systemUnderTest) return undefined;
      return sameSignal(c.systemVersions.get(evidence?.systemVersion ?? ''), system);
    case 'expiry': {
      if (evidence?.expiry === undefined) return undefined;
      const begins = after(evidence.expiry);
      const text = `expires after ${evidence.expiry}; today is ${settings.today}`;
      return begins === undefined ? { text } : { text, begins };
    }
    default:
      return undefined;
  }
}

/** Nothing is said of versions that are not known: that the version is missing is a line of its own. */
function sameSignal(about: SystemVersion | undefined, system: SystemVersion | undefined) {
  if (!about || !system) return undefined;
  const stated = (about.trainingSignal ?? []).length > 0;
  return {
    text: stated
      ? 'trained by the same signal as the system'
      : 'stated for neither version, so no difference is known',
  };
}

function computeText({ evaluated, now, ratio, factor, left }: ComputeLeft): string {
  return (
    `evaluated at ${amount(evaluated)} FLOP, the system is at ${amount(now)} = ${amount(ratio, 4)} times; ` +
    `${amount(left, 3)} times are left to the limit of ${amount(factor)} (compute factor)`
  );
}

/** What holds since a known day says since when. */
function since(
  { index }: Reasoning,
  id: string,
  code: string,
  age: AgeLeft | undefined,
): { readonly begins?: string } {
  const expiry = code === 'expiry' ? after(index.case.evidence.get(id)?.expiry) : undefined;
  const begins = code === 'age' ? age?.staleFrom : expiry;
  return begins === undefined ? {} : { begins };
}

function after(day: string | undefined): string | undefined {
  const number = dayNumber(day);
  return number === undefined ? undefined : dayText(number + 1);
}
