// The table of a multiplicity: a row for each instance. Enter goes to the next row and makes one at the
// end; cells copied from a spreadsheet fill the table from where they are pasted.
import { Plus, X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { cardinalityWords } from '../../../core/patterns/cardinality.ts';
import { codesOf, type Parameter, type Pattern } from '../../../core/patterns/parameters.ts';
import { pastedCells, withCode } from '../../../core/patterns/pastedCells.ts';
import type { DataTable } from '../../../core/patterns/questions.ts';
import type { TableRow } from '../../store/patterns.ts';

interface Props {
  readonly pattern: Pattern;
  readonly table: DataTable;
  readonly rows: readonly TableRow[];
  readonly onChange: (rows: readonly TableRow[]) => void;
}

export function PatternTable({ pattern, table, rows, onChange }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { parameters, inner } = table;
  const change = (at: number, row: TableRow) => onChange(rows.with(at, row));
  const focus = (row: number, column: number) => {
    requestAnimationFrame(() => {
      body.current?.rows[row]
        ?.querySelectorAll<HTMLInputElement>('input[type=text]')
        [column]?.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (row === rows.length - 1) onChange([...rows, { cells: {} }]);
    focus(row + 1, Math.min(column, 0));
  };
  const onPaste = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    onChange(pasted(pattern, parameters, rows, text, row, column));
  };
  return (
    <fieldset className="pattern-part">
      <legend>{titleOf(pattern, table)}</legend>
      <div className="pattern-scroll">
        <table className="pattern-table">
          <thead>
            <tr>
              {parameters.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
              {inner.length > 0 && <th scope="col">none</th>}
              <td />
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
              <tr key={at}>
                {parameters.map(({ key, name, kind }, column) => {
                  const skipped = row.without === true && inner.some((one) => one.key === key);
                  return (
                    <td key={key}>
                      <input
                        type="text"
                        aria-label={`${name}, row ${at + 1}`}
                        maxLength={2000}
                        disabled={skipped}
                        placeholder={kind === 'number' ? String(at + 1) : undefined}
                        value={skipped ? '' : (row.cells[key] ?? '')}
                        onChange={(event) =>
                          change(at, { ...row, cells: { ...row.cells, [key]: event.target.value } })
                        }
                        onKeyDown={(event) => onKeyDown(event, at, column)}
                        onPaste={(event) => onPaste(event, at, column)}
                      />
                    </td>
                  );
                })}
                {inner.length > 0 && (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`Row ${at + 1} does without ${inner.map(({ name }) => name).join(', ')}`}
                      checked={row.without === true}
                      onChange={(event) => change(at, { ...row, without: event.target.checked })}
                    />
                  </td>
                )}
                <td>
                  <button
                    type="button"
                    className="button icon"
                    aria-label={`Remove row ${at + 1}`}
                    disabled={rows.length === 1}
                    onClick={() => {
                      onChange(rows.toSpliced(at, 1));
                      focus(Math.max(0, at - 1), 0);
                    }}
                  >
                    <X size={14} aria-hidden />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button
        type="button"
        className="button outlined"
        onClick={() => {
          onChange([...rows, { cells: {} }]);
          focus(rows.length, 0);
        }}
      >
        <Plus size={14} aria-hidden /> Add row
      </button>
    </fieldset>
  );
}

/** "For each G1 (at least 1)". */
function titleOf({ repetitions, parts }: Pattern, { id }: DataTable): string {
  const found = repetitions.find(({ region }) => region.id === id);
  const name = parts.nodes.get(found?.link.link.to ?? '')?.node.identifier ?? '';
  if (!found) return 'Instances';
  const label = found.label === '' ? '' : `${found.label}: `;
  return `For each ${name} (${label}${cardinalityWords(found.cardinality)})`;
}

/** The rows with the pasted cells from this place on; a first line of column names says where. */
function pasted(
  pattern: Pattern,
  parameters: readonly Parameter[],
  rows: readonly TableRow[],
  text: string,
  row: number,
  column: number,
): readonly TableRow[] {
  const cells = pastedCells(text);
  const named = cells[0]?.map((cell) => parameters.find(({ key }) => key === keyOf(cell)));
  const headed = named?.every((one) => one !== undefined) === true;
  const codes = codesOf(pattern);
  const next = [...rows];
  for (const [i, line] of (headed ? cells.slice(1) : cells).entries()) {
    const before = next[row + i] ?? { cells: {} };
    const own: Record<string, string> = { ...before.cells };
    for (const [j, cell] of line.entries()) {
      const parameter = headed ? named?.[j] : parameters[column + j];
      if (!parameter) continue;
      const code = codes.get(parameter.key);
      const split = code ? withCode(cell) : { value: cell };
      own[parameter.key] = split.value;
      if (code && split.code !== undefined) own[code.key] = split.code;
    }
    next[row + i] = { ...before, cells: own };
  }
  return next;
}

function keyOf(cell: string): string {
  return cell
    .replace(/^[{<]|[}>]$/g, '')
    .trim()
    .toLowerCase();
}
