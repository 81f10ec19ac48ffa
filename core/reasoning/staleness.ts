// stale(e), usable(e) and judged(e) of README.md here. Every cause is a reason of its own; EVI-01 to
// EVI-03 ask the same. A field that a question needs and that is absent makes the evidence stale.
import type { Case, EvalType, Evidence, SystemVersion } from '../model/case.ts';
import { recordIn } from '../model/lookup.ts';
import { judgementReasons } from './comparison.ts';
import { dayNumber, daysBetween } from './days.ts';
import { ageLimit, type Measure, signalsOf } from './measure.ts';
import { runReasons } from './run.ts';
import { amount, missingValue, names, reasonOf, stated } from './sentences.ts';
import type { Reason, YesNo } from './types.ts';

/** These age only by expiry (3.0). */
const EXPIRY_ONLY: ReadonlySet<EvalType | undefined> = new Set<EvalType>([
  'expert-elicitation',
  'formal',
  'precedent/continuity',
  'forecast',
]);

/** What ages evidence of a type besides its expiry. */
export function agesBy(type: EvalType | undefined): {
  readonly days: boolean;
  readonly model: boolean;
} {
  const days = !EXPIRY_ONLY.has(type);
  return { days, model: days && type !== 'security-assessment' };
}

interface Question {
  readonly measure: Measure;
  readonly id: string;
  readonly evidence: Evidence;
  /** The version that the evidence is about. */
  readonly version: SystemVersion | undefined;
}

/** Every reason why the evidence is stale; none: it is fresh. */
export function stalenessOf(measure: Measure, evidenceId: string): readonly Reason[] {
  const { c } = measure;
  const evidence = recordIn(c, 'evidence', evidenceId);
  if (!evidence) return [missingValue('record', 'evidence', [evidenceId], evidenceId)];
  const type = evidence.evalType;
  const question: Question = {
    measure,
    id: evidenceId,
    evidence,
    version: recordIn(c, 'systemVersions', evidence.systemVersion),
  };
  const future = futureReason(question);
  const by = agesBy(type);
  if (!by.days) return future ? [future] : [];
  const age = ageReason(question);
  const ofModel = by.model
    ? [
        computeReason(question),
        overstatedReason(question),
        versionReason(question),
        configReason(question),
        trainingSignalReason(question),
      ]
    : [];
  return [future, age, ...ofModel].filter((reason) => reason !== undefined);
}

/** SUT.effCompute >= computeFactor * e.effCompute; the evidence's own figure, else its version's. */
function computeReason({ measure, id, evidence, version }: Question) {
  const { c, settings, system } = measure;
  const then = evidence.effCompute ?? version?.effCompute;
  if (then === undefined) return missingValue('compute', 'effCompute', [id], names(c, [id]));
  const now = system?.effCompute;
  if (now === undefined) {
    return missingValue('compute', 'effCompute', [id], 'the system under test');
  }
  const factor = settings.parameters.computeFactor;
  if (now < factor * then) return undefined;
  const times = then === 0 ? 'beyond measure' : `${amount(now / then, 4)} times`;
  return reasonOf(
    'compute',
    `evaluated at ${amount(then)} FLOP, the system is at ${amount(now)} = ${times}; ` +
      `the limit is ${amount(factor)} times (compute factor)`,
    [id],
  );
}

/** Evidence claims at least computeFactor times what its version has: which holds is not known. */
function overstatedReason({ measure, id, evidence, version }: Question) {
  const own = evidence.effCompute;
  const has = version?.effCompute;
  const factor = measure.settings.parameters.computeFactor;
  if (own === undefined || has === undefined || own < factor * has) return undefined;
  if (own === has) return undefined;
  return reasonOf(
    'overstated',
    `${amount(own)} FLOP are stated, but ${version?.name}, which it is about, has ${amount(has)}; ` +
      `the limit is ${amount(factor)} times (compute factor)`,
    [id],
  );
}

/** What is dated after today has not been made yet; this is asked of every type. */
function futureReason({ measure: { settings, today }, id, evidence }: Question) {
  const date = dayNumber(evidence.date);
  if (date === undefined || today === undefined || date <= today) return undefined;
  return reasonOf('future', `dated ${evidence.date}, after today, ${settings.today}`, [id]);
}

/** today - e.date > maxAgeDays of its type, or the policy's own interval, if shorter (EVI-02). */
function ageReason({ measure, id, evidence }: Question) {
  const { c, settings, today } = measure;
  const date = dayNumber(evidence.date);
  if (date === undefined) return missingValue('age', 'date', [id], names(c, [id]));
  if (today === undefined) return missingValue('age', 'today', [id]);
  const limit = ageLimit(measure, evidence.evalType);
  if (today - date <= limit.days) return undefined;
  return reasonOf(
    'age',
    `${today - date} days old on ${settings.today}; ` +
      `the limit is ${amount(limit.days)} days (${limit.from})`,
    [id],
  );
}

