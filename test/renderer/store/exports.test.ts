// Exports: the report through its worker, the drawing with its stamp; a failure leaves all as it was.
import { describe, expect, test } from '@jest/globals';
import { setText } from '../../../core/commands/setText.ts';
import { NO_HEALTH } from '../../../core/select/health.ts';
import { exportDrawing, exportReport } from '../../../renderer/store/exports.ts';
import { type FakeAnswer, testEditor } from '../support/testEditor.ts';

const analysed = (version: number, blocker: number, profile = 'review'): FakeAnswer => ({
  kind: 'analysed',
  version,
  findings: [],
  summary: { blocker, error: 0, warning: 0, info: 0, waived: 0 },
  health: NO_HEALTH,
  today: '2026-06-01',
  frozen: false,
  profile,
});

function setup() {
  const made = testEditor('case {title: A case}\nG1 "Top"');
  const state = () => made.editor.store.getState();
  const text = () => new TextDecoder().decode(made.host.exported[0]?.bytes);
  return { ...made, state, text };
}

describe('the report', () => {
  test('is made by a worker that says how far it is', async () => {
    const { editor, host, reports, state } = setup();
    const exporting = exportReport(editor);
    expect(reports[0]?.ordered).toEqual([
      { case: editor.document.case, clock: '2026-06-01', artefacts: [], profiles: [] },
    ]);
    reports[0]?.answer({ kind: 'progress', part: 0.5 });
    expect(state().busy).toMatchObject({ label: 'Making the report', progress: 0.5 });
    const bytes = new Uint8Array([37, 80, 68, 70]);
    reports[0]?.answer({ kind: 'done', bytes });
    await exporting;
    expect(host.exported).toEqual([{ name: 'a-case.pdf', mediaType: 'application/pdf', bytes }]);
    expect(reports[0]?.terminated).toBe(true);
    expect(state().busy).toBeUndefined();
  });

  test('can be stopped, and then nothing is handed over or said', async () => {
    const { editor, host, reports, state } = setup();
    const exporting = exportReport(editor);
    state().busy?.cancel();
    await exporting;
    expect(reports[0]?.terminated).toBe(true);
    expect([host.exported, state().notices]).toEqual([[], []]);
  });

  test('that fails is told', async () => {
    const { editor, reports, state } = setup();
    const exporting = exportReport(editor);
    reports[0]?.stop('out of memory');
    await exporting;
    expect(state().notices).toMatchObject([{ tone: 'failed' }]);
    expect(state().notices[0]?.text).toContain('out of memory');
  });
});

describe('the drawing', () => {
  const STAMP = 'INADEQUATE TO ENSURE SAFETY: 2 blocking findings';

  // rules.md, REP-01: SVG and PNG bear a caption line, except in the gsn profiles.
  test('bears the stamp while a blocker stands, not under a profile that judges notation only', async () => {
    const stamped = setup();
    stamped.analysers[0]?.answer(analysed(0, 2));
    await exportDrawing(stamped.editor);
    expect(stamped.text()).toContain(STAMP);

    const notation = setup();
    notation.analysers[0]?.answer(analysed(0, 2, 'gsn-strict'));
    await exportDrawing(notation.editor);
    expect(notation.text()).not.toContain('INADEQUATE');
  });

  test('waits for the findings about the case as it is', async () => {
    const { editor, analysers, host, text } = setup();
    analysers[0]?.answer(analysed(0, 0));
    editor.execute(setText.call({ node: 'G1', text: 'Changed' }));
    const exporting = exportDrawing(editor);
    await Promise.resolve();
    expect(host.exported).toEqual([]);
    analysers[0]?.answer(analysed(1, 2));
    await exporting;
    expect(text()).toContain(STAMP);
    expect(text()).toContain('Changed');
  });

  test('is not exported when nobody knows whether a blocker stands', async () => {
    const { editor, analysers, host, state } = setup();
    for (let i = 0; i < 3; i += 1) analysers.at(-1)?.stop();
    await exportDrawing(editor);
    expect(host.exported).toEqual([]);
    expect(state().notices).toMatchObject([{ tone: 'failed' }]);
  });
});
