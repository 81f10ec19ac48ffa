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
  return Object.entries(value).flatMap(([key, inner]) =>
    ['svg', 'outlineText'].includes(key) ? [] : texts(inner),
  );
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

/** Every object below a value whose key is set. */
function objectsWith(value: unknown, key: string): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((inner) => objectsWith(inner, key));
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Record<string, unknown>)[key] ? [value as Record<string, unknown>] : [];
  return [...own, ...Object.values(value).flatMap((inner) => objectsWith(inner, key))];
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

const LONG = 'word '.repeat(5000).trim();

describe('the report', () => {
  test('names the claim of the main module on page one, and only counts those of other modules', () => {
    const { document } = reportOf(
      sketch(`
        G1 "The deployment is safe"
          A-G1 {kind: awayGoal, identifier: G1, origin: Sub.G1}
        module Sub {name: Aside}
        G1 "The weights are safe" {public: true}
          Sn1`),
    );
    const cover = texts(document.content);
    const at = cover.indexOf('Top claim');
    const row = cover.slice(at, cover.indexOf('System')).join(' ');
    expect(row).toContain('The deployment is safe');
    expect(row).not.toContain('The weights are safe');
    expect(row).toContain('1 claim at the top of other modules');
  });

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
    const stamp = 'INADEQUATE TO ENSURE SAFETY: 1 blocking finding';
    expect(headerOf(bad.document)).toContain(stamp);
    expect(texts(bad.document.content)).toContain(stamp);
    // White on red, which also shows in grey: contrast of #b3141b with white is 6.9 to 1 (WCAG 2).
    expect(values(bad.document.header(7, 9), 'fillColor')).toEqual(['#b3141b']);
    expect(bad.document.styles.stamp).toMatchObject({ color: '#ffffff', bold: true });
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

  test('prints a text of 5,000 words in full, and never in a block that must not break', () => {
    // pdfmake loses what does not fit of such a block.
    const c = sketch(`
      G1 "${LONG}"
        ~ A1 "a" {justification: "${LONG}", monitor: "${LONG}"}
        Sn1 "b" -> E-1
      evidence E-1 {title: "${LONG}", tasks: "${LONG}"}
    `);
    const { document } = reportOf(c);
    const all = texts(document.content);
    expect(all.filter((text) => text.includes(LONG)).length).toBeGreaterThanOrEqual(6);
    const unbreakable = [
      ...objectsWith(document.content, 'unbreakable'),
      ...objectsWith(document.content, 'dontBreakRows'),
    ];
    expect(unbreakable.length).toBeGreaterThan(5);
    for (const block of unbreakable) expect(texts(block).join(' ').length).toBeLessThan(4000);
    // The drawing has its beginning and says where it goes on.
    expect(values(document.content, 'svg').join(' ')).toContain('paragraph §1)');
  });

  test('prints every field of every element, link and record', () => {
    const { document } = reportOf({
      attributes: { origin: 'imported from elsewhere' },
      ...sketch(`
        case {authors: [PE-1]}
        G1 "a" {plan: "to be planned", tags: [tagged], attributes: {extra: {deep: "very deep"}}}
          Sn1 "b" -> E-1
            !! G9 "no" challenge {status: residual-accepted, acceptance: {impact: "small impact"}}
        link supportedBy G1 -> G2 {defeated: {rationale: "found wanting"}, optional: true}
        G2 "c" {defeated: {by: "Grace"}, uninstantiated: true}
        evidence E-1 {title: t, artefacts: [{url: "https://example.org/a"}], attributes: {k: "kept"}}
        people PE-1 {name: Ada, coi: "none at all"}
      `),
    });
    const all = texts(document.content).join('\n');
    for (const part of [
      ...['imported from elsewhere', 'to be planned', 'tagged', 'very deep', 'small impact'],
      ...['found wanting', 'Grace', 'uninstantiated', 'https://example.org/a', 'kept'],
      ...['none at all'],
    ]) {
      expect(all).toContain(part);
    }
  });

  test('a value of any length is printed in full, links or not', () => {
    const value = 'a reason that is longer than any name that is ever cut '.repeat(4).trim();
    const { document } = reportOf(sketch(`G1 "a" {strengthReason: "${value}"}`));
    expect(texts(document.content)).toContain(value);
  });

  test('numbers its paragraphs through, and says the number wherever it names an element', () => {
    const { document } = reportOf(sketch(BROKEN));
    const all = texts(document.content);
    expect(all).toContain('§1  ');
    // G1 of the main module, its assumption, then G2: the third.
    expect(all).toContain('Main/G2\u00a0§3');
  });

  test('bookmarks are nested below places that come before them', () => {
    const { document } = reportOf(sketch(BROKEN));
    const outlined = objectsWith(document.content, 'outline');
    const seen = new Set<unknown>();
    for (const { id, outlineParentId, outlineText } of outlined) {
      expect(typeof outlineText).toBe('string');
      if (outlineParentId !== undefined) expect(seen.has(outlineParentId)).toBe(true);
      seen.add(id);
    }
    const parents = new Map(outlined.map(({ id, outlineParentId }) => [id, outlineParentId]));
    expect(parents.get('node-G2')).toBe('node-G1');
    expect(parents.get('record-E-01')).toBe('section-evidence');
  });

  test('characters that the font lacks are written by code point, counted and listed', () => {
    const { document } = reportOf(sketch('case {title: "安全"}\nG1 "a 日本 b"\n  Sn1'));
    const all = texts(document.content).join('\n');
    expect(all).toContain('a [U+65E5 U+672C] b');
    expect(all).not.toMatch(/[安日]/);
    expect(all).toContain('lacks 4 different characters that this case uses (4 times)');
    expect(all).toContain('U+672C (1, first at G1)');
    expect(all).toContain('U+5B89 (1, first in the head)');
    // The drawing, too, with room for it; the reader's own fonts show title and bookmarks.
    expect(values(document.content, 'svg').join()).toContain('[U+65E5');
    expect(document.info.title).toBe('安全');
    expect(values(document.content, 'outlineText')).toContain('G1 a 日本 b');
    expect(reportOf(sketch('G1 "plain"')).document.content).not.toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'section-characters' })]),
    );
  });

  test('a very long title does not fill the running header', () => {
    const { document } = reportOf(sketch(`case {title: "${LONG}"}`));
    expect(headerOf(document).length).toBeLessThan(200);
    expect(texts(document.content)).toContain(LONG);
  });

  test('ids that occur in two tables, and equal fingerprints, do not make two places', () => {
    const { document } = reportOf(
      sketch('G1 "a"\n  Sn1 -> X\nevidence X {title: t}\npeople X {name: Ada}'),
    );
    const places = values(document.content, 'id');
    expect(places.length).toBe(new Set(places).size);
    expect(texts(document.content)).toContain('Ada');
  });
});

test('several modules are drawn as an architecture first, which one module has not', () => {
  const titles = (c: Case) =>
    texts(reportOf(c).document).filter((text) => /^Diagram \d+: /.test(text));
  const text =
    'G1 "Top"\n  AG1 {identifier: G2, origin: Sub.G2}\nmodule Sub\nG2 "Below" {public: true}';
  expect(titles(sketch(text))).toEqual([
    'Diagram 1: Architecture',
    'Diagram 2: Main, G1',
    'Diagram 3: Sub, G2',
  ]);
  expect(titles(sketch('G1 "Top"'))).toEqual(['Diagram 1: G1']);
});
