// The badge of a folded branch: how much it hides and the worst that was found there.
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../core/analyser/finding.ts';
import type { Severity } from '../../../core/analyser/rule.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { hiddenFindings, readHidden } from '../../../renderer/canvas/hiddenFindings.ts';

const base = sketch('G1 "Top"\n  G2 "One"\n    Sn1 "Report"\n    ~ C1 "Context"\n  G3 "Two" <>');
const idOf = (identifier: string) =>
  [...base.nodes].find(([, node]) => node.identifier === identifier)?.[0] ?? '';
const index = new CaseIndex({ ...base, view: { collapsed: { [idOf('G2')]: true } } });

const finding = (severity: Severity, waived?: string) =>
  ({ severity, ...(waived === undefined ? {} : { waived }) }) as unknown as Finding;

type Found = Readonly<Record<string, readonly Finding[]>>;

function badge(nodes: Found, links: Found = {}): string | undefined {
  const byId = new Map([
    ...Object.entries(nodes).map(([name, list]) => [idOf(name), list] as const),
    ...Object.entries(links),
  ]);
  const hidden = hiddenFindings(index, { byId }).get(idOf('G2'));
  return hidden && readHidden(hidden);
}

describe('the badge of a folded branch', () => {
  test('counts what is hidden', () => {
    expect(badge({})).toBe('2 hidden');
  });

  test('names the worst severity and how often, not what is found elsewhere', () => {
    const found = { Sn1: [finding('warning'), finding('blocker')], C1: [finding('blocker')] };
    expect(badge({ ...found, G3: [finding('blocker')], G2: [finding('blocker')] })).toBe(
      '2 hidden · 2 blockers',
    );
    expect(badge({ Sn1: [finding('error')] })).toBe('2 hidden · 1 error');
  });

  test('counts what is found on hidden links', () => {
    expect(badge({}, { 'G2-Sn1': [finding('error')], 'G1-G3': [finding('blocker')] })).toBe(
      '2 hidden · 1 error',
    );
  });

  test('counts a finding about two hidden elements once, and a waived one not at all', () => {
    const both = finding('blocker');
    expect(badge({ Sn1: [both], C1: [both] })).toBe('2 hidden · 1 blocker');
    expect(badge({ Sn1: [finding('error', 'W-1')], C1: [finding('info')] })).toBe(
      '2 hidden · 1 info',
    );
  });

  test('counts a blocker though it is waived', () => {
    expect(badge({ Sn1: [finding('blocker', 'W-1')], C1: [finding('info')] })).toBe(
      '2 hidden · 1 blocker',
    );
  });
});
