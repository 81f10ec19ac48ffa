// The shipped patterns: what each must have, what the analyser may say of them, and what it says of
// them when they are instantiated. The expected findings were written down by hand from what the pattern
// leaves to its user, not read off the analyser.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../core/analyser/analyse.ts';
import { shippedProfile } from '../../core/analyser/profile.ts';
import { instantiatePattern } from '../../core/commands/instantiatePattern.ts';
import { writeCase } from '../../core/format/canonical.ts';
import { readCase } from '../../core/format/readCase.ts';
import { FORMS } from '../../core/generated/case.forms.ts';
import { type Case, fileFromCase } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { readPattern } from '../../core/patterns/parameters.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { run } from '../core/commands/running.ts';

const FILES = { 'T-14': 'T-14-two-lines-of-defence', 'T-15': 'T-15-unknown-unknowns' } as const;
const IDS = ['T-14', 'T-15'] as const;

const textOf = (id: keyof typeof FILES) =>
  readFileSync(`templates/patterns/${FILES[id]}.case.json`, 'utf8');

function open(id: keyof typeof FILES): Case {
  const read = readCase(textOf(id));
  if (!read.ok) throw new Error(read.problem.message);
  return read.case;
}

function told(c: Case, id: string): string[] {
  const profile = shippedProfile(id);
  if (!profile) throw new Error('no such profile');
  const { findings } = analyse(new CaseIndex(c), { profile, today: '2026-11-21', frozen: false });
  return findings.map(({ rule, severity, at }) => `${rule} ${severity} ${at.join(' ')}`.trim());
}

describe.each(IDS)('%s', (id) => {
  test('is a case in canonical form, with every field of the pattern form', () => {
    const c = open(id);
    expect(writeCase(c)).toBe(textOf(id));
    const form = c.modules.get(c.main)?.pattern;
    const fields = FORMS.modules?.pattern;
    if (fields?.type !== 'object') throw new Error('no form');
    expect(Object.keys(form ?? {}).sort()).toEqual(Object.keys(fields.fields).sort());
    expect(form?.identifier).toBe(id);
  });

  test('says in strict GSN only that it is a pattern, and has open doubts', () => {
    const c = open(id);
    const name = c.modules.get(c.main)?.name;
    // The doubts that stand in it from the start are argued to no evidence: that is their user's work.
    const doubts = [...c.links.values()].filter(({ kind }) => kind === 'challenges');
    const found = told(c, 'gsn-strict');
    expect(found.filter((line) => !line.startsWith('GSN-DIA-3 info '))).toEqual([
      `GSN-PAT-1 info ${name}`,
    ]);
    expect(found).toHaveLength(1 + doubts.length);
  });

  test('has nothing wrong in itself, and each mark has its token', () => {
    const c = open(id);
    const { parts, regions } = readPattern(new CaseIndex(c), c.main);
    expect([regions.circular, regions.shared, parts.loose]).toEqual([[], [], []]);
    expect(parts.nodes.size).toBe(c.nodes.size);
  });
});

const EMPTY = sketch('case {profile: review}\nmodule main {name: Atlas}');

const insert = (id: keyof typeof FILES, data: object) =>
  run(
    EMPTY,
    instantiatePattern.call({
      pattern: fileFromCase(open(id)) as never,
      data: data as never,
    }),
  );

const TOP = {
  System: 'Atlas',
  'deployment context': 'an internal API',
  'unacceptable outcome': 'a mass-casualty attack',
  'risk budget': '0.1 % a year',
  'safety level': 'L3',
  'policy version': 'the policy of 2026',
  'next safety level': 'L4',
};

/** What a pattern cannot know, and the head and registers of the case have to say; once each. */
const HEAD = {
  'DYN-05': 1, // how far the top claim holds
  'GOV-03': 1, // what is decided, and who may stop it
  'GOV-05': 1, // who wrote the case, and what they stand to gain
  'GOV-08': 1, // who would be affected
  'REP-09': 1, // which version of the case this is
  'REP-10': 1, // when it would no longer hold
  'RSP-09': 1, // whom an incident is reported to
  'UNK-06': 1, // where the developers were wrong before
};

