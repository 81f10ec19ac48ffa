// An open case: steps, dirtiness, what listeners hear, and whose profile decides.
import { describe, expect, test } from '@jest/globals';
import { addNode } from '../../../core/commands/addNode.ts';
import { connect } from '../../../core/commands/connect.ts';
import { deleteElements } from '../../../core/commands/deleteElements.ts';
import { CaseDocument, type Change } from '../../../core/commands/document.ts';
import { setMetaFields } from '../../../core/commands/setMetaFields.ts';
import { setText } from '../../../core/commands/setText.ts';
import { setView } from '../../../core/commands/setView.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { open, TEXT } from './openDocument.ts';

describe('steps', () => {
  test('one for each call, with its label; a refused call and one without effect make none', () => {
    const { document } = open();
    document.execute(addNode.call({ kind: 'goal', parent: 'S1' }));
    document.execute(connect.call({ kind: 'supportedBy', from: 'S1', to: 'S1' }));
    document.execute(setText.call({ node: 'G1', text: 'Top' }));
    expect(document.undoLabel).toBe('Add goal');
    expect(document.undo()).toBe(true);
    expect(document.undoLabel).toBeUndefined();
    expect(document.redoLabel).toBe('Add goal');
    expect(document.undo()).toBe(false);
    expect(document.case.nodes.size).toBe(4);
    expect(document.redo()).toBe(true);
    expect(document.redo()).toBe(false);
    expect(document.case.nodes.size).toBe(5);
  });

  test('a new edit ends redo; a refused one, one without effect, and the view do not', () => {
    const { document } = open();
    document.execute(setText.call({ node: 'G1', text: 'a' }));
    document.undo();
    document.execute(setView.call({ collapsed: { S1: true } }));
    document.execute(setText.call({ node: 'G1', text: 'Top' }));
    document.execute(deleteElements.call({ ids: ['none'] }));
    expect(document.redoLabel).toBe('Edit text of G1');
    document.execute(setText.call({ node: 'G2', text: 'b' }));
    expect(document.redoLabel).toBeUndefined();
  });

  test('the view is no step, and no undo takes it back', () => {
    const { document } = open();
    document.execute(deleteElements.call({ ids: ['G2'] }));
    document.execute(setView.call({ pinned: { G3: { x: 1, y: 1 } } }));
    expect(document.undoLabel).toBe('Delete G2');
    document.undo();
    expect(document.case.view).toEqual({ pinned: { G3: { x: 1, y: 1 } } });
    expect(document.case.nodes.has('G2')).toBe(true);
  });
});

describe('saving', () => {
  test('dirty is what differs from the file: undoing back to it is clean', () => {
    const { document, type } = open();
    expect(document.dirty).toBe(false);
    type('a');
    expect(document.dirty).toBe(true);
    document.undo();
    expect(document.dirty).toBe(false);
    document.redo();
    document.markSaved(document.snapshot());
    expect(document.dirty).toBe(false);
    document.undo();
    expect(document.dirty).toBe(true);
    type('b');
    document.undo();
    expect(document.dirty).toBe(true);
  });

  test('what is typed while the file is written stays unsaved', () => {
    const { document, type } = open();
    type('a');
    const snapshot = document.snapshot();
    type('ab');
    document.markSaved(snapshot);
    expect(document.dirty).toBe(true);
    expect(snapshot.case.nodes.get('G1')?.text).toBe('a');
  });

  test('a pinned element is to be saved, though it is no step', () => {
    const { document } = open();
    document.execute(setView.call({ pinned: { G1: { x: 0, y: 0 } } }));
    expect(document.dirty).toBe(true);
    document.markSaved(document.snapshot());
    expect(document.dirty).toBe(false);
  });

  test('a case read afresh is clean, and nothing of the old one can be undone', () => {
    const { document, type } = open();
    type('a');
    document.replace(sketch('G7'));
    expect(document.dirty).toBe(false);
    expect(document.undo()).toBe(false);
    expect([...document.index.nodes.keys()]).toEqual(['G7']);
  });
});

