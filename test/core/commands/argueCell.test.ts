// Arguing a cell of the coverage matrix: what the branch of T-14 becomes below a parent. Expected from
// templates.md T-14 and the demand that one step makes record and branch, and one undo takes both.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { argueCell } from '../../../core/commands/argueCell.ts';
import { readCase } from '../../../core/format/readCase.ts';
import { type Case, fileFromCase } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { open } from './openDocument.ts';
import { answer, around, run, sentence } from './running.ts';

const read = readCase(
  readFileSync('templates/patterns/T-14-two-lines-of-defence.case.json', 'utf8'),
);
if (!read.ok) throw new Error(read.problem.message);
const pattern = fileFromCase(read.case) as unknown as Readonly<Record<string, unknown>>;

const TEXT = `
  case {systemUnderTest: SV-1}
  G1 "No catastrophe"
    S1 "Argue over each pathway"
      G2 "Cyber" {about: [P-1]}
  G9 "Nothing else"
  riskDomains R1 {name: deception}
  threatActors T-1 {tier: criminals}
  deploymentContexts D-1 {kind: kyc}
  pathways P-1 {name: cyber misuse}
  pathways P-2 {name: quiet sabotage, severity: catastrophic, control: G9}
  systemVersions SV-1 {name: Quartz}`;

const CASE = sketch(TEXT);

const cell = { domain: 'R1', harmMode: 'deceptive', actor: 'T-1', context: 'D-1' };

function branchOf(c: Case, pathway: string) {
  const index = new CaseIndex(c);
  const top = [...index.nodes.values()].find(
    ({ node }) => node.kind === 'goal' && node.about?.includes(pathway),
  );
  const strategy = top?.supportedBy[0]?.to;
  return { top, strategy, lines: strategy?.supportedBy.map(({ to }) => to) ?? [] };
}

test('a new pathway gets its record, its goal, its strategy and its lines, below the parent', () => {
  const {
    case: c,
    made,
    label,
  } = run(CASE, argueCell.call({ pattern, cell, name: 'hidden theft', parent: 'S1' }));
  expect(label).toBe('Argue hidden theft');
  const id = [...c.pathways.keys()].find((one) => !CASE.pathways.has(one)) ?? '';
  const { top, strategy, lines } = branchOf(c, id);
  expect(made[0]).toBe(top?.id);
  expect(around(c, 'S1', 'supportedBy')).toEqual(['G2', top?.node.identifier]);
  expect(strategy?.node).toMatchObject({ kind: 'strategy', combinator: 'twoLines', pathway: id });
  expect(lines.map((line) => line?.node.kind === 'goal' && line.node.lineOfDefence)).toEqual([
    'control',
    'propensity',
    'neither',
  ]);
  expect(c.pathways.get(id)).toEqual({
    name: 'hidden theft',
    ...cell,
    control: lines[0]?.id,
    propensity: lines[1]?.id,
  });
  expect(lines[0]?.node.text).toBe(
    'Quartz could not realise hidden theft, even if it or whoever uses it tried.',
  );
  // Of the pattern's top (G0, S0, G5, G6) nothing comes along.
  expect([...c.nodes.values()].filter(({ tags }) => tags?.includes('unknown-unknowns'))).toEqual(
    [],
  );
  expect(c.instantiations.size).toBe(1);
});

test('a pathway on record is used: its other fields stay, its lines are those of the branch', () => {
  const { case: c } = run(CASE, argueCell.call({ pattern, cell, pathway: 'P-2', parent: 'S1' }));
  expect([...c.pathways.keys()]).toEqual(['P-1', 'P-2']);
  const { top, strategy, lines } = branchOf(c, 'P-2');
  expect(top?.node).toMatchObject({
    about: ['P-2'],
    text: 'Harm by quiet sabotage is acceptably unlikely.',
  });
  expect(strategy?.node).toMatchObject({ pathway: 'P-2' });
  expect(c.pathways.get('P-2')).toEqual({
    name: 'quiet sabotage',
    severity: 'catastrophic',
    ...cell,
    control: lines[0]?.id,
    propensity: lines[1]?.id,
  });
});

test('one step: one undo takes it all back', () => {
  const { document } = open(TEXT);
  document.execute(argueCell.call({ pattern, cell, name: 'hidden theft', parent: 'S1' }));
  expect(document.undoDepth).toBe(1);
  document.undo();
  expect(document.case).toEqual(CASE);
});

test('a case without elements gets the whole pattern', () => {
  const { case: c } = run(sketch(''), argueCell.call({ pattern, cell: {}, name: 'theft' }));
  expect([...c.nodes.values()].map(({ identifier }) => identifier)).toContain('S0');
  expect([...c.pathways.values()].map(({ name }) => name)).toEqual(['theft']);
  expect([...c.nodes.values()].filter(({ text }) => text?.includes('{pathway}'))).toEqual([]);
});

test('what is refused, and why', () => {
  const call = (args: object) =>
    argueCell.call({ pattern, cell, name: 'x', parent: 'S1', ...args });
  expect(answer(CASE, call({}))).toBe('allowed');
  expect(sentence(CASE, call({ name: ' ' }))).toBe('Give the pathway a name.');
  expect(answer(CASE, call({ pathway: 'P-9' }))).toBe('no-such-record');
  expect(answer(CASE, call({ cell: { harmMode: 'sabotage' } }))).toBe('wrong-form');
  expect(answer(CASE, call({ cell: { severity: 'minor' } }))).toBe('wrong-form');
  expect(answer(CASE, call({ parent: 'G99' }))).not.toBe('allowed');
  expect(answer(CASE, call({ pattern: {} }))).toBe('wrong-form');
});
