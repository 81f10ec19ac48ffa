// What the window asks of the findings, against a plain count of the same.
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../core/analyser/finding.ts';
import { findingOf, fixesByRule, once, severityCounts } from '../../../renderer/store/found.ts';

const finding = (fingerprint: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'WF-09',
  severity: 'error',
  case: 'default',
  message: 'It stops.',
  messageId: 'stops',
  ids: ['G1'],
  at: ['G1'],
  path: '/nodes/G1',
  fingerprint,
  ...more,
});
const fix = { command: 'setNodeFields', args: {} } as NonNullable<Finding['fix']>;

describe('findings', () => {
  test('by fingerprint: the first of them, of the list that is asked', () => {
    const [a, twin, b] = [finding('a'), finding('a'), finding('b')];
    expect(findingOf([a, twin, b], 'a')).toBe(a);
    const list = [twin, b];
    expect(findingOf(list, 'a')).toBe(twin);
    expect(findingOf(list, 'a')).toBe(twin);
    expect(findingOf(list, 'c')).toBeUndefined();
    expect(findingOf(list, undefined)).toBeUndefined();
  });

  test('by severity, waived ones too', () => {
    const list = [
      finding('a'),
      finding('b', { waived: 'W-1' }),
      finding('c', { severity: 'info' }),
    ];
    expect(severityCounts(list)).toEqual({ blocker: 0, error: 2, warning: 0, info: 1 });
  });

  test('with a fix by rule, those that nobody waived', () => {
    const [a, b] = [finding('a', { fix }), finding('b', { fix })];
    const list = [a, finding('c', { fix, waived: 'W-1' }), b, finding('d')];
    expect([...fixesByRule(list)]).toEqual([['WF-09', [a, b]]]);
  });

  test('are asked once for each list', () => {
    let asked = 0;
    const count = once((list) => {
      asked += 1;
      return list.length;
    });
    const list = [finding('a')];
    expect([count(list), count(list), count([])]).toEqual([1, 1, 0]);
    expect(asked).toBe(2);
  });
});
