// Result and freshness in the report: two cells, each cause with its values. Days by hand: 2026-01-01
// is 151 days before 2026-06-01.
import { expect, test } from '@jest/globals';
import { analyse, asOf } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { buildReport } from '../../../core/report/buildReport.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const c = sketch(`
  case {systemUnderTest: V2, profile: review}
  riskDomains R-1 {name: cyber offence}
  systemVersions V2 {name: Model 2, effCompute: 2.0e25}
  G1 {about: [R-1]}
    Sn1 -> E-1 E-2
  evidence E-1 {title: old pass, evalType: capability, result: pass, date: '2026-01-01', systemVersion: V2, effCompute: 0.4e25}
  evidence E-2 {title: fresh failure, evalType: capability, result: fail, date: '2026-05-30', systemVersion: V2}
`);

function report(): unknown {
  const index = new CaseIndex(c);
  const profile = shippedProfile('review');
  if (!profile) throw new Error('no such profile');
  const analysis = analyse(index, { profile, ...asOf(c, '2026-06-01', '2026-06-01') });
  return buildReport({ index, analysis, paper: 'a4', tool: 'warrant test' }).content;
}

/** Every text, joined where it is one run. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  const { text, stack, table, body } = value as Readonly<Record<string, unknown>>;
  const own = Array.isArray(text) ? [text.flatMap(texts).join('')] : texts(text);
  return [...own, ...texts(stack), ...texts(table), ...texts(body)];
}

const printed = texts(report()).map((text) => text.replaceAll('\u00a0', ' '));

test('a pass that is stale and a failure that is fresh stand in cells of their own', () => {
  const at = printed.indexOf('old pass');
  expect(printed.slice(at, at + 10)).toEqual(
    expect.arrayContaining(['Passed', '2026-01-01', 'Stale: age, compute']),
  );
  const other = printed.indexOf('fresh failure');
  // 90 days after 2026-05-30 is 2026-08-28, the last day.
  expect(printed.slice(other, other + 10)).toEqual(
    expect.arrayContaining(['Failed', '2026-05-30', 'Fresh, stale from 2026-08-29']),
  );
});

test('each cause has its values', () => {
  const causes = printed.find((text) => text.startsWith('Freshness: Stale.'));
  expect(causes).toContain('151 days old');
  expect(causes).toContain('= 5 times');
});

test('the exposure is printed with its parameter', () => {
  expect(printed).toContain('Evaluation gap exposure');
  const at = printed.lastIndexOf('cyber offence');
  expect(printed.some((text) => text === '5 times: outgrown')).toBe(true);
  expect(at).toBeGreaterThan(0);
  expect(printed.some((text) => text.includes('4 times (compute factor)'))).toBe(true);
});
