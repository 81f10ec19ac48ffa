// Containment of modules (GSN v3 1:4.1.3, 1:4.7.4), with parents that are missing or run in circles.
import { describe, expect, test } from '@jest/globals';
import { containmentOf } from '../../../core/model/containment.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const of = (text: string) => containmentOf(new CaseIndex(sketch(text)));

describe('containment', () => {
  const nested = of(`
    module A
    module B {parent: A}
    module C {parent: B}
    module D {parent: A}`);

  test('reaches through any number of modules, and only downwards', () => {
    expect(nested.isWithin('C', 'A')).toBe(true);
    expect(nested.isWithin('C', 'C')).toBe(true);
    expect(nested.isWithin('A', 'C')).toBe(false);
    expect(nested.isWithin('C', 'D')).toBe(false);
    expect(nested.isWithin('A', 'main')).toBe(false);
    expect(['A', 'B', 'C', 'D'].map(nested.parentOf)).toEqual([undefined, 'A', 'B', 'A']);
    expect(nested.circles).toEqual([]);
  });

  test('what lies in a contract is private to the nearest one around it, not to itself', () => {
    const { privateTo } = of(`
      module K {contract: true}
      module Inner {parent: K}
      module Deep {parent: Inner}
      module L {contract: true, parent: Inner}
      module Last {parent: L}`);
    const found = ['main', 'K', 'Inner', 'Deep', 'L', 'Last'].map(privateTo);
    expect(found).toEqual([undefined, undefined, 'K', 'K', 'K', 'L']);
  });

  test('a parent that is missing contains nothing', () => {
    const { parentOf, isWithin } = of('module A {parent: Gone}');
    expect(parentOf('A')).toBeUndefined();
    expect(isWithin('A', 'Gone')).toBe(false);
    expect(isWithin('Gone', 'A')).toBe(false);
  });

  test('a circle is told once, and contains nothing but what lies in its modules', () => {
    const { circles, parentOf, isWithin, privateTo } = of(`
      module In {parent: B}
      module A {parent: B, contract: true}
      module B {parent: A}
      module Self {parent: Self}`);
    expect(circles).toEqual([['B', 'A'], ['Self']]);
    expect(['A', 'B', 'Self'].map(parentOf)).toEqual([undefined, undefined, undefined]);
    expect(isWithin('In', 'B')).toBe(true);
    expect(isWithin('In', 'A')).toBe(false);
    expect(privateTo('B')).toBeUndefined();
  });
});
