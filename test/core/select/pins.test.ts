// Pins on their way from the case to drawings: honoured where the whole module is drawn, left out
// where only a part of it is.
import { describe, expect, test } from '@jest/globals';
import { diagramSvg } from '../../../core/draw/diagramSvg.ts';
import type { Point } from '../../../core/layout/diagram.ts';
import { layoutDiagram } from '../../../core/layout/layoutDiagram.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { drawingsOf } from '../../../core/report/drawings.ts';
import { readingOrder } from '../../../core/report/readingOrder.ts';
import { moduleDiagram } from '../../../core/select/moduleDiagram.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const ARGUMENT = 'G1 "Top"\n  G2 "One"\n    Sn1 "Report"\n  G3 "Two" <>';

function indexWith(pinned: Readonly<Record<string, Point>>): CaseIndex {
  return new CaseIndex({ ...sketch(ARGUMENT), view: { pinned } });
}

/** Of each drawing of the report, where its elements stand. */
function printed(index: CaseIndex) {
  return drawingsOf(index, readingOrder(index), 'a4', false).sheets.flatMap(({ figures }) =>
    figures.map(({ layout }) => layout.boxes),
  );
}

describe('a pin of the case', () => {
  test('is where the drawing of the module, also as a file, has the element', () => {
    const diagram = moduleDiagram(indexWith({ G3: { x: 700, y: 90 } }), 'main');
    const layout = layoutDiagram(diagram);
    expect(layout.boxes.get('G3')).toMatchObject({ x: 700, y: 90 });
    expect(diagramSvg(diagram, layout, { title: 'Drawing' })).toContain(
      'id="node-G3" class="node goal" transform="translate(700 90)"',
    );
  });

  test('means nothing where one branch is shown alone', () => {
    const index = indexWith({ Sn1: { x: 700, y: 90 } });
    const nodes = moduleDiagram(index, 'main', { root: 'G2' }).nodes;
    expect(nodes.map(({ pinned }) => pinned)).toEqual([undefined, undefined]);
  });

  test('is kept on paper where the whole argument fits on a page', () => {
    const [boxes, ...more] = printed(indexWith({ G3: { x: 400, y: 90 } }));
    expect(more).toEqual([]);
    expect(boxes?.get('G3')).toMatchObject({ x: 400, y: 90 });
  });

  test('is left out on paper where it would scatter the argument beyond a page', () => {
    const scattered = printed(indexWith({ G3: { x: 40_000, y: 90 } }));
    expect(scattered).toEqual(printed(indexWith({})));
  });
});
