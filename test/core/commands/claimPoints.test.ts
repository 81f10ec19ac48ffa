// Assurance claim points as commands see them: where they may stand (GSN Tables 1:5-1 and 1:5-2, 1:5.3),
// what may argue them (1:5.2.3), and that copying, moving and deleting keep them right.
import { describe, expect, test } from '@jest/globals';
import { clipOf } from '../../../core/clip/clipOf.ts';
import { addAcp } from '../../../core/commands/addAcp.ts';
import { addRecord } from '../../../core/commands/addRecord.ts';
import { deleteElements } from '../../../core/commands/deleteElements.ts';
import { deleteRecord } from '../../../core/commands/deleteRecord.ts';
import { duplicate } from '../../../core/commands/duplicate.ts';
import { insertBetween } from '../../../core/commands/insertBetween.ts';
import { consequences } from '../../../core/commands/parts/removal.ts';
import { pasteElements } from '../../../core/commands/pasteElements.ts';
import { setAcp } from '../../../core/commands/setAcp.ts';
import { setRecordFields } from '../../../core/commands/setRecordFields.ts';
import { fileFromCase } from '../../../core/model/case.ts';
import { claimPointLabel } from '../../../core/model/claimPoints.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, caseAfter, run, sentence } from './running.ts';

const CASE = sketch(`
  G1
    ~ C1
    ~ A1
    S1
      G2
        Sn1
        Sn2
      G3 <>
        ! G9
  G5
    Sn5
  module Confidence
  G1
    Sn1
`);

describe('addAcp', () => {
  test.each([
    [{ link: 'G1-S1' }, 'allowed'],
    [{ link: 'G1-C1' }, 'allowed'],
    [{ link: 'G1-A1' }, 'allowed'],
    [{ link: 'S1-G2' }, 'warned'],
    [{ link: 'G2-Sn1' }, 'warned'],
    [{ link: 'G9-G3' }, 'forbidden-place'],
    [{ inference: 'G2' }, 'allowed'],
    [{ inference: 'G3' }, 'no-inference'],
    [{ inference: 'S1' }, 'forbidden-place'],
    [{ node: 'Sn1' }, 'allowed'],
    [{ node: 'C1' }, 'allowed'],
    [{ node: 'G1' }, 'forbidden-place'],
    [{ node: 'S1' }, 'forbidden-place'],
    [{ node: 'A1' }, 'forbidden-place'],
    [{ node: 'gone' }, 'no-such-element'],
    [{ link: 'G1' }, 'no-such-element'],
    [{}, 'one-place'],
    [{ node: 'Sn1', link: 'G1-S1' }, 'one-place'],
  ])('on %j: %s', (on, expected) => {
    expect(answer(CASE, addAcp.call({ ...on, text: 'It fits.' }))).toBe(expected);
  });

  test('says the section', () => {
    expect(sentence(CASE, addAcp.call({ node: 'G1' }))).toContain('GSN Table 1:5-2');
    expect(sentence(CASE, addAcp.call({ link: 'G9-G3' }))).toContain('GSN Table 1:5-1');
    expect(sentence(CASE, addAcp.call({ link: 'S1-G2' }))).toContain('GSN 1:5.3.3');
    expect(sentence(CASE, addAcp.call({ link: 'G2-Sn1' }))).toContain('GSN 1:5.3.5');
  });

  test.each([
    [{ goal: 'G5' }, 'allowed'],
    [{ goal: 'Confidence.G1' }, 'allowed'],
    [{ module: 'Confidence' }, 'allowed'],
    [{ newGoal: 'The report can be trusted' }, 'allowed'],
    [{ goal: 'S1' }, 'wrong-kind'],
    [{ goal: 'G77' }, 'no-such-element'],
    [{ module: 'none' }, 'no-such-module'],
    [{ goal: 'G2' }, 'cycle'],
    [{ goal: 'G5', newGoal: 'x' }, 'wrong-arguments'],
    [{ text: 'It was repeated.', name: ' ' }, 'no-name'],
  ])('argued by %j: %s', (argument, expected) => {
    expect(answer(CASE, addAcp.call({ node: 'Sn1', ...argument }))).toBe(expected);
  });

  test('takes the next name; its own where it is given; never one that is taken', () => {
    const first = run(CASE, addAcp.call({ node: 'Sn1', text: 'a' }));
    expect(first.made).toEqual(['ACP1']);
    expect(first.label).toBe('Add ACP1 on Main/Sn1');
    const named = caseAfter(first.case, addAcp.call({ node: 'C1', name: ' ACP2 ', text: 'b' }));
    expect([...named.acps.keys()]).toEqual(['ACP1', 'ACP2']);
    expect(answer(named, addAcp.call({ node: 'Sn2', name: 'acp2' }))).toBe('name-taken');
    const odd = run(named, addAcp.call({ node: 'Sn2', name: 'ACP.A1a' }));
    expect(odd.case.acps.get('ACP3')).toEqual({ on: { node: 'Sn2' }, name: 'ACP.A1a' });
    // A name is taken as an id is.
    const other = caseAfter(CASE, addAcp.call({ node: 'Sn1', name: 'X' }));
    const high = caseAfter(
      other,
      setAcp.call({ acp: 'ACP1', node: 'Sn1', name: 'ACP7' }),
      addAcp.call({ node: 'Sn2' }),
    );
    expect([...high.acps.keys()]).toEqual(['ACP1', 'ACP8']);
  });

  test('makes the goal that argues it in the same step, where the claim point stands', () => {
    const call = addAcp.call({ node: 'Confidence.Sn1', newGoal: 'The report can be trusted' });
    const done = run(CASE, call);
    const [acp = '', goal = ''] = done.made;
    expect(done.case.acps.get(acp)?.argument).toEqual({ goal });
    expect(done.case.nodes.get(goal)).toEqual({
      kind: 'goal',
      module: 'Confidence',
      identifier: 'G2',
      text: 'The report can be trusted',
    });
  });
});

