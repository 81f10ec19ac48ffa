// Validity envelopes: up to which system, and until when, a claim holds.
import type { CapabilityTier, Case, Goal } from '../../model/case.ts';
import { recordIn } from '../../model/lookup.ts';
import { dayNumber } from '../../reasoning/days.ts';
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
