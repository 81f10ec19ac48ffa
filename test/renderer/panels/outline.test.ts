// The outline's filter, the sums of closed rows, type-ahead and the keys' geometry.
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../core/analyser/finding.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { hiddenBelow } from '../../../renderer/panels/outline/hiddenBelow.ts';
import { filterOutline } from '../../../renderer/panels/outline/outlineFilter.ts';
import { outlineRows } from '../../../renderer/panels/outline/outlineRows.ts';
import { typeAhead } from '../../../renderer/panels/outline/typeAhead.ts';
import { parentOf, siblings } from '../../../renderer/panels/outline/useOutlineKeys.ts';

const c = sketch(`
  G1 "Top"
    ~ C1 "Context"
    S1 "Lines"
      G2 "Cannot" {lineOfDefence: control}
        Sn1 "Shared"
      G3 "Would not" {lineOfDefence: propensity}
        Sn1
          ! G9 "Doubt"
`);
const index = new CaseIndex(c);
const NONE = new Set<string>();

const shown = (filter: Parameters<typeof filterOutline>[2], found: readonly string[] = []) => {
  const only = filterOutline(index, c.main, filter, (id) => found.includes(id))?.shown;
  return outlineRows(index, c.main, NONE, only).map(({ id }) => id);
};

describe('filter', () => {
  test('what fits stands below what it belongs to', () => {
    expect(shown('control')).toEqual(['G1', 'S1', 'G2']);
    expect(shown('propensity')).toEqual(['G1', 'S1', 'G3']);
    expect(shown('context')).toEqual(['G1', 'C1']);
    expect(shown('findings', ['C1', 'G3'])).toEqual(['G1', 'C1', 'S1', 'G3']);
    expect(shown('touched', ['G2'])).toEqual(['G1', 'S1', 'G2']);
    expect(shown('awayGoal')).toEqual([]);
  });

  test('a challenge stands below what it challenges, under each parent once in full', () => {
    expect(shown('findings', ['G9'])).toEqual(['G1', 'S1', 'G2', 'Sn1', 'G9', 'G3', 'Sn1']);
  });

  test('nothing is left out without a filter', () => {
    expect(filterOutline(index, c.main, 'all', () => false)).toBeUndefined();
    expect(new Set(shown('all'))).toEqual(new Set(c.nodes.keys()));
  });
});

describe('closed rows', () => {
  const finding = (severity: Finding['severity'], ids: string[], more: Partial<Finding> = {}) =>
    ({ severity, ids, ...more }) as Finding;
  const both = finding('warning', ['Sn1', 'G9']);
  const byId = new Map([
    ['S1', [finding('blocker', ['S1'])]],
    ['Sn1', [both]],
    ['G9', [both, finding('error', ['G9'], { waived: 'W-1' })]],
    ['G3', [finding('info', ['G3'])]],
  ]);

  test('hide elements and findings, each once; waived ones do not count', () => {
    expect(hiddenBelow(index, 'S1', byId)).toEqual({ elements: 4, findings: 2, worst: 'warning' });
    expect(hiddenBelow(index, 'G1', byId)).toEqual({ elements: 6, findings: 3, worst: 'blocker' });
    expect(hiddenBelow(index, 'G9', byId)).toEqual({ elements: 0, findings: 0, worst: undefined });
  });

  test('hide a blocker no less where it is waived (rules.md, head)', () => {
    const waived = new Map([['G9', [finding('blocker', ['G9'], { waived: 'W-1' })]]]);
    expect(hiddenBelow(index, 'S1', waived)).toMatchObject({ findings: 1, worst: 'blocker' });
  });

  test('circles end', () => {
    const circle = new CaseIndex(sketch('G1 "a"\n  G2 "b"\nlink supportedBy G2 -> G1'));
    expect(hiddenBelow(circle, 'G1', new Map())).toMatchObject({ elements: 1 });
  });
});

test('parents and siblings among the rows', () => {
  const rows = outlineRows(index, c.main, NONE);
  const at = rows.findIndex(({ id }) => id === 'G3');
  expect(rows[parentOf(rows, at)]?.id).toBe('S1');
  expect(parentOf(rows, 0)).toBe(0);
  expect(siblings(rows, at)).toEqual(['G2', 'G3']);
});

describe('type-ahead', () => {
  const names = ['G1', 'C1', 'Goal', 'Monitors', 'Model'];
  const from = (at: number, typed: string) =>
    typeAhead(names.length, at, typed, (i) => [names[i] ?? '']);
  test('a letter goes to the next that begins with it, and round', () => {
    expect(from(0, 'g')).toBe(2);
    expect(from(2, 'g')).toBe(0);
    expect(from(3, 'mm')).toBe(4);
  });
  test('more letters stay where they fit', () => {
    expect(from(3, 'mo')).toBe(3);
    expect(from(3, 'mod')).toBe(4);
    expect(from(0, 'x')).toBe(-1);
  });
});
