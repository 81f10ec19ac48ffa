// The organisation's folder in the window: what is taken, kept and told to the analyser; and a case whose
// profile nobody has is never judged by another in silence.

import { expect, test } from '@jest/globals';
import { judgeEvidence } from '../../../core/commands/judgeEvidence.ts';
import { setMetaFields } from '../../../core/commands/setMetaFields.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { type HeardAnswer, HeardAnswers } from '../../../renderer/store/heardAnswers.ts';
import {
  type ChosenFile,
  forgetOrganisation,
  loadOrganisation,
  ORGANISATION_FILE,
  takeOrganisation,
} from '../../../renderer/store/organisation.ts';
import { findProfile, ownProfiles } from '../../../renderer/store/profiles.ts';
import { reasoningOf } from '../../../renderer/store/reasoning.ts';
import { AnalyserLoop } from '../../../renderer/workers/analyserLoop.ts';
import { memoryHost } from '../support/memoryHost.ts';
import { testEditor } from '../support/testEditor.ts';

const chosen = (path: string, content: object | string): ChosenFile => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { webkitRelativePath: path, size: text.length, text: async () => text };
};
const acme = {
  formatVersion: 1,
  id: 'acme',
  title: 'Acme',
  family: 'ai',
  extends: 'review',
  tolerates: ['strategy-supportedBy-strategy'],
  rules: { 'SUP-03': 'off' },
  parameters: { maxAgeDays: 30 },
};
const FOLDER = [
  chosen('acme/profiles/acme.profile.json', acme),
  chosen('acme/profiles/broken.profile.json', '{'),
  chosen('acme/profiles/deeper/x.profile.json', acme),
  chosen('acme/readme.md', 'hello'),
];

test('what the folder holds is at hand, kept, and there in the next window', async () => {
  const host = memoryHost();
  const first = testEditor('case {profile: acme}\nG1', 'a.case.json', host);
  expect(await takeOrganisation(first.editor, FOLDER)).toBeUndefined();
  const { organisation, organisationFrom } = first.editor.store.getState();
  expect(organisationFrom).toEqual({ folder: 'acme', on: host.today() });
  expect(ownProfiles(first.editor).map(({ id }) => id)).toEqual(['acme']);
  expect(organisation.problems.map(({ name }) => name)).toEqual(['profiles/broken.profile.json']);
  expect(first.analysers[0]?.sent.at(-1)).toMatchObject({
    kind: 'profiles',
    profiles: [{ id: 'acme', file: 'profiles/acme.profile.json' }],
  });

  const second = testEditor('G1', 'b.case.json', host);
  await loadOrganisation(second.editor);
  expect(findProfile(second.editor, 'acme')?.title).toBe('Acme');
  await forgetOrganisation(second.editor);
  expect(findProfile(second.editor, 'acme')).toBeUndefined();
  const third = testEditor('G1', 'c.case.json', host);
  await loadOrganisation(third.editor);
  expect(third.editor.store.getState().organisationFrom).toBeUndefined();
});

test('commands and views go by it: tolerances, and the age of evidence', async () => {
  const { editor } = testEditor(
    'case {profile: acme}\nG1\n  Sn1 -> E-1\nevidence E-1 {title: run}',
  );
  expect(reasoningOf(editor).settings.parameters.maxAgeDays).toBe(90);
  await takeOrganisation(editor, FOLDER);
  expect(reasoningOf(editor).settings.parameters.maxAgeDays).toBe(30);
  expect(
    editor.document.may(judgeEvidence.call({ evidence: 'E-1', criterion: 'x', servedBy: 'met' }))
      .allowed,
  ).toBe(false);
  editor.execute(setMetaFields.call({ fields: { profile: 'draft' } }));
  expect(reasoningOf(editor).settings.parameters.maxAgeDays).toBe(90);
});

test.each<[string, ChosenFile[], RegExp]>([
  [
    'nothing of it',
    [chosen('docs/readme.md', 'x')],
    /^docs has no profiles\/\*\.profile\.json, .*Choose the folder that has them\.$/,
  ],
  [
    'a file that is too large',
    [{ ...chosen('a/profiles/b.profile.json', '{}'), size: 2 ** 21 }],
    /is too large to be read/,
  ],
  [
    'too many files',
    Array.from({ length: 201 }, (_, i) => chosen(`a/policies/${i}.policy.json`, '{}')),
    /has 201 files, and at most 200 are read/,
  ],
])('refuses a folder with %s, and keeps what it had', async (_what, files, sentence) => {
  const { editor } = testEditor('G1');
  await takeOrganisation(editor, FOLDER);
  expect(await takeOrganisation(editor, files)).toMatch(sentence);
  expect(findProfile(editor, 'acme')).toBeDefined();
});

test('a copy that cannot be understood is told, and the window goes on', async () => {
  const host = memoryHost();
  await host.settings.write(ORGANISATION_FILE, '{"formatVersion": 1, "files": 3}');
  const { editor } = testEditor('G1', 'a.case.json', host);
  await loadOrganisation(editor);
  expect(editor.store.getState().notices.map(({ text }) => text)).toEqual([
    expect.stringMatching(/Choose the folder again in the settings\.$/),
  ]);
});

test('the worker: an unknown profile is a finding, a known one is used', () => {
  const told: HeardAnswer[] = [];
  const answers = new HeardAnswers();
  const loop = new AnalyserLoop({
    tell: (message) => {
      const answer = message.kind === 'failed' ? undefined : answers.hear(message);
      if (answer && answer !== 'lost') told.push(answer);
    },
    later: (run) => {
      run();
      return () => {};
    },
    now: () => 0,
  });
  const c = sketch('case {profile: acme}\nG1');
  loop.hear({ kind: 'open', case: c, version: 1, clock: '2026-06-01' });
  const [first] = told;
  if (!first) throw new Error('no analysis');
  expect(first.profile).toBe('review');
  expect(
    first.findings.filter(({ rule }) => rule === 'WF-07').map(({ message }) => message),
  ).toEqual([
    'The head of the case names the profile "acme", which is not known here; it is analysed by "Review".',
  ]);

  const { editor } = testEditor('G1');
  return takeOrganisation(editor, FOLDER).then(() => {
    loop.hear({ kind: 'profiles', profiles: ownProfiles(editor), version: 1, clock: '2026-06-01' });
    const last = told.at(-1);
    if (!last) throw new Error('no analysis');
    expect(last.profile).toBe('acme');
    expect(last.findings.some(({ rule }) => rule === 'WF-07')).toBe(false);
    expect(last.weakened).toMatchObject([{ by: 'profile', than: 'review' }]);
  });
});
