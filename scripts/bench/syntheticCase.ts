// Made-up cases of any size: goals and strategies by turns, eight wide, solutions at the leaves.
import type { CaseLink, CaseNode } from '../../core/generated/case.types.ts';
import { type Case, caseFromFile } from '../../core/model/case.ts';
import { orderKeys } from '../../core/model/order.ts';

const WIDTH = 8;
const PREFIX = { goal: 'G', strategy: 'S', solution: 'Sn' } as const;

/** A well-formed argument of `size` nodes without records. */
export function syntheticCase(size: number): Case {
  const nodes: Record<string, CaseNode> = {};
  const links: Record<string, CaseLink> = {};
  const kinds: (keyof typeof PREFIX)[] = [];
  for (const [i, order] of orderKeys(size).entries()) {
    const parent = i === 0 ? undefined : Math.floor((i - 1) / WIDTH);
    const above = parent === undefined ? undefined : kinds[parent];
    const leaf = i * WIDTH + 1 >= size;
    const kind = above === 'goal' ? (leaf ? 'solution' : 'strategy') : 'goal';
    kinds.push(kind);
    const text = `Claim number ${i}, with a sentence of the length that is usual in such a case`;
    nodes[`n${i}`] = { kind, module: 'main', identifier: `${PREFIX[kind]}${i}`, text };
    if (parent === undefined) continue;
    links[`l${i}`] = { kind: 'supportedBy', from: `n${parent}`, to: `n${i}`, order };
  }
  return caseFromFile({
    formatVersion: 1,
    id: 'bench',
    meta: { title: 'Bench', maturity: 'draft', profile: 'review' },
    main: 'main',
    modules: { main: { name: 'Main' } },
    nodes,
    links,
  });
}
