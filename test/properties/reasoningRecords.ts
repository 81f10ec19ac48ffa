// Generators for the reasoning fuzz: settings and records, mostly in order, each field sometimes
// missing or wrong. Ids are few, so that references meet: e0 to e5, v0 to v2, k0, a0, P0 ...
import fc from 'fast-check';
import { digestOfBallot } from '../../core/format/digest.ts';
import type {
  Approval,
  Case,
  Criterion,
  Mitigation,
  Pathway,
  SystemVersion,
} from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import type { ReasoningSettings } from '../../core/reasoning/types.ts';

export const TODAY = '2026-06-01';
const DIGESTS = ['a'.repeat(64), 'b'.repeat(64)] as const;

/** `usual` in about nine of ten, else one of the others. */
export function mostly<T, U = T>(usual: T, ...others: U[]): fc.Arbitrary<T | U> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant<T | U>(usual) },
    { weight: 1, arbitrary: fc.constantFrom<(T | U)[]>(...others) },
  );
}

/** The object without its undefined fields: absent in the file. */
export function present<T extends object>(value: T): T {
  const kept = Object.entries(value).filter(([, v]) => v !== undefined);
  return Object.fromEntries(kept) as T;
}

export const settings: fc.Arbitrary<ReasoningSettings> = fc.record({
  family: fc.constantFrom('ai' as const, 'ai' as const, 'gsn' as const),
  today: fc.constant(TODAY),
  contradicted: mostly(new Set<string>(), new Set(['e0', 'E-P0control-0'])),
  parameters: fc.record({
    computeFactor: mostly(4, 2),
    maxAgeDays: mostly(90, 30),
    maxAgeDaysByType: mostly<Record<string, number>>(
      {},
      { capability: 30 },
      { 'control-eval': 200 },
    ),
    ftBudget: fc.constant(0.01),
    quorum: mostly(2, 1),
    modelReportMaxAgeDays: fc.constant(183),
    confFloor: fc.constant(0.9),
    levelLeadDays: fc.constant(365),
    waiverMaxDays: fc.constant(366),
  }),
});

const signal = mostly<SystemVersion['trainingSignal']>(
  ['imitation', 'outcome-rl'],
  ['outcome-rl', 'imitation'],
  ['imitation'],
  [],
  undefined,
);

function version(name: string): fc.Arbitrary<SystemVersion> {
  return fc
    .record({
      name: fc.constant(name),
      effCompute: mostly<number | undefined>(4e25, 1e25, 2e25, undefined),
      configHash: mostly<string | undefined>('h0', 'h1', '', undefined),
      trainingSignal: signal,
    })
    .map(present);
}

export const systemVersions = fc.record({
  v0: version('v0'),
  v1: version('v1'),
  v2: version('v2'),
});

export const continuities = fc.record({
  u0: fc.record({
    from: fc.constantFrom('v1', 'v2'),
    to: fc.constantFrom('v0', 'v1'),
    criteria: mostly(
      { '1': true, '2': true, '3': true, '4': true, '5': true },
      { '1': true, '2': true, '3': true, '4': true },
      { '1': true, '2': true, '3': true, '4': true, '5': false },
    ),
  }),
});

/** A policy version that may bind, and one that is superseded. */
export const policyVersions = fc.record({
  w0: fc.record({
    policy: fc.constant('w'),
    version: fc.constant('1'),
    evalEveryDays: mostly(100, 30),
  }),
  w1: fc.record({
    policy: fc.constant('w'),
    version: fc.constant('0'),
    evalEveryDays: fc.constant(1),
    supersededBy: fc.constant('w0'),
  }),
});

/** A level of the superseded policy, which the case may claim. */
export const safetyLevels = { y0: { name: 'High', policyVersion: 'w1' } };

export const criteria = fc.record({ k0: criterion(), k1: criterion() });

