import { describe, expect, test } from '@jest/globals';
import { taggedWith } from '../../../../core/analyser/ask/byTag.ts';
import { downFrom, subtrees, upFrom } from '../../../../core/analyser/ask/descent.ts';
import { CaseIndex } from '../../../../core/model/index.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';

const index = new CaseIndex(
  sketch(`
    G1
      S1
        G2 {tags: [theory]}
          Sn2
        G3
      G4 {tags: [theory, process]}
        Sn2`),
);

describe('what is below and above elements', () => {
  test('is a set of ids in file order', () => {
    const below = downFrom(index, ['G2', 'G3', 'gone']);
    expect([...below].sort()).toEqual(['G2', 'G3', 'Sn2']);
    expect(below.size).toBe(3);
    expect([below.has('Sn2'), below.has('G4'), below.has('gone')]).toEqual([true, false, false]);
    const visited: string[] = [];
    below.forEach((id) => {
      visited.push(id);
    });
    expect(visited).toEqual([...below]);
    expect([...below.entries()]).toEqual([...below].map((id) => [id, id]));
    const inFile = [...index.nodes.keys()].filter((id) => below.has(id));
    expect([...below.keys()]).toEqual(inFile);
  });

  test('goes up to everything that rests on it', () => {
    expect([...upFrom(index, ['Sn2'])].sort()).toEqual(['G1', 'G2', 'G4', 'S1', 'Sn2']);
  });

  test('is walked once for several tops, each element once', () => {
    const ids = subtrees(index, ['G2', 'G4', 'gone']).map(({ id }) => id);
    expect(ids.sort()).toEqual(['G2', 'G4', 'Sn2']);
  });
});

describe('elements with a tag', () => {
  test('are found in file order, each once', () => {
    expect(taggedWith(index, 'theory').map(({ id }) => id)).toEqual(['G2', 'G4']);
    expect(taggedWith(index, 'process').map(({ id }) => id)).toEqual(['G4']);
    expect(taggedWith(index, 'completeness')).toEqual([]);
  });

  test('are away elements of those that have it, too', () => {
    const modular = new CaseIndex(
      sketch(`
        G1
          AG9 {identifier: G9, origin: Other.G9, originModule: Other}
        module Other
        G9 {tags: [theory], public: true}`),
    );
    const found = taggedWith(modular, 'theory').map(({ node }) => node.kind);
    expect(found.sort()).toEqual(['awayGoal', 'goal']);
  });
});
