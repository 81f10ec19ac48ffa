// What argues that a proxy stands for the harm: that failing the one implies failing the other.
import type { AssuranceClaimPoint } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { originOf, sources, targets } from '../../model/lookup.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { taggedWith } from './byTag.ts';
import { isDefeated } from './defeated.ts';
import { addTo } from './fields.ts';

const TAG = 'proxy-validity';

export interface ProxyArgument {
  /** The goal or justification; absent for an assurance claim point that argues in words. */
  readonly id?: string;
  /** Why it does not hold, as "unsupported"; undefined where it does. */
  readonly fault?: string;
}

/**
 * What the record names, what is tagged `proxy-validity` at the step from the solutions, and what
 * argues an assurance claim point on that step. A contested goal holds: its challenge is told itself.
 */
export function proxyArguments(
  index: CaseIndex,
  reasoning: Reasoning,
  named: string | undefined,
  citedBy: readonly string[],
): readonly ProxyArgument[] {
  const points = pointsByPlace(index);
  const isNoneTagged = taggedWith(index, TAG).length === 0;
  if (named === undefined && isNoneTagged && points.size === 0) return NONE;
  const solutions = citedBy.flatMap((by) => index.nodes.get(by) ?? []);
  const hosts = solutions.flatMap((solution) => sources(solution.supports));
  const near = hosts.flatMap(({ supportedBy, inContextOf }) =>
    targets([...supportedBy, ...inContextOf].filter((link) => !isDefeated(index, link))),
  );
  const ids = new Set([
    ...(named === undefined ? [] : [named]),
    ...near.filter((one) => isTagged(index, one)).map(({ id }) => id),
  ]);
  const said: ProxyArgument[] = [];
  const places = solutions.flatMap(({ id, supports }) => [id, ...supports.map((link) => link.id)]);
  for (const { argument } of places.flatMap((place) => points.get(place) ?? [])) {
    if (argument?.goal !== undefined) ids.add(argument.goal);
    else if (!saysNothing(argument?.text) || argument?.module !== undefined) said.push({});
  }
  const judged = [...ids].flatMap((id) => {
    const entry = index.nodes.get(id);
    return entry ? [judge(index, reasoning, entry)] : [];
  });
  return [...judged, ...said];
}

/** Assurance claim points by the link or element on which they stand. */
function pointsByPlace(index: CaseIndex): ReadonlyMap<string, readonly AssuranceClaimPoint[]> {
  return index.memo('ask.claimPointsByPlace', () => {
    const found = new Map<string, AssuranceClaimPoint[]>();
    for (const point of index.case.acps.values()) {
      for (const place of [point.on.link, point.on.node]) {
        if (place !== undefined) addTo(found, place, point);
      }
    }
    return found;
  });
}

const NONE: readonly ProxyArgument[] = [];

function isTagged(index: CaseIndex, entry: NodeEntry): boolean {
  if (entry.node.tags?.includes(TAG)) return true;
  return originOf(index, entry)?.node.tags?.includes(TAG) === true;
}

function judge(index: CaseIndex, reasoning: Reasoning, entry: NodeEntry): ProxyArgument {
  const { id } = entry;
  if (isGoalLike(entry.node.kind)) {
    const { status } = reasoning.support(id);
    return status === 'supported' || status === 'contested' ? { id } : { id, fault: status };
  }
  const origin = originOf(index, entry);
  if (isDefeated(index, entry) || (origin && isDefeated(index, origin))) {
    return { id, fault: 'defeated' };
  }
  if (origin?.node.kind !== 'justification') return { id, fault: 'no justification' };
  return saysNothing(origin.node.text) ? { id, fault: 'empty' } : { id };
}
