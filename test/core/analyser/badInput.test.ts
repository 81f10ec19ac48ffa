// Case files with faults that nobody should meet (test/fixtures/bad-input, written by hand): each is read and
// written unchanged, its faults are findings that say where, and a quick fix removes its finding. Expected by
// notation.md 1.3, rules.md 3.1 and the sections of the standard that are given.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { analyse, asOf } from '../../../core/analyser/analyse.ts';
import type { Finding } from '../../../core/analyser/finding.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { CaseDocument } from '../../../core/commands/document.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { readCase } from '../../../core/format/readCase.ts';
import type { Case } from '../../../core/model/case.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { root } from '../../../scripts/root.mjs';

const FOLDER = join(root, 'test/fixtures/bad-input');

/** Rule and severity, place, JSON pointer, quick fix ('' for none: what is meant, only the author knows). */
type Expected = readonly [rule: string, at: string, path: string, fix: string];

const TABLE: Readonly<Record<string, readonly Expected[]>> = {
  // 1:4.2, 1:4.6.3, 1:5.1.1. Links and references are not deleted by a fix: what is meant may be restored.
  'missing-references': [
    ['WF-07 error', 'ACP1', '/acps/ACP1/argument/goal', ''],
    ['WF-07 error', 'Main/G1->gone-node', '/links/g1-gone/to', ''],
    ['WF-07 error', 'Main/G2', '/nodes/g2/origin', ''],
    ['WF-07 error', 'Main/M1', '/nodes/m1/target', ''],
    ['WF-07 error', 'Sub', '/modules/sub/parent', 'Remove the missing parent of Sub'],
    ['WF-07 error', 'Sub', '/modules/sub/interfaces/0/public/0', ''],
    // Nothing leads into Sub: what is meant to is among the missing (GSN-FRAG-1).
    ['WF-04 warning', 'Sub Sub/G3', '/modules/sub', ''],
    // Four relations, the missing one among them, support G1 (1:5.3.5).
    ['GSN-ACP-3 warning', 'ACP1', '/acps/ACP1', 'Put ACP1 on the whole inference to Main/G1'],
  ],
  // 1:4.5.2, 1:4.1.3.
  'modules-in-a-circle': [
    ['GSN-MOD-9 error', 'Left Right', '/modules/left', ''],
    ['GSN-MOD-9 error', 'Main Main/G1 Main/M1 Sub Sub/G3 Sub/M2', '/modules/main', ''],
    ['GSN-MOD-9 error', 'Own', '/modules/own', 'Take Own out of itself'],
  ],
  // Table 1:4-1: the exact text of the origin.
  'drifted-away-element': [
    [
      'GSN-MOD-1 error',
      'Main/G2 Sub/G2',
      '/nodes/main-g2/text',
      'Let Main/G2 say what its origin says',
    ],
  ],
  // 1:4.7.4, Table 1:4-1; the away goal in the inner one is connected to nothing (2:7.4.2.2).
  'contract-in-contract': [
    ['GSN-MOD-7 warning', 'Inner Outer', '/modules/inner', ''],
    ['WF-04 warning', 'Inner/G2', '/nodes/inner-g2', ''],
  ],
  // Tables 1:5-1 and 1:5-2.
  'claim-point-on-nothing': [
    ['GSN-ACP-2 error', 'ACP1', '/acps/ACP1', ''],
    ['GSN-ACP-2 error', 'ACP3', '/acps/ACP3', ''],
    ['GSN-ACP-2 error', 'ACP4', '/acps/ACP4', ''],
    ['WF-07 error', 'ACP2', '/acps/ACP2/on/link', ''],
  ],
  // Table 1:6-2. An objection is not thrown away by a fix.
  'challenge-of-the-deleted': [
    ['WF-11 error', 'G7->gone-goal', '/links/g7-gone', ''],
    ['WF-11 error', 'Sn8->(gone-link)', '/links/sn8-gone', ''],
    ['WF-11 error', 'Sn9->?', '/links/sn9-none', ''],
  ],
};

const textOf = (name: string) => readFileSync(join(FOLDER, `${name}.case.json`), 'utf8');

function open(name: string): Case {
  const read = readCase(textOf(name));
  if (!read.ok) throw new Error(read.problem.message);
  return read.case;
}

/** Without SYS-02, which says that the case is frozen. */
function findingsOf(c: Case, profileId: string): readonly Finding[] {
  const profile = shippedProfile(profileId);
  if (!profile) throw new Error('no such profile');
  const { findings } = analyse(new CaseIndex(c), { profile, ...asOf(c, undefined, '2030-01-01') });
  return findings.filter(({ rule }) => rule !== 'SYS-02');
}

test('every file of the folder is in the table', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  const named = Object.keys(TABLE).map((name) => `${name}.case.json`);
  expect(files.sort()).toEqual(named.sort());
});

describe.each(Object.entries(TABLE))('%s', (name, expected) => {
  test('is read and written as it is: nothing is mended on the quiet', () => {
    expect(writeCase(open(name))).toBe(textOf(name));
  });

  test.each(['gsn-strict', 'gsn-lenient'])('has its faults told, %s', (profile) => {
    const told = findingsOf(open(name), profile).map(({ rule, severity, at, path, fix }) => [
      `${rule} ${severity}`,
      at.join(' '),
      path,
      fix?.label ?? '',
    ]);
    expect(told.sort()).toEqual([...expected].map((row) => [...row]).sort());
  });

  test('a quick fix removes its finding, brings no other, and is undone', () => {
    const c = open(name);
    const before = findingsOf(c, 'gsn-strict');
    for (const { fingerprint, fix } of before) {
      if (!fix) continue;
      const world = { newId: seededIds('fix'), today: () => '2026-06-01', now: () => 0 };
      const document = new CaseDocument(c, world);
      expect(document.execute(fix).allowed).toBe(true);
      const after = findingsOf(document.case, 'gsn-strict').map((one) => one.fingerprint);
      const others = before.map((one) => one.fingerprint).filter((one) => one !== fingerprint);
      expect([...after].sort()).toEqual([...others].sort());
      document.undo();
      expect(writeCase(document.case)).toBe(textOf(name));
    }
  });
});
