// Field names of the schema as people read them: "evalType" is "evaluation type".

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

/** The same without its unit or range: "effective compute". */
export function fieldName(field: string): string {
  return fieldWords(field).replace(/ \(.*\)$/, '');
}
