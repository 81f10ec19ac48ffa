// The acceptance fixtures of rules.md 3.21, as far as the reasoning answers them.
import { describe, expect, test } from '@jest/globals';
import {
  judgementOnly,
  lacksUnderstanding,
  promptOnly,
  redTeamOnly,
} from '../../../core/reasoning/caps.ts';
import { ask, codes, E, statuses } from './ask.ts';
import { askLines } from './twoLines.ts';

describe('acceptance fixtures', () => {
  test('two moderate lines, one shared honeypot evidence, independence justified and approved', () => {
    const honeypot = 'evalType: alignment-behavioural, datasets: [honeypots]';
    const r = askLines({ cites: 'E1', e1: honeypot });
    expect(r.sufficiency('P')).toMatchObject({
      sufficient: false,
      controlStrength: 2,
      propensityStrength: 2,
      independence: { independent: false, sharedEvidence: ['E1'], justification: 'approved' },
    });
    expect(r.independence('P').sharedLabels).toMatchObject([
      { kind: 'dataset', label: 'honeypots' },
    ]);
    expect(r.pathwayCritical('P')).toBe(true);
  });

  test('strong control line, propensity undeveloped: suffices, and propensity is not needed', () => {
    const r = ask(`
      G0
        S1 {combinator: twoLines, pathway: P}
          G1 {lineOfDefence: control, declaredStrength: 3, strengthReason: measured}
            Sn1 -> E1
          G2 {lineOfDefence: propensity, undeveloped: true}
      pathways P {name: theft, severity: catastrophic}
      ${E('E1')}`);
    expect(r.sufficiency('P').sufficient).toBe(true);
    expect(statuses(r, 'G0', 'G2')).toEqual(['supported', 'undeveloped']);
    expect([r.needed('G2'), r.critical('G2')]).toEqual([false, false]);
  });

  test('the independence goal supported, both lines not: insufficient', () => {
    const r = askLines({
      e1: 'result: fail',
      e2: 'result: fail',
      independence: `G3 {tags: [independence]}
          Sn3 -> E3`,
      more: E('E3'),
    });
    expect(statuses(r, 'G3', 'S1')).toEqual(['supported', 'unsupported']);
    expect(r.sufficiency('P').sufficient).toBe(false);
  });

  test('an assumption on the top goal, inherited by both lines: no bridge', () => {
    const { independence, sufficient } = askLines({ underTop: '~ A1' }).sufficiency('P');
    expect(sufficient).toBe(true);
    expect(independence.sharedAssumptions).toEqual([]);
    expect(independence.common).toEqual(['A1']);
  });

  test('evidence without effective compute: stale, missing', () => {
    const r = ask(`${E('E1', 'effCompute: ABSENT')}\nsystemVersions V2 {name: Model 2}`);
    expect(r.staleness('E1')).toMatchObject([{ code: 'compute', missing: 'effCompute' }]);
  });

  test('goal without any evidence: unsupported, and none of the type mismatches', () => {
    const r = ask(
      'G1 {lineOfDefence: propensity, argumentKind: inability, quantifier: all, declaredStrength: 3, strengthReason: r}',
    );
    expect(statuses(r, 'G1')).toEqual(['unsupported']);
    for (const condition of [lacksUnderstanding, redTeamOnly, judgementOnly, promptOnly]) {
      expect(condition(r, 'G1')).toBeUndefined();
    }
  });

  test('two moderate lines, disjoint evidence, no written justification: insufficient', () => {
    const r = askLines({ independence: '' });
    expect(r.independence('P')).toMatchObject({ justification: 'missing', sharedEvidence: [] });
    expect(codes(r.independence('P').reasons)).toEqual(['justification']);
    expect(r.sufficiency('P').sufficient).toBe(false);
  });

  test('two moderate lines, disjoint evidence, justified and approved: sufficient', () => {
    const r = askLines();
    expect(r.sufficiency('P')).toMatchObject({ sufficient: true, independence: { reasons: [] } });
    expect(statuses(r, 'G0')).toEqual(['supported']);
  });

  test('eval 91 days old: stale; 90 days: fresh', () => {
    const old = (date: string) => ask(E('E1', `date: ${date}`)).staleness('E1');
    expect(codes(old('2026-03-02'))).toEqual(['age']);
    expect(old('2026-03-03')).toEqual([]);
  });
});
