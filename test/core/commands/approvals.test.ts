// Asking for approval, voting, putting to the vote again (domain.md Approval; rules.md 3.0, GOV-01, -02,
// -11): votes bind to what was voted on, and what changed since is voted on anew.
import { describe, expect, test } from '@jest/globals';
import { askApproval } from '../../../core/commands/askApproval.ts';
import { castVote } from '../../../core/commands/castVote.ts';
import { renewApproval } from '../../../core/commands/renewApproval.ts';
import { setLinkFields } from '../../../core/commands/setLinkFields.ts';
import { setRecordFields } from '../../../core/commands/setRecordFields.ts';
import { setText } from '../../../core/commands/setText.ts';
import { digestOfBallot } from '../../../core/format/digest.ts';
import type { Case } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { reason } from '../../../core/reasoning/reason.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { SETTINGS } from '../reasoning/ask.ts';
import { answer, caseAfter, run, sentence } from './running.ts';

const BASE = sketch(`
  G1 "Safe" {about: [CR-01]}
    G2 <>
    ! G9 challenge {status: residual-accepted, acceptance: {owner: CSO, impact: one account, reviewBy: 2027-01-01}}
  criteria CR-01 {name: gate, intent: we would know, definedness: concrete}
  people PE-01 {name: Ada}
  people PE-02 {name: Bo}
  people PE-03 {name: Cy}
  people PE-04 {name: Di}
`);

const ask = (subject: string, quorum = 2, eligible = ['PE-01', 'PE-02', 'PE-03']) =>
  askApproval.call({ subject, eligible, quorum });
const vote = (person: string, more: Partial<Parameters<typeof castVote.call>[0]> = {}) =>
  castVote.call({ approval: 'AP-01', person, vote: 'for', ...more });
const edit = setRecordFields.call({ table: 'criteria', id: 'CR-01', fields: { value: 0.1 } });
const state = (c: Case) =>
  reason(new CaseIndex(c), { ...SETTINGS, today: '2026-10-01' }).approval('AP-01').state;

const ASKED = caseAfter(BASE, ask('CR-01'));
const PASSED = caseAfter(ASKED, vote('PE-01'), vote('PE-03'));

describe('askApproval', () => {
  test('makes an approval of what is there, which the criterion names', () => {
    const done = run(BASE, ask('CR-01'));
    expect(done.made).toEqual(['AP-01']);
    expect(done.case.criteria.get('CR-01')?.approval).toBe('AP-01');
    const terms = { subject: 'CR-01', quorum: 2, eligible: ['PE-01', 'PE-02', 'PE-03'] };
    const digest = digestOfBallot(new CaseIndex(BASE), terms);
    expect(done.case.approvals.get('AP-01')).toEqual({ ...terms, digest });
    expect(digestOfBallot(new CaseIndex(done.case), terms)).toBe(digest);
    expect(state(done.case)).toBe('failed');
  });

  test.each(['G1', 'G9-G1', 'PE-01', 'main', 'sketch'])('of %s, and its vote counts', (subject) => {
    const c = caseAfter(BASE, ask(subject), vote('PE-01'), vote('PE-02'));
    expect(state(c)).toBe('passed');
  });

  test('of a challenge: its acceptance names it', () => {
    const { links } = caseAfter(BASE, ask('G9-G1'));
    expect(links.get('G9-G1')).toMatchObject({ challenge: { acceptance: { approval: 'AP-01' } } });
  });

  test('refuses what nobody can give', () => {
    expect(answer(BASE, ask('nowhere'))).toBe('no-such-subject');
    expect(answer(BASE, ask('CR-01', 1, []))).toBe('nobody');
    expect(answer(BASE, ask('CR-01', 1, ['PE-09']))).toBe('no-such-person');
    expect(sentence(BASE, ask('CR-01', 4))).toBe(
      'A quorum of 4 can never be met: 3 people may vote.',
    );
    expect(answer(BASE, ask('CR-01', 2, ['PE-01', 'PE-01']))).toBe('quorum-out-of-reach');
    expect(sentence(ASKED, ask('CR-01'))).toBe('Approval of CR-01 is asked already, in AP-01.');
  });
});

