// What comes from a clipboard was written by anybody: it is refused whole, or pasted into a case that
// can be saved, read again, and taken back.
import { describe, expect, test } from '@jest/globals';
import { clipOf } from '../../../core/clip/clipOf.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { readCase } from '../../../core/format/readCase.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { paste } from '../../../renderer/store/clipboard.ts';
import { testEditor } from '../support/testEditor.ts';

const SOURCE = sketch('G1\n  S1\n    G2\n      Sn1 -> E-1\nevidence E-1 {title: Report}');
const CLIP = writeCase(clipOf(new CaseIndex(SOURCE), ['S1', 'G2', 'Sn1']));

type Loose = Record<'nodes' | 'links' | 'evidence', Record<string, object>>;

function changed(change: (file: Loose) => void): string {
  const file = JSON.parse(CLIP) as Loose;
  change(file);
  return JSON.stringify(file);
}

const goal = (identifier: string) => ({ kind: 'goal', module: SOURCE.main, identifier });
const support = (from: string, to: string) => ({ kind: 'supportedBy', from, to, order: 'a0' });

const PIECES: Readonly<Record<string, string>> = {
  'no object': '[]',
  nothing: 'null',
  'nested deep': '{"a":'.repeat(100_000),
  'larger than a file': 'x'.repeat(65 * 1024 * 1024),
  'a prototype by name': '{"__proto__":{"polluted":true}}',
  'an id __proto__': CLIP.replaceAll('"G2"', '"__proto__"'),
  'ids of object members': changed(({ nodes, evidence }) => {
    Object.assign(nodes, { constructor: goal('hasOwnProperty'), toString: goal('valueOf') });
    Object.assign(evidence, { hasOwnProperty: { title: 'Odd' } });
  }),
  'a circle': changed(({ links }) => {
    links.back = support('G2', 'S1');
    links.self = support('G2', 'G2');
  }),
  'one identifier for all': changed(({ nodes }) => {
    nodes.a = goal('G1');
    nodes.b = goal('G1');
  }),
  'order keys of its own kind': changed(({ links }) => {
    for (const link of Object.values(links)) Object.assign(link, { order: '~~~' });
  }),
  'ends that are not there': changed(({ links }) => {
    links.lost = support('nowhere', 'G2');
  }),
};

describe.each(Object.entries(PIECES))('a clipboard with %s', (_what, elements) => {
  test.each(['G1', 'S1', undefined])('below %s', (below) => {
    const { editor } = testEditor('G1 "Top"\n  S1\n    G2');
    const text = () => writeCase(editor.document.case);
    editor.select(below === undefined ? undefined : { kind: 'node', id: below });
    const before = text();
    const pasted = paste(editor, { elements });
    expect(Object.prototype).not.toHaveProperty('polluted');
    if (pasted) {
      const read = readCase(text());
      expect(read.ok && writeCase(read.case)).toBe(text());
      expect(read.ok && read.case.nodes.size).toBe(editor.document.index.nodes.size);
      editor.document.undo();
    } else expect(editor.store.getState().notices.at(-1)?.tone).toBe('refused');
    expect(text()).toBe(before);
  });
});
