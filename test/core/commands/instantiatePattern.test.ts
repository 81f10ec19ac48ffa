// Inserting what a pattern becomes: where it goes, what it brings, what is remembered, what is refused.
import { describe, expect, test } from '@jest/globals';
import { instantiatePattern } from '../../../core/commands/instantiatePattern.ts';
import { fileFromCase } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { patternDigest } from '../../../core/patterns/patternDigest.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, around, run, sentence } from './running.ts';

const PATTERN = sketch(`
  module main {version: '2', pattern: {identifier: T-0, name: Hazards}}
  G1 "{system} is safe" {uninstantiated: true}
    S1 "Argue over hazards"
      G2 "{hazard} is managed" {uninstantiated: true, about: [P-x]}
        Sn2 "Report on {hazard}" {uninstantiated: true}
  on S1-G2 {multiplicity: n}
  pathways P-x {name: '{hazard}', control: G2, domain: RD-1}
  riskDomains RD-1 {name: cyber-offence}`);

const CASE = sketch(`
  case {title: Case}
  G1 "Top"
    G2 <>
    Sn1
  module Spare {pattern: {name: Own}}
  G1 "{x} holds" {uninstantiated: true}
  pathways P-01 {name: old}
  riskDomains RD-1 {name: cyber-offence}`);

const pattern = fileFromCase(PATTERN) as unknown as Record<string, unknown>;
const rows = [
  { values: { system: 'Atlas', hazard: 'theft' } },
  { values: { system: 'Atlas', hazard: 'misuse' } },
];
const data = { tables: [{ rows }] };
const call = (more: object = {}) => instantiatePattern.call({ pattern, data, ...more });

describe('inserting', () => {
  test('below an element: linked, numbered, with its records', () => {
    const { case: c, made, label } = run(CASE, call({ parent: 'G1' }));
    expect(label).toBe('Insert pattern T-0');
    const [top = ''] = made;
    // G1 and G2 are taken, and G3 went to the second copy of the pattern's G2.
    expect(c.nodes.get(top)).toEqual({
      kind: 'goal',
      module: 'main',
      identifier: 'G4',
      text: 'Atlas is safe',
    });
    expect(around(c, 'G1', 'supportedBy')).toEqual(['G2', 'Sn1', 'G4']);
    expect([...c.pathways]).toEqual([
      ['P-01', { name: 'old' }],
      ['P-02', { name: 'theft', control: expect.any(String), domain: 'RD-1' }],
      ['P-03', { name: 'misuse', control: expect.any(String), domain: 'RD-1' }],
    ]);
    // The same risk domain is there already.
    expect([...c.riskDomains.keys()]).toEqual(['RD-1']);
    const goal = c.nodes.get(c.pathways.get('P-02')?.control ?? '');
    expect([goal?.text, goal?.about]).toEqual(['theft is managed', ['P-02']]);
  });

  test('remembers the pattern, the data, who, when, and what came from what', () => {
    const { case: c } = run(CASE, call({ parent: 'G1', data: { ...data, name: 'Our hazards' } }));
    const record = c.instantiations.get('INS-01');
    expect(record).toMatchObject({
      name: 'Our hazards',
      patternIdentifier: 'T-0',
      patternName: 'Hazards',
      patternVersion: '2',
      patternDigest: patternDigest(PATTERN, 'main'),
      on: '2026-06-01',
      ...data,
    });
    const origins = Object.entries(record?.elements ?? {}).map(([id, from]) => [
      c.nodes.get(id)?.text,
      from,
    ]);
    expect(origins.sort()).toEqual([
      ['Argue over hazards', 'S1'],
      ['Atlas is safe', 'G1'],
      ['Report on misuse', 'Sn2'],
      ['Report on theft', 'Sn2'],
      ['misuse is managed', 'G2'],
      ['theft is managed', 'G2'],
    ]);
  });

  test('alone, in a new module, and from a module of this case', () => {
    const alone = run(CASE, call());
    expect(new CaseIndex(alone.case).nodes.get(alone.made[0] ?? '')?.supports).toEqual([]);
    const fresh = run(CASE, call({ newModule: 'Hazards' }));
    const module = fresh.case.nodes.get(fresh.made[0] ?? '')?.module ?? '';
    expect(fresh.case.modules.get(module)).toEqual({ name: 'Hazards' });
    expect(fresh.case.nodes.get(fresh.made[0] ?? '')?.identifier).toBe('G1');
    const own = run(
      CASE,
      instantiatePattern.call({
        from: 'Spare',
        data: { tables: [{ rows: [{ values: { x: 'It' } }] }] },
      }),
    );
    expect(own.case.nodes.get(own.made[0] ?? '')?.text).toBe('It holds');
    expect(own.case.instantiations.get('INS-01')).toMatchObject({ pattern: 'Spare', name: 'Own' });
  });

  test('what is open is said, and stays marked', () => {
    const open = call({ parent: 'G1', data: {} });
    expect(answer(CASE, open)).toBe('warned');
    expect(sentence(CASE, open)).toBe(
      'Not all of the pattern is instantiated: “system” has no value. And 2 more.',
    );
    const { case: c, made } = run(CASE, open);
    expect(c.nodes.get(made[0] ?? '')).toMatchObject({
      text: '{system} is safe',
      uninstantiated: true,
    });
  });
});

describe('refused', () => {
  test.each<[string, object, string]>([
    ['neither a file nor a module', { pattern: undefined }, 'wrong-arguments'],
    ['both', { from: 'Spare' }, 'wrong-arguments'],
    ['no such module', { pattern: undefined, from: 'Gone' }, 'no-such-module'],
    ['no case', { pattern: { nodes: 1 } }, 'wrong-form'],
    ['data of another form', { data: { tables: [{ rows: 'x' }] } }, 'wrong-form'],
    ['no such element', { parent: 'G77' }, 'no-such-element'],
    ['GSN forbids it there', { parent: 'Sn1' }, 'forbidden-connection'],
    ['a module of that name', { newModule: 'Spare' }, 'name-taken'],
    ['a module without a name', { newModule: '' }, 'wrong-form'],
    ['two places', { newModule: 'X', parent: 'G1' }, 'two-places'],
  ])('%s', (_, more, because) => {
    expect(answer(CASE, call(more))).toBe(because);
  });

  test('a circle, and an empty pattern', () => {
    const of = (text: string) => ({ pattern: fileFromCase(sketch(text)) as never });
    expect(answer(CASE, call(of('G1\n  G2\n    G1')))).toBe('circular');
    expect(answer(CASE, call(of('module Other\nG1')))).toBe('nothing');
  });
});
