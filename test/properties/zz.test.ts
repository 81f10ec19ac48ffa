import { test } from '@jest/globals';
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { anyCase, modularCase } from './reasoningCases.ts';
import { twoLineCase } from './reasoningTwoLines.ts';
import { settings } from './reasoningRecords.ts';
import { answersOf, naiveAnswers } from '../core/reasoning/naive.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { reason } from '../../core/reasoning/reason.ts';
import { fileFromCase } from '../../core/model/case.ts';

const RUNS = Number(process.env.ZZ ?? 1000);
function diff(c: any, s: any): string[] {
  const expected = naiveAnswers(c, s);
  let actual: string[];
  try { actual = answersOf(reason(new CaseIndex(c), s), expected); } catch (e) { return [`x THROW: ${(e as Error).stack}`]; }
  return expected.flatMap((l, i) => (l === actual[i] ? [] : [`${l} | ${actual[i]}`]));
}
const q = (l: string) => l.split(':')[0]!.split(' ').at(-1)!;
function show(c: any, s: any): string {
  const f: any = fileFromCase(c);
  const out = [`family ${s.family} ${JSON.stringify(s.parameters)} sut ${f.meta.systemUnderTest} sev ${f.meta.severity}`];
  for (const [id, n] of Object.entries<any>(f.nodes)) { const { identifier: _i, ...r } = n; out.push(`${id} ${JSON.stringify(r)}`); }
  for (const [id, l] of Object.entries<any>(f.links)) { const { order: _o, kind, from, to, toLink, ...r } = l; out.push(`${id}: ${from} -${kind}-> ${to ?? ''}${toLink ? ` (${toLink})` : ''} ${JSON.stringify(r)}`); }
  for (const t of ['acps','evidence','criteria','approvals','pathways','mitigations','systemVersions','continuities','policyVersions'])
    out.push(`${t} ${JSON.stringify(f[t])}`);
  return out.join('\n');
}
test('x', () => {
  let report = '';
  for (const [name, arb] of [['any', anyCase], ['mod', modularCase], ['two', twoLineCase]] as const) {
    const kinds = new Map<string, number>(); const first = new Map<string, any>();
    for (const [c, s] of fc.sample(fc.tuple(arb, settings), { numRuns: RUNS, seed: Number(process.env.SEED ?? 5) }))
      for (const k of new Set(diff(c, s).map(q))) { kinds.set(k, (kinds.get(k) ?? 0) + 1); const n = c.nodes.size; if (!first.has(k) || first.get(k)[0].nodes.size > n) first.set(k, [c, s]); }
    report += `== ${name} ${JSON.stringify([...kinds])}\n`;
    for (const k of kinds.keys()) {
      const [c, s] = first.get(k); report += `\n-- ${name} ${k}\n${show(c, s)}\nDIFF (oracle | core)\n  ${diff(c, s).join('\n  ')}\n`;
    }
  }
  writeFileSync('/tmp/diff.txt', report);
}, 3_000_000);
