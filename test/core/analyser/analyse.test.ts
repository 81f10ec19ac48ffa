// The engine: which rules run and how severe, crashes, what yields to what, dates, order.
import { describe, expect, test } from '@jest/globals';
import { analyse, asOf } from '../../../core/analyser/analyse.ts';
import { levelOf, shippedProfile } from '../../../core/analyser/profile.ts';
import type { Report } from '../../../core/analyser/rule.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { profileOf, ruleOf, run, TODAY } from './engine.ts';

describe('running rules', () => {
  const c = sketch('G1');

  test('a rule that the profile does not name, and a case that is off, are silent', () => {
    const rules = [
      ruleOf('A-1', [{ at: ['G1'], message: 'one' }]),
      ruleOf('A-2', [
        { at: ['G1'], message: 'one' },
        { at: ['G1'], message: 'two', case: 'quiet' },
      ]),
    ];
    const { findings } = run(c, profileOf({ 'A-2': { default: 'error', quiet: 'off' } }), rules);
    expect(findings.map(({ rule, messageId }) => [rule, messageId])).toEqual([['A-2', 'one']]);
  });

  test('a case that the profile does not name has the level of the default', () => {
    const profile = profileOf({ 'A-1': { default: 'warning', bad: 'blocker' } });
    expect(levelOf(profile, 'A-1', 'bad')).toBe('blocker');
    expect(levelOf(profile, 'A-1', 'other')).toBe('warning');
    expect(levelOf(profile, 'A-9')).toBe('off');
  });

  test('options: the default of the rule, overridden by the profile', () => {
    const seen: unknown[] = [];
    const rule = ruleOf('A-1', [], {
      options: { a: { default: 1, about: '' }, b: { default: 2, about: '' } },
      check: ({ options }) => seen.push({ ...options }),
    });
    run(c, profileOf({ 'A-1': { default: 'error' } }, { options: { 'A-1': { b: 9 } } }), [rule]);
    expect(seen).toEqual([{ a: 1, b: 9 }]);
  });

  test('messages name things as people see them; the path points into the file', () => {
    const two = sketch(`
      G1
      module Sub
      G1`);
    const report = { at: ['Sub.G1'], message: 'one', data: { at: 'Sub.G1' } };
    const odd = { at: ['G1'], message: 'two', path: ['nodes', 'a/b~c', 'text'] };
    const rules = [ruleOf('A-1', [report, odd])];
    const { findings } = run(two, profileOf({ 'A-1': { default: 'error' } }), rules);
    expect(findings.map(({ message, at, path }) => ({ message, at, path }))).toEqual([
      { message: 'Second.', at: ['Main/G1'], path: '/nodes/a~1b~0c/text' },
      { message: 'First Sub/G1.', at: ['Sub/G1'], path: '/nodes/Sub.G1' },
    ]);
  });

  test('a message lists fifty things and counts the rest; the data has all of them', () => {
    const goals = Array.from({ length: 9_999 }, (_, i) => `G${i + 1}`);
    const many = ruleOf('A-1', [{ at: ['G1'], message: 'one', data: { at: goals } }]);
    const [finding] = run(sketch('G1'), profileOf({ 'A-1': { default: 'info' } }), [many]).findings;
    expect(finding?.message).toMatch(/^First G1, G2, .*, G50 and 9949 more\.$/);
    expect(finding?.data?.at).toHaveLength(9_999);
  });

  test('worst first, then by rule, then by place as people count', () => {
    const big = sketch('G1\n  G2\n  G10');
    const at = (id: string): Report => ({ at: [id], message: 'two' });
    const rules = [
      ruleOf('A-10', [at('G10'), at('G2')]),
      ruleOf('A-2', [at('G10')]),
      ruleOf('A-3', [at('G1')]),
    ];
    const profile = profileOf({
      'A-10': { default: 'error' },
      'A-2': { default: 'error' },
      'A-3': { default: 'blocker' },
    });
    const { findings, summary } = run(big, profile, rules);
    expect(findings.map(({ rule, at: [place] }) => `${rule} ${place}`)).toEqual([
      'A-3 G1',
      'A-2 G10',
      'A-10 G2',
      'A-10 G10',
    ]);
    expect(summary).toEqual({ blocker: 1, error: 3, warning: 0, info: 0, waived: 0 });
  });
});

