// Instantiation of any pattern: answered in full, nothing of the pattern is left; answered anyhow,
// nothing breaks; the same answers give the same result; inserted and undone, nothing has changed.
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { CaseDocument } from '../../core/commands/document.ts';
import { instantiatePattern } from '../../core/commands/instantiatePattern.ts';
import { writeCase } from '../../core/format/canonical.ts';
import { validateCase } from '../../core/generated/case.validate.js';
import {
  type Case,
  type CaseLink,
  type CaseNode,
  caseFromFile,
  fileFromCase,
} from '../../core/model/case.ts';
import { seededIds } from '../../core/model/ids.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { instantiate } from '../../core/patterns/instantiate.ts';
import { type Pattern, readPattern } from '../../core/patterns/parameters.ts';
import { isAbstractLink } from '../../core/patterns/patternModules.ts';
import { OF_PATTERN } from '../../core/patterns/problems.ts';
import { dataTables, decisionQuestions, topParameters } from '../../core/patterns/questions.ts';
import type { InstantiationData } from '../../core/patterns/scopes.ts';
import { hasTokens } from '../../core/patterns/tokens.ts';
import { sketch } from '../../core/sketch/sketch.ts';

const TOKENS = ['system', 'hazard', 'cause', 'actor'];
const SIZE = 9;

/** Patterns without circles: links lead from earlier to later elements. */
const patterns: fc.Arbitrary<Case> = fc
  .record({
    texts: fc.array(fc.subarray(TOKENS), { minLength: SIZE, maxLength: SIZE }),
    kinds: fc.array(fc.constantFrom('goal', 'strategy', 'context'), {
      minLength: SIZE,
      maxLength: SIZE,
    }),
    coded: fc.array(fc.boolean(), { minLength: SIZE, maxLength: SIZE }),
    parents: fc.array(fc.nat(), { minLength: SIZE, maxLength: SIZE }),
    more: fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)), { maxLength: 4 }),
    marks: fc.array(fc.constantFrom('none', 'none', 'ball', 'option', 'choice', 'both'), {
      minLength: SIZE + 4,
      maxLength: SIZE + 4,
    }),
  })
  .map(({ texts, kinds, coded, parents, more, marks }) => {
    const nodes: Record<string, CaseNode> = {};
    for (const [i, tokens] of texts.entries()) {
      const kind = i === 0 ? 'goal' : (kinds[i] ?? 'goal');
      const text = ['Element', i, ...tokens.map((name) => `{${name}}`)].join(' ');
      const code = coded[i] && tokens[0] ? `{${tokens[0]}}` : '';
      const mark = tokens.length > 0 ? { uninstantiated: true } : {};
      nodes[`n${i}`] = {
        kind,
        module: 'main',
        identifier: `X${i}${code}`,
        text,
        ...mark,
      } as CaseNode;
    }
    const links: Record<string, CaseLink> = {};
    const ends = [
      ...parents.map((parent, i) => [i === 0 ? 0 : parent % i, i] as const),
      ...more.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    ];
    for (const [i, [from, to]] of ends.entries()) {
      if (from === to) continue;
      const mark = marks[i];
      links[`l${i}`] = {
        kind: nodes[`n${to}`]?.kind === 'context' ? 'inContextOf' : 'supportedBy',
        from: `n${from}`,
        to: `n${to}`,
        order: `a${i}`,
        ...(mark === 'ball' || mark === 'both' ? { multiplicity: '0..x' } : {}),
        ...(mark === 'option' || mark === 'both' ? { optional: true } : {}),
        ...(mark === 'choice' ? { choice: { group: 'a' } } : {}),
      };
    }
    return caseFromFile({
      formatVersion: 1,
      id: 'pattern',
      meta: { title: 'Pattern', maturity: 'draft' },
      main: 'main',
      modules: { main: { name: 'Main', pattern: { name: 'Any' } } },
      nodes,
      links,
    });
  });

