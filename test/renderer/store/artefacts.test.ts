// Artefacts verified in the window: what the analyser is told, and how long it stays true. Digests are
// of the text "first", by coreutils' sha256sum.
import { describe, expect, test } from '@jest/globals';
import type { ArtefactCheck } from '../../../core/artefacts/types.ts';
import { setRecordFields } from '../../../core/commands/setRecordFields.ts';
import { setText } from '../../../core/commands/setText.ts';
import { NO_HEALTH } from '../../../core/select/health.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import {
  checksOf,
  mayVerify,
  uncheckedFiles,
  verifyInFolder,
} from '../../../renderer/store/artefacts.ts';
import { analysisOf } from '../../../renderer/store/otherFindings.ts';
import { memoryHost } from '../support/memoryHost.ts';
import { testEditor } from '../support/testEditor.ts';

const FIRST = 'a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e';
const OTHER = 'f'.repeat(64);

const CASE = `
  G1
    Sn1 -> E-1
    Sn2 -> E-2
  evidence E-1 {title: one, artefacts: [{path: a.txt, sha256: ${FIRST}}]}
  evidence E-2 {title: two, artefacts: [{path: a.txt, sha256: ${OTHER}}, {path: none.txt, sha256: ${OTHER}}, {url: 'https://example.org'}]}
`;

function setup(text = CASE) {
  const host = memoryHost({ 'a.txt': 'first' });
  const made = testEditor(text, 'test.case.json', host);
  const told = () =>
    made.analysers.flatMap(({ sent }) => sent).filter(({ kind }) => kind === 'artefacts');
  const outcomes = (checks: readonly ArtefactCheck[] | undefined) =>
    checks?.map(({ evidence, artefact, outcome }) => `${evidence} ${artefact} ${outcome}`);
  const checks = () => outcomes(made.editor.store.getState().artefacts?.checks);
  const notice = () => made.editor.store.getState().notices.at(-1);
  return { ...made, told, checks, notice };
}

const ALL = ['E-1 0 matched', 'E-2 0 contradicted', 'E-2 1 missing', 'E-2 2 address'];

describe('artefacts', () => {
  test('the analyser is told what was found, and the user how many of each', async () => {
    const { editor, told, checks, notice } = setup();
    await verifyInFolder(editor);
    expect(checks()).toEqual(ALL);
    expect(told()).toMatchObject([{ kind: 'artefacts', round: 1, version: 0 }]);
    expect(notice()).toMatchObject({
      tone: 'failed',
      text: 'Artefacts: 1 matched, 1 contradicted, 1 missing, 1 not checked (an address, or no digest). See EVI-16 among the problems.',
    });
  });

  test('an answer that does not know of the files is not shown as current', async () => {
    const { editor, analysers } = setup();
    const answer = (round?: number) =>
      analysers[0]?.answer({
        kind: 'analysed',
        version: 0,
        ...(round === undefined ? {} : { round }),
        findings: [],
        summary: { blocker: 0, error: 0, warning: 0, info: 0, waived: 0 },
        health: NO_HEALTH,
        today: '2026-06-01',
        frozen: false,
        profile: 'draft',
      });
    answer();
    expect(editor.store.getState().checked.status).toBe('current');
    await verifyInFolder(editor);
    expect(editor.store.getState().checked.status).toBe('checking');
    answer();
    expect(editor.store.getState().checked.status).toBe('checking');
    answer(1);
    expect(editor.store.getState().checked.status).toBe('current');
  });

  test('a worker that is started again hears of them, too', async () => {
    const { editor, analysers } = setup();
    await verifyInFolder(editor);
    analysers[0]?.stop();
    expect(analysers[1]?.sent.map(({ kind }) => kind)).toEqual(['open', 'artefacts']);
    expect(analysers[1]?.sent[1]).toMatchObject({ round: 1 });
  });

  test('what a record cites now was not checked; an undone edit was', async () => {
    const { editor, checks, told } = setup();
    await verifyInFolder(editor);
    const artefacts = [{ url: 'https://example.org' }, { path: 'a.txt', sha256: OTHER }];
    editor.execute(setRecordFields.call({ table: 'evidence', id: 'E-2', fields: { artefacts } }));
    expect(checks()).toEqual(['E-1 0 matched', 'E-2 1 contradicted', 'E-2 0 address']);
    expect(told().at(-1)).toMatchObject({ round: 2, version: 1 });
    editor.execute(
      setRecordFields.call({ table: 'evidence', id: 'E-1', fields: { logDigest: OTHER } }),
    );
    expect(checks()).toEqual(['E-2 1 contradicted', 'E-2 0 address']);
    editor.document.undo();
    editor.document.undo();
    expect(checks()).toEqual(ALL);
  });

  test('an edit elsewhere tells nothing anew', async () => {
    const { editor, told } = setup();
    await verifyInFolder(editor);
    editor.execute(
      setRecordFields.call({ table: 'evidence', id: 'E-1', fields: { notes: 'seen' } }),
    );
    editor.execute(setText.call({ node: 'G1', text: 'other' }));
    expect(told()).toHaveLength(1);
  });

  test('with another case all is forgotten', async () => {
    const { editor, checks, analysers } = setup();
    await verifyInFolder(editor);
    editor.replace(sketch(CASE), { name: 'other.case.json' });
    expect(checks()).toBeUndefined();
    expect(analysers[0]?.sent.at(-1)?.kind).toBe('open');
  });

  test('nothing of a case that was replaced while its files were read', async () => {
    const { editor, checks, told } = setup();
    const reading = verifyInFolder(editor);
    editor.replace(sketch(CASE), { name: 'other.case.json' });
    await reading;
    expect(checks()).toBeUndefined();
    expect(told()).toEqual([]);
  });

  test('only where there is a file to verify', () => {
    expect(mayVerify(setup().editor)).toBe(true);
    expect(mayVerify(setup('G1').editor)).toMatch(/No evidence names a file/);
    const { editor } = setup('G1\n  evidence E-1 {title: a, artefacts: [{url: "https://a.org"}]}');
    expect(mayVerify(editor)).toMatch(/No evidence names a file/);
  });

  test('they hold for the case that this one is compared with, where it cites the same files', async () => {
    const { editor } = setup();
    await verifyInFolder(editor);
    const other = sketch(`
      case {profile: review}
      G1
        Sn2 -> E-2
      evidence E-2 {title: two, artefacts: [{path: new.txt, sha256: ${OTHER}}, {path: a.txt, sha256: ${OTHER}}]}
    `);
    const verified = editor.store.getState().artefacts;
    if (!verified) throw new Error('Nothing was verified.');
    const found = checksOf(verified, other);
    expect(found).toMatchObject([{ evidence: 'E-2', artefact: 1, outcome: 'contradicted' }]);
    expect(uncheckedFiles(verified, other)).toBe(1);
    const { signal } = new AbortController();
    const analysis = await analysisOf(editor, other, { today: '2026-06-01', signal });
    const of = analysis?.findings.filter(({ rule }) => rule === 'EVI-16');
    expect(of).toMatchObject([{ ids: expect.arrayContaining(['E-2']) }]);
  });
});
