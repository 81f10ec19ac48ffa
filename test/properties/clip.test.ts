// Random pieces of random cases: what is copied can be pasted, nothing clashes, and text never fails.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clipOf } from '../../core/clip/clipOf.ts';
import { outlineText } from '../../core/clip/outlineText.ts';
import { readOutline } from '../../core/clip/readOutline.ts';
import { execute, may } from '../../core/commands/execute.ts';
import { pasteElements } from '../../core/commands/pasteElements.ts';
import { pasteOutline } from '../../core/commands/pasteOutline.ts';
import { writeCase } from '../../core/format/canonical.ts';
import { readCase } from '../../core/format/readCase.ts';
import { type Case, caseFromFile, fileFromCase } from '../../core/model/case.ts';
import { seededIds } from '../../core/model/ids.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { editCase } from './editCases.ts';

const RUNS = { numRuns: 300, seed: 20260602 };
const NODES = Array.from({ length: 9 }, (_, i) => `n${i}`);
const BLANK = caseFromFile({
  formatVersion: 1,
  id: 'blank',
  meta: { title: '', maturity: 'draft' },
  main: 'main',
  modules: { main: { name: 'Main' } },
  nodes: {},
  links: {},
});

const contextOf = (c: Case, seed = 'paste') => ({
  index: new CaseIndex(c),
  tolerates: [],
  newId: seededIds(seed),
  today: '2026-06-01',
});
const fileOf = (c: Case) => JSON.parse(JSON.stringify(fileFromCase(c)));

describe('a piece', () => {
  test('written and read is the same piece', () => {
    fc.assert(
      fc.property(editCase, fc.subarray(NODES), (c, ids) => {
        const text = writeCase(clipOf(new CaseIndex(c), ids));
        const read = readCase(text);
        expect(read.ok && writeCase(read.case)).toBe(text);
      }),
      RUNS,
    );
  });

  test('pasted keeps every element and record, with ids and identifiers of their own', () => {
    fc.assert(
      fc.property(editCase, editCase, fc.subarray(NODES, { minLength: 1 }), (c, into, ids) => {
        const clip = clipOf(new CaseIndex(c), ids);
        fc.pre(clip.nodes.size > 0);
        const done = execute(pasteElements.call({ elements: fileOf(clip) }), contextOf(into));
        if (!done.allowed) throw new Error(done.message);
        expect(done.case.nodes.size).toBe(into.nodes.size + clip.nodes.size);
        for (const [id, node] of into.nodes) expect(done.case.nodes.get(id)).toBe(node);
        for (const [id, link] of into.links) expect(done.case.links.get(id)).toBe(link);
        for (const [id, one] of into.evidence) expect(done.case.evidence.get(id)).toBe(one);
        const own = (node: { kind: string; module: string }) =>
          node.module === into.main && !node.kind.startsWith('away');
        const before = [...into.nodes.values()].filter(own).map(({ identifier }) => identifier);
        const fresh = done.made
          .flatMap((id) => done.case.nodes.get(id) ?? [])
          .filter(own)
          .map(({ identifier }) => identifier);
        expect(fresh.filter((one) => before.includes(one))).toEqual([]);
        // In the piece itself an identifier may stand twice only if none of it was changed.
        const doubles = fresh.filter((one, i) => fresh.indexOf(one) !== i);
        expect(doubles).toEqual([]);
      }),
      RUNS,
    );
  });

  test('pasted twice, nothing of the first is touched', () => {
    fc.assert(
      fc.property(editCase, fc.subarray(NODES, { minLength: 1 }), (c, ids) => {
        const clip = clipOf(new CaseIndex(c), ids);
        fc.pre(clip.nodes.size > 0);
        const call = pasteElements.call({ elements: fileOf(clip) });
        const once = execute(call, contextOf(BLANK));
        if (!once.allowed) throw new Error(once.message);
        const twice = execute(call, contextOf(once.case));
        if (!twice.allowed) throw new Error(twice.message);
        for (const [id, node] of once.case.nodes) expect(twice.case.nodes.get(id)).toBe(node);
        expect(twice.case.nodes.size).toBe(2 * once.case.nodes.size);
        expect(twice.case.links.size).toBe(2 * once.case.links.size);
        // A record that names an element of the piece is another one in each copy.
        for (const [id, one] of once.case.evidence) expect(twice.case.evidence.get(id)).toBe(one);
      }),
      RUNS,
    );
  });
});

