// Modes: the document refuses what the mode does not permit, whoever asks.
import { describe, expect, test } from '@jest/globals';
import { addNode } from '../../../core/commands/addNode.ts';
import { castVote } from '../../../core/commands/castVote.ts';
import type { Call } from '../../../core/commands/command.ts';
import { connect } from '../../../core/commands/connect.ts';
import { deleteElements } from '../../../core/commands/deleteElements.ts';
import { COMMANDS } from '../../../core/commands/registry.ts';
import { renewApproval } from '../../../core/commands/renewApproval.ts';
import { setCells } from '../../../core/commands/setCells.ts';
import { setNodeFields } from '../../../core/commands/setNodeFields.ts';
import { setText } from '../../../core/commands/setText.ts';
import { setView } from '../../../core/commands/setView.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { ACTIONS } from '../../../renderer/actions/registry.ts';
import { changeMode } from '../../../renderer/store/changeMode.ts';
import { NO_REVIEW, permits, whyNotChange } from '../../../renderer/store/mode.ts';
import { giveUpTyping, startTyping } from '../../../renderer/store/typing.ts';
import { testEditor } from '../support/testEditor.ts';

const ARGUMENT = 'G1 "Top"\n  G2 "Part"\n    Sn1 "Report"';
const retext = (node: string): Call => setText.call({ node, text: 'Changed' });
const raise = addNode.call({ kind: 'goal', parent: 'G1', link: 'challenges', text: 'Doubt' });

function inMode(mode: 'author' | 'review' | 'read') {
  const made = testEditor(ARGUMENT);
  changeMode(made.editor, mode);
  return { ...made, text: () => writeCase(made.editor.document.case) };
}