test('is shown with the module that argues it, where that is another (1:5.2.3)', () => {
  const c = caseAfter(
    CASE,
    addAcp.call({ node: 'Sn1', goal: 'Confidence.G1' }),
    addAcp.call({ node: 'Sn2', goal: 'G5' }),
    addAcp.call({ node: 'C1', module: 'Confidence' }),
    addAcp.call({ node: 'Confidence.Sn1', module: 'Confidence' }),
  );
  const labels = [...c.acps.keys()].map((id) => claimPointLabel(new CaseIndex(c), id));
  expect(labels).toEqual(['ACP1[Confidence]', 'ACP2', 'ACP3[Confidence]', 'ACP4']);
});

describe('setAcp and the record commands', () => {
  const c = caseAfter(
    CASE,
    addAcp.call({ node: 'Sn1', text: 'a' }),
    addAcp.call({ node: 'Sn2', text: 'b' }),
  );

  test('changes place, name and argument in one step', () => {
    const done = run(c, setAcp.call({ acp: 'ACP1', inference: 'G2', name: 'X', goal: 'G5' }));
    expect(done.case.acps.get('ACP1')).toEqual({
      on: { inference: 'G2' },
      name: 'X',
      argument: { goal: 'G5' },
    });
    expect(done.label).toBe('Edit ACP1');
    const same = run(
      done.case,
      setAcp.call({ acp: 'ACP1', inference: 'G2', name: 'X', goal: 'G5' }),
    );
    expect(same.patches).toEqual([]);
  });

  test('is held to the same as adding; a name of its own is free', () => {
    expect(answer(c, setAcp.call({ acp: 'ACP1', node: 'G1' }))).toBe('forbidden-place');
    expect(answer(c, setAcp.call({ acp: 'ACP1', node: 'Sn1', name: 'ACP2' }))).toBe('name-taken');
    expect(answer(c, setAcp.call({ acp: 'ACP1', node: 'Sn1', name: 'ACP1' }))).toBe('allowed');
    expect(answer(c, setAcp.call({ acp: 'none', node: 'Sn1' }))).toBe('no-such-record');
  });

  test('so are addRecord and setRecordFields, for the fields that they set', () => {
    const set = (fields: object) =>
      answer(c, setRecordFields.call({ table: 'acps', id: 'ACP1', fields: { ...fields } }));
    expect(set({ on: { node: 'S1' } })).toBe('forbidden-place');
    expect(set({ argument: { goal: 'Sn1' } })).toBe('wrong-kind');
    expect(set({ name: 'ACP2' })).toBe('name-taken');
    expect(set({ argument: { text: 'better' } })).toBe('allowed');
    const add = addRecord.call({ table: 'acps', fields: { on: { node: 'A1' } } });
    expect(answer(c, add)).toBe('forbidden-place');
    // A file's fault elsewhere in the record does not stand in the way.
    const bad = sketch('G1\n  Sn1\nacps ACP1 {on: {node: G1}}');
    const fields = { name: 'X' };
    expect(answer(bad, setRecordFields.call({ table: 'acps', id: 'ACP1', fields }))).toBe(
      'allowed',
    );
    const gone = sketch('G1\n  Sn1\nacps ACP1 {on: {node: G1}, argument: {goal: G77}}');
    const move = { table: 'acps', id: 'ACP1', fields: { on: { node: 'Sn1' } } } as const;
    expect(answer(gone, setRecordFields.call(move))).toBe('allowed');
  });

  test('is deleted as any record', () => {
    const done = run(c, deleteRecord.call({ table: 'acps', id: 'ACP1' }));
    expect([...done.case.acps.keys()]).toEqual(['ACP2']);
  });
});

