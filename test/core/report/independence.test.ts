// The two lines of defence in the report. Expected words by hand, from the case.
import { describe, expect, test } from '@jest/globals';
import { SYSTEM } from '../reasoning/ask.ts';
import { lines, type Parts } from '../reasoning/twoLines.ts';
import { printedOf } from './printedOf.ts';

const report = (parts: Parts) => printedOf(SYSTEM + lines(parts), 'review');

describe('the two lines of a pathway', () => {
  test('that are in order', () => {
    const printed = report({});
    expect(printed).toContain('Two lines of defence');
    expect(printed).toContain(
      'Sufficient: Both lines are at least moderate, and their independence is argued, approved and found.',
    );
    expect(printed).toContain('The two lines share nothing that is recorded.');
  });

  test('that share something: each bridge, what it does, and the way out', () => {
    const printed = report({
      cites: 'E1 E2',
      e1: 'graders: [panel]',
      votes: ['P1'],
      underTop: '~ A1 "Staff are honest"',
    });
    expect(printed).toContain('Not sufficient: Two moderate lines suffice only where');
    expect(printed).toContain('control moderate (2), propensity moderate (2); independent: no');
    expect(printed).toMatch(/Both rest on, from above: A1/);
    expect(printed).toContain(
      '3 bridges between the lines, 2 of them breaking their independence:',
    );
    expect(printed).toMatch(
      /evidence\|E1\|E1\|E1\|breaks independence\|E1 is evidence of both lines: if it fails, both fall\. IND-02\./,
    );
    expect(printed).toMatch(/grader\|panel\|E1\|E1\|breaks independence/);
    expect(printed).toContain('For the two together: Rest each line on evidence of its own');
    expect(printed).toContain('A quorum has to approve the argument');
  });

  test('are not spoken of where the case names no pathway', () => {
    expect(printedOf('G1', 'review')).not.toContain('Two lines of defence');
  });
});
