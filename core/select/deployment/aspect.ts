// One aspect of a deployment in the comparison: what each of the four sides says, and where they differ.
import type { CaseIndex } from '../../model/index.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { ArguedDeployments, Deployment } from './contexts.ts';
import type { ControlRegime } from './control.ts';
import type { Evaluated } from './evaluated.ts';

export interface Difference {
  readonly tone: 'blocker' | 'error' | 'warning' | 'info';
  readonly says: string;
  /** The rule that tells it as a finding, where one does. */
  readonly rule?: string;
  /** Elements and records that it is about, best first. */
  readonly at: readonly string[];
  /** The field of the first record where it can be mended. */
  readonly field?: string;
}

export interface Value {
  /** '' where nothing is stated. */
  readonly text: string;
  /** What states it. */
  readonly by: readonly string[];
}

export interface AspectRow {
  readonly id: string;
  readonly title: string;
  readonly planned: Value;
  readonly actual: Value;
  readonly argued: Value;
  readonly evaluated: Value;
  readonly differences: readonly Difference[];
}

export const NOTHING: Value = { text: '', by: [] };

/** What the parts of the comparison share. */
export interface Comparing {
  readonly index: CaseIndex;
  readonly reasoning: Reasoning;
  readonly deployments: readonly Deployment[];
  readonly planned: Deployment | undefined;
  readonly actual: Deployment | undefined;
  readonly argued: ArguedDeployments;
  readonly evaluated: Evaluated;
  readonly control: ControlRegime;
  readonly coverage: Coverage;
}

/** What a deployment states in one field. */
export function stated(
  deployment: Deployment | undefined,
  of: (context: NonNullable<Deployment['context']>) => string | undefined,
): Value {
  const text = deployment?.context && of(deployment.context);
  return text ? { text, by: [deployment.id] } : NOTHING;
}

/** "12,000". */
export function amount(value: number | undefined): string | undefined {
  return value?.toLocaleString('en-US', { maximumFractionDigits: 6 });
}
