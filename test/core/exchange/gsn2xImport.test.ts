// gsn2x in: types, references, what is kept, what is refused (formats.md 1, issue A 8 and "Bad input").
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import type { Imported } from '../../../core/exchange/importer.ts';
import { gsn2xImporter } from '../../../core/exchange/importers/gsn2x.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { readCase } from '../../../core/format/readCase.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { nameOf } from '../../../core/model/lookup.ts';
import { root } from '../../../scripts/root.mjs';

const read = (text: string, fileName = 'a.gsn.yaml') =>
  gsn2xImporter.import([{ name: fileName, text }], { newId: seededIds('test') });

function imported(text: string, fileName?: string): Imported {
  const result = read(text, fileName);
  if (!result.ok) throw new Error(result.problem.message);
  expect(readCase(writeCase(result.case))).toMatchObject({ ok: true, case: result.case });
  return result;
}

function refusal(text: string): string {
  const result = read(text);
  if (result.ok) throw new Error('it was imported');
  return result.problem.message;
}

const fixture = (name: string) => readFileSync(join(root, 'test/fixtures/gsn2x', name), 'utf8');

/** "G1 supportedBy G2", in the order of the links' own keys within each element. */
function linksOf({ case: c }: Imported): string[] {
  const links = [...c.links].sort(([, a], [, b]) => (a.order < b.order ? -1 : 1));
  return links.map(([id, { kind, defeated }]) => {
    return `${kind} ${nameOf(c, id)}${defeated ? ' defeated' : ''}`;
  });
}

function nodeNamed({ case: c }: Imported, identifier: string) {
  return [...c.nodes.values()].find((node) => node.identifier === identifier);
}

test('types by prefix, in gsn2x’s order; nodeType goes before the prefix', () => {
  const result = imported(`
    CG1: {}
    G1: {}
    CSn1: {}
    Sn1: {}
    S1: {}
    C1: {}
    A1: {}
    J1: {}
    Claim: {nodeType: CounterGoal}
    G2: {nodeType: Strategy}
  `);
  const kinds = [...result.case.nodes.values()].map(
    ({ identifier, kind }) => `${identifier} ${kind}`,
  );
  expect(kinds).toEqual([
    'CG1 goal',
    'G1 goal',
    'CSn1 solution',
    'Sn1 solution',
    'S1 strategy',
    'C1 context',
    'A1 assumption',
    'J1 justification',
    'Claim goal',
    'G2 strategy',
  ]);
});

test('the case: profile, maturity, title and module from the file or its name', () => {
  const named = imported('module: {name: Brakes, brief: b}\nG1: {}');
  expect(named.case.meta).toEqual({ title: 'Brakes', maturity: 'draft', profile: 'gsn-strict' });
  expect(named.case.modules.get(named.case.main)).toMatchObject({ name: 'Brakes', brief: 'b' });
  expect(imported('G1: {}', 'turbine.gsn.yaml').case.meta.title).toBe('turbine');
  expect(imported('G1: {}', 'turbine.yml').case.meta.title).toBe('turbine');
});

test('counter elements challenge elements and relations, in either order of the ends', () => {
  const result = imported(fixture('counter.gsn.yaml'));
  expect(linksOf(result).sort()).toEqual(
    [
      'supportedBy G1->G2 defeated',
      'supportedBy G1->Sn2',
      'inContextOf G1->C1 defeated',
      'supportedBy G2->Sn1',
      'supportedBy CG1->CSn1',
      'supportedBy CG1->CG2',
      'challenges CG1->G1',
      'challenges CG2->(G2->Sn1)',
      'challenges CSn2->(G1->Sn2)',
      'challenges CSn3->(CG1->G1)',
      'challenges Claim->(G1->C1)',
    ].sort(),
  );
  expect(nodeNamed(result, 'G1')?.defeated).toEqual({});
});

test('what this format has no name for is kept under gsn2x’s own', () => {
  const result = imported(fixture('layers.gsn.yaml'));
  expect(nodeNamed(result, 'G1')?.attributes).toEqual({
    gsn2x: { acp: { ACP2: ['C1', 'A1'] }, rankIncrement: 1 },
  });
  expect(nodeNamed(result, 'Sn1')?.attributes).toEqual({
    gsn2x: { risk: { likelihood: 0.25, tags: ['a', null, true], note: '1.0' } },
  });
  expect(nodeNamed(result, 'C1')?.text).toBe('Dry rail,\n**level** track\n');
  expect(nodeNamed(result, 'Goal-air')).toMatchObject({ kind: 'goal', text: '' });
  expect(nodeNamed(result, 'J1')).not.toHaveProperty('text');
  expect(result.case.modules.get(result.case.main)?.attributes?.gsn2x).toEqual({
    stylesheets: ['brakes.css'],
    charWrap: 40,
    reviewBoard: { chair: 'M. Okafor', members: 3 },
  });
  expect(result.losses).toEqual([
    'G1: acp ACP2 is neither on the element, nor on one of its relations, nor on all support of a goal; kept as an attribute.',
  ]);
});

