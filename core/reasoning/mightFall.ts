// What a defeat might bring down: the case is judged once more as if the defeat were recorded, and what
// differs is suggested. Nothing is marked: how far a defeat reaches is a judgement (GSN 2:11.3.4.3).
import type { Case } from '../model/case.ts';
import { CaseIndex, type LinkEntry, type NodeEntry } from '../model/index.ts';
import { nameOf } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';
import { reason } from './reason.ts';
import { rootsOf } from './roots.ts';
import { Structure } from './structure.ts';
import {
  type ReasoningSettings,
  SUPPORT_ORDER,
  type Support,
  type SupportAnswer,
} from './types.ts';

/** One element or relation that a defeat might reach, to be judged by somebody. */
export interface Suggestion {
  readonly id: string;
  /**
   * `weakens`: its support would be worse. `challenges`: a challenge that is raised by what falls.
   * `idle`: an element that would serve nothing else.
   */
  readonly how: 'weakens' | 'challenges' | 'idle';
  /** Of what weakens. */
  readonly before?: Support;
  readonly after?: Support;
  /** A sentence. */
  readonly why: string;
}

/**
 * What the defeat of an element or a relation might bring down: what would lose support, nearest
 * first; challenges that what falls has raised (GSN 2:11.3.4.7); and what would serve nothing else
 * (GSN Figure 2:11-3). Not what is judged defeated already. Empty for what is not in the case.
 */
export function mightFall(
  index: CaseIndex,
  settings: ReasoningSettings,
  id: string,
): readonly Suggestion[] {
  const supposed = withDefeat(index.case, id);
  if (!supposed) return [];
  const [before, after] = [reason(index, settings), reason(new CaseIndex(supposed), settings)];
  const near = distances(index, id);
  const weakened: Suggestion[] = [];
  const fallen = new Set([id]);
  for (const entry of index.nodes.values()) {
    if (entry.id === id || entry.node.defeated) continue;
    const [was, is] = [before.support(entry.id), after.support(entry.id)];
    if (SUPPORT_ORDER.indexOf(is.status) >= SUPPORT_ORDER.indexOf(was.status)) continue;
    if (is.status === 'defeated' || is.status === 'unsupported') fallen.add(entry.id);
    const why = sentence(newReasons(was, is).slice(0, SHOWN).join('; '));
    weakened.push({ id: entry.id, how: 'weakens', before: was.status, after: is.status, why });
  }
  const steps = ({ id: one }: Suggestion) => near.get(one) ?? index.nodes.size;
  weakened.sort((a, b) => steps(a) - steps(b) || byName(index.case, a.id, b.id));
  return [...weakened, ...raisedBy(index, fallen), ...idleWith(index, id)];
}

/** How many reasons a suggestion gives. */
const SHOWN = 3;

function newReasons(was: SupportAnswer, is: SupportAnswer): string[] {
  const known = new Set(was.reasons.map(({ message }) => message));
  const fresh = is.reasons.filter(({ message }) => !known.has(message));
  return (fresh.length > 0 ? fresh : is.reasons).map(({ message }) => message);
}

/** The case with one more defeat; undefined where there is nothing of this id. */
function withDefeat(c: Case, id: string): Case | undefined {
  const [node, link] = [c.nodes.get(id), c.links.get(id)];
  const defeated = { rationale: 'supposed' };
  if (node) return { ...c, nodes: new Map(c.nodes).set(id, { ...node, defeated }) };
  return link && { ...c, links: new Map(c.links).set(id, { ...link, defeated }) };
}

/** How many steps up the argument lead from here to each element. */
function distances({ nodes, links }: CaseIndex, id: string): ReadonlyMap<string, number> {
  const above = (entry: NodeEntry) => [
    ...[...entry.supports, ...entry.contextOf].map(({ from }) => from),
    ...(repeated.get(entry.id) ?? []),
  ];
  const repeated = new Map<string, NodeEntry[]>();
  for (const entry of nodes.values()) {
    if (!('origin' in entry.node)) continue;
    const { origin } = entry.node;
    repeated.set(origin, [...(repeated.get(origin) ?? []), entry]);
  }
  const start = nodes.get(id) ?? links.get(id)?.from;
  const found = new Map<string, number>(start ? [[start.id, 0]] : []);
  for (const [at, steps] of found) {
    const entry = nodes.get(at);
    for (const next of entry ? above(entry) : []) {
      if (next && !found.has(next.id)) found.set(next.id, steps + 1);
    }
  }
  return found;
}

/** Challenges that still count and come from what falls. */
function raisedBy(index: CaseIndex, fallen: ReadonlySet<string>): Suggestion[] {
  const c = index.case;
  return [...fallen]
    .flatMap((id) => index.nodes.get(id)?.challenges ?? [])
    .filter(({ link }) => !link.defeated && !isRefuted(link))
    .map(({ id, link }): Suggestion => {
      const why = sentence(`the challenge is raised by ${nameOf(c, link.from)}`);
      return { id, how: 'challenges', why };
    })
    .sort((a, b) => byName(c, a.id, b.id));
}

function isRefuted(link: LinkEntry['link']): boolean {
  return link.kind === 'challenges' && link.challenge?.status === 'refuted';
}

/** What stands below the defeated and serves nothing that does not, from the top down. */
function idleWith(index: CaseIndex, id: string): Suggestion[] {
  const link = index.links.get(id);
  const from = index.nodes.get(id);
  const start = from ?? (link?.link.kind === 'challenges' ? undefined : link?.to);
  if (!start) return [];
  const roots = new Set(rootsOf(new Structure(index)).map((root) => root.id));
  const repeated = new Set(
    [...index.nodes.values()].flatMap(({ node }) => ('origin' in node ? [node.origin] : [])),
  );
  const idle = new Set<string>(from ? [id] : []);
  const serves = (entry: NodeEntry) => {
    const uses = [...entry.supports, ...entry.contextOf].filter((use) => use.id !== id);
    const up = uses.flatMap((use) => (use.from && !use.link.defeated ? [use.from] : []));
    const kept = roots.has(entry.id) || repeated.has(entry.id) || entry.challenges.length > 0;
    return kept || up.some((one) => !idle.has(one.id) && !one.node.defeated);
  };
  const queue = from ? below(from) : [start];
  for (const entry of queue) {
    if (idle.has(entry.id) || serves(entry)) continue;
    idle.add(entry.id);
    queue.push(...below(entry));
  }
  const why = sentence(`it serves nothing but ${nameOf(index.case, id)}`);
  return [...idle]
    .filter((one) => one !== id && !index.nodes.get(one)?.node.defeated)
    .map((one) => ({ id: one, how: 'idle', why }));
}

function below(entry: NodeEntry): NodeEntry[] {
  return [...entry.supportedBy, ...entry.inContextOf].flatMap(({ to }) => to ?? []);
}

function byName(c: Case, a: string, b: string): number {
  return compareIdentifiers(nameOf(c, a), nameOf(c, b)) || (a < b ? -1 : 1);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
