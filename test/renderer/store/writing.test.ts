// Writing in a card: kinds by letter, outlines, links by "@". What counts is the case and its history.
import { describe, expect, test } from '@jest/globals';
import { setIdentifier } from '../../../core/commands/setIdentifier.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { plainText } from '../../../core/markdown/plainText.ts';
import { add, childCall } from '../../../renderer/store/adding.ts';
import { askingAt, chooseOffer, effectOf, offersFor } from '../../../renderer/store/mentioning.ts';
import { endTyping, giveUpTyping, startTyping } from '../../../renderer/store/typing.ts';
import { pasteInto, typeAhead, write } from '../../../renderer/store/writing.ts';
import { testEditor } from '../support/testEditor.ts';

const ARGUMENT = `
  case {profile: gsn-strict}
  G1 "Top"
    ~ C1 "Context"
    S1 "How"
      G2 "Left"
        Sn1 "Report"
  evidence E-01 {title: Red team}
  criteria CR-01 {name: Rate}
`;

function setup() {
  const { editor } = testEditor(ARGUMENT);
  const before = writeCase(editor.document.case);
  const node = (identifier: string) =>
    [...editor.document.case.nodes.values()].find((one) => one.identifier === identifier);
  const card = () => editor.store.getState().editing?.node ?? '';
  return { editor, before, node, card, text: () => writeCase(editor.document.case) };
}

describe('a kind typed into a new element', () => {
  test('is the kind, and all is one step with its name', () => {
    const { editor, before, node, card, text } = setup();
    add(editor, childCall(editor, 'G2'));
    write(editor, card(), 'c');
    write(editor, card(), 'c:');
    write(editor, card(), 'c: ');
    expect(node('C2')).toMatchObject({ kind: 'context' });
    expect(node('C2')).not.toHaveProperty('text');
    write(editor, card(), 'Words');
    endTyping(editor);
    expect(editor.document.undoLabel).toBe('Add context');
    editor.document.undo();
    expect(text()).toBe(before);
  });

  test('that GSN forbids stays a text, with the reason', () => {
    const { editor, node, card } = setup();
    add(editor, childCall(editor, 'S1'));
    write(editor, card(), 'e: ');
    expect(node('G3')?.text).toBe('e: ');
    expect(editor.store.getState().editing?.note).toContain('may not be supported by a solution');
  });

  test('means nothing in an element that was there before', () => {
    const { editor, node } = setup();
    startTyping(editor, 'G2');
    write(editor, 'G2', 's: ');
    expect(node('G2')).toMatchObject({ kind: 'goal', text: 's: ' });
  });

  test('keys that come before the card belong to its text', () => {
    const { editor, node } = setup();
    expect(typeAhead(editor, 'g')).toBe(false);
    add(editor, childCall(editor, 'G2'));
    for (const key of ['s', 'a', 'f', 'e']) expect(typeAhead(editor, key)).toBe(true);
    expect(['Tab', 'F2', 'Shift'].some((key) => typeAhead(editor, key))).toBe(false);
    endTyping(editor);
    expect(node('G3')?.text).toBe('safe');
  });

  test('so they do in an element that was there before: they take the place of its text', () => {
    const { editor, node } = setup();
    startTyping(editor, 'G2');
    for (const key of ['R', 'i', 'd', 'Backspace', 'g']) expect(typeAhead(editor, key)).toBe(true);
    expect(node('G2')?.text).toBe('Rig');
    // The card goes on behind what is there, instead of selecting it.
    expect(editor.store.getState().editing).toMatchObject({ node: 'G2', ahead: true });
    expect(typeAhead(editor, 'Enter')).toBe(true);
    expect(editor.store.getState().editing).toBeUndefined();
    editor.document.undo();
    expect(node('G2')?.text).toBe('Left');
  });

  test('Delete takes no element away, and Escape gives up without trace', () => {
    const { editor, before, text } = setup();
    editor.select({ kind: 'node', id: 'G2' });
    startTyping(editor, 'G2');
    expect(typeAhead(editor, 'Delete')).toBe(true);
    expect(typeAhead(editor, 'x')).toBe(true);
    expect(typeAhead(editor, 'Escape')).toBe(true);
    expect(text()).toBe(before);
    expect(editor.document.undoLabel).toBeUndefined();
  });
});

