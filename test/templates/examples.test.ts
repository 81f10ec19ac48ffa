// The shipped examples: one sound, one with deliberate flaws, and the blank case. What each flaw must
// lead to was written down by hand from the flaws planted, not read off the analyser.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Analysis, analyse, asOf } from '../../core/analyser/analyse.ts';
import { shippedProfile } from '../../core/analyser/profile.ts';
import { writeCase } from '../../core/format/canonical.ts';
import { digestOfBallot } from '../../core/format/digest.ts';
import { readCase } from '../../core/format/readCase.ts';
import { type Case, RECORD_TABLES } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { bridgesOf } from '../../core/select/bridges.ts';

const textOf = (name: string) => readFileSync(`templates/examples/${name}.case.json`, 'utf8');

function open(name: string): Case {
  const read = readCase(textOf(name));
  if (!read.ok) throw new Error(read.problem.message);
  return read.case;
}

function check(name: string, profileId?: string): Analysis {
  const c = open(name);
  const profile = shippedProfile(profileId ?? c.meta.profile ?? 'draft');
  if (!profile) throw new Error('no such profile');
  return analyse(new CaseIndex(c), { profile, ...asOf(c, undefined, '2026-11-21') });
}

/** "RULE place" of each finding at these severities; the place is the first name, or "the case". */
const told = (analysis: Analysis, severities: readonly string[]) =>
  analysis.findings
    .filter(({ severity }) => severities.includes(severity))
    .map(({ rule, at }) => `${rule} ${at[0] ?? 'the case'}`);

const NAMES = ['blank', 'frontier-model', 'frontier-model-flawed', 'modular-deployment'];

describe.each(NAMES)('%s', (name) => {
  test('is a case in canonical form', () => {
    expect(writeCase(open(name))).toBe(textOf(name));
  });
});

describe('the sound example', () => {
  test('has about 80 nodes, 14 evidence records and two pathways of two lines each', () => {
    const c = open('frontier-model');
    expect(c.nodes.size).toBeGreaterThanOrEqual(75);
    expect(c.nodes.size).toBeLessThanOrEqual(95);
    expect(c.evidence.size).toBe(14);
    expect([...c.pathways.values()].map((p) => [p.control, p.propensity].every(Boolean))).toEqual([
      true,
      true,
    ]);
    expect(c.meta.frozenOn).toBeDefined();
  });

  test.each(['draft', 'review', 'release-gate'])('has no finding above info in %s', (profile) => {
    expect(told(check('frontier-model', profile), ['blocker', 'error', 'warning'])).toEqual([]);
  });

  test('its top claim is supported, one pathway by a strong line, one by two moderate ones', () => {
    const { reasoning } = check('frontier-model');
    expect(reasoning.support('G1').status).toBe('supported');
    expect(reasoning.sufficiency('P-REP')).toMatchObject({ sufficient: true, controlStrength: 3 });
    expect(reasoning.sufficiency('P-CYB')).toMatchObject({
      sufficient: true,
      controlStrength: 2,
      propensityStrength: 2,
      independence: { independent: true, justification: 'approved' },
    });
  });

  test('its votes are on what is there now', () => {
    const c = open('frontier-model');
    const index = new CaseIndex(c);
    for (const approval of c.approvals.values()) {
      for (const vote of approval.votes ?? []) expect(vote.digest).toBe(approval.digest);
      expect(approval.digest).toBe(digestOfBallot(index, approval));
    }
  });

  test('every record is referred to, or is a register of its own', () => {
    const c = open('frontier-model');
    const text = textOf('frontier-model');
    const alone = ['continuities', 'stakeholders', 'incidents', 'forecasts', 'surprises'];
    const lone = [...alone, 'approvals', 'exclusions', 'ifThens', 'monitors'];
    for (const table of RECORD_TABLES.filter((name) => !lone.includes(name))) {
      for (const id of c[table].keys()) {
        expect(text.split(`"${id}"`).length).toBeGreaterThan(2);
      }
    }
  });
});

