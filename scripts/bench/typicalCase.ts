// A case as people write them, of any size: the argument of layoutCases.ts (one to four children,
// contexts, shared and challenged parts) with an evidence record of the usual length per solution.
import type { CaseLink, CaseNode, Evidence } from '../../core/generated/case.types.ts';
import { type Case, caseFromFile } from '../../core/model/case.ts';
import { argument } from './layoutCases.ts';

/**
 * A case of `size` nodes in one module. About 7 MB at 10,000.
 * @param name begins the ids of its nodes; the top goal is `NAME0`
 */
export function typicalCase(size: number, name = 'n'): Case {
  const drawn = argument({ nodes: size, seed: 1, contexts: 0.3, shared: 0.05, challenged: 0.02 });
  const nodes: Record<string, CaseNode> = {};
  const links: Record<string, CaseLink> = {};
  const evidence: Record<string, Evidence> = {};
  const idOf = (drawnId: string) => name + drawnId.slice(1);
  for (const { id: drawnId, kind, identifier, text } of drawn.nodes) {
    const id = idOf(drawnId);
    const solution = kind === 'solution';
    const cites = solution ? { cites: [`E-${id}`] } : {};
    nodes[id] = { kind, module: 'main', identifier, text, ...cites } as CaseNode;
    if (solution) evidence[`E-${id}`] = evidenceOf(text);
  }
  for (const { id, kind, from, to, order } of drawn.links) {
    const ends = { from: idOf(from), to: idOf(to ?? '') };
    links[id] = { kind, ...ends, order } as CaseLink;
  }
  return caseFromFile({
    formatVersion: 1,
    id: 'bench',
    meta: { title: 'Bench', maturity: 'draft', profile: 'review' },
    main: 'main',
    modules: { main: { name: 'Main' } },
    nodes,
    links,
    evidence,
  });
}

function evidenceOf(title: string): Evidence {
  return {
    title,
    access: 'Full documentation and the model',
    artefacts: [
      {
        bytes: 1_012_431,
        sha256: '88ccfa471d51973ccfe2713b54faf943373362eff96f9e182e642e49c11d9a1d',
        url: 'https://quartz.example/safety/evaluation.pdf',
      },
    ],
    configHash: 'cfg-7f21c0',
    date: '2026-05-12',
    distribution: 'proxy',
    effCompute: 4.2e26,
    evalType: 'capability',
    evaluator: { independent: true, kind: 'external', org: 'An outside team' },
    expiry: '2026-12-31',
    gamingRisk: 'low',
    interval: { computed: true, high: 0.161, level: 0.95, low: 0.0737, method: 'Wilson' },
    k: 22,
    metric: 'tasks completed',
    n: 200,
    result: 'pass',
    samples: ['Attempt, transcript 17', 'Attempt, transcript 102', 'Attempt, transcript 233'],
    scoring: 'Checked by the range and by two people',
    status: 'active',
    tasks: '40 targets, 5 attempts each',
    unit: 'model',
  };
}