describe('who reads', () => {
  test('changes nothing by any command, nor by undo and redo; folding is allowed', () => {
    const { editor, text } = inMode('author');
    editor.execute(retext('G1'));
    editor.execute(retext('G2'));
    editor.document.undo();
    const before = text();
    changeMode(editor, 'read');
    for (const { id } of COMMANDS.filter((one) => one !== setView)) {
      const verdict = permits({ mode: 'read', review: NO_REVIEW }, { command: id, args: {} }, 9);
      expect([id, verdict.allowed]).toEqual([id, false]);
    }
    expect(editor.execute(retext('G1'))).toMatchObject({ allowed: false, because: 'read-only' });
    expect(editor.document.may(raise)).toMatchObject({ because: 'read-only' });
    expect([editor.document.undo(), editor.document.redo()]).toEqual([false, false]);
    expect(text()).toBe(before);
    expect(editor.execute(setView.call({ collapsed: { G2: true } })).allowed).toBe(true);
    expect(editor.execute(setView.call({ pinned: { G2: { x: 1, y: 1 } } })).allowed).toBe(false);
  });

  test('is told so, and no card opens', () => {
    const { editor } = inMode('read');
    startTyping(editor, 'G1');
    expect(editor.store.getState().editing).toBeUndefined();
    expect(editor.store.getState().notices.at(-1)?.text).toContain('Switch to Author');
  });

  test('has no action that edits', () => {
    const { editor } = inMode('read');
    editor.select({ kind: 'node', id: 'G2' });
    const open = ACTIONS.filter((one) => one.edits && one.when(editor) === true);
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  test('goes back to being author', () => {
    const { editor } = inMode('read');
    changeMode(editor, 'author');
    expect(editor.execute(retext('G1')).allowed).toBe(true);
  });
});

describe('who reviews', () => {
  test('raises challenges and edits, undoes and deletes what was raised', () => {
    const { editor } = inMode('review');
    const done = editor.execute(raise);
    const [node = ''] = done.allowed ? done.made : [];
    expect(editor.document.index.nodes.get(node)?.challenges).toHaveLength(1);
    expect(editor.execute(retext(node)).allowed).toBe(true);
    const fields = { tags: ['mine'] };
    expect(editor.execute(setNodeFields.call({ node, fields })).allowed).toBe(true);
    expect(editor.document.undo()).toBe(true);
    expect(editor.document.redo()).toBe(true);
    expect(editor.execute(deleteElements.call({ ids: [node] })).allowed).toBe(true);
  });

  test('votes, takes the vote back, and votes again', () => {
    const gate = `G1 "Top"
      Sn1 "Report"
      people PE-01 {name: Ada}
      approvals AP-01 {subject: G1, quorum: 1, eligible: [PE-01]}`;
    const { editor } = testEditor(gate);
    editor.execute(renewApproval.call({ approval: 'AP-01' }));
    changeMode(editor, 'review');
    const votes = () => editor.document.case.approvals.get('AP-01')?.votes?.length ?? 0;
    const vote = castVote.call({ approval: 'AP-01', person: 'PE-01', vote: 'against' });
    expect(editor.execute(vote).allowed).toBe(true);
    expect(votes()).toBe(1);
    expect([editor.document.undo(), votes()]).toEqual([true, 0]);
    expect([editor.document.redo(), votes()]).toEqual([true, 1]);
    expect(editor.execute(renewApproval.call({ approval: 'AP-01' }))).toMatchObject({
      because: 'review-only',
    });
  });

  test('leaves the argument as it is', () => {
    const { editor, text } = inMode('review');
    const before = text();
    const calls = [
      retext('G1'),
      setNodeFields.call({ node: 'G2', fields: { tags: ['x'] } }),
      deleteElements.call({ ids: ['G2'] }),
      addNode.call({ kind: 'goal', parent: 'G1' }),
      connect.call({ kind: 'supportedBy', from: 'G1', to: 'Sn1' }),
    ];
    for (const call of calls) {
      expect(editor.execute(call)).toMatchObject({ allowed: false, because: 'review-only' });
    }
    expect(text()).toBe(before);
  });

  test('cannot take back what the author did before, nor bring back what the author took back', () => {
    const { editor } = inMode('author');
    editor.execute(retext('G1'));
    editor.execute(retext('G2'));
    editor.document.undo();
    changeMode(editor, 'review');
    expect([editor.document.undo(), editor.document.redo()]).toEqual([false, false]);
    editor.execute(raise);
    expect(editor.document.undo()).toBe(true);
    expect(editor.document.undo()).toBe(false);
    expect(editor.document.index.nodes.get('G1')?.node.text).toBe('Changed');
  });

  test('cannot bring back what the author took back by beginning a challenge and giving it up', () => {
    const { editor } = inMode('author');
    editor.execute(retext('G1'));
    editor.document.undo();
    changeMode(editor, 'review');
    const mark = editor.document.mark();
    const done = editor.execute(raise);
    startTyping(editor, (done.allowed && done.made[0]) || '', mark);
    giveUpTyping(editor);
    expect(editor.document.redo()).toBe(false);
    expect(editor.document.index.nodes.get('G1')?.node.text).toBe('Top');
  });

  test('may go on with what was raised after giving up a change of its words', () => {
    const { editor } = inMode('review');
    const done = editor.execute(addNode.call({ kind: 'goal', parent: 'G1', link: 'challenges' }));
    const node = (done.allowed && done.made[0]) || '';
    startTyping(editor, node);
    editor.execute(retext(node));
    giveUpTyping(editor);
    expect(editor.execute(retext(node)).allowed).toBe(true);
  });

  test('another case begins another review', () => {
    const { editor } = inMode('review');
    editor.execute(raise);
    editor.replace(editor.document.case, { name: 'again.case.json' });
    expect(editor.store.getState().review.raised.size).toBe(0);
  });
});

describe('what the inspector says before anybody types', () => {
  const review = { depth: 0, raised: new Set(['G9', 'L9']) };

  test.each<['author' | 'review' | 'read', string[], boolean]>([
    ['author', [], true],
    ['author', ['G1'], true],
    ['read', [], false],
    ['read', ['G9'], false],
    ['review', [], false],
    ['review', ['G1'], false],
    ['review', ['G9'], true],
    ['review', ['G9', 'L9'], true],
    ['review', ['G9', 'G1'], false],
  ])('%s may change %j: %s', (mode, ids, may) => {
    expect(whyNotChange({ mode, review }, ids) === undefined).toBe(may);
  });
});

describe('cells of registers', () => {
  const EVIDENCE = 'evidence E-1 {title: run}';
  const at = (id: string) => ({ kind: 'link', id }) as const;

  test('a reviewer sets those of own challenges and no others, nor records', () => {
    const { editor } = testEditor(`G1 "Top"\n  ! G9 "Old" challenge {status: open}\n${EVIDENCE}`);
    changeMode(editor, 'review');
    const done = editor.execute(raise);
    const [node = ''] = done.allowed ? done.made : [];
    const [own] = editor.document.index.nodes.get(node)?.challenges ?? [];
    const field = 'challenge.response';
    const mine = { at: at(own?.id ?? ''), field, value: 'No.' };
    const record = { kind: 'record', table: 'evidence', id: 'E-1' } as const;
    expect(editor.execute(setCells.call({ cells: [mine] })).allowed).toBe(true);
    const others = [
      { at: at('G9-G1'), field, value: 'No.' },
      { at: record, field: 'title', value: 'x' },
    ];
    for (const other of others) {
      expect(editor.execute(setCells.call({ cells: [mine, other] }))).toMatchObject({
        because: 'review-only',
      });
    }
    const broken = { command: 'setCells', args: { cells: [null] } } as unknown as Call;
    expect(editor.execute(broken)).toMatchObject({ because: 'review-only' });
  });
});