describe('an outline pasted into a card', () => {
  test('with one line at the top becomes the element, in one step', () => {
    const { editor, before, node, card, text } = setup();
    add(editor, childCall(editor, 'S1'));
    expect(pasteInto(editor, card(), 'Goal: New\n  - Context: Its context')).toBe(true);
    expect(node('G3')?.text).toBe('New');
    expect(node('C2')?.text).toBe('Its context');
    expect(editor.store.getState().editing).toBeUndefined();
    editor.document.undo();
    expect(text()).toBe(before);
  });

  test('with several goes below; the card stays', () => {
    const { editor, node, card } = setup();
    add(editor, childCall(editor, 'S1'));
    const id = card();
    pasteInto(editor, id, '- One\n- Two');
    expect(editor.document.index.nodes.get(id)?.supportedBy).toHaveLength(2);
    expect(card()).toBe(id);
    giveUpTyping(editor);
    expect(node('G4')).toBeUndefined();
  });

  test('prose, or a text that is there already, is pasted as text', () => {
    const { editor, card } = setup();
    add(editor, childCall(editor, 'S1'));
    expect(pasteInto(editor, card(), 'One sentence.\nAnother.')).toBe(false);
    write(editor, card(), 'x');
    expect(pasteInto(editor, card(), '- One\n- Two')).toBe(false);
  });
});

describe('"@"', () => {
  test('asks from its place to the caret, at the beginning of a word', () => {
    expect(askingAt('see @G1 now', 7)).toEqual({ from: 4, to: 7, query: 'G1' });
    expect(askingAt('@', 1)).toEqual({ from: 0, to: 1, query: '' });
    expect(askingAt('@red team', 9)?.query).toBe('red team');
    expect(askingAt('a@b', 3)).toBeUndefined();
    expect(askingAt('@ b', 3)).toBeUndefined();
    expect(askingAt('@a\nb', 4)).toBeUndefined();
    expect(askingAt('none', 2)).toBeUndefined();
  });

  const choose = (editor: ReturnType<typeof setup>['editor'], node: string, text: string) => {
    const asking = askingAt(text, text.length);
    const [offer] = asking ? offersFor(editor, node, asking.query) : [];
    if (!asking || !offer) throw new Error('Nothing is offered.');
    return {
      effect: effectOf(editor, node, offer),
      ...chooseOffer(editor, node, text, asking, offer),
    };
  };

  test('links an element where GSN allows it', () => {
    const { editor } = setup();
    startTyping(editor, 'G2');
    expect(choose(editor, 'G2', 'Left @C1')).toEqual({
      effect: 'context',
      text: 'Left ',
      caret: 5,
    });
    const links = editor.document.index.nodes.get('G2')?.inContextOf;
    expect(links?.map(({ to }) => to?.id)).toEqual(['C1']);
  });

  test('names it where GSN forbids the link, and says why', () => {
    const { editor, node } = setup();
    startTyping(editor, 'G2');
    const { effect, text } = choose(editor, 'G2', 'Left @G1');
    expect([effect, text]).toEqual(['named', 'Left [G1](#G1) ']);
    expect(node('G2')?.text).toBe('Left [G1](#G1) ');
    expect(editor.store.getState().editing?.note).toContain('rests on');
  });

  test('a name with blanks is still a link', () => {
    const { editor } = setup();
    editor.execute(setIdentifier.call({ node: 'G1', identifier: 'Top goal' }));
    startTyping(editor, 'G2');
    const { text } = choose(editor, 'G2', '@Top');
    expect(text).toBe('[Top goal](<#Top goal>) ');
    expect(plainText(text)).toBe('Top goal');
  });

  test('cites evidence in a solution; another record is named', () => {
    const { editor, node } = setup();
    startTyping(editor, 'Sn1');
    expect(choose(editor, 'Sn1', 'Report @red')).toMatchObject({
      effect: 'cited',
      text: 'Report ',
    });
    expect(node('Sn1')).toMatchObject({ cites: ['E-01'] });
    expect(choose(editor, 'Sn1', '@CR')).toMatchObject({
      effect: 'named',
      text: '[CR-01](#CR-01) ',
    });
    expect(choose(editor, 'G2', '@red')).toMatchObject({ text: '[E-01](#E-01) ' });
  });

  test('makes new evidence in a solution, and all goes when the typing is given up', () => {
    const { editor, before, node, text } = setup();
    startTyping(editor, 'Sn1');
    const offers = offersFor(editor, 'Sn1', 'Audit of 2026');
    expect(offers).toEqual([{ what: 'new', id: 'new', title: 'Audit of 2026' }]);
    expect(choose(editor, 'Sn1', '@Audit of 2026')).toMatchObject({ text: 'Audit of 2026' });
    expect(node('Sn1')).toMatchObject({ text: 'Audit of 2026', cites: ['E-02'] });
    expect(editor.document.case.evidence.get('E-02')).toEqual({ title: 'Audit of 2026' });
    giveUpTyping(editor);
    expect(text()).toBe(before);
    expect(offersFor(editor, 'G2', 'Audit of 2026')).toEqual([]);
    expect(offersFor(editor, 'Sn1', 'Red team').some(({ what }) => what === 'new')).toBe(false);
  });
});
