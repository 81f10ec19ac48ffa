// The naive oracle of the reasoning core: what carries what, by plain loops and closures.
import type { Case, CaseLink } from '../../../core/model/case.ts';

export type LinkWithId = { readonly id: string; readonly link: CaseLink };

/** Every link of a kind that starts at the node; the other end may be missing. */
export function linksFrom(c: Case, from: string, kind: CaseLink['kind']): LinkWithId[] {
  const found: LinkWithId[] = [];
  for (const [id, link] of c.links) {
    if (link.kind === kind && link.from === from) found.push({ id, link });
  }
  return found;
}

/** Challenges that end on the node, or on the link, and start somewhere. */
export function challengesOf(c: Case, target: { node: string } | { link: string }): string[] {
  const found: string[] = [];
  for (const [id, link] of c.links) {
    if (link.kind !== 'challenges') continue;
    if ('node' in target ? link.to === target.node : link.toLink === target.link) found.push(id);
  }
  return found;
}

/** The existing elements that the node is SupportedBy. */
export function supporters(c: Case, id: string): string[] {
  const ends = linksFrom(c, id, 'supportedBy').map(({ link }) => link.to ?? '');
  return [...new Set(ends)].filter((end) => c.nodes.has(end));
}

/** The existing elements that are SupportedBy this one. */
export function supportedElements(c: Case, id: string): string[] {
  return [...c.nodes.keys()].filter((parent) => supporters(c, parent).includes(id));
}

/** The module lies in the other, through any number of modules; circles of parents contain nothing. */
function liesIn(c: Case, module: string, other: string): boolean {
  const parent = (id: string) => c.modules.get(id)?.parent;
  const above = (id: string) => closure([parent(id) ?? id], (at) => [parent(at) ?? at]);
  const inCircle = (id: string) => parent(id) !== undefined && above(id).has(id);
  let at = module;
  while (at !== other) {
    const up = parent(at);
    if (up === undefined || !c.modules.has(up) || inCircle(at)) return false;
    at = up;
  }
  return true;
}

/**
 * "Module reference = min over the module's public goals": those goals, by their decorator or by an
 * interface of the module, which may also promote goals of modules in it (GSN 1:4.6.5). A contract
 * module has none (1:4.7.3).
 */
export function publicGoals(c: Case, module: string): string[] {
  const record = c.modules.get(module);
  if (!record || record.contract) return [];
  const listed = (record.interfaces ?? []).flatMap((one) => one.public ?? []);
  return [...c.nodes].flatMap(([id, node]) => {
    if (node.kind !== 'goal') return [];
    const own = node.module === module && node.public === true;
    return own || (listed.includes(id) && liesIn(c, node.module, module)) ? [id] : [];
  });
}

/** The goals and away goals of a contract module that support nothing in it: what it claims. */
export function contractTops(c: Case, module: string): string[] {
  const found: string[] = [];
  for (const [id, node] of c.nodes) {
    const goal = node.kind === 'goal' || node.kind === 'awayGoal';
    const inside = supportedElements(c, id).some((at) => c.nodes.get(at)?.module === module);
    if (goal && node.module === module && !inside) found.push(id);
  }
  return found;
}

/** An away goal of a contract module that the contract itself argues, or that waits for it to. */
function isArguedByContract(c: Case, id: string): boolean {
  const node = c.nodes.get(id);
  if (node?.kind !== 'awayGoal') return false;
  if (linksFrom(c, id, 'supportedBy').length > 0) return true;
  return supporters(c, node.origin).some((at) => {
    const reference = c.nodes.get(at);
    return reference?.kind === 'contractReference' && reference.target === node.module;
  });
}

/**
 * "Contract reference = through the contract module": the away goals that the contract argues bear
 * the reference, for their origin is the goal that waits for the contract. Anything else bears itself.
 */
export function bearers(c: Case, id: string): string[] {
  const node = c.nodes.get(id);
  if (node?.kind !== 'contractReference') return [id];
  return [id, ...contractTops(c, node.target).filter((top) => isArguedByContract(c, top))];
}

/** What a reference stands for, apart from what bears it. */
export function referents(c: Case, id: string): string[] {
  const node = c.nodes.get(id);
  if (node?.kind === 'moduleReference') return publicGoals(c, node.target);
  if (node?.kind !== 'contractReference') return [];
  return contractTops(c, node.target).filter((top) => !isArguedByContract(c, top));
}

/** What directly carries an element: its supporters, its origin, what its reference stands for. */
export function carriers(c: Case, id: string): string[] {
  const node = c.nodes.get(id);
  if (!node) return [];
  const found = bearers(c, id).flatMap((bearer) => supporters(c, bearer));
  if ('origin' in node && c.nodes.has(node.origin)) found.push(node.origin);
  return [...new Set([...found, ...referents(c, id)])];
}

/** Everything that `step` reaches from the start: a Set's iteration meets what is added to it. */
export function closure(
  start: Iterable<string>,
  step: (id: string) => Iterable<string>,
): Set<string> {
  const reached = new Set(start);
  for (const id of reached) for (const next of step(id)) reached.add(next);
  return reached;
}

/** The element and all that carries it. */
export function below(c: Case, id: string): Set<string> {
  return closure(c.nodes.has(id) ? [id] : [], (at) => carriers(c, at));
}

