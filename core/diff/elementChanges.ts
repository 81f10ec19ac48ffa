// What changed in the elements of the argument.
import type { CaseNode } from '../model/case.ts';
import { kindName } from '../model/kinds.ts';
import { statementAt } from '../model/statement.ts';
import { defeatChanges } from './defeats.ts';
import { fieldChanges, type Sides } from './fieldChanges.ts';
import type { Matching } from './matching.ts';
import { moveOf, type Relations, relationChanges } from './relations.ts';
import { leftOver, sameValue } from './sameValue.ts';
import { allNamed, named, thingOf } from './things.ts';
import type { Change, ThingChange } from './types.ts';
import { wordChanges } from './words.ts';

/** Told in words of their own, not as fields. */
const TOLD: ReadonlySet<string> = new Set(['kind', 'identifier', 'text', 'module']);

/** Every element that differs. */
export function elementChanges(
  sides: Sides,
  matching: Matching,
  relations: Relations,
): ThingChange[] {
  const both = matching.pairs.nodes.filter(
    (pair) => pair.before !== undefined && pair.after !== undefined,
  );
  const stays = {
    before: new Set(both.map(({ before }) => before ?? '')),
    after: new Set(both.map(({ after }) => after ?? '')),
  };
  return matching.pairs.nodes.flatMap(({ before, after }): ThingChange[] => {
    if (before === undefined || after === undefined) return [cameOrWent(sides, before, after)];
    const changes = [
      ...ownChanges(sides, matching, before, after),
      ...relationChanges(sides, relations, after),
      ...moveOf(sides, relations, stays, after),
    ];
    if (changes.length === 0) return [];
    return [
      {
        table: 'nodes',
        before: thingOf(sides.before, 'nodes', before),
        after: thingOf(sides.after, 'nodes', after),
        changes,
      },
    ];
  });
}

/** An element that one case has: with what it supports or stands beside there. */
function cameOrWent(
  sides: Sides,
  before: string | undefined,
  after: string | undefined,
): ThingChange {
  const index = after === undefined ? sides.before : sides.after;
  const id = after ?? before ?? '';
  const entry = index.nodes.get(id);
  const above = [...(entry?.supports ?? []), ...(entry?.contextOf ?? [])].flatMap(({ from }) =>
    from ? [from.id] : [],
  );
  const at = allNamed(index, new Set(above));
  const thing = thingOf(index, 'nodes', id);
  return {
    table: 'nodes',
    before: after === undefined ? thing : null,
    after: after === undefined ? null : thing,
    changes: [{ what: after === undefined ? 'removed' : 'added', at }],
  };
}

function ownChanges(sides: Sides, matching: Matching, before: string, after: string): Change[] {
  const [old, b] = [sides.before.case.nodes.get(before), sides.after.case.nodes.get(after)];
  if (!old || !b || old === b) return [];
  const a = matching.renames.translate('nodes', old);
  if (sameValue(a, b)) return [];
  const changes: Change[] = [];
  if (a.kind !== b.kind)
    changes.push({ what: 'kind', before: kindName(a.kind), after: kindName(b.kind) });
  if (a.identifier !== b.identifier)
    changes.push({ what: 'renumbered', before: a.identifier, after: b.identifier });
  const told = new Set(TOLD);
  const texts = [statementAt(sides.before, before), statementAt(sides.after, after)] as const;
  if (a.text !== b.text && texts[0] !== texts[1])
    changes.push({ what: 'reworded', words: wordChanges(...texts) });
  // An away element got, or lost, a text of its own that says what its origin says.
  else told.delete('text');
  if (a.module !== b.module) {
    changes.push({
      what: 'module',
      before: named(sides.before, old.module),
      after: named(sides.after, b.module),
    });
  }
  const more = [
    ...defeatChanges(sides, a.defeated, b.defeated),
    ...citesChanges(sides, matching, old, b),
  ];
  for (const { what } of more) told.add(what === 'cites' ? 'cites' : 'defeated');
  const forms = [`nodes/${a.kind}`, `nodes/${b.kind}`];
  return [...changes, ...more, ...fieldChanges(sides, forms, a, b, told)];
}

/** What came to be cited and is no more; a mere order is told as a field. */
function citesChanges(
  sides: Sides,
  { renames }: Matching,
  before: CaseNode,
  after: CaseNode,
): Change[] {
  const a = 'cites' in before ? (before.cites ?? []) : [];
  const b = 'cites' in after ? (after.cites ?? []) : [];
  const now = new Map(a.map((id) => [renames.nowAny(id), id]));
  const ids = a.map((id) => renames.nowAny(id));
  const gained = leftOver(b, ids);
  const lost = leftOver(ids, b).map((id) => now.get(id) ?? id);
  if (gained.length === 0 && lost.length === 0) return [];
  return [
    { what: 'cites', gained: allNamed(sides.after, gained), lost: allNamed(sides.before, lost) },
  ];
}