function criterion(): fc.Arbitrary<Criterion> {
  return fc
    .record({
      definedness: mostly<Criterion['definedness']>('concrete', 'intent-only', undefined),
      approval: fc.constantFrom(undefined, undefined, 'a1', 'a2', 'gone'),
    })
    .map(present);
}

/** An approval of one of the subjects; it meets its quorum in about half of the draws. */
export function approval(subjects: readonly string[]): fc.Arbitrary<Approval> {
  const vote = fc
    .record({
      person: fc.constantFrom('ann', 'bob', 'cyd', 'dan', 'eve'),
      vote: mostly<'for' | 'against' | 'abstain'>('for', 'against', 'abstain'),
      digest: mostly<string | undefined>(DIGESTS[0], DIGESTS[1], undefined),
      conflict: mostly<string | undefined>(undefined, 'paid', ' ', '\u200b'),
      on: mostly<string | undefined>(undefined, '2026-05-30', '2026-06-02', '2026-02-31'),
    })
    .map(present);
  return fc
    .record({
      subject: fc.constantFrom(...subjects),
      digest: mostly<string | undefined>(DIGESTS[0], DIGESTS[1], undefined),
      quorum: fc.constantFrom(undefined, 1, 1, 2),
      eligible: mostly<string[] | undefined>(
        ['ann', 'bob', 'cyd', 'dan', 'eve'],
        ['ann'],
        undefined,
      ),
      votes: fc.array(vote, { maxLength: 4 }),
    })
    .map(present);
}

/** Bob's organisation is known only from here; Dan is Bob, entered twice; Eve is nobody on record. */
export const people = {
  ann: { name: 'Ann' },
  bob: { name: 'Bob', org: 'X' },
  cyd: { name: 'Cyd' },
  dan: { name: 'bob ', org: 'x' },
};

export const mitigations: fc.Arbitrary<{ m0: Mitigation }> = fc.record({
  m0: fc
    .record({
      text: fc.constant('filter'),
      evaluatedBy: fc.constantFrom<(string[] | undefined)[]>(
        undefined,
        [],
        ['e0'],
        ['e1', 'e2'],
        ['gone'],
      ),
    })
    .map(present),
});

export const soundVersions = {
  v0: { name: 'v0', effCompute: 4e25, configHash: 'h0', trainingSignal: ['imitation' as const] },
  v1: { name: 'v1', effCompute: 2e25, trainingSignal: ['imitation' as const] },
};

/** Two eligible people voted for the subject. */
export function soundApproval(subject: string): Approval {
  const vote = { vote: 'for' as const, digest: DIGESTS[0] };
  return {
    subject,
    digest: DIGESTS[0],
    eligible: ['ann', 'bob', 'cyd'],
    votes: [
      { person: 'ann', ...vote },
      { person: 'bob', ...vote },
    ],
  };
}

/**
 * The case with its first digest standing for what is there, and any other for what was there once:
 * approvals of nodes and records, bound to them.
 */
export function withBoundVotes(c: Case): Case {
  const index = new CaseIndex(c);
  const bound = [...c.approvals].map(([id, approval]) => {
    const now = digestOfBallot(index, approval) ?? DIGESTS[0];
    const bind = <T extends { readonly digest?: string }>(one: T): T =>
      one.digest === DIGESTS[0] ? { ...one, digest: now } : one;
    return [id, { ...bind(approval), votes: (approval.votes ?? []).map(bind) }] as const;
  });
  return { ...c, approvals: new Map(bound) };
}

/** A pathway whose lines are set, now and then, to one of these ids. */
export function pathway(lines: readonly string[]): fc.Arbitrary<Pathway> {
  const line = fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...lines) },
  );
  return fc
    .record({
      name: fc.constant('pathway'),
      severity: fc.constantFrom<Pathway['severity'][]>('catastrophic', 'minor', undefined),
      control: line,
      propensity: line,
    })
    .map(present);
}
