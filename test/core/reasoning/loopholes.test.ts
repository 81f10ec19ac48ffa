// One change each by which a case passed that should not have: records, words, votes, two lines. The
// expected answers are the unfavourable readings of rules.md 3.0 ("missing values never pass").
import { describe, expect, test } from '@jest/globals';
import { lacksUnderstanding, promptOnly } from '../../../core/reasoning/caps.ts';
import { ask, codes, E } from './ask.ts';
import { askLines, type Parts } from './twoLines.ts';

const independence = (parts: Parts) => askLines(parts).independence('P');
const ZERO_WIDTH = '\u200b';

describe('the argument for independence', () => {
  test.each([
    ['is marked defeated', '{defeated: {}}', ''],
    [
      'has a sustained challenge',
      '',
      'link challenges G9 -> S1-G3 {challenge: {status: sustained}}',
    ],
  ])('is not attached where the step to it %s', (_name, step, challenge) => {
    const attached = (fields: string, more: string) =>
      independence({
        independence: '',
        more: `G3 {tags: [independence]}\nG9\nlink supportedBy S1 -> G3 ${fields}\n${more}`,
      });
    expect(attached('', '').independent).toBe(true);
    expect(attached(step, challenge)).toMatchObject({
      independent: false,
      justification: 'missing',
    });
  });

  test('is not attached by a context link that is defeated', () => {
    const parts = {
      independence: '~ J1 {id: G3, tags: [independence]}',
      more: 'G9\nlink challenges G9 -> S1-G3 {challenge: {status: sustained}}',
    };
    expect(independence({ ...parts, more: '' }).independent).toBe(true);
    expect(independence(parts)).toMatchObject({ independent: false, justification: 'missing' });
  });

  test.each(["''", 'TBD', `"${ZERO_WIDTH} "`])('argues nothing with the text %s', (text) => {
    const of = `~ J1 {id: G3, tags: [independence], text: ${text}}`;
    expect(independence({ independence: of })).toMatchObject({
      independent: false,
      justification: 'missing',
    });
  });

  test('a refused approval is not made good by a weaker one beside it', () => {
    const weak =
      'approvals AX {subject: G3, quorum: 1, eligible: [P9], votes: [{person: P9, vote: for}]}\npeople P9 {name: Ida}';
    expect(independence({ more: weak }).justification).toBe('approved');
    expect(independence({ votes: ['P1'], more: weak }).justification).toBe('unapproved');
  });

  test('repeated by an away goal: refused there or as what it repeats, it is not approved', () => {
    const of = (votes: string) => ({
      independence: 'AG3 {id: AG3, origin: G3}',
      more: `
 G3 {tags: [independence]}
 approvals AX {subject: AG3, quorum: 1, eligible: [P9], votes: [${votes}]}
 people P9 {name: Ida}`,
    });
    expect(independence(of('{person: P9, vote: for}')).justification).toBe('approved');
    expect(independence(of('{person: P9, vote: against}')).justification).toBe('unapproved');
  });
});

