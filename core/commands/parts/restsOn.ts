// Whether one element rests on another, as the rule about circular support (WF-03) sees it: by
// support, by permitted context, and by what away elements, references and lines of defence stand for.
import { linesUnder, structureOf } from '../../analyser/ask/structure.ts';
import { connectionLegality } from '../../model/connections.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { twoLinesPathway } from '../../reasoning/structure.ts';

/** Whether `start` rests on `goal`, directly or through others; everything rests on itself. */
export function restsOn(index: CaseIndex, start: NodeEntry, goal: NodeEntry): boolean {
  const seen = new Set<NodeEntry>();
  const stack = [start];
  const push = (next: NodeEntry | undefined) => {
    if (next && !seen.has(next)) stack.push(next);
  };
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at === goal) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const { to } of at.supportedBy) push(to);
    for (const { to } of at.inContextOf) if (isPermitted(index, at, to)) push(to);
    if ('origin' in at.node) push(index.nodes.get(at.node.origin));
    if ('target' in at.node || twoLinesPathway(at) !== undefined) pushReferents(index, at, push);
  }
  return false;
}

/** A context arrow that runs the wrong way is to be mended (WF-02), not a reason to refuse. */
function isPermitted(index: CaseIndex, from: NodeEntry, to: NodeEntry | undefined): boolean {
  const contractModule = index.case.modules.get(from.node.module)?.contract === true;
  return (
    to !== undefined &&
    connectionLegality('inContextOf', from.node.kind, to.node.kind, { contractModule }) ===
      'allowed'
  );
}

/** These need the structure of the whole argument, which costs more than the walk: asked last. */
function pushReferents(
  index: CaseIndex,
  at: NodeEntry,
  push: (next: NodeEntry | undefined) => void,
): void {
  const structure = structureOf(index);
  for (const { to } of structure.supportLinks(at)) push(to);
  for (const referent of structure.referents(at)) push(referent);
  for (const line of linesUnder(structure, at)) push(line);
}
