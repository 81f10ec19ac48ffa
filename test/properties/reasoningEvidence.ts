// Generators for the reasoning fuzz: records of evidence, in order or with a field wrong or missing.
import fc from 'fast-check';
import type { Evidence } from '../../core/model/case.ts';
import { mostly, present, TODAY } from './reasoningRecords.ts';

const labels = (prefix: string) =>
  mostly<string[] | undefined>(
    undefined,
    [`${prefix}1`],
    [`${prefix}2`],
    [`${prefix.toUpperCase()}1 `],
    [`${prefix}1`, `${prefix}2`],
  );

const DIGEST = 'c'.repeat(64);

/** Seldom there, so that two records seldom are one run. */
function mark<T>(...values: T[]): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { weight: 30, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...values) },
  );
}

/** A record of evidence; `evalTypes` to choose from. */
export function evidence(
  evalTypes: readonly (Evidence['evalType'] | undefined)[],
): fc.Arbitrary<Evidence> {
  return fc
    .record({
      title: fc.constant('run'),
      evalType: fc.constantFrom(...evalTypes),
      result: mostly<Evidence['result']>('pass', 'fail', 'inconclusive', 'not-judged', undefined),
      status: mostly<Evidence['status']>(undefined, 'active', 'superseded', 'retracted'),
      criterion: fc.constantFrom(undefined, undefined, undefined, 'k0', 'k1', 'gone'),
      systemVersion: mostly<string | undefined>('v0', 'v1', 'v2', 'gone', undefined),
      // 91, 90 and 31 days before TODAY, and after it; by hand: March, April and May have 92 days.
      date: mostly<string | undefined>(
        '2026-05-20',
        '2026-03-02',
        '2026-03-03',
        '2026-05-01',
        '2026-07-01',
        '2026-02-30',
        undefined,
      ),
      expiry: mostly<string | undefined>(
        undefined,
        '2026-05-31',
        TODAY,
        '2026-06-02',
        '2026-06-31',
      ),
      effCompute: mostly<number | undefined>(undefined, 1e25, 4e25, 2e25, 0, 1e27),
      configHash: mostly<string | undefined>('h0', 'h1', undefined),
      evaluator: fc.oneof(
        {
          weight: 6,
          arbitrary: fc.constantFrom({ person: 'ann' }, { person: 'bob' }, { org: 'X' }),
        },
        {
          weight: 2,
          arbitrary: fc.constantFrom(
            undefined,
            {},
            { org: 'Y' },
            { org: ' x\u200b' },
            { person: 'dan' },
            { person: 'ann', org: 'X' },
            { person: 'ann', org: 'Y' },
            { person: 'bob', org: 'X' },
          ),
        },
      ),
      runId: mark('run-1', 'Run-1 ', ' '),
      taskId: mark('task-1', 'Task-1', 'task-2'),
      logDigest: mark(DIGEST),
      artefacts: mark([{ path: 'log', sha256: DIGEST }], [{ path: 'log' }]),
      log: fc.constantFrom<Evidence['log'][]>(
        undefined,
        { status: 'success', completed: 9, total: 9 },
        { status: 'cancelled', completed: 9, total: 9 },
        { status: 'error', accepted: { by: 'Ada', on: '2026-05-01', reason: 'as planned' } },
        { status: 'success', completed: 8, total: 9 },
        { status: 'success', total: 9 },
        { completed: 8, total: 9, accepted: { by: 'Ada', on: '2027-01-01', reason: 'later' } },
        { invalidated: true },
        { tool: 'lm-eval' },
      ),
      graders: labels('grader'),
      datasets: labels('data'),
      independenceGroups: labels('group'),
      elicitation: fc.constantFrom<Evidence['elicitation'][]>(
        { rung: 'sft' },
        { rung: 'rl' },
        { rung: 'sft', fineTuned: false },
        { rung: 'prompt' },
        {},
        undefined,
      ),
    })
    .map(present);
}

export const EVAL_TYPES = [
  'capability',
  'capability-noCoT',
  'uplift-study',
  'control-eval',
  'safeguard-redteam',
  'model-organism',
  'alignment-behavioural',
  'understanding',
  'understanding',
  'security-assessment',
  'expert-elicitation',
  'formal',
  'forecast',
  'precedent/continuity',
  undefined,
] as const;

/** A sound record with one field as it comes, so that each reason is met alone. */
export function faultyEvidence(
  evalTypes: readonly (Evidence['evalType'] | undefined)[],
  usual: Evidence['evaluator'],
): fc.Arbitrary<Evidence> {
  const fields = [
    'result',
    'status',
    'criterion',
    'systemVersion',
    'systemVersion',
    'date',
    'expiry',
    'effCompute',
    'configHash',
    'log',
  ] as const;
  return fc
    .tuple(soundEvidence(evalTypes, usual), evidence(evalTypes), fc.constantFrom(...fields))
    .map(([sound, other, field]) => {
      const { [field]: _usual, ...rest } = sound;
      return present({ ...rest, [field]: other[field] });
    });
}

/** A record of evidence that is in order, but for what it may share with others. */
export function soundEvidence(
  evalTypes: readonly (Evidence['evalType'] | undefined)[],
  usual: Evidence['evaluator'],
): fc.Arbitrary<Evidence> {
  return fc.tuple(evidence(evalTypes), fc.nat(4)).map(([{ evaluator, ...drawn }, other]) =>
    present({
      runId: drawn.runId,
      taskId: drawn.taskId,
      logDigest: drawn.logDigest,
      artefacts: drawn.artefacts,
      title: 'run',
      result: 'pass' as const,
      systemVersion: 'v0',
      date: '2026-05-20',
      effCompute: 4e25,
      configHash: 'h0',
      evalType: drawn.evalType,
      evaluator: other === 0 ? evaluator : usual,
      graders: drawn.graders,
      datasets: drawn.datasets,
      independenceGroups: drawn.independenceGroups,
      elicitation: drawn.elicitation,
    }),
  );
}
