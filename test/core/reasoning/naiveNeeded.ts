// The naive oracle of the reasoning core: roots, needed, critical, load-bearing, connected.
import { isContextual } from '../../../core/model/kinds.ts';
import { once, type World } from './naiveEvidence.ts';
import {
  attachedAssumptions,
  bearers,
  below,
  carried,
  carriers,
  closure,
  contractTops,
  LINES,
  lineGoals,
  linksFrom,
  pathwayStrategies,
  resolve,
  supportedElements,
  supporters,
  tagsOf,
} from './naiveStructure.ts';
import { weakestOfLine } from './naiveSufficiency.ts';
import { combine, supporterValues } from './naiveSupport.ts';

/**
 * Root goals, of every module: they support nothing, "unless it only challenges or an ACP names it".
 */
export function roots(w: World): string[] {
  return once(w, 'roots', () => findRoots(w));
}

function findRoots(w: World): string[] {
  const tops = [...w.c.nodes.keys()].filter((id) => {
    return w.c.nodes.get(id)?.kind === 'goal' && supportedElements(w.c, id).length === 0;
  });
  const vouches = (id: string) => {
    const named = [...w.c.acps.values()].some(({ argument }) => argument?.goal === id);
    const own = w.c.nodes.get(id)?.module === w.c.main && hasTwoLines(w, id);
    return named && !hasSubject(w, id) && !own;
  };
  const found = tops.filter((id) => {
    if (vouches(id)) return false;
    return linksFrom(w.c, id, 'challenges').length === 0 || isDisguised(w, id);
  });
  // Where every top of a module challenges, none "only challenges": all are roots. In the main module
  // the arguments of ACPs are too: something is claimed there.
  const module = (id: string) => w.c.nodes.get(id)?.module;
  return tops.filter((id) => {
    if (found.includes(id)) return true;
    if (found.some((other) => module(other) === module(id))) return false;
    if (doubtsAnother(w, id)) return false;
    return !vouches(id) || module(id) === w.c.main;
  });
}

/** About a pathway, level, risk domain, system version or deployment context. */
function hasSubject({ c }: World, id: string): boolean {
  const subjects = [c.pathways, c.safetyLevels, c.riskDomains, c.systemVersions];
  const about = c.nodes.get(id)?.about ?? [];
  return about.some((one) => [...subjects, c.deploymentContexts].some((table) => table.has(one)));
}

/** A top of another module than the main one that challenges what is in a third, and claims no more. */
function doubtsAnother(w: World, id: string): boolean {
  const { nodes, links, main } = w.c;
  const node = nodes.get(id);
  if (node === undefined || node.module === main) return false;
  const argued = linksFrom(w.c, id, 'supportedBy').length > 0;
  if (argued && ((node.about ?? []).length > 0 || hasTwoLines(w, id))) return false;
  return linksFrom(w.c, id, 'challenges').some(({ link }) => {
    const toLink = link.kind === 'challenges' ? link.toLink : undefined;
    const target = nodes.get(link.to ?? links.get(toLink ?? '')?.from ?? '');
    return target !== undefined && target.module !== node.module;
  });
}

/** A goal of the main module that challenges, and argues the case itself all the same. */
function isDisguised(w: World, id: string): boolean {
  const node = w.c.nodes.get(id);
  if (node?.module !== w.c.main || linksFrom(w.c, id, 'supportedBy').length === 0) return false;
  return (node.about ?? []).length > 0 || hasTwoLines(w, id);
}

function hasTwoLines({ c }: World, id: string): boolean {
  return [...below(c, id)].some((at) => {
    const strategy = c.nodes.get(at);
    return strategy?.kind === 'strategy' && strategy.combinator === 'twoLines';
  });
}

/** needed(x), with these elements as the tops. */
export function neededUnder(w: World, tops: readonly string[]): Set<string> {
  return closure(tops, (id) => [...demanded(w, id), ...contexts(w, id)]);
}

/** What is attached to a needed element is needed with it. */
function contexts(w: World, id: string): string[] {
  return bearers(w.c, id)
    .flatMap((bearer) => linksFrom(w.c, bearer, 'inContextOf'))
    .map(({ link }) => link.to ?? '')
    .filter((to) => isContextual(w.c.nodes.get(to)?.kind ?? 'goal'));
}