describe('the flawed example', () => {
  /** Each planted fault by its number in the description: which rules must find it, and where. */
  const PLANTED: Readonly<Record<string, readonly string[]>> = {
    '(1)': ['EVI-01 E-10', 'LVL-08 SV-3'],
    '(2)': ['EVI-02 E-12'],
    '(3)': ['IND-02 P-CYB', 'IND-05 P-CYB'],
    '(4)': ['LVL-01 FL-3'],
    '(5)': ['LVL-02 FL-2'],
    '(6)': ['TYP-01 G45', 'PRX-03 E-13'],
    '(7)': ['ELI-01 E-02', 'ELI-02 G5'], // without an elicitation record, no rung is known
    '(8)': ['GOV-01 CR-REP'],
    '(9)': ['DEF-01 G40->G6'],
    '(10)': ['UNK-01 G1'],
    '(11)': ['ASM-02 A10', 'ASM-03 A10'],
    // Open weights grant everything, nothing was evaluated with that, and they cannot be recalled.
    '(12)': ['DEP-01 DC-OPEN', 'DEP-04 DC-OPEN', 'DEP-08 DC-OPEN'],
    '(13)': ['RSP-02 IT-CYB'],
    '(14)': ['WF-01 S9->S10'],
    '(15)': ['COV-01 the case'],
    '(16)': [
      'IND-01 P-HID',
      'IND-02 P-HID',
      'IND-03 P-HID', // one evaluator; A11 is IND-04's, the grader and the dataset are IND-05's
      'IND-04 P-HID', // A11
      'IND-03 P-HID', // one evaluator; the grader and dataset are IND-05's, the assumption IND-04's
      'IND-04 P-HID', // A11, load-bearing under both lines
      'IND-05 P-HID', // one grader, dataset, model organism and vendor
      'EVI-10 P-HID', // the one desk is the developer's
    ],
    '(17)': ['ASM-05 G49'],
  };
  const FLAWS = Object.values(PLANTED).flat();

  /** What follows from the flaws, and why. */
  const CONSEQUENCES = [
    'IND-00 P-CYB', // the lines share E-08, and the challenge leaves control contested
    'IND-00 P-REP', // E-10 carried the control line
    'IND-00 P-HID', // two moderate lines that share all but their records
    'SUP-01 G18', // E-10 is stale, and its criterion not approved
    'SUP-01 G2', // E-12 is stale
    'SUP-01 G26', // E-12 is stale
    'DEP-06 P-CYB', // E-08, now on the control line, evaluated the model without its tools
  ];

  test.each(FLAWS)('%s', (flaw) => {
    const found = told(check('frontier-model-flawed'), ['blocker', 'error', 'warning']);
    expect(found).toContain(flaw);
  });

  test('nothing above info that no flaw explains', () => {
    const found = told(check('frontier-model-flawed'), ['blocker', 'error', 'warning']);
    const explained = new Set([...FLAWS, ...CONSEQUENCES]);
    expect(found.filter((one) => !explained.has(one))).toEqual([]);
    expect(CONSEQUENCES.filter((one) => !found.includes(one))).toEqual([]);
  });

  test.each(Object.keys(PLANTED))(
    'names the flaw %s and its rules in its description',
    (number) => {
      const { description = '' } = open('frontier-model-flawed').meta;
      const [, after = ''] = description.split(`${number} `);
      const [sentence = ''] = after.split(/\(\d+\) /);
      for (const rule of new Set(PLANTED[number]?.map((flaw) => flaw.split(' ')[0] ?? ''))) {
        expect(sentence).toContain(rule);
      }
    },
  );

  test('names no more flaws than these', () => {
    const { description = '' } = open('frontier-model-flawed').meta;
    expect(description.match(/\(\d+\)/g)).toEqual(Object.keys(PLANTED));
  });

  test('its votes are on what is there now, so that only the missing ones count', () => {
    const c = open('frontier-model-flawed');
    const index = new CaseIndex(c);
    for (const approval of c.approvals.values()) {
      for (const vote of approval.votes ?? []) expect(vote.digest).toBe(approval.digest);
      expect(approval.digest).toBe(digestOfBallot(index, approval));
    }
  });

  /** Written from the flaws: (3) shares one record, (16) shares everything else. */
  test('shows every kind of bridge between two lines of defence', () => {
    const { reasoning } = check('frontier-model-flawed');
    const told = (pathway: string) =>
      bridgesOf(reasoning, pathway).bridges.map(
        ({ kind, name, breaks, comesWith }) =>
          `${breaks ? 'breaks' : 'weakens'} ${kind} ${name}${comesWith.map((id) => ` with ${id}`).join('')}`,
      );
    expect(told('P-CYB')).toEqual([
      'breaks evidence E-08',
      'breaks group behaviour with E-08',
      'breaks dataset destructive-requests-400 with E-08',
      'breaks grader graders at Sendai with E-08',
      'weakens evaluator University of Sendai with E-08',
    ]);
    expect(told('P-HID')).toEqual([
      'breaks group code-sabotage',
      'breaks dataset backdoor-tasks-90',
      'breaks grader code monitor 2',
      'breaks evaluator Halden AI, evaluation desk',
      'breaks assumption A11',
      'weakens modelOrganism flaw-planting copy',
      'weakens vendor Codebench',
    ]);
    expect(told('P-REP')).toEqual([]);
  });
});

test('the blank case is a claim to fill in', () => {
  const c = open('blank');
  expect([...c.nodes.values()]).toMatchObject([
    { kind: 'goal', identifier: 'G1', undeveloped: true },
  ]);
});

// That nothing is shown yet blocks; what the head and the registers of a finished case hold is to come.
test('a new blank case is told what it has to show, and to fill in its claim; nothing else', () => {
  const levels = ['blocker', 'error', 'warning', 'info'];
  expect(told(check('blank'), levels).map((one) => one.split(' ')[0])).toEqual([
    ...['DEP-01', 'UNK-01', 'UNK-04'],
    ...['COV-01', 'GSN-PAT-2'],
  ]);
});
