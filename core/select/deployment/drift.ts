// How the deployment as it is goes beyond the one that was planned: the limits of the case. What only one
// of the two records says cannot be compared, and is named. Lists that are absent are empty.
import { plainName } from '../../analyser/ask/fields.ts';
import type { DeploymentContext } from '../../model/case.ts';

export type DriftField =
  | 'users.count'
  | 'users.segments'
  | 'affordances'
  | 'volume'
  | 'maxTestTimeCompute'
  | 'reviewFraction'
  | 'securityLevel'
  | 'aiSetsDirection';

/** As people read it in a sentence. */
const WORDS: Readonly<Record<DriftField, string>> = {
  'users.count': 'number of users',
  'users.segments': 'groups of users',
  affordances: 'affordances',
  volume: 'volume',
  maxTestTimeCompute: 'test-time compute',
  reviewFraction: 'fraction that people review',
  securityLevel: 'security level',
  aiSetsDirection: 'direction by the AI',
};

export function driftWords(field: DriftField): string {
  return WORDS[field];
}

export interface Drift {
  readonly field: DriftField;
  /** "12000 planned, 15000 in fact" and the like, without a full stop. */
  readonly says: string;
}

export interface Drifts {
  readonly beyond: readonly Drift[];
  /** Fields that only one of the two records states. */
  readonly unknown: readonly DriftField[];
}

interface Amount {
  readonly field: DriftField;
  readonly of: (context: DeploymentContext) => number | undefined;
  /** Which way is beyond the limit. */
  readonly worse: 'more' | 'less';
}

const AMOUNTS: readonly Amount[] = [
  { field: 'users.count', of: ({ users }) => users?.count, worse: 'more' },
  { field: 'volume', of: ({ volume }) => volume, worse: 'more' },
  {
    field: 'maxTestTimeCompute',
    of: ({ maxTestTimeCompute }) => maxTestTimeCompute,
    worse: 'more',
  },
  { field: 'reviewFraction', of: ({ reviewFraction }) => reviewFraction, worse: 'less' },
  { field: 'securityLevel', of: ({ securityLevel }) => securityLevel, worse: 'less' },
];

/** What the actual deployment has beyond the planned one. */
export function driftOf(planned: DeploymentContext, actual: DeploymentContext): Drifts {
  const beyond: Drift[] = [];
  const unknown: DriftField[] = [];
  for (const { field, of, worse } of AMOUNTS) {
    const [limit, now] = [of(planned), of(actual)];
    if (limit === undefined || now === undefined) {
      if (limit !== now) unknown.push(field);
    } else if (worse === 'more' ? now > limit : now < limit) {
      beyond.push({ field, says: `${driftWords(field)} is ${now}, planned was ${limit}` });
    }
  }
  if (actual.aiSetsDirection === true && planned.aiSetsDirection !== true) {
    beyond.push({
      field: 'aiSetsDirection',
      says: 'the AI sets the direction, which was not planned',
    });
  }
  for (const [field, limit, now] of [
    ['users.segments', planned.users?.segments, actual.users?.segments],
    ['affordances', planned.affordances, actual.affordances],
  ] as const) {
    const more = beyondList(now, limit);
    if (more.length > 0)
      beyond.push({
        field,
        says: `${driftWords(field)} include ${more.join(', ')}, which was not planned`,
      });
  }
  return { beyond, unknown };
}

/** What the first list has and the others have not; spelling of case and signs does not matter. */
export function beyondList(
  list: readonly string[] | undefined,
  ...others: readonly (readonly string[] | undefined)[]
): readonly string[] {
  const known = new Set(others.flatMap((one) => one ?? []).map(plainName));
  return (list ?? []).filter((one) => !known.has(plainName(one)));
}
