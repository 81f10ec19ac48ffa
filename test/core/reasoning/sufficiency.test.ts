// suff(pathway) and indep(c,p), clause by clause as rules.md 3.0 states them.
import { describe, expect, test } from '@jest/globals';
import { ask, codes, E, statuses } from './ask.ts';
import { askLines, type Parts } from './twoLines.ts';

describe('suff(pathway)', () => {
  test.each([
    [3, 0, true],
    [0, 3, true],
    [3, 3, true],
    [2, 2, true],
    [2, 1, false],
    [1, 2, false],
    [1, 1, false],
    [0, 0, false],
  ])('control %i, propensity %i, independent: %s', (control, propensity, sufficient) => {
    // A propensity line of 3 needs understanding and theory, or TYP-02 cuts it to 2.
    const theory = { e2: 'evalType: understanding', underPropensity: 'G4 {tags: [theory]}' };
    const r = askLines({
      control,
      propensity,
      ...theory,
      more: 'link supportedBy G4 -> Sn2',
    });
    const answer = r.sufficiency('P');
    expect(answer).toMatchObject({
      sufficient,
      control: 'G1',
      propensity: 'G2',
      controlStrength: control,
      propensityStrength: propensity,
    });
    expect(statuses(r, 'S1', 'G0')).toEqual(
      Array(2).fill(sufficient ? 'supported' : 'unsupported'),
    );
  });

  test('it tests str(g), not what is declared', () => {
    expect(askLines({ control: 3, e1: 'result: inconclusive' }).sufficiency('P')).toMatchObject({
      sufficient: false,
      controlStrength: 0,
    });
  });

  test('the reasons carry the values', () => {
    const { reasons } = askLines({ control: 1 }).sufficiency('P');
    expect(reasons.map(({ message }) => message)).toEqual([
      'the control line, G1, has strength 1',
      'the propensity line, G2, has strength 2',
      'two lines: 1, 2, independent: yes; one of strength 3, or both of 2 and independent, suffice',
    ]);
  });

  test('a strategy that names no pathway, or one that is not there, is Unsupported', () => {
    const r = askLines({ control: 3, more: 'S1 {pathway: Q}' });
    expect(statuses(r, 'S1')).toEqual(['unsupported']);
    const none = ask(`S1 {combinator: twoLines}\n  G1 {lineOfDefence: control}\n    Sn1 -> E1`);
    expect(statuses(none, 'S1')).toEqual(['unsupported']);
    expect(none.support('S1').reasons).toMatchObject([{ missing: 'pathway' }]);
    expect(none.sufficiency('Q')).toMatchObject({ sufficient: false, controlStrength: 0 });
  });
});

