// What the faults of modules and of contracts share: where they are planted and what with.
import type { Draft } from 'immer';
import type { Case, CaseNode } from '../../core/model/case.ts';
import type { Fault, Grounds } from './fault.ts';
import { elements } from './sites.ts';

type Fields = Record<string, unknown>;

/** Changes fields of the element at the site. */
export const set =
  (fields: Fields): Fault['plant'] =>
  (draft, site) => {
    const node = draft.nodes.get(site);
    if (node) Object.assign(node, fields);
  };

export function inContract({ case: c }: Grounds, { module }: Pick<CaseNode, 'module'>): boolean {
  return c.modules.get(module)?.contract === true;
}

export const contracts: Fault['sites'] = ({ case: c }) =>
  [...c.modules].flatMap(([id, { contract }]) => (contract === true ? [id] : []));

/** Ordinary modules beside the main one that hold goals. */
export const parts: Fault['sites'] = ({ case: c }) =>
  [...c.modules].flatMap(([id, { contract }]) =>
    contract !== true && id !== c.main && topOf(c, id) !== undefined ? [id] : [],
  );

export function topOf(c: Pick<Case, 'nodes'>, module: string): string | undefined {
  return [...c.nodes].find(([, node]) => node.module === module && node.kind === 'goal')?.[0];
}

/** Away goals in ordinary modules, and in contracts. */
export const awayGoals = elements('awayGoal', (node, grounds) => !inContract(grounds, node));

export function put(draft: Draft<Case>, node: Fields): string {
  const id = `planted-${draft.nodes.size}`;
  draft.nodes.set(id, node as never);
  return id;
}

export function support(draft: Draft<Case>, from: string, to: string): void {
  const id = `planted-link-${draft.links.size}`;
  draft.links.set(id, { kind: 'supportedBy', from, to, order: 'zz' });
}

/** An away goal of an element, in a module. */
export function awayOf(draft: Draft<Case>, origin: string, module: string): string {
  const node = draft.nodes.get(origin);
  const { identifier = 'G1', module: originModule } = node ?? {};
  return put(draft, { kind: 'awayGoal', module, identifier, origin, originModule });
}
