// Challenges, defeats and claim points as the window offers them (GSN 1:5, 1:6; domain.md on the kinds).
import { describe, expect, test } from '@jest/globals';
import { writeCase } from '../../../core/format/canonical.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import {
  challengeKindFor,
  inferenceAt,
  type Objection,
  raiseChallenge,
} from '../../../renderer/store/challenging.ts';
import { changeMode } from '../../../renderer/store/changeMode.ts';
import { arguedBy, otherSide, placeOptions } from '../../../renderer/store/claimPoints.ts';
import { pick, startConnecting, startMovingChallenge } from '../../../renderer/store/connecting.ts';
import { isJudged, suggestions, unjudgedTarget } from '../../../renderer/store/defeats.ts';
import { removeSelected } from '../../../renderer/store/removing.ts';
import { testEditor } from '../support/testEditor.ts';

const CASE = `
  case {profile: gsn-strict}
  G1
    ~ C1
    ~ A1
    G2
      Sn1
        ! Sn9 challenge {status: sustained}
    G3
      S3
        G4 <>
  G7
    Sn7
  acps ACP1 {on: {inference: G1}, argument: {goal: G7}}
  acps ACP2 {on: {link: G2-Sn1}, argument: {text: a}}
`;

const objection = (more: Partial<Objection>): Objection => ({
  target: 'G1',
  by: 'goal',
  kind: 'rebutting',
  text: 'No',
  ...more,
});

describe('raising a challenge', () => {
  test.each([
    ['G1', 'rebutting'],
    ['Sn1', 'undermining'],
    ['C1', 'undermining'],
    ['A1', 'undermining'],
    ['S3', 'undercutting'],
    ['G1-G2', 'undercutting'],
    ['Sn9-Sn1', 'undercutting'],
  ])('of %s is %s unless its author says otherwise', (target, kind) => {
    expect(challengeKindFor(new CaseIndex(sketch(CASE)), target)).toBe(kind);
  });

  test.each(['G2', 'G2-Sn1', 'Sn9-Sn1'])('against %s is one step, and undone as one', (target) => {
    const { editor } = testEditor(CASE);
    const before = writeCase(editor.document.case);
    expect(raiseChallenge(editor, objection({ target }))).toBe(true);
    const { selection } = editor.store.getState();
    const [link] = editor.document.index.nodes.get(selection?.id ?? '')?.challenges ?? [];
    expect(link?.to?.id ?? link?.toLink?.id).toBe(target);
    expect(editor.document.undoDepth).toBe(1);
    raiseChallenge(editor, objection({ target, by: 'solution' }));
    expect(editor.document.undoDepth).toBe(2);
    editor.document.undo();
    editor.document.undo();
    expect(writeCase(editor.document.case)).toBe(before);
  });

  test('against one of several relations, as a whole: with the strategy, one step, no warning', () => {
    const { editor } = testEditor(CASE);
    expect(inferenceAt(editor.document.index, 'G1-G2')?.id).toBe('G1');
    expect(inferenceAt(editor.document.index, 'G2-Sn1')).toBeUndefined();
    const before = writeCase(editor.document.case);
    raiseChallenge(editor, objection({ target: 'G1-G2', whole: true }));
    expect(editor.document.undoLabel).toBe('Challenge the inference to G1');
    expect(editor.store.getState().notices).toEqual([]);
    expect(editor.document.index.nodes.get('G1')?.supportedBy).toHaveLength(1);
    editor.document.undo();
    expect(writeCase(editor.document.case)).toBe(before);
  });

  test('where the strategy may not stand, nothing is left behind', () => {
    const { editor } = testEditor('case {profile: gsn-strict}\nG1\n  Sn1\n  Sn2');
    const before = writeCase(editor.document.case);
    expect(raiseChallenge(editor, objection({ target: 'G1-Sn1', whole: true }))).toBe(false);
    expect(writeCase(editor.document.case)).toBe(before);
    expect(editor.store.getState().notices.at(-1)?.tone).toBe('refused');
  });

  test('is for reviewers too; a judgement and a claim point are not', () => {
    const { editor } = testEditor(CASE);
    changeMode(editor, 'review');
    expect(raiseChallenge(editor, objection({ target: 'G2' }))).toBe(true);
    const refused = { allowed: false, because: 'review-only' };
    const call = (command: string, args: object) =>
      editor.document.may({ command, args: { ...args } });
    expect(call('recordDefeat', { at: 'G2', why: 'x', by: 'Ada' })).toMatchObject(refused);
    expect(call('addAcp', { node: 'Sn1' })).toMatchObject(refused);
  });
});

