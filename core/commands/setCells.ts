// Sets cells of registers as one step: one in place, or many at a stroke. All or none; the first that
// is refused says which row and column.
import { columnById } from '../registers/registers.ts';
import { rowName } from '../registers/rows.ts';
import { defineCommand } from './command.ts';
import { cellsOfRows, editOf, mayChangeRows, rowChanges } from './parts/cells.ts';
import { listedNames } from './parts/naming.ts';
import { refused } from './verdict.ts';

export const setCells = defineCommand({
  id: 'setCells',
  args: {
    /** A value of null, '', [] or {} removes the field. */
    cells: cellsOfRows,
  },
  label: (index, { cells }) => {
    const rows = new Map(cells.map(({ at }) => [`${at.kind} ${at.id}`, rowName(index, at)]));
    const changes = rowChanges(index, cells);
    const titles =
      'allowed' in changes
        ? []
        : changes.flatMap(({ register, cells: own }) =>
            own.map(({ field }) => columnById(register, field)?.title ?? field),
          );
    return `Edit ${listedNames([...new Set(titles)])} of ${listedNames([...rows.values()])}`;
  },
  may: (context, { cells }) => {
    if (cells.length === 0) return refused('nothing', 'No cell is to be set.');
    const changes = rowChanges(context.index, cells);
    if ('allowed' in changes) return changes;
    return mayChangeRows(context, changes);
  },
  run: (draft, { cells }, context) => {
    const changes = rowChanges(context.index, cells);
    if ('allowed' in changes) return undefined;
    for (const change of changes) {
      const { command, args } = editOf(context, change);
      command.run(draft, args, context);
    }
    return undefined;
  },
});