export function needed(w: World, id: string): boolean {
  return neededUnder(w, roots(w)).has(id);
}

/**
 * "every supporter of a needed goal is; under `all` every child is; under `any`, `atLeast`,
 * `twoLines` a child is, unless the others suffice without it"
 */
function demanded(w: World, id: string): string[] {
  const node = w.c.nodes.get(id);
  if (node?.kind !== 'strategy') return carriers(w.c, id);
  const { combinator = 'all', n, pathway = '' } = node;
  if (combinator === 'all') return carriers(w.c, id);
  if (combinator !== 'twoLines') {
    return carriers(w.c, id).filter((child) => {
      // For one about a pathway only those about it suffice.
      const own = pathwaysArgued(w, child);
      const others = supporters(w.c, id).filter((other) => {
        const theirs = pathwaysArgued(w, other);
        return !own.every((pathway) => theirs.includes(pathway));
      });
      const values = supporterValues(w, id, [child, ...others]);
      return combine(combinator, n, values) !== 'supported';
    });
  }
  // "one line of strength 3 = the other is not; the independence condition is needed only while
  // neither line is 3". Other conditions always are.
  const c3 = weakestOfLine(w, pathway, 'control').value === 3;
  const p3 = weakestOfLine(w, pathway, 'propensity').value === 3;
  const lines = LINES.flatMap((line) => lineGoals(w.c, pathway, line));
  return [...carriers(w.c, id), ...lines].filter((child) => {
    const control = lineGoals(w.c, pathway, 'control').includes(child);
    const propensity = lineGoals(w.c, pathway, 'propensity').includes(child);
    if (control || propensity) return (control && !p3) || (propensity && !c3);
    return !tagsOf(w.c, child).includes('independence') || (!c3 && !p3);
  });
}

/** The pathways that a child is about (an away goal also as its origin), or is the strategy of. */
function pathwaysArgued(w: World, id: string): string[] {
  const node = w.c.nodes.get(id);
  const about = [id, resolve(w.c, id) ?? id].flatMap((at) => w.c.nodes.get(at)?.about ?? []);
  const found = about.filter((one) => w.c.pathways.has(one));
  if (node?.kind !== 'strategy') return found;
  if (node.pathway !== undefined) found.push(node.pathway);
  else if (node.combinator === 'twoLines') found.push('');
  return found;
}

/** loadBearing(a):= a is attached to a needed element; with these as the tops. */
export function loadBearingUnder(w: World, tops: readonly string[], assumption: string): boolean {
  return [...neededUnder(w, tops)].some((id) =>
    attachedAssumptions(w.c, id).some(
      ({ here, origin }) => here === assumption || origin === assumption,
    ),
  );
}

export function loadBearing(w: World, assumption: string): boolean {
  return loadBearingUnder(w, roots(w), assumption);
}

// --- critical -----------------------------------------------------------------------------------

/** An absent severity: "in the AI profiles severity catastrophic". */
function catastrophic(w: World, severity: string | undefined): boolean {
  return (severity ?? (w.settings.family === 'ai' ? 'catastrophic' : 'minor')) === 'catastrophic';
}

/** Severities of the pathways named at the element "by about or Strategy.pathway". */
function pathwaysAt(w: World, id: string): boolean[] {
  const node = w.c.nodes.get(id);
  const named = (node?.about ?? []).filter((about) => w.c.pathways.has(about));
  if (node?.kind === 'strategy' && node.pathway !== undefined) named.push(node.pathway);
  return named.map((pathway) => catastrophic(w, w.c.pathways.get(pathway)?.severity));
}

/**
 * "the nearest pathway at or above g (…; in a DAG any; if none, the case) has severity
 * catastrophic": on each way up, the first element that names one; where a way ends without, the case.
 */
