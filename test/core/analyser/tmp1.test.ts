import { test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { caseFromFile } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { reason } from '../../../core/reasoning/reason.ts';
import { parametersOf } from '../../../core/analyser/profile.ts';
function big(kind: string) {
  const nodes: any = {}, links: any = {}, evidence: any = {}, pathways: any = {};
  let n = 0;
  const link = (from: string, to: string, kind = 'supportedBy') => { links[`l${n}`] = { kind, from, to, order: `a${String(n++).padStart(7, '0')}` }; };
  const node = (id: string, kind: string, more: any = {}) => { nodes[id] = { kind, module: 'main', identifier: id, text: `text ${id}`, ...more }; return id; };
  node('G0', 'goal');
  if (kind === 'tree') {
    for (let p = 0; p < 50; p++) {
      pathways[`P${p}`] = { name: `p${p}`, severity: 'catastrophic' };
      node(`Gp${p}`, 'goal', { about: [`P${p}`] }); link('G0', `Gp${p}`);
      node(`Sp${p}`, 'strategy', { combinator: 'twoLines', pathway: `P${p}` }); link(`Gp${p}`, `Sp${p}`);
      for (const line of ['control', 'propensity']) {
        const g = node(`G${line}${p}`, 'goal', { lineOfDefence: line, declaredStrength: 2, strengthReason: 'x', argumentKind: line === 'control' ? 'inability' : undefined, quantifier: 'none' }); link(`Sp${p}`, g);
        for (let i = 0; i < 30; i++) {
          const h = node(`${g}_${i}`, 'goal', { lineOfDefence: line, quantifier: 'none' }); link(g, h);
          const s = node(`Sn${g}_${i}`, 'solution', { cites: [`E${p}_${i}`, `E${(p + 1) % 50}_${i}`] }); link(h, s);
          const a = node(`A${g}_${i}`, 'assumption'); link(h, a, 'inContextOf');
        }
      }
      for (let i = 0; i < 30; i++) evidence[`E${p}_${i}`] = { title: 'e', evalType: 'formal', result: 'pass', k: 0, evaluator: { org: `o${p % 7}` }, datasets: [`d${i}`], metric: `m${i}` };
    }
  } else if (kind === 'chain') {
    for (let i = 1; i < 10000; i++) { node(`G${i}`, 'goal', { lineOfDefence: 'control', quantifier: 'none', argumentKind: 'inability' }); link(`G${i - 1}`, `G${i}`); }
  } else if (kind === 'chainbad') {
    for (let i = 1; i < 10000; i++) { node(`G${i}`, 'goal', { lineOfDefence: 'control', quantifier: 'none', argumentKind: 'inability' }); link(`G${i - 1}`, `G${i}`); if (i % 3 === 0) { node(`Sn${i}`, 'solution', { cites: [`E${i}`] }); link(`G${i}`, `Sn${i}`); evidence[`E${i}`] = { title: 'x', absence: true, result: 'fail' }; } }
  } else if (kind === 'cycle') {
    for (let i = 1; i < 10000; i++) { node(`G${i}`, 'goal'); link(`G${i - 1}`, `G${i}`); } link('G9999', 'G0');
  } else if (kind === 'anynest') {
    for (let i = 1; i < 5000; i++) { node(`S${i}`, 'strategy', { combinator: 'any' }); link(`G${i - 1}`, `S${i}`); node(`G${i}`, 'goal'); link(`S${i}`, `G${i}`); node(`H${i}`, 'goal'); link(`S${i}`, `H${i}`); node(`Sn${i}`, 'solution', { cites: ['E1'] }); link(`H${i}`, `Sn${i}`); }
    evidence.E1 = { title: 'x', evalType: 'formal', result: 'pass' };
  } else if (kind === 'orphans') {
    for (let i = 1; i < 10000; i++) { node(`C${i}`, 'context'); }
  }
  return caseFromFile({ formatVersion: 1, id: 'big', meta: { title: 't', maturity: 'reviewed' }, main: 'main', modules: { main: { name: 'Main' } }, nodes, links, evidence, pathways } as any);
}
test('x', () => {
  const out: string[] = [];
  for (const kind of ['tree', 'chain', 'chainbad', 'cycle', 'anynest', 'orphans']) {
    const c = big(kind);
    const profile = shippedProfile('review')!;
    const index = new CaseIndex(c);
    const t0 = performance.now();
    const r = reason(index, { family: 'ai', parameters: parametersOf(profile, c), today: '2026-06-01' });
    r.support('G0'); r.needed('G0');
    out.push(`${kind} nodes ${c.nodes.size} reason ${(performance.now() - t0).toFixed(0)}`);
    for (const rule of RULES) {
      const t = performance.now();
      const f = analyse(index, { profile, today: '2026-06-01', frozen: false, rules: [rule] }).findings;
      const ms = performance.now() - t;
      if (ms > 30) out.push(`   ${rule.id} ${ms.toFixed(0)} ms, ${f.length} findings`);
    }
    const t1 = performance.now();
    const all = analyse(new CaseIndex(c), { profile, today: '2026-06-01', frozen: false });
    out.push(`   ALL ${(performance.now() - t1).toFixed(0)} ms ${all.findings.length}`);
  }
  console.log(out.join('\n'));
}, 300000);
