// indep(c,p), clause by clause as rules.md 3.0 states it; the titles are its words.
import { describe, expect, test } from '@jest/globals';
import { codes, E } from './ask.ts';
import { askLines, type Parts } from './twoLines.ts';

describe('indep(c,p)', () => {
  const independence = (parts: Parts) => askLines(parts).independence('P');

  test('two moderate lines, all in order', () => {
    expect(independence({})).toEqual({
      independent: true,
      sharedEvidence: [],
      sharedRuns: [],
      sharedLabels: [],
      sharedCauses: [],
      sharedAssumptions: [],
      soleEvaluator: undefined,
      justification: 'approved',
      justifiedBy: ['G3'],
      common: [],
      reasons: [],
    });
  });

  test('E(c) and E(p) disjoint, a mitigation counting as what evaluates it', () => {
    expect(independence({ cites: 'E2 E1' })).toMatchObject({
      independent: false,
      sharedEvidence: ['E1'],
    });
    const through = { cites: 'E2 M1', more: 'mitigations M1 {text: filter, evaluatedBy: [E1]}' };
    expect(independence(through).sharedEvidence).toEqual(['E1']);
  });

  test.each([
    ['group', 'independenceGroups'],
    ['dataset', 'datasets'],
    ['grader', 'graders'],
  ])('no common %s', (kind, field) => {
    const parts = { e1: `${field}: [a, b]`, e2: `${field}: [b, c]` };
    expect(independence(parts)).toMatchObject({
      independent: false,
      sharedLabels: [{ kind, label: 'b', control: ['E1'], propensity: ['E2'] }],
    });
    expect(independence({ ...parts, e2: `${field}: [c]` }).independent).toBe(true);
  });

  test('no load-bearing assumption in own(c) and own(p)', () => {
    const shared = { underControl: '~ A1 {status: holds}', underPropensity: '~ A1' };
    expect(independence(shared)).toMatchObject({ independent: false, sharedAssumptions: ['A1'] });
    const away = { underControl: '~ A1 {status: holds}', underPropensity: '~ AA1 {origin: A1}' };
    expect(independence(away).sharedAssumptions).toEqual(['A1']);
  });

  test('an assumption attached only where the others suffice without it bears no load', () => {
    // In each line A1 hangs at one of three alternatives, two of which suffice without it.
    const line = (n: number) => `S${n} {combinator: any}
            G${n}1
              Sn${n} -> E${n}
              ~ A1
            G${n}2
              Sn${n}
            G${n}3
              Sn${n}`;
    const r = askLines({
      underControl: line(1).replace('S1 {', 'S11 {'),
      underPropensity: line(2).replace('S2 {', 'S12 {'),
    });
    expect([...r.ownAssumptions('G1')]).toEqual(['A1']);
    expect([...r.ownAssumptions('G2')]).toEqual(['A1']);
    expect(r.independence('P')).toMatchObject({ independent: true, sharedAssumptions: [] });
    expect(r.loadBearing('A1')).toBe(false);
  });

  test('inherited assumptions are shown, and are no bridge', () => {
    expect(independence({ underTop: '~ A1 {status: holds}' })).toMatchObject({
      independent: true,
      sharedAssumptions: [],
      common: ['A1'],
    });
  });

  test('not one and the same evaluator for all of both', () => {
    const same = '{org: Lab}';
    expect(independence({ e1: `evaluator: ${same}`, e2: `evaluator: ${same}` })).toMatchObject({
      independent: false,
      soleEvaluator: 'Lab',
    });
    expect(
      independence({
        e1: 'evaluator: {person: P1, org: Lab}',
        e2: 'evaluator: {person: P2, org: Lab}',
      }),
    ).toMatchObject({ independent: true, soleEvaluator: undefined });
  });

  test('one person who worked for two organisations is one evaluator', () => {
    const parts = {
      e1: 'evaluator: {person: P1, org: Lab}',
      e2: 'evaluator: {person: P1, org: Institute}',
    };
    expect(independence(parts)).toMatchObject({ independent: false, soleEvaluator: 'P1' });
  });

  test('where goals tie for a line, no pair may have one evaluator', () => {
    // G1 and G5 tie for control; G5 and G2 may both be the work of one person of Lab.
    const r = askLines({
      e1: 'evaluator: {person: P1}',
      e2: 'evaluator: {person: P2, org: Lab}',
      more: `
        G5 {lineOfDefence: control, declaredStrength: 2, strengthReason: r}
          Sn5 -> E5
        link supportedBy S1 -> G5
        ${E('E5', 'evaluator: {org: Lab}')}`,
    });
    expect(r.sufficiency('P').controlStrength).toBe(2);
    expect(r.independence('P')).toMatchObject({ independent: false, soleEvaluator: 'P2' });
  });

  test('where goals tie for a line, both count: evidence of either may be shared', () => {
    const r = askLines({
      more: `
        G5 {lineOfDefence: control, declaredStrength: 2, strengthReason: r}
          Sn5 -> E2
        link supportedBy S1 -> G5`,
    });
    expect(r.independence('P')).toMatchObject({ independent: false, sharedEvidence: ['E2'] });
  });

  test("a person's organisation is that of their record, where the evidence states none", () => {
    const parts = { e1: 'evaluator: {person: P1}', e2: 'evaluator: {org: Lab}' };
    const of = (org: string) =>
      independence({ ...parts, more: `people P1 {name: Ada, org: ${org}}` });
    expect(of('Lab').independent).toBe(false);
    expect(of('Institute').independent).toBe(true);
  });

  test('an evaluator that is missing tells nothing apart', () => {
    const answer = independence({ e1: 'evaluator: ABSENT' });
    expect(answer.independent).toBe(false);
    expect(answer.reasons).toMatchObject([{ code: 'evaluator', missing: 'evaluator', at: ['E1'] }]);
  });

  test.each([
    ['nobody argues it', { independence: '' }, 'missing'],
    ['the goal has no such tag', { independence: 'G3' }, 'missing'],
    [
      'it repeats nothing',
      { independence: 'AG3 {id: G3, origin: G9, tags: [independence]}' },
      'missing',
    ],
    ['one vote of two', { votes: ['P1'] }, 'unapproved'],
    [
      'the argument is defeated',
      { independence: 'G3 {tags: [independence], defeated: {}}' },
      'unapproved',
    ],
  ] as const)('a goal tagged independence, approved: %s', (_name, parts, justification) => {
    expect(independence(parts)).toMatchObject({ independent: false, justification });
  });

  test('a justification tagged independence serves as well', () => {
    expect(independence({ independence: '~ J1 {id: G3, tags: [independence]}' })).toMatchObject({
      independent: true,
      justification: 'approved',
    });
  });

  test('where several strategies name the pathway, at each of them', () => {
    const r = askLines({ more: 'S2 {combinator: twoLines, pathway: P}' });
    expect(r.pathwayStrategies('P')).toEqual(['S1', 'S2']);
    expect(r.independence('P').justification).toBe('missing');
  });

  test('one goal is not two lines', () => {
    const r = askLines({ pathway: ', control: G1, propensity: G1' }, { family: 'gsn' });
    expect(codes(r.independence('P').reasons)).toContain('sameGoal');
    expect(r.sufficiency('P').sufficient).toBe(false);
  });
});
