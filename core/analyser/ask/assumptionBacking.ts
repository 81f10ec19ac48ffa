// What stands behind an assumption besides its author's word. GSN draws no support to an assumption, so
// evidence is tied to it in other ways, and each of them counts.

import { perText } from '../../markdown/perText.ts';
import type { Assumption, Case } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { citedRecords, isActive } from './citedRecords.ts';
import { addTo } from './fields.ts';
import { isRead } from './monitoring.ts';

/**
 * Whether evidence stands behind it: named in its justification, statement or `about`; below
 * a goal that argues it at an assurance claim point; or a monitor on record that has been read. Usable
 * evidence, or what was passed and is cited: that it has aged is told of the record (EVI-01 to EVI-03).
 */
export function isBacked(
  index: CaseIndex,
  reasoning: Reasoning,
  id: string,
  node: Assumption,
): boolean {
  const c = index.case;
  const speaks = (one: string) => c.evidence.has(one) && stands(index, reasoning, one);
  const { about = [], justification = '', text = '' } = node;
  if ([about, idsIn(justification), idsIn(text)].some((ids) => ids.some(speaks))) return true;
  const monitor = c.monitors.get(node.monitor ?? '');
  if (monitor && isRead(monitor, reasoning.settings.today)) return true;
  const places = [id, ...(index.nodes.get(id)?.contextOf ?? []).map((link) => link.id)];
  const points = argumentsByPlace(index);
  return places.some((place) =>
    (points.get(place) ?? []).some((goal) =>
      [...reasoning.evidenceOf(goal)].some((one) => stands(index, reasoning, one)),
    ),
  );
}

function stands(index: CaseIndex, reasoning: Reasoning, id: string): boolean {
  if (reasoning.usable(id).yes) return true;
  const evidence = index.case.evidence.get(id);
  const isPassed = evidence?.result === 'pass' && isActive(evidence);
  return isPassed && citedRecords(index).has(id) && reasoning.staleness(id).length > 0;
}

function idsIn(text: string | undefined): readonly string[] {
  return text === undefined ? [] : possibleIds(text);
}

/** Words of a text that could be ids. */
const possibleIds = perText((text): readonly string[] =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}._-]*/gu) ?? []).flatMap((word) => [
    word,
    word.replace(/[._-]+$/, ''),
  ]),
);

function argumentsByPlace(index: CaseIndex): ReadonlyMap<string, readonly string[]> {
  return index.memo('ask.argumentsByPlace', () => {
    const found = new Map<string, string[]>();
    for (const { on, argument } of index.case.acps.values()) {
      if (argument?.goal === undefined) continue;
      for (const place of [on.node, on.link]) {
        if (place !== undefined) addTo(found, place, argument.goal);
      }
    }
    return found;
  });
}

/** "A1, A2 and …" is sorted as people number. */
export function inOrder(c: Case, ids: readonly string[]): readonly string[] {
  const name = (id: string) => c.nodes.get(id)?.identifier ?? id;
  return [...ids].sort((a, b) => compareIdentifiers(name(a), name(b)));
}