describe('what deleting names', () => {
  const c = caseAfter(
    CASE,
    addAcp.call({ link: 'G1-S1', goal: 'G5' }),
    addAcp.call({ node: 'Sn1', text: 'a' }),
  );

  test('the claim point that goes with what it stands on', () => {
    const facts = consequences(new CaseIndex(c), ['Sn1']);
    expect(facts.acps).toEqual(['ACP2']);
    expect(facts.sentence).toContain('1 assurance claim point');
    expect([...caseAfter(c, deleteElements.call({ ids: ['Sn1'] })).acps.keys()]).toEqual(['ACP1']);
  });

  test('the claim point that loses its argument, and stays', () => {
    const facts = consequences(new CaseIndex(c), ['G5']);
    expect(facts.naming).toEqual(['ACP1']);
    expect(facts.sentence).toContain('ACP1 still names it');
    expect(caseAfter(c, deleteElements.call({ ids: ['G5'] })).acps.size).toBe(2);
  });
});

describe('copies', () => {
  const c = caseAfter(
    CASE,
    addAcp.call({ inference: 'G2', goal: 'G5' }),
    addAcp.call({ node: 'Sn1', name: 'ACP.b', text: 'b' }),
    addAcp.call({ link: 'S1-G2', text: 'c' }),
  );
  const clip = (...ids: string[]) => clipOf(new CaseIndex(c), ids);
  const labels = (one: typeof c) =>
    [...one.acps.keys()].map((id) => claimPointLabel(new CaseIndex(one), id));

  test('a duplicate has claim points of its own, on its own parts, each with a name of its own', () => {
    const done = run(c, duplicate.call({ ids: ['G2'] }));
    const [top = ''] = done.made;
    expect(labels(done.case)).toEqual(['ACP1', 'ACP.b', 'ACP3', 'ACP4', 'ACP5']);
    expect(done.case.acps.get('ACP4')).toEqual({
      on: { inference: top },
      argument: { goal: 'G5' },
    });
    const copied = done.case.acps.get('ACP5')?.on.node ?? '';
    expect(copied).not.toBe('Sn1');
    expect(done.case.nodes.get(copied)?.kind).toBe('solution');
  });

  test('one on a relation to what the copies share is copied with the relation', () => {
    const shared = sketch(`
      G1
        G2
          Sn1
        G3
          Sn1
      acps ACP1 {on: {link: G2-Sn1}, argument: {text: a}}
      acps ACP2 {on: {link: G1-G2}, argument: {text: b}}
    `);
    const done = run(shared, duplicate.call({ ids: ['G2'] }));
    const [top = ''] = done.made;
    const copy = done.case.acps.get('ACP3');
    expect(copy?.argument).toEqual({ text: 'a' });
    expect(done.case.links.get(copy?.on.link ?? '')).toMatchObject({ from: top, to: 'Sn1' });
    // The step to the parent is the parent's: its copy is a new step.
    expect(done.case.acps.size).toBe(3);
  });

  test('one on the relation by which a copied piece hung stays with that relation', () => {
    const elements = fileFromCase(clip('G2', 'Sn1', 'Sn2')) as never;
    const done = run(c, pasteElements.call({ elements, parent: 'S1' }));
    expect(labels(done.case)).toEqual(['ACP1', 'ACP.b', 'ACP3', 'ACP4', 'ACP5']);
    for (const { on } of done.case.acps.values()) {
      const at = on.node ?? on.inference ?? on.link ?? '';
      expect(done.case.nodes.has(at) || done.case.links.has(at)).toBe(true);
    }
  });

  test('what was cut and pasted keeps its names', () => {
    const elements = fileFromCase(clip('G2', 'Sn1', 'Sn2')) as never;
    const cut = caseAfter(c, deleteElements.call({ ids: ['G2', 'Sn1', 'Sn2'] }));
    const done = run(cut, pasteElements.call({ elements, parent: 'S1' }));
    expect(labels(done.case)).toEqual(['ACP1', 'ACP.b']);
  });

  test('in another case, an argument that stayed behind is told and not mistaken for another', () => {
    const elements = fileFromCase(clip('G2', 'Sn1')) as never;
    const other = { ...sketch('G1\n  G5\n    Sn9'), id: 'other' };
    const call = pasteElements.call({ elements, parent: 'G1' });
    expect(sentence(other, call)).toContain('What argues ACP1 in the other case');
    expect(run(other, call).case.acps.get('ACP1')?.argument).toEqual({});
    // With its argument, it keeps it.
    const whole = fileFromCase(clip('G2', 'Sn1', 'G5')) as never;
    const done = run(other, pasteElements.call({ elements: whole }));
    const goal = done.case.acps.get('ACP1')?.argument?.goal ?? '';
    expect(done.case.nodes.get(goal)).toMatchObject({ kind: 'goal', text: 'Text of G5' });
  });

  test('a strategy put between takes the claim point up to the whole inference (1:5.3.3)', () => {
    const two = caseAfter(
      sketch('G1\n  G2\n  G3'),
      addAcp.call({ link: 'G1-G2', text: 'a' }),
      addAcp.call({ inference: 'G1', text: 'b' }),
    );
    const done = run(two, insertBetween.call({ links: ['G1-G2', 'G1-G3'], kind: 'strategy' }));
    const [, link] = done.made;
    expect(done.case.acps.get('ACP1')?.on).toEqual({ link });
    expect(done.case.acps.get('ACP2')?.on).toEqual({ inference: 'G1' });
  });
});