test('faults of the argument come in and are findings', () => {
  const result = imported(fixture('faulty.gsn.yaml'));
  expect(result.losses).toEqual([]);
  expect(linksOf(result).sort()).toEqual([
    'challenges CG1->G405',
    'challenges CG2->(G1-to-G7)',
    'inContextOf G1->Sn1',
    'supportedBy G1->G1',
    'supportedBy G1->G2',
    'supportedBy G1->G404',
    'supportedBy G1->G5-G6',
    'supportedBy G2->G3',
    'supportedBy G3->G2',
    'supportedBy Sn1->G7',
  ]);
  const profile = shippedProfile('gsn-strict');
  if (!profile) throw new Error('no profile');
  const options = { profile, today: '2026-06-01', frozen: false };
  const { findings } = analyse(new CaseIndex(result.case), options);
  const at = findings.map(({ at }) => at[0]);
  // A challenge without target is WF-11, which needs no other rule to be there.
  expect(at).toContain('CG2->(G1-to-G7)');
});

test('losses are told: references named twice, marks that mean nothing, values that are no text', () => {
  const result = imported(`
    G1: {supportedBy: [Sn1, Sn1], defeatedRelation: [Sn1, G9], text: 5}
    Sn1: {undeveloped: true, seed: 12345678901234567890}
  `);
  expect(linksOf(result)).toEqual(['supportedBy G1->Sn1 defeated']);
  expect(result.losses).toEqual([
    'The number 12345678901234567890 at line 3, column 36 is kept as text.',
    'G1: supportedBy names "Sn1" twice; kept once.',
    'G1: the text 5 was no text; kept as one.',
    'Sn1: only goals and strategies are undeveloped; kept as an attribute.',
    'G1: defeatedRelation names G9, with no such relation; kept as an attribute.',
  ]);
  expect(nodeNamed(result, 'Sn1')?.attributes).toEqual({
    gsn2x: { undeveloped: true, seed: '12345678901234567890' },
  });
});

test('the same file gives the same bytes', () => {
  const text = fixture('layers.gsn.yaml');
  expect(writeCase(imported(text).case)).toBe(writeCase(imported(text).case));
});

describe('refused with one sentence', () => {
  test.each([
    ['', 'The file is empty: it has no elements; choose another.'],
    ['# nothing', 'The file is empty: it has no elements; choose another.'],
    [
      '- G1',
      'A gsn2x file maps identifiers to elements, and this one holds a list at line 1; choose another.',
    ],
    [
      'G1',
      'A gsn2x file maps identifiers to elements, and this one holds "G1" at line 1; choose another.',
    ],
    [
      'module: {name: A}',
      'The file has a module but no elements at the top level; add one, such as G1.',
    ],
    [
      'module: {name: A, uses: b.yaml}\nG1: {}',
      'At module.uses: expected a list of file names but found "b.yaml"; change it.',
    ],
    [
      'module: {name: A, extends: [{module: b}]}\nG1: {}',
      'At module.extends[0].develops: expected identifiers of module "b", each with a list of those that develop it; change it.',
    ],
    [
      'module: {name: A, extends: [{develops: {}}]}\nG1: {}',
      'At module.extends[0]: expected the keys module, a name, and develops; change it.',
    ],
    [
      'module: {name: A, extends: b}\nG1: {}',
      'At module.extends: expected a list but found "b"; change it.',
    ],
    [
      'module: {name: 5}\nG1: {}',
      'At module.name: expected a text of 1 to 200 characters but found 5; change it.',
    ],
    ['module: x\nG1: {}', 'At module: expected keys such as name, but found "x"; change it.'],
    [
      'X1: {}',
      'At "X1": cannot tell the type of "X1"; name it G…, S…, Sn…, C…, A…, J…, CG… or CSn…, or give a nodeType.',
    ],
    [
      'G1: {nodeType: Gaol}',
      'At "G1".nodeType: "Gaol" is none of CounterGoal, Goal, CounterSolution, Solution, Strategy, Context, Assumption, Justification; did you mean "Goal"?',
    ],
    ['G1: text', 'At "G1": expected an element\'s keys but found "text"; write {}.'],
    ['G1: {text: [a]}', 'At "G1".text: expected a text but found a list; put it in quotes.'],
    [
      'G1: {supportedBy: {a: 1}}',
      'At "G1".supportedBy: expected an identifier or a list of them; found an object.',
    ],
    ['G1: {supportedBy: [[G2]]}', /^At "G1"\.supportedBy: expected an identifier/],
    [
      'G1: {undeveloped: yes}',
      'At "G1".undeveloped: expected true or false but found "yes"; change it.',
    ],
    [`${'G'.repeat(201)}: {}`, /an identifier has 1 to 200 characters; rename it\.$/],
  ])('%j', (text, message) => {
    if (typeof message === 'string') expect(refusal(text)).toBe(message);
    else expect(refusal(text)).toMatch(message);
  });
});
