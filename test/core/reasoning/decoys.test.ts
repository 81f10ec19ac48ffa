// One change each by which the real argument was taken out of view: lines, pathways and roots that
// are not what they are called. The expected answers follow rules.md 3.0 in its unfavourable reading.
import { describe, expect, test } from '@jest/globals';
import { ask, E } from './ask.ts';
import { askLines } from './twoLines.ts';

const STRONG = 'declaredStrength: 3, strengthReason: r';

describe('a named line', () => {
  const elsewhere = `
 G7 {${STRONG}}
  Sn7 -> E1`;

  test('that the strategy of the pathway does not rest on argues something else', () => {
    const r = askLines({ control: 1, pathway: ', control: G7', more: elsewhere });
    expect(r.strength('G7').value).toBe(3);
    expect(r.sufficiency('P')).toMatchObject({ sufficient: false, controlStrength: 0 });
    expect(r.support('S1').status).toBe('unsupported');
    const [first] = r.sufficiency('P').reasons;
    expect(first).toMatchObject({ code: 'control', at: ['P', 'G7'] });
    expect(first?.missing).toBeUndefined();
  });

  test('counts where the strategy rests on it by an away goal, challenged there or not', () => {
    const through = (more: string) =>
      askLines({
        control: 1,
        pathway: ', control: G7',
        more: `AG7 {origin: G7}\nlink supportedBy S1 -> AG7\n${elsewhere}\n${more}`,
      });
    expect(through('').sufficiency('P')).toMatchObject({ sufficient: true, controlStrength: 3 });
    const challenged = 'G9\nlink challenges G9 -> AG7 {challenge: {status: sustained}}';
    expect(through(challenged).sufficiency('P').sufficient).toBe(false);
  });

  test('of a pathway without strategy counts if something about it rests on it or is it', () => {
    const sufficient = (about: string) =>
      ask(`
        G0
          G1 {${about === 'G1' ? 'about: [P]' : 'about: [Q]'}}
            G7 {${STRONG}${about === 'G7' ? ', about: [P]' : ''}}
              Sn7 -> E1
        pathways P {name: theft, control: G7}
        pathways Q {name: sabotage}
        ${E('E1')}`).sufficiency('P').sufficient;
    expect(['G1', 'G7', 'nobody'].map(sufficient)).toEqual([true, true, false]);
  });
});

describe('a pathway that only its named lines argue', () => {
  const critical = (fields: string, control = 'G1') =>
    ask(`
      G0
        S1
          G1 {about: [Q]}
            Sn1 -> E1
      pathways P {name: theft${fields}, control: ${control}}
      pathways Q {name: nuisance, severity: minor}
      ${E('E1')}`).pathwayCritical('P');

  test('is critical while one of them is needed, by its own severity', () => {
    expect(critical(', severity: catastrophic')).toBe(true);
    expect(critical('')).toBe(true);
    expect(critical(', severity: minor')).toBe(false);
    expect(critical(', severity: catastrophic', 'Sn1')).toBe(false);
  });
});

describe('roots', () => {
  test('a top that challenges is one where its module has no other', () => {
    expect(ask('G1\n  G2\n    ! G1').roots()).toEqual(['G1']);
    const two = 'G1\n  G2\n! G1\nlink challenges G1 -> G2';
    expect(ask(two).roots()).toEqual(['G1']);
    expect(ask(`${two}\nmodule Sub\nG5`).roots()).toEqual(['G1', 'Sub.G5']);
  });

  test('a top that challenges the decoy beside it stays one if it argues the case', () => {
    const beside = (fields: string, below: string) =>
      ask(`
        G9
          Sn9
        G1 ${fields}
          ${below}
        pathways P {name: theft}
        link challenges G1 -> G9`).roots();
    expect(beside('{about: [P]}', 'Sn1')).toEqual(['G1', 'G9']);
    expect(beside('', 'S1 {combinator: twoLines, pathway: P}')).toEqual(['G1', 'G9']);
    expect(beside('', 'Sn1')).toEqual(['G9']);
    expect(ask('G9\nG1 {about: [P]}\nlink challenges G1 -> G9').roots()).toEqual(['G9']);
  });

  test.each([
    ['pathways P {name: theft}', ['G1', 'G9']],
    ['safetyLevels P {name: High}', ['G1', 'G9']],
    ['systemVersions P {name: Model}', ['G1', 'G9']],
    ['deploymentContexts P {name: API}', ['G1', 'G9']],
    ['riskDomains P {name: Cyber}', ['G1', 'G9']],
    ['evidence P {title: run}', ['G9']],
  ])('a goal about something of the case is one, whatever ACP names it: %s', (record, roots) => {
    const r = ask(`G9\nG1 {about: [P]}\nacps X {on: {node: G9}, argument: {goal: G1}}\n${record}`);
    expect(r.roots()).toEqual(roots);
  });
});

