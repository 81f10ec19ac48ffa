// The worked figures of the GSN standard, re-typed in test/fixtures/standard: each opens, draws what the
// figure shows, and has exactly the findings that the standard's text gives it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { analyse, asOf } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { diagramSvg } from '../../../core/draw/diagramSvg.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { readCase } from '../../../core/format/readCase.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { layoutDiagram } from '../../../core/layout/layoutDiagram.ts';
import type { Case } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { moduleDiagram } from '../../../core/select/moduleDiagram.ts';
import { root } from '../../../scripts/root.mjs';
import { CONFIDENCE_FIGURES } from './confidenceFigures.ts';
import { CORE_FIGURES } from './coreFigures.ts';
import { DIALECTIC_FIGURES } from './dialecticFigures.ts';
import { type Drawn, symbolsOf } from './figure.ts';
import { marksDrawn } from './marksDrawn.ts';
import { MODULAR_FIGURES } from './modularFigures.ts';
import { PATTERN_FIGURES } from './patternFigures.ts';

const FOLDER = join(root, 'test/fixtures/standard');
const FIGURES = [
  ...CORE_FIGURES,
  ...PATTERN_FIGURES,
  ...MODULAR_FIGURES,
  ...CONFIDENCE_FIGURES,
  ...DIALECTIC_FIGURES,
];

const textOf = (name: string) => readFileSync(join(FOLDER, `fig-${name}.case.json`), 'utf8');

function open(name: string): Case {
  const read = readCase(textOf(name));
  if (!read.ok) throw new Error(read.problem.message);
  return read.case;
}

test('every fixture is in the table, and in the list of the folder with its figure', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  expect(FIGURES.map(({ name }) => `fig-${name}.case.json`).sort()).toEqual(files.sort());
  const list = readFileSync(join(FOLDER, 'README.md'), 'utf8');
  for (const file of files) expect(list).toContain(`\`${file}\``);
});

test('figure 1-2-12: a branch drawn alone says that the argument goes on above it (1:2.2.20)', () => {
  const index = new CaseIndex(open('1-2-12'));
  const branch = moduleDiagram(index, 'main', { root: 'G5' });
  expect(marksDrawn(index, branch, layoutDiagram(branch))).toEqual([
    'offAbove G5',
    'undeveloped G6',
  ]);
});

describe.each(FIGURES.map((figure) => [figure.name, figure] as const))(
  'figure %s',
  (name, figure) => {
    test('opens without losses, and is written as it was read', () => {
      const read = readCase(textOf(name));
      if (!read.ok) throw new Error(read.problem.message);
      expect(writeCase(read.case)).toBe(textOf(name));
    });

    test('says where it comes from, under which licence, and what was changed', () => {
      const { title, description = '' } = open(name).meta;
      expect(title).toMatch(/^Figures? [12]:\d/);
      expect(description).toContain('SCSC-141C');
      expect(description).toContain('SCSC Assurance Case Working Group');
      expect(description).toContain('CC BY 4.0');
      expect(description).toMatch(/page \d+/);
    });

    test('draws every symbol, arrow and decorator of the figure, and no other', () => {
      const index = new CaseIndex(open(name));
      expect([...index.case.modules.keys()].sort()).toEqual(Object.keys(figure.drawn).sort());
      for (const [module, drawn] of Object.entries(figure.drawn)) {
        const diagram = moduleDiagram(index, module);
        const layout = layoutDiagram(diagram);
        const svg = diagramSvg(diagram, layout, { title: name });
        expect(symbolsIn(svg)).toEqual(
          symbolsOf(drawn)
            .map((pair) => pair.join(' '))
            .sort(),
        );
        expect(arrowsIn(svg)).toEqual({ ...NO_ARROWS, ...arrowsOf(drawn) });
        expect(marksDrawn(index, diagram, layout)).toEqual([...(drawn.marks ?? [])].sort());
      }
    });

    test.each(['gsn-strict', 'gsn-lenient'])(
      'has the findings that the standard gives it, %s',
      (id) => {
        const told = findingsOf(open(name), id);
        const loose = (figure.somewhere ?? []).map(([rule]) => rule);
        const expected = figure.findings.filter(([rule]) => exists(rule, id));
        expect(told.filter(([rule]) => !loose.includes(rule)).sort()).toEqual(
          expected.map(([rule, at]) => [rule, at]).sort(),
        );
        for (const rule of loose.filter((one) => exists(one, id))) {
          expect(told.map(([one]) => one)).toContain(rule);
        }
      },
    );
  },
);

/** Rule and place. Every figure is frozen, so that its outcome does not age, and SYS-02 says so. */
function findingsOf(c: Case, profileId: string): [string, string][] {
  const profile = shippedProfile(profileId);
  if (!profile) throw new Error('no such profile');
  const { findings } = analyse(new CaseIndex(c), { profile, ...asOf(c, undefined, '2030-01-01') });
  expect(findings.map(({ rule }) => rule)).toContain('SYS-02');
  return findings
    .filter(({ rule }) => rule !== 'SYS-02')
    .map(({ rule, at }) => [rule, at.join(' ')]);
}

/** Whether the profile asks for the rule, and the catalogue has it. */
function exists(rule: string, profileId: string): boolean {
  return (
    shippedProfile(profileId)?.rules[rule] !== undefined && RULES.some(({ id }) => id === rule)
  );
}

const NO_ARROWS = { supportedBy: 0, inContextOf: 0, challenges: 0 };

function arrowsOf({ symbols: _, marks: __, ...arrows }: Drawn): Partial<typeof NO_ARROWS> {
  return arrows;
}

function symbolsIn(svg: string): string[] {
  const titles = svg.matchAll(/<g id="node-[^>]*><title>([^<]*)<\/title>/g);
  return [...titles].map(([, title = '']) => unescaped(title)).sort();
}

function arrowsIn(svg: string): typeof NO_ARROWS {
  const count = (kind: string) => svg.split(`class="link ${kind}"`).length - 1;
  return {
    supportedBy: count('supportedBy'),
    inContextOf: count('inContextOf'),
    challenges: count('challenges'),
  };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
