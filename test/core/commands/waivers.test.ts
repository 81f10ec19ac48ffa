// Waiving, renewing and withdrawing (rules.md, head and WAV-01, -02): bound to what is there now, with
// reason, owner and last day; what no profile lets anybody waive is refused.
import { describe, expect, test } from '@jest/globals';
import { analyse, asOf } from '../../../core/analyser/analyse.ts';
import { may } from '../../../core/commands/execute.ts';
import { markRead } from '../../../core/commands/markRead.ts';
import { setText } from '../../../core/commands/setText.ts';
import { type Waivable, waive } from '../../../core/commands/waive.ts';
import { withdrawWaiver } from '../../../core/commands/withdrawWaiver.ts';
import type { Case } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { review } from '../analyser/engine.ts';
import { open } from './openDocument.ts';
import { answer, caseAfter, contextOf, run, sentence } from './running.ts';

const BASE = sketch(`
  G1 "The model is safe to deploy"
    G2 "Jailbreaks do not uplift"
    G3 "It does not sandbag"
`);

const found = (c: Case) =>
  analyse(new CaseIndex(c), { profile: review(), ...asOf(c, undefined, '2026-06-01') }).findings;
const of = (c: Case, rule: string, at: string): Waivable => {
  const finding = found(c).find((one) => one.rule === rule && one.ids[0] === at);
  if (!finding) throw new Error(`no ${rule} at ${at}`);
  return finding;
};
const waivedIn = (c: Case) =>
  found(c)
    .filter(({ waived }) => waived !== undefined)
    .map(({ rule, ids, waived }) => `${rule} ${ids[0]} ${waived}`);

const TERMS = { reason: 'the study ends in July', owner: 'CSO', until: '2026-08-30' };
const ask = (findings: readonly Waivable[], terms: object = {}) =>
  waive.call({ findings, ...TERMS, approver: 'Board', ...terms });
const G2 = of(BASE, 'SUP-01', 'G2');
const G3 = of(BASE, 'SUP-01', 'G3');

describe('waive', () => {
  test('one finding: with what was found, of what, by whom and until when', () => {
    const done = run(BASE, ask([G2]));
    expect(done.label).toBe('Waive SUP-01');
    expect(done.made).toEqual(['W-01']);
    expect(done.case.waivers.get('W-01')).toEqual({
      rule: 'SUP-01',
      fingerprint: G2.fingerprint,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: G2.severity,
      concerns: ['G2'],
      finding: G2.message,
      on: '2026-06-01',
      ...TERMS,
      approver: 'Board',
    });
    expect(waivedIn(done.case)).toEqual(['SUP-01 G2 W-01']);
  });

  test('several as one step, each with a waiver of its own; the same twice is one', () => {
    const done = run(BASE, ask([G2, G3, G2]));
    expect(done.made).toHaveLength(2);
    expect(waivedIn(done.case)).toEqual(['SUP-01 G2 W-01', 'SUP-01 G3 W-02']);
  });

  test('is undone as one step', () => {
    const { document } = open('G1\n  G2\n  G3');
    const before = document.case;
    document.execute(ask([of(before, 'SUP-01', 'G2'), of(before, 'SUP-01', 'G3')]));
    expect(document.case.waivers.size).toBe(2);
    document.undo();
    expect(document.case).toEqual(before);
  });

  test.each([
    ['no finding', 'nothing', [] as Waivable[], {}],
    ['a rule that cannot be waived', 'not-waivable', [{ ...G2, rule: 'UNK-01' }], {}],
    ['another such among others', 'not-waivable', [G2, { ...G2, rule: 'REP-01' }], {}],
    ['a finding about a waiver', 'not-waivable', [{ ...G2, rule: 'WAV-02' }], {}],
    ['no reason', 'no-reason', [G2], { reason: 'tbd' }],
    ['no owner', 'nobody', [G2], { owner: ' ' }],
    ['no end', 'no-end', [G2], { until: '' }],
    ['an end that is no day', 'no-end', [G2], { until: '2026-02-30' }],
    ['an end in the past', 'past', [G2], { until: '2026-05-31' }],
    ['what is not there', 'no-such-element', [{ ...G2, ids: ['G9'] }], {}],
    ['no finding at all', 'wrong-arguments', [{ rule: 'SUP-01' } as Waivable], {}],
  ])('refuses %s', (_what, because, findings, terms) => {
    expect(answer(BASE, ask(findings, terms))).toBe(because);
  });

  test('says why UNK-04 cannot be waived', () => {
    expect(sentence(BASE, ask([{ ...G2, rule: 'UNK-04' }]))).toBe(
      'UNK-04 cannot be waived in any profile: a risk that cannot be estimated is a reason to hold, never a detail.',
    );
  });

  test('lasts through today, by the day of a frozen case', () => {
    expect(answer(BASE, ask([{ ...G2, severity: 'error' }], { until: '2026-06-01' }))).toBe(
      'allowed',
    );
    const frozen = sketch('case {frozenOn: 2025-01-01}\nG1\n  G2');
    const finding: Waivable = { ...of(frozen, 'SUP-01', 'G2'), severity: 'error' };
    expect(answer(frozen, ask([finding], { until: '2025-01-01' }))).toBe('allowed');
    expect(answer(frozen, ask([finding], { until: '2024-12-31' }))).toBe('past');
  });

  test('warns where a blocker, nobody else, or more than a year is concerned', () => {
    const error: Waivable = { ...G2, severity: 'error' };
    expect(sentence(BASE, ask([{ ...G2, severity: 'blocker' }]))).toBe(
      'A waived blocker still counts, and every page goes on saying so.',
    );
    expect(sentence(BASE, ask([error], { approver: 'cso' }))).toBe('Its owner approves it.');
    expect(sentence(BASE, ask([error], { approver: '' }))).toBe('Nobody has approved it.');
    expect(sentence(BASE, ask([error], { until: '2028-06-01' }))).toBe(
      'It holds for 731 days, and a waiver of more than 366 days covers nothing (WAV-01).',
    );
  });

  test('how long a waiver may hold is what the profile of the case says, an organisation’s own too', () => {
    const acme = { ...review(), id: 'acme', parameters: { waiverMaxDays: 30 } };
    const c = sketch('case {profile: acme}\nG1');
    const call = waive.call({
      findings: [{ ...of(c, 'SUP-01', 'G1'), severity: 'error' }],
      ...TERMS,
      approver: 'Board',
    });
    const context = contextOf(c);
    // 2026-06-01 to 2026-08-30 is 90 days.
    expect(may(call, context)).toEqual({ allowed: true });
    const profiles = (id: string) => (id === 'acme' ? acme : undefined);
    expect(may(call, { ...context, profiles })).toMatchObject({
      warning: 'It holds for 90 days, and a waiver of more than 30 days covers nothing (WAV-01).',
    });
  });

  test('again after a change: a new waiver in place of the old one', () => {
    const first = caseAfter(BASE, ask([G3]));
    const changed = caseAfter(first, setText.call({ node: 'G3', text: 'It never sandbags' }));
    expect(waivedIn(changed)).toEqual([]);
    const renewed = caseAfter(changed, ask([of(changed, 'SUP-01', 'G3')], { reason: 'reread' }));
    expect(waivedIn(renewed)).toHaveLength(1);
    expect([...renewed.waivers.values()].map(({ reason }) => reason)).toEqual(['reread']);
  });
});

