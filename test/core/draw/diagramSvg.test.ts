// The SVG string: well-formed whatever the text, complete, plain enough for every reader, and the
// same bytes for the same input.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diagramSvg, SVG_MARGIN } from '../../../core/draw/diagramSvg.ts';
import { escapeXml, xmlName } from '../../../core/draw/svgMarkup.ts';
import { LIGHT, PRINT } from '../../../core/draw/theme.ts';
import type { Diagram } from '../../../core/layout/diagram.ts';
import { layoutDiagram } from '../../../core/layout/layoutDiagram.ts';
import { diagram, node } from '../layout/diagrams.ts';

const svgOf = (d: Diagram, options: Partial<Parameters<typeof diagramSvg>[2]> = {}) =>
  diagramSvg(d, layoutDiagram(d), { title: 'Test', ...options });

const sample = diagram('G1 > S1 Sn1\nS1 > G2 G3\nG1 = C1 A1\nCG1 ! G2', [
  node('G3', { undeveloped: true }),
]);

/** The faults that an XML reader would stop at; attribute values and text as they were written. */
function readXml(xml: string) {
  const open: string[] = [];
  const faults: string[] = [];
  const texts: string[] = [];
  const ids: string[] = [];
  const token = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/gu;
  for (const [, close, name = '', attributes = '', empty, text, stray] of xml.matchAll(token)) {
    if (stray) faults.push('stray <');
    else if (text !== undefined) {
      if (/&(?!(amp|lt|gt|quot|#39);)|]]>/.test(text)) faults.push(`bad text ${text}`);
      if (text.trim() !== '') texts.push(text);
    } else if (close) {
      if (open.pop() !== name) faults.push(`</${name}>`);
    } else {
      if (!empty) open.push(name);
      const id = /\sid="([^"]*)"/.exec(attributes)?.[1];
      if (id !== undefined) ids.push(id);
    }
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(xml)) {
    faults.push('forbidden character');
  }
  return { faults: [...faults, ...open], texts, ids };
}

describe('hostile text', () => {
  const hostile = '<script>alert(1)</script> ]]> & "x" \'y\' \u0000\u001f\ufffe\ud800 ü';

  test('is escaped everywhere: statement, identifier, title, description, caption, ids', () => {
    const bad = node('G1', { id: `a"b<c&${hostile}`, identifier: hostile, text: hostile });
    const svg = svgOf(
      { nodes: [bad], links: [] },
      { title: hostile, description: hostile, caption: hostile, idPrefix: '"><b ' },
    );
    expect(readXml(svg).faults).toEqual([]);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  test('characters that XML forbids become visible', () => {
    expect(escapeXml('a\u0000b\ufffec\ud800d')).toBe('a\ufffdb\ufffdc\ufffdd');
    expect(escapeXml('tab\tline\nemoji 🙂')).toBe('tab\tline\nemoji 🙂');
  });

  test('any text gives well-formed SVG', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const svg = svgOf({ nodes: [node('G1', { text, identifier: text })], links: [] });
        expect(readXml(svg).faults).toEqual([]);
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  test('different ids stay different as XML names', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(xmlName(a) === xmlName(b)).toBe(a === b);
        expect(xmlName(a)).toMatch(/^[A-Za-z0-9._-]*$/);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('the drawing', () => {
  const svg = svgOf(sample);

  test('names itself and every node and link, each once', () => {
    const { ids, texts, faults } = readXml(svg);
    expect(faults).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of sample.nodes) expect(ids).toContain(`node-${xmlName(id)}`);
    for (const { id } of sample.links) expect(ids).toContain(`link-${xmlName(id)}`);
    expect(texts[0]).toBe('Test');
    expect(texts).toContain('goal G1');
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="title description">/);
  });

  test('is as large as the layout with a margin around it', () => {
    const { bounds } = layoutDiagram(sample);
    const [x, y] = [bounds.x - SVG_MARGIN, bounds.y - SVG_MARGIN];
    const [w, h] = [bounds.width + 2 * SVG_MARGIN, bounds.height + 2 * SVG_MARGIN];
    expect(svg).toContain(`width="${w}" height="${h}" viewBox="${x} ${y} ${w} ${h}"`);
  });

  test('paints with plain attributes: no styles, classes without effect, no markers', () => {
    expect(svg).not.toMatch(/<style|style="|<marker|marker-|<use|<defs|url\(/);
    const paths = svg.match(/<path [^>]*>/g) ?? [];
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) expect(path).toMatch(/ fill="/);
  });

  test('keeps lines to their measured length, in the bundled font or another', () => {
    const texts = svg.match(/<text [^>]*>/g) ?? [];
    for (const text of texts) expect(text).toMatch(/ textLength="[\d.]+" lengthAdjust="/);
    expect(svg).toContain('font-family="IBM Plex Sans, ');
  });

  test('has no number with more than two decimals', () => {
    const odd = svgOf(diagram('G1 > Sn1 Sn2 Sn3\nG1 = A1 J1 C1'));
    expect(odd).not.toMatch(/\d\.\d{3}/);
    expect(odd).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('is the same whatever the order of the input', () => {
    const turned = { nodes: [...sample.nodes].reverse(), links: [...sample.links].reverse() };
    expect(svgOf(turned)).toBe(svg);
  });

  test('an empty diagram is a drawing too', () => {
    expect(readXml(svgOf({ nodes: [], links: [] })).faults).toEqual([]);
  });
});

describe('options', () => {
  test('the caption stands above the drawing, in the colour of the stamp, and wraps', () => {
    const plain = svgOf(sample);
    const stamped = svgOf(sample, {
      caption: 'This case is inadequate to ensure safety. '.repeat(9),
    });
    const height = (svg: string) => Number(/ height="([\d.]+)"/.exec(svg)?.[1]);
    expect(height(stamped)).toBeGreaterThan(height(plain) + 2 * 14);
    expect(stamped).toContain(`fill="${LIGHT.stamp}"`);
    const said = readXml(stamped).texts.filter((t) => t.includes('inadequate'));
    expect(said.length).toBeGreaterThan(1);
  });

  test('the legend shows the kinds and links that occur, and no others', () => {
    const { texts } = readXml(svgOf(sample, { legend: true }));
    for (const name of ['goal', 'strategy', 'solution', 'context', 'assumption']) {
      expect(texts).toContain(name);
    }
    for (const name of ['supported by', 'in context of', 'challenges'])
      expect(texts).toContain(name);
    expect(texts).not.toContain('justification');
    expect(texts).not.toContain('away goal');
  });

  test('a window shows what meets it and nothing else', () => {
    const layout = layoutDiagram(sample);
    const box = layout.boxes.get('G1');
    if (!box) throw new Error('no box');
    const window = { x: box.x, y: box.y, width: box.width, height: 10 };
    const { ids } = readXml(diagramSvg(sample, layout, { title: 'Part', window }));
    expect(ids).toContain('node-G1');
    expect(ids).not.toContain('node-G2');
  });

  test('print is black on white, but for the stamp', () => {
    const printed = svgOf(sample, { theme: PRINT, caption: 'Inadequate' });
    const colours = new Set(printed.match(/#[0-9a-f]{6}/g));
    colours.delete(LIGHT.stamp);
    for (const colour of colours) {
      const [r, g, b] = [1, 3, 5].map((i) => colour.slice(i, i + 2));
      expect([g, b]).toEqual([r, r]);
    }
  });

  test('ids begin with the prefix, so that drawings on one page do not clash', () => {
    const { ids } = readXml(svgOf(sample, { idPrefix: 'd2-' }));
    for (const id of ids) expect(id.startsWith('d2-')).toBe(true);
  });
});
