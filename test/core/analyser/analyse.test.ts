// The engine: which rules run and how severe, crashes, fingerprints, waivers, dates, order.
import { describe, expect, test } from '@jest/globals';
import { type Analysis, analyse, asOf } from '../../../core/analyser/analyse.ts';
import {
  levelOf,
  type Profile,
  parametersOf,
  resolveProfile,
  shippedProfile,
} from '../../../core/analyser/profile.ts';
import { defineRule, type Report, type Rule } from '../../../core/analyser/rule.ts';
import { digestOfSubjects } from '../../../core/analyser/waivers.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { type Case, caseFromFile, fileFromCase } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const TODAY = '2026-06-01';

/** A rule that reports what it is told to. */
function ruleOf(id: string, reports: readonly Report[], more: Partial<Rule> = {}): Rule {
  return defineRule({
    id,
    title: 'T.',
    kind: 'structure',
    basis: ['test'],
    why: 'W.',
    whenNotToUse: 'N.',
    messages: { one: 'First {name:at}.', two: 'Second.' },
    remedy: 'R.',
    examples: { good: [], bad: [] },
    check: ({ report }) => {
      for (const one of reports) report(one);
    },
    ...more,
  });
}

function profileOf(rules: Profile['rules'], more: Partial<Profile> = {}): Profile {
  return {
    id: 'test',
    title: 'Test',
    family: 'ai',
    tolerates: [],
    rules,
    options: {},
    parameters: {},
    ...more,
  };
}

function run(c: Case, profile: Profile, rules?: readonly Rule[], today = TODAY): Analysis {
  return analyse(new CaseIndex(c), {
    profile,
    today,
    frozen: false,
    ...(rules ? { rules } : {}),
  });
}

function review(): Profile {
  const profile = shippedProfile('review');
  if (!profile) throw new Error('no review profile');
  return profile;
}

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

describe('fingerprints', () => {
  const text =
    'G1\n  S1\n    G2\n      Sn1 -> E-1\nevidence E-1 {title: run, result: inconclusive}';
  const prints = (c: Case) =>
    run(c, review())
      .findings.map((one) => one.fingerprint)
      .sort();

  test('sixteen hexadecimal digits, one for each finding', () => {
    const all = prints(sketch(text));
    expect(all.length).toBeGreaterThan(3);
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set(all).size).toBe(all.length);
  });

  test('outlive rewording, renumbering and another order in the file', () => {
    const file = fileFromCase(sketch(text));
    const nodes = Object.entries(file.nodes).map(([id, node]) => {
      return [id, { ...node, text: 'other words', identifier: `X${node.identifier}` }];
    });
    const other = { ...file, nodes: Object.fromEntries(nodes.reverse()) } as typeof file;
    expect(prints(caseFromFile(other))).toEqual(prints(sketch(text)));
  });

  test('differ by rule, message, subject and key, not by severity or the order of subjects', () => {
    const of = (id: string, report: Report, level: 'error' | 'info' = 'error') =>
      run(sketch('G1\n  G2'), profileOf({ [id]: { default: level } }), [ruleOf(id, [report])])
        .findings[0]?.fingerprint;
    const base = of('A-1', { at: ['G1', 'G2'], message: 'one', data: { at: 'G1' } });
    expect(of('A-1', { at: ['G2', 'G1'], message: 'one', data: { at: 'G2' } }, 'info')).toBe(base);
    const others = [
      of('A-2', { at: ['G1', 'G2'], message: 'one' }),
      of('A-1', { at: ['G1', 'G2'], message: 'two' }),
      of('A-1', { at: ['G1'], message: 'one' }),
      of('A-1', { at: ['G1', 'G2'], message: 'one', key: 'k' }),
    ];
    expect(new Set([base, ...others]).size).toBe(5);
  });
});