/** Every token with a value, every repetition with two rows, every option and branch decided. */
function fullAnswers(pattern: Pattern, yes: boolean): InstantiationData {
  const value = (name: string, row: number) => `${name} no ${row}`;
  const top = topParameters(pattern).map(({ name }): [string, string] => [name, value(name, 0)]);
  const tables = [
    { rows: [{ values: Object.fromEntries(top) }] },
    ...dataTables(pattern).map(({ parameters }) => ({
      rows: [1, 2].map((row) => ({
        values: Object.fromEntries(parameters.map(({ name }) => [name, value(name, row)])),
      })),
    })),
  ];
  const decisions = decisionQuestions(pattern, { tables }).flatMap((question) =>
    question.kind === 'option'
      ? [{ link: question.option.link.id, where: { ...question.where }, taken: yes }]
      : question.branches.map(({ link }, i) => ({
          link: link.id,
          where: { ...question.where },
          taken: yes || i === 0,
        })),
  );
  return { tables, decisions };
}

const answers: fc.Arbitrary<InstantiationData> = fc.record({
  tables: fc.array(
    fc.record({
      rows: fc.array(
        fc.record({
          values: fc.dictionary(
            fc.constantFrom(...TOKENS, 'strange'),
            fc.constantFrom('', 'a', 'b', '{c}', 'TBD'),
          ),
          without: fc.subarray(TOKENS),
        }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 3 },
  ),
  decisions: fc.array(
    fc.record({
      link: fc.nat(12).map((i) => `l${i}`),
      where: fc.dictionary(fc.constantFrom(...TOKENS), fc.constantFrom('a', 'b')),
      taken: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
});

describe('any pattern', () => {
  test('answered in full has no mark, token or problem of the answers left', () => {
    fc.assert(
      fc.property(patterns, fc.boolean(), (c, yes) => {
        const pattern = readPattern(new CaseIndex(c), 'main');
        const { piece, problems } = instantiate(pattern, fullAnswers(pattern, yes));
        const open = problems.filter(
          ({ code }) => !OF_PATTERN.has(code) && code !== 'same-identifier',
        );
        expect(open).toEqual([]);
        for (const node of piece.nodes.values()) {
          expect([node.uninstantiated, hasTokens(node.text), hasTokens(node.identifier)]).toEqual([
            undefined,
            false,
            false,
          ]);
        }
        for (const link of piece.links.values()) expect(isAbstractLink(link)).toBe(false);
      }),
    );
  });

  test('answered anyhow gives a valid case with unique identifiers and whole links, the same again', () => {
    fc.assert(
      fc.property(patterns, answers, (c, data) => {
        const run = () => instantiate(readPattern(new CaseIndex(c), 'main'), data);
        const { piece, origins } = run();
        expect(validateCase(fileFromCase(piece))).toBe(true);
        const names = [...piece.nodes.values()].map(({ identifier }) => identifier);
        expect(new Set(names).size).toBe(names.length);
        const index = new CaseIndex(piece);
        for (const { from, to } of index.links.values()) expect(from && to).toBeDefined();
        for (const id of piece.nodes.keys()) expect(c.nodes.has(origins.get(id) ?? '')).toBe(true);
        expect(writeCase(run().piece)).toBe(writeCase(piece));
      }),
    );
  });

  test('inserted and taken back leaves the case as it was; brought again, the same', () => {
    fc.assert(
      fc.property(patterns, answers, fc.boolean(), (c, data, below) => {
        const document = new CaseDocument(sketch('G1 "Top"\n  G2 <>'), {
          newId: seededIds('pattern'),
          today: () => '2026-06-01',
          now: () => 0,
        });
        const before = writeCase(document.case);
        const pattern = fileFromCase(c) as unknown as Record<string, unknown>;
        const place = below ? { parent: 'G1' } : {};
        const done = document.execute(instantiatePattern.call({ pattern, data, ...place }));
        if (!done.allowed) return;
        expect(validateCase(fileFromCase(document.case))).toBe(true);
        const after = writeCase(document.case);
        expect(document.undo()).toBe(true);
        expect(writeCase(document.case)).toBe(before);
        expect(document.redo()).toBe(true);
        expect(writeCase(document.case)).toBe(after);
      }),
    );
  });
});
