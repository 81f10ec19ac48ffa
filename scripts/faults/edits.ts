// Edits that faults are made of, on immer's draft of a case.
import type { Draft } from 'immer';
import type {
  Assumption,
  Case,
  CaseMeta,
  CaseNode,
  Goal,
  RecordOf,
  RecordTable,
  Solution,
  Strategy,
} from '../../core/model/case.ts';
import type { Fault } from './fault.ts';

type Plant = Fault['plant'];
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Changes the record at the site. */
export function record<T extends RecordTable>(
  table: T,
  change: (record: Mutable<RecordOf<T>>, draft: Draft<Case>, id: string) => void,
): Plant {
  return (draft, site) => {
    const found = (draft[table] as Map<string, unknown>).get(site);
    if (found) change(found as Mutable<RecordOf<T>>, draft, site);
  };
}

/** Takes fields off the record at the site. */
export function without<T extends RecordTable>(
  table: T,
  ...fields: readonly (keyof RecordOf<T> & string)[]
): Plant {
  return (draft, site) => {
    const found = (draft[table] as Map<string, Record<string, unknown>>).get(site);
    for (const field of fields) if (found) delete found[field];
  };
}

/** Removes the record at the site; who names it is left as it is. */
export function removed(table: RecordTable): Plant {
  return (draft, site) => {
    (draft[table] as Map<string, unknown>).delete(site);
  };
}

interface Kinds {
  readonly goal: Goal;
  readonly strategy: Strategy;
  readonly solution: Solution;
  readonly assumption: Assumption;
}

/** Changes the element at the site. */
export function element<K extends keyof Kinds>(
  kind: K,
  change: (node: Mutable<Kinds[K]>, draft: Draft<Case>, id: string) => void,
): Plant {
  return (draft, site) => {
    const found = draft.nodes.get(site);
    if (found?.kind === kind) change(found as Mutable<Kinds[K]>, draft, site);
  };
}

/** Changes the head of the case. */
export function head(change: (meta: Mutable<CaseMeta>, draft: Draft<Case>) => void): Plant {
  return (draft) => change(draft.meta as Mutable<CaseMeta>, draft);
}

/** What an away goal repeats; any other element itself. */
export function originOf({ nodes }: Draft<Case>, id: string): string {
  const node = nodes.get(id);
  return node?.kind === 'awayGoal' ? node.origin : id;
}

/** Takes the element away, with every link at it. */
export function dropElement(draft: Draft<Case>, id: string): void {
  draft.nodes.delete(id);
  for (const [link, { from, ...end }] of [...draft.links]) {
    if (from === id || ('to' in end && end.to === id)) draft.links.delete(link);
  }
}

/** Takes away the links of a kind that leave the element. */
export function dropLinks(
  draft: Draft<Case>,
  from: string,
  kind: 'supportedBy' | 'inContextOf',
): void {
  for (const [id, link] of [...draft.links]) {
    if (link.from === from && link.kind === kind) draft.links.delete(id);
  }
}

/** Adds an element, linked from another. */
export function addBelow(
  draft: Draft<Case>,
  parent: string,
  node: Omit<CaseNode, 'module'> & Record<string, unknown>,
  kind: 'supportedBy' | 'inContextOf' = 'supportedBy',
): string {
  const id = `planted-${draft.nodes.size}`;
  const module = draft.nodes.get(parent)?.module ?? draft.main;
  draft.nodes.set(id, { ...node, module } as CaseNode);
  draft.links.set(`link-${id}`, { kind, from: parent, to: id, order: 'zz' });
  return id;
}

/** A challenge on an element or a link. */
export function challenge(
  draft: Draft<Case>,
  to: string,
  about: { readonly status?: string; readonly kind?: string } & Record<string, unknown>,
): void {
  const id = `planted-${draft.nodes.size}`;
  const target = draft.links.has(to) ? { toLink: to } : { to };
  const module = draft.nodes.get(to)?.module ?? draft.main;
  const text = 'The result was measured on a version that nobody deploys.';
  draft.nodes.set(id, { kind: 'goal', module, identifier: 'G900', text });
  draft.links.set(`link-${id}`, {
    kind: 'challenges',
    from: id,
    ...target,
    order: 'zz',
    challenge: about,
  } as never);
}

/** So many days before a day; both YYYY-MM-DD. */
export function daysBefore(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`) - days * 86_400_000;
  return new Date(at).toISOString().slice(0, 10);
}
