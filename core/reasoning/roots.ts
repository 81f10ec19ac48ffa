// Which goals are roots, and what a path connects to one (rules.md 3.0 needed, WF-04).
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { flood } from './graph.ts';
import type { Structure } from './structure.ts';

/**
 * Goals that support nothing, in identifier order: in every module, for a module's own top claim is
 * one too. Not those that only challenge, nor those that an ACP names as its argument.
 */
export function rootsOf(structure: Structure): readonly NodeEntry[] {
  const confidence = new Set<string>();
  for (const { argument } of structure.index.case.acps.values()) {
    if (argument?.goal !== undefined) confidence.add(argument.goal);
  }
  const roots = structure.entries.filter(
    ({ id, node, supports, challenges }) =>
      node.kind === 'goal' &&
      !supports.some(({ from }) => from !== undefined) &&
      challenges.length === 0 &&
      !confidence.has(id),
  );
  return structure.inIdentifierOrder(roots);
}

/** Marks, by number, what a path of support, context, challenges and ACPs connects to the roots. */
export function connectedTo(structure: Structure, roots: readonly NodeEntry[]): Uint8Array {
  const { index } = structure;
  const arguments_ = acpArguments(index);
  return flood(
    structure.entries.length,
    roots.map(({ id }) => structure.number(id)),
    (node, visit) => {
      const reach = (id: string) => {
        const number = structure.number(id);
        if (number >= 0) visit(number);
      };
      const entry = structure.entry(node);
      if (!entry) return;
      for (const referent of structure.referents(entry)) reach(referent.id);
      for (const bearer of structure.bearers(entry)) reach(bearer.id);
      const stack = [...entry.supportedBy, ...entry.inContextOf, ...entry.challengedBy];
      const about = new Set<string>([entry.id]);
      for (let link = stack.pop(); link; link = stack.pop()) {
        if (about.has(link.id)) continue;
        about.add(link.id);
        const end = link.link.kind === 'challenges' ? link.from : link.to;
        if (end) reach(end.id);
        stack.push(...link.challengedBy);
      }
      for (const id of about) for (const goal of arguments_.get(id) ?? []) reach(goal);
    },
  );
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
