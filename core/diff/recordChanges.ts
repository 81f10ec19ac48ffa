// What changed in records, modules and the facts about the whole case, field by field.
import type { Table } from '../model/case.ts';
import { fieldChanges, type Sides } from './fieldChanges.ts';
import type { Matching } from './matching.ts';
import { sameValue } from './sameValue.ts';
import { caseThing, thingOf } from './things.ts';
import type { Change, FieldChange, ThingChange } from './types.ts';

type PlainTable = Exclude<Table, 'nodes' | 'links'>;

/** Every record of the table that differs. */
export function recordChanges(sides: Sides, matching: Matching, table: PlainTable): ThingChange[] {
  return matching.pairs[table].flatMap(({ before, after }): ThingChange[] => {
    const changes: Change[] =
      before === undefined || after === undefined
        ? [{ what: after === undefined ? 'removed' : 'added', at: [] }]
        : changesOf(sides, matching, table, before, after);
    if (changes.length === 0) return [];
    return [
      {
        table,
        before: before === undefined ? null : thingOf(sides.before, table, before),
        after: after === undefined ? null : thingOf(sides.after, table, after),
        changes,
      },
    ];
  });
}

function changesOf(
  sides: Sides,
  matching: Matching,
  table: PlainTable,
  before: string,
  after: string,
): Change[] {
  const [a, b] = [sides.before.case[table].get(before), sides.after.case[table].get(after)];
  if (!a || !b) return [];
  // The id of a module is nobody's business; that of a record is what people call it by.
  const renumbered: Change[] =
    before === after || table === 'modules' ? [] : [{ what: 'renumbered', before, after }];
  return [...renumbered, ...fieldChanges(sides, table, matching.renames.translate(table, a), b)];
}

/** The facts about the case itself. */
export function caseChanges(sides: Sides, matching: Matching): ThingChange[] {
  const [a, b] = [sides.before.case, sides.after.case];
  const changes: Change[] = [
    ...fieldChanges(sides, 'meta', matching.renames.translate('meta', a.meta), b.meta),
    ...plainChange('id', 'Id of the case', a.id, b.id),
    ...mainChange(sides, matching),
    ...(sameValue(a.attributes, b.attributes)
      ? []
      : fieldChanges(sides, [], { attributes: a.attributes }, { attributes: b.attributes })),
  ];
  if (changes.length === 0) return [];
  return [
    { table: 'meta', before: caseThing(sides.before), after: caseThing(sides.after), changes },
  ];
}

function mainChange({ before, after }: Sides, { renames }: Matching): FieldChange[] {
  const [a, b] = [before.case.main, after.case.main];
  if (renames.now('modules', a) === b) return [];
  const name = (c: Sides['before'], id: string) => c.case.modules.get(id)?.name ?? id;
  return plainChange('main', 'Module of the top claim', name(before, a), name(after, b), true);
}

function plainChange(
  path: string,
  label: string,
  before: string,
  after: string,
  always = false,
): FieldChange[] {
  return before === after && !always ? [] : [{ what: 'field', path, label, before, after }];
}
