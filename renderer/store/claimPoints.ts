// Assurance claim points around what is selected: where one may stand, which there are, what argues
// them, and the way from one to the other.
import { addAcp } from '../../core/commands/addAcp.ts';
import type { Verdict } from '../../core/commands/verdict.ts';
import { claimPointName, claimPointsAt, holderOf, placesOf } from '../../core/model/claimPoints.ts';
import type { CaseIndex } from '../../core/model/index.ts';
import { isGoalLike } from '../../core/model/kinds.ts';
import { linkName, nodeName } from '../../core/model/lookup.ts';
import { compareIdentifiers } from '../../core/model/order.ts';
import type { Editor } from './editor.ts';

/** One place for a claim point. */
export interface PlaceOption {
  readonly on:
    | { readonly link: string }
    | { readonly inference: string }
    | { readonly node: string };
  readonly label: string;
  readonly verdict: Verdict;
}

/** Where around this element or link one may stand, the likeliest first; refused ones last. */
export function placeOptions({ document }: Editor, id: string): readonly PlaceOption[] {
  const { index } = document;
  const c = index.case;
  const option = (on: PlaceOption['on'], label: string): PlaceOption => {
    return { on, label, verdict: document.may(addAcp.call(on)) };
  };
  const link = index.links.get(id);
  const node = index.nodes.get(id);
  const options: PlaceOption[] = [];
  const inference = (goal: string) =>
    options.push(option({ inference: goal }, `The whole inference to ${nodeName(c, goal)}`));
  const relation = (own: string) =>
    options.push(option({ link: own }, `The relation ${linkName(c, own)}`));
  if (link) {
    relation(id);
    const several = link.link.kind === 'supportedBy' && (link.from?.supportedBy.length ?? 0) > 1;
    if (several && link.from && isGoalLike(link.from.node.kind)) inference(link.from.id);
  } else if (node) {
    if (isGoalLike(node.node.kind)) inference(id);
    else if (node.node.kind !== 'strategy') {
      options.push(option({ node: id }, `What ${nodeName(c, id)} refers to`));
    }
    for (const up of [...node.supports, ...node.contextOf]) relation(up.id);
    if (node.node.kind === 'strategy') inference(id);
  }
  const rank = ({ verdict }: PlaceOption) => (verdict.allowed ? (verdict.warning ? 1 : 0) : 2);
  return options.sort((a, b) => rank(a) - rank(b));
}

/** The claim points on an element, on the inference to it, or on a link; in order of their names. */
export function claimPointsOf(index: CaseIndex, id: string): readonly string[] {
  return inOrder(index, claimPointsAt(index).get(id) ?? []);
}

/** The claim points for which this goal argues. */
export function arguedBy(index: CaseIndex, goal: string): readonly string[] {
  const all = [...index.case.acps].filter(([, { argument }]) => argument?.goal === goal);
  return inOrder(
    index,
    all.map(([id]) => id),
  );
}

function inOrder({ case: c }: CaseIndex, ids: readonly string[]): readonly string[] {
  return [...ids].sort(
    (a, b) => compareIdentifiers(claimPointName(c, a), claimPointName(c, b)) || (a < b ? -1 : 1),
  );
}

/** The goals that could argue it, by the names that people see. */
export function goalOptions({ case: c, nodes }: CaseIndex) {
  return [...nodes.values()]
    .filter(({ node }) => node.kind === 'goal')
    .map(({ id, node }) => ({ id, name: nodeName(c, id), text: node.text ?? '' }))
    .sort((a, b) => compareIdentifiers(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** What a claim point stands on, as the id of an element or a link; undefined where it is nothing. */
export function placeIdOf(index: CaseIndex, acp: string): string | undefined {
  const record = index.case.acps.get(acp);
  const [place] = record ? placesOf(index, record.on) : [];
  if (!place) return undefined;
  return place.kind === 'link' ? place.link.id : holderOf(place)?.id;
}

/**
 * From what bears a claim point to the goal or module that argues it, and from such a goal back to the
 * claim point's place; undefined where there is neither.
 */
export function otherSide(index: CaseIndex, id: string): string | undefined {
  const c = index.case;
  for (const acp of claimPointsOf(index, id)) {
    const { goal, module } = c.acps.get(acp)?.argument ?? {};
    if (goal !== undefined && c.nodes.has(goal)) return goal;
    if (module !== undefined && c.modules.has(module)) return module;
  }
  return arguedBy(index, id).flatMap((acp) => placeIdOf(index, acp) ?? [])[0];
}
