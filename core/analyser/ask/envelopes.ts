// Validity envelopes: up to which system, and until when, a claim holds.
import type { CapabilityTier, Case, Goal } from '../../model/case.ts';
import { recordIn } from '../../model/lookup.ts';
import { dayNumber } from '../../reasoning/days.ts';
import { farOff } from './farOff.ts';
import { figure } from './fields.ts';

export const TIERS: readonly CapabilityTier[] = [
  'below-human',
  'human',
  'superhuman',
  'very-superhuman',
];

type Envelope = NonNullable<Goal['validityEnvelope']>;

/** The envelope, if it bounds anything. */
export function envelopeOf(node: object): Envelope | undefined {
  const { validityEnvelope } = node as Partial<Goal>;
  const { maxEffCompute, maxCapabilityTier, until } = validityEnvelope ?? {};
  return (maxEffCompute ?? maxCapabilityTier ?? until) === undefined ? undefined : validityEnvelope;
}

export interface Widest {
  readonly today: string;
  /** Days until an end that is one. */
  readonly mostDays: number;
  /** The compute factor: evidence about the system is stale from this multiple of its compute on. */
  readonly factor: number;
}

/**
 * Why none of its limits bounds anything: an end that nobody will live to see, compute for which no evidence
 * about the system holds, the highest tier there is. Empty where one of them is a limit.
 */
export function boundless(c: Case, envelope: Envelope, widest: Widest): readonly string[] {
  const { maxEffCompute, maxCapabilityTier, until } = envelope;
  const { today, mostDays, factor } = widest;
  const reasons: string[] = [];
  if (maxEffCompute !== undefined) {
    const system = recordIn(c, 'systemVersions', c.meta.systemUnderTest);
    const now = system?.effCompute;
    if (system === undefined || now === undefined || maxEffCompute <= factor * now) return [];
    const [to, at] = [maxEffCompute, now].map((one) => `${figure(one, 3)} FLOP`);
    reasons.push(
      `it reaches to ${to}, ${system.name} has ${at}, and evidence is stale at ${factor} times`,
    );
  }
  if (maxCapabilityTier !== undefined) {
    if (maxCapabilityTier !== TIERS.at(-1)) return [];
    reasons.push(`${maxCapabilityTier} is the highest tier that there is`);
  }
  if (until !== undefined) {
    const days = farOff(until, today, mostDays);
    if (days === undefined) return [];
    reasons.push(`it ends on ${until}, in ${days} days (at most ${mostDays})`);
  }
  return reasons;
}

/** Why the system under test is outside, or not known to be inside; empty where it is inside. */
export function outsideOf(c: Case, today: string, envelope: Envelope): readonly string[] {
  const { maxEffCompute, maxCapabilityTier, until } = envelope;
  const system = recordIn(c, 'systemVersions', c.meta.systemUnderTest);
  const reasons: string[] = [];
  if (maxEffCompute !== undefined || maxCapabilityTier !== undefined) {
    if (!system) reasons.push('the system under test is missing');
    else {
      if (maxEffCompute !== undefined) {
        const { name, effCompute } = system;
        const limit = `${figure(maxEffCompute, 3)} FLOP`;
        if (effCompute === undefined) reasons.push(`effective compute is missing for ${name}`);
        else if (effCompute > maxEffCompute) {
          reasons.push(`${name} has ${figure(effCompute, 3)} FLOP, the limit is ${limit}`);
        }
      }
      if (maxCapabilityTier !== undefined) {
        const { name, capabilityTier } = system;
        if (capabilityTier === undefined) reasons.push(`capability tier is missing for ${name}`);
        else if (TIERS.indexOf(capabilityTier) > TIERS.indexOf(maxCapabilityTier)) {
          reasons.push(`${name} is ${capabilityTier}, the limit is ${maxCapabilityTier}`);
        }
      }
    }
  }
  if (until !== undefined && !((dayNumber(until) ?? -Infinity) >= (dayNumber(today) ?? 0))) {
    reasons.push(`it held until ${until}, and today is ${today}`);
  }
  return reasons;
}
