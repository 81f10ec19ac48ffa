// Undo as people mean it: typing and gestures are one step each, and Escape leaves no trace.
import { describe, expect, test } from '@jest/globals';
import type { CaseDocument } from '../../../core/commands/document.ts';
import { moveSubtree } from '../../../core/commands/moveSubtree.ts';
import { setMetaFields } from '../../../core/commands/setMetaFields.ts';
import { setNodeFields } from '../../../core/commands/setNodeFields.ts';
import { open } from './openDocument.ts';

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
