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

/** Whether some existing element is SupportedBy this one. */
export function supportsSomething(c: Case, id: string): boolean {
  return [...c.nodes.keys()].some((parent) => supporters(c, parent).includes(id));
}

/** "Module reference = min over the module's public goals": those goals. */
export function publicGoals(c: Case, module: string): string[] {
  const found: string[] = [];
  for (const [id, node] of c.nodes) {
    if (node.module === module && node.kind === 'goal' && node.public === true) found.push(id);
  }
  return found;
}

/** The goals and away goals of a contract module that support nothing: what it contracts about. */
export function contractTops(c: Case, module: string): string[] {
  const found: string[] = [];
  for (const [id, node] of c.nodes) {
    const goal = node.kind === 'goal' || node.kind === 'awayGoal';
    if (goal && node.module === module && !supportsSomething(c, id)) found.push(id);
  }
  return found;
}

/** "Contract reference = through the contract module": past its away goals to what carries them. */
export function contractSupporters(c: Case, module: string): string[] {
  return contractTops(c, module).flatMap((top) => {
    const own = supporters(c, top);
    return c.nodes.get(top)?.kind === 'awayGoal' && own.length > 0 ? own : [top];
  });
}

/** What directly carries an element: its supporters, its origin, what its reference stands for. */
export function carriers(c: Case, id: string): string[] {
  const node = c.nodes.get(id);
  if (!node) return [];
  const found = supporters(c, id);
  if ('origin' in node && c.nodes.has(node.origin)) found.push(node.origin);
  if (node.kind === 'moduleReference') found.push(...publicGoals(c, node.target));
  if (node.kind === 'contractReference') found.push(...contractSupporters(c, node.target));
  return [...new Set(found)];
}

/** Everything that `step` reaches from the start, by iteration to a fixed point. */
export function closure(
  start: Iterable<string>,
  step: (id: string) => Iterable<string>,
): Set<string> {
  const reached = new Set(start);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const id of [...reached]) for (const next of step(id)) reached.add(next);
  }
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

/** The element that an away element repeats, through several; undefined where there is none. */
export function resolve(c: Case, id: string): string | undefined {
  let at = id;
  for (let steps = 0; steps <= c.nodes.size; steps += 1) {
    const node = c.nodes.get(at);
    if (!node) return undefined;
    if (!('origin' in node)) return at;
    at = node.origin;
  }
  return undefined;
}

/** Assumptions in context of the element, as themselves and as what they repeat. */
export function attachedAssumptions(c: Case, id: string): { here: string; origin: string }[] {
  const found: { here: string; origin: string }[] = [];
  for (const { link } of linksFrom(c, id, 'inContextOf')) {
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

export type Line = 'control' | 'propensity';

/**
 * "c, p := Pathway.control, Pathway.propensity; unset: the goals of that line directly under the
 * twoLines strategy that names the pathway". What is set but names no goal gives none.
 */
export function lineGoals(c: Case, pathway: string, line: Line): string[] {
  const record = c.pathways.get(pathway);
  if (!record) return [];
  const set = record[line];
  const candidates =
    set !== undefined ? [set] : pathwayStrategies(c, pathway).flatMap((s) => supporters(c, s));
  return [...new Set(candidates)].filter((id) => {
    const goal = c.nodes.get(resolve(c, id) ?? '');
    if (goal?.kind !== 'goal') return false;
    return set !== undefined || goal.lineOfDefence === line;
  });
}
