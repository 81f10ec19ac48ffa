// A challenge whose target is there is drawn to it, however close the symbols stand: an arrow that ends
// in nothing says that the target is missing.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layoutDiagram } from '../../../core/layout/layoutDiagram.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { moduleDiagram } from '../../../core/select/moduleDiagram.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

/** A goal with evidence, and challenges each against what stands before it. */
function chain(kinds: readonly ('goal' | 'solution')[], on: 'G1' | 'Sn1' | 'G1-Sn1'): string {
  const lines = ['G1 "A claim that is held"', '  Sn1 "Test report"'];
  let target: string = on;
  kinds.forEach((kind, i) => {
    const source = `${kind === 'goal' ? 'G' : 'Sn'}${i + 2}`;
    lines.push(`${source} "A second run failed"`, `link challenges ${source} -> ${target}`);
    target = `${source}-${target}`;
  });
  return lines.join('\n');
}

test('chains of challenges, of elements and of relations', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('goal' as const, 'solution' as const), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.constantFrom('G1' as const, 'Sn1' as const, 'G1-Sn1' as const),
      (kinds, on) => {
        const c = sketch(chain(kinds, on));
        const { routes, unplaced } = layoutDiagram(moduleDiagram(new CaseIndex(c), 'main'));
        expect(unplaced).toEqual([]);
        for (const [id, { link, toLink }] of new CaseIndex(c).links) {
          const route = routes.get(id);
          expect([id, route?.dangling]).toEqual([id, undefined]);
          const end = route?.points.at(-1);
          const target = toLink && routes.get(toLink.id);
          if (link.kind === 'challenges' && target && end)
            expect(isOn(target.points, end)).toBe(true);
        }
      },
    ),
    { numRuns: 150, seed: 20260601 },
  );
});

type At = { readonly x: number; readonly y: number };

/** Whether a point lies on one of the level or upright pieces. */
function isOn(points: readonly At[], { x, y }: At): boolean {
  return points.some((a, i) => {
    const b = points[i + 1];
    if (!b) return false;
    const within = (v: number, p: number, q: number) =>
      v >= Math.min(p, q) - 1e-6 && v <= Math.max(p, q) + 1e-6;
    return within(x, a.x, b.x) && within(y, a.y, b.y);
  });
}