describe('choosing a target', () => {
  test('reaches relations and challenges', () => {
    const { editor } = testEditor(CASE);
    startConnecting(editor, 'G4', 'challenge');
    expect(pick(editor, 'Sn9-Sn1')).toBe(true);
    const { selection } = editor.store.getState();
    expect(editor.document.case.links.get(selection?.id ?? '')).toMatchObject({
      from: 'G4',
      toLink: 'Sn9-Sn1',
    });
  });

  test('points a challenge elsewhere, and keeps it selected', () => {
    const { editor } = testEditor(CASE);
    startMovingChallenge(editor, 'Sn9-Sn1', 'Sn9');
    expect(pick(editor, 'Sn9-Sn1')).toBe(false);
    expect(editor.store.getState().connecting?.refusal).toContain('may not end on itself');
    expect(pick(editor, 'G4')).toBe(true);
    expect(editor.store.getState().selection).toEqual({ kind: 'link', id: 'Sn9-Sn1' });
    expect(editor.document.case.links.get('Sn9-Sn1')).toMatchObject({ to: 'G4' });
  });
});

describe('defeats', () => {
  test('a sustained challenge asks for a judgement of its target, until there is one', () => {
    const { editor } = testEditor(CASE);
    expect(unjudgedTarget(editor, 'Sn9-Sn1')).toBe('Sn1');
    expect(unjudgedTarget(editor, 'G1-G2')).toBeUndefined();
    editor.execute({ command: 'recordDefeat', args: { at: 'Sn1', why: 'It failed.', by: 'Ada' } });
    expect(isJudged(editor, 'Sn1')).toBe(true);
    expect(isJudged(editor, 'G2')).toBe(false);
    expect(unjudgedTarget(editor, 'Sn9-Sn1')).toBeUndefined();
  });

  test('suggestions come from the reasoning core and change nothing', () => {
    const { editor } = testEditor(CASE);
    const before = editor.document.case;
    expect(suggestions(editor, 'Sn7').map(({ id }) => id)).toEqual(['G7']);
    expect(editor.document.case).toBe(before);
  });
});

describe('claim points', () => {
  const labels = (id: string) => {
    const { editor } = testEditor(CASE);
    return placeOptions(editor, id).map(
      ({ label, verdict }) =>
        `${label}${verdict.allowed ? (verdict.warning ? ' (warned)' : '') : ' (refused)'}`,
    );
  };

  test.each([
    ['G2', ['The whole inference to G2', 'The relation G1->G2 (warned)']],
    ['Sn1', ['What Sn1 refers to', 'The relation G2->Sn1']],
    ['A1', ['The relation G1->A1', 'What A1 refers to (refused)']],
    ['S3', ['The relation G3->S3', 'The whole inference to S3 (refused)']],
    ['G1-G2', ['The whole inference to G1', 'The relation G1->G2 (warned)']],
    ['G2-Sn1', ['The relation G2->Sn1']],
    ['Sn9-Sn1', ['The relation Sn9->Sn1 (refused)']],
  ])('around %s', (id, expected) => {
    expect(labels(id)).toEqual(expected);
  });

  test('lead to their argument, and it leads back', () => {
    const { index } = testEditor(CASE).editor.document;
    expect(otherSide(index, 'G1')).toBe('G7');
    expect(otherSide(index, 'G7')).toBe('G1');
    expect(otherSide(index, 'G2-Sn1')).toBeUndefined();
    expect(arguedBy(index, 'G7')).toEqual(['ACP1']);
  });

  test('a deletion that takes one with it is asked', () => {
    const { editor } = testEditor(CASE);
    editor.select({ kind: 'link', id: 'G2-Sn1' });
    removeSelected(editor);
    const { dialog } = editor.store.getState();
    expect(dialog).toMatchObject({ kind: 'delete' });
    expect(dialog?.kind === 'delete' && dialog.sentence).toContain('1 assurance claim point');
  });
});
