// The answers follow the index from version to version, and equal settings share their work.
import { expect, test } from '@jest/globals';
import { enableMapSet, enablePatches, produceWithPatches } from 'immer';
import { CaseIndex } from '../../../core/model/index.ts';
import { reason } from '../../../core/reasoning/reason.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { E, SETTINGS, SYSTEM } from './ask.ts';

enableMapSet();
enablePatches();

test('after an update the same object answers about the next version', () => {
  const before = sketch(`${SYSTEM}G1\n  Sn1 -> E1\n${E('E1')}`);
  const index = new CaseIndex(before);
  const r = reason(index, SETTINGS);
  expect(r.support('G1').status).toBe('supported');
  const [after, patches] = produceWithPatches(before, (draft) => {
    const evidence = draft.evidence.get('E1');
    if (evidence) evidence.result = 'fail';
  });
  index.update(after, patches);
  expect(r.support('G1').status).toBe('unsupported');
});

test('settings that differ do not share answers', () => {
  const index = new CaseIndex(sketch(`${SYSTEM}${E('E1')}`));
  const lenient = reason(index, SETTINGS);
  const strict = reason(index, {
    ...SETTINGS,
    parameters: { ...SETTINGS.parameters, maxAgeDays: 1 },
  });
  expect(lenient.usable('E1').yes).toBe(true);
  expect(strict.usable('E1').yes).toBe(false);
  expect(reason(index, { ...SETTINGS, contradicted: new Set(['E1']) }).usable('E1').yes).toBe(
    false,
  );
});

test('whatever the order of the tables, the answers are the same', () => {
  const text = `${SYSTEM}
    S1 {combinator: twoLines, pathway: P}
      G1 {lineOfDefence: control}
      G2 {lineOfDefence: control}
      G3 {lineOfDefence: propensity}
    pathways P {name: theft}`;
  const forward = sketch(text);
  const backward = {
    ...forward,
    nodes: new Map([...forward.nodes].reverse()),
    links: new Map([...forward.links].reverse()),
  };
  const answers = [forward, backward].map((c) => reason(new CaseIndex(c), SETTINGS));
  expect(answers[0]?.sufficiency('P')).toEqual(answers[1]?.sufficiency('P'));
  expect(answers[0]?.roots()).toEqual(answers[1]?.roots());
});
