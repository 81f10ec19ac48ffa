// roots, needed(x), critical(g), loadBearing(a), own(g), E(g): rules.md 3.0, the titles in its words.
import { describe, expect, test } from '@jest/globals';
import { ask, E } from './ask.ts';
import { askLines } from './twoLines.ts';

const each = <T>(ids: string, answer: (id: string) => T): T[] => ids.split(' ').map(answer);

describe('roots', () => {
  test('in identifier order, unless they only challenge or an ACP names them', () => {
    const r = ask(`
      G10
      G2
        G3
          ! G8
      G7
      acps X {on: {node: G2}, argument: {goal: G7}}
    `);
    expect(r.roots()).toEqual(['G2', 'G10']);
  });

  test('an ACP on a root does not take it away', () => {
    expect(ask('G1\nacps X {on: {inference: G1}}').roots()).toEqual(['G1']);
  });

  test('a goal that only something missing rests on is a root', () => {
    expect(ask('G1\nlink supportedBy G99 -> G1').roots()).toEqual(['G1']);
  });

  test('connected: by support, context, challenge or ACP', () => {
    const r = ask(`
      G1
        S1
          G2
            Sn1
          ~ C1
        ! G8
          !! G9
      G7
      C9
      Sn9
      acps X {on: {link: S1-G2}, argument: {goal: G7}}
    `);
    expect(each('G1 S1 G2 Sn1 C1 G8 G9 G7 C9 Sn9 X9', r.connected)).toEqual([
      ...Array(8).fill(true),
      ...Array(3).fill(false),
    ]);
  });
});

describe('needed', () => {
  test('every root goal, every supporter of a needed goal, under all every child', () => {
    const r = ask(`
      G1
        S1
          G2
            Sn1
          G3 <>
        ! G9
          Sn9
    `);
    expect(each('G1 S1 G2 Sn1 G3 G9 Sn9', r.needed)).toEqual([
      ...Array(5).fill(true),
      false,
      false,
    ]);
  });

  const children = (fields: string, supported: number) => {
    const lines = ['G0', `  S1 {${fields}}`];
    for (const i of [1, 2, 3])
      lines.push(`    G${i}`, `      Sn${i} -> ${i <= supported ? 'E1' : 'E9'}`);
    return ask(`${lines.join('\n')}\n${E('E1')}`);
  };

  test.each([
    ['any', 'combinator: any', 0, [true, true, true]],
    ['any', 'combinator: any', 1, [true, false, false]],
    ['any', 'combinator: any', 2, [false, false, false]],
    ['atLeast 2', 'combinator: atLeast, n: 2', 1, [true, true, true]],
    ['atLeast 2', 'combinator: atLeast, n: 2', 2, [true, true, false]],
    ['atLeast 2', 'combinator: atLeast, n: 2', 3, [false, false, false]],
    ['atLeast without n', 'combinator: atLeast', 3, [true, true, true]],
    ['all', '', 3, [true, true, true]],
  ])(
    'under %s a child is, unless the others suffice without it (%s, %i supported)',
    (_n, fields, supported, expected) => {
      const r = children(fields, supported);
      expect(each('G1 G2 G3', r.needed)).toEqual(expected);
      expect(each('Sn1 Sn2 Sn3', r.needed)).toEqual(expected);
    },
  );

  test.each([
    ['nothing suffices yet: all are needed', { control: 1, propensity: 1 }, [true, true, true]],
    ['two moderate lines: both and the independence', {}, [true, true, true]],
    ['one line of strength 3: the other is not', { control: 3 }, [true, false, false]],
    [
      'strength 3 that is not reached spares nothing',
      { control: 3, e1: 'result: fail' },
      [true, true, true],
    ],
  ])('under twoLines: %s', (_name, parts, expected) => {
    expect(each('G1 G2 G3', askLines(parts).needed)).toEqual(expected);
  });

  test('under twoLines a condition other than independence is always needed', () => {
    const more = 'G7 {tags: [completeness]}\nlink supportedBy S1 -> G7';
    expect(askLines({ control: 3, more }).needed('G7')).toBe(true);
  });

  test('what a needed reference stands for is needed, where it is no root itself', () => {
    const r = ask(`
      G1
        AG1 {origin: Sub.G2}
      module Sub
      G0 {id: top}
        S1 {combinator: any}
          G1
            Sn1 -> E1
          G2
          G3
      ${E('E1')}`);
    expect(each('Sub.G2 Sub.G3', r.needed)).toEqual([true, false]);
  });

  test('a line under another strategy of the pathway is needed as the line', () => {
    // No root rests on S2; it is the pathway that makes G7 a line of S1 as well.
    const r = ask(`
      G0
        S1 {combinator: twoLines, pathway: P}
          G5 <>
      S2 {combinator: twoLines, pathway: P}
        G7 {lineOfDefence: control}
      pathways P {name: theft}`);
    expect(each('S1 G7 S2', r.needed)).toEqual([true, true, false]);
  });

  test('an id that names nothing is needed', () => {
    expect(ask('G1').needed('G9')).toBe(true);
  });
});