describe('what the lines share', () => {
  test.each([
    ['datasets', 'dataset', '[Misuse-Tasks]', '[misuse-tasks ]'],
    ['datasets', 'dataset', '[Misuse Tasks]', '["Misuse  \u200bTasks"]'],
    ['graders', 'grader', '[Grader 2]', '[ＧＲＡＤＥＲ 2]'],
    ['independenceGroups', 'group', '[Team A]', '[team a]'],
  ])('%s are compared as a reader reads them: %s', (field, kind, a, b) => {
    const answer = independence({ e1: `${field}: ${a}`, e2: `${field}: ${b}` });
    expect(answer.independent).toBe(false);
    expect(answer.sharedLabels).toMatchObject([{ kind, label: a.slice(1, -1) }]);
  });

  test.each([
    ['runId', 'run-7', 'Run-7'],
    ['logDigest', 'a'.repeat(64), 'a'.repeat(64)],
    [
      'artefacts',
      `[{path: x, sha256: ${'b'.repeat(64)}}]`,
      `[{path: y, sha256: ${'b'.repeat(64)}}]`,
    ],
  ])('the same run under two ids is one evidence, by %s', (field, a, b) => {
    expect(independence({ e1: `${field}: ${a}`, e2: `${field}: ${b}` })).toMatchObject({
      independent: false,
      sharedEvidence: ['E1', 'E2'],
      sharedRuns: [{ control: ['E1'], propensity: ['E2'] }],
      reasons: [{ message: 'both lines rest on E1 and E2 (one run or file)' }],
    });
    expect(independence({ e1: `${field}: ${a}` }).independent).toBe(true);
  });

  test('tasks of one call or of one file of results are evaluations of their own', () => {
    const same = (e1: string, e2: string) => independence({ e1, e2 }).sharedEvidence;
    const digest = `logDigest: ${'a'.repeat(64)}`;
    for (const whole of [
      'runId: r, taskId: T',
      `${digest}, log: {task: T}`,
      `${digest}, log: {row: T}`,
    ]) {
      const of = (one: string) => whole.replace('row: T', `row: ${one}`).replace('T', `t${one}`);
      expect(same(of('1'), of('2'))).toEqual([]);
      expect(same(of('1'), of('1'))).toEqual(['E1', 'E2']);
      // A record that does not say which task it is of may be of any.
      const [run = ''] = whole.split(', ');
      expect(same(of('1'), run)).toEqual(['E1', 'E2']);
    }
    const file = `artefacts: [{path: x, sha256: ${'a'.repeat(64)}}]`;
    expect(same(`${digest}, log: {task: t}`, file)).toEqual(['E1', 'E2']);
  });

  test('an assumption in the same words under two ids is one', () => {
    const of = (text: string) => ({
      underControl: '~ A1 "The logs are complete." {status: holds}',
      underPropensity: `~ A99 "${text}" {status: holds}`,
    });
    expect(independence(of('the logs are  complete'))).toMatchObject({
      independent: false,
      sharedAssumptions: ['A1', 'A99'],
    });
    expect(independence(of('The logs are incomplete.')).independent).toBe(true);
  });

  test('an organisation or a person under two spellings is one evaluator', () => {
    const lab = { e1: 'evaluator: {org: Halden AI}', e2: 'evaluator: {org: "halden  ai "}' };
    expect(independence(lab).soleEvaluator).toBe('Halden AI');
    const persons = (second: string) =>
      independence({
        e1: 'evaluator: {person: P7}',
        e2: 'evaluator: {person: P8}',
        more: `people P7 {name: Ada Lind, org: Lab}\npeople P8 {name: ${second}, org: lab}`,
      }).independent;
    expect(persons('ada lind')).toBe(false);
    expect(persons('Bo Lind')).toBe(true);
  });
});

describe('votes', () => {
  const quorum = (second: string, more = '') =>
    ask(`
      G1
      approvals AP {subject: G1, quorum: 2, eligible: [P1, P2], votes: [{person: P1, vote: for}, {${second}}]}
      people P1 {name: Ada Lind}
      people P2 {name: Bo Lind}
      ${more}`).quorumMet('AP').yes;

  test('of a day to come, or of no day, are not cast; today is', () => {
    const on = (day: string) => quorum(`person: P2, vote: for, on: ${day}`);
    expect(['2026-06-01', '2026-06-02', '2026-02-31'].map(on)).toEqual([true, false, false]);
  });

  test('of one person entered twice count once', () => {
    const people = (name: string, org: string) =>
      quorum(
        'person: P2, vote: for',
        `people P1 {name: Ada Lind, org: Lab}\npeople P2 {name: ${name}${org}}`,
      );
    expect(people('ada lind', ', org: lab')).toBe(false);
    expect(people('ada lind', '')).toBe(false);
    expect(people('ada lind', ', org: Institute')).toBe(true);
    expect(people('Bo Lind', ', org: Lab')).toBe(true);
  });

  test('a conflict of invisible characters states none', () => {
    expect(quorum(`person: P2, vote: for, conflict: "${ZERO_WIDTH}"`)).toBe(true);
  });
});

describe('a criterion', () => {
  test('with a refused approval beside the one that it names is a failed gate', () => {
    const approved = (vote: string) =>
      ask(`
        criteria K1 {definedness: concrete, approval: AP1}
        approvals AP1 {subject: K1, quorum: 1, eligible: [P1], votes: [{person: P1, vote: for}]}
        approvals AP2 {subject: K1, quorum: 1, eligible: [P2], votes: [{person: P2, vote: ${vote}}]}
        people P1 {name: Ada}
        people P2 {name: Bo}
      `).criterionApproved('K1').yes;
    expect([approved('for'), approved('against')]).toEqual([true, false]);
  });
});

