// The figures of one module as gsn2x and back: elements, statements, links, undeveloped and defeated marks
// stay; what gsn2x has no word for is told. Which those are was read off gsn2x's documentation.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { exportGsn2x, exportGsn2xFiles } from '../../../core/exchange/exporters/gsn2x.ts';
import { readCase } from '../../../core/format/readCase.ts';
import type { Case } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { linkName } from '../../../core/model/lookup.ts';
import { root } from '../../../scripts/root.mjs';
import { importFiles, yaml } from '../exchange/gsn2xFiles.ts';
import { CONFIDENCE_FIGURES } from './confidenceFigures.ts';
import { CORE_FIGURES } from './coreFigures.ts';
import { DIALECTIC_FIGURES } from './dialecticFigures.ts';
import { MODULAR_FIGURES } from './modularFigures.ts';
import { PATTERN_FIGURES } from './patternFigures.ts';

const NAMES = [
  ...CORE_FIGURES,
  ...PATTERN_FIGURES,
  ...MODULAR_FIGURES,
  ...CONFIDENCE_FIGURES,
  ...DIALECTIC_FIGURES,
]
  .filter(({ drawn }) => Object.keys(drawn).length === 1)
  .map(({ name }) => name);

/** gsn2x knows no patterns, no contracts, no judgement behind a defeat, and no state of a challenge. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  '1-3-1': ['"choice"'],
  '1-4-3': ['"toBeSupportedByContract"'],
  '1-6-1': ['"defeated.rationale"', '"challenge"'],
  '1-6-2': ['"challenge"'],
  '1-6-3': ['"defeated.rationale"', '"challenge"'],
  '2-11-2': ['"defeated.rationale"', '"challenge"'],
};

function open(name: string): Case {
  const path = join(root, `test/fixtures/standard/fig-${name}.case.json`);
  const read = readCase(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(read.problem.message);
  return read.case;
}

/** What the figure shows, by the names people see. */
function shown(c: Case): string[] {
  const nodes = [...c.nodes.values()].map((node) => {
    const undeveloped = 'undeveloped' in node && node.undeveloped ? ' undeveloped' : '';
    const defeated = node.defeated ? ' defeated' : '';
    return `${node.kind} ${node.identifier}: ${node.text ?? ''}${undeveloped}${defeated}`;
  });
  const links = [...c.links].map(
    ([id, { kind, defeated }]) => `${kind} ${linkName(c, id)}${defeated ? ' defeated' : ''}`,
  );
  return [...nodes, ...links].sort();
}

test.each(NAMES)('figure %s', (name) => {
  const c = open(name);
  const { text, losses } = exportGsn2x(new CaseIndex(c), c.main);
  const back = importFiles([yaml('figure.gsn.yaml', text)]);
  expect(shown(back.case)).toEqual(shown(c));
  expect(exportGsn2x(new CaseIndex(back.case), back.case.main).text).toBe(text);
  for (const word of TOLD[name] ?? []) expect(losses.join(' ')).toContain(word);
});

// The others have module or contract references, empty modules, or one identifier in two modules.
test.each(['1-4-1', '1-4-5', '2-8-2'])('the modules of figure %s, a file each', (name) => {
  const c = open(name);
  const { files } = exportGsn2xFiles(new CaseIndex(c));
  expect(files).toHaveLength(c.modules.size);
  expect(shown(importFiles(files).case)).toEqual(shown(c));
});

test.each(CONFIDENCE_FIGURES.map(({ name }) => name))(
  'the claim points of figure %s stay on what they are on',
  (name) => {
    const c = open(name);
    const back = importFiles([yaml('figure.gsn.yaml', exportGsn2x(new CaseIndex(c), c.main).text)]);
    expect(pointsOf(back.case)).toEqual(pointsOf(c));
  },
);

function pointsOf(c: Case): string[] {
  return [...c.acps.values()]
    .map(({ name, on }) => {
      const link = on.link === undefined ? '' : linkName(c, on.link);
      const node = c.nodes.get(on.node ?? on.inference ?? '')?.identifier ?? '';
      return `${name} ${Object.keys(on).join(' ')} ${link}${node}`;
    })
    .sort();
}