/** What the element directly carries. */
export function carried(c: Case, id: string): string[] {
  return [...c.nodes.keys()].filter((parent) => carriers(c, parent).includes(id));
}

/** The element, what it repeats if it is an away element, and so on. */
export function originChain(c: Case, id: string): string[] {
  return [
    ...closure(c.nodes.has(id) ? [id] : [], (at) => {
      const node = c.nodes.get(at);
      return node && 'origin' in node && c.nodes.has(node.origin) ? [node.origin] : [];
    }),
  ];
}

/** The element that an away element repeats, through several; undefined where there is none. */
export function resolve(c: Case, id: string): string | undefined {
  return originChain(c, id).find((at) => {
    const node = c.nodes.get(at);
    return node && !('origin' in node);
  });
}

/** Its tags, and for an away element those of what it repeats. */
export function tagsOf(c: Case, id: string): string[] {
  const node = c.nodes.get(id);
  const origin = c.nodes.get(resolve(c, id) ?? '');
  const repeats = node?.kind.toLowerCase() === `away${origin?.kind}`;
  return [...(node?.tags ?? []), ...(repeats ? (origin?.tags ?? []) : [])];
}

/** Assumptions in context of the element, as themselves and as what they repeat. */
export function attachedAssumptions(c: Case, id: string): { here: string; origin: string }[] {
  const found: { here: string; origin: string }[] = [];
  const contexts = bearers(c, id).flatMap((bearer) => linksFrom(c, bearer, 'inContextOf'));
  for (const { link } of contexts) {
    const here = link.to ?? '';
    const kind = c.nodes.get(here)?.kind;
    if (kind === 'assumption' || kind === 'awayAssumption') {
      found.push({ here, origin: resolve(c, here) ?? here });
    }
  }
  return found;
}

/** own(g): assumptions attached to g or below g (NOT inherited ones). */
export function own(c: Case, id: string): Set<string> {
  const found = new Set<string>();
  for (const at of below(c, id)) {
    for (const { origin } of attachedAssumptions(c, at)) found.add(origin);
  }
  return found;
}

/** Assumptions that the element inherits: attached to what stands above it. */
export function inherited(c: Case, id: string): Set<string> {
  const found = new Set<string>();
  for (const above of c.nodes.keys()) {
    if (above === id || !below(c, above).has(id)) continue;
    for (const { origin } of attachedAssumptions(c, above)) found.add(origin);
  }
  return found;
}

/** E(g)=evidence transitively reachable from g by supportedBy/cites; "a Mitigation counts as its evaluatedBy". */
export function evidenceOf(c: Case, id: string): Set<string> {
  const found = new Set<string>();
  for (const at of below(c, id)) {
    const node = c.nodes.get(at);
    if (node?.kind !== 'solution') continue;
    for (const cited of node.cites ?? []) {
      for (const e of citedEvidence(c, cited)) if (c.evidence.has(e)) found.add(e);
    }
  }
  return found;
}

/** The evidence ids that a citation stands for; itself where it names nothing. */
export function citedEvidence(c: Case, cited: string): readonly string[] {
  if (c.evidence.has(cited)) return [cited];
  return c.mitigations.get(cited)?.evaluatedBy ?? [];
}

/** Strategies with `twoLines` that name the pathway. */
export function pathwayStrategies(c: Case, pathway: string): string[] {
  const found: string[] = [];
  for (const [id, node] of c.nodes) {
    const twoLines = node.kind === 'strategy' && node.combinator === 'twoLines';
    if (twoLines && node.pathway === pathway) found.push(id);
  }
  return found;
}

export const LINES = ['control', 'propensity'] as const;
export type Line = (typeof LINES)[number];

/**
 * "c, p := Pathway.control, Pathway.propensity; unset: the goals of that line directly under the
 * twoLines strategy that names the pathway". What is set but names no goal gives none, nor does a
 * goal that the pathway does not rest on: directly under its twoLines strategies, as itself or as an
 * away goal; where it has no strategy, at or below something about it.
 */
export function lineGoals(c: Case, pathway: string, line: Line): string[] {
  const record = c.pathways.get(pathway);
  if (!record) return [];
  const set = record[line];
  const isGoal = (id: string) => ['goal', 'awayGoal'].includes(c.nodes.get(id)?.kind ?? '');
  if (set !== undefined && !isGoal(set)) return [];
  const strategies = pathwayStrategies(c, pathway);
  const claim = (id: string) => resolve(c, id) ?? id;
  if (set !== undefined && strategies.length === 0) {
    const about = [...c.nodes.keys()].filter((id) => c.nodes.get(id)?.about?.includes(pathway));
    return about.some((id) => below(c, id).has(claim(set))) ? [set] : [];
  }
  return [...new Set(strategies.flatMap((s) => supporters(c, s)))].filter((id) => {
    if (!isGoal(id)) return false;
    if (set !== undefined) return claim(id) === claim(set);
    const goal = c.nodes.get(claim(id));
    return goal?.kind === 'goal' && goal.lineOfDefence === line;
  });
}

/** The steps from the strategies of the pathway to its lines. */
export function stepsToLines(c: Case, pathway: string, lines: readonly string[]): LinkWithId[] {
  return pathwayStrategies(c, pathway)
    .flatMap((strategy) => linksFrom(c, strategy, 'supportedBy'))
    .filter(({ link }) => lines.includes(link.to ?? ''));
}