describe('the acceptance of a residual risk', () => {
  const accepted = (fields: string, subject = 'G1') =>
    ask(`
      G0
        G1
          Sn1 -> E1
          ! G9 challenge {status: residual-accepted, acceptance: {${fields}, approval: AP, reviewBy: 2026-12-01}}
        G2
          Sn2 -> E1
      approvals AP {subject: ${subject}, quorum: 1, eligible: [P1], votes: [{person: P1, vote: for}]}
      people P1 {name: Ada}
      ${E('E1')}`).support('G1').status;
  const ORDER = 'owner: Ada, impact: small';

  test('needs an approval of the challenge, its source or its target', () => {
    const status = (subject: string) => accepted(ORDER, subject);
    expect(['G1', 'G9', 'G9-G1'].map(status)).toEqual(Array(3).fill('supported'));
    expect(['G2', 'G0', 'AP'].map(status)).toEqual(Array(3).fill('contested'));
  });

  test('is by nobody where owner or impact only hold the place', () => {
    expect(accepted('owner: TBD, impact: small')).toBe('contested');
    expect(accepted(`owner: Ada, impact: "${ZERO_WIDTH}"`)).toBe('contested');
  });
});

describe('strength', () => {
  test.each([`"${ZERO_WIDTH}"`, '"\u2800"', 'TBD', 'n/a', '"."'])(
    'the reason %s is none',
    (reason) => {
      expect(ask(`G1 {declaredStrength: 3, strengthReason: ${reason}}`).declared('G1')).toBe(1);
    },
  );

  test('TYP-02 is asked of what a pathway or the argumentKind calls propensity', () => {
    const lack = (fields: string, more = '') =>
      lacksUnderstanding(
        ask(`
          G1 {declaredStrength: 3, strengthReason: r${fields}}
            Sn1 -> E1
          ${E('E1', 'evalType: alignment-behavioural')} ${more}`),
        'G1',
      ) !== undefined;
    expect(lack('')).toBe(false);
    expect(lack(', argumentKind: alignment-evaluation')).toBe(true);
    expect(lack('', 'pathways P {name: theft, propensity: G1}')).toBe(true);
    expect(lack(', lineOfDefence: neither', 'pathways P {name: x, propensity: G1}')).toBe(true);
    expect(lack(', lineOfDefence: control, argumentKind: alignment-evaluation')).toBe(false);
  });

  test('ELI-02 is asked of control by capability evidence alone, whatever it is called', () => {
    const capped = (fields: string, type: string, more = '') =>
      promptOnly(
        ask(`
          G1 {declaredStrength: 3, strengthReason: r${fields}}
            Sn1 -> E1
          ${E('E1', `evalType: ${type}, elicitation: {rung: prompt}`)} ${more}`),
        'G1',
      ) !== undefined;
    expect(capped(', lineOfDefence: control', 'capability')).toBe(true);
    expect(capped('', 'uplift-study', 'pathways P {name: theft, control: G1}')).toBe(true);
    expect(capped(', lineOfDefence: control', 'ABSENT')).toBe(true);
    expect(capped(', lineOfDefence: control', 'control-eval')).toBe(false);
    expect(capped(', lineOfDefence: control, argumentKind: security', 'capability')).toBe(false);
    expect(capped('', 'capability')).toBe(false);
  });

  test('ELI-02: a rung of sft in a record that says it was not fine-tuned is none', () => {
    const capped = (elicitation: string) =>
      promptOnly(
        ask(`
          G1 {argumentKind: inability}
            Sn1 -> E1
          ${E('E1', `evalType: capability, elicitation: {${elicitation}}`)}`),
        'G1',
      ) !== undefined;
    expect(capped('rung: sft')).toBe(false);
    expect(capped('rung: sft, fineTuned: false')).toBe(true);
  });
});

describe('staleness', () => {
  test.each(['control-eval', 'formal', 'forecast', 'security-assessment', 'expert-elicitation'])(
    '%s dated after today is stale',
    (type) => {
      const stale = (date: string) =>
        codes(ask(E('E1', `evalType: ${type}, date: ${date}`)).staleness('E1'));
      expect(stale('2026-06-02')).toEqual(['future']);
      expect(stale('2026-06-01')).toEqual([]);
    },
  );

  test('compute beyond what its own version has is stale, from computeFactor times on', () => {
    // V2 has 2e25, the factor is 4.
    const stale = (compute: string) =>
      codes(ask(E('E1', `effCompute: ${compute}`)).staleness('E1'));
    expect(stale('1e99')).toEqual(['overstated']);
    expect(stale('8e25')).toEqual(['overstated']);
    expect(stale('7.9e25')).toEqual([]);
  });
});