describe('the strategy with two lines', () => {
  test('Contested if suff would hold with open challenges ignored', () => {
    const r = askLines({ underControl: '! G9 challenge {status: open}' });
    expect(r.sufficiency('P')).toMatchObject({ sufficient: false, contestedOnly: true });
    expect(statuses(r, 'G1', 'S1', 'G0')).toEqual(['contested', 'contested', 'contested']);
    const weak = askLines({ control: 1, underControl: '! G9 challenge {status: open}' });
    expect(statuses(weak, 'S1')).toEqual(['unsupported']);
    const beaten = askLines({ underControl: '! G9 challenge {status: sustained}' });
    expect(statuses(beaten, 'S1')).toEqual(['unsupported']);
    expect(beaten.sufficiency('P').contestedOnly).toBe(false);
  });

  test('Undeveloped if both lines are', () => {
    const text = (second: string) => `
      S1 {combinator: twoLines, pathway: P}
        G1 {lineOfDefence: control, undeveloped: true}
        G2 {lineOfDefence: propensity${second}}
      pathways P {name: theft}`;
    const both = ask(text(', undeveloped: true'));
    expect(statuses(both, 'S1')).toEqual(['undeveloped']);
    expect(both.sufficiency('P').undeveloped).toBe(true);
    expect(statuses(ask(text('')), 'S1')).toEqual(['unsupported']);
  });

  test('a line whose step is defeated counts as Unsupported there, not as undeveloped', () => {
    const r = ask(`
      S1 {combinator: twoLines, pathway: P}
        G1 {lineOfDefence: control, undeveloped: true}
          !! G9 challenge {status: sustained}
        G2 {lineOfDefence: propensity, undeveloped: true}
      pathways P {name: theft}`);
    expect(statuses(r, 'S1')).toEqual(['unsupported']);
  });

  test('every strategy that names the pathway rests on its lines, in whatever order', () => {
    const text = (order: string[]) => `
      ${order.join('\n      ')}
      pathways P {name: theft}
      ${E('E1')}`;
    const first = `S1 {combinator: twoLines, pathway: P}
        G1 {lineOfDefence: control, declaredStrength: 3, strengthReason: r}
          Sn1 -> E1`;
    const second = `S2 {combinator: twoLines, pathway: P}
        G5 <>`;
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      expect(statuses(ask(text(order)), 'S1', 'S2')).toEqual(['supported', 'supported']);
    }
  });

  test('goals that are neither line are conditions, never supporters', () => {
    // G3, without any support, stops nothing; supported alone it carries nothing.
    expect(statuses(askLines(), 'G3', 'S1')).toEqual(['unsupported', 'supported']);
    const alone = ask(`
      S1 {combinator: twoLines, pathway: P}
        G3 {tags: [independence], lineOfDefence: neither}
          Sn1 -> E1
      pathways P {name: theft}${E('E1')}`);
    expect(statuses(alone, 'G3', 'S1')).toEqual(['supported', 'unsupported']);
  });

  test('a sustained challenge to the step from the strategy to a line takes the line away', () => {
    const text = (status: string) =>
      askLines({
        control: 3,
        more: `G9\nlink challenges G9 -> S1-G1 {challenge: {status: ${status}}}`,
      });
    expect(text('sustained').sufficiency('P')).toMatchObject({
      sufficient: false,
      controlStrength: 0,
      contestedOnly: false,
    });
    expect(text('open').sufficiency('P')).toMatchObject({ sufficient: false, contestedOnly: true });
    expect(statuses(text('open'), 'S1')).toEqual(['contested']);
  });
});

describe('c, p', () => {
  test('Pathway.control and .propensity, wherever they stand', () => {
    const r = askLines({
      control: 1,
      pathway: ', control: G7',
      more: `
        G7 {declaredStrength: 3, strengthReason: r}
          Sn7 -> E1`,
    });
    expect(r.sufficiency('P')).toMatchObject({
      sufficient: true,
      control: 'G7',
      controlStrength: 3,
    });
  });

  test('a line that the pathway names but that is not there has strength 0', () => {
    const r = askLines({ control: 3, pathway: ', control: G77' });
    expect(r.sufficiency('P')).toMatchObject({
      sufficient: false,
      control: undefined,
      controlStrength: 0,
    });
  });

  test('several goals of a line: the weakest', () => {
    const r = askLines({
      control: 3,
      more: `
        G5 {lineOfDefence: control, declaredStrength: 1}
          Sn5 -> E1
        link supportedBy S1 -> G5`,
    });
    expect(r.sufficiency('P')).toMatchObject({ control: 'G5', controlStrength: 1 });
  });

  test('an away goal stands for its origin', () => {
    const r = ask(`
      S1 {combinator: twoLines, pathway: P}
        AG1 {origin: G5}
      G5 {lineOfDefence: control, declaredStrength: 3, strengthReason: r}
        Sn5 -> E1
      pathways P {name: theft}${E('E1')}`);
    expect(r.sufficiency('P')).toMatchObject({
      sufficient: true,
      control: 'AG1',
      controlStrength: 3,
    });
  });

  test('a pathway whose control line is an ancestor of its strategy is circular', () => {
    const r = askLines({ control: 3, pathway: ', control: G0' });
    expect(statuses(r, 'S1', 'G0')).toEqual(['unsupported', 'unsupported']);
  });
});

describe('indep(c,p)', () => {
  const independence = (parts: Parts) => askLines(parts).independence('P');

  test('two moderate lines, all in order', () => {
    expect(independence({})).toEqual({
      independent: true,
      sharedEvidence: [],
      sharedLabels: [],
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
