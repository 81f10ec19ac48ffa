// Fields of several elements in one step: all or none, each held to its own kind.
import { describe, expect, test } from '@jest/globals';
import { setManyNodeFields } from '../../../core/commands/setManyNodeFields.ts';
import { open } from './openDocument.ts';

const TEXT = `
  G1 "Top" {tags: [a, b]}
    S1 {tags: [a]}
      G2
`;

describe('setManyNodeFields', () => {
  test('sets the same field of all, as one step with their names', () => {
    const { document } = open(TEXT);
    const before = document.case;
    const done = document.execute(
      setManyNodeFields.call({ nodes: ['G1', 'S1'], fields: { owner: 'Ada' } }),
    );
    expect(done.allowed).toBe(true);
    expect(['G1', 'S1', 'G2'].map((id) => document.case.nodes.get(id)?.owner)).toEqual([
      'Ada',
      'Ada',
      undefined,
    ]);
    expect(document.undoLabel).toBe('Edit owner of G1 and S1');
    document.undo();
    expect(document.case).toEqual(before);
    expect(document.undoLabel).toBeUndefined();
  });

  test('tags come and go without touching the others', () => {
    const { document } = open(TEXT);
    const nodes = ['G1', 'S1', 'G2'];
    document.execute(
      setManyNodeFields.call({ nodes, fields: {}, addTags: ['c'], removeTags: ['a'] }),
    );
    expect(nodes.map((id) => document.case.nodes.get(id)?.tags)).toEqual([
      ['b', 'c'],
      ['c'],
      ['c'],
    ]);
  });

  test('refuses what one of them does not take, and changes none', () => {
    const { document } = open(TEXT);
    const before = document.case;
    const call = (fields: object, nodes = ['G1', 'S1']) =>
      document.execute(setManyNodeFields.call({ nodes, fields: { ...fields } }));
    expect(call({ lineOfDefence: 'control' })).toMatchObject({
      allowed: false,
      message: expect.stringMatching(/^S1: /),
    });
    expect(call({ due: 'tomorrow' })).toMatchObject({ allowed: false });
    expect(call({ identifier: 'X' })).toMatchObject({ allowed: false, because: 'fixed-field' });
    expect(call({ owner: 'Ada' }, ['G1', 'G77'])).toMatchObject({ because: 'no-such-element' });
    expect(call({ owner: 'Ada' }, [])).toMatchObject({ because: 'nothing' });
    expect(call({})).toMatchObject({ because: 'nothing' });
    expect(document.case).toBe(before);
  });
});
