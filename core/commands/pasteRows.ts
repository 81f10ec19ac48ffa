// Takes rows of a spreadsheet into a register as one step: rows that are there are changed, new ones
// are added. All or none. planPaste.ts reads the text and shows beforehand what it would do.
import { REGISTERS, registerById } from '../registers/registers.ts';
import { oneOf } from './args.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { editOf, mayChangeRows, pastedCells, type RowChange, rowChanges } from './parts/cells.ts';
import { takenNumbers } from './parts/numbering.ts';
import { refused } from './verdict.ts';

export const pasteRows = defineCommand({
  id: 'pasteRows',
  args: { register: oneOf(REGISTERS.map(({ id }) => id)), cells: pastedCells },
  label: (_index, { register, cells }) => {
    const rows = new Set(cells.map(({ at }) => (at.kind === 'new' ? at.row : at.id))).size;
    const title = registerById(register)?.title ?? register;
    return `Paste ${rows} ${rows === 1 ? 'row' : 'rows'} into ${title}`;
  },
  may: (context, { register, cells }) => {
    if (cells.length === 0) return refused('nothing', 'There is nothing to paste.');
    const changes = rowChanges(context.index, cells, registerById(register));
    if ('allowed' in changes) return changes;
    const twice = firstTwice(changes.flatMap(({ at }) => (at.kind === 'new' ? (at.id ?? []) : [])));
    if (twice !== undefined) {
      return refused('id-taken', `Two new rows have the id ${twice}.`);
    }
    return mayChangeRows(context, changes);
  },
  run: (draft, { register, cells }, context) => {
    const changes = rowChanges(context.index, cells, registerById(register));
    if ('allowed' in changes) return undefined;
    return numbered(context, changes).flatMap((change) => {
      const { command, args } = editOf(context, change);
      return command.run(draft, args, context);
    });
  },
});

/** New rows without an id get the next free ones, in their order. */
function numbered({ index }: CommandContext, changes: readonly RowChange[]): readonly RowChange[] {
  const numbers = takenNumbers(index, '');
  for (const { at } of changes) if (at.kind === 'new' && at.id !== undefined) numbers.takes(at.id);
  return changes.map((change) => {
    const { at, register } = change;
    if (at.kind !== 'new' || at.id !== undefined || register.source.kind !== 'table') return change;
    return { ...change, at: { ...at, id: numbers.record(index.case, register.source.table) } };
  });
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.has(id) || !seen.add(id));
}
