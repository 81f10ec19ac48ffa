// Any files of gsn2x's form, one or several: nothing is lost, and what came out gives the same case.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { exportGsn2x, exportGsn2xFiles } from '../../../core/exchange/exporters/gsn2x.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { importFiles, normal, yaml } from './gsn2xFiles.ts';

const names = ['G1', 'G2', 'CG1', 'Sn1', 'CSn1', 'S1', 'C1', 'A1', 'J1', 'X1', 'G 9'];
const reference = fc.constantFrom(...names, 'G404');
const references = fc.uniqueArray(reference, { minLength: 1, maxLength: 4 });
const flag = fc.boolean();
const other = fc
  .jsonValue({ maxDepth: 3 })
  // These keys are refused with a sentence (readYaml.test.ts), so that nothing is merged or lost.
  .filter((value) => !/proto|constructor|"<<"/.test(JSON.stringify(value)));

const element = fc.record(
  {
    text: fc.string({ unit: 'grapheme' }),
    supportedBy: references,
    inContextOf: references,
    challenges: fc.oneof(
      reference,
      fc.tuple(reference, reference).map((ends) => ends.join(' -> ')),
    ),
    acp: fc.dictionary(fc.constantFrom('ACP1', 'ACP2', 'Z'), references),
    defeatedRelation: references,
    undeveloped: flag,
    defeated: flag,
    url: fc.string(),
    layer1: other,
  },
  { requiredKeys: [] },
);

type GsnElements = Record<string, object>;

const elements = (present: readonly string[]): fc.Arbitrary<GsnElements> =>
  fc
    .tuple(...present.map(() => element))
    .map((all) =>
      Object.fromEntries(
        present.map((name, i) => [
          name,
          name === 'X1' ? { nodeType: 'Goal', ...all[i] } : (all[i] ?? {}),
        ]),
      ),
    );

const present = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 });

const text = (file: object) => stringify(file, { aliasDuplicateObjects: false });
const plain = (file: unknown) => normal(JSON.parse(JSON.stringify(file)));

test('one file (property)', () => {
  fc.assert(
    fc.property(present.chain(elements), (file) => {
      const { case: c } = importFiles([yaml('f.gsn.yaml', text(file))]);
      const written = exportGsn2x(new CaseIndex(c), c.main).text;
      expect(normal(parse(written))).toEqual(plain(file));
      expect(Object.keys(parse(written))).toEqual(Object.keys(file));
      expect(writeCase(importFiles([yaml('f.gsn.yaml', written)]).case)).toBe(writeCase(c));
    }),
    { numRuns: 120 },
  );
});

test('several files that name each other’s elements (property)', () => {
  const files = fc
    .tuple(present, fc.nat(), fc.nat())
    .filter(([all]) => all.length > 2)
    .map(([all, a, b]) => {
      const [first, second] = [1 + (a % (all.length - 2)), 1 + (b % (all.length - 2))].sort();
      const cut = [0, first ?? 1, Math.max(second ?? 1, (first ?? 1) + 1), all.length];
      return [0, 1, 2].map((i) => all.slice(cut[i], cut[i + 1])).filter((some) => some.length > 0);
    })
    .chain((parts) => fc.tuple(...parts.map(elements)));
  fc.assert(
    fc.property(files, (all) => {
      const sources = all.map((file, i) => yaml(`f${i}.yaml`, text(file)));
      const { case: c } = importFiles(sources);
      const out = exportGsn2xFiles(new CaseIndex(c));
      expect(out.files.map(({ name }) => name)).toEqual(sources.map(({ name }) => name));
      for (const [i, file] of all.entries()) {
        expect(normal(parse(out.files[i]?.text ?? ''))).toEqual(plain(file));
      }
      expect(writeCase(importFiles(out.files).case)).toBe(writeCase(c));
    }),
    { numRuns: 120 },
  );
});