describe('castVote', () => {
  test('two of three pass; the vote says when and on what', () => {
    const once = caseAfter(ASKED, vote('PE-01'));
    expect(state(once)).toBe('failed');
    expect(state(PASSED)).toBe('passed');
    const { digest, votes } = PASSED.approvals.get('AP-01') ?? {};
    expect(votes?.[0]).toEqual({ person: 'PE-01', vote: 'for', on: expect.any(String), digest });
  });

  test('a second vote of the same person replaces the first', () => {
    const c = caseAfter(PASSED, vote('PE-01', { vote: 'against', dissent: 'too soon ' }));
    expect(c.approvals.get('AP-01')?.votes).toHaveLength(2);
    expect(c.approvals.get('AP-01')?.votes?.at(-1)).toMatchObject({ dissent: 'too soon' });
    expect(state(c)).toBe('failed');
  });

  test('after the day as of which the case is analysed, it does not count yet, and says so', () => {
    const frozen = { ...ASKED, meta: { ...ASKED.meta, frozenOn: '2026-01-31' } };
    const late = run(frozen, vote('PE-01', { on: '2026-02-01' }));
    expect(late.warning).toContain(
      'as of 2026-01-31: a vote of 2026-02-01 is recorded and does not',
    );
    expect(run(frozen, vote('PE-01', { on: '2026-01-31' })).warning).toBeUndefined();
    const asOf = reason(new CaseIndex(late.case), { ...SETTINGS, today: '2026-01-31' });
    expect(asOf.quorumMet('AP-01').reasons[0]?.message).toContain('0 valid votes');
  });

  test('a conflict is recorded, said, and makes the vote not count', () => {
    const done = run(ASKED, vote('PE-01', { conflict: 'wrote it' }));
    expect(done.warning).toBe('A vote with a conflict of interest is recorded and does not count.');
    expect(state(caseAfter(done.case, vote('PE-02')))).toBe('failed');
  });

  test('refuses strangers, and what was changed or never bound', () => {
    expect(answer(ASKED, vote('PE-09'))).toBe('no-such-person');
    expect(sentence(ASKED, vote('PE-04'))).toBe('Di may not vote in AP-01.');
    expect(answer(ASKED, vote('PE-01', { approval: 'AP-09' }))).toBe('no-such-record');
    expect(answer(ASKED, vote('PE-01', { on: 'tomorrow' }))).toBe('wrong-form');
    expect(sentence(caseAfter(ASKED, edit), vote('PE-01'))).toBe(
      'CR-01 has changed since it was put to the vote. Put it to the vote again.',
    );
    const fields = { digest: null };
    const unbound = setRecordFields.call({ table: 'approvals', id: 'AP-01', fields });
    expect(answer(caseAfter(ASKED, unbound), vote('PE-01'))).toBe('unbound');
  });
});

describe('what was voted on changes', () => {
  test('its approval is suspect, until it is put to the vote again', () => {
    const changed = caseAfter(PASSED, edit);
    expect(state(changed)).toBe('suspect');
    const again = caseAfter(changed, renewApproval.call({ approval: 'AP-01' }));
    expect(state(again)).toBe('failed');
    expect(again.approvals.get('AP-01')?.votes).toBeUndefined();
    expect(again.approvals.get('AP-01')?.earlierVotes).toHaveLength(2);
    expect(state(caseAfter(again, vote('PE-01'), vote('PE-02')))).toBe('passed');
  });

  test('changed back, the votes count again', () => {
    const fields = { value: null };
    const back = setRecordFields.call({ table: 'criteria', id: 'CR-01', fields });
    expect(state(caseAfter(PASSED, edit, back))).toBe('passed');
    expect(answer(PASSED, renewApproval.call({ approval: 'AP-01' }))).toBe('unchanged');
  });

  test('a claim rests on what is below it, a challenge on its answer', () => {
    const of = (subject: string) => caseAfter(BASE, ask(subject), vote('PE-01'), vote('PE-02'));
    const below = setText.call({ node: 'G2', text: 'Another' });
    expect(state(caseAfter(of('G1'), below))).toBe('suspect');
    expect(state(caseAfter(of('G1'), edit))).toBe('suspect');
    expect(state(caseAfter(of('G9-G1'), below))).toBe('passed');
    const { challenge } = BASE.links.get('G9-G1') as { challenge: { acceptance: object } };
    const worse = { ...challenge, acceptance: { ...challenge.acceptance, impact: 'everything' } };
    const link = setLinkFields.call({ link: 'G9-G1', fields: { challenge: worse } });
    expect(state(caseAfter(of('G9-G1'), link))).toBe('suspect');
  });
});
