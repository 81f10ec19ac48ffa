// Which answers the palette gives, and in which order.
import { describe, expect, test } from '@jest/globals';
import { setText } from '../../../core/commands/setText.ts';
import { ACTIONS } from '../../../renderer/actions/registry.ts';
import { actionEntries, placeEntries } from '../../../renderer/palette/entries.ts';
import { type Entry, rank } from '../../../renderer/palette/rank.ts';
import { testEditor } from '../support/testEditor.ts';

const entry = (key: string, text: string, more: Partial<Entry> = {}): Entry => ({
  key,
  kind: 'element',
  text,
  ...more,
});
const found = (query: string, entries: readonly Entry[], most = 50) =>
  rank(query, entries, most).map(({ key }) => key);

describe('the order', () => {
  test('an identifier typed in full comes first, then those that begin with it', () => {
    const entries = [
      entry('a', 'G1 is mentioned here', { identifier: 'G7' }),
      entry('b', 'Ten', { identifier: 'G10' }),
      entry('c', 'One', { identifier: 'G1' }),
    ];
    expect(found('g1', entries)).toEqual(['c', 'b', 'a']);
  });

  test('G1 is G1 of the module shown, then of any other, before actions that name it', () => {
    const { editor } = testEditor(`
      G1 "Top"
      module Other
      G1 "Else"
    `);
    const fix: Entry = { key: 'fix', kind: 'action', text: 'Quick fix: Mark Main/G1 undeveloped' };
    const asked = (module: string | undefined) =>
      found('g1', [fix, ...placeEntries(editor.document.case, module)]);
    expect(asked(undefined)).toEqual(['element G1', 'element Other.G1', 'fix']);
    expect(asked('Other')).toEqual(['element Other.G1', 'element G1', 'fix']);
    expect(found('other/g1', placeEntries(editor.document.case))).toEqual(['element Other.G1']);
  });

  test('the beginning of the text before the beginning of words before the middle of words', () => {
    const entries = [
      entry('middle', 'An unsafe thing'),
      entry('word', 'It is safe'),
      entry('start', 'Safe enough'),
    ];
    expect(found('safe', entries)).toEqual(['start', 'word', 'middle']);
  });

  test('what cannot be done stands below its equals, not below worse answers', () => {
    const entries = [
      entry('off', 'Export PDF', { disabled: true }),
      entry('on', 'Export SVG'),
      entry('worse', 'Something to export'),
    ];
    expect(found('export', entries)).toEqual(['on', 'off', 'worse']);
  });

  test('equals stay in the order in which they came', () => {
    expect(found('x', [entry('1', 'x'), entry('2', 'x'), entry('3', 'x')])).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
});

describe('the match', () => {
  test('every word has to be found, in any order, without regard to case and accents', () => {
    const entries = [entry('a', 'Prüfung der Sicherheit'), entry('b', 'Sicherheit')];
    expect(found('SICHER pruf', entries)).toEqual(['a']);
    expect(found('nothing', entries)).toEqual([]);
  });

  test('keywords find it as well', () => {
    const entries = [entry('a', 'Export PDF', { keywords: ['report'] })];
    expect(found('report', entries)).toEqual(['a']);
    expect(found('eport', entries)).toEqual([]);
  });

  test('an empty query finds everything; of each kind no more than asked for', () => {
    const entries = [entry('1', 'a'), entry('2', 'b'), entry('x', 'c', { kind: 'action' })];
    expect(found('  ', entries)).toEqual(['1', '2', 'x']);
    expect(found('', entries, 1)).toEqual(['1', 'x']);
  });

  test('signs that mean something elsewhere are just signs', () => {
    expect(found('a.*(', [entry('a', 'abc')])).toEqual([]);
    expect(found('(', [entry('a', 'f(x)')])).toEqual(['a']);
  });
});

describe('what is offered', () => {
  test('the actions chosen last come first; what cannot be done says why', () => {
    const { editor } = testEditor('G1 "Top"');
    const { settings } = editor.store.getState();
    editor.store.setState({ settings: { ...settings, recentActions: ['zoomFit', 'saveCase'] } });
    const entries = actionEntries(ACTIONS, editor);
    expect(entries.slice(0, 2).map(({ id }) => id)).toEqual(['zoomFit', 'saveCase']);
    expect(entries.find(({ id }) => id === 'undo')).toMatchObject({
      disabled: true,
      note: 'There is nothing to undo.',
    });
    editor.execute(setText.call({ node: 'G1', text: 'Other' }));
    const undo = actionEntries(ACTIONS, editor).find(({ id }) => id === 'undo');
    expect(undo).toMatchObject({ text: 'Undo: Edit text of G1' });
    expect(undo?.disabled).toBeUndefined();
  });

  test('elements by their names, records by their ids', () => {
    const { editor } = testEditor(
      'G1 "Top"\n  Sn1 "Report" -> E-1\nevidence E-1 {title: Jailbreak test}',
    );
    const entries = placeEntries(editor.document.case);
    expect(entries.map(({ kind, identifier }) => [kind, identifier])).toEqual([
      ['element', 'G1'],
      ['element', 'Sn1'],
      ['record', 'E-1'],
    ]);
    expect(rank('jailbreak', entries, 5).map(({ id }) => id)).toEqual(['E-1']);
  });
});
