import { describe, expect, test } from '@jest/globals';
import { analyse, asOf } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import type { Case } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { buildReport } from '../../../core/report/buildReport.ts';
import type { ReportDocument } from '../../../core/report/content.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

function reportOf(c: Case, profileId = 'review') {
  const index = new CaseIndex(c);
  const profile = shippedProfile(profileId);
  if (!profile) throw new Error('no such profile');
  const analysis = analyse(index, { profile, ...asOf(c, '2026-06-01', '2026-06-01') });
  return {
    analysis,
    document: buildReport({ index, analysis, paper: 'a4', tool: 'warrant test' }),
  };
}

/** Every string below a value, drawings left out. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'svg' ? [] : texts(inner)));
}

/** All values of a key, anywhere below. */
function values(value: unknown, key: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((inner) => values(inner, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...values(inner, key),
  ]);
}

const headerOf = (document: ReportDocument) => texts(document.header(1, 1)).join(' ');

const BROKEN = `
  case {title: "A case", maturity: reviewed}
  G1 "The model does no harm" {lineOfDefence: neither}
    ~ A1 "Nobody lies" {status: unknown}
    G2 "It cannot" {lineOfDefence: control, declaredStrength: 3}
      Sn1 "Runs" -> E-01
        !! G9 "The runs are few" challenge {status: open, raisedBy: Ada, response: "more to come"}
    G3 "It goes round"
      G1
  link supportedBy G1 -> G77
  module Sub
  G1 "Another one" <>
  evidence E-01 {title: "Two hundred runs", result: fail, samples: [one, two], criterion: CR-1, owner: PE-1}
  criteria CR-1 {name: "Below a half", harmMapping: "half is bad"}
  people PE-1 {name: Ada}
`;

describe('the report', () => {
  test('prints every text of the case, every record and every finding', () => {
    const c = sketch(BROKEN);
    const { analysis, document } = reportOf(c);
    const all = texts(document.content).join('\n');
    for (const node of c.nodes.values()) expect(all).toContain(node.text);
    for (const finding of analysis.findings) expect(all).toContain(finding.message);
    expect(analysis.findings.length).toBeGreaterThan(3);
    for (const part of [
      'Two hundred runs',
      'The runs are few',
      'more to come',
      'Ada',
      '"G77" (missing)',
    ]) {
      expect(all).toContain(part);
    }
  });

  test('has a place for every link', () => {
    const { document } = reportOf(sketch(BROKEN));
    const places = new Set(values(document.content, 'id'));
    const links = values(document.content, 'linkToDestination');
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((to) => !places.has(to))).toEqual([]);
  });

  test('has each place once', () => {
    const places = values(reportOf(sketch(BROKEN)).document.content, 'id');
    expect(places.length).toBe(new Set(places).size);
  });

  test('bears the stamp on every page while a blocker stands, and only then', () => {
    const bad = reportOf(sketch('G1\n  G2\n    G1'), 'gsn-strict');
    expect(bad.analysis.summary.blocker).toBe(1);
    expect(headerOf(bad.document)).toContain('INADEQUATE TO ENSURE SAFETY: 1 blocking finding');
    expect(texts(bad.document.content)).toContain(
      'INADEQUATE TO ENSURE SAFETY: 1 blocking finding.',
    );
    const good = reportOf(sketch('G1\n  Sn1'), 'gsn-strict');
    expect(good.analysis.summary.blocker).toBe(0);
    expect(headerOf(good.document)).not.toContain('INADEQUATE');
  });

  test('claims no conformance', () => {
    const { document } = reportOf(sketch('G1\n  Sn1'));
    for (const key of ['tagged', 'subset', 'pdfVersion']) expect(document).not.toHaveProperty(key);
    expect(JSON.stringify(document)).not.toMatch(/PDF\/(A|UA)/);
  });

  test('an empty case is a report, too', () => {
    const { document } = reportOf(sketch('case {title: Empty}'));
    const all = texts(document.content).join('\n');
    expect(all).toContain('Empty');
    expect(all).toContain('NOT PROVIDED: the case has no elements.');
    expect(all).toContain('NOT PROVIDED: the case has no evidence records.');
  });

  test('says which day it stands for', () => {
    const c = sketch('case {frozenOn: 2026-05-04}\nG1\n  Sn1');
    const index = new CaseIndex(c);
    const profile = shippedProfile('gsn-strict');
    if (!profile) throw new Error('no such profile');
    const analysis = analyse(index, { profile, ...asOf(c, undefined, '2030-01-01') });
    const document = buildReport({ index, analysis, paper: 'letter', tool: 't' });
    const all = texts(document.content).join('\n');
    expect(all).toContain('2026-05-04 (the day the case is frozen on, not the day of printing)');
    expect(texts(document.footer(3, 9)).join(' ')).toContain('as of 2026-05-04');
    expect(texts(document.footer(3, 9))).toContain('Page 3 of 9');
  });
});