describe('waivers', () => {
  const argument = 'G1\n  G2';

  /** The argument with a waiver of its SUP-01, changed as asked. */
  function waived(change: Record<string, unknown>, text = argument) {
    const c = sketch(argument);
    const target = run(c, review()).findings.find(({ rule }) => rule === 'SUP-01');
    if (!target) throw new Error('no SUP-01');
    const waiver = {
      rule: target.rule,
      fingerprint: target.fingerprint,
      digest: digestOfSubjects(new CaseIndex(c), target.ids),
      reason: 'accepted until the study is done',
      owner: 'CSO',
      until: TODAY,
      ...change,
    };
    const file = { ...fileFromCase(sketch(text)), waivers: { 'w-1': waiver } };
    const analysis = run(caseFromFile(file), review());
    return { analysis, finding: analysis.findings.find(({ rule }) => rule === 'SUP-01') };
  }

  test('applies on its last day, and a waived blocker still counts as a blocker', () => {
    const { analysis, finding } = waived({});
    expect(finding).toMatchObject({ waived: 'w-1', severity: 'blocker' });
    const blockers = analysis.findings.filter(({ severity }) => severity === 'blocker');
    expect(analysis.summary.blocker).toBe(blockers.length);
    expect(analysis.summary.waived).toBe(1);
  });

  test.each([
    ['another rule', { rule: 'SUP-02' }],
    ['another fingerprint', { fingerprint: '0'.repeat(16) }],
    ['no reason', { reason: ' ' }],
    ['no owner', { owner: undefined }],
    ['no end', { until: undefined }],
    ['expired yesterday', { until: '2026-05-31' }],
    ['another digest', { digest: 'f'.repeat(64) }],
    ['no digest', { digest: undefined }],
  ])('does not apply: %s', (_name, change) => {
    const { finding } = waived(change);
    expect(finding).toBeDefined();
    expect(finding?.waived).toBeUndefined();
  });

  test('lapses when what it covers changes, not when something else does', () => {
    expect(waived({}, 'G1 "other words"\n  G2').finding?.waived).toBe('w-1');
    expect(waived({}, 'G1\n  G2 "other words"').finding?.waived).toBeUndefined();
  });

  test('UNK-01, UNK-04 and REP-01 cannot be waived', () => {
    for (const id of ['UNK-01', 'UNK-04', 'REP-01', 'A-1']) {
      const rules = [ruleOf(id, [{ at: ['G1'], message: 'two' }])];
      const profile = profileOf({ [id]: { default: 'blocker' } });
      const c = sketch('G1');
      const [first] = run(c, profile, rules).findings;
      const digest = digestOfSubjects(new CaseIndex(c), ['G1']);
      const waiver = { rule: id, fingerprint: first?.fingerprint ?? '', digest };
      const whole = { ...waiver, reason: 'r', owner: 'o', until: '2030-01-01' };
      const file = { ...fileFromCase(c), waivers: { 'w-1': whole } };
      const [again] = run(caseFromFile(file), profile, rules).findings;
      expect([id, again?.waived]).toEqual([id, id === 'A-1' ? 'w-1' : undefined]);
    }
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

describe('profiles', () => {
  const file = { formatVersion: 1, id: 'own', title: 'Own', family: 'ai', rules: {} } as const;

  test('extending keeps what is not overridden, case by case', () => {
    const rules = { 'SUP-01': { default: 'off' }, 'WF-05': 'info' } as const;
    const own = resolveProfile({ ...file, extends: 'review', rules });
    expect(levelOf(own, 'SUP-01')).toBe('off');
    expect(levelOf(own, 'SUP-01', 'critical')).toBe('blocker');
    expect(levelOf(own, 'WF-05')).toBe('info');
    expect(levelOf(own, 'WF-03')).toBe('blocker');
  });

  test('a draft is told more quietly what is missing, and keeps every blocker', () => {
    const draft = shippedProfile('draft');
    if (!draft) throw new Error('no draft');
    expect(levelOf(draft, 'WF-09')).toBe('warning');
    for (const [id, cases] of Object.entries(review().rules)) {
      for (const [name, level] of Object.entries(cases)) {
        if (level === 'blocker')
          expect([id, name, levelOf(draft, id, name)]).toEqual([id, name, level]);
      }
    }
  });

  test('lenient tolerates two connections with a warning, strict does not', () => {
    const c = sketch('G1\n  S1\n    S2\n      Sn1');
    const levels = ['gsn-strict', 'gsn-lenient', 'review'].map((id) => {
      const profile = shippedProfile(id);
      const found = profile ? run(c, profile).findings : [];
      return found.filter(({ rule }) => rule === 'WF-01').map(({ severity }) => severity);
    });
    expect(levels).toEqual([
      ['error', 'error'],
      ['warning', 'warning'],
      ['error', 'error'],
    ]);
  });

  test('what is unknown or circular is refused with a sentence', () => {
    expect(() => resolveProfile({ ...file, extends: 'nobody' })).toThrow(
      'Profile "own" extends "nobody", which is not known.',
    );
    expect(() => resolveProfile({ ...file, id: 'review', extends: 'draft' })).not.toThrow();
  });

  test("parameters: the product's, the profile's, the case's own", () => {
    const own = profileOf({}, { parameters: { maxAgeDays: 60, computeFactor: 3 } });
    const c = sketch('case {parameters: {computeFactor: 2}}\nG1');
    expect(parametersOf(own, c)).toMatchObject({ maxAgeDays: 60, computeFactor: 2, quorum: 2 });
  });
});
