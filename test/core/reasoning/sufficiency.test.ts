// suff(pathway) and the strategy with two lines, clause by clause as rules.md 3.0 states them.
import { describe, expect, test } from '@jest/globals';
import { ask, E, statuses } from './ask.ts';
import { askLines } from './twoLines.ts';

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

  test('what mitigates a challenge to one step is known before any strategy is judged', () => {
    const r = ask(`
      S2 {combinator: twoLines, pathway: P}
        G5 <>
      S1 {combinator: twoLines, pathway: P}
        G1 {lineOfDefence: control, declaredStrength: 3, strengthReason: r}
          !! G9 challenge {status: mitigated, mitigatedBy: [G7]}
          Sn1 -> E1
      G7
        Sn7 -> E1
      pathways P {name: theft}
      ${E('E1')}`);
    expect(statuses(r, 'S2', 'S1')).toEqual(['supported', 'supported']);
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
  test('Pathway.control and .propensity, whatever line they say', () => {
    const r = askLines({
      control: 1,
      pathway: ', control: G7',
      more: `
        G7 {declaredStrength: 3, strengthReason: r}
          Sn7 -> E1
        link supportedBy S1 -> G7`,
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

  test('a goal above its strategy is no line of a pathway', () => {
    const r = askLines({ control: 3, pathway: ', control: G0' });
    expect(r.sufficiency('P').control).toBeUndefined();
    expect(statuses(r, 'S1', 'G0')).toEqual(['unsupported', 'unsupported']);
  });
});