/** e.systemVersion not in okVersions(SUT). */
function versionReason({ measure, id, evidence, version }: Question) {
  const { c, system } = measure;
  const about = evidence.systemVersion;
  if (about === undefined || version === undefined) {
    return missingValue('version', 'systemVersion', [id], names(c, [id]));
  }
  if (system === undefined) return missingValue('version', 'systemUnderTest', [id], 'the case');
  if (measure.okVersions.has(about)) return undefined;
  return reasonOf(
    'version',
    `the evidence is about ${version.name}, the system under test is ${system.name}, ` +
      'and no continuity record that meets all five criteria leads from one to the other',
    [id, about],
  );
}

/** configHash differs from SUT's, asked where SUT has one. Only the evidence's own hash counts. */
function configReason({ measure, id, evidence }: Question) {
  const now = measure.system?.configHash;
  if (!stated(now)) return undefined;
  const then = evidence.configHash;
  if (!stated(then)) return missingValue('config', 'configHash', [id], names(measure.c, [id]));
  if (then === now) return undefined;
  return reasonOf('config', `configuration ${then} was evaluated, the system has ${now}`, [id]);
}

/** Training signals are lists, so an absent one is empty, not missing (3.0, defaults). */
function trainingSignalReason({ measure, id, evidence, version }: Question) {
  const { system } = measure;
  if (!version || !system || version === system || !evidence.systemVersion) return undefined;
  const then = signalsOf(measure, version);
  const now = signalsOf(measure, system);
  if (then.join() === now.join()) return undefined;
  const list = (signals: readonly string[]) => signals.join(' and ') || 'no stated signal';
  return reasonOf(
    'trainingSignal',
    `${version.name} was trained by ${list(then)}, ${system.name} by ${list(now)}`,
    [id, evidence.systemVersion],
  );
}

const USABLE: YesNo = { yes: true, reasons: [] };

/** result = pass that still holds, active, not expired or stale, run in order, artefacts as cited. */
export function usability(measure: Measure, evidenceId: string, stale: readonly Reason[]): YesNo {
  const { c, settings } = measure;
  const evidence = recordIn(c, 'evidence', evidenceId);
  if (!evidence) return { yes: false, reasons: stale };
  const { result, status = 'active', expiry } = evidence;
  const contradicted = settings.contradicted?.has(evidenceId) === true;
  const run = evidence.log ? runReasons(evidence, evidenceId, settings.today) : [];
  const judged =
    evidence.judged || evidence.criterion !== undefined
      ? judgementReasons(c, evidenceId, evidence, settings.parameters.confFloor)
      : [];
  const fine = [stale, run, judged].every((each) => each.length === 0) && !contradicted;
  if (result === 'pass' && status === 'active' && !expiry && fine) return USABLE;
  const reasons: Reason[] = [];
  const name = names(c, [evidenceId]);
  if (result === undefined) {
    reasons.push(missingValue('result', 'result', [evidenceId], name));
  } else if (result !== 'pass') {
    reasons.push(reasonOf('result', `the result of ${name} is ${result}`, [evidenceId]));
  }
  reasons.push(...judged, ...run);
  if (status !== 'active') reasons.push(reasonOf('status', `${name} is ${status}`, [evidenceId]));
  const expired = expiryReason(expiry, settings.today, evidenceId);
  if (expired) reasons.push(expired);
  reasons.push(...stale);
  if (contradicted) {
    reasons.push(
      reasonOf('artefact', `an artefact of ${name} is not the file cited`, [evidenceId]),
    );
  }
  return { yes: reasons.length === 0, reasons };
}

/** today <= expiry, or none. An expiry that is no day of the calendar does not pass. */
function expiryReason(expiry: string | undefined, today: string, id: string): Reason | undefined {
  if (expiry === undefined) return undefined;
  const left = daysBetween(today, expiry);
  if (left === undefined) return missingValue('expiry', 'expiry', [id]);
  if (left >= 0) return undefined;
  return reasonOf('expiry', `expired on ${expiry}, today is ${today}`, [id]);
}

/** A log imported without a criterion is not judged yet. */
export function isJudged(c: Case, evidenceId: string): boolean {
  const result = c.evidence.get(evidenceId)?.result;
  return result === 'pass' || result === 'fail';
}
