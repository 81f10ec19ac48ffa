// Every quick fix that a rule's bad example offers: the command takes it, the finding is gone, and
// nothing above information comes in its place from any rule of the profile.
import { describe, expect, test } from '@jest/globals';
import { analyse, asOf } from '../../../core/analyser/analyse.ts';
import type { Finding } from '../../../core/analyser/finding.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import type { Example } from '../../../core/analyser/rule.ts';
import { CaseDocument } from '../../../core/commands/document.ts';
import { RULES } from '../../../core/generated/rules.ts';
import type { Case } from '../../../core/model/case.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const CLOCK = '2026-06-01';

function findingsOf(c: Case, example: Example): readonly Finding[] {
  const profile = shippedProfile(example.profile ?? 'review');
  if (!profile) throw new Error(`no profile ${example.profile}`);
  return analyse(new CaseIndex(c), { profile, ...asOf(c, example.today, CLOCK) }).findings;
}

function fixed(c: Case, finding: Finding): Case {
  const document = new CaseDocument(c, {
    newId: seededIds('fix'),
    today: () => CLOCK,
    now: () => 0,
  });
  if (!finding.fix) throw new Error('no fix');
  const done = document.execute(finding.fix);
  if (!done.allowed) throw new Error(done.message);
  expect(done.patches.length).toBeGreaterThan(0);
  expect(document.undoLabel).toBe(finding.fix.label);
  const after = document.case;
  document.undo();
  expect(document.case).toEqual(c);
  return after;
}

const offered = RULES.flatMap((rule) =>
  rule.examples.bad.flatMap((example) => {
    const c = sketch(example.sketch);
    return findingsOf(c, example)
      .filter((finding) => finding.rule === rule.id && finding.fix)
      .map((finding) => ({
        name: `${rule.id} ${example.name}: ${finding.at}`,
        c,
        example,
        finding,
      }));
  }),
);

describe('quick fixes', () => {
  test('rules that offer one', () => {
    const rules = [...new Set(offered.map(({ finding }) => finding.rule))].sort();
    expect(rules).toEqual([
      'DEF-06',
      'DEF-07',
      'GSN-ACP-1',
      'GSN-ACP-2',
      'GSN-ACP-3',
      'GSN-DIA-2',
      'GSN-ID-1',
      'GSN-MOD-1',
      'GSN-MOD-2',
      'GSN-MOD-3',
      'GSN-MOD-4',
      'GSN-MOD-5',
      'GSN-MOD-7',
      'GSN-MOD-8',
      'GSN-MOD-9',
      'SYS-02',
      'TYP-02',
      'TYP-13',
      'WAV-02',
      'WF-05',
      'WF-07',
      'WF-09',
    ]);
  });

  test.each(offered)('$name', ({ c, example, finding }) => {
    const before = new Set(findingsOf(c, example).map(({ fingerprint }) => fingerprint));
    const after = findingsOf(fixed(c, finding), example);
    expect(after.filter(({ fingerprint }) => fingerprint === finding.fingerprint)).toEqual([]);
    const worse = after
      .filter(({ fingerprint, severity }) => !before.has(fingerprint) && severity !== 'info')
      .map(({ rule, message }) => `${rule}: ${message}`);
    expect(worse).toEqual([]);
  });
});
