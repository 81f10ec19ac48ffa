// Every example of the catalogue is drawn; what the rule names in it is marked, by a number and a frame.
import { describe, expect, test } from '@jest/globals';
import type { Example, Rule } from '../../../core/analyser/rule.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { exampleDiagram } from '../../../core/rulePages/exampleDiagram.ts';
import { exampleScene } from '../../../core/rulePages/exampleScene.ts';

function ruleOf(id: string): Rule {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

function textsOf(rule: Rule, example: Example): string[] {
  return exampleScene(rule, example).parts.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : [])),
  );
}

function partsOf(rule: Rule, example: Example, part: string) {
  return exampleScene(rule, example).parts.flatMap(({ shapes }) =>
    shapes.filter((shape) => shape.part === part),
  );
}

const made = (sketch: string): Example => ({ name: 'made', sketch });

describe('the catalogue', () => {
  test('good examples bear no mark, bad ones a mark for each finding, and the same twice', () => {
    for (const rule of RULES) {
      for (const example of rule.examples.good) {
        expect(partsOf(rule, example, 'flag')).toEqual([]);
      }
      for (const example of rule.examples.bad) {
        const { flagged, width, height } = exampleScene(rule, example);
        expect(flagged).toHaveLength(example.expect.length);
        const tags = textsOf(rule, example).filter((text) => text.startsWith('! '));
        const numbers = new Set(tags.flatMap((tag) => tag.slice(2).split(', ').map(Number)));
        // Each finding is marked somewhere: on the drawing, or on a line of words.
        expect([...numbers].sort((a, b) => a - b)).toEqual(flagged.map(({ number }) => number));
        expect(width * height).toBeGreaterThan(0);
        expect(exampleDiagram(rule, example)).toBe(exampleDiagram(rule, example));
      }
    }
  });
});

describe('one example', () => {
  // GSN-ID-1 names both elements that share an identifier: the first is its subject.
  const twice = made('G1\n  G2 {id: a}\n  G2 "other" {id: b}');

  test('the subject is framed, what else is named has a dashed frame', () => {
    const frames = partsOf(ruleOf('GSN-ID-1'), twice, 'flag');
    expect(frames.map((frame) => 'dash' in frame)).toEqual([false, true]);
  });

  test('a link is framed where it is drawn', () => {
    const link = made('G1\n  S1\n    Sn1');
    const scene = exampleScene(ruleOf('WF-01'), link);
    expect(scene.flagged.map(({ finding }) => finding.at)).toEqual([['S1->Sn1']]);
    expect(partsOf(ruleOf('WF-01'), link, 'flag')).toHaveLength(1);
  });

  test('records and fields without a symbol stand below in words, digests excepted', () => {
    const records = made(
      'G1 {about: [P-1]}\n  Sn1 -> E-1\nevidence E-1 {title: run, result: pass}\npathways P-1 {name: theft}',
    );
    const texts = textsOf(ruleOf('EVI-01'), records);
    expect(texts).toContain('evidence record E-1');
    expect(texts).toContain('title: run, result: pass');
    expect(texts).toContain('about: [P-1]');
    expect(texts).toContain('cites: [E-1]');
    expect(texts.join(' ')).not.toMatch(/digest/);
  });

  test('a finding about the whole case marks a line of its own', () => {
    // COV-01: a case that says nothing of the nine dangers.
    const texts = textsOf(ruleOf('COV-01'), made('G1'));
    expect(texts).toContain('the case');
    expect(texts.filter((text) => text.startsWith('! '))).not.toEqual([]);
  });

  test('modules stand one below the other, each with its name', () => {
    const texts = textsOf(ruleOf('WF-01'), made('G1 <>\nmodule Sub\nG1 <>'));
    expect(texts).toEqual(expect.arrayContaining(['Module Main', 'Module Sub']));
  });

  test('texts of a case are escaped', () => {
    const svg = exampleDiagram(ruleOf('WF-01'), made('G1 "<script>&" <>'));
    expect(svg).toContain('&lt;script&gt;&amp;');
    expect(svg).not.toContain('<script');
  });
});