describe('SYS-01', () => {
  const crashing = ruleOf('A-1', [], {
    check: ({ report }) => {
      report({ at: ['G1'], message: 'two' });
      throw new Error('no such thing');
    },
  });

  test('a crash is an error that names the rule; what was said before it, and others, stand', () => {
    const rules = [crashing, ruleOf('A-2', [{ at: ['G1'], message: 'two' }])];
    const profile = profileOf({ 'A-1': { default: 'blocker' }, 'A-2': { default: 'error' } });
    const { findings } = run(sketch('G1'), profile, rules);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['A-1', 'blocker'],
      ['A-2', 'error'],
      ['SYS-01', 'error'],
    ]);
    expect(findings.at(-1)?.message).toBe(
      'Rule A-1 failed (no such thing); nothing is known about its subject.',
    );
  });

  test('two crashes are two findings, even where something else than an Error is thrown', () => {
    const other = ruleOf('A-2', [], {
      check: () => {
        throw 'text';
      },
    });
    const profile = profileOf({ 'A-1': { default: 'off' }, 'A-2': { default: 'info' } });
    const { findings } = run(sketch('G1'), profile, [crashing, other]);
    expect(findings.map(({ rule }) => rule)).toEqual(['SYS-01', 'SYS-01']);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  test('its sentence is the one in the catalogue', () => {
    const listed = RULES.find(({ id }) => id === 'SYS-01')?.messages.crashed;
    expect(listed).toBe('Rule {rule} failed ({error}); nothing is known about its subject.');
  });

  test('no rule of the catalogue crashes on a case of nothing but broken references', () => {
    const broken = sketch(`
      case {systemUnderTest: x, claimedLevels: [x], contexts: {planned: x, actual: y}}
      G1 {about: [x]}
        AG2 {origin: x}
        M3 {target: x}
        Con4 {target: x}
        S1 {combinator: twoLines, pathway: x}
        S2 {combinator: atLeast}
          G3
        Sn1 -> x y
      AG5 {origin: AG5}
      link supportedBy x -> y
      link supportedBy G1 -> G1
      link challenges x -> y {challenge: {status: mitigated, mitigatedBy: [x]}}
      pathways P-1 {name: p, domain: x, control: x, propensity: AG5}
      evidence E-1 {title: e, criterion: x, systemVersion: x, evaluator: {person: x}}
      mitigations M-1 {text: m, evaluatedBy: [x]}
      safetyLevels L-1 {name: l, policyVersion: x, criteria: [x], next: L-1}
      criteria K-1 {approval: x}
      approvals a-1 {subject: x, eligible: [x], votes: [{person: x, vote: for}]}
      ifThens i-1 {trigger: x, resumption: {criterion: x, quorum: x}}
      acps A-1 {on: {}, argument: {goal: x}}`);
    for (const id of ['review', 'gsn-strict', 'draft', 'release-gate']) {
      const profile = shippedProfile(id);
      if (!profile) throw new Error(id);
      const crashes = run(broken, profile).findings.filter(({ rule }) => rule === 'SYS-01');
      expect(crashes.map(({ message }) => message)).toEqual([]);
    }
  });
});

describe('one fault, one finding', () => {
  const c = sketch('G1\n  G2');
  const weak = (severity: 'error' | 'warning', at: string[]) => {
    const rules = [
      ruleOf('A-1', [{ at, message: 'two' }], { yieldsTo: ['A-2'] }),
      ruleOf('A-2', [{ at: ['G2', 'G1'], message: 'one' }]),
    ];
    const profile = profileOf({ 'A-1': { default: severity }, 'A-2': { default: 'warning' } });
    return run(c, profile, rules).findings.map(({ rule }) => rule);
  };

  test('a finding yields to one that covers its subjects at least as severely', () => {
    expect(weak('warning', ['G1'])).toEqual(['A-2']);
    expect(weak('warning', ['G1', 'G2'])).toEqual(['A-2']);
  });

  test('not to a milder one, nor to one about less, nor where it is about the whole case', () => {
    expect(weak('error', ['G1'])).toEqual(['A-1', 'A-2']);
    expect(weak('warning', ['G1', 'x'])).toEqual(['A-1', 'A-2']);
    expect(weak('warning', [])).toEqual(['A-1', 'A-2']);
  });

  test('a bare leaf goal is SUP-01 in an ai profile and WF-09 in a gsn profile', () => {
    const leaf = sketch('G1');
    const rulesOf = (id: string) => {
      const profile = shippedProfile(id);
      return profile && run(leaf, profile).findings.map(({ rule }) => rule);
    };
    expect(rulesOf('review')).toContain('SUP-01');
    expect(rulesOf('review')).not.toContain('WF-09');
    expect(rulesOf('gsn-strict')).toEqual(['WF-09']);
  });
});

describe('the day', () => {
  const frozen = sketch('case {frozenOn: 2026-01-31}\nG1');

  test('as asked, else the frozen day, else the clock', () => {
    expect(asOf(frozen, '2026-03-03', TODAY)).toEqual({ today: '2026-03-03', frozen: false });
    expect(asOf(frozen, undefined, TODAY)).toEqual({ today: '2026-01-31', frozen: true });
    expect(asOf(sketch('G1'), undefined, TODAY)).toEqual({ today: TODAY, frozen: false });
  });

  test('rules get that day, and the analysis names it', () => {
    const days: string[] = [];
    const rule = ruleOf('A-1', [], { check: ({ today }) => void days.push(today) });
    const profile = profileOf({ 'A-1': { default: 'error' } });
    const options = { profile, rules: [rule], ...asOf(frozen, undefined, TODAY) };
    const analysis = analyse(new CaseIndex(frozen), options);
    expect(days).toEqual(['2026-01-31']);
    expect(analysis).toMatchObject({ today: '2026-01-31', frozen: true });
  });
});