describe('critical', () => {
  const pathways = `
    pathways P1 {name: a, severity: catastrophic}
    pathways P2 {name: b, severity: minor}
    pathways P3 {name: c}`;

  test('the nearest pathway at or above, by about or Strategy.pathway, has severity catastrophic', () => {
    const r = ask(`
      case {severity: minor}
      G0
        G1 {about: [P1]}
          S1 {pathway: P2}
            G2
        G3 {about: [P2]}
          S3 {pathway: P1}
            G4
              Sn4
      ${pathways}`);
    expect(each('G0 G1 S1 G2 G3 S3 G4 Sn4', r.critical)).toEqual([
      false,
      true,
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  test('in a DAG any; if none, the case', () => {
    const text = (severity: string) => `
      case {severity: ${severity}}
      G0
        G1 {about: [P1]}
          G5
        G2 {about: [P2]}
          G5
          G6
        G3
      ${pathways}`;
    expect(each('G5 G6 G3', ask(text('minor')).critical)).toEqual([true, false, false]);
    expect(each('G5 G6 G3', ask(text('catastrophic')).critical)).toEqual([true, false, true]);
  });

  test('severity missing: catastrophic in the AI profiles only', () => {
    const text = `G0\n  G1 {about: [P3]}\n${pathways}`;
    expect(each('G0 G1', ask(text).critical)).toEqual([true, true]);
    expect(each('G0 G1', ask(text, { family: 'gsn' }).critical)).toEqual([false, false]);
  });

  test('needed, or not critical', () => {
    const r = askLines({ control: 3 });
    expect(each('G1 G2', r.critical)).toEqual([true, false]);
  });

  test('a pathway: when its twoLines strategy, or else the goal about it, is', () => {
    expect(askLines().pathwayCritical('P')).toBe(true);
    const r = ask(`
      G0
        G1 {about: [P1]}
        G2 {about: [P2]}
        G3 {about: [P3]}
      ${pathways}
      pathways P4 {name: nobody argues, severity: catastrophic}`);
    expect(each('P1 P2 P3 P4', r.pathwayCritical)).toEqual([true, false, true, false]);
    expect(r.pathwayCritical('P9')).toBe(true);
  });
});

describe('what lies below', () => {
  const r = ask(`
    G0
      ~ A0
      S1
        ~ A1
        G1
          ~ A2
          Sn1 -> E1 M1
        G2
          AG1 {origin: Sub.G1}
            ~ AA1 {origin: A2}
    mitigations M1 {text: filter, evaluatedBy: [E2]}
    module Sub
    G1
      Sn1 -> E3
      ~ A9
    ${E('E1')} ${E('E2')} ${E('E3')}`);
  const sorted = (ids: Iterable<string>) => [...ids].sort();

  test('E(g): by supportedBy and cites, away goals and mitigations resolved', () => {
    expect(sorted(r.evidenceOf('G1'))).toEqual(['E1', 'E2']);
    expect(sorted(r.evidenceOf('G2'))).toEqual(['E3']);
    expect(sorted(r.evidenceOf('G0'))).toEqual(['E1', 'E2', 'E3']);
    expect(r.evidenceOf('G0').size).toBe(3);
    expect(r.evidenceOf('G1').has('E3')).toBe(false);
    expect(r.evidenceOf('G99').size).toBe(0);
  });

  test('own(g): attached to g or below g, not inherited, away ones by what they repeat', () => {
    expect(sorted(r.ownAssumptions('G0'))).toEqual(['A0', 'A1', 'A2', 'Sub.A9']);
    expect(sorted(r.ownAssumptions('G1'))).toEqual(['A2']);
    expect(sorted(r.ownAssumptions('G2'))).toEqual(['A2', 'Sub.A9']);
  });

  test('loadBearing(a): attached to a needed element', () => {
    expect(each('A0 A1 A2 Sub.A9 A99', r.loadBearing)).toEqual(Array(5).fill(true));
    expect(ask('G1\n  ! G9\n    ~ A1').loadBearing('A1')).toBe(false);
  });
});
