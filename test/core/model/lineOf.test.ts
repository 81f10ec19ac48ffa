// Away goals stand on the line of what they repeat (GSN v3 Table 1:4-1): in the model, drawn, in words.
import { expect, test } from '@jest/globals';
import { CaseIndex } from '../../../core/model/index.ts';
import { lineOf } from '../../../core/model/lineOf.ts';
import { moduleDiagram } from '../../../core/select/moduleDiagram.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const index = new CaseIndex(
  sketch(`
    G1
      AG1 {origin: Sub.G1}
      AG2 {origin: Sub.AG3}
      AG4 {origin: gone}
      AG5 {origin: AG5}
      S1
    module Sub
    G1 {public: true, lineOfDefence: propensity}
    AG3 {origin: G9}
    module Other
    G9 {public: true, lineOfDefence: control}
  `),
);

test('the line of the origin, through a chain; of nothing where there is none, or it is a circle', () => {
  const said = [...index.nodes.values()].map((entry) => [entry.id, lineOf(index, entry)]);
  const lines = Object.fromEntries(said);
  expect(lines).toMatchObject({ AG1: 'propensity', S1: undefined, AG4: undefined, AG5: undefined });
});

test('and it is drawn so', () => {
  const { nodes } = moduleDiagram(index, index.case.main);
  const drawn = nodes.find(({ id }) => id === 'AG1');
  expect(drawn?.lineOfDefence).toBe('propensity');
});
