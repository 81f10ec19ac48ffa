// Generators for the reasoning fuzz: the shape of a small case, as plain choices that shrink.
import fc from 'fast-check';
import type { Challenge, Combinator } from '../../core/model/case.ts';
import type { NodeKind } from '../../core/model/kinds.ts';
import { mostly, present } from './reasoningRecords.ts';

const KINDS: readonly { weight: number; kind: NodeKind }[] = [
  { weight: 30, kind: 'goal' },
  { weight: 18, kind: 'strategy' },
  { weight: 24, kind: 'solution' },
  { weight: 8, kind: 'assumption' },
  { weight: 2, kind: 'context' },
  { weight: 5, kind: 'justification' },
  { weight: 4, kind: 'awayGoal' },
  { weight: 1, kind: 'awaySolution' },
  { weight: 1, kind: 'awayContext' },
  { weight: 2, kind: 'awayAssumption' },
  { weight: 1, kind: 'awayJustification' },
  { weight: 3, kind: 'moduleReference' },
  { weight: 2, kind: 'contractReference' },
];

const MODULAR_KINDS: typeof KINDS = [
  { weight: 30, kind: 'goal' },
  { weight: 8, kind: 'strategy' },
  { weight: 20, kind: 'solution' },
  { weight: 5, kind: 'assumption' },
  { weight: 14, kind: 'awayGoal' },
  { weight: 3, kind: 'awaySolution' },
  { weight: 4, kind: 'awayAssumption' },
  { weight: 3, kind: 'awayJustification' },
  { weight: 10, kind: 'moduleReference' },
  { weight: 8, kind: 'contractReference' },
];

/** An index into what there is then; few in number, so that they shrink and meet. */
const pick = fc.nat(40);
const rarely = mostly<true | undefined>(undefined, true);
const seldom = fc.oneof(
  { weight: 30, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant({}) },
);

const ofKinds = (kinds: typeof KINDS) =>
  fc.oneof(
    ...kinds.map(({ weight, kind }) => ({ weight, arbitrary: fc.constant<NodeKind>(kind) })),
  );

const nodeFields = {
  kind: ofKinds(KINDS),
  module: mostly('main', 'sub', 'con'),
  parent: pick,
  role: mostly('child', 'challenger', 'alone'),
  target: pick,
  marks: fc.record({ defeated: seldom, uninstantiated: rarely, undeveloped: rarely }),
  contract: rarely,
  isPublic: mostly<true | undefined>(true, undefined),
  tags: fc.constantFrom(undefined, undefined, ['independence'], ['theory'], ['completeness']),
  about: fc.constantFrom(undefined, undefined, undefined, ['P0'], ['P1', 'gone'], ['v0']),
  text: fc.constantFrom('One.', 'one', 'Two', 'Three', 'Four', 'TBD', undefined),
  line: fc.constantFrom('control' as const, 'propensity' as const, undefined),
  argumentKind: fc.constantFrom('inability' as const, 'control-measures' as const, undefined),
  quantifier: fc.constantFrom('all' as const, 'exists' as const, undefined),
  declared: fc.constantFrom(3 as const, 2 as const, 3 as const, 2 as const, 1, 0, undefined),
  reason: mostly<string | undefined>('because', ' ', 'TBD', '\u200b', undefined),
  combinator: fc.constantFrom<(Combinator | undefined)[]>(
    'all',
    'all',
    'any',
    'any',
    'atLeast',
    'atLeast',
    'twoLines',
    undefined,
  ),
  n: mostly<number | undefined>(2, 1, 3, undefined),
  pathway: mostly<string | undefined>('P0', 'P1', 'gone', undefined),
  cites: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(['e0'], ['e1'], ['e2'], ['e3'], ['e4']) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        undefined,
        [],
        ['gone'],
        ['e0', 'gone'],
        ['m0'],
        ['k0'],
        ['e1', 'e2'],
        ['e0', 'e3'],
        ['e2', 'e4'],
      ),
    },
  ),
  status: mostly<'holds' | 'unknown' | 'violated' | undefined>(
    'holds',
    'unknown',
    'violated',
    undefined,
  ),
  origin: pick,
};
const nodeSpec = fc.record(nodeFields);
const modularNodeSpec = fc.record({
  ...nodeFields,
  kind: ofKinds(MODULAR_KINDS),
  module: fc.constantFrom('main', 'sub', 'con', 'inner', 'main', 'sub', 'con', 'ring'),
  isPublic: fc.constantFrom<(true | undefined)[]>(true, undefined),
});
export type NodeSpec = typeof nodeSpec extends fc.Arbitrary<infer T> ? T : never;

export const challengeSpec = fc.record({
  status: fc.constantFrom<Challenge['status'][]>(
    'open',
    'investigating',
    'sustained',
    'refuted',
    'refuted',
    'mitigated',
    'mitigated',
    'residual-accepted',
    undefined,
  ),
  mitigatedBy: fc.array(pick, { maxLength: 2 }),
  acceptance: fc
    .record({
      owner: mostly<string | undefined>('ann', ' ', 'n/a', undefined),
      impact: mostly<string | undefined>('small', undefined),
      approval: mostly<string | undefined>('a0', 'gone', undefined),
      reviewBy: mostly<string | undefined>('2027-01-01', '2026-01-01', '2026-02-30', undefined),
    })
    .map(present),
});

const linkSpec = fc.record({
  kind: fc.constantFrom('supportedBy' as const, 'supportedBy' as const, 'inContextOf' as const),
  from: pick,
  to: pick,
});

const challengeLinkSpec = fc.record({
  from: pick,
  target: pick,
  end: fc.constantFrom('node', 'link', 'link', 'both', 'none'),
  challenge: challengeSpec,
  defeated: mostly<object | undefined>(undefined, {}),
});

const acpSpec = fc.record({
  on: fc.constantFrom('link' as const, 'inference' as const, 'node' as const),
  target: pick,
  goal: pick,
});

export interface Shape {
  readonly nodes: readonly NodeSpec[];
  readonly links: readonly (typeof linkSpec extends fc.Arbitrary<infer T> ? T : never)[];
  readonly challenges: readonly (typeof challengeLinkSpec extends fc.Arbitrary<infer T>
    ? T
    : never)[];
  readonly acps: readonly (typeof acpSpec extends fc.Arbitrary<infer T> ? T : never)[];
  readonly defeatedLinks: readonly number[];
  readonly doubledLinks: readonly number[];
  /** Goals and strategies without supporters get a solution. */
  readonly closed: boolean;
}

function shapeOf(node: fc.Arbitrary<NodeSpec>): fc.Arbitrary<Shape> {
  return fc.record({
    nodes: fc.array(node, { minLength: 4, maxLength: 14 }),
    links: fc.array(linkSpec, { maxLength: 4 }),
    challenges: fc.array(challengeLinkSpec, { maxLength: 4 }),
    acps: fc.array(acpSpec, { maxLength: 1 }),
    defeatedLinks: fc.array(pick, { maxLength: 1 }),
    doubledLinks: fc.array(pick, { maxLength: 1 }),
    closed: mostly(true, false),
  });
}

export const shapes = { any: shapeOf(nodeSpec), modular: shapeOf(modularNodeSpec) };