describe('T-14 with two pathways', () => {
  const { case: c } = insert('T-14', {
    tables: [
      { rows: [{ values: TOP }] },
      {
        rows: ['theft of the weights', 'cyber misuse'].map((pathway) => ({
          values: { pathway, 'capability bound': 'human level' },
        })),
      },
    ],
    decisions: [
      { link: 'G0-C0c', taken: true },
      { link: 'S2-G2a', taken: true },
      { link: 'S2-G2a', where: { pathway: 'cyber misuse' }, taken: false },
      { link: 'S2-G2b', where: { pathway: 'cyber misuse' }, taken: true },
    ],
  });
  const index = new CaseIndex(c);

  test('each pathway has its record, its two lines and its condition; nothing more is made up', () => {
    expect([...c.pathways.values()].map(({ name }) => name)).toEqual([
      'theft of the weights',
      'cyber misuse',
    ]);
    for (const [id, pathway] of c.pathways) {
      expect(Object.keys(pathway).sort()).toEqual(['control', 'name', 'propensity']);
      const strategy = [...index.nodes.values()].find(
        ({ node }) => node.kind === 'strategy' && node.pathway === id,
      );
      expect(
        strategy?.supportedBy.map(({ to }) => to?.node.kind === 'goal' && to.node.lineOfDefence),
      ).toEqual(['control', 'propensity', 'neither']);
      expect(strategy?.supportedBy.slice(0, 2).map(({ to }) => to?.id)).toEqual([
        pathway.control,
        pathway.propensity,
      ]);
    }
  });

  test('assumptions that hold for all pathways are made once', () => {
    const held = [...index.nodes.values()].filter(({ node }) =>
      node.tags?.includes('no-gradient-hacking'),
    );
    expect(held.map(({ contextOf: lines }) => lines.length)).toEqual([2]);
  });

  test('what is not argued yet is exactly what the analyser says', () => {
    const rules = new Map<string, number>();
    for (const line of told(c, 'review')) {
      const [rule = ''] = line.split(' ');
      rules.set(rule, (rules.get(rule) ?? 0) + 1);
    }
    expect(Object.fromEntries(rules)).toEqual({
      'IND-00': 2, // neither pathway has a strong line yet
      'DEF-01': 2, // the doubt about independence, once for each pathway
      'GSN-DIA-3': 2, // and that doubt is argued to no evidence yet
      'SUP-01': 2, // independence: the matrix cites nothing yet, for each pathway
      'UNK-04': 2, // no risk estimate; unknown unknowns are not developed (T-15)
      'TYP-06': 1, // no system under test is named
      'DEP-01': 1, // no deployment is recorded
      'COV-01': 1, // no risk domain is named for the pathways
      'COV-03': 2, // nor a harm mode: neither pathway says which cell of the matrix it covers
      // A0, A1, A2, A5, and A3, A4 for each pathway: no reason, owner or watch yet.
      'ASM-01': 8,
      'ASM-02': 8,
      'ASM-03': 8,
      'ASM-04': 1, // nor whether they hold, told once for all
      'ASM-09': 1, // nor is any of them tested, and they are more than five
      'SUP-05': 10, // the claims of the lines are blanks, without a plan, an owner and a day
      ...HEAD,
    });
  });
});

test('T-15 in full, below a top claim, leaves its evidence, its doubts and its strength', () => {
  const c = open('T-15');
  const pattern = readPattern(new CaseIndex(c), c.main);
  const values = Object.fromEntries(pattern.parameters.map(({ name }) => [name, `our ${name}`]));
  const data = { tables: [{ rows: [{ values }] }], decisions: [{ link: 'G3-Sn6', taken: true }] };
  const { case: made } = run(
    sketch('case {profile: review}\nmodule main {name: Atlas}\nG0 "No catastrophe"'),
    instantiatePattern.call({ pattern: fileFromCase(c) as never, data, parent: 'G0' }),
  );
  expect(made.nodes.size).toBe(c.nodes.size + 1);
  const rules = new Set(told(made, 'review').map((line) => line.split(' ')[0]));
  // No solution cites evidence (SUP-01; without any, UNK-02 has nothing to say: rules.md 3.0); both
  // doubts are open (DEF-01) and argued to no evidence (GSN-DIA-3); strength and decision are missing (UNK-04); deployment and the nine
  // capabilities are the case's (DEP-01, COV-01), and so is what its top claim calls a catastrophe (WF-08).
  expect([...rules].sort()).toEqual(
    [
      ...['COV-01', 'DEF-01', 'DEP-01', 'GSN-DIA-3', 'SUP-01', 'UNK-04', 'WF-08'],
      ...Object.keys(HEAD),
    ].sort(),
  );
});

/** The rules told above info, with how often, and those told as infos. */
function draftList(id: keyof typeof FILES) {
  const { case: c } = insert(id, {});
  const lines = told(c, 'draft').map((line) => line.split(' '));
  const counted: Record<string, number> = {};
  for (const [rule = '', level] of lines) {
    if (level !== 'info') counted[rule] = (counted[rule] ?? 0) + 1;
  }
  const quiet = lines.flatMap(([rule = '', level]) => (level === 'info' ? [rule] : []));
  return { counted, quiet: [...new Set(quiet)].sort() };
}

describe('as inserted, in a draft, a list of what is to be done', () => {
  test('T-14', () => {
    const { counted, quiet } = draftList('T-14');
    expect(counted).toEqual({
      'IND-00': 1, // the pathway has no strong line yet
      'SUP-01': 1, // no evidence that the lines are independent
      'DEF-01': 1, // the doubt about that
      'TYP-06': 1, // no system under test
      'DEP-01': 1, // no deployment
      'COV-01': 1, // no risk domain
      'UNK-04': 2, // no risk estimate; unknown unknowns are not developed
      'ASM-01': 1, // A0, the one assumption without anything to fill in, has no reason
    });
    // No SUP-05 and SUP-03: blanks that are still to be instantiated, and branches of an open choice.
    expect(quiet).toEqual(
      [
        ...['ASM-02', 'ASM-03', 'ASM-04', 'COV-03', 'GSN-DIA-3', 'GSN-PAT-1'],
        ...Object.keys(HEAD),
      ].sort(),
    );
  });

  test('T-15', () => {
    const { counted, quiet } = draftList('T-15');
    expect(counted).toEqual({
      'UNK-01': 1, // its top claim belongs below that of a case
      'SUP-01': 5, // G2, G3, G5, G6 and G7: no solution cites evidence yet
      'DEF-01': 2, // its two doubts
      'DEP-01': 1,
      'COV-01': 1,
      'UNK-04': 1, // no risk estimate and no decision
    });
    expect(quiet).toEqual(['GSN-DIA-3', 'GSN-PAT-1', 'WF-08', ...Object.keys(HEAD)].sort());
  });
});
