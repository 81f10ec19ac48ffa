// Field names and values of the schema as people read them: "evalType" is "evaluation type".

const SPECIAL: Readonly<Record<string, string>> = {
  evalType: 'evaluation type',
  ci: 'interval',
  n: 'trials (n)',
  k: 'failures (k)',
  effCompute: 'effective compute (FLOP)',
  maxEffCompute: 'effective compute at most (FLOP)',
  configHash: 'configuration hash',
  ftBudgetFraction: 'fine-tuning budget (fraction of training)',
  nAttempts: 'attempts',
  trl: 'readiness level (0 to 9)',
  flop: 'FLOP',
  upperEffCompute: 'upper compute (FLOP)',
  evalEveryDays: 'evaluation every (days)',
  ftBudget: 'fine-tuning budget',
  confFloor: 'confidence floor',
  org: 'organisation',
  p: 'probability',
  ifThens: 'if-then commitments',
  sandbagChecks: 'sandbagging checks',
  sha256: 'SHA-256',
  coi: 'conflict of interest',
  evalId: 'evaluation id',
  runId: 'run id',
  taskId: 'task id',
  testTimeCompute: 'test-time compute',
  evalCost: 'cost of a run',
  evalDurationDays: 'days a run takes',
  servedBy: 'the claim is served when the criterion is',
};

/** "humanBaseline" becomes "human baseline". */
export function fieldWords(field: string): string {
  return (
    SPECIAL[field] ??
    field.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
  );
}

/** Sentence case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Any value of a record on one line; nothing is cut. */
export function valueWords(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (typeof value === 'number') return numberWords(value);
  if (Array.isArray(value)) return value.map(valueWords).join('; ');
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(
      ([key, inner]) => `${fieldWords(key)}: ${valueWords(inner)}`,
    );
    return parts.join(', ');
  }
  return String(value);
}

/** 2e25 rather than twenty-six digits; short numbers as they are. */
export function numberWords(value: number): string {
  return Math.abs(value) >= 1e7 ? value.toExponential().replace('e+', 'e') : String(value);
}

export const STRENGTH_WORDS = ['none', 'weak', 'moderate', 'strong'] as const;
