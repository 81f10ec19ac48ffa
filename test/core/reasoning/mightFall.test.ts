// What a defeat might bring down. Expected values by hand, from the standard's Figures 2:11-1 to 2:11-4
// and from the definitions of rules.md 3.0; the figures' own propagation is a judgement, and what is
// suggested is what they show or leave.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fileFromCase } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { mightFall } from '../../../core/reasoning/mightFall.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { editCase } from '../../properties/editCases.ts';
import { SETTINGS } from './ask.ts';

const GSN = { ...SETTINGS, family: 'gsn' as const };

function fall(text: string, id: string): string[] {
  const index = new CaseIndex(sketch(text));
  return mightFall(index, GSN, id).map(({ id: one, how, after }) => `${one} ${after ?? how}`);
}

/** Figure 2:11-2 without its challenges. */
const FIGURE = `
  G1
    ~ C1
    S1
      G2
        Sn1
      G3
        G5
          Sn2
        G6
          Sn3
      G4
        S2
          G7
            G9
              Sn4
          G8
            Sn5
`;

describe('Figure 2:11-3: the defeat of strategy S2', () => {
  test('reaches up to the top, nearest first, and leaves its branch without use', () => {
    expect(fall(FIGURE, 'S2')).toEqual([
      'G4 unsupported',
      'S1 unsupported',
      'G1 unsupported',
      'G7 idle',
      'G8 idle',
      'G9 idle',
      'Sn5 idle',
      'Sn4 idle',
    ]);
  });

  test('says why, by the supporter that falls', () => {
    const [first] = mightFall(new CaseIndex(sketch(FIGURE)), GSN, 'S2');
    expect(first).toMatchObject({
      before: 'supported',
      after: 'unsupported',
      why: 'S2 is defeated.',
    });
  });

  test('of the relation G4 to S2: G4 is left without support', () => {
    expect(fall(FIGURE, 'G4-S2').slice(0, 3)).toEqual([
      'G4 unsupported',
      'S1 unsupported',
      'G1 unsupported',
    ]);
  });

  test('what is judged already is not suggested again; what else supports is left', () => {
    const judged = FIGURE.replace('S1\n', 'S1 {defeated: {by: panel}}\n');
    expect(fall(judged, 'S2')).toEqual([
      'G4 unsupported',
      'G7 idle',
      'G8 idle',
      'G9 idle',
      'Sn5 idle',
      'Sn4 idle',
    ]);
    const shared = FIGURE.replace('Sn5', 'Sn2');
    expect(fall(shared, 'S2')).not.toContain('Sn2 idle');
  });
});

describe('Figure 2:11-4: one of three supporters is defeated', () => {
  const THREE = 'G1\n  G2\n    Sn2\n  G3\n    Sn3\n  G4\n    Sn4';

  test('the goal above may fall with it: an inference is indivisible', () => {
    expect(fall(THREE, 'G4')).toEqual(['G1 unsupported', 'Sn4 idle']);
  });

  test('not where any one of them suffices', () => {
    expect(fall(`G1\n  S1 {combinator: any}\n    G2\n      Sn2\n    G4\n      Sn4`, 'G4')).toEqual([
      'Sn4 idle',
    ]);
  });
});

describe('challenges', () => {
  test('Figure 2:11-2: with solution CSn2 its challenge falls, and the goal is safe', () => {
    const text = `
      G5
        Sn2
        ! Sn9 challenge {status: sustained}
    `;
    expect(fall(text, 'Sn9')).toEqual(['Sn9-G5 challenges']);
  });

  test('the defeat of a challenge, and of a context relation, brings nothing down', () => {
    const text = 'G5\n  Sn2\n  ~ C1\n  ! Sn9 challenge {status: open}';
    expect(fall(text, 'Sn9-G5')).toEqual([]);
    expect(fall(text, 'G5-C1')).toEqual(['C1 idle']);
  });

  test('a counter-challenge that is defeated lets the challenge stand again', () => {
    const text = `
      G1
        Sn1
        ! Sn8 challenge {status: open}
      link challenges Sn9 -> Sn8-G1 {challenge: {status: sustained}}
      Sn9
    `;
    expect(fall(text, 'Sn9-Sn8-G1')).toEqual(['G1 contested']);
  });
});

test('an away goal and what rests on it fall with the origin', () => {
  const text = `
    G1
      AG2 {origin: Sub.G2}
    module Sub
    G2 {public: true}
      Sn1
  `;
  expect(fall(text, 'Sub.G2')).toEqual(['AG2 defeated', 'G1 unsupported', 'Sub.Sn1 idle']);
});

test('nothing of the id: nothing falls', () => {
  expect(fall('G1', 'X')).toEqual([]);
});

test('any case: never throws, changes nothing, names what is there and not the defeated itself', () => {
  fc.assert(
    fc.property(editCase, fc.nat(30), (c, at) => {
      const ids = [...c.nodes.keys(), ...c.links.keys()];
      const id = ids[at % ids.length] ?? '';
      const before = JSON.stringify(fileFromCase(c));
      const found = mightFall(new CaseIndex(c), GSN, id);
      expect(JSON.stringify(fileFromCase(c))).toBe(before);
      for (const one of found) {
        expect(c.nodes.has(one.id) || c.links.has(one.id)).toBe(true);
        expect(one.id).not.toBe(id);
        expect(one.why).toMatch(/^.+\.$/);
      }
    }),
    { numRuns: 150 },
  );
});
