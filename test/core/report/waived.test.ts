// What is in force is printed: waived findings with their terms (and they go on blocking), and what asks
// less than usual, on the first page and with the method (rules.md, head; product.md, Profiles).
import { expect, test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { type Waivable, waive } from '../../../core/commands/waive.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { readCase } from '../../../core/format/readCase.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { buildReport } from '../../../core/report/buildReport.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { run } from '../commands/running.ts';
import { printedOf } from './printedOf.ts';

test('a waived blocker: struck from nothing, with who, until when and why', () => {
  const c = sketch(
    'G1 "The model is safe"\n  G2 "Jailbreaks do not uplift"\npeople PE-1 {name: Ada}',
  );
  const profile = shippedProfile('review');
  if (!profile) throw new Error('no review');
  const day = { today: '2026-06-01', frozen: false };
  const before = analyse(new CaseIndex(c), { profile, ...day });
  const found = before.findings.find(({ rule }) => rule === 'SUP-01');
  if (!found) throw new Error('no SUP-01');
  const finding: Waivable = found;
  const terms = { reason: 'the study ends in July', owner: 'PE-1', until: '2026-08-30' };
  const waived = run(c, waive.call({ findings: [finding], ...terms })).case;
  const back = readCase(writeCase(waived));
  if (!back.ok) throw new Error(back.problem.message);
  const index = new CaseIndex(back.case);
  const analysis = analyse(index, { profile, ...day });
  expect(analysis.summary.blocker).toBe(before.summary.blocker);
  const text = JSON.stringify(
    buildReport({ index, analysis, paper: 'a4', tool: 'warrant test' }).content,
  );
  expect(text).toContain(
    ', until 2026-08-30, owner Ada, approved by nobody: the study ends in July).',
  );
  expect(text).toContain('Waived (W-01); it blocks all the same.');
  expect(text).toContain('INADEQUATE TO ENSURE SAFETY');
});

test('parameters of the case that ask less than its profile, on the cover and with the method', () => {
  const sentence = "The case's own parameters ask less than review: maxAgeDays 400 instead of 90.";
  const weak = printedOf('case {parameters: {maxAgeDays: 400}}\nG1', 'review');
  expect(weak.split(sentence)).toHaveLength(3);
  const strict = printedOf('case {parameters: {maxAgeDays: 30}}\nG1', 'review');
  expect(strict).not.toContain('ask less');
});
