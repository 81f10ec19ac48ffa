// The outline's rows: every element once in full, whatever the argument looks like.
import { describe, expect, test } from '@jest/globals';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { type OutlineRow, outlineRows } from '../../../renderer/panels/outline/outlineRows.ts';

function rows(text: string, closed: readonly string[] = []): OutlineRow[] {
  const c = sketch(text);
  return outlineRows(new CaseIndex(c), c.main, new Set(closed));
}

/** "1 G1", "2 G2 again". */
const brief = (row: OutlineRow) => `${row.level} ${row.id}${row.again ? ' again' : ''}`;

const SHARED = `
  G1 "Top"
    ~ C1 "Context"
    G2 "Left"
      Sn1 "Shared"
    G3 "Right"
      Sn1
    ! G9 "Doubt"
`;

describe('outline rows', () => {
  test('context first, then support, then challenges; shared elements again by reference', () => {
    expect(rows(SHARED).map(brief)).toEqual([
      '1 G1',
      '2 C1',
      '2 G2',
      '3 Sn1',
      '2 G3',
      '3 Sn1 again',
      '2 G9',
    ]);
  });

  test('places among siblings are told', () => {
    const row = rows(SHARED).find(({ id }) => id === 'G3');
    expect([row?.position, row?.setSize]).toEqual([3, 4]);
    expect(rows(SHARED)[0]).toMatchObject({ position: 1, setSize: 1, children: 4, open: true });
  });

  test('what is closed hides what lies below it, and only there', () => {
    expect(rows(SHARED, ['G2']).map(brief)).toEqual([
      '1 G1',
      '2 C1',
      '2 G2',
      '2 G3',
      '3 Sn1',
      '2 G9',
    ]);
    expect(rows(SHARED, ['G1']).map(brief)).toEqual(['1 G1']);
  });

  test('circles, loose elements and challenges of links are there', () => {
    const text = `
      G1 "Top"
        G2 "Step"
          !! G8 "Against the step"
      G5 "One"
        G6 "Two"
      link supportedBy G6 -> G5
    `;
    const shown = rows(text);
    expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(['G1', 'G2', 'G8', 'G5', 'G6']));
    expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
  });

  test('a chain of 20,000 is no trouble', () => {
    const c = sketch('G1 "Top"');
    const top = c.nodes.get('G1');
    if (!top) throw new Error('The sketch has no G1.');
    const nodes = new Map(c.nodes);
    const links = new Map(c.links);
    for (let i = 2; i <= 20_000; i += 1) {
      nodes.set(`G${i}`, { ...top, identifier: `G${i}` });
      links.set(`L${i}`, { kind: 'supportedBy', from: `G${i - 1}`, to: `G${i}`, order: 'a0' });
    }
    const shown = outlineRows(new CaseIndex({ ...c, nodes, links }), c.main, new Set());
    expect(shown.at(-1)).toMatchObject({ id: 'G20000', level: 20_000 });
  });
});
