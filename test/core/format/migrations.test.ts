// Migrations on frozen files: files of an old format never change, and neither does what they become.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { writeCase } from '../../../core/format/canonical.ts';
import { CURRENT_VERSION, MIGRATIONS } from '../../../core/format/migrations/index.ts';
import {
  defineMigrations,
  type Migration,
  migrate,
} from '../../../core/format/migrations/migration.ts';
import { readCase } from '../../../core/format/readCase.ts';
import { linkName } from '../../../core/model/lookup.ts';
import { root } from '../../../scripts/root.mjs';

const step = (from: number, to: number): Migration => ({ from, to, describe: '', up: (f) => f });

test('steps lead on by one, without gap, repeat or loose end', () => {
  expect(defineMigrations([step(0, 1), step(1, 2)], 2)).toHaveLength(2);
  expect(() => defineMigrations([step(0, 1), step(2, 3)], 3)).toThrow('2 to 3');
  expect(() => defineMigrations([step(0, 1), step(0, 1)], 1)).toThrow('0 to 1');
  expect(() => defineMigrations([step(0, 2)], 2)).toThrow('0 to 2');
  expect(() => defineMigrations([step(0, 1)], 2)).toThrow('not at 2');
});

test('only the steps from the version on are taken, in order', () => {
  const note = (from: number): Migration => ({
    ...step(from, from + 1),
    up: (f) => ({ trail: `${f.trail}${from}` }),
  });
  const steps = defineMigrations([note(0), note(1), note(2)], 3);
  expect(migrate(steps, 1, { trail: '' })).toEqual({ ok: true, value: { trail: '12' } });
  expect(migrate(defineMigrations([note(2)], 3), 1, {})).toMatchObject({ ok: false });
});

describe.each(MIGRATIONS.map(({ from }) => from))('frozen files of format %i', (version) => {
  const folder = join(root, `test/fixtures/v${version}`);
  const files = readdirSync(folder).filter((file) => file.endsWith('.case.json'));
  const schema = JSON.parse(
    readFileSync(join(root, `schemas/history/case.v${version}.schema.json`), 'utf8'),
  );
  const validate = new Ajv2020().compile(schema);

  test.each(files)('%s fits its own schema and becomes a case of today', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(validate(JSON.parse(text))).toBe(true);
    const read = readCase(text);
    expect(read).toMatchObject({ ok: true, migratedFrom: version });
    if (!read.ok) return;
    expect(read.case.formatVersion).toBe(CURRENT_VERSION);
    const again = readCase(writeCase(read.case));
    expect(again).toMatchObject({ ok: true });
    expect(again).not.toHaveProperty('migratedFrom');
    expect(again.ok && again.case).toEqual(read.case);
  });
});

test('format 0 keeps every element, link, record and order', () => {
  const read = readCase(readFileSync(join(root, 'test/fixtures/v0/small.case.json')));
  if (!read.ok) throw new Error(read.problem.message);
  const { case: c } = read;
  expect([...c.nodes.values()].map(({ identifier }) => identifier)).toEqual(
    'G1 S1 G2 G3 Sn1 C1 G9'.split(' '),
  );
  const links = [...c.links].sort((a, b) => (a[1].order < b[1].order ? -1 : 1));
  expect(links.map(([id]) => linkName(c, id))).toEqual(
    // As they stand in the file: the order of the list was the order of siblings.
    ['G1->S1', 'G1->C1', 'S1->G3', 'S1->G2', 'G2->Sn1', 'G9->(G2->Sn1)'],
  );
  expect(links.map(([id]) => id)).toEqual(['l1', 'l2', 'l3', 'l4', 'step', 'l5']);
  expect(c.nodes.get('n4')).toMatchObject({ undeveloped: true });
  expect(c.nodes.get('n6')?.attributes).toEqual({ colour: 'blue' });
  expect(c.evidence.get('E-1')).toEqual({
    title: 'Trip test of March',
    result: 'pass',
    date: '2026-03-04',
  });
  expect([c.meta.profile, c.modules.get('m1')?.brief, c.attributes]).toEqual([
    'gsn-strict',
    'All of it.',
    { site: 'north' },
  ]);
});

test.each([
  [
    '{"format":0,"links":5}',
    'At /links: expected a list, as format 0 has, but found 5; change it.',
  ],
  ['{"format":0,"nodes":[3]}', 'At /nodes/0: expected an object but found 3; change it.'],
  ['{"format":0,"nodes":[{}]}', 'At /nodes/0/id: expected an id but found undefined; add one.'],
  [
    '{"format":0,"nodes":[{"id":"a"},{"id":"a"}]}',
    'At /nodes/1/id: "a" is the id of two; rename one, and what refers to it.',
  ],
  ['{"format":0}', 'At the top (after migration): the key "id" is missing; add it.'],
])('what cannot be carried over whole is refused: %s', (text, message) => {
  expect(readCase(text)).toEqual({ ok: false, problem: { message } });
});
