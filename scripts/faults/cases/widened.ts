// A case with copies of the branches of its pathways beside them: what one is told, none may be told more.
import { produce } from 'immer';
import { digestOfBallot, digestText } from '../../../core/format/digest.ts';
import { type Case, TABLES } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';

/**
 * The case with copies of the branch of each pathway beside it: elements, links, pathway, actor and
 * evidence are copied, so that nothing is shared between the copies. Votes are bound to the copies.
 */
export function widened(c: Case, copies: number): Case {
  const index = new CaseIndex(c);
  let next = c;
  for (const [i, pathway] of [...c.pathways.keys()].entries()) {
    for (let n = 1; n <= copies; n += 1) next = withCopy(next, index, pathway, `-${i + 1}${n}`);
  }
  const { riskEstimate = {} } = next.meta;
  const upper = (riskEstimate.upper ?? 0) * 1.01;
  return { ...next, meta: { ...next.meta, riskEstimate: { ...riskEstimate, upper } } };
}

/** With a copy of the branch of one pathway; ids of the copy end with the suffix. */
export function withCopy(to: Case, { case: c }: CaseIndex, pathway: string, suffix: string): Case {
  const top = [...c.nodes].find(
    ([, node]) => node.kind === 'goal' && node.about?.includes(pathway),
  )?.[0];
  if (top === undefined) throw new Error(`No goal is about ${pathway}.`);
  const nodes = below(c, top);
  const ids = new Map([...nodes].map((id) => [id, `${id}${suffix}`]));
  for (const id of nodes) {
    const node = c.nodes.get(id);
    if (node?.kind !== 'solution') continue;
    for (const one of node.cites ?? []) if (c.evidence.has(one)) ids.set(one, `${one}${suffix}`);
  }
  ids.set(pathway, `${pathway}${suffix}`);
  for (const [id, { subject }] of c.approvals) if (ids.has(subject)) ids.set(id, `${id}${suffix}`);
  const renamed = <T>(value: T): T => rename(value, ids) as T;
  return produce(to, (draft) => {
    const put = (table: 'evidence' | 'pathways' | 'nodes') => {
      for (const [id, value] of c[table]) {
        const copy = ids.get(id);
        if (copy !== undefined) (draft[table] as Map<string, unknown>).set(copy, renamed(value));
      }
    };
    put('evidence');
    put('pathways');
    put('nodes');
    const copied = draft.pathways.get(`${pathway}${suffix}`);
    if (copied?.riskUpper !== undefined) copied.riskUpper /= 1000;
    if (copied) copied.name = `${copied.name}, variant ${suffix.slice(1)}`;
    for (const id of nodes) {
      const node = draft.nodes.get(`${id}${suffix}`);
      if (node) node.identifier = `${node.identifier}${suffix.replace('-', 'x')}`;
    }
    for (const [id, one] of draft.evidence) {
      if (!id.endsWith(suffix)) continue;
      // A run of its own, by people of its own, on data of its own: else one thing would carry them all.
      const own = (words: readonly string[] | undefined) => words?.map((word) => word + suffix);
      if (one.runId !== undefined) one.runId += suffix;
      for (const field of [
        'graders',
        'datasets',
        'independenceGroups',
        'modelOrganisms',
      ] as const) {
        const words = own(one[field]);
        if (words) one[field] = words;
      }
      if (one.evaluator?.org !== undefined) one.evaluator.org += suffix;
      if (one.evaluator?.person !== undefined) delete one.evaluator.person;
      for (const artefact of one.artefacts ?? []) {
        if (artefact.sha256) artefact.sha256 = digestText(artefact.sha256 + suffix);
        if (artefact.url) artefact.url += suffix;
      }
    }
    for (const [id, link] of c.links) {
      const from = ids.get(link.from);
      const end = 'to' in link && link.to !== undefined ? ids.get(link.to) : undefined;
      if (from !== undefined)
        draft.links.set(`${id}${suffix}`, { ...renamed(link), from } as never);
      else if (end !== undefined && 'to' in link && link.to === top) {
        draft.links.set(`${id}${suffix}`, { ...renamed(link), order: `${link.order}V` } as never);
      }
    }
    for (const [id, monitor] of c.monitors) {
      const claim = ids.get(monitor.claim ?? '');
      if (claim !== undefined) draft.monitors.set(`${id}${suffix}`, { ...monitor, claim });
    }
    approve(draft as unknown as Mutable, c, ids, suffix);
  });
}

type Mutable = { approvals: Map<string, Record<string, unknown>> } & Case;

/** Approvals of what was copied, with their votes cast on the copy. */
function approve(draft: Mutable, c: Case, ids: ReadonlyMap<string, string>, suffix: string): void {
  for (const [id, approval] of c.approvals) {
    const subject = ids.get(approval.subject);
    if (subject === undefined) continue;
    const copy = { ...approval, subject };
    const digest = digestOfBallot(new CaseIndex(structuredCase(draft)), copy);
    const votes = approval.votes?.map((vote) => ({ ...vote, ...(vote.digest ? { digest } : {}) }));
    draft.approvals.set(`${id}${suffix}`, { ...copy, digest, votes });
  }
}

/** A draft as a plain case. */
function structuredCase(draft: Case): Case {
  const tables = TABLES.map((table) => [
    table,
    new Map([...draft[table]].map(([id, value]) => [id, JSON.parse(JSON.stringify(value))])),
  ]);
  return {
    ...JSON.parse(JSON.stringify({ ...draft, ...Object.fromEntries(TABLES.map((t) => [t, 0])) })),
    ...Object.fromEntries(tables),
  };
}

/** All that hangs on an element: support, context, and challenges of it with what answers them. */
export function below(c: Case, top: string): ReadonlySet<string> {
  const found = new Set([top]);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [, link] of c.links) {
      if (link.kind === 'challenges') {
        const to = 'toLink' in link ? c.links.get(link.toLink ?? '')?.from : link.to;
        if (to !== undefined && found.has(to)) found.add(link.from);
      } else if (found.has(link.from) && link.to !== undefined) found.add(link.to);
    }
  }
  return found;
}

function rename(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => rename(item, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rename(item, ids)]));
}
