import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const MINE = /^(LVL|EVI|ELI|UNK|COV|DEP|GOV|RSP|QNT)-/;
describe.each(RULES.filter((r) => MINE.test(r.id)).map((r) => [r.id, r] as const))('%s', (_, rule) => {
  const run = (e: { sketch: string; today?: string; profile?: string }) => {
    const profile = shippedProfile(e.profile ?? 'review');
    if (!profile) throw new Error('profile');
    return analyse(new CaseIndex(sketch(e.sketch)), {
      profile, today: e.today ?? '2026-06-01', frozen: false, rules: [rule],
    }).findings;
  };
  const used = new Set(rule.examples.bad.flatMap((b) => b.expect.map((x) => x.message)));
  test('messages used', () => expect(Object.keys(rule.messages).filter((m) => !used.has(m))).toEqual([]));
  for (const e of rule.examples.good) test(`good: ${e.name}`, () => expect(run(e).map((f) => [f.rule, f.at, f.messageId, f.message])).toEqual([]));
  for (const e of rule.examples.bad) test(`bad: ${e.name}`, () => {
    const found = run(e);
    if (process.env.SHOW) console.log(found.map((f) => `${f.severity} ${f.message}`).join('\n'));
    const key = (f: { at: readonly string[]; messageId: string }) => `${f.at.join(' ')} ${f.messageId}`;
    expect(found.map(key).sort()).toEqual(e.expect.map((x) => `${x.at.join(' ')} ${x.message}`).sort());
    for (const x of e.expect) if (x.severity) expect(found.find((f) => key(f) === `${x.at.join(' ')} ${x.message}`)?.severity).toBe(x.severity);
    for (const f of found) { expect(f.message).not.toMatch(/[{}]/); expect(f.message).toMatch(/[.:]$|\.$/); }
  });
});
