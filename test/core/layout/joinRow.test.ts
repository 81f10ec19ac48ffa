// Setting branches beside each other: as close as their outlines allow, small ones spread evenly.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Contour, Pieces } from '../../../core/layout/contour.ts';
import { joinRow } from '../../../core/layout/joinRow.ts';
import { SIBLING_GAP } from '../../../core/layout/spacing.ts';

/** Steps from the top down: how deep each reaches, and how far left and right of the middle. */
type Steps = readonly { readonly depth: number; readonly left: number; readonly right: number }[];

const branch: fc.Arbitrary<Steps> = fc
  .array(
    fc.record({
      depth: fc.integer({ min: 1, max: 30 }),
      left: fc.integer({ min: 0, max: 200 }),
      right: fc.integer({ min: 0, max: 200 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((steps) => {
    let depth = 0;
    return steps.map((step) => {
      depth += step.depth;
      return { ...step, depth };
    });
  });

function contourOf(pieces: Pieces, steps: Steps): Contour {
  const [first, ...rest] = steps.map(
    ({ depth, left, right }) => new Contour(pieces, depth, -left, right),
  );
  if (!first) throw new Error('no steps');
  for (const step of rest) first.append(pieces, step);
  return first;
}

function join(branches: readonly Steps[]) {
  const pieces = new Pieces(4);
  return joinRow(
    pieces,
    branches.map((steps) => contourOf(pieces, steps)),
  );
}

/** The extents of a branch at a depth; undefined below its end. */
const at = (steps: Steps, depth: number) => steps.find((step) => depth <= step.depth);

/** The distance between two branches at their nearest, over all depths. */
function clearance(a: Steps, b: Steps, distance: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let depth = 0.5; depth < 200; depth += 1) {
    const [p, q] = [at(a, depth), at(b, depth)];
    if (p && q) least = Math.min(least, distance - p.right - q.left);
  }
  return least;
}

test('no two branches are nearer than the gap at any depth', () => {
  fc.assert(
    fc.property(fc.array(branch, { minLength: 2, maxLength: 7 }), (branches) => {
      const { xs } = join(branches);
      for (const [i, a] of branches.entries()) {
        for (const [j, b] of branches.entries()) {
          if (i >= j) continue;
          const distance = (xs[j] ?? 0) - (xs[i] ?? 0);
          expect(clearance(a, b, distance)).toBeGreaterThanOrEqual(SIBLING_GAP - 1e-6);
        }
      }
    }),
    { seed: 3, numRuns: 500 },
  );
});

test('two branches touch: their distance is the least that is allowed', () => {
  fc.assert(
    fc.property(branch, branch, (a, b) => {
      const { xs } = join([a, b]);
      expect(clearance(a, b, xs[1] ?? 0)).toBeCloseTo(SIBLING_GAP, 6);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('a small branch between two large ones stands in the middle, not at one of them', () => {
  const large: Steps = [
    { depth: 10, left: 5, right: 5 },
    { depth: 20, left: 300, right: 300 },
  ];
  const small: Steps = [{ depth: 10, left: 5, right: 5 }];
  const { xs } = join([large, small, large]);
  // The large ones touch below: 300 + 36 + 300 apart.
  expect(xs[2]).toBe(636);
  expect(xs[1]).toBeCloseTo(318, 0);
  const three = join([large, small, small, large]).xs;
  expect((three[1] ?? 0) * 2).toBeCloseTo(three[2] ?? 0, 0);
});

test('the outline of a row is that of its branches together: rows keep the gap, and touch', () => {
  const row = fc.array(branch, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(row, row, (left, right) => {
      const pieces = new Pieces(4);
      const [a, b] = [left, right].map((list) =>
        joinRow(
          pieces,
          list.map((steps) => contourOf(pieces, steps)),
        ),
      );
      if (!a || !b) return;
      const distance = joinRow(pieces, [a.contour, b.contour]).xs[1] ?? 0;
      let least = Number.POSITIVE_INFINITY;
      for (const [i, p] of left.entries()) {
        for (const [j, q] of right.entries()) {
          const apart = distance + (b.xs[j] ?? 0) - (a.xs[i] ?? 0);
          least = Math.min(least, clearance(p, q, apart));
        }
      }
      expect(least).toBeCloseTo(SIBLING_GAP, 6);
    }),
    { seed: 3, numRuns: 500 },
  );
});
