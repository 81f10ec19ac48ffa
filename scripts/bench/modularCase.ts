// A hundred modules, each argued as people argue, that lean on one another: away goals, away contexts
// and solutions, module references, and interfaces that say what is published and what is needed.
import type { CaseFile, CaseLink, CaseNode, Evidence } from '../../core/generated/case.types.ts';
import { type Case, caseFromFile } from '../../core/model/case.ts';
import { typicalCase } from './typicalCase.ts';

const MODULES = 100;

/** Elements of a module that stand for those of others. */
const BORROWED = 6;

/** A case of about `size` elements in a hundred modules; every module supports one before it. */
export function modularCase(size: number): Case {
  const nodes: Record<string, CaseNode> = {};
  const links: Record<string, CaseLink> = {};
  const evidence: Record<string, Evidence> = {};
  const modules: CaseFile['modules'] = {};
  const parts = Array.from({ length: MODULES }, (_, i) => ownPart(i, size / MODULES - BORROWED));
  parts.forEach((part, i) => {
    for (const [id, node] of part.nodes) nodes[id] = { ...node, module: part.module };
    for (const [id, link] of part.links) links[part.module + id] = link;
    for (const [id, record] of part.evidence) evidence[id] = record;
    const borrowed = borrowings(part, parts, i);
    Object.assign(nodes, borrowed.nodes);
    Object.assign(links, borrowed.links);
    modules[part.module] = {
      name: `Module ${i}`,
      interfaces: [{ public: publicOf(part), needsSupport: part.goals.slice(-3) }],
    };
  });
  const meta = { title: 'Bench', maturity: 'draft', profile: 'review' } as const;
  const main = 'm0';
  return caseFromFile({
    formatVersion: 1,
    id: 'bench',
    meta,
    main,
    modules,
    nodes,
    links,
    evidence,
  });
}

interface Part {
  readonly module: string;
  readonly nodes: Case['nodes'];
  readonly links: Case['links'];
  readonly evidence: Case['evidence'];
  readonly goals: readonly string[];
  readonly contexts: readonly string[];
  readonly solutions: readonly string[];
}

function ownPart(i: number, size: number): Part {
  const c = typicalCase(size, `m${i}.`);
  const ofKind = (kind: CaseNode['kind']) =>
    [...c.nodes].flatMap(([id, node]) => (node.kind === kind ? id : []));
  const [goals, contexts, solutions] = [ofKind('goal'), ofKind('context'), ofKind('solution')];
  return { ...c, module: `m${i}`, goals, contexts, solutions };
}

/** What others may lean on: the top goal, a few others, a context, a solution. */
function publicOf({ goals, contexts, solutions }: Part): string[] {
  return [...goals.slice(0, 4), ...contexts.slice(0, 1), ...solutions.slice(0, 1)];
}

/** The top goal rests on those of two later modules, another goal on a module as a whole. */
function borrowings(part: Part, parts: readonly Part[], i: number) {
  const { module, goals } = part;
  const nodes: Record<string, CaseNode> = {};
  const links: Record<string, CaseLink> = {};
  const add = (under: string | undefined, node: CaseNode, kind: 'supportedBy' | 'inContextOf') => {
    const id = `${module}.away${Object.keys(nodes).length}`;
    nodes[id] = node;
    if (under !== undefined) links[`${id}.link`] = { kind, from: under, to: id, order: 'z0' };
  };
  const away = (
    kind: 'awayGoal' | 'awayContext' | 'awaySolution',
    later: number,
    origin?: string,
  ) => {
    const from = parts[later];
    if (!from || origin === undefined) return;
    const identifier = from.nodes.get(origin)?.identifier ?? origin;
    const node = { kind, module, identifier, origin, originModule: from.module };
    const [top, , other] = goals;
    add(
      kind === 'awaySolution' ? other : top,
      node,
      kind === 'awayContext' ? 'inContextOf' : 'supportedBy',
    );
  };
  away('awayGoal', 2 * i + 1, parts[2 * i + 1]?.goals[0]);
  away('awayGoal', 2 * i + 2, parts[2 * i + 2]?.goals[0]);
  away('awayGoal', i + 5, parts[i + 5]?.goals[2]);
  away('awayContext', i + 1, parts[i + 1]?.contexts[0]);
  away('awaySolution', i + 2, parts[i + 2]?.solutions[0]);
  const whole = parts[i + 3];
  if (whole) {
    const identifier = `Module ${i + 3}`;
    add(
      goals[1],
      { kind: 'moduleReference', module, identifier, target: whole.module },
      'supportedBy',
    );
  }
  return { nodes, links };
}