describe('listeners', () => {
  test('hear every change with its cause, its patches and a rising version, until they leave', () => {
    const { document, type } = open();
    const heard: Change[] = [];
    const leave = document.subscribe((change) => heard.push(change));
    type('a');
    document.execute(setView.call({ collapsed: { S1: true } }));
    document.undo();
    document.redo();
    const mark = document.mark();
    type('b');
    document.bail(mark);
    document.replace(sketch('G7'));
    leave();
    document.execute(setText.call({ node: 'G7', text: 'x' }));
    expect(heard.map(({ cause }) => cause)).toEqual([
      'edit',
      'view',
      'undo',
      'redo',
      'edit',
      'bail',
      'replace',
    ]);
    expect(heard.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(heard[0]?.patches).toEqual([
      { op: 'replace', path: ['nodes', 'G1', 'text'], value: 'a' },
    ]);
    expect(document.version).toBe(8);
  });

  test('find the document as it is after the change', () => {
    const { document, type } = open();
    let seen: string | undefined;
    document.subscribe(({ case: c }) => {
      expect(document.case).toBe(c);
      seen = document.index.nodes.get('G1')?.node.text;
    });
    type('a');
    expect(seen).toBe('a');
    document.undo();
    expect(seen).toBe('Top');
  });
});

describe('the profile of the case', () => {
  const call = addNode.call({ kind: 'solution', parent: 'S1' });

  test('decides what is tolerated, at once when it changes', () => {
    const { document } = open();
    expect(document.may(call)).toMatchObject({ allowed: false });
    document.execute(setMetaFields.call({ fields: { profile: 'gsn-lenient' } }));
    expect(document.may(call)).toMatchObject({ allowed: true, warning: expect.any(String) });
    document.undo();
    expect(document.may(call)).toMatchObject({ allowed: false });
  });

  test('can be overridden by whoever opens the document', () => {
    const document = new CaseDocument(sketch(TEXT), {
      newId: seededIds('test'),
      today: () => '2026-06-01',
      now: () => 0,
      tolerates: () => ['strategy-supportedBy-solution'],
    });
    expect(document.may(call)).toMatchObject({ allowed: true });
  });
});

describe('several calls as one step', () => {
  const texts = (document: CaseDocument) =>
    ['G1', 'G2'].map((id) => {
      const node = document.case.nodes.get(id);
      return node && 'text' in node ? node.text : undefined;
    });

  test('each sees what the one before did; refused ones leave no trace; undo takes all back', () => {
    const { document } = open();
    const before = document.case;
    const heard: Change[] = [];
    document.subscribe((change) => heard.push(change));
    const results = document.executeAll(
      [
        setText.call({ node: 'G1', text: 'one' }),
        setText.call({ node: 'nobody', text: 'two' }),
        deleteElements.call({ ids: ['G2'] }),
        setText.call({ node: 'G2', text: 'three' }),
        setText.call({ node: 'G1', text: 'four' }),
      ],
      'All',
    );
    expect(results.map(({ allowed }) => allowed)).toEqual([true, false, true, false, true]);
    expect(texts(document)).toEqual(['four', undefined]);
    expect(heard.map(({ cause, label }) => [cause, label])).toEqual([['edit', 'All']]);
    expect(document.undoDepth).toBe(1);
    expect(document.index.nodes.has('G2')).toBe(false);
    document.undo();
    expect(document.case).toEqual(before);
    expect(document.dirty).toBe(false);
    document.redo();
    expect(texts(document)).toEqual(['four', undefined]);
  });

  test('nothing done is no step, and nobody hears of it', () => {
    const { document } = open();
    const heard: Change[] = [];
    document.subscribe((change) => heard.push(change));
    expect(document.executeAll([setText.call({ node: 'nobody', text: 'x' })], 'All')).toHaveLength(
      1,
    );
    expect(document.undoDepth).toBe(0);
    expect(heard).toEqual([]);
    expect(document.dirty).toBe(false);
  });
});