/** Texts with everything that an outline might trip over. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('- ', '* ', '1. ', '  ', '\t', '\n', '\n\n', '\\', 'G1:', 'G1: ', 'S: ', ':'),
      fc.constantFrom(
        'Challenge: ',
        'Evidence: ',
        '**',
        'a) ',
        '\r\n',
        '\u2028',
        '日本',
        '💥',
        '\0',
      ),
      fc.string({ maxLength: 8, unit: 'binary' }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const word = fc.constantFrom('claim', '- item', '1. one', '\\', '2 of 3', 'G: x', 'a) b', '*', 'é');
const statement = fc
  .array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((rows) => rows.map((row) => row.join(' ')).join('\n'));

/** A tree of goals: the parent of each is one before it. */
const tree = fc.array(fc.tuple(statement, fc.nat(100)), { minLength: 1, maxLength: 12 });

describe('an outline', () => {
  test('any text is read, and pasted or refused with a sentence', () => {
    fc.assert(
      fc.property(editCase, anyText, fc.constantFrom(...NODES), (c, text, parent) => {
        for (const more of [{}, { parent }, { into: parent }]) {
          const call = pasteOutline.call({ text, ...more });
          const verdict = may(call, contextOf(c));
          const done = execute(call, contextOf(c));
          expect(done).toMatchObject(verdict);
          if (!verdict.allowed) expect(verdict.message).toMatch(/\.$/);
        }
      }),
      RUNS,
    );
  });

  test('loses no letter and no digit outside bullets and kinds', () => {
    const letters = (text: string) => (text.match(/[A-DF-Zb-z]/g) ?? []).join('');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('x y', 'Zu', '\n', '  ', '- ', '\\', '*'), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('');
          expect(
            letters(
              readOutline(text)
                .map((item) => item.text)
                .join(' '),
            ),
          ).toBe(letters(text));
        },
      ),
      RUNS,
    );
  });

  test('a tree of goals written and pasted is the same tree, with the same words', () => {
    fc.assert(
      fc.property(tree, (rows) => {
        const nodes = Object.fromEntries(
          rows.map(([text], i) => [
            `n${i}`,
            { kind: 'goal' as const, module: 'main', identifier: `G${i + 1}`, text },
          ]),
        );
        const links = Object.fromEntries(
          rows.slice(1).map(([, pick], i) => {
            const order = `a${String(i).padStart(3, '0')}V`;
            const link = {
              kind: 'supportedBy' as const,
              from: `n${pick % (i + 1)}`,
              to: `n${i + 1}`,
              order,
            };
            return [`l${i}`, link];
          }),
        );
        const c = caseFromFile({ ...fileFromCase(BLANK), nodes, links });
        const text = outlineText(clipOf(new CaseIndex(c), c.nodes.keys()));
        const done = execute(pasteOutline.call({ text }), contextOf(BLANK));
        if (!done.allowed) throw new Error(`${done.message}\n${text}`);
        const shape = (one: Case) =>
          [...one.links.values()]
            .map((link) =>
              [link.from, link.to ?? ''].map((id) => one.nodes.get(id)?.identifier).join('>'),
            )
            .sort();
        const texts = (one: Case) =>
          [...one.nodes.values()].map((node) => `${node.identifier} ${node.text}`).sort();
        expect(shape(done.case)).toEqual(shape(c));
        expect(texts(done.case)).toEqual(texts(c));
      }),
      RUNS,
    );
  });
});
