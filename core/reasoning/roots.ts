// Which goals are roots, and what a path connects to one (README.md here needed, WF-04).
import type { Case, CaseNode } from '../model/case.ts';
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { patternModules } from '../patterns/patternModules.ts';
import { eachSuccessor, flood, reversed } from './graph.ts';
import { type Structure, twoLinesPathway } from './structure.ts';

/**
 * Goals that support nothing, in identifier order: in every module, for a module's own top claim is one
 * too. Not those that only challenge, nor those that an ACP names as its argument. But no link or record
 * takes the case's own claim away: a goal with a subject of the case, or of the main module with two lines
 * below it, is a root whatever ACP names it, one of the main module that argues more than a doubt is
 * whatever it challenges, a module in which all tops challenge has them all as its roots (but for a mere
 * doubt about what another module claims), and so has the main module where nothing but these and
 * arguments of ACPs is left. A pattern that is kept for use argues nothing (patternModules).
 */
export function rootsOf(structure: Structure): readonly NodeEntry[] {
  const patterns = patternModules(structure.index);
  const confidence = new Set<string>();
  for (const { argument } of structure.index.case.acps.values()) {
    if (argument?.goal !== undefined) confidence.add(argument.goal);
  }
  const tops = structure.entries.filter(
    ({ node, supports }) =>
      node.kind === 'goal' &&
      !patterns.has(node.module) &&
      !supports.some(({ from }) => from !== undefined),
  );
  const { main } = structure.index.case;
  const carried = carriedByTwoLines(structure);
  const hasTwoLines = ({ id }: NodeEntry) => carried[structure.number(id)] === 1;
  const vouches = (top: NodeEntry) =>
    confidence.has(top.id) &&
    !hasSubject(structure.index.case, top.node) &&
    !(top.node.module === main && hasTwoLines(top));
  const argued = new Set(tops.filter((top) => !vouches(top)));
  const claims = [...argued].filter(
    (top) => top.challenges.length === 0 || claimsMore(structure, top, hasTwoLines(top)),
  );
  const rooted = new Set(claims.map(({ node }) => node.module));
  const only = tops.filter(
    (top) =>
      !rooted.has(top.node.module) &&
      (argued.has(top) || top.node.module === main) &&
      !doubtsAnother(structure, top, hasTwoLines(top)),
  );
  return structure.inIdentifierOrder([...claims, ...only]);
}

/** About what the case decides on: a pathway, level, risk domain, version or deployment. */
function hasSubject(c: Case, { about }: CaseNode): boolean {
  const tables = [
    c.pathways,
    c.safetyLevels,
    c.riskDomains,
    c.systemVersions,
    c.deploymentContexts,
  ];
  return (about ?? []).some((id) => tables.some((table) => table.has(id)));
}

/** Kept in a module of its own, and no more than a challenge of what is in another. */
function doubtsAnother({ index }: Structure, top: NodeEntry, twoLines: boolean): boolean {
  const { node, challenges, supportedBy } = top;
  if (node.module === index.case.main) return false;
  if (supportedBy.length > 0 && (twoLines || (node.about ?? []).length > 0)) return false;
  return challenges.some(({ to, toLink }) => {
    const target = to ?? toLink?.from;
    return target !== undefined && target.node.module !== node.module;
  });
}

/** A challenger of the main module that is argued itself, and has a subject or two lines below it. */
function claimsMore({ index }: Structure, { node, supportedBy }: NodeEntry, twoLines: boolean) {
  if (node.module !== index.case.main || supportedBy.length === 0) return false;
  return twoLines || (node.about ?? []).length > 0;
}

/** Marks, by number, what strategies with two lines carry. */
function carriedByTwoLines(structure: Structure): Uint8Array {
  const strategies = structure.entries.flatMap((entry, number) =>
    twoLinesPathway(entry) === undefined ? [] : [number],
  );
  const upwards = reversed(structure.children);
  return flood(upwards.size, strategies, (at, visit) => eachSuccessor(upwards, at, visit));
}

/**
 * Marks, by number, what a path of support, context, challenges, ACPs and contracts connects to the
 * roots.
 */
export function connectedTo(structure: Structure, roots: readonly NodeEntry[]): Uint8Array {
  const { index } = structure;
  const arguments_ = acpArguments(index);
  const contracts = developedInContracts(structure);
  const { size } = structure.children;
  return flood(
    size,
    roots.map(({ id }) => structure.number(id)),
    (node, visit) => {
      eachSuccessor(structure.children, node, visit);
      const entry = structure.entry(node);
      if (!entry) return;
      const reach = (id: string) => {
        const number = structure.number(id);
        if (number >= 0) visit(number);
      };
      for (const { id } of structure.argued(entry)) reach(id);
      for (const away of contracts.get(entry.id) ?? []) reach(away.id);
      for (const { to } of entry.inContextOf) if (to) reach(to.id);
      eachConcern(entry, (id, challenger) => {
        if (challenger) reach(challenger.id);
        for (const goal of arguments_.get(id) ?? []) reach(goal);
      });
    },
  );
}

/** The element, the links that leave it, and all challenges of any of these, with who raises them. */
function eachConcern(
  entry: NodeEntry,
  visit: (id: string, challenger: NodeEntry | undefined) => void,
): void {
  visit(entry.id, undefined);
  eachChallenge(entry.challengedBy, visit);
  for (const { id, challengedBy } of entry.supportedBy) {
    visit(id, undefined);
    eachChallenge(challengedBy, visit);
  }
  for (const { id, challengedBy } of entry.inContextOf) {
    visit(id, undefined);
    eachChallenge(challengedBy, visit);
  }
}

/** These challenges and those of them, whoever raises them. */
function eachChallenge(
  challengedBy: readonly LinkEntry[],
  visit: (id: string, challenger: NodeEntry | undefined) => void,
): void {
  if (challengedBy.length === 0) return;
  const challenges = [...challengedBy];
  const seen = new Set<LinkEntry>();
  for (let at = challenges.pop(); at; at = challenges.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    visit(at.id, at.from);
    for (const challenge of at.challengedBy) challenges.push(challenge);
  }
}

/**
 * The away goals that contract modules develop, by what they repeat: such a contract belongs to the
 * goal that is to be supported by it even where no reference names it (GSN 1:4.3.6).
 */
function developedInContracts(structure: Structure): ReadonlyMap<string, readonly NodeEntry[]> {
  const { modules } = structure.index.case;
  const found = new Map<string, NodeEntry[]>();
  for (const entry of structure.entries) {
    const { node, supportedBy } = entry;
    if (node.kind !== 'awayGoal' || supportedBy.length === 0) continue;
    if (modules.get(node.module)?.contract !== true) continue;
    const others = found.get(node.origin);
    if (others) others.push(entry);
    else found.set(node.origin, [entry]);
  }
  return found;
}

/** The goals that argue an ACP, by the node or link that it stands on. */
function acpArguments(index: CaseIndex): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { on, argument } of index.case.acps.values()) {
    if (argument?.goal === undefined) continue;
    for (const id of [on.node, on.inference, on.link]) {
      if (id !== undefined) found.set(id, [...(found.get(id) ?? []), argument.goal]);
    }
  }
  return found;
}
