// Fingerprints, and the waivers that go by them.
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../../core/analyser/rule.ts';
import { digestOfSubjects } from '../../../core/analyser/waivers.ts';
import { type Case, caseFromFile, fileFromCase } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { profileOf, review, ruleOf, run, TODAY } from './engine.ts';

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
      severity: target.severity,
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
    ['a reason that nobody can see', { reason: '\u200b' }],
    ['an owner still to be named', { owner: 'TBD' }],
    ['until a day that does not exist', { until: '2026-11-31' }],
    ['expired yesterday', { until: '2026-05-31' }],
    ['for longer than waivers may last', { until: '9999-12-31' }],
    ['another digest', { digest: 'f'.repeat(64) }],
    ['no digest', { digest: undefined }],
    ['no severity', { severity: undefined }],
    ['less severe when it was waived', { severity: 'error' }],
    ['withdrawn', { withdrawnOn: '2026-05-01' }],
  ])('does not apply: %s', (_name, change) => {
    const { finding } = waived(change);
    expect(finding).toBeDefined();
    expect(finding?.waived).toBeUndefined();
  });

  test('of findings that cannot be told apart, covers none while one is worse', () => {
    const reports: Report[] = [
      { at: ['G1'], message: 'two', case: 'grave' },
      { at: ['G1'], message: 'two' },
    ];
    const rules = [ruleOf('SUP-01', reports, { cases: { grave: 'It is worse.' } })];
    const profile = profileOf({ 'SUP-01': { default: 'warning', grave: 'blocker' } });
    const c = sketch('G1');
    const mild = run(c, profile, rules).findings.find(({ severity }) => severity === 'warning');
    if (!mild) throw new Error('no warning');
    const digest = digestOfSubjects(new CaseIndex(c), mild.ids);
    const { rule, fingerprint, severity } = mild;
    const terms = { reason: 'in hand', owner: 'CSO', until: TODAY };
    const waiver = { rule, fingerprint, severity, digest, ...terms };
    const file = { ...fileFromCase(c), waivers: { 'w-1': waiver } };
    const { findings } = run(caseFromFile(file), profile, rules);
    expect(findings.map(({ waived }) => waived)).toEqual([undefined, undefined]);
  });

  test('lapses when what it covers changes, not when something else does', () => {
    expect(waived({}, 'G1 "other words"\n  G2').finding?.waived).toBe('w-1');
    expect(waived({}, 'G1\n  G2 "other words"').finding?.waived).toBeUndefined();
  });

  test('of evidence: lapses when another system is argued for', () => {
    const rules = [ruleOf('A-1', [{ at: ['E-1'], message: 'two' }])];
    const profile = profileOf({ 'A-1': { default: 'error' } });
    const text = (effCompute: number) => `
      case {systemUnderTest: SV-1}
      G1
        Sn1 -> E-1
      evidence E-1 {title: cyber range}
      systemVersions SV-1 {name: Quartz, effCompute: ${effCompute}}`;
    const c = sketch(text(100));
    const [first] = run(c, profile, rules).findings;
    const waiver = {
      rule: 'A-1',
      fingerprint: first?.fingerprint ?? '',
      digest: digestOfSubjects(new CaseIndex(c), ['E-1']),
      severity: 'error',
      reason: 'run again in July',
      owner: 'CSO',
      until: '2027-01-01',
    } as const;
    const waivedWith = (effCompute: number) => {
      const file = { ...fileFromCase(sketch(text(effCompute))), waivers: { 'w-1': waiver } };
      return run(caseFromFile(file), profile, rules).findings[0]?.waived;
    };
    expect([waivedWith(100), waivedWith(4000)]).toEqual(['w-1', undefined]);
  });

  test('of a finding about the whole case: holds beside others, lapses when the case changes', () => {
    const rules = [ruleOf('A-1', [{ at: [], message: 'two' }])];
    const profile = profileOf({ 'A-1': { default: 'error' } });
    const c = sketch('G1');
    const [first] = run(c, profile, rules).findings;
    const waiver = {
      rule: 'A-1',
      fingerprint: first?.fingerprint ?? '',
      digest: digestOfSubjects(new CaseIndex(c), []),
      severity: 'error',
      reason: 'argued in another case',
      owner: 'CSO',
      until: '2027-01-01',
    } as const;
    const other = { ...waiver, fingerprint: '0'.repeat(16) };
    const waivedIn = (text: string) => {
      const file = { ...fileFromCase(sketch(text)), waivers: { 'w-1': waiver, 'w-2': other } };
      return run(caseFromFile(file), profile, rules).findings[0]?.waived;
    };
    expect(waivedIn('G1')).toBe('w-1');
    expect(waivedIn('G1\n  G2')).toBeUndefined();
  });

  test('UNK-01, UNK-04, REP-01 and what is said of waivers cannot be waived', () => {
    for (const id of ['UNK-01', 'UNK-04', 'REP-01', 'WAV-01', 'WAV-02', 'A-1']) {
      const rules = [ruleOf(id, [{ at: ['G1'], message: 'two' }])];
      const profile = profileOf({ [id]: { default: 'blocker' } });
      const c = sketch('G1');
      const [first] = run(c, profile, rules).findings;
      const digest = digestOfSubjects(new CaseIndex(c), ['G1']);
      const waiver = { rule: id, fingerprint: first?.fingerprint ?? '', digest };
      const whole = {
        ...waiver,
        severity: 'blocker',
        reason: 'r',
        owner: 'o',
        until: '2027-01-01',
      } as const;
      const file = { ...fileFromCase(c), waivers: { 'w-1': whole } };
      const [again] = run(caseFromFile(file), profile, rules).findings;
      expect([id, again?.waived]).toEqual([id, id === 'A-1' ? 'w-1' : undefined]);
    }
  });
});
