// The example in six modules: what it shows of the modular and confidence extensions, and that its only
// open points are those that its description names. Written from the demands, not from the output.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Analysis, analyse, asOf } from '../../core/analyser/analyse.ts';
import { shippedProfile } from '../../core/analyser/profile.ts';
import { digestOfBallot } from '../../core/format/digest.ts';
import { readCase } from '../../core/format/readCase.ts';
import type { Case } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';

function open(): Case {
  const read = readCase(readFileSync('templates/examples/modular-deployment.case.json', 'utf8'));
  if (!read.ok) throw new Error(read.problem.message);
  return read.case;
}

function check(c: Case, profileId = 'draft'): Analysis {
  const profile = shippedProfile(profileId);
  if (!profile) throw new Error('no such profile');
  return analyse(new CaseIndex(c), { profile, ...asOf(c, undefined, '2026-11-21') });
}

const told = ({ findings }: Analysis) =>
  findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, at }) => `${severity} ${rule} ${at[0] ?? 'the case'}`);

describe('what it shows', () => {
  const c = open();
  const nodes = [...c.nodes.values()];

  test('six modules, one of them a contract', () => {
    expect([...c.modules.values()].map(({ name }) => name).sort()).toEqual([
      'Autonomy propensity',
      'Contract: no copies',
      'Deployment',
      'Evaluation confidence',
      'Misuse control',
      'Security of weights',
    ]);
    expect([...c.modules.values()].filter(({ contract }) => contract)).toHaveLength(1);
  });

  test.each(['awayGoal', 'awayContext', 'moduleReference', 'contractReference'])(
    'a symbol of kind %s',
    (kind) => {
      expect(nodes.map((node) => node.kind)).toContain(kind);
    },
  );

  test('a goal that waits for a contract, and points argued in the confidence module', () => {
    const waiting = nodes.filter((node) => 'toBeSupportedByContract' in node);
    expect(waiting.map(({ identifier }) => identifier)).toEqual(['Con-G5']);
    const argued = [...c.acps.values()].map(({ argument }) => c.nodes.get(argument?.goal ?? ''));
    expect(argued.map((goal) => goal?.module)).toEqual(['confidence', 'confidence', 'confidence']);
  });

  test('whatever is repeated elsewhere is public where it is, and is not copied', () => {
    for (const node of nodes) {
      if (!('origin' in node)) continue;
      expect(c.nodes.get(node.origin)?.public).toBe(true);
      expect(c.nodes.get(node.origin)?.identifier).toBe(node.identifier);
      expect(node.text).toBeUndefined();
    }
  });

  test('three challenges that have been answered', () => {
    const answers = [...c.links.values()].flatMap((link) =>
      link.kind === 'challenges' ? [[link.from, link.challenge?.status]] : [],
    );
    expect(answers.sort()).toEqual([
      ['autonomy.Aut-G9', 'refuted'],
      ['misuse.Mis-G9', 'mitigated'],
      ['weights.Sec-G9', 'mitigated'],
    ]);
  });
});

describe('what is open', () => {
  // Two lines of strength 2 without approved independence do not suffice: rules.md, suff and indep.
  const OPEN = ['blocker IND-00 P-AUT', 'error IND-01 P-AUT'];

  test.each(['draft', 'review', 'release-gate'])(
    'only what the description names, %s',
    (profile) => {
      const { description = '' } = open().meta;
      expect(told(check(open(), profile)).sort()).toEqual(OPEN);
      for (const name of ['IND-00', 'IND-01', 'G4', 'Con-G5', 'Mis-G9', 'Sec-G9', 'Aut-G9']) {
        expect(description).toContain(name);
      }
    },
  );

  test.each(['gsn-strict', 'gsn-lenient'])('nothing of structure, %s', (profile) => {
    expect(told(check(open(), profile))).toEqual([]);
  });

  test('its vote is on what is there now', () => {
    const c = open();
    const approval = c.approvals.get('AP-IND');
    const digest = digestOfBallot(new CaseIndex(c), { subject: '', ...approval });
    expect(approval).toMatchObject({ subject: 'deployment.G4', digest, votes: [{ digest }] });
  });

  test('with the second vote the top claim is supported, through all modules', () => {
    const c = open();
    const approval = c.approvals.get('AP-IND');
    const [first] = approval?.votes ?? [];
    if (!approval || !first) throw new Error('no vote');
    const votes = [first, { ...first, person: 'PE-HALL' }];
    const approvals = new Map([...c.approvals, ['AP-IND', { ...approval, votes }]]);
    const analysis = check({ ...c, approvals });
    expect(told(analysis)).toEqual([]);
    expect(analysis.reasoning.support('deployment.G1').status).toBe('supported');
  });

  test('what a module leaves unsupported, the modules above it lose', () => {
    const c = open();
    const intrusion = c.evidence.get('E-06');
    if (!intrusion) throw new Error('no E-06');
    const evidence = new Map([...c.evidence, ['E-06', { ...intrusion, result: 'fail' as const }]]);
    const { reasoning } = check({ ...c, evidence });
    // Security of weights, through the contract to Misuse control, through the away goal to Deployment.
    for (const id of ['weights.Sec-G1', 'misuse.Mis-G5', 'misuse.Mis-G1', 'deployment.G1']) {
      expect(reasoning.support(id).status).toBe('unsupported');
    }
  });
});