describe('a claim point does not take the claim of the case away', () => {
  const roots = (below: string, acp = 'acps X {on: {node: Sn8}, argument: {goal: G1}}') =>
    ask(`G1\n  ${below}\nG9\n  Sn9\nG8\n  Sn8\nlink challenges G8 -> G1\n${acp}`).roots();

  test('that argues by two lines', () => {
    expect(roots('S1 {combinator: twoLines}')).toEqual(['G1', 'G9']);
  });

  test('while another claim is left, its argument is no root', () => {
    expect(roots('Sn1')).toEqual(['G9']);
  });

  test('nor where only doubts and arguments of claim points are left', () => {
    const both = 'acps X {on: {node: Sn8}, argument: {goal: G1}}';
    expect(roots('Sn1', `${both}\nacps Y {on: {node: Sn8}, argument: {goal: G9}}`)).toEqual([
      'G1',
      'G8',
      'G9',
    ]);
    expect(ask('G1\n  Sn1\nacps X {on: {inference: G1}, argument: {goal: G1}}').roots()).toEqual([
      'G1',
    ]);
  });

  test('the goals of a module of confidence arguments are none', () => {
    const text = 'G1\n  Sn1\nmodule C\nG5\n  Sn5\nacps X {on: {node: Sn1}, argument: {goal: C.G5}}';
    expect(ask(text).roots()).toEqual(['G1']);
  });
});

describe('any of several pathways', () => {
  const needed = (first: string, second: string) => {
    const r = ask(`
      G0
        S0 {combinator: any}
          G1 ${first}
            Sn1 -> E1
          G2 ${second}
            Sn2 -> E9
      pathways P {name: theft}
      pathways Q {name: sabotage}
      ${E('E1')}`);
    return ['G1', 'G2'].map((id) => r.needed(id));
  };

  test('spares none: a sibling about another pathway does not suffice for it', () => {
    expect(needed('{about: [P]}', '{about: [Q]}')).toEqual([true, true]);
    expect(needed('{about: [P]}', '{about: [P, Q]}')).toEqual([true, true]);
  });

  test('spares none: nor does a sibling about no pathway', () => {
    expect(needed('', '{about: [Q]}')).toEqual([true, true]);
  });

  test('alternatives for the same pathway, or for none, spare each other as ever', () => {
    expect(needed('{about: [P]}', '{about: [P]}')).toEqual([true, false]);
    expect(needed('{about: [P, Q]}', '{about: [P]}')).toEqual([true, false]);
    expect(needed('', '')).toEqual([true, false]);
  });

  test('a strategy with two lines is not spared by that of another pathway', () => {
    const r = ask(
      `
      G0
        S0 {combinator: any}
          G3
            Sn3 -> E9
          S1 {combinator: twoLines, pathway: P}
            G1 {lineOfDefence: control, ${STRONG}}
              Sn1 -> E1
          S2 {combinator: twoLines, pathway: Q}
            G2 {lineOfDefence: control}
              Sn2 -> E9
        pathways P {name: theft}
        pathways Q {name: sabotage}
        ${E('E1')}`,
    );
    expect(['S1', 'S2'].map((id) => r.needed(id))).toEqual([true, true]);
    expect(r.pathwayCritical('Q')).toBe(true);
  });
});
