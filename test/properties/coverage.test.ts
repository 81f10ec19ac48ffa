// The cell for any actor and deployment counts exactly what the single cells say, however pathways and
// exclusions lie across each other: what is alike is counted at once, and must not be miscounted.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parametersOf, shippedProfile } from '../../core/analyser/profile.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { reason } from '../../core/reasoning/reason.ts';
import { CELL_STATES, cellOf } from '../../core/select/coverage/cell.ts';
import { coverageOf } from '../../core/select/coverage/coverage.ts';
import { sketch } from '../../core/sketch/sketch.ts';

const ACTORS = ['T-1', 'T-2', 'T-3', 'T-4'];
const CONTEXTS = ['D-1', 'D-2', 'D-3'];
const MODES = ['misuse', 'leak'];

const some = (values: readonly string[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

const cell = fc.record({
  domain: some(['R1', 'R2']),
  harmMode: some(MODES),
  actor: some(ACTORS),
  context: some([...CONTEXTS, 'D-9']),
});

const exclusion = fc.record({
  cell,
  owner: some(['H-1']),
  reviewBy: fc.constantFrom('2026-05-31', '2026-07-01'),
});

const CASE = fc.record({
  actors: fc.integer({ min: 0, max: 4 }),
  contexts: fc.integer({ min: 0, max: 3 }),
  pathways: fc.array(fc.tuple(cell, fc.constantFrom(0, 1, 2)), { maxLength: 5 }),
  exclusions: fc.array(exclusion, { maxLength: 5 }),
});

type Drawn = typeof CASE extends fc.Arbitrary<infer T> ? T : never;

const line = (record: object) => JSON.stringify(record);

function textOf({ actors, contexts, pathways, exclusions }: Drawn): string {
  return [
    'G1',
    ...pathways.flatMap(([, lines], i) => [
      ...(lines > 0 ? [`  S${i + 1} {combinator: twoLines, pathway: P-${i}}`] : []),
      ...(lines > 0 ? [`    G${i}0 {lineOfDefence: control}`] : []),
      ...(lines > 1 ? [`    G${i}1 {lineOfDefence: propensity}`] : []),
    ]),
    'riskDomains R1 {name: deception}',
    'riskDomains R2 {name: arson}',
    ...ACTORS.slice(0, actors).map((id) => `threatActors ${id} {tier: x}`),
    ...CONTEXTS.slice(0, contexts).map((id) => `deploymentContexts ${id} {kind: kyc}`),
    ...pathways.map(([own], i) => `pathways P-${i} ${line({ name: 'p', ...own })}`),
    ...exclusions.map((one, i) => `exclusions X-${i} ${line({ reason: 'x', ...one })}`),
  ].join('\n');
}

test('any is the sum of all', () => {
  const profile = shippedProfile('review');
  if (!profile) throw new Error('no profile');
  fc.assert(
    fc.property(CASE, (drawn) => {
      const index = new CaseIndex(sketch(textOf(drawn)));
      const parameters = parametersOf(profile, index.case);
      const of = coverageOf(
        index,
        reason(index, { family: 'ai', parameters, today: '2026-06-01' }),
      );
      const actors = of.actors.length > 0 ? of.actors : [undefined];
      const contexts = of.contexts.length > 0 ? of.contexts : [undefined];
      for (const row of of.rows.slice(0, 2).concat(of.rows.slice(9))) {
        for (const mode of of.modes) {
          const any = cellOf(of, row, mode);
          const single = actors.flatMap((actor) =>
            contexts.map((context) => cellOf(of, row, mode, { actor, context })),
          );
          expect(any.total).toBe(single.length);
          for (const state of CELL_STATES) {
            const count = single.filter((one) => one.state === state).length;
            expect([state, any.counts.get(state) ?? 0]).toEqual([state, count]);
          }
          expect(cellOf(of, row, mode, any.worst).state).toBe(any.state);
        }
      }
    }),
    { numRuns: 60 },
  );
});
