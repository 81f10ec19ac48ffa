// An open case: steps, merged typing, gestures, dirtiness, and what listeners hear.
import { describe, expect, test } from '@jest/globals';
import { addNode } from '../../../core/commands/addNode.ts';
import { connect } from '../../../core/commands/connect.ts';
import { deleteElements } from '../../../core/commands/deleteElements.ts';
import { CaseDocument, type Change } from '../../../core/commands/document.ts';
import { moveSubtree } from '../../../core/commands/moveSubtree.ts';
import { setMetaFields } from '../../../core/commands/setMetaFields.ts';
import { setNodeFields } from '../../../core/commands/setNodeFields.ts';
import { setText } from '../../../core/commands/setText.ts';
import { setView } from '../../../core/commands/setView.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const TEXT = `
  G1 "Top"
    S1
      G2
      G3
`;

/** A document whose clock stands until it is moved on. */
function open(text = TEXT) {
  const clock = { now: 0 };
  const document = new CaseDocument(sketch(text), {
    newId: seededIds('test'),
    today: () => '2026-06-01',
    now: () => clock.now,
  });
  const textOf = (id: string) => document.case.nodes.get(id)?.text;
  const type = (text: string, after = 0, node = 'G1') => {
    clock.now += after;
    document.execute(setText.call({ node, text }));
  };
  return { document, clock, textOf, type };
}

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

describe('typing', () => {
  // One step while the same text changes with less than 500 ms between (engineering.md 2.3).
  test('is one step while the gaps are under half a second', () => {
    const { document, textOf, type } = open();
    type('a');
    type('ab', 499);
    type('abc', 499);
    document.undo();
    expect(textOf('G1')).toBe('Top');
    document.redo();
    expect(textOf('G1')).toBe('abc');
    expect(document.undoLabel).toBe('Edit text of G1');
  });

  test('is two steps after half a second, in another element, after undo, sealing or saving', () => {
    const pauses: ((at: ReturnType<typeof open>) => void)[] = [
      ({ clock }) => {
        clock.now += 500;
      },
      ({ type }) => type('other', 0, 'G2'),
      ({ document }) => document.seal(),
      ({ document }) => document.markSaved(document.snapshot()),
      ({ document }) => {
        document.execute(setMetaFields.call({ fields: { maturity: 'reviewed' } }));
      },
    ];
    for (const pause of pauses) {
      const at = open();
      at.type('a');
      pause(at);
      at.type('ab');
      at.document.undo();
      expect(at.textOf('G1')).toBe('a');
    }
    const { document, textOf, type } = open();
    type('a');
    type('b', 1_000);
    document.undo();
    type('ab');
    document.undo();
    expect(textOf('G1')).toBe('a');
  });

  test('covers text fields of the inspector; a choice is a step of its own', () => {
    const { document } = open();
    const set = (fields: Record<string, unknown>) =>
      document.execute(setNodeFields.call({ node: 'G1', fields }));
    set({ owner: 'A' });
    set({ owner: 'Ad' });
    set({ owner: 'Ada' });
    document.undo();
    expect(document.case.nodes.get('G1')?.owner).toBeUndefined();
    set({ declaredStrength: 1 });
    set({ declaredStrength: 2 });
    document.undo();
    expect(document.case.nodes.get('G1')).toMatchObject({ declaredStrength: 1 });
  });

  test('holds one value, however long it went on', () => {
    const { document, type } = open();
    const sizes: number[] = [];
    document.subscribe(({ patches }) => sizes.push(patches.length));
    for (let i = 0; i < 50; i += 1) type(`text ${i}`, 100);
    document.undo();
    expect(sizes.at(-1)).toBe(1);
  });

  test('emptied and filled again is still undone to the beginning', () => {
    const { document, textOf, type } = open();
    type('a');
    type('', 100);
    type('b', 100);
    expect(textOf('G1')).toBe('b');
    document.undo();
    expect(textOf('G1')).toBe('Top');
    document.redo();
    expect(textOf('G1')).toBe('b');
  });
});

describe('a gesture', () => {
  const drag = (document: CaseDocument) => {
    document.execute(moveSubtree.call({ link: 'S1-G2', parent: 'G3' }));
    document.execute(moveSubtree.call({ link: 'S1-G2', parent: 'G1' }));
  };

  test('is one step with its own label', () => {
    const { document } = open();
    const mark = document.mark();
    drag(document);
    document.commit(mark, 'Drag G2');
    expect(document.undoLabel).toBe('Drag G2');
    document.undo();
    expect(document.case.links.get('S1-G2')?.from).toBe('S1');
    expect(document.undoLabel).toBeUndefined();
  });

  test('left by Escape it never was: nothing to undo, and redo as before', () => {
    const { document, type } = open();
    type('a');
    document.undo();
    const mark = document.mark();
    drag(document);
    document.bail(mark);
    expect(document.case.links.get('S1-G2')?.from).toBe('S1');
    expect(document.undoLabel).toBeUndefined();
    expect(document.redoLabel).toBe('Edit text of G1');
    expect(document.dirty).toBe(false);
  });

  test('of nothing leaves no step', () => {
    const { document } = open();
    document.commit(document.mark(), 'Drag');
    expect(document.undoLabel).toBeUndefined();
  });

  test('that was never ended is closed by undo, as one step', () => {
    const { document } = open();
    const mark = document.mark();
    drag(document);
    document.undo();
    expect(document.case.links.get('S1-G2')?.from).toBe('S1');
    document.commit(mark);
    document.bail(mark);
    document.redo();
    expect(document.case.links.get('S1-G2')?.from).toBe('G1');
  });

  test('inside another belongs to it', () => {
    const { document, textOf, type } = open();
    const outer = document.mark();
    type('a');
    const inner = document.mark();
    type('b');
    document.bail(inner);
    expect(textOf('G1')).toBe('a');
    type('c');
    document.commit(outer, 'All');
    document.undo();
    expect(textOf('G1')).toBe('Top');
  });

  test('does not merge with the typing before or after it', () => {
    const { document, textOf, type } = open();
    type('a');
    const mark = document.mark();
    type('b');
    document.commit(mark);
    type('c');
    document.undo();
    expect(textOf('G1')).toBe('b');
    document.undo();
    expect(textOf('G1')).toBe('a');
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
