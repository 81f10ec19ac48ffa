// Formatted lines as primitives. Places by hand: a run stands at the line's x plus its own.
import { describe, expect, test } from '@jest/globals';
import { diagramSvg } from '../../../core/draw/diagramSvg.ts';
import { textShapes } from '../../../core/draw/textShapes.ts';
import type { TextLine } from '../../../core/layout/diagram.ts';
import { layoutDiagram } from '../../../core/layout/layoutDiagram.ts';

const line: TextLine = { role: 'statement', text: 'a b', x: 10, baseline: 40, width: 50 };
const run = { text: 'b', x: 20, width: 30, bold: false, italic: false };

describe('a line', () => {
  test('without formats is one text', () => {
    expect(textShapes(line, 'ink')).toEqual([
      expect.objectContaining({ type: 'text', text: 'a b', x: 10, y: 40, width: 50, size: 13 }),
    ]);
  });

  test('is drawn run by run, each in its face', () => {
    const runs = [
      { ...run, text: 'a', x: 0, width: 8 },
      { ...run, bold: true, italic: true },
    ];
    expect(textShapes({ ...line, runs }, 'ink')).toEqual([
      expect.objectContaining({ text: 'a', x: 10, width: 8, bold: false, italic: false }),
      expect.objectContaining({ text: 'b', x: 30, y: 40, width: 30, bold: true, italic: true }),
    ]);
  });

  test('paints a ground for code before the code', () => {
    const [ground, text] = textShapes({ ...line, runs: [{ ...run, code: true }] }, 'ink');
    // 1.5 beyond both sides; from 0.84 of the size of 13 above the baseline to 0.27 of it below.
    expect(ground).toMatchObject({ type: 'path', fill: 'code', d: 'M28.5 29.08h33v14.43h-33Z' });
    expect(text).toMatchObject({ type: 'text', fill: 'ink' });
  });

  test('underlines links and says where they lead', () => {
    const [below, text] = textShapes({ ...line, runs: [{ ...run, href: '#G3' }] }, 'ink');
    expect(below).toMatchObject({ fill: 'address', stroke: 'none', d: 'M30 41.8h30v0.8h-30Z' });
    expect(text).toMatchObject({ fill: 'address', href: '#G3' });
  });
});

describe('an SVG file', () => {
  const svg = (text: string) => {
    const diagram = {
      nodes: [{ id: 'g', kind: 'goal' as const, identifier: 'G1', text }],
      links: [],
    };
    return diagramSvg(diagram, layoutDiagram(diagram), { title: 'x' });
  };

  test('has links that lead out of the case, and no others', () => {
    expect(svg('[a](https://x.org/?b&c)')).toContain('<a href="https://x.org/?b&amp;c"><text');
    expect(svg('[a](#G3)')).not.toContain('<a ');
    expect(svg('[a](javascript:alert(1))')).not.toContain('<a ');
  });

  test('has every letter of what is formatted, and no mark', () => {
    const texts = [...svg('**It** `runs` *well*').matchAll(/>([^<]+)<\/text>/g)].map(([, t]) => t);
    expect(texts).toEqual(['G1', 'It', 'runs', 'well']);
  });
});