export function catastrophicAt(w: World, id: string): boolean {
  const verdicts: boolean[] = [];
  const onTheCase = catastrophic(w, w.c.meta.severity);
  closure([id], (at) => {
    const here = pathwaysAt(w, at);
    const above = carried(w.c, at);
    verdicts.push(...here);
    if (here.length > 0) return [];
    if (above.length === 0) verdicts.push(onTheCase);
    return [...above, ...strategiesOfLine(w, at)];
  });
  return verdicts.length === 0 ? onTheCase : verdicts.includes(true);
}

/** The twoLines strategies whose line it is, wherever it stands. */
function strategiesOfLine(w: World, id: string): string[] {
  return [...w.c.pathways.keys()]
    .filter((pathway) => LINES.some((line) => lineGoals(w.c, pathway, line).includes(id)))
    .flatMap((pathway) => pathwayStrategies(w.c, pathway));
}

/** critical(g) := needed(g), and … */
export function critical(w: World, id: string): boolean {
  return needed(w, id) && catastrophicAt(w, id);
}

/** "A pathway is critical when its twoLines strategy, or else the goal about it, is" */
export function pathwayCritical(w: World, pathway: string): boolean {
  // What names nothing gets the unfavourable answer.
  if (!w.c.pathways.has(pathway)) return true;
  const strategies = pathwayStrategies(w.c, pathway);
  if (strategies.length > 0) return strategies.some((id) => critical(w, id));
  const isGoal = (id: string) => ['goal', 'awayGoal'].includes(w.c.nodes.get(id)?.kind ?? '');
  const goals = [...w.c.nodes.keys()].filter(isGoal);
  const about = goals.filter((id) => w.c.nodes.get(id)?.about?.includes(pathway));
  if (about.length > 0) return about.some((id) => critical(w, id));
  // Argued by its lines alone, wherever they stand: its own severity counts.
  const record = w.c.pathways.get(pathway);
  const own = catastrophic(w, record?.severity);
  const lines = LINES.flatMap((line) => record?.[line] ?? []).filter(isGoal);
  return lines.some((id) => critical(w, id) || (own && needed(w, id)));
}

// --- connected ----------------------------------------------------------------------------------

/** One step towards a root "by support, context, challenge or ACP". */
function towardsRoot(w: World, id: string): string[] {
  const found = [...carried(w.c, id)];
  const self = w.c.nodes.get(id);
  // What a contract module develops belongs to the goal that it develops (GSN 1:4.3.6).
  const developed = self?.kind === 'awayGoal' && linksFrom(w.c, id, 'supportedBy').length > 0;
  if (developed && w.c.modules.get(self.module)?.contract) found.push(self.origin);
  for (const [other, node] of w.c.nodes) {
    const contexts = linksFrom(w.c, other, 'inContextOf');
    if (contexts.some(({ link }) => link.to === id)) found.push(other);
    // A contract module's tops are what its contract references stand for.
    const tops = node.kind === 'contractReference' ? contractTops(w.c, node.target) : [];
    if (tops.includes(id)) found.push(other);
  }
  for (const { link } of linksFrom(w.c, id, 'challenges')) {
    if (link.to !== undefined) found.push(link.to);
    if ('toLink' in link) found.push(...ownersOf(w, link.toLink));
  }
  for (const { on, argument } of w.c.acps.values()) {
    if (argument?.goal !== id) continue;
    if (on.node !== undefined) found.push(on.node);
    if (on.inference !== undefined) found.push(on.inference);
    found.push(...ownersOf(w, on.link));
  }
  return found;
}

/** The element that a link belongs to: where it starts; of a challenge, what is challenged. */
function ownersOf(w: World, linkId: string | undefined): string[] {
  const reached = closure(linkId === undefined ? [] : [linkId], (at) => {
    const link = w.c.links.get(at);
    return link && 'toLink' in link && link.toLink !== undefined ? [link.toLink] : [];
  });
  return [...reached].flatMap((at) => {
    const link = w.c.links.get(at);
    if (link?.kind === 'challenges') return link.to ?? [];
    return link ? [link.from] : [];
  });
}

export function connected(w: World, id: string): boolean {
  if (!w.c.nodes.has(id)) return false;
  const tops = roots(w);
  const step = (at: string) => towardsRoot(w, at).filter((next) => w.c.nodes.has(next));
  return [...closure([id], step)].some((at) => tops.includes(at));
}
