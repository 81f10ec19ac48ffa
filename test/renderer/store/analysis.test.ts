// The analyser as the window sees it: what is shown as current is about the case as it is.
import { describe, expect, test } from '@jest/globals';
import { setText } from '../../../core/commands/setText.ts';
import { NO_HEALTH } from '../../../core/select/health.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { findingsById } from '../../../renderer/store/findingsById.ts';
import { memoryHost } from '../support/memoryHost.ts';
import { type FakeAnalyser, type FakeAnswer, testEditor } from '../support/testEditor.ts';

const FINDING = {
  rule: 'WF-09',
  severity: 'error',
  case: 'default',
  message: 'It stops.',
  messageId: 'stops',
  ids: ['G1', 'G1'],
  at: ['G1'],
  path: '/nodes/G1',
  fingerprint: '0',
} as const;

const analysed = (version: number): FakeAnswer => ({
  kind: 'analysed',
  version,
  findings: [FINDING],
  summary: { blocker: 0, error: 1, warning: 0, info: 0, waived: 0 },
  health: NO_HEALTH,
  today: '2026-06-01',
  frozen: false,
  profile: 'draft',
});

function setup(host = memoryHost()) {
  const made = testEditor('G1 "Top"', 'test.case.json', host);
  const last = (): FakeAnalyser => {
    const found = made.analysers.at(-1);
    if (!found) throw new Error('No analyser was started.');
    return found;
  };
  const edit = (text: string) => made.editor.execute(setText.call({ node: 'G1', text }));
  return { ...made, last, edit, checked: () => made.editor.store.getState().checked };
}

describe('analysis', () => {
  test('the worker gets the case, then patches', () => {
    const { last, edit } = setup();
    edit('Changed');
    expect(last().sent.map(({ kind, version }) => [kind, version])).toEqual([
      ['open', 0],
      ['change', 1],
    ]);
  });

  test('an answer about the present version is current, about an older one it is not', () => {
    const { editor, last, edit, checked } = setup();
    last().answer(analysed(0));
    expect(checked()).toMatchObject({ status: 'current', version: 0 });
    edit('Changed');
    expect(checked().status).toBe('checking');
    last().answer(analysed(0));
    expect(checked().status).toBe('checking');
    last().answer(analysed(editor.document.version));
    expect(checked().status).toBe('current');
  });

  test('of another case nothing is known until it is analysed', () => {
    const { editor, last, checked } = setup();
    last().answer(analysed(0));
    editor.replace(sketch('G2 "Other"'), { name: 'other.case.json' });
    expect(checked()).toMatchObject({ status: 'checking', version: -1, findings: [] });
    expect(last().sent.at(-1)).toMatchObject({ kind: 'open', version: editor.document.version });
  });

  test('a worker that dies is started again with the case as it is', () => {
    const { analysers, last, edit, checked } = setup();
    edit('Changed');
    last().stop();
    expect(analysers).toHaveLength(2);
    expect(analysers[0]?.terminated).toBe(true);
    expect(last().sent).toMatchObject([{ kind: 'open', version: 1 }]);
    last().answer(analysed(1));
    expect(checked().status).toBe('current');
  });

  test('on another day the case is checked anew, though nobody edited', () => {
    let day = '2026-06-01';
    const { editor, last, checked } = setup(Object.assign(memoryHost(), { today: () => day }));
    last().answer(analysed(0));
    editor.checkDay();
    expect(last().sent).toHaveLength(1);
    day = '2026-06-02';
    editor.checkDay();
    editor.checkDay();
    expect(last().sent).toHaveLength(2);
    expect(last().sent.at(-1)).toMatchObject({ patches: [], version: 0, clock: '2026-06-02' });
    expect(checked().status).toBe('checking');
    last().answer(analysed(0));
    expect(checked().status).toBe('current');
  });

  test('one that keeps dying is told, and the next edit tries again', () => {
    const { last, edit, checked } = setup();
    for (let i = 0; i < 3; i += 1) last().stop();
    expect(checked()).toMatchObject({ status: 'failed' });
    edit('Changed');
    expect(last().sent).toMatchObject([{ kind: 'open', version: 1 }]);
    last().answer(analysed(1));
    expect(checked().status).toBe('current');
  });

  test('a finding is listed once at each place it names', () => {
    expect(findingsById([FINDING]).get('G1')).toEqual([FINDING]);
  });
});