describe('withdrawWaiver', () => {
  const waived = caseAfter(BASE, ask([G3]), ask([G2]));

  test('what was covered is told again', () => {
    const [first = '', second = ''] = [...waived.waivers.keys()];
    const after = caseAfter(waived, withdrawWaiver.call({ waivers: [second] }));
    expect(waivedIn(waived)).toHaveLength(2);
    expect(waivedIn(after)).toEqual([`SUP-01 G3 ${first}`]);
  });

  test('one that a sign-off names is kept, and covers nothing', () => {
    const c = sketch(`
      G1
        G2
      signOffs SO-1 {subject: G2, waivers: [W-1]}
      waivers W-1 {rule: SUP-01}`);
    const after = caseAfter(c, withdrawWaiver.call({ waivers: ['W-1'] }));
    expect(after.waivers.get('W-1')).toEqual({ rule: 'SUP-01', withdrawnOn: '2026-06-01' });
    expect(answer(after, withdrawWaiver.call({ waivers: ['W-1'] }))).toBe('withdrawn');
  });

  test('refuses what is not there', () => {
    expect(answer(waived, withdrawWaiver.call({ waivers: ['W-77'] }))).toBe('no-such-record');
    expect(answer(waived, withdrawWaiver.call({ waivers: [] }))).toBe('nothing');
  });
});

describe('markRead', () => {
  const merged = sketch(`
    case {merged: {G1: {fields: [text], from: main, on: 2026-05-30}, G2: {}}}
    G1
      G2`);

  test('takes the marks away, one or all', () => {
    const once = caseAfter(merged, markRead.call({ ids: ['G1'] }));
    expect(once.meta.merged).toEqual({ G2: {} });
    const all = caseAfter(once, markRead.call({ ids: ['G2'] }));
    expect(all.meta).not.toHaveProperty('merged');
  });

  test('refuses what was not merged', () => {
    expect(answer(merged, markRead.call({ ids: ['G3'] }))).toBe('not-merged');
    expect(answer(merged, markRead.call({ ids: [] }))).toBe('nothing');
  });
});
