// What the coverage matrix and the deployment view do to the case: each one step, all of it or nothing.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { writeCase } from '../../../core/format/canonical.ts';
import { changeMode } from '../../../renderer/store/changeMode.ts';
import {
  addDeployment,
  addNine,
  argue,
  chooseDeployment,
  coveredBy,
  exclude,
  linkPathway,
} from '../../../renderer/store/coverage.ts';
import type { Editor } from '../../../renderer/store/editor.ts';
import { reasoningOf } from '../../../renderer/store/reasoning.ts';
import { testEditor } from '../support/testEditor.ts';

const CASE = `
  case {profile: review}
  G1
    S1
      G2 {about: [P-1]}
  riskDomains R1 {name: cyber-offence, taxonomy: nine}
  threatActors T-1 {tier: criminals}
  pathways P-1 {name: theft}`;

const covered = (editor: Editor) => {
  const reasoning = reasoningOf(editor);
  if (!reasoning) throw new Error('no profile');
  return coveredBy(reasoning);
};

function rowOf(editor: Editor, name: string) {
  const row = covered(editor).coverage.rows.find((one) => one.name === name);
  if (!row) throw new Error(`no row ${name}`);
  return row;
}

const at = (editor: Editor, name: string) => ({
  row: rowOf(editor, name),
  harmMode: 'leak',
  actor: 'T-1',
  context: '',
});

test('those of the nine that are not on record are added in one step', () => {
  const { editor } = testEditor(CASE);
  const before = writeCase(editor.document.case);
  const done = addNine(editor, covered(editor).coverage);
  expect('made' in done && done.made).toHaveLength(8);
  expect([...editor.document.case.riskDomains.values()]).toHaveLength(9);
  expect(
    new Set([...editor.document.case.riskDomains.values()].map(({ taxonomy }) => taxonomy)),
  ).toEqual(new Set(['nine']));
  editor.document.undo();
  expect(writeCase(editor.document.case)).toBe(before);
});

test('an exclusion needs reason, owner and day; without them nothing changes', () => {
  const { editor } = testEditor(CASE);
  const before = writeCase(editor.document.case);
  const cell = at(editor, 'deception');
  const refused = exclude(editor, cell, { reason: ' ', owner: 'H-1', reviewBy: '' });
  expect(refused).toEqual({
    refusal:
      'Say a reason, and the day on which it is looked at again: without it nothing is excluded.',
  });
  expect(writeCase(editor.document.case)).toBe(before);
  exclude(editor, cell, { reason: 'no access', owner: 'H-1', reviewBy: '2026-09-01' });
  const { riskDomains, exclusions } = editor.document.case;
  // Deception was not on record: it is now, and the exclusion names it.
  const [domain] = [...riskDomains].find(([, { name }]) => name === 'deception') ?? [];
  expect([...exclusions.values()]).toEqual([
    {
      cell: { domain, harmMode: 'leak', actor: 'T-1' },
      reason: 'no access',
      owner: 'H-1',
      reviewBy: '2026-09-01',
    },
  ]);
  expect(editor.document.undoDepth).toBe(1);
  editor.document.undo();
  expect(writeCase(editor.document.case)).toBe(before);
});

test('a day that is none is refused, and no domain is left behind', () => {
  const { editor } = testEditor(CASE);
  const before = writeCase(editor.document.case);
  const words = { reason: 'x', owner: 'H-1', reviewBy: 'soon' };
  expect(exclude(editor, at(editor, 'deception'), words)).toHaveProperty('refusal');
  expect(writeCase(editor.document.case)).toBe(before);
  expect(editor.document.undoDepth).toBe(0);
});

test('a pathway on record is placed in a cell', () => {
  const { editor } = testEditor(CASE);
  expect(covered(editor).coverage.unplaced.map(({ id }) => id)).toEqual(['P-1']);
  linkPathway(editor, at(editor, 'cyber-offence'), 'P-1');
  expect(editor.document.case.pathways.get('P-1')).toEqual({
    name: 'theft',
    domain: 'R1',
    harmMode: 'leak',
    actor: 'T-1',
  });
  expect(covered(editor).coverage.unplaced).toEqual([]);
});

test('argues with the shipped pattern; without it, says so', async () => {
  const { editor } = testEditor(CASE);
  const how = { name: 'theft by insiders', parent: 'S1' };
  const without = { ...editor, services: { ...editor.services, patterns: {} } };
  expect(await argue(without, at(editor, 'deception'), how)).toEqual({
    refusal: 'The pattern T-14 is not at hand.',
  });
  const file = 'templates/patterns/T-14-two-lines-of-defence.case.json';
  const patterns = { [file]: async () => readFileSync(file, 'utf8') };
  const shipped = { ...editor, services: { ...editor.services, patterns } };
  const done = await argue(shipped, at(editor, 'deception'), how);
  if (!('made' in done)) throw new Error(done.refusal);
  const { nodes, pathways } = editor.document.case;
  expect(nodes.get(done.made[0] ?? '')?.text).toBe(
    'Harm by theft by insiders is acceptably unlikely.',
  );
  expect([...pathways.values()].at(-1)).toMatchObject({
    name: 'theft by insiders',
    harmMode: 'leak',
  });
  expect(editor.document.undoDepth).toBe(1);
});

test('deployments are added by their kind and chosen; the first one is the planned one', () => {
  const { editor } = testEditor(CASE);
  addDeployment(editor, 'open-weights', 'Open weights');
  const [id = ''] = [...editor.document.case.deploymentContexts.keys()];
  expect(editor.document.case.meta.contexts).toEqual({ planned: id });
  expect(editor.document.undoDepth).toBe(1);
  chooseDeployment(editor, 'actual', id);
  expect(editor.document.case.meta.contexts).toEqual({ planned: id, actual: id });
  chooseDeployment(editor, 'planned', '');
  expect(editor.document.case.meta.contexts).toEqual({ actual: id });
});

test('in Read nothing is done', () => {
  const { editor } = testEditor(CASE);
  const before = writeCase(editor.document.case);
  changeMode(editor, 'read');
  expect(addNine(editor, covered(editor).coverage)).toHaveProperty('refusal');
  expect(addDeployment(editor, 'kyc', 'x')).toHaveProperty('refusal');
  expect(writeCase(editor.document.case)).toBe(before);
});
